// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/control_store.h"
#include "sync/server/sso/fetch.h"

#include <string>
#include <string_view>
#include <variant>

/// A company's directory, asked over LDAPS through libldap: who somebody is, by a bind with their password. TLS 1.2 or
/// newer with a certificate for that host; referrals are not followed; a few entries of a few kilobytes are read;
/// addresses as fetch.h allows them. Blocks for at most twelve seconds, usually for a few milliseconds; any thread.
/// Sources: RFC 4511, RFC 4513.
namespace aufwind::server {

struct DirectoryPerson {
    std::string id;  ///< entryUUID or objectGUID where they can be read, else the name
    std::string firstName;
    std::string lastName;
};

enum class DirectoryFlaw : std::uint8_t {
    unreachable,
    untrusted,  ///< its certificate, its name in it, or its TLS
    damaged,    ///< it answers what no directory answers
    reader,     ///< the service account is not let in
    search,     ///< it cannot be searched like this
    nobody,     ///< has such an address
    ambiguous,  ///< several have
    refused,    ///< the password is wrong, or the account may not sign in
};
/// A word of the contract (resources/openapi.yaml).
std::string_view name(DirectoryFlaw flaw);

using DirectoryAnswer = std::variant<DirectoryPerson, DirectoryFlaw>;

/// An empty password is refused before anything is asked: RFC 4513 section 5.1.2 has a bind with one succeed.
DirectoryAnswer askDirectory(const DirectorySettings& settings, const std::string& email, const std::string& password,
                             const FetchRules& rules);

/// Everything that can be seen without anybody's password; nothing where it is as it should be.
std::optional<DirectoryFlaw> probeDirectory(const DirectorySettings& settings, const FetchRules& rules);

}  // namespace aufwind::server
