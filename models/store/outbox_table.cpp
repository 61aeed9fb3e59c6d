// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox_table.h"

#include "models/store/record_codec.h"

namespace aufwind::store {
namespace {

Result<std::vector<OutboxEntry>> collect(Statement statement) {
    std::vector<OutboxEntry> entries;
    while (true) {
        auto row = statement.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return entries;
        }
        auto touched = decodeRows(statement.bytesAt(2));
        if (!touched) {
            return touched.error();
        }
        entries.push_back({static_cast<std::uint64_t>(statement.integerAt(0)), statement.integerAt(1),
                           std::string(statement.bytesAt(3)), std::move(*touched)});
    }
}

}  // namespace

Result<std::vector<OutboxEntry>> OutboxTable::after(std::uint64_t number, std::uint32_t limit) {
    Statement statement = connection_.prepare(
        "SELECT number, written, rows, content FROM outbox WHERE number > ? ORDER BY number LIMIT ?");
    statement.integer(static_cast<std::int64_t>(number)).integer(limit == 0 ? -1 : std::int64_t{limit});
    return collect(std::move(statement));
}

Result<std::vector<OutboxEntry>> OutboxTable::of(EntityNumber entity, const Uuid& id) {
    Statement statement = connection_.prepare(
        "SELECT number, written, rows, content FROM outbox WHERE number IN"
        " (SELECT number FROM outbox_row WHERE entity = ? AND id = ?) ORDER BY number");
    statement.integer(entity).id(id);
    return collect(std::move(statement));
}

Result<std::uint64_t> OutboxTable::count() {
    auto counted = connection_.number("SELECT count(*) FROM outbox");
    if (!counted) {
        return counted.error();
    }
    return static_cast<std::uint64_t>(*counted);
}

Result<std::vector<RefusedEntry>> OutboxTable::refused() {
    Statement statement =
        connection_.prepare("SELECT number, written, refused, reason, operation, content FROM refused ORDER BY number");
    std::vector<RefusedEntry> entries;
    while (true) {
        auto row = statement.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return entries;
        }
        entries.push_back({static_cast<std::uint64_t>(statement.integerAt(0)), statement.integerAt(1),
                           statement.integerAt(2), static_cast<std::uint32_t>(statement.integerAt(3)),
                           static_cast<std::uint32_t>(statement.integerAt(4)), std::string(statement.bytesAt(5))});
    }
}

Result<void> OutboxTable::append(const OutboxEntry& entry) {
    const std::string touched = encodeRows(entry.rows);
    const auto number = static_cast<std::int64_t>(entry.number);
    auto done = connection_.prepare("INSERT INTO outbox (number, mark, written, rows, content) VALUES (?, ?, ?, ?, ?)")
                    .integer(number)
                    .text(kOutboxMark)
                    .integer(entry.written)
                    .blob(touched)
                    .blob(entry.content)
                    .run();
    for (const auto& [entity, id] : entry.rows) {
        if (!done) {
            break;
        }
        done = connection_.prepare("INSERT OR IGNORE INTO outbox_row (entity, id, number) VALUES (?, ?, ?)")
                   .integer(entity)
                   .id(id)
                   .integer(number)
                   .run();
    }
    return done;
}

Result<std::vector<std::pair<EntityNumber, Uuid>>> OutboxTable::rowsOf(std::uint64_t number) {
    Statement statement = connection_.prepare("SELECT rows FROM outbox WHERE number = ?");
    auto row = statement.integer(static_cast<std::int64_t>(number)).step();
    if (!row) {
        return row.error();
    }
    return *row ? decodeRows(statement.bytesAt(0)) : std::vector<std::pair<EntityNumber, Uuid>>{};
}

Result<void> OutboxTable::drop(std::uint64_t number) {
    auto touched = rowsOf(number);
    if (!touched) {
        return touched.error();
    }
    for (const auto& [entity, id] : *touched) {
        auto done = connection_.prepare("DELETE FROM outbox_row WHERE entity = ? AND id = ? AND number = ?")
                        .integer(entity)
                        .id(id)
                        .integer(static_cast<std::int64_t>(number))
                        .run();
        if (!done) {
            return done;
        }
    }
    return connection_.prepare("DELETE FROM outbox WHERE number = ?").integer(static_cast<std::int64_t>(number)).run();
}

Result<void> OutboxTable::appendRefused(const RefusedEntry& entry) {
    return connection_
        .prepare(
            "INSERT OR REPLACE INTO refused (number, written, refused, reason, operation, content)"
            " VALUES (?, ?, ?, ?, ?, ?)")
        .integer(static_cast<std::int64_t>(entry.number))
        .integer(entry.written)
        .integer(entry.refused)
        .integer(entry.reason)
        .integer(entry.operation)
        .blob(entry.content)
        .run();
}

Result<void> OutboxTable::dropRefused(std::uint64_t number) {
    return connection_.prepare("DELETE FROM refused WHERE number = ?").integer(static_cast<std::int64_t>(number)).run();
}

}  // namespace aufwind::store
