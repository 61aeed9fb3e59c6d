// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/pages.h"

#include "sync/merge/plant.h"

#include <algorithm>
#include <limits>

namespace aufwind::server {
namespace {

constexpr std::size_t kChunk = 256;
constexpr std::size_t kGoneBytes = 40;
constexpr std::uint64_t kNone = std::numeric_limits<std::uint64_t>::max();

}  // namespace

// One scope's log, read in pieces.
struct Pages::Source {
    Reading* reading = nullptr;
    std::vector<LogEntry> entries;
    std::size_t at = 0;
    std::uint64_t readUpTo = 0;
    bool more = true;
    int index = -1;  // in Page.scopes

    const LogEntry* front(TenantStore& store) {
        if (at == entries.size() && more) {
            entries = store.log(reading->scope, readUpTo, kChunk);
            at = 0;
            more = entries.size() == kChunk;
            readUpTo = entries.empty() ? readUpTo : entries.back().seq;
        }
        return at < entries.size() ? &entries[at] : nullptr;
    }
};

struct Pages::Run {
    wire::Page& page;
    std::size_t left = 0;
    bool isEmpty = true;
    std::vector<Source> sources;
    std::uint64_t complete = 0;

    std::uint32_t indexOf(Source& source) {
        if (source.index < 0) {
            source.index = page.scopes_size();
            wire::ScopeRef* ref = page.add_scopes();
            ref->set_kind(static_cast<std::uint32_t>(source.reading->scope.kind));
            if (!source.reading->scope.id.isNil()) {
                ref->set_id(source.reading->scope.id.view().data(), 16);
            }
            ref->set_epoch(source.reading->epoch);
        }
        return static_cast<std::uint32_t>(source.index);
    }
};

Pages::Filled Pages::fill(std::vector<Reading>& readings, std::size_t bytes, wire::Page& page) {
    Run run{page, bytes, page.put_size() + page.gone_size() == 0, {}, 0};
    for (Reading& reading : readings) {
        if (audience_.headOf(reading.scope) > reading.position) {
            Source source;
            source.reading = &reading;
            source.readUpTo = reading.position;
            run.sources.push_back(std::move(source));
        }
    }
    bool more = !run.sources.empty();
    while (more && step(run)) {
        more = std::any_of(run.sources.begin(), run.sources.end(),
                           [&](Source& source) { return source.front(store_) != nullptr; });
    }
    for (Source& source : run.sources) {
        const bool done = source.front(store_) == nullptr;
        const std::uint64_t reached = done ? std::max(run.complete, source.readUpTo) : run.complete;
        source.reading->position = std::max(source.reading->position, reached);
    }
    return {!more, run.complete};
}

// Takes the smallest sequence that any source has next. False where it does not fit any more.
bool Pages::step(Run& run) {
    std::uint64_t seq = kNone;
    for (Source& source : run.sources) {
        if (const LogEntry* front = source.front(store_)) {
            seq = std::min(seq, front->seq);
        }
    }
    std::vector<Source*> puts;
    std::vector<Source*> gone;
    for (Source& source : run.sources) {
        const LogEntry* front = source.front(store_);
        if (front != nullptr && front->seq == seq) {
            (front->gone ? gone : puts).push_back(&source);
        }
    }
    std::size_t size = gone.size() * kGoneBytes;
    if (!puts.empty() && store_.rowAt(seq, payload_)) {
        size += payload_.size();
    }
    if (!run.isEmpty && size > run.left) {
        return false;
    }
    if (!puts.empty()) {
        put(run, seq, puts);
    }
    for (Source* source : gone) {
        const LogEntry& entry = *source->front(store_);
        // Whoever has read nothing of this scope has received nothing from it. Anybody else may hold the row, also
        // where it came back and left again since: a device ignores the leaving of what it does not hold.
        const bool told = !planted(Plant::goneSinceOnly) || entry.since <= source->reading->position;
        if (source->reading->position != 0 && told) {
            wire::Gone* to = run.page.add_gone();
            to->set_entity(entry.row.first);
            to->set_id(entry.row.second.view().data(), 16);
            to->set_scope(run.indexOf(*source));
            to->set_seq(entry.seq);
        }
    }
    for (const auto* list : {&puts, &gone}) {
        for (Source* source : *list) {
            ++source->at;
        }
    }
    run.left -= std::min(run.left, size);
    run.isEmpty = false;
    run.complete = seq;
    return true;
}

void Pages::put(Run& run, std::uint64_t seq, const std::vector<Source*>& from) {
    wire::Put* to = run.page.add_put();
    if (!to->mutable_row()->ParseFromString(payload_)) {
        run.page.mutable_put()->RemoveLast();
        return;
    }
    if (planted(Plant::dropTombstone) && to->row().life() % 2 == 0) {
        run.page.mutable_put()->RemoveLast();
        return;
    }
    std::uint64_t cursor = 0;
    for (Source* source : from) {
        to->add_scopes(run.indexOf(*source));
        const LogEntry& entry = *source->front(store_);
        // The device has the row from here already, in the state of its cursor.
        if (source->reading->isCurrent && entry.since <= source->reading->position && entry.seq == seq) {
            cursor = std::max(cursor, source->reading->position);
        }
    }
    if (cursor != 0) {
        shorten(*to->mutable_row(), cursor);
    }
}

// Sends what was typed since the cursor instead of the whole history of a text, where all of it is still kept.
void Pages::shorten(wire::Row& row, std::uint64_t cursor) {
    for (wire::Cell& cell : *row.mutable_cells()) {
        const auto id = Uuid::fromBytes(row.id());
        if (cell.graph().empty() || !id) {
            continue;
        }
        const auto field = static_cast<FieldNumber>(cell.field());
        const auto updates = store_.texts({static_cast<EntityNumber>(row.entity()), *id}, field, cursor);
        std::size_t size = 0;
        bool complete = true;
        for (const TextUpdate& update : updates) {
            size += update.bytes.size();
            complete = complete && !update.dropped;
        }
        // Without any update the text is as it was, and an empty cell would say that it is gone.
        if (updates.empty() || !complete || size >= cell.graph().size()) {
            continue;
        }
        cell.clear_graph();
        for (const TextUpdate& update : updates) {
            cell.add_text_updates(update.bytes);
        }
    }
}

}  // namespace aufwind::server
