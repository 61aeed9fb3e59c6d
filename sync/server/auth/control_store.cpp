// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_store.h"

#include "sync/server/auth/control_cells.h"

#include <algorithm>

namespace aufwind::server {
namespace {

using control::Statement;
using control::Whose;

// A device may come back late; then it still has to learn that it was removed.
constexpr std::int64_t kRemovedKeptMs = 800LL * 24 * 3600 * 1000;

Session sessionFrom(const Statement& row) {
    return {row.id(0),     row.id(1),     row.id(2),     row.id(3),          row.id(4),     row.number(5),
            row.number(6), row.number(7), row.number(8), row.number(9) != 0, row.number(10)};
}

TenantInfo tenantFrom(const Statement& row) {
    const Uuid id = row.id(0);
    return {id, row.openedWithKey(1, {kWorkspace, id.view()}, {}), row.opened(2, {kTenantName, id.view()}),
            std::string(row.blob(3)), std::string(row.blob(4))};
}

}  // namespace

Result<std::unique_ptr<ControlStore>> ControlStore::over(Result<std::unique_ptr<control::Database>> database) {
    if (!database) return database.error();
    return std::unique_ptr<ControlStore>(new ControlStore(std::move(*database)));
}

Result<std::unique_ptr<ControlStore>> ControlStore::create(const std::filesystem::path& path, const Key& key) {
    return over(control::openFile(path, key, control::Start::isMade));
}

Result<std::unique_ptr<ControlStore>> ControlStore::open(const std::filesystem::path& path, const Key& key) {
    return over(control::openFile(path, key, control::Start::isThere));
}

Result<std::unique_ptr<ControlStore>> ControlStore::openShared(const std::string& place, const Key& key) {
    auto store = over(control::openShared(place, key));
    if (store) (*store)->place_ = place;
    return store;
}

Result<void> ControlStore::atomically(const std::function<Result<void>()>& work) {
    if (isInTransaction_) return work();
    if (auto begun = database_->begin(); !begun) return begun;
    isInTransaction_ = true;
    auto done = work();
    isInTransaction_ = false;
    if (done) done = database_->commit();
    if (!done) database_->rollback();
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
    const Turn turn(*this, {});
    Statement insert = database_->use(
        "INSERT INTO tenant (id, workspace, name, sealed_key) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id");
    insert.bind(tenant.id).sealWithKey({kWorkspace, tenant.id.view()}, {}, tenant.workspace);
    auto added = ids(insert.seal({kTenantName, tenant.id.view()}, tenant.name).bind(tenant.sealedKey));
    if (!added) return added.error();
    return added->empty() ? Result<void>(Error{ErrorCode::conflict, "this workspace exists already"}) : Result<void>();
}

Result<std::optional<TenantInfo>> ControlStore::tenant(const std::string& workspace) {
    const Turn turn(*this, {});
    Statement query =
        database_->use("SELECT id, workspace, name, sealed_key, sealed_next FROM tenant WHERE workspace_key = ?");
    return one(query.find(kWorkspace, {}, workspace), tenantFrom);
}

Result<std::optional<TenantInfo>> ControlStore::tenant(const Uuid& id) {
    const Turn turn(*this, {});
    Statement query = database_->use("SELECT id, workspace, name, sealed_key, sealed_next FROM tenant WHERE id = ?");
    return one(query.bind(id), tenantFrom);
}

Result<std::vector<TenantInfo>> ControlStore::tenants() {
    const Turn turn(*this, {});
    Statement query = database_->use("SELECT id, workspace, name, sealed_key, sealed_next FROM tenant");
    std::vector<TenantInfo> all;
    while (query.step()) all.push_back(tenantFrom(query));
    if (query.failed()) return database_->lastError();
    std::ranges::sort(all, {}, &TenantInfo::workspace);
    return all;
}

Result<std::vector<Uuid>> ControlStore::begin(const Session& session, const Device& device, const TokenHashes& hashes,
                                              std::size_t most, std::int64_t now,
                                              const std::optional<std::string>& password) {
    const Turn turn(*this, Whose::tenant(session.tenant));
    std::vector<Uuid> ended;
    auto done = atomically([&]() -> Result<void> {
        {
            // What was checked before may have changed while it was: whoever comes with the password of before is late.
            Statement still = database_->use("SELECT password FROM account WHERE id = ? AND disabled = 0");
            const bool isThere = still.bind(session.account).step();
            const bool isSame =
                isThere && (!password || still.opened(0, {kPassword, session.account.view()}) == *password);
            if (still.failed()) return database_->lastError();
            if (!isSame) return Error{ErrorCode::unauthenticated, "the account has changed"};
        }
        if (auto kept = remember(session, device, now); !kept) return kept;
        // Read here, so that none begins beside a change and does not hear of it.
        const auto policy = readPolicy(session.tenant);
        if (!policy) return policy.error();
        const std::int64_t absoluteEnds = std::min(session.absoluteEnds, now + policy->sessionMs());
        const std::int64_t idleEnds = std::min({session.idleEnds, now + policy->idleMs(), absoluteEnds});
        Statement insert = database_->use(
            "INSERT INTO session (id, account, device, access, refresh, begun, access_ends, idle_ends, absolute_ends,"
            " confirmed, restricted, lease_days) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind(session.id).bind(session.account).bind(session.device).bind(hashes.access).bind(hashes.refresh);
        insert.bind(now).bind(session.accessEnds).bind(idleEnds).bind(absoluteEnds);
        insert.bind(session.confirmed).bind(session.restricted ? 1 : 0).bind(policy->numbers.leaseDays);
        if (auto inserted = finish(insert); !inserted) return inserted;
        // A device has one session: whoever signs in again on it has lost the tokens of the one before.
        Statement replace = database_->use(
            "DELETE FROM session WHERE account = ? AND id <> ? AND (device = ? OR id IN (SELECT id FROM session"
            " WHERE account = ? AND id <> ? ORDER BY begun DESC LIMIT 1000000 OFFSET ?)) RETURNING id");
        replace.bind(session.account).bind(session.id).bind(session.device);
        auto replaced = ids(replace.bind(session.account).bind(session.id).bind(most - 1));
        if (!replaced) return replaced.error();
        ended = std::move(*replaced);
        return {};
    });
    if (!done) return done.error();
    return ended;
}

Result<std::optional<Session>> ControlStore::sessionByAccess(const std::string& accessHash) {
    const Turn turn(*this, {});
    Statement use = database_->use("UPDATE session SET used = 1 WHERE access = ? AND used = 0");
    if (auto used = finish(use.bind(accessHash)); !used) return used.error();
    Statement query = database_->use(
        "SELECT s.id, s.account, a.tenant, a.person, s.device, s.access_ends, s.idle_ends, s.absolute_ends,"
        " s.confirmed, s.restricted, s.lease_days"
        " FROM session s JOIN account a ON a.id = s.account WHERE a.disabled = 0 AND s.access = ?");
    return one(query.bind(accessHash), sessionFrom);
}

Result<void> ControlStore::endWhereSpent(const std::string& refreshHash, Rotation& rotation) {
    Statement remove = database_->use(
        "DELETE FROM session WHERE id = (SELECT session FROM spent WHERE refresh = ?) OR (previous = ? AND used = 1)"
        " RETURNING id, account, device");
    remove.bind(refreshHash).bind(refreshHash);
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
    const Turn turn(*this, {});
    Rotation rotation;
    auto done = atomically([&]() -> Result<void> {
        if (auto looked = endWhereSpent(refreshHash, rotation); !looked || rotation.ended) return looked;
        Result<std::optional<Session>> found = std::optional<Session>();
        {
            Statement query = database_->use(
                "SELECT s.id, s.account, a.tenant, a.person, s.device, s.access_ends, s.idle_ends, s.absolute_ends,"
                " s.confirmed, s.restricted, s.lease_days"
                " FROM session s JOIN account a ON a.id = s.account"
                " WHERE a.disabled = 0 AND (s.refresh = ? OR (s.previous = ? AND s.used = 0))");
            found = one(query.bind(refreshHash).bind(refreshHash), sessionFrom);
        }
        if (!found) return found.error();
        if (!*found || (*found)->idleEnds <= now || (*found)->absoluteEnds <= now) return {};
        Session session = **found;
        session.accessEnds = std::min(now + accessMs, session.absoluteEnds);
        const auto policy = readPolicy(session.tenant);
        if (!policy) return policy.error();
        session.idleEnds = std::min({now + idleMs, now + policy->idleMs(), session.absoluteEnds});
        // Of the newest token and the one before it, the one that did not come is spent.
        Statement spend = database_->use(
            "INSERT INTO spent (refresh, session) SELECT other, id FROM (SELECT id,"
            " CASE WHEN refresh = ? THEN previous ELSE refresh END AS other FROM session WHERE id = ?) AS pair"
            " WHERE other IS NOT NULL");
        if (auto spent = finish(spend.bind(refreshHash).bind(session.id)); !spent) return spent;
        Statement update = database_->use(
            "UPDATE session SET access = ?, refresh = ?, access_ends = ?, idle_ends = ?, previous = ?, used = 0"
            " WHERE id = ?");
        update.bind(fresh.access).bind(fresh.refresh).bind(session.accessEnds).bind(session.idleEnds);
        if (auto updated = finish(update.bind(refreshHash).bind(session.id)); !updated) return updated;
        Statement see = database_->use("UPDATE device SET seen = ?, address = ? WHERE tenant = ? AND id = ?");
        const std::string place = deviceRow(session.account, session.device);
        see.bind(now).seal({kDeviceAddress, place}, address).bind(session.tenant);
        if (auto seen = finish(see.bind(session.device)); !seen) return seen;
        rotation.session = session;
        return {};
    });
    if (!done) return done.error();
    return rotation;
}

Result<void> ControlStore::end(const Uuid& session) {
    const Turn turn(*this, {});
    Statement remove = database_->use("DELETE FROM session WHERE id = ?");
    return finish(remove.bind(session));
}

Result<std::vector<Uuid>> ControlStore::endByRefresh(const std::string& refreshHash) {
    const Turn turn(*this, {});
    Statement remove = database_->use(
        "DELETE FROM session WHERE refresh = ? OR previous = ?"
        " OR id = (SELECT session FROM spent WHERE refresh = ?) RETURNING id");
    return ids(remove.bind(refreshHash).bind(refreshHash).bind(refreshHash));
}

Result<std::vector<Uuid>> ControlStore::prune(std::int64_t now) {
    const Turn turn(*this, {});
    Statement codes = database_->use("DELETE FROM mail_code WHERE ends <= ?");
    if (auto done = finish(codes.bind(now)); !done) return done.error();
    Statement requests = database_->use("DELETE FROM sso_request WHERE ends <= ?");
    if (auto done = finish(requests.bind(now)); !done) return done.error();
    Statement traces = database_->use("DELETE FROM ended_token WHERE at <= ?");
    if (auto done = finish(traces.bind(now - kRemovedKeptMs)); !done) return done.error();
    Statement remove = database_->use("DELETE FROM session WHERE idle_ends <= ? OR absolute_ends <= ? RETURNING id");
    return ids(remove.bind(now).bind(now));
}

Result<void> ControlStore::check() {
    const Turn turn(*this, {});
    return database_->check();
}

}  // namespace aufwind::server
