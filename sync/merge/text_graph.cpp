// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_graph.h"

#include <iterator>

namespace aufwind::merge::text {

std::uint64_t shortAgentId(const AgentId& id) {
    std::uint64_t hash = 0x9E37'79B9'7F4A'7C15;
    for (const std::uint8_t byte : id.bytes) {
        hash = (hash ^ byte) * 0x0000'0100'0000'01B3;
        hash ^= hash >> 29;
    }
    hash *= 0xBF58'476D'1CE4'E5B9;
    return hash >> (64 - 8 * kShortAgentBytes);
}

void advanceFrontier(Frontier& frontier, std::span<const Lv> parents, Lv last) {
    std::erase_if(frontier, [&](Lv head) { return std::binary_search(parents.begin(), parents.end(), head); });
    frontier.insert(std::lower_bound(frontier.begin(), frontier.end(), last), last);
}

std::optional<std::uint32_t> TextGraph::findAgent(const AgentId& id) const {
    const auto found = agentIndex_.find(id);
    if (found == agentIndex_.end()) return std::nullopt;
    return found->second;
}

std::optional<std::uint32_t> TextGraph::findShort(std::uint64_t shortId) const {
    const auto [first, last] = shortIndex_.equal_range(shortId);
    if (first == last || std::next(first) != last) return std::nullopt;
    return first->second;
}

std::uint32_t TextGraph::addAgent(const AgentId& id) {
    const auto [place, isNew] = agentIndex_.try_emplace(id, static_cast<std::uint32_t>(agents_.size()));
    if (isNew) {
        agents_.push_back({id, shortAgentId(id), {}});
        shortIndex_.emplace(agents_.back().shortId, place->second);
    }
    return place->second;
}

std::uint32_t TextGraph::nextSeq(std::uint32_t agent) const {
    const auto& runs = agents_[agent].runs;
    return runs.empty() ? 0 : runs.back().seq + runs.back().count;
}

void TextGraph::append(std::uint32_t agent, std::uint32_t seq, std::uint32_t count, std::span<const Lv> parents) {
    const bool followsLast = parents.size() == 1 && parents[0] + 1 == end_ && !runs_.empty();
    if (!followsLast) {
        runs_.push_back(
            {end_, static_cast<std::uint32_t>(parents_.size()), static_cast<std::uint32_t>(parents.size())});
        parents_.insert(parents_.end(), parents.begin(), parents.end());
    }
    const bool sameHand = !agentRuns_.empty() && agentRuns_.back().agent == agent &&
                          agentRuns_.back().seq + (end_ - agentRuns_.back().begin) == seq;
    if (!sameHand) agentRuns_.push_back({end_, agent, seq});

    auto& own = agents_[agent].runs;
    const auto after = std::upper_bound(own.begin(), own.end(), seq,
                                        [](std::uint32_t value, const SeqRun& run) { return value < run.seq; });
    if (after != own.begin() && (after - 1)->seq + (after - 1)->count == seq &&
        (after - 1)->begin + (after - 1)->count == end_) {
        (after - 1)->count += count;
    } else {
        own.insert(after, {seq, count, end_});
    }

    end_ += count;
    if (frontier_.size() == 1 && followsLast && frontier_[0] == parents[0]) {
        frontier_[0] = end_ - 1;
    } else {
        advanceFrontier(frontier_, parents, end_ - 1);
    }
}

void TextGraph::truncate(Lv end, Frontier frontier, std::size_t agentCount) {
    for (auto& agent : agents_) {
        for (auto& run : agent.runs)
            if (run.begin < end) run.count = std::min(run.count, end - run.begin);
        std::erase_if(agent.runs, [&](const SeqRun& run) { return run.begin >= end; });
    }
    while (agents_.size() > agentCount) {
        agentIndex_.erase(agents_.back().id);
        std::erase_if(shortIndex_, [&](const auto& entry) { return entry.second + 1 == agents_.size(); });
        agents_.pop_back();
    }
    while (!runs_.empty() && runs_.back().begin >= end) {
        parents_.resize(runs_.back().firstParent);
        runs_.pop_back();
    }
    while (!agentRuns_.empty() && agentRuns_.back().begin >= end) agentRuns_.pop_back();
    end_ = end;
    frontier_ = std::move(frontier);
}

std::size_t TextGraph::runIndex(Lv lv) const {
    if (lv >= runs_.back().begin) return runs_.size() - 1;
    const auto after =
        std::upper_bound(runs_.begin(), runs_.end(), lv, [](Lv value, const Run& run) { return value < run.begin; });
    return static_cast<std::size_t>(after - runs_.begin()) - 1;
}

std::size_t TextGraph::agentRunIndex(Lv lv) const {
    const auto after = std::upper_bound(agentRuns_.begin(), agentRuns_.end(), lv,
                                        [](Lv value, const AgentRun& run) { return value < run.begin; });
    return static_cast<std::size_t>(after - agentRuns_.begin()) - 1;
}

void TextGraph::parentsOf(Lv lv, Frontier& out) const {
    const std::size_t run = runIndex(lv);
    if (runs_[run].begin < lv) {
        out.assign(1, lv - 1);
    } else {
        const auto parents = runParents(run);
        out.assign(parents.begin(), parents.end());
    }
}

std::optional<Lv> TextGraph::find(std::uint32_t agent, std::uint32_t seq) const {
    const auto& own = agents_[agent].runs;
    const auto after = std::upper_bound(own.begin(), own.end(), seq,
                                        [](std::uint32_t value, const SeqRun& run) { return value < run.seq; });
    if (after == own.begin() || seq - (after - 1)->seq >= (after - 1)->count) return std::nullopt;
    return (after - 1)->begin + (seq - (after - 1)->seq);
}

TextGraph::Stretch TextGraph::stretch(std::uint32_t agent, std::uint32_t seq, std::uint32_t limit) const {
    const auto& own = agents_[agent].runs;
    const auto after = std::upper_bound(own.begin(), own.end(), seq,
                                        [](std::uint32_t value, const SeqRun& run) { return value < run.seq; });
    if (after != own.begin() && seq - (after - 1)->seq < (after - 1)->count)
        return {true, std::min(limit, (after - 1)->seq + (after - 1)->count - seq)};
    if (after == own.end()) return {false, limit};
    return {false, std::min(limit, after->seq - seq)};
}

UnitId TextGraph::unitOf(Lv lv) const {
    const AgentRun& run = agentRuns_[agentRunIndex(lv)];
    return {agents_[run.agent].id, run.seq + (lv - run.begin)};
}

bool TextGraph::precedes(Lv a, Lv b) const {
    const AgentRun& runA = agentRuns_[agentRunIndex(a)];
    const AgentRun& runB = agentRuns_[agentRunIndex(b)];
    if (runA.agent != runB.agent) return agents_[runA.agent].id < agents_[runB.agent].id;
    return runA.seq + (a - runA.begin) < runB.seq + (b - runB.begin);
}

void TextGraph::difference(const Frontier& a, const Frontier& b, std::vector<LvRange>& onlyA,
                           std::vector<LvRange>& onlyB) const {
    constexpr std::uint8_t kA = 1, kB = 2, kBoth = 3;
    onlyA.clear();
    onlyB.clear();
    if (a == b) return;
    heap_.clear();
    std::size_t undecided = 0;  // marks that belong to one side only; with none left the rest is common
    const auto push = [&](std::int64_t lv, std::uint8_t side) {
        heap_.push_back({lv, side});
        std::push_heap(heap_.begin(), heap_.end());
        undecided += side != kBoth;
    };
    const auto pop = [&] {
        std::pop_heap(heap_.begin(), heap_.end());
        const Mark mark = heap_.back();
        heap_.pop_back();
        undecided -= mark.side != kBoth;
        return mark;
    };
    for (const Lv lv : a) push(lv, kA);
    for (const Lv lv : b) push(lv, kB);
    while (undecided > 0) {
        Mark mark = pop();
        while (!heap_.empty() && heap_.front().lv == mark.lv) mark.side |= pop().side;
        const Lv lv = static_cast<Lv>(mark.lv);
        const std::size_t run = runIndex(lv);
        const bool meetsMark = !heap_.empty() && heap_.front().lv >= runs_[run].begin;
        const Lv from = meetsMark ? static_cast<Lv>(heap_.front().lv) + 1 : runs_[run].begin;
        if (mark.side == kA) onlyA.push_back({from, lv + 1});
        if (mark.side == kB) onlyB.push_back({from, lv + 1});
        if (meetsMark) {
            push(from - 1, mark.side);
        } else {
            for (const Lv parent : runParents(run)) push(parent, mark.side);
        }
    }
}

std::int64_t TextGraph::conflictBase(const Frontier& heads) const {
    heap_.clear();
    const auto push = [&](std::int64_t lv) {
        heap_.push_back({lv, 0});
        std::push_heap(heap_.begin(), heap_.end());
    };
    const auto pop = [&] {
        std::pop_heap(heap_.begin(), heap_.end());
        const std::int64_t lv = heap_.back().lv;
        heap_.pop_back();
        return lv;
    };
    for (const Lv lv : heads) push(lv);
    if (heads.empty()) return kRoot;
    while (true) {
        const std::int64_t head = pop();
        while (!heap_.empty() && heap_.front().lv == head) pop();
        if (heap_.empty()) return head;
        const std::size_t run = runIndex(static_cast<Lv>(head));
        if (heap_.front().lv >= runs_[run].begin) continue;
        if (runParents(run).empty()) push(kRoot);
        for (const Lv parent : runParents(run)) push(parent);
    }
}

std::vector<Lv> TextGraph::criticalPoints(Lv from, Frontier heads) const {
    std::vector<Lv> points;
    if (from >= end_) return points;
    const std::size_t first = runIndex(from);
    std::vector<std::int64_t> lowest(runs_.size() - first);  // the earliest parent of this run and all later ones
    std::int64_t earliest = end_;
    for (std::size_t i = runs_.size(); i-- > first;) {
        if (runParents(i).empty()) earliest = kRoot;
        for (const Lv parent : runParents(i)) earliest = std::min<std::int64_t>(earliest, parent);
        lowest[i - first] = earliest;
    }
    for (std::size_t i = first; i < runs_.size(); ++i) {
        const Lv begin = runs_[i].begin;
        if (begin < from) {
            const Lv before = from - 1;
            advanceFrontier(heads, std::span(&before, 1), runEnd(i) - 1);
            continue;
        }
        if (heads.size() == 1 && heads[0] + 1 == begin && lowest[i - first] + 1 >= begin) points.push_back(begin);
        advanceFrontier(heads, runParents(i), runEnd(i) - 1);
    }
    return points;
}

}  // namespace aufwind::merge::text
