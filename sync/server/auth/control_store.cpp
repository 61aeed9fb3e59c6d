// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_store.h"

#include <algorithm>

namespace aufwind::server {
namespace {

using sqlcipher::Statement;

// Steps are append-only; user_version counts how many the file has seen.
constexpr const char* kSteps[] = {
    R"(CREATE TABLE tenant (
           id BLOB PRIMARY KEY, workspace BLOB NOT NULL UNIQUE, name BLOB NOT NULL, sealed_key BLOB NOT NULL
       ) WITHOUT ROWID;
       CREATE TABLE account (
           id BLOB PRIMARY KEY, tenant BLOB NOT NULL REFERENCES tenant(id), person BLOB NOT NULL, email BLOB NOT NULL,
           password BLOB NOT NULL, disabled INTEGER NOT NULL DEFAULT 0, UNIQUE (tenant, email), UNIQUE (tenant, person)
       ) WITHOUT ROWID;
       CREATE TABLE device (
           tenant BLOB NOT NULL, id BLOB NOT NULL, account BLOB NOT NULL REFERENCES account(id) ON DELETE CASCADE,
           name BLOB NOT NULL, proof BLOB NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (tenant, id)
       ) WITHOUT ROWID;
       CREATE TABLE session (
           id BLOB PRIMARY KEY, account BLOB NOT NULL REFERENCES account(id) ON DELETE CASCADE, device BLOB NOT NULL,
           access BLOB NOT NULL UNIQUE, refresh BLOB NOT NULL UNIQUE, begun INTEGER NOT NULL,
           access_ends INTEGER NOT NULL, idle_ends INTEGER NOT NULL, absolute_ends INTEGER NOT NULL
       ) WITHOUT ROWID;
       CREATE INDEX session_account ON session (account, begun);
       CREATE TABLE spent (
           refresh BLOB PRIMARY KEY, session BLOB NOT NULL REFERENCES session(id) ON DELETE CASCADE
       ) WITHOUT ROWID;
       CREATE INDEX spent_session ON spent (session);
       PRAGMA user_version = 1)",
    R"(ALTER TABLE session ADD COLUMN previous BLOB;
       ALTER TABLE session ADD COLUMN used INTEGER NOT NULL DEFAULT 1;
       CREATE INDEX session_previous ON session (previous);
       PRAGMA user_version = 2)",
};
constexpr std::int64_t kNewest = std::size(kSteps);

Session sessionFrom(const Statement& row) {
    return {row.id(0), row.id(1), row.id(2), row.id(3), row.id(4), row.number(5), row.number(6), row.number(7)};
}

TenantInfo tenantFrom(const Statement& row) {
    return {row.id(0), std::string(row.blob(1)), std::string(row.blob(2)), std::string(row.blob(3))};
}

Account accountFrom(const Statement& row) {
    return {row.id(0), row.id(1), row.id(2), std::string(row.blob(3)), std::string(row.blob(4)), row.number(5) != 0};
}

Device deviceFrom(const Statement& row) {
    return {row.id(0), row.id(1), std::string(row.blob(2)), std::string(row.blob(3))};
}

}  // namespace

Result<std::unique_ptr<ControlStore>> ControlStore::create(const std::filesystem::path& path, const Key& key) {
    return at(path, key, sqlcipher::Missing::isMade);
}

Result<std::unique_ptr<ControlStore>> ControlStore::open(const std::filesystem::path& path, const Key& key) {
    return at(path, key, sqlcipher::Missing::isAnError);
}

Result<std::unique_ptr<ControlStore>> ControlStore::at(const std::filesystem::path& path, const Key& key,
                                                       sqlcipher::Missing missing) {
    auto database = sqlcipher::Database::open(path, key.bytes, true, missing);
    if (!database) return database.error();
    std::unique_ptr<ControlStore> store(new ControlStore(std::move(*database)));
    if (auto ready = store->migrate(missing); !ready) return ready.error();
    return store;
}

Result<void> ControlStore::migrate(sqlcipher::Missing missing) {
    if (auto done = database_->run("PRAGMA foreign_keys = ON"); !done) return done;
    std::int64_t version = 0;
    {
        Statement statement = database_->use("PRAGMA user_version");
        if (!statement.step()) return database_->lastError();
        version = statement.number(0);
    }
    if (version == 0 && missing == sqlcipher::Missing::isAnError) {
        return Error{ErrorCode::damaged, "the control database has no tables"};
    }
    if (version > kNewest) return Error{ErrorCode::tooNew, "the control database is of a newer version"};
    for (std::int64_t step = version; step < kNewest; ++step) {
        if (auto done = atomically([&] { return database_->run(kSteps[step]); }); !done) return done;
    }
    return {};
}

Result<void> ControlStore::atomically(const std::function<Result<void>()>& work) {
    if (auto begun = database_->run("BEGIN IMMEDIATE"); !begun) return begun;
    auto done = work();
    if (done) done = database_->run("COMMIT");
    // Where the commit itself failed, SQLite may have rolled back already; then this does nothing.
    if (!done) (void)database_->run("ROLLBACK");
    return done;
}

Result<std::vector<Uuid>> ControlStore::ids(Statement& statement) {
    std::vector<Uuid> found;
    while (statement.step()) found.push_back(statement.id(0));
    if (statement.failed()) return database_->lastError();
    return found;
}

Result<void> ControlStore::finish(Statement& statement) {
    auto done = ids(statement);
    return done ? Result<void>() : done.error();
}

template <typename T>
Result<std::optional<T>> ControlStore::one(Statement& statement, T (*from)(const Statement&)) {
    if (statement.step()) return std::optional<T>(from(statement));
    if (statement.failed()) return database_->lastError();
    return std::optional<T>();
}

Result<void> ControlStore::add(const TenantInfo& tenant) {
    const std::lock_guard lock(mutex_);
    Statement insert = database_->use(
        "INSERT INTO tenant (id, workspace, name, sealed_key) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id");
    insert.bind(tenant.id).bind(tenant.workspace).bind(tenant.name).bind(tenant.sealedKey);
    auto added = ids(insert);
    if (!added) return added.error();
    return added->empty() ? Result<void>(Error{ErrorCode::conflict, "this workspace exists already"}) : Result<void>();
}

Result<std::optional<TenantInfo>> ControlStore::tenant(const std::string& workspace) {
    const std::lock_guard lock(mutex_);
    Statement query = database_->use("SELECT id, workspace, name, sealed_key FROM tenant WHERE workspace = ?");
    return one(query.bind(workspace), tenantFrom);
}

Result<std::optional<TenantInfo>> ControlStore::tenant(const Uuid& id) {
    const std::lock_guard lock(mutex_);
    Statement query = database_->use("SELECT id, workspace, name, sealed_key FROM tenant WHERE id = ?");
    return one(query.bind(id), tenantFrom);
}

Result<std::vector<TenantInfo>> ControlStore::tenants() {
    const std::lock_guard lock(mutex_);
    Statement query = database_->use("SELECT id, workspace, name, sealed_key FROM tenant ORDER BY workspace");
    std::vector<TenantInfo> all;
    while (query.step()) all.push_back(tenantFrom(query));
    if (query.failed()) return database_->lastError();
    return all;
}

Result<void> ControlStore::add(const std::vector<Account>& accounts) {
    const std::lock_guard lock(mutex_);
    return atomically([&]() -> Result<void> {
        for (const Account& account : accounts) {
            Statement insert = database_->use(
                "INSERT INTO account (id, tenant, person, email, password, disabled) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING RETURNING id");
            insert.bind(account.id).bind(account.tenant).bind(account.person).bind(account.email);
            auto added = ids(insert.bind(account.passwordHash).bind(account.disabled ? 1 : 0));
            if (!added) return added.error();
            if (added->empty()) return Error{ErrorCode::conflict, "this e-mail address has an account already"};
        }
        return {};
    });
}

Result<std::optional<Account>> ControlStore::account(const Uuid& tenant, const std::string& email) {
    const std::lock_guard lock(mutex_);
    Statement query = database_->use(
        "SELECT id, tenant, person, email, password, disabled FROM account WHERE tenant = ? AND email = ?");
    return one(query.bind(tenant).bind(email), accountFrom);
}

Result<std::optional<Account>> ControlStore::account(const Uuid& id) {
    const std::lock_guard lock(mutex_);
    Statement query = database_->use("SELECT id, tenant, person, email, password, disabled FROM account WHERE id = ?");
    return one(query.bind(id), accountFrom);
}

Result<std::uint64_t> ControlStore::accountCount(const Uuid& tenant) {
    const std::lock_guard lock(mutex_);
    Statement query = database_->use("SELECT count(*) FROM account WHERE tenant = ?");
    if (!query.bind(tenant).step()) return database_->lastError();
    return static_cast<std::uint64_t>(query.number(0));
}

Result<void> ControlStore::setPasswordHash(const Uuid& account, const std::string& hash) {
    const std::lock_guard lock(mutex_);
    Statement update = database_->use("UPDATE account SET password = ? WHERE id = ?");
    return finish(update.bind(hash).bind(account));
}

Result<std::vector<Uuid>> ControlStore::disable(const Uuid& account) {
    const std::lock_guard lock(mutex_);
    std::vector<Uuid> ended;
    auto done = atomically([&]() -> Result<void> {
        Statement update = database_->use("UPDATE account SET disabled = 1 WHERE id = ?");
        if (auto updated = finish(update.bind(account)); !updated) return updated;
        Statement remove = database_->use("DELETE FROM session WHERE account = ? RETURNING id");
        auto removed = ids(remove.bind(account));
        if (!removed) return removed.error();
        ended = std::move(*removed);
        return {};
    });
    if (!done) return done.error();
    return ended;
}

Result<std::optional<Device>> ControlStore::device(const Uuid& tenant, const Uuid& id) {
    const std::lock_guard lock(mutex_);
    Statement query = database_->use("SELECT id, account, name, proof FROM device WHERE tenant = ? AND id = ?");
    return one(query.bind(tenant).bind(id), deviceFrom);
}

Result<void> ControlStore::remember(const Session& session, const Device& device, std::int64_t now) {
    Statement upsert = database_->use(
        "INSERT INTO device (tenant, id, account, name, proof, seen) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (tenant, id) DO UPDATE SET name = excluded.name, proof = excluded.proof, seen = excluded.seen"
        " WHERE account = excluded.account RETURNING id");
    upsert.bind(session.tenant).bind(device.id).bind(session.account).bind(device.name);
    auto kept = ids(upsert.bind(device.proofHash).bind(now));
    if (!kept) return kept.error();
    // Somebody else made the same device id theirs meanwhile.
    return kept->empty() ? Result<void>(Error{ErrorCode::conflict, "device"}) : Result<void>();
}

Result<std::vector<Uuid>> ControlStore::begin(const Session& session, const Device& device, const TokenHashes& hashes,
                                              std::size_t most, std::int64_t now) {
    const std::lock_guard lock(mutex_);
    std::vector<Uuid> ended;
    auto done = atomically([&]() -> Result<void> {
        if (auto kept = remember(session, device, now); !kept) return kept;
        Statement insert = database_->use(
            "INSERT INTO session (id, account, device, access, refresh, begun, access_ends, idle_ends, absolute_ends)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind(session.id).bind(session.account).bind(session.device).bind(hashes.access).bind(hashes.refresh);
        insert.bind(now).bind(session.accessEnds).bind(session.idleEnds).bind(session.absoluteEnds);
        if (auto inserted = finish(insert); !inserted) return inserted;
        // A device has one session: whoever signs in again on it has lost the tokens of the one before.
        Statement replace = database_->use(
            "DELETE FROM session WHERE account = ?1 AND id <> ?2 AND (device = ?3 OR id IN (SELECT id FROM session"
            " WHERE account = ?1 AND id <> ?2 ORDER BY begun DESC LIMIT -1 OFFSET ?4)) RETURNING id");
        auto replaced = ids(replace.bind(session.account).bind(session.id).bind(session.device).bind(most - 1));
        if (!replaced) return replaced.error();
        ended = std::move(*replaced);
        return {};
    });
    if (!done) return done.error();
    return ended;
}

Result<std::optional<Session>> ControlStore::sessionByAccess(const std::string& accessHash) {
    const std::lock_guard lock(mutex_);
    Statement use = database_->use("UPDATE session SET used = 1 WHERE access = ? AND used = 0");
    if (auto used = finish(use.bind(accessHash)); !used) return used.error();
    Statement query = database_->use(
        "SELECT s.id, s.account, a.tenant, a.person, s.device, s.access_ends, s.idle_ends, s.absolute_ends"
        " FROM session s JOIN account a ON a.id = s.account WHERE a.disabled = 0 AND s.access = ?");
    return one(query.bind(accessHash), sessionFrom);
}

Result<void> ControlStore::endWhereSpent(const std::string& refreshHash, Rotation& rotation) {
    Statement remove = database_->use(
        "DELETE FROM session WHERE id = (SELECT session FROM spent WHERE refresh = ?1) OR (previous = ?1 AND used = 1)"
        " RETURNING id");
    auto ended = ids(remove.bind(refreshHash));
    if (!ended) return ended.error();
    if (!ended->empty()) rotation.ended = ended->front();
    return {};
}

Result<ControlStore::Rotation> ControlStore::rotate(const std::string& refreshHash, const TokenHashes& fresh,
                                                    std::int64_t now, std::int64_t accessMs, std::int64_t idleMs) {
    const std::lock_guard lock(mutex_);
    Rotation rotation;
    auto done = atomically([&]() -> Result<void> {
        if (auto looked = endWhereSpent(refreshHash, rotation); !looked || rotation.ended) return looked;
        Result<std::optional<Session>> found = std::optional<Session>();
        {
            Statement query = database_->use(
                "SELECT s.id, s.account, a.tenant, a.person, s.device, s.access_ends, s.idle_ends, s.absolute_ends"
                " FROM session s JOIN account a ON a.id = s.account"
                " WHERE a.disabled = 0 AND (s.refresh = ?1 OR (s.previous = ?1 AND s.used = 0))");
            found = one(query.bind(refreshHash), sessionFrom);
        }
        if (!found) return found.error();
        if (!*found || (*found)->idleEnds <= now || (*found)->absoluteEnds <= now) return {};
        Session session = **found;
        session.accessEnds = std::min(now + accessMs, session.absoluteEnds);
        session.idleEnds = std::min(now + idleMs, session.absoluteEnds);
        // Of the newest token and the one before it, the one that did not come is spent.
        Statement spend = database_->use(
            "INSERT INTO spent (refresh, session) SELECT iif(refresh = ?1, previous, refresh), id FROM session"
            " WHERE id = ?2 AND iif(refresh = ?1, previous, refresh) IS NOT NULL");
        if (auto spent = finish(spend.bind(refreshHash).bind(session.id)); !spent) return spent;
        Statement update = database_->use(
            "UPDATE session SET access = ?, refresh = ?, access_ends = ?, idle_ends = ?, previous = ?, used = 0"
            " WHERE id = ?");
        update.bind(fresh.access).bind(fresh.refresh).bind(session.accessEnds).bind(session.idleEnds);
        if (auto updated = finish(update.bind(refreshHash).bind(session.id)); !updated) return updated;
        rotation.session = session;
        return {};
    });
    if (!done) return done.error();
    return rotation;
}

Result<void> ControlStore::end(const Uuid& session) {
    const std::lock_guard lock(mutex_);
    Statement remove = database_->use("DELETE FROM session WHERE id = ?");
    return finish(remove.bind(session));
}

Result<std::vector<Uuid>> ControlStore::endByRefresh(const std::string& refreshHash) {
    const std::lock_guard lock(mutex_);
    Statement remove = database_->use(
        "DELETE FROM session WHERE refresh = ?1 OR previous = ?1"
        " OR id = (SELECT session FROM spent WHERE refresh = ?1) RETURNING id");
    return ids(remove.bind(refreshHash));
}

Result<std::vector<Uuid>> ControlStore::prune(std::int64_t now) {
    const std::lock_guard lock(mutex_);
    Statement remove = database_->use("DELETE FROM session WHERE idle_ends <= ?1 OR absolute_ends <= ?1 RETURNING id");
    return ids(remove.bind(now));
}

Result<void> ControlStore::check() {
    const std::lock_guard lock(mutex_);
    if (auto sound = database_->check(); !sound) return sound;
    Statement query = database_->use("PRAGMA foreign_key_check");
    if (query.step()) return Error{ErrorCode::damaged, "the control database refers to what is not there"};
    return query.failed() ? Result<void>(database_->lastError()) : Result<void>();
}

}  // namespace aufwind::server
