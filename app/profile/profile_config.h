// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/schema/uuid.h"

#include <filesystem>
#include <optional>
#include <string>

/// What a profile knows before its store is open: where to sign in and which key to ask for. No secret, no text that
/// people wrote. Any thread; one process writes at a time (see ProfileLock).
namespace aufwind::app {

struct ProfileConfig {
    Uuid profile;        ///< names the store's key in the keychain
    std::string server;  ///< https://host:port
    std::string workspace;
    std::string email;
    std::string ca;  ///< PEM of the authority to trust instead of the system's; empty is the system's
    std::string tenantName;
    Uuid person;
    Uuid device;
    bool provider = false;    ///< one signs in with the company's identity provider
    bool passphrase = false;  ///< the key is sealed under a passphrase because there was no keychain
    bool passcode = false;    ///< the key in the keychain is wrapped under a passcode of this app

    bool operator==(const ProfileConfig&) const = default;
};

/// Nothing where the directory holds no profile yet; `damaged` where its file cannot be read.
Result<std::optional<ProfileConfig>> loadConfig(const std::filesystem::path& directory);
/// Replaces the file as a whole; a crash leaves the old one or the new one.
Result<void> saveConfig(const std::filesystem::path& directory, const ProfileConfig& config);

}  // namespace aufwind::app
