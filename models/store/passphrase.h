// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <filesystem>
#include <string>
#include <string_view>

/// The store's key where there is no keychain, or under an app passcode: random, and kept only wrapped under a key that
/// Argon2id makes from the passphrase. A key never lies anywhere unwrapped.
///
/// The wrapped form is authenticated, parameters included (XChaCha20-Poly1305, libsodium): 104 bytes, safe to keep in a
/// file. Without the passphrase it tells nothing, and losing it loses the store.
///
/// Any thread; wrapping and unwrapping take a good part of a second by intent, so never on the window's thread.
namespace aufwind::store {

/// A fresh random key from the system's generator.
Key generateKey();

/// Argon2id's cost. The default is 64 MiB and 3 passes, above the least of 46 MiB that unwrapKey() accepts.
struct WrapCost {
    std::uint64_t passes = 3;
    std::uint64_t bytes = 64ULL << 20;
};

/// `invalid` for an empty passphrase, one over 1,024 bytes, or a cost out of bounds.
Result<std::string> wrapKey(const Key& key, std::string_view passphrase, const WrapCost& cost = {});
/// `wrongKey` for another passphrase or a changed file: the two cannot be told apart. `damaged` for bytes that are no
/// wrapped key, `tooNew` for a later format.
Result<Key> unwrapKey(std::string_view wrapped, std::string_view passphrase);

/// Replaces the file in one step, readable for its owner alone, on the disk when it answers.
Result<void> saveWrapped(const std::filesystem::path& path, std::string_view wrapped);
/// `notFound` where there is none.
Result<std::string> loadWrapped(const std::filesystem::path& path);

}  // namespace aufwind::store
