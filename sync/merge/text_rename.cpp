// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_rename.h"

#include "sync/merge/text_state.h"

#include <algorithm>
#include <optional>

namespace aufwind::merge {

const TextRename::Moved* TextRename::find(const AgentId& from, std::uint32_t seq) const {
    // From the newest on: what builds on something most often builds on what came just before.
    const auto at = std::find_if(moved_.rbegin(), moved_.rend(), [&](const Moved& moved) {
        return seq >= moved.seq && seq - moved.seq < moved.count && moved.from == from;
    });
    return at != moved_.rend() ? &*at : nullptr;
}

Result<std::string> TextRename::rename(std::string_view bytes, const AgentId& from) {
    auto update = text::readUpdate(bytes);
    if (!update) return update.error();
    text::History& history = update->history;
    const std::vector<text::History::AgentName> before = std::move(history.agents);
    const auto isFrom = [&](std::uint32_t agent) {
        return before[agent].whole ? before[agent].id == from : before[agent].shortId == text::shortAgentId(from);
    };
    // Only whoever is still named: a name without a unit would be an agent more in each text that takes the update.
    std::vector<std::optional<std::uint32_t>> names(before.size());
    std::optional<std::uint32_t> own;
    history.agents.clear();
    const auto nameOf = [&](std::uint32_t agent) {
        if (!names[agent]) {
            names[agent] = static_cast<std::uint32_t>(history.agents.size());
            history.agents.push_back(before[agent]);
        }
        return *names[agent];
    };
    const auto ownName = [&] {
        if (!own) {
            own = static_cast<std::uint32_t>(history.agents.size());
            history.agents.push_back({true, to_, text::shortAgentId(to_)});
        }
        return *own;
    };
    for (text::History::Run& run : history.runs) {
        for (std::uint32_t i = 0; i < run.parentCount; ++i) {
            text::History::Parent& parent = history.parents[run.firstParent + i];
            if (parent.inside) continue;
            const Moved* moved = isFrom(parent.agent) ? find(from, parent.unit) : nullptr;
            parent.unit = moved != nullptr ? moved->now + (parent.unit - moved->seq) : parent.unit;
            parent.agent = moved != nullptr ? ownName() : nameOf(parent.agent);
        }
        if (!isFrom(run.agent)) {
            run.agent = nameOf(run.agent);
            continue;
        }
        moved_.push_back({from, run.seq, run.count, next_});
        run.agent = ownName();
        run.seq = next_;
        next_ += run.count;
    }
    return text::writeUpdate(history, update->content);
}

}  // namespace aufwind::merge
