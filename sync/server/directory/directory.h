// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/control_store.h"
#include "sync/server/sso/fetch.h"

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// A company's directory, asked over LDAPS through libldap: who somebody is, by a bind with their password. TLS 1.2 or
/// newer with a certificate for that host; referrals are not followed; a few entries of a few kilobytes are read;
/// addresses as fetch.h allows them. Blocks for at most twelve seconds, usually for a few milliseconds; any thread.
/// Sources: RFC 4511, RFC 4513.
namespace aufwind::server {

struct DirectoryPerson {
    std::string id;  ///< what the directory never gives again; found by name alone it may be the name
    std::string firstName;
    std::string lastName;
    std::vector<std::string> addresses;  ///< in lower case
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
    often,      ///< MayBind has said no
};
/// A word of the contract (resources/openapi.yaml).
std::string_view name(DirectoryFlaw flaw);

/// Asked with the name of an entry, in lower case, before its password is tried: many addresses may lead to one.
using MayBind = std::function<bool(const std::string& name)>;

using DirectoryAnswer = std::variant<DirectoryPerson, DirectoryFlaw>;

/// An empty password is refused before anything is asked: RFC 4513 section 5.1.2 has a bind with one succeed. Nobody
/// has an address that their entry does not have, or, where it cannot be read, that did not make up their whole name.
DirectoryAnswer askDirectory(
    const DirectorySettings& settings, const std::string& email, const std::string& password, const FetchRules& rules,
    const MayBind& mayBind = [](const std::string&) { return true; });

/// Everything that can be seen without anybody's password; nothing where it is as it should be.
std::optional<DirectoryFlaw> probeDirectory(const DirectorySettings& settings, const FetchRules& rules);

}  // namespace aufwind::server
