// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/profile_config.h"
#include "models/store/store.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

/// The key of a profile's store: in the system's keychain, or sealed under a passphrase in `key.sealed` where there is
/// no keychain. With a passcode of the app the key in the keychain is wrapped once more, under Argon2id (security.md,
/// "Keys"): who has the unlocked keychain still lacks it.
///
/// Thread rule: a thread with a QCoreApplication; a local event loop runs while the keychain or Argon2id takes its
/// time, so that a window goes on painting.
namespace aufwind::app {

/// Asks the person for the passphrase; `creating` when a new one is chosen. Nothing when they will not.
using AskPassphrase = std::function<std::optional<std::string>(bool creating)>;

/// `wrongKey` where the keychain holds none, or the passphrase or passcode is another, `io` where the keychain does not
/// answer, `damaged` where key.sealed cannot be read.
Result<store::Key> loadKey(const std::filesystem::path& directory, const ProfileConfig& config,
                           const AskPassphrase& ask);
/// A new one, kept under config.profile in the keychain, or sealed into `directory` where there is no keychain; says in
/// `config` which. `io` where neither can be.
Result<store::Key> makeKey(const std::filesystem::path& directory, ProfileConfig& config, const AskPassphrase& ask);
/// Puts the key under another passcode, or under none; `present` says the one it is under now. `wrongKey` where that is
/// another, `conflict` where a passphrase seals the key, `invalid` for one that cannot be taken. Says so in `config`,
/// whose file is written here. A kill in between leaves a key that any passcode opens, never one that none does.
Result<void> changePasscode(const std::filesystem::path& directory, ProfileConfig& config, const AskPassphrase& present,
                            const std::optional<std::string>& wanted);
/// Fine where the keychain holds none.
Result<void> eraseKey(const ProfileConfig& config);

}  // namespace aufwind::app
