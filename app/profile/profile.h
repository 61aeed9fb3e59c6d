// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/profile_config.h"
#include "app/profile/profile_key.h"
#include "app/profile/profile_lock.h"
#include "models/schema/entities.h"
#include "models/schema/environment.h"
#include "models/store/store.h"
#include "sync/engine/engine.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

/// One person's device on this machine: a directory with the encrypted store and what it takes to open it. The key
/// lies in the system's keychain; where there is none, sealed under a passphrase in `key.sealed`. Shared by the window
/// and the command line.
///
/// Thread rule: open(), create() and erase() on a thread with a QCoreApplication; the store and the engine belong to
/// the thread that writes.
namespace aufwind::app {

class Profile {
  public:
    ~Profile();

    /// `notFound` where nobody has signed in here yet, `busy` where another program holds the profile, `wrongKey` where
    /// the keychain or passphrase has another key, `io` where the keychain does not answer, and the store's own.
    static Result<std::unique_ptr<Profile>> open(const std::filesystem::path& directory, const Clock& clock,
                                                 Entropy& entropy, const AskPassphrase& ask,
                                                 const schema::Schema& schema = schema::kSchema);
    /// After the first sign-in: makes the key and the store. `config.profile` is chosen here.
    static Result<std::unique_ptr<Profile>> create(const std::filesystem::path& directory, ProfileConfig config,
                                                   const Clock& clock, Entropy& entropy, const AskPassphrase& ask,
                                                   const schema::Schema& schema = schema::kSchema);
    /// Brings an exchange of files that was cut to its end (start_anew.h). Before loadConfig(); `busy` as open().
    static Result<void> settle(const std::filesystem::path& directory);
    /// Destroys the key first, then the files: without the key they are noise.
    static Result<void> erase(const std::filesystem::path& directory);
    /// The same for a device that was removed: the files go also where the keychain does not let go of the key. That
    /// error is answered nevertheless.
    static Result<void> eraseRemoved(const std::filesystem::path& directory);

    const ProfileConfig& config() const { return config_; }
    Result<void> update(const ProfileConfig& config);
    /// See profile_key.h; on a thread with a QCoreApplication. `wanted` none removes it.
    Result<void> changePasscode(const std::optional<std::string>& present, const std::optional<std::string>& wanted);
    store::Store& store() { return *store_; }
    engine::Engine& engine() { return *engine_; }
    /// The server said that this device was removed: eraseRemoved() is due as soon as this is closed.
    void noteRemoved() { removed_ = true; }
    bool removed() const { return removed_; }

    /// What keeps the person signed in, inside the encrypted store: the refresh token and the access token with its
    /// end.
    struct Tokens {
        std::string access;
        std::int64_t accessEnds = 0;  ///< ms since 1970 on this clock
        std::string refresh;
    };
    Result<std::optional<Tokens>> tokens();
    Result<void> setTokens(const std::optional<Tokens>& tokens);
    /// What the last sign-in gave this device to show at the next one; stays when the person signs out. Empty where
    /// there is none.
    Result<std::string> deviceProof();
    Result<void> setDeviceProof(const std::string& proof);

  private:
    Profile(ProfileConfig config, std::filesystem::path directory, const schema::Schema& schema);
    static Result<void> eraseKeys(const std::filesystem::path& directory);
    static void eraseFiles(const std::filesystem::path& directory);
    Result<void> openStore(const store::Key& key, bool create, const Clock& clock, Entropy& entropy);

    ProfileConfig config_;
    std::filesystem::path directory_;
    const schema::Schema& schema_;
    std::unique_ptr<ProfileLock> lock_;
    std::unique_ptr<store::Store> store_;
    std::unique_ptr<engine::Engine> engine_;
    bool removed_ = false;
};

}  // namespace aufwind::app
