// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/sqlcipher/statements.h"

namespace aufwind::server::sqlcipher {
namespace {

std::uint64_t unsignedAt(const Statement& line, int column) {
    return static_cast<std::uint64_t>(line.number(column));
}

// Columns as the statements below name them.
StoredContent contentFrom(const Statement& line) {
    return {unsignedAt(line, 0), std::string(line.blob(1)), line.id(2),
            unsignedAt(line, 3), unsignedAt(line, 4),       line.number(5)};
}

}  // namespace

std::optional<StoredContent> SqlcipherStore::content(std::string_view hash, const Uuid& sender) {
    std::optional<StoredContent> found;
    read(
        "SELECT number, hash, sender, size, have, touched FROM contents WHERE hash = ? AND sender = ?",
        [&](const Statement& line) { found = contentFrom(line); }, hash, sender);
    return found;
}

std::uint64_t SqlcipherStore::addContent(const StoredContent& content) {
    write("INSERT INTO contents(hash, sender, size, have, touched) VALUES(?, ?, ?, ?, ?)", content.hash, content.sender,
          content.size, content.have, content.touched);
    const auto added = this->content(content.hash, content.sender);
    return added ? added->number : 0;
}

void SqlcipherStore::updateContent(const StoredContent& content) {
    write("UPDATE contents SET sender = ?, have = ?, touched = ? WHERE number = ?", content.sender, content.have,
          content.touched, content.number);
}

void SqlcipherStore::dropContent(std::uint64_t number) {
    write("DELETE FROM content_parts WHERE content = ?", number);
    write("DELETE FROM contents WHERE number = ?", number);
}

std::vector<StoredContent> SqlcipherStore::uploadsOf(const Uuid& sender) {
    std::vector<StoredContent> found;
    read(
        "SELECT number, hash, sender, size, have, touched FROM contents WHERE sender = ? ORDER BY touched",
        [&](const Statement& line) { found.push_back(contentFrom(line)); }, sender);
    return found;
}

std::vector<StoredContent> SqlcipherStore::contentsAfter(std::uint64_t number, std::size_t limit) {
    std::vector<StoredContent> found;
    read(
        "SELECT number, hash, sender, size, have, touched FROM contents WHERE number > ? ORDER BY number LIMIT ?",
        [&](const Statement& line) { found.push_back(contentFrom(line)); }, number, limit);
    return found;
}

std::uint64_t SqlcipherStore::contentBytes() {
    std::uint64_t bytes = 0;
    read("SELECT coalesce(sum(size), 0) FROM contents", [&](const Statement& line) { bytes = unsignedAt(line, 0); });
    return bytes;
}

void SqlcipherStore::putContentPart(std::uint64_t number, std::uint64_t part, std::string_view sealed) {
    write("INSERT OR REPLACE INTO content_parts(content, part, sealed) VALUES(?, ?, ?)", number, part, sealed);
}

bool SqlcipherStore::contentPart(std::uint64_t number, std::uint64_t part, std::string& sealed) {
    bool found = false;
    read(
        "SELECT sealed FROM content_parts WHERE content = ? AND part = ?",
        [&](const Statement& line) {
            sealed.assign(line.blob(0));
            found = true;
        },
        number, part);
    return found;
}

bool SqlcipherStore::isContentHolder(std::string_view hash, const Uuid& person) {
    bool found = false;
    read(
        "SELECT 1 FROM content_holders WHERE hash = ? AND person = ?", [&](const Statement&) { found = true; }, hash,
        person);
    return found;
}

void SqlcipherStore::putContentHolder(std::string_view hash, const Uuid& person) {
    write("INSERT OR IGNORE INTO content_holders VALUES(?, ?)", hash, person);
}

void SqlcipherStore::dropContentHolders(std::string_view hash) {
    write("DELETE FROM content_holders WHERE hash = ?", hash);
}

std::vector<ContentStore::ContentRow> SqlcipherStore::contentRows(std::string_view hash, std::size_t limit) {
    std::vector<ContentRow> rows;
    read(
        "SELECT entity, id FROM content_rows WHERE hash = ? LIMIT ?",
        [&](const Statement& line) { rows.emplace_back(static_cast<EntityNumber>(line.number(0)), line.id(1)); }, hash,
        limit);
    return rows;
}

void SqlcipherStore::putContentRow(std::string_view hash, const ContentRow& row) {
    write("INSERT OR IGNORE INTO content_rows VALUES(?, ?, ?)", hash, row.first, row.second);
}

void SqlcipherStore::dropContentRow(std::string_view hash, const ContentRow& row) {
    write("DELETE FROM content_rows WHERE hash = ? AND entity = ? AND id = ?", hash, row.first, row.second);
}

}  // namespace aufwind::server::sqlcipher
