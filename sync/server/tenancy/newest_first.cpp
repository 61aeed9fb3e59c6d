// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/newest_first.h"

#include "sync/merge/scopes.h"
#include "sync/protocol/codec.h"

#include <queue>

#include <map>

namespace aufwind::server {
namespace {

constexpr std::size_t kChunk = 32;
/// At most: the name of a scope in a page, and what lies around a row.
constexpr std::size_t kScopeBytes = 48;
/// What the company has in common follows the person's own even where that alone would fill the page.
constexpr std::size_t kShareOfOwn = 3;
constexpr std::size_t kShares = 4;

bool isOwn(const Scope& scope) {
    return scope.kind == schema::ScopeKind::person || scope.kind == schema::ScopeKind::group;
}

/// One scope's log, read backwards in pieces.
struct Backwards {
    const Reading* reading = nullptr;
    std::uint64_t next = 0;  ///< no entry is newer
    std::vector<LogEntry> entries;
    std::size_t at = 0;
};

bool isOlder(const Backwards* a, const Backwards* b) {
    return a->next < b->next;
}

}  // namespace

struct NewestFirst::Run {
    wire::Page& page;
    std::size_t used = 0;
    std::size_t most = 0;
    std::map<Scope, Reading*> readings;
    std::map<Scope, std::uint32_t> indexes;  ///< in Page.scopes
    std::set<RowName> done;
    std::size_t put = 0;

    std::uint32_t indexOf(const Reading& reading) {
        const auto [at, fresh] = indexes.try_emplace(reading.scope, static_cast<std::uint32_t>(page.scopes_size()));
        if (fresh) {
            protocol::encode(reading.scope, reading.epoch, *page.add_scopes());
        }
        return at->second;
    }
};

std::size_t NewestFirst::fill(std::vector<Reading>& readings, std::size_t bytes, wire::Page& page) {
    Run run{page, 0, bytes, {}, {}, {}, 0};
    for (Reading& reading : readings) {
        if (reading.isNew) {
            run.readings.emplace(reading.scope, &reading);
        }
    }
    if (!beginning(run)) {
        return 0;
    }
    run.most = bytes * kShareOfOwn / kShares;
    newestOf(run, true);
    run.most = bytes;
    newestOf(run, false);
    for (auto& [scope, reading] : run.readings) {
        reading->position = kReadAgain;
    }
    return run.put;
}

// Whoever reads on from kReadAgain is not given what stands there.
bool NewestFirst::beginning(Run& run) {
    if (!store_.rowAt(kReadAgain, payload_)) {
        return true;
    }
    auto row = protocol::recordFromBytes(payload_);
    std::vector<RowName> named;
    return row && putOne(run, *row, named);
}

void NewestFirst::newestOf(Run& run, bool own) {
    std::vector<Backwards> sources;
    for (const auto& [scope, reading] : run.readings) {
        if (isOwn(scope) == own) {
            sources.push_back({reading, audience_.headOf(scope), {}, 0});
        }
    }
    std::priority_queue<Backwards*, std::vector<Backwards*>, decltype(&isOlder)> newest(&isOlder);
    for (Backwards& source : sources) {
        newest.push(&source);
    }
    while (!newest.empty()) {
        Backwards& source = *newest.top();
        newest.pop();
        if (source.at == source.entries.size()) {
            source.entries = store_.logBackwards(source.reading->scope, source.next, kChunk);
            source.at = 0;
            if (source.entries.empty()) {
                continue;
            }
        }
        const LogEntry& entry = source.entries[source.at++];
        if (!entry.gone && store_.rowAt(entry.seq, payload_)) {
            auto row = protocol::recordFromBytes(payload_);
            if (row && row->alive() && !put(run, *row)) {
                return;
            }
        }
        source.next = entry.seq - 1;
        newest.push(&source);
    }
}

bool NewestFirst::put(Run& run, const Record& first) {
    std::vector<RowName> named;
    if (!putOne(run, first, named)) {
        return false;
    }
    while (!named.empty()) {
        const RowName name = named.back();
        named.pop_back();
        const auto row = run.done.contains(name) ? nullptr : cache_.find(name);
        if (row != nullptr && !putOne(run, *row, named)) {
            return false;
        }
    }
    return true;
}

// Also true for a row that is none of the device's, or not new to it: then there is nothing to put.
bool NewestFirst::putOne(Run& run, const Record& row, std::vector<RowName>& named) {
    std::vector<const Reading*> in;
    for (const Scope& scope : merge::scopesOf(facts_.schema(), row)) {
        if (const auto reading = run.readings.find(scope); reading != run.readings.end()) {
            in.push_back(reading->second);
        }
    }
    if (!run.done.insert({row.entity, row.id}).second || in.empty()) {
        return true;
    }
    wire::Row encoded;
    protocol::encode(row, encoded);
    const std::size_t size = encoded.ByteSizeLong() + in.size() * kScopeBytes;
    if (run.used + size > run.most) {
        return false;
    }
    run.used += size;
    wire::Put* to = run.page.add_put();
    to->mutable_row()->Swap(&encoded);
    for (const Reading* reading : in) {
        to->add_scopes(run.indexOf(*reading));
    }
    ++run.put;
    const schema::Entity* entity = facts_.schema().entity(row.entity);
    for (const schema::Field& field : entity != nullptr ? entity->fields : std::span<const schema::Field>()) {
        if (schema::isReference(field.type)) {
            for (const Uuid& id : referencesIn(row.value(field.number))) {
                named.emplace_back(field.target, id);
            }
        }
    }
    return true;
}

}  // namespace aufwind::server
