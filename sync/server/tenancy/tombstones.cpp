// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/tombstones.h"

#include "sync/protocol/codec.h"

#include <algorithm>

namespace aufwind::server {
namespace {

constexpr std::size_t kStep = 500;
constexpr std::int64_t kPassEveryMs = 24LL * 3600 * 1000;

}  // namespace

void Tombstones::reload() {
    const std::uint64_t upTo = store_.counter(Counter::collected);
    const std::uint64_t goal = store_.counter(Counter::collectingTo);
    const std::uint64_t before = store_.counter(Counter::headBefore);
    const auto began = static_cast<std::int64_t>(store_.counter(Counter::collectingSince));
    std::unordered_map<Scope, std::uint64_t, ScopeHash> newest;
    store_.allCollected([&](const Scope& scope, std::uint64_t seq) { newest[scope] = seq; });
    if (store_.error()) {
        return;
    }
    upTo_ = upTo;
    goal_ = goal;
    before_ = before;
    began_ = began;
    newest_ = std::move(newest);
}

bool Tombstones::isDue(std::int64_t now) const {
    // A clock that went back must not hold it up for ever.
    return upTo_ < goal_ || now - began_ >= kPassEveryMs || now < began_;
}

// Only what was there when the pass before this one began.
void Tombstones::begin(std::int64_t now) {
    goal_ = std::max(upTo_, std::min(before_, confirmed_()));
    before_ = writer_.head();
    began_ = now;
    store_.putCounter(Counter::collectingTo, goal_);
    store_.putCounter(Counter::headBefore, before_);
    store_.putCounter(Counter::collectingSince, static_cast<std::uint64_t>(began_));
}

bool Tombstones::step(std::int64_t now) {
    if (upTo_ >= goal_) {
        begin(now);
    }
    if (upTo_ >= goal_) {
        return false;
    }
    const auto rows = store_.removedRows(upTo_, goal_, kStep);
    const auto left = store_.leftRows(upTo_, goal_, kStep);
    // As far as both lists go: where one is full, what is behind its end has not been looked at.
    std::uint64_t reached = rows.size() >= kStep ? rows.back() : goal_;
    reached = left.size() >= kStep ? std::min(reached, left.back().second) : reached;
    for (const auto& [scope, seq] : left) {
        if (seq <= reached) {
            store_.dropLog(scope, seq);
            note(scope, seq);
        }
    }
    for (const std::uint64_t seq : rows) {
        if (seq <= reached) {
            takeRow(seq);
        }
    }
    upTo_ = reached;
    store_.putCounter(Counter::collected, upTo_);
    return upTo_ < goal_;
}

void Tombstones::takeRow(std::uint64_t seq) {
    std::string payload;
    const auto row = store_.rowAt(seq, payload) ? protocol::recordFromBytes(payload)
                                                : Result<Record>(Error{ErrorCode::damaged, "a removed row"});
    store_.dropRemoved(seq);
    if (!row || row->alive()) {
        return;
    }
    for (const Scope& scope : writer_.erase(*row)) {
        note(scope, seq);
    }
}

void Tombstones::note(const Scope& scope, std::uint64_t seq) {
    auto& newest = newest_[scope];
    newest = std::max(newest, seq);
    store_.putCollected(scope, newest);
}

std::uint64_t Tombstones::newestIn(const Scope& scope) const {
    const auto found = newest_.find(scope);
    return found != newest_.end() ? found->second : 0;
}

}  // namespace aufwind::server
