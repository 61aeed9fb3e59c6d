// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PostgresStore about scopes: who is in them and what happened in them.
#include "sync/server/storage/postgres/statements.h"

namespace aufwind::server::postgres {
namespace {

constexpr std::size_t kLinesAtOnce = 5000;

LogEntry entryFrom(const Line& line) {
    LogEntry entry{line.unsignedAt(0), line.unsignedAt(1), !line.isNull(2), {}};
    if (entry.gone) {
        entry.row = {static_cast<EntityNumber>(line.number(2)), line.id(3)};
    }
    return entry;
}

StoredMember memberFrom(const Line& line) {
    return {scopeFrom(line.blob(0)), line.id(1), line.unsignedAt(2), line.number(3), line.unsignedAt(4)};
}

}  // namespace

std::vector<LogEntry> PostgresStore::log(const Scope& scope, std::uint64_t after, std::size_t limit) {
    std::vector<LogEntry> entries;
    read(
        "SELECT seq, since, entity, id FROM log WHERE scope = $1 AND seq > $2 ORDER BY seq LIMIT $3",
        [&](const Line& line) { entries.push_back(entryFrom(line)); }, keyOf(scope), after, limit);
    wantRows(entries);
    return entries;
}

std::vector<LogEntry> PostgresStore::logBackwards(const Scope& scope, std::uint64_t from, std::size_t limit) {
    std::vector<LogEntry> entries;
    read(
        "SELECT seq, since, entity, id FROM log WHERE scope = $1 AND seq <= $2 ORDER BY seq DESC LIMIT $3",
        [&](const Line& line) { entries.push_back(entryFrom(line)); }, keyOf(scope), from, limit);
    wantRows(entries);
    return entries;
}

std::optional<LogEntry> PostgresStore::logAt(const Scope& scope, std::uint64_t seq) {
    std::optional<LogEntry> found;
    read(
        "SELECT seq, since, entity, id FROM log WHERE scope = $1 AND seq = $2",
        [&](const Line& line) { found = entryFrom(line); }, keyOf(scope), seq);
    return found;
}

std::uint64_t PostgresStore::logCount(const Scope& scope) {
    std::uint64_t count = 0;
    read(
        "SELECT count(*) FROM log WHERE scope = $1 AND entity IS NULL",
        [&](const Line& line) { count = line.unsignedAt(0); }, keyOf(scope));
    return count;
}

// Also of what is not told any more: a reader who has reached it once must not be taken for one who has not.
std::uint64_t PostgresStore::logHead(const Scope& scope) {
    if (const ScopeState* known = stateOf(scope)) {
        return known->head;
    }
    std::uint64_t head = 0;
    read(
        "SELECT greatest(coalesce((SELECT max(seq) FROM log WHERE scope = $1), 0), "
        "coalesce((SELECT seq FROM collected WHERE scope = $1), 0))",
        [&](const Line& line) { head = line.unsignedAt(0); }, keyOf(scope));
    return head;
}

// A person's scopes are asked for one after the other: all of them come with the first.
const PostgresStore::ScopeState* PostgresStore::stateOf(const Scope& scope) {
    if (error_ || phase_ == Phase::none) {
        return nullptr;
    }
    if (!scopes_.contains(scope) && scopesNext_.contains(scope)) {
        std::vector<std::string> names;
        for (const Scope& next : scopesNext_) {
            names.push_back(keyOf(next));
        }
        scopesNext_.clear();
        read(
            "SELECT name.scope, greatest(coalesce((SELECT max(seq) FROM log WHERE log.scope = name.scope), 0), "
            "coalesce((SELECT seq FROM collected WHERE collected.scope = name.scope), 0)), "
            "(SELECT rows FROM scope_digests WHERE scope_digests.scope = name.scope), "
            "(SELECT hash FROM scope_digests WHERE scope_digests.scope = name.scope) FROM unnest($1) AS name(scope)",
            [&](const Line& line) {
                ScopeState& state = scopes_[scopeFrom(line.blob(0))];
                state = {line.unsignedAt(1), std::nullopt};
                if (!line.isNull(2)) {
                    state.digest = merge::ScopeDigest{line.unsignedAt(2), line.unsignedAt(3)};
                }
            },
            BytesList(names));
    }
    const auto found = scopes_.find(scope);
    return found != scopes_.end() && !error_ ? &found->second : nullptr;
}

void PostgresStore::putLog(const Scope& scope, const LogEntry& entry) {
    scopes_.erase(scope);
    if (entry.gone) {
        write(
            "INSERT INTO log(scope, seq, since, entity, id) VALUES($1, $2, $3, $4, $5) ON CONFLICT(tenant, scope, seq) "
            "DO UPDATE SET since = excluded.since, entity = excluded.entity, id = excluded.id",
            keyOf(scope), entry.seq, entry.since, entry.row.first, entry.row.second);
    } else {
        write(
            "INSERT INTO log(scope, seq, since) VALUES($1, $2, $3) ON CONFLICT(tenant, scope, seq) "
            "DO UPDATE SET since = excluded.since, entity = NULL, id = NULL",
            keyOf(scope), entry.seq, entry.since);
    }
}

void PostgresStore::moveLog(const Scope& scope, std::uint64_t from, std::uint64_t to) {
    scopes_.erase(scope);
    write("UPDATE log SET seq = $1 WHERE scope = $2 AND seq = $3", to, keyOf(scope), from);
}

void PostgresStore::dropLog(const Scope& scope, std::uint64_t seq) {
    scopes_.erase(scope);
    write("DELETE FROM log WHERE scope = $1 AND seq = $2", keyOf(scope), seq);
}

void PostgresStore::dropGone(const Scope& scope, const RowName& row) {
    scopes_.erase(scope);
    write("DELETE FROM log WHERE scope = $1 AND entity = $2 AND id = $3", keyOf(scope), row.first, row.second);
}

void PostgresStore::rowsIn(const Scope& scope, const std::function<void(const RowName&, std::uint64_t)>& each) {
    std::uint64_t after = 0;
    std::size_t lines = kLinesAtOnce;
    while (!error_ && lines == kLinesAtOnce) {
        lines = 0;
        read(
            "SELECT rows.entity, rows.id, rows.seq FROM log JOIN rows ON rows.seq = log.seq "
            "WHERE log.scope = $1 AND log.entity IS NULL AND log.seq > $2 ORDER BY log.seq LIMIT $3",
            [&](const Line& line) {
                ++lines;
                after = line.unsignedAt(2);
                each({static_cast<EntityNumber>(line.number(0)), line.id(1)}, after);
            },
            keyOf(scope), after, kLinesAtOnce);
    }
}

std::optional<merge::ScopeDigest> PostgresStore::digest(const Scope& scope) {
    if (const ScopeState* known = stateOf(scope)) {
        return known->digest;
    }
    std::optional<merge::ScopeDigest> found;
    read(
        "SELECT rows, hash FROM scope_digests WHERE scope = $1",
        [&](const Line& line) {
            found = merge::ScopeDigest{line.unsignedAt(0), line.unsignedAt(1)};
        },
        keyOf(scope));
    return found;
}

void PostgresStore::putDigest(const Scope& scope, const merge::ScopeDigest& digest) {
    scopes_.erase(scope);
    write(
        "INSERT INTO scope_digests(scope, rows, hash) VALUES($1, $2, $3) ON CONFLICT(tenant, scope) "
        "DO UPDATE SET rows = excluded.rows, hash = excluded.hash",
        keyOf(scope), digest.rows, digest.hash);
}

std::optional<StoredMember> PostgresStore::member(const Scope& scope, const Uuid& person) {
    std::optional<StoredMember> found;
    read(
        "SELECT scope, person, epoch, count, seq FROM members WHERE scope = $1 AND person = $2",
        [&](const Line& line) { found = memberFrom(line); }, keyOf(scope), person);
    return found;
}

std::vector<StoredMember> PostgresStore::membersOf(const Scope& scope) {
    std::vector<StoredMember> members;
    read(
        "SELECT scope, person, epoch, count, seq FROM members WHERE scope = $1 ORDER BY person",
        [&](const Line& line) { members.push_back(memberFrom(line)); }, keyOf(scope));
    return members;
}

std::vector<StoredMember> PostgresStore::membershipsOf(const Uuid& person) {
    std::vector<StoredMember> members;
    read(
        "SELECT scope, person, epoch, count, seq FROM members WHERE person = $1 ORDER BY scope",
        [&](const Line& line) { members.push_back(memberFrom(line)); }, person);
    if (phase_ != Phase::none) {
        scopesNext_ = {Scope::tenant(), Scope::person(person)};
        for (const StoredMember& member : members) {
            scopesNext_.insert(member.scope);
        }
    }
    return members;
}

void PostgresStore::putMember(const StoredMember& member) {
    write(
        "INSERT INTO members(scope, person, epoch, count, seq) VALUES($1, $2, $3, $4, $5) "
        "ON CONFLICT(tenant, scope, person) "
        "DO UPDATE SET epoch = excluded.epoch, count = excluded.count, seq = excluded.seq",
        keyOf(member.scope), member.person, member.epoch, member.count, member.seq);
}

void PostgresStore::allMembers(const std::function<void(const StoredMember&)>& each) {
    read("SELECT scope, person, epoch, count, seq FROM members ORDER BY scope, person",
         [&](const Line& line) { each(memberFrom(line)); });
}

void PostgresStore::allLog(const std::function<void(const Scope&, const LogEntry&)>& each) {
    std::string scope;
    std::uint64_t after = 0;
    std::size_t lines = kLinesAtOnce;
    while (!error_ && lines == kLinesAtOnce) {
        lines = 0;
        const std::string from = scope;
        read(
            "SELECT seq, since, entity, id, scope FROM log WHERE (scope, seq) > ($1, $2) ORDER BY scope, seq LIMIT $3",
            [&](const Line& line) {
                ++lines;
                scope.assign(line.blob(4));
                const LogEntry entry = entryFrom(line);
                after = entry.seq;
                each(scopeFrom(scope), entry);
            },
            from, after, kLinesAtOnce);
    }
}

void PostgresStore::allDigests(const std::function<void(const Scope&, const merge::ScopeDigest&)>& each) {
    read("SELECT rows, hash, scope FROM scope_digests ORDER BY scope", [&](const Line& line) {
        each(scopeFrom(line.blob(2)), {line.unsignedAt(0), line.unsignedAt(1)});
    });
}

}  // namespace aufwind::server::postgres
