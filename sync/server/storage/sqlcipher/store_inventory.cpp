// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SqlcipherStore that shows everything it has. Values are copied: `each` may use the same statements.
#include "sync/server/storage/sqlcipher/statements.h"

namespace aufwind::server::sqlcipher {
namespace {

std::uint64_t unsignedAt(const Statement& line, int column) {
    return static_cast<std::uint64_t>(line.number(column));
}

TenantInventory::Name nameAt(const Statement& line, int column) {
    return {static_cast<EntityNumber>(line.number(column)), line.id(column + 1)};
}

}  // namespace

void SqlcipherStore::allRows(const std::function<void(const Name&, std::uint64_t, std::string_view)>& each) {
    read("SELECT entity, id, seq, payload FROM rows ORDER BY seq",
         [&](const Statement& line) { each(nameAt(line, 0), unsignedAt(line, 2), line.blob(3)); });
}

void SqlcipherStore::allReferences(const std::function<void(const StoredReference&)>& each) {
    read("SELECT entity, id, field, target FROM row_references ORDER BY entity, field, target, id",
         [&](const Statement& line) {
             const auto [entity, id] = nameAt(line, 0);
             each({entity, static_cast<FieldNumber>(line.number(2)), line.id(3), id});
         });
}

void SqlcipherStore::allKeys(const std::function<void(const StoredKey&)>& each) {
    read("SELECT entity, id, field, list, key FROM list_keys ORDER BY entity, field, key, id",
         [&](const Statement& line) {
             const auto [entity, id] = nameAt(line, 0);
             each({entity, static_cast<FieldNumber>(line.number(2)), line.blob(3), line.blob(4), id});
         });
}

void SqlcipherStore::allDead(const std::function<void(const Name&, std::uint32_t)>& each) {
    read("SELECT entity, id, life FROM dead ORDER BY entity, id",
         [&](const Statement& line) { each(nameAt(line, 0), static_cast<std::uint32_t>(line.number(2))); });
}

void SqlcipherStore::allResults(const std::function<void(const Uuid&, const StoredResult&)>& each) {
    read(
        "SELECT device, number, status, operation, seq, clamped_by, rows, digest FROM results "
        "ORDER BY device, number",
        [&](const Statement& line) {
            each(line.id(0), {unsignedAt(line, 1), static_cast<std::uint32_t>(line.number(2)),
                              static_cast<std::uint32_t>(line.number(3)), unsignedAt(line, 4), line.number(5),
                              unpackRows(line.blob(6)), unsignedAt(line, 7)});
        });
}

void SqlcipherStore::allRefused(const std::function<void(const Uuid&, const Name&)>& each) {
    read("SELECT entity, id, device FROM refused_rows ORDER BY device, entity, id",
         [&](const Statement& line) { each(line.id(2), nameAt(line, 0)); });
}

void SqlcipherStore::allPlans(const std::function<void(const Uuid&, std::string_view, std::string_view)>& each) {
    read("SELECT device, digest, scopes FROM plans ORDER BY device, number",
         [&](const Statement& line) { each(line.id(0), line.blob(1), line.blob(2)); });
}

void SqlcipherStore::allTexts(const std::function<void(const StoredText&)>& each) {
    read("SELECT entity, id, field, seq, part, bytes FROM text_updates ORDER BY entity, id, field, seq, part",
         [&](const Statement& line) {
             const auto [entity, id] = nameAt(line, 0);
             each({entity, id, static_cast<FieldNumber>(line.number(2)), unsignedAt(line, 3), unsignedAt(line, 4),
                   line.isNull(5), line.blob(5)});
         });
}

void SqlcipherStore::putText(const StoredText& text) {
    if (text.dropped) {
        write("INSERT INTO text_updates VALUES(?, ?, ?, ?, ?, NULL)", text.entity, text.id, text.field, text.seq,
              text.part);
    } else {
        write("INSERT INTO text_updates VALUES(?, ?, ?, ?, ?, ?)", text.entity, text.id, text.field, text.seq,
              text.part, text.bytes);
    }
}

void SqlcipherStore::allContentHolders(const std::function<void(std::string_view, const Uuid&)>& each) {
    read("SELECT hash, person FROM content_holders ORDER BY person, hash",
         [&](const Statement& line) { each(line.blob(0), line.id(1)); });
}

void SqlcipherStore::allContentRows(const std::function<void(std::string_view, const Name&)>& each) {
    read("SELECT entity, id, hash FROM content_rows ORDER BY entity, id, hash",
         [&](const Statement& line) { each(line.blob(2), nameAt(line, 0)); });
}

}  // namespace aufwind::server::sqlcipher
