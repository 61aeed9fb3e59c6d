// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "sync/server/auth/keys.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The root key, on which everything hangs that is sealed or encrypted here, sealed under the master key. So another
/// master key costs one small file, and whoever has the root in memory does not notice. Pure; any thread.
namespace aufwind::server {

struct Root {
    Key key;
    /// Those that came before, the oldest first: hashes of recovery codes hang on them, which nobody can make anew.
    std::vector<Key> former{};
    std::uint64_t generation = 1;  ///< grows with each sealing, so that two copies say which is the newer
};

/// Part of the format.
std::string sealedRoot(const Key& master, const Root& root);
/// `wrongKey` where it was sealed under another master key, `damaged` where it is nothing of the kind.
Result<Root> openRoot(const Key& master, std::string_view sealed);
/// What it says of itself before it is opened; 0 where it is nothing of the kind.
std::uint64_t generationOf(std::string_view sealed);

/// Tells the files that were made for a root from those of another; says nothing about the key.
std::string nameOf(const Key& root);

}  // namespace aufwind::server
