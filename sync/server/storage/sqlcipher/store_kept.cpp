// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SqlcipherStore about rows that nobody receives.
#include "sync/server/storage/sqlcipher/statements.h"

namespace aufwind::server::sqlcipher {

std::optional<std::string> SqlcipherStore::keptRow(const RowName& name) {
    std::optional<std::string> payload;
    read(
        "SELECT payload FROM kept WHERE entity = ? AND id = ?",
        [&](const Statement& line) { payload = std::string(line.blob(0)); }, name.first, name.second);
    return payload;
}

void SqlcipherStore::keptRows(EntityNumber entity, const Uuid& whole, const Uuid& after,
                              const std::function<bool(const Uuid&, std::string_view)>& each) {
    readWhile(
        "SELECT id, payload FROM kept WHERE entity = ? AND whole = ? AND id > ? ORDER BY id",
        [&](const Statement& line) { return each(line.id(0), line.blob(1)); }, entity, whole, after);
}

void SqlcipherStore::putKept(const StoredKept& row) {
    write("INSERT OR REPLACE INTO kept(entity, id, whole, payload) VALUES(?, ?, ?, ?)", row.entity, row.id, row.whole,
          row.payload);
}

void SqlcipherStore::dropKept(const RowName& name) {
    write("DELETE FROM kept WHERE entity = ? AND id = ?", name.first, name.second);
}

void SqlcipherStore::allKept(const std::function<void(const StoredKept&)>& each) {
    read("SELECT entity, whole, id, payload FROM kept ORDER BY entity, id", [&](const Statement& line) {
        each({static_cast<EntityNumber>(line.number(0)), line.id(1), line.id(2), line.blob(3)});
    });
}

}  // namespace aufwind::server::sqlcipher
