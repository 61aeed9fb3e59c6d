// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <optional>
#include <string>

/// The system's keychain (Secret Service, KWallet, macOS Keychain, Windows Credential Store) through QtKeychain.
///
/// Thread rule: a thread with a QCoreApplication; each call runs a local event loop until the keychain has answered,
/// for kAnswerMs at most. Errors: `io` where there is no keychain, it is locked, or the person refused; what was there
/// before stays.
namespace aufwind::app {

/// A person may have to type a password into the keychain's own window.
inline constexpr int kAnswerMs = 60'000;

class Keychain {
  public:
    /// Nothing where the keychain works and holds no such secret.
    Result<std::optional<std::string>> read(const std::string& name) const;
    Result<void> write(const std::string& name, const std::string& secret) const;
    /// Fine where there is none.
    Result<void> erase(const std::string& name) const;
};

}  // namespace aufwind::app
