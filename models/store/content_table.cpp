// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/content_table.h"

namespace aufwind::store {
namespace {

Result<std::vector<StoredContent>> contentsIn(Statement statement) {
    std::vector<StoredContent> contents;
    while (true) {
        auto row = statement.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return contents;
        }
        contents.push_back({std::string(statement.bytesAt(0)), static_cast<std::uint64_t>(statement.integerAt(1)),
                            static_cast<std::uint64_t>(statement.integerAt(2)), statement.integerAt(3) != 0});
    }
}

}  // namespace

Result<std::vector<StoredContent>> ContentTable::all() {
    return contentsIn(connection_.prepare("SELECT hash, size, have, sent FROM content ORDER BY number"));
}

Result<std::optional<StoredContent>> ContentTable::find(std::string_view hash) {
    Statement statement = connection_.prepare("SELECT hash, size, have, sent FROM content WHERE hash = ?");
    statement.blob(hash);
    auto found = contentsIn(std::move(statement));
    if (!found) {
        return found.error();
    }
    return found->empty() ? std::nullopt : std::optional<StoredContent>(std::move(found->front()));
}

Result<std::optional<std::string>> ContentTable::part(std::string_view hash, std::uint64_t part) {
    Statement statement = connection_.prepare("SELECT bytes FROM content_part WHERE hash = ? AND part = ?");
    auto row = statement.blob(hash).integer(static_cast<std::int64_t>(part)).step();
    if (!row) {
        return row.error();
    }
    return *row ? std::optional<std::string>{statement.bytesAt(0)} : std::nullopt;
}

Result<void> ContentTable::put(const StoredContent& content) {
    return connection_
        .prepare(
            "INSERT INTO content (mark, hash, size, have, sent) VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE SET"
            " size = excluded.size, have = excluded.have, sent = excluded.sent")
        .text(kContentMark)
        .blob(content.hash)
        .integer(static_cast<std::int64_t>(content.size))
        .integer(static_cast<std::int64_t>(content.have))
        .integer(content.sent ? 1 : 0)
        .run();
}

Result<void> ContentTable::putPart(const StoredContent& content, std::uint64_t part, std::string_view bytes) {
    auto kept = connection_
                    .prepare(
                        "INSERT INTO content_part (mark, hash, size, part, bytes) VALUES (?, ?, ?, ?, ?)"
                        " ON CONFLICT (hash, part) DO UPDATE SET size = excluded.size, bytes = excluded.bytes")
                    .text(kContentPartMark)
                    .blob(content.hash)
                    .integer(static_cast<std::int64_t>(content.size))
                    .integer(static_cast<std::int64_t>(part))
                    .blob(bytes)
                    .run();
    return kept ? put(content) : kept;
}

Result<void> ContentTable::drop(std::string_view hash) {
    auto done = connection_.prepare("DELETE FROM content_part WHERE hash = ?").blob(hash).run();
    return done ? connection_.prepare("DELETE FROM content WHERE hash = ?").blob(hash).run() : done;
}

}  // namespace aufwind::store
