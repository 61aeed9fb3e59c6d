// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/ahead.h"

#include "sync/protocol/codec.h"

#include <algorithm>

namespace aufwind::engine {

std::optional<Checkpoint> standingAfter(const Core& core, const wire::Response& response, std::uint64_t pushed) {
    const bool isPlain = response.has_commit() && !response.has_reset() && !response.has_plan() &&
                         response.oldest_schema() == core.oldestSchema;
    if (!isPlain || core.rejoining || core.mending.asks || !core.mending.stale.empty()) {
        return std::nullopt;
    }
    const wire::Commit& commit = response.commit();
    Checkpoint after = core.checkpoint;
    for (const wire::MutationResult& result : commit.results()) {
        after.results = std::max(after.results, result.number());
    }
    // What has no result yet would have to be sent again with what follows.
    const bool isAllJudged = after.results == pushed;
    const bool isMoreToSend = !core.readOnly() && core.waiting > static_cast<std::uint64_t>(commit.results_size());
    if (!isAllJudged || !(commit.more() || isMoreToSend)) {
        return std::nullopt;
    }
    after.filling.clear();
    for (const wire::ScopePosition& position : commit.filling()) {
        const auto decoded = protocol::decode(position.scope());
        if (!decoded) {
            return std::nullopt;
        }
        const auto held = after.scopes.find(decoded->first);
        if (held != after.scopes.end() && held->second == decoded->second) {
            after.filling[decoded->first] = position.cursor();
        }
    }
    after.cursor = std::max(after.cursor, commit.cursor());
    return after;
}

bool standAlike(const Checkpoint& a, const Checkpoint& b) {
    return a.cursor == b.cursor && a.results == b.results && a.filling == b.filling && a.scopes == b.scopes;
}

}  // namespace aufwind::engine
