// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PostgresStore about rows that nobody receives. Who wrote what in which order is for nobody to know, so a
// sealed row is bound to its name and not to a version of its own, which would count.
#include "sync/server/storage/postgres/statements.h"

namespace aufwind::server::postgres {
namespace {

// They may be large.
constexpr std::size_t kKeptAtOnce = 16;
constexpr std::size_t kKeptBytesAtOnce = std::size_t{1} << 20;
constexpr std::size_t kMostKeptAtOnce = 2000;

Place keptPlace(EntityNumber entity, const Uuid& id, const Uuid& whole) {
    return Place("kept").with(entity).with(id).with(whole);
}

}  // namespace

std::optional<std::string> PostgresStore::keptRow(const RowName& name) {
    std::optional<std::string> payload;
    read(
        "SELECT whole, sealed FROM kept WHERE entity = $1 AND id = $2",
        [&](const Line& line) { payload = opened(keptPlace(name.first, name.second, line.id(0)), line.blob(1)); },
        name.first, name.second);
    return payload;
}

void PostgresStore::keptRows(EntityNumber entity, const Uuid& whole, const Uuid& after,
                             const std::function<bool(const Uuid&, std::string_view)>& each) {
    Uuid last = after;
    bool wants = true;
    for (bool isMore = true; isMore && wants && !error_;) {
        isMore = false;
        const Uuid from = last;
        // Those before the first that is too much, and that one.
        read(
            "SELECT id, sealed FROM (SELECT id, sealed, sum(octet_length(sealed)) OVER (ORDER BY id) "
            "- octet_length(sealed) AS before FROM (SELECT id, sealed FROM kept WHERE entity = $1 AND whole = $2 "
            "AND id > $3 ORDER BY id LIMIT $4) AS next) AS page WHERE before < $5 ORDER BY id",
            [&](const Line& line) {
                isMore = true;
                last = line.id(0);
                if (!wants || error_) return;
                if (const auto payload = opened(keptPlace(entity, last, whole), line.blob(1))) {
                    wants = each(last, *payload);
                }
            },
            entity, whole, from, kMostKeptAtOnce, kKeptBytesAtOnce);
    }
}

void PostgresStore::putKept(const StoredKept& row) {
    write(
        "INSERT INTO kept(entity, id, whole, sealed) VALUES($1, $2, $3, $4) "
        "ON CONFLICT(tenant, entity, id) DO UPDATE SET whole = excluded.whole, sealed = excluded.sealed",
        row.entity, row.id, row.whole, sealing_.sealed(keptPlace(row.entity, row.id, row.whole), row.payload));
}

void PostgresStore::dropKept(const RowName& name) {
    write("DELETE FROM kept WHERE entity = $1 AND id = $2", name.first, name.second);
}

void PostgresStore::allKept(const std::function<void(const StoredKept&)>& each) {
    EntityNumber entity = 0;
    Uuid id{};
    std::size_t lines = kKeptAtOnce;
    while (!error_ && lines == kKeptAtOnce) {
        lines = 0;
        const Uuid after = id;
        read(
            "SELECT entity, id, whole, sealed FROM kept WHERE (entity, id) > ($1, $2) ORDER BY entity, id LIMIT $3",
            [&](const Line& line) {
                ++lines;
                entity = static_cast<EntityNumber>(line.number(0));
                id = line.id(1);
                if (const auto payload = opened(keptPlace(entity, id, line.id(2)), line.blob(3))) {
                    each({entity, line.id(2), id, *payload});
                }
            },
            entity, after, kKeptAtOnce);
    }
}

bool PostgresStore::resealKept() {
    std::size_t lines = 0;
    const Uuid after = pass_.id;
    read(
        "SELECT entity, id, whole, sealed FROM kept WHERE (entity, id) > ($1, $2) ORDER BY entity, id LIMIT $3",
        [&](const Line& line) {
            ++lines;
            pass_.entity = static_cast<EntityNumber>(line.number(0));
            pass_.id = line.id(1);
            if (const auto sealed = anew(keptPlace(pass_.entity, pass_.id, line.id(2)), line.blob(3))) {
                write("UPDATE kept SET sealed = $1 WHERE entity = $2 AND id = $3", *sealed, pass_.entity, pass_.id);
            }
        },
        pass_.entity, after, kKeptAtOnce);
    return lines == kKeptAtOnce;
}

}  // namespace aufwind::server::postgres
