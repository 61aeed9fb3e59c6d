// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/text_types.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

/// The causal graph of a text's history: which unit was made on top of which, and by whom.
///
/// Every unit has a local version (Lv): its place in this replica's order of arrival. Parents always come before
/// children, so an Lv is also a topological order. Both tables are run-length: a run continues as long as each unit
/// follows the one before it. Lvs mean nothing outside one replica; between replicas units are named by (agent, seq).
///
/// Source of the algorithms: Gentle and Kleppmann, "Collaborative Text Editing with Eg-walker: Better, Faster,
/// Smaller", EuroSys 2025, sections 3.2 to 3.5 (event graph, version differences, critical versions). Threads: one at a
/// time. Errors: preconditions; bytes from outside are judged in text_decode.cpp.
namespace aufwind::merge::text {

using Lv = std::uint32_t;
using Frontier = std::vector<Lv>;  ///< ascending, no member an ancestor of another

struct LvRange {
    Lv begin = 0;
    Lv end = 0;

    std::uint32_t size() const { return end - begin; }
};

/// The state before any unit, where a conflict goes back to the empty document.
inline constexpr std::int64_t kRoot = -1;

class TextGraph {
  public:
    struct Run {
        Lv begin;
        std::uint32_t firstParent;  ///< into the pool of parents
        std::uint32_t parentCount;
    };
    struct AgentRun {
        Lv begin;
        std::uint32_t agent;
        std::uint32_t seq;
    };
    struct SeqRun {
        std::uint32_t seq;
        std::uint32_t count;
        Lv begin;
    };
    struct Agent {
        AgentId id;
        std::uint64_t shortId;
        std::vector<SeqRun> runs;  ///< ascending by seq
    };

    Lv end() const { return end_; }
    const Frontier& frontier() const { return frontier_; }

    const std::vector<Agent>& agents() const { return agents_; }
    std::optional<std::uint32_t> findAgent(const AgentId& id) const;
    /// The one agent with this short identity; nothing where there is none, or more than one.
    std::optional<std::uint32_t> findShort(std::uint64_t shortId) const;
    std::uint32_t addAgent(const AgentId& id);
    std::uint32_t nextSeq(std::uint32_t agent) const;

    /// Appends `count` units of one agent; each follows the one before, the first follows `parents` (ascending).
    void append(std::uint32_t agent, std::uint32_t seq, std::uint32_t count, std::span<const Lv> parents);
    /// Takes back everything from `end` on; `frontier` is what it was then and `agentCount` how many agents there were.
    void truncate(Lv end, Frontier frontier, std::size_t agentCount);

    const std::vector<Run>& runs() const { return runs_; }
    const std::vector<AgentRun>& agentRuns() const { return agentRuns_; }
    std::size_t runIndex(Lv lv) const;
    std::size_t agentRunIndex(Lv lv) const;
    Lv runEnd(std::size_t run) const { return run + 1 < runs_.size() ? runs_[run + 1].begin : end_; }
    std::span<const Lv> runParents(std::size_t run) const {
        return std::span(parents_).subspan(runs_[run].firstParent, runs_[run].parentCount);
    }
    /// Replaces `out` by the parents of one unit.
    void parentsOf(Lv lv, Frontier& out) const;

    std::optional<Lv> find(std::uint32_t agent, std::uint32_t seq) const;
    /// How many units from (agent, seq) on are all known, or all unknown; at most `limit`.
    struct Stretch {
        bool known;
        std::uint32_t count;
    };
    Stretch stretch(std::uint32_t agent, std::uint32_t seq, std::uint32_t limit) const;
    UnitId unitOf(Lv lv) const;
    /// The order of two concurrent insertions at one place: by agent, then by sequence.
    bool precedes(Lv a, Lv b) const;

    /// What only one of two versions knows, each in descending order.
    void difference(const Frontier& a, const Frontier& b, std::vector<LvRange>& onlyA,
                    std::vector<LvRange>& onlyB) const;
    /// The latest single unit that everything in `heads` and not before it is built on, or kRoot. Where `heads` cover
    /// the whole graph, exactly the units behind the base follow it, and none of them is concurrent with anything
    /// before.
    std::int64_t conflictBase(const Frontier& heads) const;
    /// Starts of runs in [from, end) at which everything later is built on everything earlier, ascending. `heads` is
    /// the frontier that the graph had when it ended at `from`.
    std::vector<Lv> criticalPoints(Lv from, Frontier heads) const;

  private:
    struct Mark {
        std::int64_t lv;
        std::uint8_t side;
        bool operator<(const Mark& other) const { return lv < other.lv; }
    };

    Lv end_ = 0;
    Frontier frontier_;
    std::vector<Run> runs_;
    std::vector<Lv> parents_;
    std::vector<AgentRun> agentRuns_;
    std::vector<Agent> agents_;
    std::map<AgentId, std::uint32_t> agentIndex_;
    std::multimap<std::uint64_t, std::uint32_t> shortIndex_;
    mutable std::vector<Mark> heap_;  ///< kept for its memory only
};

/// Replaces `parents` in `frontier` by the unit that was made on top of them.
void advanceFrontier(Frontier& frontier, std::span<const Lv> parents, Lv last);

/// First 48 bits of a mix of the identity: what an update names a known agent by.
std::uint64_t shortAgentId(const AgentId& id);
inline constexpr int kShortAgentBytes = 6;

}  // namespace aufwind::merge::text
