// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/sqlcipher/statements.h"

namespace aufwind::server::sqlcipher {
namespace {

AuditLine lineFrom(const Statement& row) {
    return {static_cast<std::uint64_t>(row.number(0)), std::string(row.blob(1)), std::string(row.blob(2))};
}

}  // namespace

std::vector<AuditLine> SqlcipherStore::auditLines(std::uint64_t after, std::size_t limit) {
    std::vector<AuditLine> lines;
    read(
        "SELECT number, entry, chain FROM audit WHERE number > ? ORDER BY number LIMIT ?",
        [&](const Statement& row) { lines.push_back(lineFrom(row)); }, after, limit);
    return lines;
}

std::optional<AuditLine> SqlcipherStore::lastAuditLine() {
    std::optional<AuditLine> line;
    read("SELECT number, entry, chain FROM audit ORDER BY number DESC LIMIT 1",
         [&](const Statement& row) { line = lineFrom(row); });
    return line;
}

void SqlcipherStore::addAuditLine(const AuditLine& line) {
    write("INSERT INTO audit(number, entry, chain) VALUES (?, ?, ?)", line.number, std::string_view(line.entry),
          std::string_view(line.chain));
}

}  // namespace aufwind::server::sqlcipher
