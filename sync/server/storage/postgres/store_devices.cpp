// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PostgresStore about devices: what they sent and what they were told.
#include "sync/server/storage/postgres/statements.h"

#include <algorithm>

namespace aufwind::server::postgres {
namespace {

constexpr std::size_t kNumberBytes = 8;
constexpr std::size_t kLinesAtOnce = 2000;

StoredDevice deviceFrom(const Line& line) {
    return {line.id(0), line.unsignedAt(1), static_cast<std::uint32_t>(line.number(2)), line.number(3), 0, 0};
}

}  // namespace

// Columns: number, status, operation, seq, clamped_by, sealed.
std::optional<StoredResult> PostgresStore::resultFrom(const Uuid& device, const Line& line) {
    const auto plain = opened(resultPlace(device, line.unsignedAt(0)), line.blob(5));
    if (!plain || plain->size() < kNumberBytes) {
        return std::nullopt;
    }
    return StoredResult{line.unsignedAt(0),
                        static_cast<std::uint32_t>(line.number(1)),
                        static_cast<std::uint32_t>(line.number(2)),
                        line.unsignedAt(3),
                        line.number(4),
                        unpackRows(std::string_view(*plain).substr(kNumberBytes)),
                        fromBigEndian(*plain)};
}

std::optional<StoredDevice> PostgresStore::device(const Uuid& device) {
    std::optional<StoredDevice> found;
    read(
        "SELECT person, last_mutation, schema, seen FROM devices WHERE device = $1",
        [&](const Line& line) { found = deviceFrom(line); }, device);
    return found;
}

std::vector<std::pair<Uuid, StoredDevice>> PostgresStore::devices() {
    std::vector<std::pair<Uuid, StoredDevice>> all;
    read(
        "SELECT person, last_mutation, schema, seen, device, "
        "coalesce((SELECT seq FROM confirmed WHERE confirmed.device = devices.device), 0), "
        "coalesce((SELECT number FROM trimmed WHERE trimmed.device = devices.device), 0) FROM devices ORDER BY device",
        [&](const Line& line) {
            all.emplace_back(line.id(4), deviceFrom(line));
            all.back().second.confirmed = line.unsignedAt(5);
            all.back().second.trimmed = line.unsignedAt(6);
        });
    return all;
}

void PostgresStore::putDevice(const Uuid& device, const StoredDevice& state) {
    write(
        "INSERT INTO devices(device, person, last_mutation, schema, seen) VALUES($1, $2, $3, $4, $5) "
        "ON CONFLICT(tenant, device) DO UPDATE SET person = excluded.person, last_mutation = excluded.last_mutation, "
        "schema = excluded.schema, seen = excluded.seen",
        device, state.person, state.lastMutation, state.schema, state.seen);
}

std::optional<StoredResult> PostgresStore::result(const Uuid& device, std::uint64_t number) {
    std::optional<StoredResult> found;
    read(
        "SELECT number, status, operation, seq, clamped_by, sealed FROM results WHERE device = $1 AND number = $2",
        [&](const Line& line) { found = resultFrom(device, line); }, device, number);
    return found;
}

std::vector<StoredResult> PostgresStore::results(const Uuid& device, std::uint64_t after, std::size_t limit) {
    std::vector<StoredResult> found;
    read(
        "SELECT number, status, operation, seq, clamped_by, sealed FROM results "
        "WHERE device = $1 AND number > $2 ORDER BY number LIMIT $3",
        [&](const Line& line) {
            if (auto result = resultFrom(device, line)) {
                found.push_back(std::move(*result));
            }
        },
        device, after, limit);
    return found;
}

void PostgresStore::putResult(const Uuid& device, const StoredResult& result) {
    const std::string plain = bigEndian(result.of) + packRows(result.rows);
    write(
        "INSERT INTO results(device, number, status, operation, seq, clamped_by, sealed) "
        "VALUES($1, $2, $3, $4, $5, $6, $7)",
        device, result.number, result.status, result.operation, result.seq, result.clampedBy,
        sealing_.sealed(resultPlace(device, result.number), plain));
}

void PostgresStore::trimResults(const Uuid& device, std::uint64_t after, std::uint64_t upTo) {
    write("DELETE FROM results WHERE device = $1 AND number > $2 AND number <= $3", device, after, upTo);
    write(
        "INSERT INTO trimmed(device, number) VALUES($1, $2) ON CONFLICT(tenant, device) DO UPDATE SET number = "
        "excluded.number",
        device, upTo);
}

bool PostgresStore::wasRefused(const Uuid& device, const RowName& row) {
    bool found = false;
    read(
        "SELECT 1::bigint FROM refused_rows WHERE device = $1 AND entity = $2 AND id = $3",
        [&](const Line&) { found = true; }, device, row.first, row.second);
    return found;
}

void PostgresStore::putRefused(const Uuid& device, const RowName& row) {
    write("INSERT INTO refused_rows(device, entity, id) VALUES($1, $2, $3) ON CONFLICT DO NOTHING", device, row.first,
          row.second);
}

std::optional<std::vector<HeldScope>> PostgresStore::plan(const Uuid& device, std::string_view digest) {
    std::optional<std::vector<HeldScope>> found;
    read(
        "SELECT scopes FROM plans WHERE device = $1 AND digest = $2",
        [&](const Line& line) {
            if (const auto plain = opened(planPlace(device, digest), line.blob(0))) {
                found = unpackScopes(*plain);
            }
        },
        device, digest);
    return found;
}

void PostgresStore::putPlan(const Uuid& device, std::string_view digest, const std::vector<HeldScope>& scopes) {
    write(
        "INSERT INTO plans(device, digest, scopes) VALUES($1, $2, $3) ON CONFLICT(tenant, device, digest) "
        "DO UPDATE SET number = DEFAULT, scopes = excluded.scopes",
        device, digest, sealing_.sealed(planPlace(device, digest), packScopes(scopes)));
    write(
        "DELETE FROM plans WHERE device = $1 AND number <= "
        "(SELECT number FROM plans WHERE device = $1 ORDER BY number DESC LIMIT 1 OFFSET $2)",
        device, kPlansKept);
}

void PostgresStore::allResults(const std::function<void(const Uuid&, const StoredResult&)>& each) {
    Uuid device{};
    std::uint64_t number = 0;
    std::size_t lines = kLinesAtOnce;
    while (!error_ && lines == kLinesAtOnce) {
        lines = 0;
        const Uuid from = device;
        read(
            "SELECT number, status, operation, seq, clamped_by, sealed, device FROM results "
            "WHERE (device, number) > ($1, $2) ORDER BY device, number LIMIT $3",
            [&](const Line& line) {
                ++lines;
                device = line.id(6);
                number = line.unsignedAt(0);
                if (const auto result = resultFrom(device, line)) {
                    each(device, *result);
                }
            },
            from, number, kLinesAtOnce);
    }
}

void PostgresStore::allPlans(const std::function<void(const Uuid&, std::string_view, std::string_view)>& each) {
    read("SELECT device, digest, scopes FROM plans ORDER BY device, number", [&](const Line& line) {
        if (const auto plain = opened(planPlace(line.id(0), line.blob(1)), line.blob(2))) {
            each(line.id(0), line.blob(1), *plain);
        }
    });
}

}  // namespace aufwind::server::postgres
