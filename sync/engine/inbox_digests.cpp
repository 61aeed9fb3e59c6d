// SPDX-License-Identifier: GPL-3.0-or-later
// What is no longer kept of removed rows (sync.md, invariant 17), and whether this device holds what the server has
// (sync.md, invariant 19). One number tells that everything agrees. Where it does not, the next answer says the number
// of each scope; those that differ are emptied and filled again with the answer after that, and no other scope is
// touched.
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

// The server has nothing any more of a row that was removed so long ago. Whatever is newer has come: else there were
// more to come.
Result<void> Inbox::forgetRemoved() {
    const std::uint64_t collected = response_.commit().collected();
    if (collected <= core_.checkpoint.collected || response_.commit().more() || !core_.checkpoint.filling.empty()) {
        return {};
    }
    auto removed = writer_.removedUpTo(collected);
    if (!removed) {
        return removed.error();
    }
    // What is shown of a row with edits that wait, or that were judged just now, does not tell whether the server's
    // version is removed.
    std::vector<RowKey> gone;
    for (const auto& [entity, id] : *removed) {
        auto base = writer_.base(entity, id);
        if (!base) {
            return base.error();
        }
        if (!core_.isPending({entity, id}) && (!*base || (!(*base)->alive() && (*base)->seq <= collected))) {
            gone.push_back({entity, id});
        }
    }
    for (const auto& [key, count] : core_.pending) {
        auto base = writer_.base(key.entity, key.id);
        if (!base) {
            return base.error();
        }
        if (*base && !(*base)->alive() && (*base)->seq <= collected) {
            gone.push_back(key);
        }
    }
    for (const RowKey& row : gone) {
        auto seq = seqOf(row);
        auto forgotten = seq ? forgetRow(row, *seq) : Result<void>(seq.error());
        if (!forgotten) {
            return forgotten;
        }
    }
    core_.checkpoint.collected = collected;
    progressed_ = true;
    return {};
}

Result<void> Inbox::forgetRow(const RowKey& row, std::uint64_t seq) {
    auto holders = writer_.scopesOf(row.entity, row.id);
    if (!holders) {
        return holders.error();
    }
    for (const Scope& scope : *holders) {
        core_.digests.remove(scope, row, seq);
    }
    return rebase_.purge(row);
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
    // What agreed still does where nothing has come since.
    const bool isNews = progressed_ || response_.has_page() || commit.digest() != mending.agreed;
    if (!isNews && core_.digests.isFresh(now)) {
        return {};
    }
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
        mending.agreed = commit.digest();
        return {};
    }
    mending.agreed = 0;
    if (mending.asks) {
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
