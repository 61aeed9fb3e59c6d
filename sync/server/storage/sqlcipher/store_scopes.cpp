// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SqlcipherStore about scopes: who is in them and what happened in them.
#include "sync/server/storage/sqlcipher/sqlcipher_store.h"
#include "sync/server/storage/sqlcipher/statements.h"

namespace aufwind::server::sqlcipher {
namespace {

std::uint64_t unsignedAt(const Statement& line, int column) {
    return static_cast<std::uint64_t>(line.number(column));
}

LogEntry entryFrom(const Statement& line) {
    LogEntry entry{unsignedAt(line, 0), unsignedAt(line, 1), !line.isNull(2), {}};
    if (entry.gone) {
        entry.row = {static_cast<EntityNumber>(line.number(2)), line.id(3)};
    }
    return entry;
}

StoredMember memberFrom(const Statement& line) {
    return {scopeFrom(line.blob(0)), line.id(1), unsignedAt(line, 2), line.number(3), unsignedAt(line, 4)};
}

}  // namespace

std::vector<LogEntry> SqlcipherStore::log(const Scope& scope, std::uint64_t after, std::size_t limit) {
    std::vector<LogEntry> entries;
    read(
        "SELECT seq, since, entity, id FROM log WHERE scope = ? AND seq > ? ORDER BY seq LIMIT ?",
        [&](const Statement& line) { entries.push_back(entryFrom(line)); }, keyOf(scope), after, limit);
    return entries;
}

std::vector<LogEntry> SqlcipherStore::logBackwards(const Scope& scope, std::uint64_t from, std::size_t limit) {
    std::vector<LogEntry> entries;
    read(
        "SELECT seq, since, entity, id FROM log WHERE scope = ? AND seq <= ? ORDER BY seq DESC LIMIT ?",
        [&](const Statement& line) { entries.push_back(entryFrom(line)); }, keyOf(scope), from, limit);
    return entries;
}

std::optional<LogEntry> SqlcipherStore::logAt(const Scope& scope, std::uint64_t seq) {
    std::optional<LogEntry> found;
    read(
        "SELECT seq, since, entity, id FROM log WHERE scope = ? AND seq = ?",
        [&](const Statement& line) { found = entryFrom(line); }, keyOf(scope), seq);
    return found;
}

std::uint64_t SqlcipherStore::logCount(const Scope& scope) {
    std::uint64_t count = 0;
    read(
        "SELECT count(*) FROM log WHERE scope = ? AND entity IS NULL",
        [&](const Statement& line) { count = unsignedAt(line, 0); }, keyOf(scope));
    return count;
}

// Also of what is not told any more: a reader who has reached it once must not be taken for one who has not.
std::uint64_t SqlcipherStore::logHead(const Scope& scope) {
    std::uint64_t head = 0;
    read(
        "SELECT max(coalesce((SELECT max(seq) FROM log WHERE scope = ?1), 0), "
        "coalesce((SELECT seq FROM collected WHERE scope = ?1), 0))",
        [&](const Statement& line) { head = unsignedAt(line, 0); }, keyOf(scope));
    return head;
}

void SqlcipherStore::putLog(const Scope& scope, const LogEntry& entry) {
    if (entry.gone) {
        write("INSERT OR REPLACE INTO log(scope, seq, since, entity, id) VALUES(?, ?, ?, ?, ?)", keyOf(scope),
              entry.seq, entry.since, entry.row.first, entry.row.second);
    } else {
        write("INSERT OR REPLACE INTO log(scope, seq, since) VALUES(?, ?, ?)", keyOf(scope), entry.seq, entry.since);
    }
}

void SqlcipherStore::moveLog(const Scope& scope, std::uint64_t from, std::uint64_t to) {
    write("UPDATE log SET seq = ? WHERE scope = ? AND seq = ?", to, keyOf(scope), from);
}

void SqlcipherStore::dropLog(const Scope& scope, std::uint64_t seq) {
    write("DELETE FROM log WHERE scope = ? AND seq = ?", keyOf(scope), seq);
}

void SqlcipherStore::dropGone(const Scope& scope, const RowName& row) {
    write("DELETE FROM log WHERE scope = ? AND entity = ? AND id = ?", keyOf(scope), row.first, row.second);
}

void SqlcipherStore::rowsIn(const Scope& scope, const std::function<void(const RowName&, std::uint64_t)>& each) {
    read(
        "SELECT rows.entity, rows.id, rows.seq FROM log CROSS JOIN rows ON rows.seq = log.seq "
        "WHERE log.scope = ? AND log.entity IS NULL",
        [&](const Statement& line) {
            each({static_cast<EntityNumber>(line.number(0)), line.id(1)}, unsignedAt(line, 2));
        },
        keyOf(scope));
}

std::optional<merge::ScopeDigest> SqlcipherStore::digest(const Scope& scope) {
    std::optional<merge::ScopeDigest> found;
    read(
        "SELECT rows, hash FROM scope_digests WHERE scope = ?",
        [&](const Statement& line) {
            found = merge::ScopeDigest{unsignedAt(line, 0), unsignedAt(line, 1)};
        },
        keyOf(scope));
    return found;
}

void SqlcipherStore::putDigest(const Scope& scope, const merge::ScopeDigest& digest) {
    write("INSERT OR REPLACE INTO scope_digests VALUES(?, ?, ?)", keyOf(scope), digest.rows, digest.hash);
}

std::optional<StoredMember> SqlcipherStore::member(const Scope& scope, const Uuid& person) {
    std::optional<StoredMember> found;
    read(
        "SELECT scope, person, epoch, count, seq FROM members WHERE scope = ? AND person = ?",
        [&](const Statement& line) { found = memberFrom(line); }, keyOf(scope), person);
    return found;
}

std::vector<StoredMember> SqlcipherStore::membersOf(const Scope& scope) {
    std::vector<StoredMember> members;
    read(
        "SELECT scope, person, epoch, count, seq FROM members WHERE scope = ?",
        [&](const Statement& line) { members.push_back(memberFrom(line)); }, keyOf(scope));
    return members;
}

std::vector<StoredMember> SqlcipherStore::membershipsOf(const Uuid& person) {
    std::vector<StoredMember> members;
    read(
        "SELECT scope, person, epoch, count, seq FROM members WHERE person = ?",
        [&](const Statement& line) { members.push_back(memberFrom(line)); }, person);
    return members;
}

void SqlcipherStore::putMember(const StoredMember& member) {
    write("INSERT OR REPLACE INTO members VALUES(?, ?, ?, ?, ?)", keyOf(member.scope), member.person, member.epoch,
          member.count, member.seq);
}

void SqlcipherStore::allMembers(const std::function<void(const StoredMember&)>& each) {
    read("SELECT scope, person, epoch, count, seq FROM members ORDER BY scope, person",
         [&](const Statement& line) { each(memberFrom(line)); });
}

void SqlcipherStore::allLog(const std::function<void(const Scope&, const LogEntry&)>& each) {
    read("SELECT seq, since, entity, id, scope FROM log ORDER BY scope, seq",
         [&](const Statement& line) { each(scopeFrom(line.blob(4)), entryFrom(line)); });
}

void SqlcipherStore::allDigests(const std::function<void(const Scope&, const merge::ScopeDigest&)>& each) {
    read("SELECT rows, hash, scope FROM scope_digests ORDER BY scope", [&](const Statement& line) {
        each(scopeFrom(line.blob(2)), {unsignedAt(line, 0), unsignedAt(line, 1)});
    });
}

}  // namespace aufwind::server::sqlcipher
