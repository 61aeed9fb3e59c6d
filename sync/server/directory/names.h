// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/control_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// How people are called in a directory. What they type reaches a name or a filter only as one value of it, escaped by
/// libldap (RFC 4514, RFC 4515): it can neither end there nor be a pattern. Pure; any thread.
namespace aufwind::server {

/// The name to bind with: the template with {user}, what stands before the @, and {email}. Nothing where the template
/// is none, or where the address does not fit into it.
std::optional<std::string> bindName(const std::string& pattern, const std::string& email);
/// A filter, from a template in the same way.
std::string searchFilter(std::string_view pattern, const std::string& email);

struct DirectoryPlace {
    std::string host;  ///< with brackets around an address of IPv6
    std::uint16_t port = 636;
};
/// Nothing unless it is ldaps://host[:port] and no more.
std::optional<DirectoryPlace> directoryPlace(const std::string& address);
/// But for letters that are not ASCII.
std::string inLowerCase(std::string text);
/// Whether a name is made of the whole address, so that no two addresses make the same one.
bool namesByAddress(std::string_view pattern);
/// The one certificate that a PEM text holds, in DER.
std::optional<std::string> certificateIn(const std::string& pem);

/// Whether the settings could be some directory's.
bool areSound(const DirectorySettings& settings);

/// Whether the directory is asked about this address.
bool speaksFor(const DirectorySettings& settings, const std::string& email);

}  // namespace aufwind::server
