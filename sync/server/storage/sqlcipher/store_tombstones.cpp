// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SqlcipherStore about what has gone: what says so, and what is left once nobody has to be told any more.
#include "sync/protocol/aufwind.pb.h"
#include "sync/server/storage/sqlcipher/sqlcipher_store.h"
#include "sync/server/storage/sqlcipher/statements.h"

namespace aufwind::server::sqlcipher {
namespace {

std::uint64_t unsignedAt(const Statement& line, int column) {
    return static_cast<std::uint64_t>(line.number(column));
}

}  // namespace

std::optional<std::uint32_t> SqlcipherStore::deadLife(const RowName& row) {
    std::optional<std::uint32_t> life;
    read(
        "SELECT life FROM dead WHERE entity = ? AND id = ?",
        [&](const Statement& line) { life = static_cast<std::uint32_t>(line.number(0)); }, row.first, row.second);
    return life;
}

void SqlcipherStore::putDead(const RowName& row, std::uint32_t life) {
    write("INSERT OR REPLACE INTO dead VALUES(?, ?, ?)", row.first, row.second, life);
}

void SqlcipherStore::dropDead(const RowName& row) {
    write("DELETE FROM dead WHERE entity = ? AND id = ?", row.first, row.second);
}

void SqlcipherStore::dropTexts(const RowName& row) {
    write("DELETE FROM text_updates WHERE entity = ? AND id = ?", row.first, row.second);
}

Result<void> SqlcipherStore::forgetJournal() {
    return database_->run("PRAGMA wal_checkpoint(TRUNCATE)");
}

void SqlcipherStore::eraseRow(const RowName& row) {
    dropTexts(row);
    write("DELETE FROM rows WHERE entity = ? AND id = ?", row.first, row.second);
}

std::vector<std::uint64_t> SqlcipherStore::removedRows(std::uint64_t after, std::uint64_t upTo, std::size_t limit) {
    std::vector<std::uint64_t> seqs;
    read(
        "SELECT seq FROM removed WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?",
        [&](const Statement& line) { seqs.push_back(unsignedAt(line, 0)); }, after, upTo, limit);
    return seqs;
}

void SqlcipherStore::putRemoved(std::uint64_t seq) {
    write("INSERT OR IGNORE INTO removed VALUES(?)", seq);
}

void SqlcipherStore::dropRemoved(std::uint64_t seq) {
    write("DELETE FROM removed WHERE seq = ?", seq);
}

std::vector<std::pair<Scope, std::uint64_t>> SqlcipherStore::leftRows(std::uint64_t after, std::uint64_t upTo,
                                                                      std::size_t limit) {
    std::uint64_t last = upTo;
    read(
        "SELECT seq FROM log WHERE entity IS NOT NULL AND seq > ? AND seq <= ? ORDER BY seq LIMIT 1 OFFSET ?",
        [&](const Statement& line) { last = unsignedAt(line, 0); }, after, upTo, limit - 1);
    std::vector<std::pair<Scope, std::uint64_t>> entries;
    read(
        "SELECT scope, seq FROM log WHERE entity IS NOT NULL AND seq > ? AND seq <= ? ORDER BY seq",
        [&](const Statement& line) { entries.emplace_back(scopeFrom(line.blob(0)), unsignedAt(line, 1)); }, after,
        last);
    return entries;
}

void SqlcipherStore::allCollected(const std::function<void(const Scope&, std::uint64_t)>& each) {
    read("SELECT scope, seq FROM collected ORDER BY scope",
         [&](const Statement& line) { each(scopeFrom(line.blob(0)), unsignedAt(line, 1)); });
}

void SqlcipherStore::putCollected(const Scope& scope, std::uint64_t seq) {
    write("INSERT OR REPLACE INTO collected VALUES(?, ?)", keyOf(scope), seq);
}

std::uint64_t SqlcipherStore::counter(Counter which) {
    std::uint64_t value = 0;
    read(
        "SELECT value FROM counters WHERE name = ?", [&](const Statement& line) { value = unsignedAt(line, 0); },
        static_cast<int>(which));
    return value;
}

void SqlcipherStore::putCounter(Counter which, std::uint64_t value) {
    write("INSERT OR REPLACE INTO counters VALUES(?, ?)", static_cast<int>(which), value);
}

void SqlcipherStore::putConfirmed(const Uuid& device, std::uint64_t seq) {
    write("INSERT OR REPLACE INTO confirmed VALUES(?, ?)", device, seq);
}

// A file of an older layout does not say which of its rows are removed.
void SqlcipherStore::noteRemoved() {
    std::vector<std::uint64_t> seqs;
    read("SELECT seq, payload FROM rows", [&](const Statement& line) {
        wire::Row row;
        const std::string_view payload = line.blob(1);
        if (row.ParseFromArray(payload.data(), static_cast<int>(payload.size())) && row.life() % 2 == 0) {
            seqs.push_back(unsignedAt(line, 0));
        }
    });
    for (const std::uint64_t seq : seqs) {
        putRemoved(seq);
    }
}

}  // namespace aufwind::server::sqlcipher
