// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/core.h"

#include "sync/engine/packed.h"

namespace aufwind::engine {
namespace {

constexpr std::string_view kIdentity = "sync.identity";
constexpr std::string_view kClock = "sync.clock";
constexpr std::uint32_t kOutboxChunk = 500;

/// A saved number; 0 where none is.
Result<std::uint64_t> numberIn(store::Reader& reader, std::string_view name) {
    auto saved = reader.state(name);
    if (!saved || !*saved) {
        return saved ? Result<std::uint64_t>(0) : saved.error();
    }
    Unpacker in(**saved);
    const std::uint64_t number = in.number();
    return in.ok() ? Result<std::uint64_t>(number) : Error{ErrorCode::damaged, std::string(name)};
}

}  // namespace

Result<void> Core::bind() {
    std::string identity;
    pack(identity, person);
    pack(identity, device);
    auto held = reader->state(kIdentity);
    if (!held) {
        return held.error();
    }
    if (held->has_value()) {
        return **held == identity ? Result<void>()
                                  : Error{ErrorCode::conflict, "the store belongs to another person or device"};
    }
    return store.write([&](store::Writer& writer) { return writer.setState(kIdentity, identity); });
}

Result<void> Core::reload() {
    auto loaded = Checkpoint::load(*reader);
    auto saved = reader->state(kClock);
    if (!loaded || !saved) {
        return loaded ? saved.error() : loaded.error();
    }
    auto rejoins = reader->state(kRejoining);
    auto returns = reader->state(kReturning);
    if (!rejoins || !returns) {
        return rejoins ? returns.error() : rejoins.error();
    }
    auto writes = numberIn(*reader, kTextAgent);
    auto oldest = numberIn(*reader, kOldestSchema);
    auto lease = numberIn(*reader, kLeaseDays);
    if (!writes || !oldest || !lease) {
        return !writes ? writes.error() : !oldest ? oldest.error() : lease.error();
    }
    agent = *writes;
    oldestSchema = *oldest;
    leaseDays = *lease != 0 ? *lease : kOfflineLeaseDays;
    returning = returns->has_value();
    rejoining = rejoins->has_value();
    checkpoint = std::move(*loaded);
    mending = {};
    digests.forget();
    if (checkpoint.scopes.empty()) {
        digests.begin(machine.now());
    }
    lastNumber = 0;
    std::uint64_t last = 0;
    if (saved->has_value()) {
        Unpacker in(**saved);
        lastNumber = in.number();
        last = in.number();
        if (!in.ok()) {
            return Error{ErrorCode::damaged, "the saved clock"};
        }
    }
    hybrid.reset(last);
    waiting = 0;
    pending.clear();
    texts.clear();
    for (std::uint64_t after = 0;;) {
        auto entries = reader->outbox(after, kOutboxChunk);
        if (!entries) {
            return entries.error();
        }
        for (const store::OutboxEntry& entry : *entries) {
            addPending(entry.rows);
            after = entry.number;
            waiting += 1;
        }
        if (entries->size() < kOutboxChunk) {
            return {};
        }
    }
}

Result<void> Core::saveClock(store::Writer& writer) const {
    std::string out;
    pack(out, lastNumber);
    pack(out, hybrid.last());
    return writer.setState(kClock, out);
}

Result<void> Core::write(const std::function<Result<void>(store::Writer&)>& work) {
    auto written = store.write(work);
    if (!written) {
        undo.discardOpen();
        // The first error says what went wrong; where even reading fails, the next call meets it again.
        if (auto again = reload(); !again) {
            return again;
        }
    }
    return written;
}

void Core::addPending(const std::vector<std::pair<EntityNumber, Uuid>>& rows) {
    for (const auto& [entity, id] : rows) {
        pending[{entity, id}] += 1;
    }
}

void Core::dropPending(const std::vector<std::pair<EntityNumber, Uuid>>& rows) {
    for (const auto& [entity, id] : rows) {
        const auto at = pending.find({entity, id});
        if (at != pending.end() && --at->second == 0) {
            pending.erase(at);
        }
    }
}

const Record* ShownRows::find(const RowKey& key) {
    auto at = found_.find(key);
    if (at == found_.end()) {
        auto row = reader_.find(key.entity, key.id);
        at = found_.emplace(key, row ? std::move(*row) : std::nullopt).first;
    }
    return at->second ? &*at->second : nullptr;
}

}  // namespace aufwind::engine
