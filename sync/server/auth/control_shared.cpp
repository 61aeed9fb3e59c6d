// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_store.h"

/// What servers on one database tell each other through it.
namespace aufwind::server {

using control::Statement;

Result<std::vector<SessionChange>> ControlStore::sessionChanges(std::uint64_t after) {
    std::vector<SessionChange> changes;
    if (!isShared()) return changes;
    const Turn turn(*this, {});
    Statement query =
        database_->use("SELECT number, session, ended FROM session_change WHERE number > ? ORDER BY number");
    query.bind(after);
    while (query.step()) {
        changes.push_back({static_cast<std::uint64_t>(query.number(0)), query.id(1), query.number(2) != 0});
    }
    if (query.failed()) return database_->lastError();
    return changes;
}

Result<std::uint64_t> ControlStore::newestSessionChange() {
    if (!isShared()) return std::uint64_t{0};
    const Turn turn(*this, {});
    Statement query = database_->use("SELECT coalesce(max(number), 0) FROM session_change");
    if (!query.step()) return database_->lastError();
    return static_cast<std::uint64_t>(query.number(0));
}

// The name is somebody's address or account: the database is shown a hash of it.
Result<void> ControlStore::changeAttempts(const std::string& name, const std::function<void(Attempts&)>& change) {
    static constexpr char kColumn[] = "attempt.name";
    const Turn turn(*this, {});
    return atomically([&]() -> Result<void> {
        Attempts attempts;
        {
            Statement query = database_->use("SELECT attempts, last, blocked_until FROM attempt WHERE name = ?");
            if (query.find(kColumn, {}, name).step()) {
                attempts = {static_cast<std::uint32_t>(query.number(0)), query.number(1), query.number(2)};
            }
            if (query.failed()) return database_->lastError();
        }
        change(attempts);
        if (attempts.count == 0) {
            Statement remove = database_->use("DELETE FROM attempt WHERE name = ?");
            return finish(remove.find(kColumn, {}, name));
        }
        Statement upsert = database_->use(
            "INSERT INTO attempt (name, attempts, last, blocked_until) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (name) DO UPDATE SET attempts = excluded.attempts, last = excluded.last,"
            " blocked_until = excluded.blocked_until");
        upsert.find(kColumn, {}, name).bind(attempts.count).bind(attempts.last);
        return finish(upsert.bind(attempts.blockedUntil));
    });
}

Result<void> ControlStore::pruneShared(std::int64_t attemptsBefore, std::int64_t changesBefore) {
    if (!isShared()) return {};
    const Turn turn(*this, {});
    Statement attempts = database_->use("DELETE FROM attempt WHERE last < ?");
    if (auto done = finish(attempts.bind(attemptsBefore)); !done) return done;
    Statement changes = database_->use("DELETE FROM session_change WHERE at < ?");
    return finish(changes.bind(changesBefore));
}

}  // namespace aufwind::server
