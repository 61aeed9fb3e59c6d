// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/home.h"

#include <functional>

/// Another master key for a directory, also beside a server that works in it: the root is sealed anew, and whoever has
/// it in memory does not notice. With `withRoot` the root is another as well, and with it everything that hangs on it
/// but the tenants' own keys: the control database, what lies sealed in it, and the keys of the certificates. That
/// needs the directory for itself.
///
/// All of it counts from the moment at which root.key is replaced: whatever ends it before leaves the directory with
/// the old key, and whatever ends it later with the new one. It can be done again at any time.
/// Threads: one caller. Errors: `busy` where somebody else changes keys, or works here though the root is to change;
/// `invalid` where the new key is the old one, or nobody says where it is; those of Home.
namespace aufwind::server {

struct KeyChange {
    KeySource source{};  ///< of the key of today
    KeySource fresh{};   ///< of the new one; none is a random one, where today's lies in the directory
    bool withRoot = false;
    std::function<Result<void>(std::string_view)> faults{};  ///< tests: asked before each durable step
};

/// Answers the root's new generation.
Result<std::uint64_t> changeKeys(const std::filesystem::path& directory, const KeyChange& change);

/// What lies in a database under a root of before, under the one of now. False where there is nothing to do. `busy`
/// where somebody is connected to the database.
Result<bool> carryShared(const Home& home, const std::string& place);

}  // namespace aufwind::server
