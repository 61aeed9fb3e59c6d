// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SqlcipherStore about devices: what they sent, what they were told, and updates of texts for them.
#include "sync/server/storage/sqlcipher/sqlcipher_store.h"
#include "sync/server/storage/sqlcipher/statements.h"

namespace aufwind::server::sqlcipher {
namespace {

std::uint64_t unsignedAt(const Statement& line, int column) {
    return static_cast<std::uint64_t>(line.number(column));
}

StoredResult resultFrom(const Statement& line) {
    return {unsignedAt(line, 0),
            static_cast<std::uint32_t>(line.number(1)),
            static_cast<std::uint32_t>(line.number(2)),
            unsignedAt(line, 3),
            line.number(4),
            unpackRows(line.blob(5)),
            unsignedAt(line, 6)};
}

StoredDevice deviceFrom(const Statement& line) {
    return {line.id(0), unsignedAt(line, 1), static_cast<std::uint32_t>(line.number(2)), line.number(3), 0, 0};
}

}  // namespace

std::optional<StoredDevice> SqlcipherStore::device(const Uuid& device) {
    std::optional<StoredDevice> found;
    read(
        "SELECT person, last_mutation, schema, seen FROM devices WHERE device = ?",
        [&](const Statement& line) { found = deviceFrom(line); }, device);
    return found;
}

std::vector<std::pair<Uuid, StoredDevice>> SqlcipherStore::devices() {
    std::vector<std::pair<Uuid, StoredDevice>> all;
    read(
        "SELECT person, last_mutation, schema, seen, device, coalesce(seq, 0), coalesce(number, 0) "
        "FROM devices LEFT JOIN confirmed USING(device) LEFT JOIN trimmed USING(device) ORDER BY device",
        [&](const Statement& line) {
            all.emplace_back(line.id(4), deviceFrom(line));
            all.back().second.confirmed = unsignedAt(line, 5);
            all.back().second.trimmed = unsignedAt(line, 6);
        });
    return all;
}

void SqlcipherStore::putDevice(const Uuid& device, const StoredDevice& state) {
    write("INSERT OR REPLACE INTO devices VALUES(?, ?, ?, ?, ?)", device, state.person, state.lastMutation,
          state.schema, state.seen);
}

std::optional<StoredResult> SqlcipherStore::result(const Uuid& device, std::uint64_t number) {
    std::optional<StoredResult> found;
    read(
        "SELECT number, status, operation, seq, clamped_by, rows, digest FROM results "
        "WHERE device = ? AND number = ?",
        [&](const Statement& line) { found = resultFrom(line); }, device, number);
    return found;
}

std::vector<StoredResult> SqlcipherStore::results(const Uuid& device, std::uint64_t after, std::size_t limit) {
    std::vector<StoredResult> found;
    read(
        "SELECT number, status, operation, seq, clamped_by, rows, digest FROM results "
        "WHERE device = ? AND number > ? ORDER BY number LIMIT ?",
        [&](const Statement& line) { found.push_back(resultFrom(line)); }, device, after, limit);
    return found;
}

void SqlcipherStore::putResult(const Uuid& device, const StoredResult& result) {
    const std::string rows = packRows(result.rows);
    write(
        "INSERT INTO results(device, number, status, operation, seq, clamped_by, rows, digest) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        device, result.number, result.status, result.operation, result.seq, result.clampedBy, rows, result.of);
}

void SqlcipherStore::trimResults(const Uuid& device, std::uint64_t after, std::uint64_t upTo) {
    write("DELETE FROM results WHERE device = ? AND number > ? AND number <= ?", device, after, upTo);
    write("INSERT OR REPLACE INTO trimmed VALUES(?, ?)", device, upTo);
}

bool SqlcipherStore::wasRefused(const Uuid& device, const RowName& row) {
    bool found = false;
    read(
        "SELECT 1 FROM refused_rows WHERE device = ? AND entity = ? AND id = ?",
        [&](const Statement&) { found = true; }, device, row.first, row.second);
    return found;
}

void SqlcipherStore::putRefused(const Uuid& device, const RowName& row) {
    write("INSERT OR IGNORE INTO refused_rows VALUES(?, ?, ?)", device, row.first, row.second);
}

std::optional<std::vector<HeldScope>> SqlcipherStore::plan(const Uuid& device, std::string_view digest) {
    std::optional<std::vector<HeldScope>> found;
    read(
        "SELECT scopes FROM plans WHERE device = ? AND digest = ?",
        [&](const Statement& line) { found = unpackScopes(line.blob(0)); }, device, digest);
    return found;
}

void SqlcipherStore::putPlan(const Uuid& device, std::string_view digest, const std::vector<HeldScope>& scopes) {
    const std::string packed = packScopes(scopes);
    write("INSERT OR REPLACE INTO plans(device, digest, scopes) VALUES(?, ?, ?)", device, digest, packed);
    write(
        "DELETE FROM plans WHERE device = ?1 AND number NOT IN "
        "(SELECT number FROM plans WHERE device = ?1 ORDER BY number DESC LIMIT ?2)",
        device, kPlansKept);
}

std::vector<TextUpdate> SqlcipherStore::texts(const RowName& row, FieldNumber field, std::uint64_t after) {
    std::vector<TextUpdate> updates;
    read(
        "SELECT seq, bytes FROM text_updates WHERE entity = ? AND id = ? AND field = ? AND seq > ? "
        "ORDER BY seq, part",
        [&](const Statement& line) {
            updates.push_back({unsignedAt(line, 0), std::string(line.blob(1)), line.isNull(1)});
        },
        row.first, row.second, field, after);
    return updates;
}

void SqlcipherStore::putTexts(const RowName& row, FieldNumber field, std::uint64_t seq,
                              const std::vector<std::string>& updates) {
    std::int64_t part = 0;
    for (const std::string& update : updates) {
        write("INSERT OR REPLACE INTO text_updates VALUES(?, ?, ?, ?, ?, ?)", row.first, row.second, field, seq, part++,
              update);
    }
    trimTexts(row, field);
}

// Counting each time would cost more than it saves: trimming halves the number once it is twice what is kept.
void SqlcipherStore::trimTexts(const RowName& row, FieldNumber field) {
    std::uint64_t newestDropped = 0;
    read(
        "SELECT seq FROM text_updates WHERE entity = ? AND id = ? AND field = ? ORDER BY seq DESC, part DESC "
        "LIMIT 1 OFFSET ?",
        [&](const Statement& line) { newestDropped = unsignedAt(line, 0); }, row.first, row.second, field,
        2 * kTextUpdatesKept);
    if (newestDropped == 0) {
        return;
    }
    read(
        "SELECT seq FROM text_updates WHERE entity = ? AND id = ? AND field = ? ORDER BY seq DESC, part DESC "
        "LIMIT 1 OFFSET ?",
        [&](const Statement& line) { newestDropped = unsignedAt(line, 0); }, row.first, row.second, field,
        kTextUpdatesKept);
    write("DELETE FROM text_updates WHERE entity = ? AND id = ? AND field = ? AND seq <= ?", row.first, row.second,
          field, newestDropped);
    write("INSERT INTO text_updates VALUES(?, ?, ?, ?, 0, NULL)", row.first, row.second, field, newestDropped);
}

}  // namespace aufwind::server::sqlcipher
