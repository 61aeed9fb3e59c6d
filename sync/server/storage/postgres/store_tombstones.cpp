// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PostgresStore about what has gone: what says so, and what is left once nobody has to be told any more.
#include "sync/server/storage/postgres/statements.h"

namespace aufwind::server::postgres {

std::optional<std::uint32_t> PostgresStore::deadLife(const RowName& row) {
    return error_ ? std::nullopt : look(row).life;
}

void PostgresStore::putDead(const RowName& row, std::uint32_t life) {
    looked_.erase(row);
    write(
        "INSERT INTO dead(entity, id, life) VALUES($1, $2, $3) ON CONFLICT(tenant, entity, id) "
        "DO UPDATE SET life = excluded.life",
        row.first, row.second, life);
}

void PostgresStore::dropDead(const RowName& row) {
    looked_.erase(row);
    write("DELETE FROM dead WHERE entity = $1 AND id = $2", row.first, row.second);
}

std::vector<std::uint64_t> PostgresStore::removedRows(std::uint64_t after, std::uint64_t upTo, std::size_t limit) {
    std::vector<std::uint64_t> seqs;
    read(
        "SELECT seq FROM removed WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3",
        [&](const Line& line) {
            seqs.push_back(line.unsignedAt(0));
            wanted_.insert(seqs.back());
        },
        after, upTo, limit);
    return seqs;
}

void PostgresStore::putRemoved(std::uint64_t seq) {
    write("INSERT INTO removed(seq) VALUES($1) ON CONFLICT DO NOTHING", seq);
}

void PostgresStore::dropRemoved(std::uint64_t seq) {
    write("DELETE FROM removed WHERE seq = $1", seq);
}

std::vector<std::pair<Scope, std::uint64_t>> PostgresStore::leftRows(std::uint64_t after, std::uint64_t upTo,
                                                                     std::size_t limit) {
    std::vector<std::pair<Scope, std::uint64_t>> entries;
    read(
        "SELECT scope, seq FROM log WHERE entity IS NOT NULL AND seq > $1 AND seq <= coalesce("
        "(SELECT seq FROM log WHERE entity IS NOT NULL AND seq > $1 AND seq <= $2 ORDER BY seq LIMIT 1 OFFSET $3), $2) "
        "ORDER BY seq",
        [&](const Line& line) { entries.emplace_back(scopeFrom(line.blob(0)), line.unsignedAt(1)); }, after, upTo,
        limit - 1);
    return entries;
}

void PostgresStore::allCollected(const std::function<void(const Scope&, std::uint64_t)>& each) {
    read("SELECT scope, seq FROM collected ORDER BY scope",
         [&](const Line& line) { each(scopeFrom(line.blob(0)), line.unsignedAt(1)); });
}

void PostgresStore::putCollected(const Scope& scope, std::uint64_t seq) {
    scopes_.erase(scope);
    write(
        "INSERT INTO collected(scope, seq) VALUES($1, $2) ON CONFLICT(tenant, scope) DO UPDATE SET seq = excluded.seq",
        keyOf(scope), seq);
}

std::uint64_t PostgresStore::counter(Counter which) {
    // Whoever wants one wants all.
    if (!knowsCounters_ && !error_) {
        counters_.clear();
        read("SELECT name, value FROM counters",
             [&](const Line& line) { counters_[line.number(0)] = line.unsignedAt(1); });
        knowsCounters_ = phase_ != Phase::none;
    }
    const auto found = counters_.find(static_cast<std::int64_t>(which));
    return found != counters_.end() && !error_ ? found->second : 0;
}

void PostgresStore::putCounter(Counter which, std::uint64_t value) {
    knowsCounters_ = false;
    write(
        "INSERT INTO counters(name, value) VALUES($1, $2) ON CONFLICT(tenant, name) DO UPDATE SET value = "
        "excluded.value",
        static_cast<int>(which), value);
}

void PostgresStore::putConfirmed(const Uuid& device, std::uint64_t seq) {
    write(
        "INSERT INTO confirmed(device, seq) VALUES($1, $2) ON CONFLICT(tenant, device) DO UPDATE SET seq = "
        "excluded.seq",
        device, seq);
}

}  // namespace aufwind::server::postgres
