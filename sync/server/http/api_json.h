// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/auth_service.h"
#include "sync/server/http/json.h"
#include "sync/server/http/message.h"

#include <boost/json/object.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

/// What the calls about accounts read and answer. Pure; any thread.
namespace aufwind::server {

// The most that a member of a body may hold, in bytes of UTF-8.
inline constexpr std::size_t kMostIdBytes = 40;  ///< also of other short words
inline constexpr std::size_t kMostTokenBytes = 100;
inline constexpr std::size_t kMostWorkspaceBytes = 64;
inline constexpr std::size_t kMostEmailBytes = 254;

Reply jsonReply(const boost::json::object& body, unsigned status = 200);
Reply noContentReply();
bool isJson(const Request& request);
Reply notJsonReply();

/// Workspace in lower case, and the address as accounts are compared. What is no address stays as it is: it is
/// nobody's, and takes as long as an address that is nobody's.
struct AccountName {
    std::string workspace;
    std::string email;
};
std::optional<AccountName> accountName(const boost::json::object& object);
/// Passwords may hold anything but U+0000, also what a name may not.
std::optional<std::string> passwordMember(const boost::json::object& object);
/// A text that may be left out, or be empty; nothing where it is there and is no such text: what somebody meant to say
/// is not taken for something that they have not said.
std::optional<std::string> optionalText(const boost::json::object& object, std::string_view key, std::size_t maximum);
/// The same for a flag, which is false where it is left out, and for a number from 0 on, of which more is `most`.
std::optional<bool> optionalFlag(const boost::json::object& object, std::string_view key);
std::optional<std::uint64_t> optionalNumber(const boost::json::object& object, std::string_view key,
                                            std::uint64_t otherwise, std::uint64_t most);
/// A code as it was typed; empty where there is none.
std::optional<std::string> codeMember(const boost::json::object& object);
/// "de" or "en"; empty where it is neither, for a newer program may know more languages.
std::optional<std::string> languageMember(const boost::json::object& object);

/// An address as accounts are compared.
std::optional<std::string> emailMember(const boost::json::object& object);
/// Names that DNS could have, in lower case: no blanks, and nothing that would match more than it says.
std::optional<std::vector<std::string>> domainsMember(const boost::json::object& object);

/// What a body asks of the policy to be another; nothing where it is none.
struct PolicyWish {
    std::optional<std::uint8_t> secondFactorFrom{};
    std::array<std::optional<std::int64_t>, kSignInNumbers.size()> numbers{};
    std::optional<std::vector<std::string>> domains{};

    void applyTo(SignInPolicy& policy) const;
};
std::optional<PolicyWish> policyWish(const boost::json::object& object);
boost::json::object objectOf(const SignInPolicy& policy);

/// The device that signs in, into `request`; false where it is not described as it has to be.
bool readDevice(const boost::json::object& object, SignIn& request);

}  // namespace aufwind::server
