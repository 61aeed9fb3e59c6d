// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PostgresStore about contents. Their parts come sealed already, bound to tenant, content and place. Of
// a content's hash only a token is stored: the hash itself would tell whether a company has a file that one knows.
#include "sync/server/storage/postgres/statements.h"

namespace aufwind::server::postgres {
namespace {

constexpr std::string_view kContents = "contents";

}  // namespace

// Columns: number, token, sender, size, have, touched.
std::optional<StoredContent> PostgresStore::contentFrom(const Line& line) {
    auto hash = named(kContents, line.blob(1));
    if (!hash) {
        return std::nullopt;
    }
    return StoredContent{line.unsignedAt(0), std::move(*hash),   line.id(2),
                         line.unsignedAt(3), line.unsignedAt(4), line.number(5)};
}

std::optional<StoredContent> PostgresStore::content(std::string_view hash, const Uuid& sender) {
    std::optional<StoredContent> found;
    for (const std::string& token : tokens(kContents, hash)) {
        read(
            "SELECT number, token, sender, size, have, touched FROM contents WHERE token = $1 AND sender = $2",
            [&](const Line& line) { found = contentFrom(line); }, token, sender);
        if (found) {
            break;
        }
    }
    return found;
}

std::uint64_t PostgresStore::addContent(const StoredContent& content) {
    write("INSERT INTO contents(token, sender, size, have, touched) VALUES($1, $2, $3, $4, $5)",
          sealing_.token(kContents, content.hash), content.sender, content.size, content.have, content.touched);
    const auto added = this->content(content.hash, content.sender);
    return added ? added->number : 0;
}

void PostgresStore::updateContent(const StoredContent& content) {
    write("UPDATE contents SET sender = $1, have = $2, touched = $3 WHERE number = $4", content.sender, content.have,
          content.touched, content.number);
}

void PostgresStore::dropContent(std::uint64_t number) {
    write("DELETE FROM content_parts WHERE content = $1", number);
    write("DELETE FROM contents WHERE number = $1", number);
}

std::vector<StoredContent> PostgresStore::uploadsOf(const Uuid& sender) {
    std::vector<StoredContent> found;
    read(
        "SELECT number, token, sender, size, have, touched FROM contents WHERE sender = $1 "
        "ORDER BY touched, number",
        [&](const Line& line) {
            if (auto content = contentFrom(line)) {
                found.push_back(std::move(*content));
            }
        },
        sender);
    return found;
}

std::vector<StoredContent> PostgresStore::contentsAfter(std::uint64_t number, std::size_t limit) {
    std::vector<StoredContent> found;
    read(
        "SELECT number, token, sender, size, have, touched FROM contents WHERE number > $1 "
        "ORDER BY number LIMIT $2",
        [&](const Line& line) {
            if (auto content = contentFrom(line)) {
                found.push_back(std::move(*content));
            }
        },
        number, limit);
    return found;
}

std::uint64_t PostgresStore::contentBytes() {
    std::uint64_t bytes = 0;
    read("SELECT coalesce(sum(size), 0)::bigint FROM contents", [&](const Line& line) { bytes = line.unsignedAt(0); });
    return bytes;
}

void PostgresStore::putContentPart(std::uint64_t number, std::uint64_t part, std::string_view sealed) {
    write(
        "INSERT INTO content_parts(content, part, sealed) VALUES($1, $2, $3) ON CONFLICT(tenant, content, part) "
        "DO UPDATE SET sealed = excluded.sealed",
        number, part, sealed);
}

bool PostgresStore::contentPart(std::uint64_t number, std::uint64_t part, std::string& sealed) {
    bool found = false;
    read(
        "SELECT sealed FROM content_parts WHERE content = $1 AND part = $2",
        [&](const Line& line) {
            sealed.assign(line.blob(0));
            found = true;
        },
        number, part);
    return found;
}

bool PostgresStore::isContentHolder(std::string_view hash, const Uuid& person) {
    bool found = false;
    for (const std::string& token : tokens(kContents, hash)) {
        read(
            "SELECT 1::bigint FROM content_holders WHERE token = $1 AND person = $2",
            [&](const Line&) { found = true; }, token, person);
    }
    return found;
}

void PostgresStore::putContentHolder(std::string_view hash, const Uuid& person) {
    write("INSERT INTO content_holders(token, person) VALUES($1, $2) ON CONFLICT DO NOTHING",
          sealing_.token(kContents, hash), person);
}

void PostgresStore::dropContentHolders(std::string_view hash) {
    for (const std::string& token : tokens(kContents, hash)) {
        write("DELETE FROM content_holders WHERE token = $1", token);
    }
}

std::vector<ContentStore::ContentRow> PostgresStore::contentRows(std::string_view hash, std::size_t limit) {
    std::vector<ContentRow> rows;
    for (const std::string& token : tokens(kContents, hash)) {
        read(
            "SELECT entity, id FROM content_rows WHERE token = $1 ORDER BY entity, id LIMIT $2",
            [&](const Line& line) { rows.emplace_back(static_cast<EntityNumber>(line.number(0)), line.id(1)); }, token,
            limit);
    }
    return rows;
}

void PostgresStore::putContentRow(std::string_view hash, const ContentRow& row) {
    write("INSERT INTO content_rows(token, entity, id) VALUES($1, $2, $3) ON CONFLICT DO NOTHING",
          sealing_.token(kContents, hash), row.first, row.second);
}

void PostgresStore::dropContentRow(std::string_view hash, const ContentRow& row) {
    for (const std::string& token : tokens(kContents, hash)) {
        write("DELETE FROM content_rows WHERE token = $1 AND entity = $2 AND id = $3", token, row.first, row.second);
    }
}

}  // namespace aufwind::server::postgres
