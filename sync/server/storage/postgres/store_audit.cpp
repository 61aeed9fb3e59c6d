// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PostgresStore about the audit log, whose lines the server's role can add and not change.
#include "sync/server/storage/postgres/statements.h"

namespace aufwind::server::postgres {

std::vector<AuditLine> PostgresStore::auditLines(std::uint64_t after, std::size_t limit) {
    std::vector<AuditLine> lines;
    read(
        "SELECT number, sealed, chain FROM audit WHERE number > $1 ORDER BY number LIMIT $2",
        [&](const Line& line) { addLine(lines, line); }, after, limit);
    return lines;
}

std::optional<AuditLine> PostgresStore::lastAuditLine() {
    std::vector<AuditLine> lines;
    read("SELECT number, sealed, chain FROM audit ORDER BY number DESC LIMIT 1",
         [&](const Line& line) { addLine(lines, line); });
    return lines.empty() ? std::nullopt : std::optional(std::move(lines.front()));
}

void PostgresStore::addAuditLine(const AuditLine& line) {
    const std::string sealed = sealing_.sealed(Place("audit").with(line.number), line.entry);
    write("INSERT INTO audit(number, sealed, chain) VALUES($1, $2, $3)", line.number, sealed,
          std::string_view(line.chain));
}

// What does not open was put there by somebody else: the verifier has to see the line, and that it is not what was
// written.
void PostgresStore::addLine(std::vector<AuditLine>& lines, const Line& line) const {
    const std::uint64_t number = line.unsignedAt(0);
    const Place place = Place("audit").with(number);
    auto entry = sealing_.opened(place, line.blob(1));
    if (!entry && former_) {
        entry = former_->opened(place, line.blob(1));
    }
    lines.push_back({number, entry ? std::move(*entry) : std::string(), std::string(line.blob(2))});
}

}  // namespace aufwind::server::postgres
