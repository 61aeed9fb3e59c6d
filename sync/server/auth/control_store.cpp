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
    R"(ALTER TABLE account ADD COLUMN second_factor BLOB;
       ALTER TABLE account ADD COLUMN second_factor_new BLOB;
       ALTER TABLE account ADD COLUMN last_step INTEGER NOT NULL DEFAULT 0;
       ALTER TABLE account ADD COLUMN language BLOB NOT NULL DEFAULT x'';
       ALTER TABLE device ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
       ALTER TABLE device ADD COLUMN address BLOB NOT NULL DEFAULT x'';
       ALTER TABLE device ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
       CREATE INDEX device_account ON device (account, seen);
       ALTER TABLE session ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;
       ALTER TABLE session ADD COLUMN restricted INTEGER NOT NULL DEFAULT 0;
       CREATE TABLE recovery_code (
           account BLOB NOT NULL REFERENCES account(id) ON DELETE CASCADE, hash BLOB NOT NULL,
           PRIMARY KEY (account, hash)
       ) WITHOUT ROWID;
       CREATE TABLE mail_code (
           account BLOB NOT NULL REFERENCES account(id) ON DELETE CASCADE, purpose INTEGER NOT NULL,
           hash BLOB NOT NULL UNIQUE, email BLOB NOT NULL, ends INTEGER NOT NULL, PRIMARY KEY (account, purpose)
       ) WITHOUT ROWID;
       CREATE TABLE ended_token (
           hash BLOB PRIMARY KEY, account BLOB NOT NULL, device BLOB NOT NULL, at INTEGER NOT NULL
       ) WITHOUT ROWID;
       CREATE TRIGGER session_ended AFTER DELETE ON session BEGIN
           INSERT OR IGNORE INTO ended_token (hash, account, device, at)
               SELECT hash, OLD.account, OLD.device, unixepoch() * 1000
               FROM (SELECT OLD.access AS hash UNION ALL SELECT OLD.refresh UNION ALL SELECT OLD.previous)
               WHERE hash IS NOT NULL;
       END;
       CREATE TABLE policy (
           tenant BLOB PRIMARY KEY REFERENCES tenant(id), second_factor_from INTEGER NOT NULL
       ) WITHOUT ROWID;
       INSERT INTO policy (tenant, second_factor_from) SELECT id, 4 FROM tenant;
       PRAGMA user_version = 3)",
    R"(ALTER TABLE account ADD COLUMN subject BLOB;
       CREATE UNIQUE INDEX account_subject ON account (tenant, subject) WHERE subject IS NOT NULL;
       CREATE TABLE sso (
           tenant BLOB PRIMARY KEY REFERENCES tenant(id), issuer BLOB NOT NULL, client BLOB NOT NULL,
           secret BLOB NOT NULL, domains BLOB NOT NULL, creates INTEGER NOT NULL, only_way INTEGER NOT NULL,
           trusted INTEGER NOT NULL
       ) WITHOUT ROWID;
       CREATE TABLE sso_request (
           state BLOB PRIMARY KEY, tenant BLOB NOT NULL, nonce BLOB NOT NULL, ends INTEGER NOT NULL
       ) WITHOUT ROWID;
       PRAGMA user_version = 4)",
};
constexpr std::int64_t kNewest = std::size(kSteps);
// A device may come back late; then it still has to learn that it was removed.
constexpr std::int64_t kRemovedKeptMs = 800LL * 24 * 3600 * 1000;

Session sessionFrom(const Statement& row) {
    return {row.id(0),     row.id(1),     row.id(2),     row.id(3),     row.id(4),
            row.number(5), row.number(6), row.number(7), row.number(8), row.number(9) != 0};
}

TenantInfo tenantFrom(const Statement& row) {
    return {row.id(0), std::string(row.blob(1)), std::string(row.blob(2)), std::string(row.blob(3))};
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

Result<std::vector<Uuid>> ControlStore::begin(const Session& session, const Device& device, const TokenHashes& hashes,
                                              std::size_t most, std::int64_t now,
                                              const std::optional<std::string>& password) {
    const std::lock_guard lock(mutex_);
    std::vector<Uuid> ended;
    auto done = atomically([&]() -> Result<void> {
        {
            // What was checked before may have changed while it was: whoever comes with the password of before is late.
            Statement still =
                database_->use("SELECT id FROM account WHERE id = ?1 AND disabled = 0 AND (?2 = 0 OR password = ?3)");
            still.bind(session.account).bind(password ? 1 : 0);
            auto found = ids(still.bind(password ? std::string_view(*password) : std::string_view()));
            if (!found) return found.error();
            if (found->empty()) return Error{ErrorCode::unauthenticated, "the account has changed"};
        }
        if (auto kept = remember(session, device, now); !kept) return kept;
        Statement insert = database_->use(
            "INSERT INTO session (id, account, device, access, refresh, begun, access_ends, idle_ends, absolute_ends,"
            " confirmed, restricted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind(session.id).bind(session.account).bind(session.device).bind(hashes.access).bind(hashes.refresh);
        insert.bind(now).bind(session.accessEnds).bind(session.idleEnds).bind(session.absoluteEnds);
        insert.bind(session.confirmed).bind(session.restricted ? 1 : 0);
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
        "SELECT s.id, s.account, a.tenant, a.person, s.device, s.access_ends, s.idle_ends, s.absolute_ends,"
        " s.confirmed, s.restricted"
        " FROM session s JOIN account a ON a.id = s.account WHERE a.disabled = 0 AND s.access = ?");
    return one(query.bind(accessHash), sessionFrom);
}

Result<void> ControlStore::endWhereSpent(const std::string& refreshHash, Rotation& rotation) {
    Statement remove = database_->use(
        "DELETE FROM session WHERE id = (SELECT session FROM spent WHERE refresh = ?1) OR (previous = ?1 AND used = 1)"
        " RETURNING id, account, device");
    remove.bind(refreshHash);
    while (remove.step()) {
        rotation.ended = remove.id(0);
        rotation.endedOf = remove.id(1);
        rotation.endedDevice = remove.id(2);
    }
    return remove.failed() ? Result<void>(database_->lastError()) : Result<void>();
}

Result<ControlStore::Rotation> ControlStore::rotate(const std::string& refreshHash, const TokenHashes& fresh,
                                                    std::int64_t now, std::int64_t accessMs, std::int64_t idleMs,
                                                    const std::string& address) {
    const std::lock_guard lock(mutex_);
    Rotation rotation;
    auto done = atomically([&]() -> Result<void> {
        if (auto looked = endWhereSpent(refreshHash, rotation); !looked || rotation.ended) return looked;
        Result<std::optional<Session>> found = std::optional<Session>();
        {
            Statement query = database_->use(
                "SELECT s.id, s.account, a.tenant, a.person, s.device, s.access_ends, s.idle_ends, s.absolute_ends,"
                " s.confirmed, s.restricted"
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
        Statement see = database_->use("UPDATE device SET seen = ?, address = ? WHERE tenant = ? AND id = ?");
        see.bind(now).bind(address).bind(session.tenant);
        if (auto seen = finish(see.bind(session.device)); !seen) return seen;
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
    Statement codes = database_->use("DELETE FROM mail_code WHERE ends <= ?");
    if (auto done = finish(codes.bind(now)); !done) return done.error();
    Statement requests = database_->use("DELETE FROM sso_request WHERE ends <= ?");
    if (auto done = finish(requests.bind(now)); !done) return done.error();
    Statement traces = database_->use("DELETE FROM ended_token WHERE at <= ?");
    if (auto done = finish(traces.bind(now - kRemovedKeptMs)); !done) return done.error();
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
