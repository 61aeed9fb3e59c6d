// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_history.h"

#include <algorithm>
#include <unordered_map>

namespace aufwind::merge::text {
namespace {

/// Where the next operation is expected to start: where a person's cursor stands after this one.
std::uint32_t cursorAfter(const History::Step& step) {
    return step.kind == OpKind::insert ? step.position + step.count : step.position;
}

/// Where the cursor stands before it: a backspace run starts at its far end.
std::uint32_t cursorBefore(const History::Step& step) {
    return step.kind == OpKind::eraseBackward ? step.position + step.count : step.position;
}

class Collector {
  public:
    Collector(const TextGraph& graph, const OpLog& ops, const std::vector<LvRange>& ranges,
              const std::function<bool(std::uint32_t)>& mayShorten)
        : graph_(graph), ops_(ops), ranges_(ranges), mayShorten_(mayShorten) {
        for (const LvRange& range : ranges_) {
            offsets_.push_back(history_.units);
            history_.units += range.size();
        }
    }

    History take() {
        for (const LvRange& range : ranges_) {
            for (Lv at = range.begin; at < range.end;) at = addRun(at, range.end);
            for (std::size_t i = ops_.indexOf(range.begin); i < ops_.ops().size() && ops_.ops()[i].begin < range.end;
                 ++i)
                addStep(ops_.shape(i, range.begin, range.end));
        }
        return std::move(history_);
    }

  private:
    std::uint32_t nameOf(std::uint32_t agent) {
        const auto [place, isNew] = names_.try_emplace(agent, static_cast<std::uint32_t>(history_.agents.size()));
        if (isNew) {
            const auto& known = graph_.agents()[agent];
            history_.agents.push_back({!mayShorten_(agent), known.id, known.shortId});
        }
        return place->second;
    }

    Lv addRun(Lv at, Lv end) {
        const std::size_t byAgent = graph_.agentRunIndex(at);
        const auto& agentRuns = graph_.agentRuns();
        end = std::min(end, graph_.runEnd(graph_.runIndex(at)));
        if (byAgent + 1 < agentRuns.size()) end = std::min(end, agentRuns[byAgent + 1].begin);
        History::Run run;
        run.agent = nameOf(agentRuns[byAgent].agent);
        run.seq = agentRuns[byAgent].seq + (at - agentRuns[byAgent].begin);
        run.count = end - at;
        run.firstParent = static_cast<std::uint32_t>(history_.parents.size());
        graph_.parentsOf(at, parents_);
        run.parentCount = static_cast<std::uint32_t>(parents_.size());
        for (const Lv parent : parents_) addParent(parent);
        if (parents_.size() > 1) run.length = ops_.ops()[ops_.indexOf(at)].lengthBefore;
        history_.runs.push_back(run);
        return end;
    }

    void addParent(Lv parent) {
        const auto after = std::upper_bound(ranges_.begin(), ranges_.end(), parent,
                                            [](Lv value, const LvRange& range) { return value < range.begin; });
        if (after != ranges_.begin() && parent < (after - 1)->end) {
            const auto index = static_cast<std::size_t>(after - ranges_.begin()) - 1;
            history_.parents.push_back({true, 0, offsets_[index] + (parent - ranges_[index].begin)});
        } else {
            const auto& run = graph_.agentRuns()[graph_.agentRunIndex(parent)];
            history_.parents.push_back({false, nameOf(run.agent), run.seq + (parent - run.begin)});
        }
    }

    void addStep(const Op& op) {
        if (op.inserts()) history_.insertedUnits += op.count;
        if (!history_.steps.empty() && op.begin == lastEnd_) {
            History::Step& last = history_.steps.back();
            // A history that was stored and continued has a seam that need not stay.
            if (op.inserts() && last.kind == OpKind::insert && op.position == last.position + last.count &&
                op.lengthBefore == lastLength_ + last.count &&
                graph_.runs()[graph_.runIndex(op.begin)].begin < op.begin) {
                last.count += op.count;
                lastEnd_ = op.end();
                return;
            }
        }
        history_.steps.push_back(
            {op.count == 1 && !op.inserts() ? OpKind::eraseForward : op.kind, op.position, op.count});
        lastEnd_ = op.end();
        lastLength_ = op.lengthBefore;
    }

    const TextGraph& graph_;
    const OpLog& ops_;
    const std::vector<LvRange>& ranges_;
    const std::function<bool(std::uint32_t)>& mayShorten_;
    History history_;
    std::vector<std::uint32_t> offsets_;
    std::unordered_map<std::uint32_t, std::uint32_t> names_;
    Frontier parents_;
    Lv lastEnd_ = 0;
    std::uint32_t lastLength_ = 0;
};

}  // namespace

History collectHistory(const TextGraph& graph, const OpLog& ops, const std::vector<LvRange>& ranges,
                       const std::function<bool(std::uint32_t)>& mayShorten) {
    return Collector(graph, ops, ranges, mayShorten).take();
}

void putShortId(std::string& out, std::uint64_t shortId) {
    for (int i = 0; i < kShortAgentBytes; ++i) out.push_back(static_cast<char>(shortId >> (8 * i)));
}

std::uint64_t takeShortId(ByteReader& in) {
    std::uint64_t value = 0;
    for (int i = 0; i < kShortAgentBytes; ++i) value |= static_cast<std::uint64_t>(in.byte()) << (8 * i);
    return value;
}

void putAgentId(std::string& out, const AgentId& id) {
    out.append(id.bytes.begin(), id.bytes.end());
}

AgentId takeAgentId(ByteReader& in) {
    AgentId id;
    const std::string_view bytes = in.take(id.bytes.size());
    std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
    return id;
}

std::uint64_t stepTag(const History::Step& step) {
    return std::uint64_t{step.count - 1} * 3 + static_cast<std::uint64_t>(step.kind);
}

bool readStepTag(std::uint64_t tag, History::Step& step) {
    step.kind = static_cast<OpKind>(tag % 3);
    if (tag / 3 >= kMaxTextUnits) return false;
    step.count = static_cast<std::uint32_t>(tag / 3) + 1;
    return true;
}

void writeHistory(std::string& out, const History& history, HistoryUse use) {
    putVarint(out, history.agents.size());
    for (const auto& agent : history.agents) {
        out.push_back(agent.whole ? 1 : 0);
        agent.whole ? putAgentId(out, agent.id) : putShortId(out, agent.shortId);
    }
    putVarint(out, history.runs.size());
    std::vector<std::uint32_t> expected(history.agents.size(), 0);
    std::uint32_t unit = 0;
    for (const auto& run : history.runs) {
        const auto* parents = history.parents.data() + run.firstParent;
        const bool follows = unit > 0 && run.parentCount == 1 && parents[0].inside && parents[0].unit + 1 == unit;
        putVarint(out, std::uint64_t{run.count} * 2 + (follows ? 1 : 0));
        if (history.agents.size() > 1) putVarint(out, run.agent);
        putVarint(out, zigzag(std::int64_t{run.seq} - expected[run.agent]));
        expected[run.agent] = run.seq + run.count;
        if (!follows) {
            putVarint(out, run.parentCount);
            for (std::uint32_t i = 0; i < run.parentCount; ++i) {
                if (parents[i].inside) {
                    putVarint(out, std::uint64_t{unit - parents[i].unit} * 2);
                } else {
                    putVarint(out, std::uint64_t{parents[i].agent} * 2 + 1);
                    putVarint(out, parents[i].unit);
                }
            }
        }
        unit += run.count;
    }
    for (const auto& step : history.steps) putVarint(out, stepTag(step));
    std::uint32_t cursor = 0;
    for (const auto& step : history.steps) {
        putVarint(out, zigzag(std::int64_t{cursorBefore(step)} - cursor));
        cursor = cursorAfter(step);
    }
    if (use == HistoryUse::document)
        for (const auto& run : history.runs)
            if (run.parentCount > 1) putVarint(out, run.length);
}

namespace {

bool readAgents(ByteReader& in, History& history) {
    const std::uint32_t count = in.bounded(kMaxTextAgents);
    for (std::uint32_t i = 0; i < count && in; ++i) {
        History::AgentName name;
        const std::uint8_t form = in.byte();
        name.whole = form == 1;
        if (form > 1) return false;
        name.whole ? void(name.id = takeAgentId(in)) : void(name.shortId = takeShortId(in));
        history.agents.push_back(name);
    }
    return bool(in);
}

bool readParents(ByteReader& in, History& history, History::Run& run) {
    // Each parent takes at least one byte, so memory stays within a small factor of what came in.
    run.parentCount = in.bounded(static_cast<std::uint32_t>(std::min<std::size_t>(in.remaining(), kMaxTextUnits)));
    for (std::uint32_t i = 0; i < run.parentCount && in; ++i) {
        const std::uint64_t reference = in.varint();
        if (reference % 2 == 0) {
            if (reference / 2 == 0 || reference / 2 > history.units) return false;
            history.parents.push_back({true, 0, history.units - static_cast<std::uint32_t>(reference / 2)});
        } else {
            if (reference / 2 >= history.agents.size()) return false;
            history.parents.push_back({false, static_cast<std::uint32_t>(reference / 2), in.bounded(kMaxTextSeq)});
        }
    }
    return bool(in);
}

bool readRuns(ByteReader& in, History& history) {
    const std::uint32_t count = in.bounded(kMaxTextUnits);
    std::vector<std::int64_t> expected(history.agents.size(), 0);
    for (std::uint32_t i = 0; i < count && in; ++i) {
        const std::uint64_t head = in.varint();
        if (head / 2 == 0 || head / 2 > kMaxTextUnits - history.units) return false;
        History::Run run;
        run.count = static_cast<std::uint32_t>(head / 2);
        run.agent = history.agents.size() > 1 ? in.bounded(kMaxTextAgents) : 0;
        if (run.agent >= history.agents.size()) return false;
        const std::int64_t difference = unzigzag(in.varint());
        if (difference > std::int64_t{kMaxTextSeq} || difference < -std::int64_t{kMaxTextSeq}) return false;
        const std::int64_t seq = expected[run.agent] + difference;
        if (seq < 0 || seq + run.count > kMaxTextSeq) return false;
        run.seq = static_cast<std::uint32_t>(seq);
        expected[run.agent] = seq + run.count;
        run.firstParent = static_cast<std::uint32_t>(history.parents.size());
        if (head % 2 == 1) {
            if (history.units == 0) return false;
            history.parents.push_back({true, 0, history.units - 1});
            run.parentCount = 1;
        } else if (!readParents(in, history, run)) {
            return false;
        }
        history.units += run.count;
        history.runs.push_back(run);
    }
    return bool(in);
}

bool readSteps(ByteReader& in, History& history) {
    for (std::uint32_t units = 0; units < history.units;) {
        History::Step step;
        if (!readStepTag(in.varint(), step) || !in || step.count > history.units - units) return false;
        units += step.count;
        if (step.kind == OpKind::insert) history.insertedUnits += step.count;
        history.steps.push_back(step);
    }
    std::int64_t cursor = 0;
    for (auto& step : history.steps) {
        const std::int64_t difference = unzigzag(in.varint());
        if (difference > std::int64_t{kMaxTextUnits} || difference < -std::int64_t{kMaxTextUnits}) return false;
        const std::int64_t position = cursor + difference - (step.kind == OpKind::eraseBackward ? step.count : 0);
        if (position < 0 || position > kMaxTextUnits) return false;
        step.position = static_cast<std::uint32_t>(position);
        cursor = cursorAfter(step);
    }
    return bool(in);
}

}  // namespace

bool readHistory(ByteReader& in, History& history, HistoryUse use) {
    if (!readAgents(in, history) || !readRuns(in, history) || !readSteps(in, history)) return false;
    if (use == HistoryUse::document)
        for (auto& run : history.runs)
            if (run.parentCount > 1) run.length = in.bounded(kMaxTextUnits);
    return bool(in);
}

}  // namespace aufwind::merge::text
