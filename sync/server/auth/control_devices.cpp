// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_accounts.h"
#include "sync/server/auth/control_cells.h"

/// Second factors, devices, and which of them may go on.
namespace aufwind::server {

using control::Statement;
using control::Whose;

Device deviceFrom(const Statement& row) {
    const std::string place = deviceRow(row.id(1), row.id(0));
    return {row.id(0),
            row.id(1),
            row.opened(2, {kDeviceName, place}),
            std::string(row.blob(3)),
            row.opened(4, {kDeviceAddress, place}),
            row.number(5),
            row.number(6),
            row.number(7) != 0,
            row.number(8) != 0};
}

Result<void> ControlStore::beginSecondFactor(const Uuid& account, const std::string& sealed) {
    const Turn turn(*this, Whose::account(account));
    Statement update = database_->use("UPDATE account SET second_factor_new = ? WHERE id = ?");
    return finish(update.bind(sealed).bind(account));
}

Result<void> ControlStore::putRecoveryCodes(const Uuid& account, const std::vector<std::string>& hashes) {
    Statement forget = database_->use("DELETE FROM recovery_code WHERE account = ?");
    if (auto forgotten = finish(forget.bind(account)); !forgotten) return forgotten;
    for (const std::string& hash : hashes) {
        Statement insert = database_->use("INSERT INTO recovery_code (account, hash) VALUES (?, ?)");
        if (auto inserted = finish(insert.bind(account).bind(hash)); !inserted) return inserted;
    }
    return {};
}

Result<std::optional<std::vector<Uuid>>> ControlStore::finishSecondFactor(const Uuid& account,
                                                                          const std::string& sealed, std::int64_t step,
                                                                          const std::vector<std::string>& hashes,
                                                                          const Uuid& session, bool replaces) {
    const Turn turn(*this, Whose::account(account));
    std::optional<std::vector<Uuid>> ended;
    auto done = atomically([&]() -> Result<void> {
        {
            Statement update = database_->use(
                "UPDATE account SET second_factor = second_factor_new, second_factor_new = NULL, last_step = ?"
                " WHERE id = ? AND second_factor_new = ? AND (? = 1 OR second_factor IS NULL) RETURNING id");
            update.bind(step).bind(account).bind(sealed);
            auto updated = ids(update.bind(replaces ? 1 : 0));
            if (!updated) return updated.error();
            if (updated->empty()) return {};
        }
        Statement widen = database_->use("UPDATE session SET restricted = 0 WHERE id = ? AND account = ?");
        if (auto widened = finish(widen.bind(session).bind(account)); !widened) return widened;
        if (auto put = putRecoveryCodes(account, hashes); !put) return put;
        return removeSessions(account, session, ended.emplace());
    });
    if (!done) return done.error();
    return ended;
}

Result<void> ControlStore::narrowSession(const Uuid& session) {
    const Turn turn(*this, {});
    Statement update = database_->use("UPDATE session SET restricted = 1 WHERE id = ?");
    return finish(update.bind(session));
}

Result<void> ControlStore::setRecoveryCodes(const Uuid& account, const std::vector<std::string>& hashes) {
    const Turn turn(*this, Whose::account(account));
    return atomically([&] { return putRecoveryCodes(account, hashes); });
}

Result<void> ControlStore::removeSecondFactor(const Uuid& account) {
    const Turn turn(*this, Whose::account(account));
    return atomically([&]() -> Result<void> {
        Statement update = database_->use(
            "UPDATE account SET second_factor = NULL, second_factor_new = NULL, last_step = 0 WHERE id = ?");
        if (auto updated = finish(update.bind(account)); !updated) return updated;
        return putRecoveryCodes(account, {});
    });
}

Result<std::uint64_t> ControlStore::recoveryCodeCount(const Uuid& account) {
    const Turn turn(*this, Whose::account(account));
    Statement query = database_->use("SELECT count(*) FROM recovery_code WHERE account = ?");
    if (!query.bind(account).step()) return database_->lastError();
    return static_cast<std::uint64_t>(query.number(0));
}

Result<bool> ControlStore::spendStep(const Uuid& account, std::int64_t step) {
    const Turn turn(*this, Whose::account(account));
    Statement update = database_->use("UPDATE account SET last_step = ? WHERE id = ? AND last_step < ? RETURNING id");
    auto spent = ids(update.bind(step).bind(account).bind(step));
    return spent ? Result<bool>(!spent->empty()) : spent.error();
}

Result<bool> ControlStore::spendRecoveryCode(const Uuid& account, const std::string& hash) {
    const Turn turn(*this, Whose::account(account));
    Statement remove = database_->use("DELETE FROM recovery_code WHERE account = ? AND hash = ? RETURNING account");
    auto spent = ids(remove.bind(account).bind(hash));
    return spent ? Result<bool>(!spent->empty()) : spent.error();
}

Result<std::optional<Device>> ControlStore::device(const Uuid& tenant, const Uuid& id) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query = database_->use(
        "SELECT id, account, name, proof, address, since, seen, removed, 0 FROM device WHERE tenant = ? AND id = ?");
    return one(query.bind(tenant).bind(id), deviceFrom);
}

Result<std::vector<Device>> ControlStore::devices(const Uuid& account) {
    const Turn turn(*this, Whose::account(account));
    Statement query = database_->use(
        "SELECT d.id, d.account, d.name, d.proof, d.address, d.since, d.seen, d.removed,"
        " EXISTS (SELECT 1 FROM session s WHERE s.account = d.account AND s.device = d.id)"
        " FROM device d WHERE d.account = ? AND d.removed = 0 ORDER BY d.seen DESC, d.id");
    query.bind(account);
    std::vector<Device> all;
    while (query.step()) all.push_back(deviceFrom(query));
    if (query.failed()) return database_->lastError();
    return all;
}

Result<void> ControlStore::remember(const Session& session, const Device& device, std::int64_t now) {
    Statement upsert = database_->use(
        "INSERT INTO device (tenant, id, account, name, proof, seen, since, address) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (tenant, id) DO UPDATE SET name = excluded.name, proof = excluded.proof, seen = excluded.seen,"
        " address = excluded.address WHERE device.account = excluded.account AND device.removed = 0"
        " RETURNING id");
    const std::string place = deviceRow(session.account, device.id);
    upsert.bind(session.tenant).bind(device.id).bind(session.account).seal({kDeviceName, place}, device.name);
    auto kept = ids(upsert.bind(device.proofHash).bind(now).bind(now).seal({kDeviceAddress, place}, device.address));
    if (!kept) return kept.error();
    // Somebody else made the same device id theirs meanwhile, or it was removed.
    return kept->empty() ? Result<void>(Error{ErrorCode::conflict, "device"}) : Result<void>();
}

Result<std::optional<std::vector<Uuid>>> ControlStore::removeDevice(const Uuid& account, const Uuid& device,
                                                                    std::int64_t now) {
    const Turn turn(*this, Whose::account(account));
    std::optional<std::vector<Uuid>> ended;
    auto done = atomically([&]() -> Result<void> {
        {
            Statement mark = database_->use(
                "UPDATE device SET removed = ? WHERE account = ? AND id = ? AND removed = 0 RETURNING id");
            auto marked = ids(mark.bind(now).bind(account).bind(device));
            if (!marked) return marked.error();
            if (marked->empty()) return {};
        }
        Statement remove = database_->use("DELETE FROM session WHERE account = ? AND device = ? RETURNING id");
        auto removed = ids(remove.bind(account).bind(device));
        if (!removed) return removed.error();
        ended = std::move(*removed);
        return {};
    });
    if (!done) return done.error();
    return ended;
}

Result<bool> ControlStore::isOfRemovedDevice(const std::string& tokenHash) {
    const Turn turn(*this, {});
    Statement query = database_->use(
        "SELECT 1 FROM ended_token e LEFT JOIN device d ON d.account = e.account AND d.id = e.device"
        " WHERE e.hash = ? AND (d.removed <> 0 OR EXISTS (SELECT 1 FROM erased x WHERE x.account = e.account))");
    const bool found = query.bind(tokenHash).step();
    return query.failed() ? Result<bool>(database_->lastError()) : Result<bool>(found);
}

Result<void> ControlStore::removeSessions(const Uuid& account, const Uuid& keep, std::vector<Uuid>& ended) {
    Statement remove = database_->use("DELETE FROM session WHERE account = ? AND id <> ? RETURNING id");
    auto removed = ids(remove.bind(account).bind(keep));
    if (!removed) return removed.error();
    ended = std::move(*removed);
    return {};
}

Result<std::vector<Uuid>> ControlStore::endSessions(const Uuid& account, const Uuid& keep) {
    const Turn turn(*this, Whose::account(account));
    std::vector<Uuid> ended;
    auto done = removeSessions(account, keep, ended);
    return done ? Result<std::vector<Uuid>>(std::move(ended)) : done.error();
}

// In one question: a company may have thousands.
Result<std::unordered_map<Uuid, std::int64_t>> ControlStore::lastSeen(const Uuid& tenant) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query = database_->use("SELECT account, max(seen) FROM device WHERE tenant = ? GROUP BY account");
    query.bind(tenant);
    std::unordered_map<Uuid, std::int64_t> seen;
    while (query.step()) seen.emplace(query.id(0), query.number(1));
    if (query.failed()) return database_->lastError();
    return seen;
}

Result<void> ControlStore::confirm(const Uuid& session, std::int64_t now) {
    const Turn turn(*this, {});
    Statement update = database_->use("UPDATE session SET confirmed = ? WHERE id = ?");
    return finish(update.bind(now).bind(session));
}

}  // namespace aufwind::server
