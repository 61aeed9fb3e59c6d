// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/keys.h"
#include "sync/server/storage/sqlcipher/database.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

/// What the server knows beside the tenants' own databases: which tenants there are, who may sign in, which sessions
/// live. One encrypted file. Passwords as Argon2id, tokens as SHA-256, tenants' keys sealed under the master key.
/// Any thread; calls run one after the other and block on the disk. Times in milliseconds since 1970.
/// Errors: `conflict` where a name is taken, `notFound`, and those of the database.
namespace aufwind::server {

struct TenantInfo {
    Uuid id;
    std::string workspace;  ///< lower case; what people type at sign-in
    std::string name;
    std::string sealedKey;
};

struct Account {
    Uuid id;
    Uuid tenant;
    Uuid person;  ///< employee
    std::string email;
    std::string passwordHash;
    bool disabled = false;
};

struct Device {
    Uuid id;
    Uuid account;
    std::string name;
    std::string proofHash;  ///< of the secret that a device shows to count as known
};

/// A session is a family of tokens: the newest access and refresh token, the refresh token before them, which may come
/// again as long as the newest were not used (their answer may have been lost), and the spent ones that must not.
struct Session {
    Uuid id;
    Uuid account;
    Uuid tenant;
    Uuid person;
    Uuid device;
    std::int64_t accessEnds = 0;
    std::int64_t idleEnds = 0;
    std::int64_t absoluteEnds = 0;
};

struct TokenHashes {
    std::string access;
    std::string refresh;
};

class ControlStore {
  public:
    /// For a directory that is being set up.
    static Result<std::unique_ptr<ControlStore>> create(const std::filesystem::path& path, const Key& key);
    /// `notFound` or `damaged` where the file is missing or empty: there was one, with every account in it.
    static Result<std::unique_ptr<ControlStore>> open(const std::filesystem::path& path, const Key& key);

    Result<void> add(const TenantInfo& tenant);
    Result<std::optional<TenantInfo>> tenant(const std::string& workspace);
    Result<std::optional<TenantInfo>> tenant(const Uuid& id);
    Result<std::vector<TenantInfo>> tenants();

    /// All or none.
    Result<void> add(const std::vector<Account>& accounts);
    Result<std::optional<Account>> account(const Uuid& tenant, const std::string& email);
    Result<std::optional<Account>> account(const Uuid& id);
    Result<std::uint64_t> accountCount(const Uuid& tenant);
    Result<void> setPasswordHash(const Uuid& account, const std::string& hash);
    /// Ends the account's sessions, too; answers which.
    Result<std::vector<Uuid>> disable(const Uuid& account);

    Result<std::optional<Device>> device(const Uuid& tenant, const Uuid& id);

    /// Remembers the device and starts the session; the oldest beyond `most` for the account end. Answers which did.
    Result<std::vector<Uuid>> begin(const Session& session, const Device& device, const TokenHashes& hashes,
                                    std::size_t most, std::int64_t now);
    /// Whoever shows the newest access token has got the newest refresh token, too: the one before it is spent now.
    Result<std::optional<Session>> sessionByAccess(const std::string& accessHash);

    struct Rotation {
        std::optional<Session> session;  ///< with its new ends, where the token was good
        std::optional<Uuid> ended;       ///< the session that ended because a spent token came again
    };
    /// One transaction, so that of two that come with the same token exactly one ends with tokens that are good.
    Result<Rotation> rotate(const std::string& refreshHash, const TokenHashes& fresh, std::int64_t now,
                            std::int64_t accessMs, std::int64_t idleMs);
    Result<void> end(const Uuid& session);
    /// By its newest or any spent refresh token; answers which ended.
    Result<std::vector<Uuid>> endByRefresh(const std::string& refreshHash);
    /// Removes sessions whose time is over; answers which.
    Result<std::vector<Uuid>> prune(std::int64_t now);

    Result<void> check();

  private:
    explicit ControlStore(std::unique_ptr<sqlcipher::Database> database) : database_(std::move(database)) {}
    static Result<std::unique_ptr<ControlStore>> at(const std::filesystem::path& path, const Key& key,
                                                    sqlcipher::Missing missing);
    Result<void> migrate(sqlcipher::Missing missing);
    /// Runs `work` in a transaction; nothing of it stays where it fails.
    Result<void> atomically(const std::function<Result<void>()>& work);
    Result<void> remember(const Session& session, const Device& device, std::int64_t now);
    Result<void> endWhereSpent(const std::string& refreshHash, Rotation& rotation);
    /// Runs to the end; the ids in the first column.
    Result<std::vector<Uuid>> ids(sqlcipher::Statement& statement);
    Result<void> finish(sqlcipher::Statement& statement);
    template <typename T>
    Result<std::optional<T>> one(sqlcipher::Statement& statement, T (*from)(const sqlcipher::Statement&));

    std::mutex mutex_;
    std::unique_ptr<sqlcipher::Database> database_;
};

}  // namespace aufwind::server
