// SPDX-License-Identifier: GPL-3.0-or-later
// How a text came about: who wrote what of it, now and in between.
#include "sync/merge/text_document.h"
#include "sync/merge/text_state.h"

#include <algorithm>

namespace aufwind::merge {

using text::Lv;

std::vector<TextDocument::Turn> TextDocument::turns() const {
    const text::TextGraph& graph = state_->graph;
    const std::vector<text::Op>& ops = state_->ops.ops();
    const auto& runs = graph.agentRuns();
    std::vector<Turn> turns;
    std::size_t op = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Lv end = i + 1 < runs.size() ? runs[i + 1].begin : graph.end();
        const AgentId& agent = graph.agents()[runs[i].agent].id;
        if (turns.empty() || turns.back().agent != agent) turns.push_back({agent, 0, 0, 0});
        Turn& turn = turns.back();
        turn.end = end;
        while (op < ops.size() && ops[op].begin < end) {
            const Lv from = std::max(ops[op].begin, runs[i].begin);
            const Lv to = std::min(ops[op].end(), end);
            (ops[op].inserts() ? turn.inserted : turn.erased) += to - from;
            if (ops[op].end() > end) break;
            ++op;
        }
    }
    return turns;
}

Result<std::vector<TextDocument::Passage>> TextDocument::passages(std::uint32_t end) const {
    State& state = *state_;
    const text::TextGraph& graph = state.graph;
    if (end > graph.end()) return Error{ErrorCode::invalid, "no such state of the text"};
    const Error damaged{ErrorCode::damaged, "the history does not make the text"};
    if (state.ops.contentMissing() && !state.restoreContent()) return damaged;
    std::vector<Passage> passages;
    if (end == 0) return passages;
    std::vector<text::Tracker::Stretch> stretches;
    if (!text::Walker(graph, state.ops).replay(end, stretches)) return damaged;
    const auto& runs = graph.agentRuns();
    for (const auto& stretch : stretches) {
        if (stretch.deleted) continue;
        const Lv last = stretch.begin + stretch.count;
        std::size_t run = graph.agentRunIndex(stretch.begin);
        for (Lv at = stretch.begin; at < last; ++run) {
            const Lv to = run + 1 < runs.size() ? std::min(last, runs[run + 1].begin) : last;
            const AgentId& agent = graph.agents()[runs[run].agent].id;
            if (passages.empty() || passages.back().agent != agent) passages.push_back({agent, {}});
            state.appendContent(passages.back().text, at, to - at);
            at = to;
        }
    }
    return passages;
}

}  // namespace aufwind::merge
