// SPDX-License-Identifier: GPL-3.0-or-later
// Whether this device holds what the server has (sync.md, invariant 19). One number tells that everything agrees. Where
// it does not, the next answer says the number of each scope; those that differ are emptied and filled again with the
// answer after that, and no other scope is touched.
#include "sync/engine/inbox.h"
#include "sync/merge/plant.h"
#include "sync/protocol/codec.h"

#include <cstdlib>
#include <utility>

namespace aufwind::engine {
namespace {

// A scope that still differs after it was fetched again is not fetched for ever.
constexpr std::int64_t kTryAgainMs = 3600LL * 1000;

}  // namespace

// The request said that they are to be read from the start, so this answer begins with their first rows.
Result<void> Inbox::emptyStale() {
    for (const Scope& scope : std::exchange(core_.mending.stale, {})) {
        if (auto emptied = core_.checkpoint.scopes.contains(scope) ? empty(scope) : Result<void>(); !emptied) {
            return emptied;
        }
    }
    return {};
}

Result<void> Inbox::compare() {
    const wire::Commit& commit = response_.commit();
    Mending& mending = core_.mending;
    if (commit.digest() == 0) {
        mending.asks = mending.asks && commit.more();
        return {};
    }
    if (commit.more() || !core_.checkpoint.filling.empty() || planted(Plant::ignoreDigests)) {
        return {};
    }
    const std::int64_t now = core_.machine.now();
    const auto agrees = [&]() -> Result<bool> {
        auto counted = core_.digests.count(writer_, now);
        return counted ? Result<bool>(core_.digests.of(core_.checkpoint.scopes) == commit.digest()) : counted.error();
    };
    auto same = agrees();
    if (same && !*same) {
        // Before anything is fetched again, memory is not to blame.
        core_.digests.forget();
        same = agrees();
    }
    if (!same) {
        return same.error();
    }
    if (*same) {
        mending = {};
    } else if (mending.asks) {
        findStale(commit);
    } else if (mending.failed == 0) {
        mending.asks = true;
    } else if (std::abs(now - mending.failed) >= kTryAgainMs) {
        mending = {};
        mending.asks = true;
    }
    return {};
}

void Inbox::findStale(const wire::Commit& commit) {
    Mending& mending = core_.mending;
    mending.asks = false;
    for (const wire::ScopeDigest& told : commit.digests()) {
        const auto ref = protocol::decode(told.scope());
        const auto held = ref ? core_.checkpoint.scopes.find(ref->first) : core_.checkpoint.scopes.end();
        if (held == core_.checkpoint.scopes.end() || held->second != ref->second) {
            continue;
        }
        const bool differs = core_.digests.of(held->first) != merge::ScopeDigest{told.rows(), told.hash()};
        if (differs && mending.tried.insert(held->first).second) {
            mending.stale.insert(held->first);
            core_.checkpoint.filling[held->first] = 0;
        }
    }
    if (mending.stale.empty()) {
        mending.failed = core_.machine.now();
    }
    progressed_ = true;
}

}  // namespace aufwind::engine
