// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/sign_in_terms.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What a company asks for at sign-in, in the server's terms. Plain values; any thread.
namespace aufwind::server {

struct SignInPolicy {
    std::uint8_t secondFactorFrom = 1;  ///< the least role (schema::Role) that needs a second factor; 4 is nobody
    SignInNumbers numbers{};
    std::vector<std::string> domains{};  ///< of addresses that get an account, lower case; empty is any

    std::int64_t sessionMs() const;
    std::int64_t idleMs() const;
    /// `email` as normalisedEmail() makes it.
    bool allows(std::string_view email) const;
    bool operator==(const SignInPolicy&) const = default;
};
inline constexpr std::uint8_t kSecondFactorForNobody = 4;

/// By SignInPolicy::secondFactorFrom.
inline constexpr std::string_view kSecondFactorRoles[] = {"everyone", "hr", "admin", "owner", "nobody"};

/// A name that DNS could have, in lower case: no blanks, and nothing that would match more than it says.
bool isDomainName(std::string_view text);

/// What the audit log says: each value that is another, and each domain that was added or taken out, as many as fit;
/// empty where nothing is.
std::string changeBetween(const SignInPolicy& before, const SignInPolicy& after);

}  // namespace aufwind::server
