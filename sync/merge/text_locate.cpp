// SPDX-License-Identifier: GPL-3.0-or-later
// Where a place in an earlier state of a text stands now.
#include "sync/merge/text_document.h"
#include "sync/merge/text_state.h"

#include <algorithm>

namespace aufwind::merge {

using text::Frontier;
using text::Lv;

namespace {

/// Older than every real agent, so that what others have inserted at the place since stands behind it.
constexpr AgentId kNobody{};

/// The local versions of `heads`, ascending; nothing where one is not known here.
std::optional<Frontier> known(const text::TextGraph& graph, const std::vector<UnitId>& heads) {
    Frontier found;
    for (const UnitId& head : heads) {
        const auto agent = graph.findAgent(head.agent);
        const auto lv = agent ? graph.find(*agent, head.seq) : std::nullopt;
        if (!lv) return std::nullopt;
        found.push_back(*lv);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace

std::vector<UnitId> TextDocument::heads() const {
    std::vector<UnitId> heads;
    for (const Lv head : state_->graph.frontier()) heads.push_back(state_->graph.unitOf(head));
    std::sort(heads.begin(), heads.end());
    return heads;
}

Result<std::optional<std::size_t>> TextDocument::locate(const std::vector<UnitId>& heads, std::size_t position) {
    using Place = std::optional<std::size_t>;
    const Error outside{ErrorCode::invalid, "position outside of the text"};
    State& state = *state_;
    const auto since = known(state.graph, heads);
    if (!since) return Place();
    const Frontier now = state.graph.frontier();
    if (*since == now) return position <= state.buffer.length() ? Result<Place>(position) : outside;
    // The empty text has one place only.
    if (since->empty()) return position == 0 ? Result<Place>(std::size_t{0}) : outside;
    Frontier both = now;
    both.insert(both.end(), since->begin(), since->end());
    const auto behind = static_cast<std::int64_t>(state.graph.end()) - 1 - state.graph.conflictBase(both);
    if (behind > kMaxLocateUnits || position > kMaxTextUnits) return Error{ErrorCode::tooLarge, "too long ago"};

    // As if somebody had typed one letter there and then: where that lands is the place. Nothing of it stays. The
    // walker is one of its own, so that what the document's keeps between merges is not lost.
    const Lv end = state.graph.end();
    const std::size_t agents = state.graph.agents().size();
    const std::uint32_t nobody = state.graph.addAgent(kNobody);
    state.ops.append(text::OpKind::insert, static_cast<std::uint32_t>(position), 1, 0, "x", false);
    state.graph.append(nobody, state.graph.nextSeq(nobody), 1, *since);
    std::vector<TextChange> changes;
    text::Walker walker(state.graph, state.ops);
    const bool fits = walker.merge(end, now, static_cast<std::uint32_t>(state.buffer.length()), changes);
    state.ops.truncate(end);
    state.graph.truncate(end, now, agents);
    if (!fits || changes.size() != 1) return outside;
    return Place(changes.front().position);
}

}  // namespace aufwind::merge
