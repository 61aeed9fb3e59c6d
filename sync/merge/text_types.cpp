// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_types.h"

#include "sync/merge/text_history.h"

#include <algorithm>

namespace aufwind::merge {
namespace {

constexpr std::uint8_t kVersionFormat = 1;

const Version::Knowledge* findKnowledge(const Version& version, const AgentId& agent) {
    const auto found = std::lower_bound(version.agents.begin(), version.agents.end(), agent,
                                        [](const auto& entry, const AgentId& id) { return entry.agent < id; });
    return found != version.agents.end() && found->agent == agent ? &*found : nullptr;
}

}  // namespace

std::uint32_t Version::nextSeq(const AgentId& agent) const {
    const Knowledge* known = findKnowledge(*this, agent);
    return known == nullptr || known->ranges.empty() ? 0 : known->ranges.back().end;
}

bool Version::knows(const AgentId& agent) const {
    return findKnowledge(*this, agent) != nullptr;
}

std::string Version::encode() const {
    std::string out(1, static_cast<char>(kVersionFormat));
    text::putVarint(out, agents.size());
    for (const Knowledge& knowledge : agents) {
        text::putAgentId(out, knowledge.agent);
        text::putVarint(out, knowledge.ranges.size());
        std::uint32_t at = 0;
        for (const SeqRange& range : knowledge.ranges) {
            text::putVarint(out, range.begin - at);
            text::putVarint(out, range.end - range.begin);
            at = range.end;
        }
    }
    text::putVarint(out, heads.size());
    for (const UnitId& head : heads) {
        const Knowledge* known = findKnowledge(*this, head.agent);
        text::putVarint(out, known == nullptr ? 0 : static_cast<std::uint64_t>(known - agents.data()));
        text::putVarint(out, head.seq);
    }
    return out;
}

Result<Version> Version::decode(std::string_view bytes) {
    const Error malformed{ErrorCode::invalid, "not a version of a text"};
    text::ByteReader in(bytes);
    if (in.byte() != kVersionFormat) return malformed;
    Version version;
    const std::uint32_t agentCount = in.bounded(kMaxTextAgents);
    for (std::uint32_t i = 0; i < agentCount && in; ++i) {
        Knowledge knowledge{text::takeAgentId(in), {}};
        if (!version.agents.empty() && version.agents.back().agent >= knowledge.agent) return malformed;
        std::uint64_t at = 0;
        for (std::uint32_t left = in.bounded(kMaxTextUnits); left > 0 && in; --left) {
            const std::uint64_t begin = at + in.bounded(kMaxTextSeq);
            const std::uint64_t end = begin + in.bounded(kMaxTextSeq);
            if (end > kMaxTextSeq || begin == end || (begin == at && at > 0)) return malformed;
            knowledge.ranges.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
            at = end;
        }
        version.agents.push_back(std::move(knowledge));
    }
    for (std::uint32_t left = in.bounded(kMaxTextUnits); left > 0 && in; --left) {
        const std::uint32_t agent = in.bounded(kMaxTextAgents);
        const std::uint32_t seq = in.bounded(kMaxTextSeq);
        if (agent >= version.agents.size()) return malformed;
        version.heads.push_back({version.agents[agent].agent, seq});
    }
    if (!in || !in.atEnd()) return malformed;
    return version;
}

std::size_t transformPosition(std::size_t position, const std::vector<TextChange>& changes, Gravity gravity) {
    for (const TextChange& change : changes) {
        if (position > change.position) position -= std::min(change.removed, position - change.position);
        const bool pushed = position > change.position || (position == change.position && gravity == Gravity::after);
        if (pushed) position += change.insertedLength;
    }
    return position;
}

TextSelection transformSelection(TextSelection selection, const std::vector<TextChange>& changes) {
    if (selection.anchor == selection.cursor) {
        const std::size_t at = transformPosition(selection.cursor, changes);
        return {at, at};
    }
    const bool forward = selection.anchor < selection.cursor;
    const std::size_t low = transformPosition(std::min(selection.anchor, selection.cursor), changes, Gravity::after);
    const std::size_t high = transformPosition(std::max(selection.anchor, selection.cursor), changes, Gravity::before);
    // What was selected may be gone, and something new may stand where it was: that is not selected.
    const std::size_t end = std::max(high, std::min(low, high));
    return forward ? TextSelection{std::min(low, end), end} : TextSelection{end, std::min(low, end)};
}

}  // namespace aufwind::merge
