// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PostgresStore about rows, and what finds them: references, lists, texts.
#include "sync/server/storage/postgres/statements.h"

#include <algorithm>

namespace aufwind::server::postgres {
namespace {

// Together with a row that is asked for come those that its page will ask for next, as long as they are small.
constexpr std::size_t kReadTogether = 128;
constexpr std::size_t kSmallRow = 16 * 1024;
constexpr std::size_t kMostWanted = 20'000;
constexpr std::size_t kMostLooked = 4096;
constexpr std::size_t kWindow = 256;
constexpr std::size_t kLinesAtOnce = 2000;
constexpr std::string_view kLists = "list_keys";

}  // namespace

std::optional<std::string> PostgresStore::opened(const Place& place, std::string_view sealed) {
    auto plain = sealing_.opened(place, sealed);
    if (!plain && former_) {
        plain = former_->opened(place, sealed);
    }
    if (!plain) {
        fail({ErrorCode::damaged, "something sealed does not open in its place"});
        return std::nullopt;
    }
    return std::move(*plain);
}

std::optional<std::string> PostgresStore::named(std::string_view table, std::string_view token) {
    auto plain = sealing_.fromToken(table, token);
    if (!plain && former_) {
        plain = former_->fromToken(table, token);
    }
    if (!plain) {
        fail({ErrorCode::damaged, "a token does not open in its table"});
        return std::nullopt;
    }
    return std::move(*plain);
}

// With its version, so that no older payload fits the row of today.
Place PostgresStore::rowPlace(EntityNumber entity, const Uuid& id, std::uint64_t seq) const {
    return Place("rows").with(entity).with(id).with(seq);
}

// Columns: seq, entity, id, payload.
bool PostgresStore::takeRow(const Line& line, std::string& payload) {
    auto plain = openedRow({static_cast<EntityNumber>(line.number(1)), line.id(2)}, line.unsignedAt(0), line.blob(3));
    if (plain) {
        payload = std::move(*plain);
    }
    return plain.has_value();
}

void PostgresStore::expectRows(const std::vector<RowName>& rows) {
    std::vector<std::uint64_t> entities;
    std::vector<Uuid> ids;
    for (const RowName& name : rows) {
        if (phase_ != Phase::none && !looked_.contains(name)) {
            entities.push_back(name.first);
            ids.push_back(name.second);
        }
    }
    if (ids.empty()) {
        return;
    }
    if (looked_.size() > kMostLooked) {
        looked_.clear();
    }
    read(
        "SELECT name.entity, name.id, found.seq, found.payload, "
        "(SELECT life FROM dead WHERE dead.entity = name.entity AND dead.id = name.id) "
        "FROM unnest($1, $2) AS name(entity, id) LEFT JOIN LATERAL "
        "(SELECT seq, CASE WHEN octet_length(payload) <= $3 THEN payload END AS payload FROM rows "
        "WHERE rows.entity = name.entity AND rows.id = name.id LIMIT 1) AS found ON true",
        [&](const Line& line) {
            const RowName name{static_cast<EntityNumber>(line.number(0)), line.id(1)};
            if (!line.isNull(2) && line.isNull(3)) {
                return;  // a large one is read by itself
            }
            Looked& looked = looked_[name];
            if (!line.isNull(4)) {
                looked.life = static_cast<std::uint32_t>(line.number(4));
            }
            if (!line.isNull(2)) {
                looked.payload = openedRow(name, line.unsignedAt(2), line.blob(3));
            }
        },
        NumberList(entities), IdList(ids), kSmallRow);
}

// One question for the row and for what is left of it, for who finds no row asks that next.
const PostgresStore::Looked& PostgresStore::look(const RowName& name) {
    const auto found = looked_.find(name);
    if (found != looked_.end() && phase_ != Phase::none) {
        return found->second;
    }
    if (looked_.size() > kMostLooked) {
        looked_.clear();
    }
    Looked& looked = looked_[name];
    looked = {};
    read(
        "SELECT rows.seq, payload, dead.life FROM (SELECT $1 AS entity, $2 AS id) AS name "
        "LEFT JOIN rows ON rows.entity = name.entity AND rows.id = name.id "
        "LEFT JOIN dead ON dead.entity = name.entity AND dead.id = name.id",
        [&](const Line& line) {
            if (!line.isNull(2)) {
                looked.life = static_cast<std::uint32_t>(line.number(2));
            }
            if (!line.isNull(0)) {
                looked.payload = openedRow(name, line.unsignedAt(0), line.blob(1));
            }
        },
        name.first, name.second);
    return looked;
}

bool PostgresStore::row(EntityNumber entity, const Uuid& id, std::string& payload) {
    if (error_ || !look({entity, id}).payload) {
        return false;
    }
    // Whoever asks keeps it; only that there is none is worth remembering for longer.
    payload = std::move(*looked_.extract({entity, id}).mapped().payload);
    return !error_;
}

bool PostgresStore::rowAt(std::uint64_t seq, std::string& payload) {
    if (error_) {
        return false;
    }
    if (!ahead_.contains(seq) && wanted_.contains(seq)) {
        readAhead(seq);
    }
    if (const auto found = ahead_.find(seq); found != ahead_.end()) {
        payload = found->second;
        return true;
    }
    bool found = false;
    read(
        "SELECT seq, entity, id, payload FROM rows WHERE seq = $1",
        [&](const Line& line) { found = takeRow(line, payload); }, seq);
    return found;
}

void PostgresStore::wantRows(const std::vector<LogEntry>& entries) {
    if (phase_ == Phase::none) {
        return;  // what is read later may be of another moment
    }
    if (wanted_.size() > kMostWanted) {
        forgetAhead();
    }
    for (const LogEntry& entry : entries) {
        if (!entry.gone) {
            wanted_.insert(entry.seq);
        }
    }
}

void PostgresStore::readAhead(std::uint64_t seq) {
    std::vector<std::uint64_t> together;
    const auto from = wanted_.find(seq);
    for (auto at = from; at != wanted_.end() && together.size() < kReadTogether; ++at) {
        together.push_back(*at);
    }
    // Whoever reads backwards has the others before it.
    for (auto at = from; at != wanted_.begin() && together.size() < kReadTogether;) {
        together.push_back(*--at);
    }
    ahead_.clear();
    read(
        // Each by itself: a plan that was made for an empty table would read all of it for many at once.
        "SELECT found.* FROM unnest($1) AS name(seq), LATERAL (SELECT seq, entity, id, payload FROM rows "
        "WHERE rows.seq = name.seq AND (octet_length(payload) <= $2 OR seq = $3) LIMIT 1) AS found",
        [&](const Line& line) {
            std::string payload;
            if (takeRow(line, payload)) {
                ahead_.emplace(line.unsignedAt(0), std::move(payload));
            }
        },
        NumberList(together), kSmallRow, seq);
}

void PostgresStore::forgetAhead() {
    looked_.clear();
    owner_.reset();
    window_.reset();
    scopesNext_.clear();
    scopes_.clear();
    knowsCounters_ = false;
    wanted_.clear();
    ahead_.clear();
}

void PostgresStore::noteWrittenRow(const RowName& name, std::uint64_t seq) {
    written_ = std::max(written_, seq);
    looked_.erase(name);
    owner_.reset();
    ahead_.clear();
}

void PostgresStore::changedRows(EntityNumber entity, std::uint64_t after, std::uint64_t upTo,
                                const std::function<void(std::string_view)>& each) {
    std::string payload;
    read(
        "SELECT seq, entity, id, payload FROM rows WHERE entity = $1 AND seq > $2 AND seq <= $3 ORDER BY seq",
        [&](const Line& line) {
            if (takeRow(line, payload)) {
                each(payload);
            }
        },
        entity, after, upTo);
}

void PostgresStore::rowsOf(EntityNumber entity, const std::function<void(std::string_view)>& each) {
    Uuid after{};
    std::size_t lines = kLinesAtOnce;
    // From the nil id on, which is nobody's, piece by piece: an entity may have a million rows.
    while (!error_ && lines == kLinesAtOnce) {
        lines = 0;
        std::string payload;
        read(
            "SELECT seq, entity, id, payload FROM rows WHERE entity = $1 AND id > $2 ORDER BY id LIMIT $3",
            [&](const Line& line) {
                ++lines;
                after = line.id(2);
                if (takeRow(line, payload)) {
                    each(payload);
                }
            },
            entity, after, kLinesAtOnce);
    }
}

void PostgresStore::insertRow(const RowName& name, std::uint64_t seq, std::string_view payload) {
    noteWrittenRow(name, seq);
    ++added_;
    const std::string sealed = sealedRow(name, seq, payload);
    write("INSERT INTO rows(seq, entity, id, payload) VALUES($1, $2, $3, $4)", seq, name.first, name.second, sealed);
}

void PostgresStore::updateRow(const RowName& name, std::uint64_t seq, std::string_view payload) {
    noteWrittenRow(name, seq);
    const std::string sealed = sealedRow(name, seq, payload);
    write("UPDATE rows SET seq = $1, payload = $2 WHERE entity = $3 AND id = $4", seq, sealed, name.first, name.second);
}

void PostgresStore::dropTexts(const RowName& row) {
    write("DELETE FROM text_updates WHERE entity = $1 AND id = $2", row.first, row.second);
}

void PostgresStore::eraseRow(const RowName& row) {
    looked_.erase(row);
    ahead_.clear();
    --added_;
    dropTexts(row);
    write("DELETE FROM rows WHERE entity = $1 AND id = $2", row.first, row.second);
}

std::uint64_t PostgresStore::rowCount() {
    if (phase_ != Phase::none) {
        return static_cast<std::uint64_t>(error_ ? 0 : counts_.rows + added_);
    }
    std::uint64_t count = 0;
    read("SELECT rows FROM tenants", [&](const Line& line) { count = line.unsignedAt(0); });
    return count;
}

// The newest of all may be among those that were taken out.
std::uint64_t PostgresStore::head() {
    std::uint64_t head = 0;
    read(
        "SELECT greatest(coalesce((SELECT max(seq) FROM rows), 0), "
        "coalesce((SELECT value FROM counters WHERE name = $1), 0))",
        [&](const Line& line) { head = line.unsignedAt(0); }, static_cast<int>(Counter::collected));
    return head;
}

std::vector<Uuid> PostgresStore::referring(EntityNumber entity, FieldNumber field, const Uuid& target) {
    std::vector<Uuid> found;
    read(
        "SELECT id FROM row_references WHERE entity = $1 AND field = $2 AND target = $3 ORDER BY id",
        [&](const Line& line) { found.push_back(line.id(0)); }, entity, field, target);
    return found;
}

void PostgresStore::putReference(EntityNumber entity, FieldNumber field, const Uuid& target, const Uuid& id) {
    write("INSERT INTO row_references(entity, field, target, id) VALUES($1, $2, $3, $4) ON CONFLICT DO NOTHING", entity,
          field, target, id);
}

void PostgresStore::dropReference(EntityNumber entity, FieldNumber field, const Uuid& target, const Uuid& id) {
    write("DELETE FROM row_references WHERE entity = $1 AND field = $2 AND target = $3 AND id = $4", entity, field,
          target, id);
}

// A list may be named by what somebody has written, so it is found by a token; its order keys are made by programs and
// have to be sorted.
std::vector<ListEntry> PostgresStore::list(const ListName& list, std::string_view key, bool rising, std::size_t limit) {
    const bool isShort = rising && limit < kWindow && phase_ == Phase::writing;
    if (isShort && window_ && window_->list == list) {
        if (auto known = window_->from(key, limit)) {
            return std::move(*known);
        }
    }
    std::vector<ListEntry> entries;
    const auto take = [&](const Line& line) {
        entries.push_back({std::string(line.blob(0)), line.id(1)});
    };
    const auto names = tokens(kLists, list.within);
    const std::size_t most = isShort ? kWindow : limit;
    for (const std::string& within : names) {
        if (rising) {
            read(
                "SELECT key, id FROM list_keys WHERE entity = $1 AND field = $2 AND list = $3 AND key >= $4 "
                "ORDER BY key, id LIMIT $5",
                take, list.entity, list.field, within, key, most);
        } else {
            read(
                "SELECT key, id FROM list_keys WHERE entity = $1 AND field = $2 AND list = $3 AND key <= $4 "
                "ORDER BY key DESC, id DESC LIMIT $5",
                take, list.entity, list.field, within, key, most);
        }
    }
    if (names.size() > 1) {
        // Half of the list lies under either name.
        rising ? std::sort(entries.begin(), entries.end()) : std::sort(entries.rbegin(), entries.rend());
        entries.resize(std::min(entries.size(), most));
    }
    if (isShort && !error_) {
        window_ = Window{list, std::string(key), entries.size() < kWindow, {entries.begin(), entries.end()}};
        entries.resize(std::min(entries.size(), limit));
    }
    return entries;
}

// Where the window does not reach the end of the list, its last keys may have equals behind them.
std::optional<std::vector<ListEntry>> PostgresStore::Window::from(std::string_view key, std::size_t limit) const {
    if (key < begin) {
        return std::nullopt;
    }
    std::vector<ListEntry> some;
    for (auto at = entries.lower_bound(ListEntry{std::string(key), Uuid{}}); at != entries.end(); ++at) {
        some.push_back(*at);
        if (some.size() == limit) {
            return some;
        }
    }
    return isToTheEnd ? std::optional(std::move(some)) : std::nullopt;
}

void PostgresStore::putKey(const ListName& list, const ListEntry& entry) {
    if (window_ && window_->list == list && entry.key >= window_->begin &&
        (window_->isToTheEnd || (!window_->entries.empty() && entry < *window_->entries.rbegin()))) {
        window_->entries.insert(entry);
    }
    if (former_) {
        dropKeyUnder(former_->token(kLists, list.within), list, entry);
    }
    write("INSERT INTO list_keys(entity, field, list, key, id) VALUES($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
          list.entity, list.field, sealing_.token(kLists, list.within), entry.key, entry.id);
}

void PostgresStore::dropKey(const ListName& list, const ListEntry& entry) {
    if (window_ && window_->list == list) {
        window_->entries.erase(entry);
    }
    for (const std::string& within : tokens(kLists, list.within)) {
        dropKeyUnder(within, list, entry);
    }
}

void PostgresStore::dropKeyUnder(std::string_view within, const ListName& list, const ListEntry& entry) {
    write("DELETE FROM list_keys WHERE entity = $1 AND field = $2 AND list = $3 AND key = $4 AND id = $5", list.entity,
          list.field, within, entry.key, entry.id);
}

std::vector<TextUpdate> PostgresStore::texts(const RowName& row, FieldNumber field, std::uint64_t after) {
    std::vector<TextUpdate> updates;
    read(
        "SELECT seq, part, bytes FROM text_updates WHERE entity = $1 AND id = $2 AND field = $3 AND seq > $4 "
        "ORDER BY seq, part",
        [&](const Line& line) {
            const std::uint64_t seq = line.unsignedAt(0);
            if (line.isNull(2)) {
                updates.push_back({seq, {}, true});
            } else if (auto update = openedText({row.first, row.second, field, seq, line.unsignedAt(1), false, {}},
                                                line.blob(2))) {
                updates.push_back(std::move(*update));
            }
        },
        row.first, row.second, field, after);
    return updates;
}

void PostgresStore::putTexts(const RowName& row, FieldNumber field, std::uint64_t seq,
                             const std::vector<std::string>& updates) {
    std::uint64_t part = 0;
    for (const std::string& update : updates) {
        const std::string sealed = sealedText({row.first, row.second, field, seq, part, false, update});
        write(
            "INSERT INTO text_updates(entity, id, field, seq, part, bytes) VALUES($1, $2, $3, $4, $5, $6) "
            "ON CONFLICT(tenant, entity, id, field, seq, part) DO UPDATE SET bytes = excluded.bytes",
            row.first, row.second, field, seq, part++, sealed);
    }
    trimTexts(row, field);
}

// Counting each time would cost more than it saves: trimming halves the number once it is twice what is kept. All of
// it happens in the database, so that nobody waits for the count.
void PostgresStore::trimTexts(const RowName& row, FieldNumber field) {
    write(
        "WITH newest AS MATERIALIZED (SELECT seq FROM text_updates WHERE entity = $1 AND id = $2 AND field = $3 "
        "AND EXISTS (SELECT FROM text_updates WHERE entity = $1 AND id = $2 AND field = $3 "
        "ORDER BY seq DESC, part DESC LIMIT 1 OFFSET $4) ORDER BY seq DESC, part DESC LIMIT 1 OFFSET $5), "
        "gone AS (DELETE FROM text_updates WHERE entity = $1 AND id = $2 AND field = $3 "
        "AND seq <= (SELECT seq FROM newest) AND NOT (seq = (SELECT seq FROM newest) AND part = 0)) "
        "INSERT INTO text_updates(entity, id, field, seq, part, bytes) SELECT $1, $2, $3, seq, 0, NULL::bytea FROM "
        "newest "
        "ON CONFLICT(tenant, entity, id, field, seq, part) DO UPDATE SET bytes = NULL",
        row.first, row.second, field, 2 * kTextUpdatesKept, kTextUpdatesKept);
}

Place PostgresStore::textPlace(const StoredText& text) {
    return Place("text_updates").with(text.entity).with(text.id).with(text.field).with(text.seq).with(text.part);
}

}  // namespace aufwind::server::postgres
