// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/inbox.h"

#include "sync/engine/packed.h"
#include "sync/engine/rejoin.h"
#include "sync/merge/plant.h"
#include "sync/protocol/codec.h"

#include <algorithm>
#include <cstdlib>

namespace aufwind::engine {
namespace {

// A stamp further ahead than this is a mistake that must not lead this device's clock astray.
constexpr std::int64_t kBelievableAheadMs = 24LL * 3600 * 1000;
// What of an answer without news may be forgotten by a kill: so much of the time of the last sync, and of the clock.
constexpr std::int64_t kSyncTimeMs = 10'000;
constexpr std::int64_t kOffsetMs = 1'000;
constexpr std::uint64_t kReadAgain = 1;  // what a server reads a scope from of which a device holds rows already

}  // namespace

Result<void> Inbox::run() {
    readClock();
    if (auto settled = settle(); !settled) {
        return settled;
    }
    const auto steps = {&Inbox::oldestSchema, &Inbox::leaseDays, &Inbox::results,   &Inbox::reset,        &Inbox::plan,
                        &Inbox::emptyStale,   &Inbox::page,      &Inbox::positions, &Inbox::forgetRemoved};
    for (auto step : steps) {
        if (auto done = (this->*step)(); !done) {
            return done;
        }
    }
    if (auto laid = rebase_.finish(); !laid) {
        return laid;
    }
    if (auto compared = compare(); !compared) {
        return compared;
    }
    // Everything is still to come after a reset.
    core_.checkpoint.lastSync = isWholeReset() ? 0 : core_.machine.now();
    // Most answers say that there is nothing new, and a transaction that writes nothing waits for no disk.
    if (!hasNews()) {
        return {};
    }
    auto saved = core_.checkpoint.save(writer_, scopesChanged_);
    core_.checkpoint.savedSync = core_.checkpoint.lastSync;
    core_.checkpoint.savedOffset = core_.checkpoint.clockOffset;
    return saved ? core_.saveClock(writer_) : saved;
}

// Before anything else: what a result is of depends on it, and so does what is laid over the rows.
Result<void> Inbox::settle() {
    if (isWholeReset()) {
        return {};
    }
    if (!core_.rejoining) {
        auto isAnother = tellsOfAnotherHistory(core_, writer_, response_);
        if (!isAnother || !*isAnother) {
            return isAnother ? Result<void>() : isAnother.error();
        }
        core_.rejoining = true;
        if (auto noted = writer_.setState(kRejoining, "1"); !noted) {
            return noted;
        }
    }
    auto settled = settleNumbers(core_, writer_, response_, rebase_);
    if (!settled) {
        return settled.error();
    }
    otherNumbers_ = std::move(*settled);
    progressed_ = !core_.rejoining;
    return {};
}

bool Inbox::hasNews() const {
    const Checkpoint& checkpoint = core_.checkpoint;
    return progressed_ || scopesChanged_ || response_.commit().results_size() > 0 ||
           std::abs(checkpoint.lastSync - checkpoint.savedSync) >= kSyncTimeMs ||
           std::abs(checkpoint.clockOffset - checkpoint.savedOffset) >= kOffsetMs;
}

void Inbox::readClock() {
    if (response_.time() != 0 && !planted(Plant::forgetOffset)) {
        core_.checkpoint.clockOffset = core_.machine.now() - response_.time();
    }
}

Result<void> Inbox::oldestSchema() {
    if (response_.oldest_schema() == core_.oldestSchema) {
        return {};
    }
    core_.oldestSchema = response_.oldest_schema();
    progressed_ = true;
    if (core_.oldestSchema == 0) {
        return writer_.dropState(kOldestSchema);
    }
    std::string packed;
    pack(packed, core_.oldestSchema);
    return writer_.setState(kOldestSchema, packed);
}

// A company makes it shorter, never longer.
Result<void> Inbox::leaseDays() {
    const std::uint64_t told = response_.lease_days() == 0
                                   ? kOfflineLeaseDays
                                   : std::min<std::uint64_t>(response_.lease_days(), kOfflineLeaseDays);
    if (told == core_.leaseDays) {
        return {};
    }
    core_.leaseDays = told;
    progressed_ = true;
    if (told == kOfflineLeaseDays) {
        return writer_.dropState(kLeaseDays);
    }
    std::string packed;
    pack(packed, told);
    return writer_.setState(kLeaseDays, packed);
}

Result<void> Inbox::results() {
    bool clamped = false;
    for (const wire::MutationResult& result : response_.commit().results()) {
        if (auto judged = judge(result); !judged) {
            return judged;
        }
        clamped = clamped || result.clamped_by() > 0;
    }
    if (clamped) {
        // This clock ran ahead: without forgetting that, every later stamp would be ahead as well.
        core_.hybrid.reset(static_cast<std::uint64_t>(std::max<std::int64_t>(response_.time(), 0)) << 16);
    }
    return {};
}

Result<void> Inbox::judge(const wire::MutationResult& result) {
    core_.checkpoint.results = std::max(core_.checkpoint.results, result.number());
    const auto other = otherNumbers_.find(result.number());
    const std::uint64_t number = other != otherNumbers_.end() ? other->second : result.number();
    auto entries = number > 0 ? writer_.outbox(number - 1, 1)
                              : Result<std::vector<store::OutboxEntry>>(std::vector<store::OutboxEntry>{});
    if (!entries) {
        return entries.error();
    }
    if (entries->empty() || entries->front().number != number || !isResultOf(result, entries->front())) {
        return {};  // told before, or of another mutation (rejoin.h)
    }
    const store::OutboxEntry& entry = entries->front();
    // One that touches nothing stands for a number that was lost (rejoin.h): there is nothing to keep.
    if (result.status() != 0 && !entry.rows.empty() && !planted(Plant::forgetRefusal, 3)) {
        const std::int64_t now = core_.machine.now();
        auto kept = writer_.appendRefused(
            {result.number(), entry.written, now, result.status(), result.operation(), entry.content});
        if (!kept) {
            return kept;
        }
        refused_.push_back(entry.number);
    }
    for (const auto& [entity, id] : entry.rows) {
        rebase_.touch({entity, id});
    }
    core_.dropPending(entry.rows);
    core_.waiting -= 1;
    progressed_ = true;
    return writer_.dropOutbox(entry.number);
}

Result<void> Inbox::reset() {
    if (!response_.has_reset()) {
        return {};
    }
    progressed_ = true;
    if (!isWholeReset()) {
        return resetScopes();
    }
    const auto held = core_.checkpoint.scopes;
    for (const auto& [scope, epoch] : held) {
        if (auto dropped = drop(scope); !dropped) {
            return dropped;
        }
    }
    core_.checkpoint.cursor = 0;
    core_.checkpoint.collected = 0;
    core_.checkpoint.progress = {};
    return {};
}

// This answer begins with their first rows.
Result<void> Inbox::resetScopes() {
    for (const wire::ScopeRef& ref : response_.reset().scopes()) {
        auto decoded = protocol::decode(ref);
        if (!decoded) {
            return decoded.error();
        }
        const auto held = core_.checkpoint.scopes.find(decoded->first);
        if (held == core_.checkpoint.scopes.end() || held->second != decoded->second) {
            continue;
        }
        if (auto emptied = empty(decoded->first); !emptied) {
            return emptied;
        }
        core_.checkpoint.filling[decoded->first] = 0;
    }
    return {};
}

Result<void> Inbox::plan() {
    if (!response_.has_plan()) {
        return {};
    }
    std::map<Scope, std::uint64_t> keep;
    for (const wire::ScopeRef& ref : response_.plan().keep()) {
        auto decoded = protocol::decode(ref);
        if (!decoded) {
            return decoded.error();
        }
        keep.insert(*decoded);
    }
    // Where all that is being filled leaves, and other things come in its place, it is still the same fill.
    const bool fills = !core_.checkpoint.filling.empty();
    // Drops first: what is not held by anything else is gone before anything new comes.
    const auto held = core_.checkpoint.scopes;
    for (const auto& [scope, epoch] : held) {
        const auto at = keep.find(scope);
        if (at == keep.end() || (at->second != epoch && !planted(Plant::ignoreEpoch))) {
            if (auto dropped = drop(scope); !dropped) {
                return dropped;
            }
        }
    }
    core_.checkpoint.planMore(response_.plan().rows(), fills);
    for (const auto& [scope, epoch] : keep) {
        if (core_.checkpoint.scopes.emplace(scope, epoch).second) {
            core_.checkpoint.filling[scope] = 0;
        }
    }
    scopesChanged_ = true;
    progressed_ = true;
    return {};
}

Result<void> Inbox::drop(const Scope& scope) {
    if (auto emptied = empty(scope); !emptied) {
        return emptied;
    }
    core_.checkpoint.scopes.erase(scope);
    core_.checkpoint.filling.erase(scope);
    scopesChanged_ = true;
    return {};
}

Result<void> Inbox::empty(const Scope& scope) {
    auto rows = writer_.rowsOf(scope);
    if (!rows) {
        return rows.error();
    }
    for (const auto& [entity, id] : *rows) {
        if (auto released = release(scope, {entity, id}); !released) {
            return released;
        }
    }
    core_.digests.drop(scope);
    return {};
}

Result<void> Inbox::release(const Scope& scope, const RowKey& row) {
    if (auto released = writer_.release(scope, row.entity, row.id); !released) {
        return released;
    }
    auto others = writer_.scopesOf(row.entity, row.id);
    if (!others) {
        return others.error();
    }
    if (others->empty() && planted(Plant::goneTombstone)) {
        auto shown = writer_.find(row.entity, row.id);
        if (shown && *shown && (*shown)->alive()) {
            (*shown)->life += 1;
            return writer_.put(**shown);
        }
    }
    return others->empty() && !planted(Plant::keepUnheld) ? rebase_.purge(row) : Result<void>();
}

// The server says which scopes are not complete; the others are, up to its cursor.
Result<void> Inbox::positions() {
    if (!response_.has_commit()) {
        return {};
    }
    Checkpoint& checkpoint = core_.checkpoint;
    std::map<Scope, std::uint64_t> filling;
    for (const wire::ScopePosition& position : response_.commit().filling()) {
        auto decoded = protocol::decode(position.scope());
        if (!decoded) {
            return decoded.error();
        }
        const auto held = checkpoint.scopes.find(decoded->first);
        if (held != checkpoint.scopes.end() && held->second == decoded->second) {
            filling[decoded->first] = position.cursor();
        }
    }
    // Not from 0: a reader who is told to have nothing yet is not told what has left either. What was there first of
    // all has come, for a scope that is being filled travels whole.
    for (const Scope& scope : refill_) {
        filling[scope] = kReadAgain;
    }
    progressed_ = progressed_ || filling != checkpoint.filling || response_.commit().cursor() > checkpoint.cursor;
    checkpoint.filling = std::move(filling);
    checkpoint.cursor = std::max(checkpoint.cursor, response_.commit().cursor());
    if (checkpoint.filling.empty()) {
        checkpoint.finishFill();
    }
    if (core_.returning && checkpoint.filling.empty() && !response_.commit().more()) {
        core_.returning = false;
        return writer_.dropState(kReturning);
    }
    return {};
}

void Inbox::observe(const Record& row) {
    const std::int64_t limit = core_.clock.now() + kBelievableAheadMs;
    for (const Cell& cell : row.cells) {
        if (cell.stamp.milliseconds() <= limit) {
            core_.hybrid.observe(cell.stamp);
        }
    }
}

}  // namespace aufwind::engine
