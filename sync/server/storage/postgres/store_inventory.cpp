// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PostgresStore that shows everything it has.
#include "sync/server/storage/postgres/statements.h"

#include <algorithm>

namespace aufwind::server::postgres {
namespace {

constexpr std::size_t kLinesAtOnce = 2000;

TenantInventory::Name nameAt(const Line& line, int column) {
    return {static_cast<EntityNumber>(line.number(column)), line.id(column + 1)};
}

// A token sorts otherwise than what it stands for.
struct NamedLine {
    EntityNumber entity = 0;
    Uuid id;
    std::string name;

    auto operator<=>(const NamedLine&) const = default;
};

}  // namespace

void PostgresStore::allRows(const std::function<void(const Name&, std::uint64_t, std::string_view)>& each) {
    std::uint64_t after = 0;
    std::size_t lines = kLinesAtOnce;
    while (!error_ && lines == kLinesAtOnce) {
        lines = 0;
        std::string payload;
        read(
            "SELECT seq, entity, id, payload FROM rows WHERE seq > $1 ORDER BY seq LIMIT $2",
            [&](const Line& line) {
                ++lines;
                after = line.unsignedAt(0);
                if (takeRow(line, payload)) {
                    each(nameAt(line, 1), after, payload);
                }
            },
            after, kLinesAtOnce);
    }
}

void PostgresStore::allReferences(const std::function<void(const StoredReference&)>& each) {
    read("SELECT entity, id, field, target FROM row_references ORDER BY entity, field, target, id",
         [&](const Line& line) {
             const auto [entity, id] = nameAt(line, 0);
             each({entity, static_cast<FieldNumber>(line.number(2)), line.id(3), id});
         });
}

void PostgresStore::allKeys(const std::function<void(const StoredKey&)>& each) {
    read("SELECT entity, id, field, list, key FROM list_keys ORDER BY entity, field, key, id", [&](const Line& line) {
        const auto [entity, id] = nameAt(line, 0);
        if (const auto within = named("list_keys", line.blob(3))) {
            each({entity, static_cast<FieldNumber>(line.number(2)), *within, line.blob(4), id});
        }
    });
}

void PostgresStore::allDead(const std::function<void(const Name&, std::uint32_t)>& each) {
    read("SELECT entity, id, life FROM dead ORDER BY entity, id",
         [&](const Line& line) { each(nameAt(line, 0), static_cast<std::uint32_t>(line.number(2))); });
}

void PostgresStore::allRefused(const std::function<void(const Uuid&, const Name&)>& each) {
    read("SELECT entity, id, device FROM refused_rows ORDER BY device, entity, id",
         [&](const Line& line) { each(line.id(2), nameAt(line, 0)); });
}

void PostgresStore::allTexts(const std::function<void(const StoredText&)>& each) {
    read("SELECT entity, id, field, seq, part, bytes FROM text_updates ORDER BY entity, id, field, seq, part",
         [&](const Line& line) {
             const auto [entity, id] = nameAt(line, 0);
             StoredText text{
                 entity,         id, static_cast<FieldNumber>(line.number(2)), line.unsignedAt(3), line.unsignedAt(4),
                 line.isNull(5), {}};
             const auto update = text.dropped ? TextUpdate{text.seq, {}, true} : openedText(text, line.blob(5));
             if (update) {
                 text.dropped = update->dropped;
                 text.bytes = update->bytes;
                 each(text);
             }
         });
}

void PostgresStore::putText(const StoredText& text) {
    if (text.dropped) {
        write("INSERT INTO text_updates(entity, id, field, seq, part) VALUES($1, $2, $3, $4, $5)", text.entity, text.id,
              text.field, text.seq, text.part);
    } else {
        write("INSERT INTO text_updates(entity, id, field, seq, part, bytes) VALUES($1, $2, $3, $4, $5, $6)",
              text.entity, text.id, text.field, text.seq, text.part, sealedText(text));
    }
}

void PostgresStore::allContentHolders(const std::function<void(std::string_view, const Uuid&)>& each) {
    std::vector<NamedLine> all;
    read("SELECT token, person FROM content_holders", [&](const Line& line) {
        if (auto hash = named("contents", line.blob(0))) {
            all.push_back({0, line.id(1), std::move(*hash)});
        }
    });
    std::sort(all.begin(), all.end());
    for (const NamedLine& line : all) {
        each(line.name, line.id);
    }
}

void PostgresStore::allContentRows(const std::function<void(std::string_view, const Name&)>& each) {
    std::vector<NamedLine> all;
    read("SELECT entity, id, token FROM content_rows", [&](const Line& line) {
        const auto [entity, id] = nameAt(line, 0);
        if (auto hash = named("contents", line.blob(2))) {
            all.push_back({entity, id, std::move(*hash)});
        }
    });
    std::sort(all.begin(), all.end());
    for (const NamedLine& line : all) {
        each(line.name, {line.entity, line.id});
    }
}

// Whoever begins after the lock finds no line of the tenant any more, and takes nothing.
void PostgresStore::leave() {
    static constexpr const char* kAll[] = {
        "DELETE FROM rows",         "DELETE FROM row_references",
        "DELETE FROM list_keys",    "DELETE FROM log",
        "DELETE FROM removed",      "DELETE FROM dead",
        "DELETE FROM collected",    "DELETE FROM counters",
        "DELETE FROM confirmed",    "DELETE FROM scope_digests",
        "DELETE FROM members",      "DELETE FROM devices",
        "DELETE FROM results",      "DELETE FROM trimmed",
        "DELETE FROM refused_rows", "DELETE FROM plans",
        "DELETE FROM text_updates", "DELETE FROM content_parts",
        "DELETE FROM contents",     "DELETE FROM content_holders",
        "DELETE FROM content_rows", "DELETE FROM person_keys",
        "DELETE FROM kept",         "DELETE FROM tenants",
    };
    for (const char* sql : kAll) {
        write(sql);
    }
}

}  // namespace aufwind::server::postgres
