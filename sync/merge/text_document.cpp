// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_document.h"

#include "sync/merge/text_state.h"
#include "sync/merge/text_utf8.h"

#include <algorithm>

namespace aufwind::merge {

using text::Lv;
using text::LvRange;

namespace {

Error outside() {
    return {ErrorCode::invalid, "position outside of the text"};
}
Error tooLarge(const char* what) {
    return {ErrorCode::tooLarge, what};
}
Error damagedHistory() {
    return {ErrorCode::damaged, "the history does not make the text"};
}

/// Half-open range of what `ranges` do not hold of [begin, end), appended to `out` as local versions from `first` on.
void subtract(const text::TextGraph::SeqRun& run, const std::vector<SeqRange>& known, std::vector<LvRange>& out) {
    std::uint32_t at = run.seq;
    const std::uint32_t end = run.seq + run.count;
    const auto emit = [&](std::uint32_t from, std::uint32_t to) {
        if (from < to) out.push_back({run.begin + (from - run.seq), run.begin + (to - run.seq)});
    };
    for (const SeqRange& range : known) {
        if (range.end <= at) continue;
        if (range.begin >= end) break;
        emit(at, std::max(at, range.begin));
        at = std::max(at, range.end);
    }
    emit(std::min(at, end), end);
}

/// Adds an edit on top of everything to the columns.
Edit record(text::TextGraph& graph, text::OpLog& ops, std::uint32_t agent, text::OpKind kind, std::size_t position,
            std::size_t count, std::size_t length, std::string_view utf8) {
    const std::uint32_t seq = graph.nextSeq(agent);
    const auto units = static_cast<std::uint32_t>(count);
    const bool mayJoin = graph.frontier().size() == 1 && graph.frontier()[0] + 1 == graph.end();
    ops.append(kind, static_cast<std::uint32_t>(position), units, static_cast<std::uint32_t>(length), utf8, mayJoin);
    const text::Frontier parents = mayJoin ? text::Frontier{} : graph.frontier();
    const Lv last = graph.end() - 1;
    graph.append(agent, seq, units, mayJoin ? std::span(&last, 1) : std::span<const Lv>(parents));
    return {graph.agents()[agent].id, seq, units};
}

}  // namespace

TextDocument::TextDocument() : state_(std::make_unique<State>()) {}
TextDocument::TextDocument(std::unique_ptr<State> state) : state_(std::move(state)) {}
TextDocument::TextDocument(const TextDocument& other) : state_(std::make_unique<State>(*other.state_)) {}
TextDocument::TextDocument(TextDocument&& other) noexcept = default;
TextDocument& TextDocument::operator=(TextDocument other) noexcept {
    state_.swap(other.state_);
    return *this;
}
TextDocument::~TextDocument() = default;

const std::string& TextDocument::text() const {
    return state_->buffer.flat();
}
std::size_t TextDocument::length() const {
    return state_->buffer.length();
}
std::uint32_t TextDocument::unitCount() const {
    return state_->graph.end();
}

Result<std::uint32_t> TextDocument::State::admit(const AgentId& id, std::size_t units) {
    if (units > kMaxTextUnits - graph.end()) return tooLarge("history of a text");
    std::uint32_t agent = lastAgent;
    if (agent >= graph.agents().size() || graph.agents()[agent].id != id) {
        if (graph.agents().size() >= kMaxTextAgents && !graph.findAgent(id)) return tooLarge("agents of a text");
        agent = graph.addAgent(id);
        lastAgent = agent;
    }
    if (units > kMaxTextSeq - graph.nextSeq(agent)) return tooLarge("sequence of an agent");
    return agent;
}

Result<Edit> TextDocument::insert(const AgentId& agent, std::size_t position, std::string_view utf8) {
    State& state = *state_;
    if (position > state.buffer.length()) return outside();
    if (utf8.size() > kMaxTextBytes - state.buffer.byteSize()) return tooLarge("text");
    const auto count = text::countValid(utf8);
    if (!count) return Error{ErrorCode::invalid, "not UTF-8"};
    if (*count == 0) return Edit{agent, 0, 0};
    const auto admitted = state.admit(agent, *count);
    if (!admitted) return admitted.error();
    const Edit edit =
        record(state.graph, state.ops, *admitted, text::OpKind::insert, position, *count, state.buffer.length(), utf8);
    state.buffer.insert(position, utf8, *count);
    return edit;
}

Result<Edit> TextDocument::erase(const AgentId& agent, std::size_t position, std::size_t count) {
    State& state = *state_;
    if (position > state.buffer.length() || count > state.buffer.length() - position) return outside();
    if (count == 0) return Edit{agent, 0, 0};
    const auto admitted = state.admit(agent, count);
    if (!admitted) return admitted.error();
    const Edit edit = record(state.graph, state.ops, *admitted, text::OpKind::eraseForward, position, count,
                             state.buffer.length(), {});
    state.buffer.erase(position, count);
    return edit;
}

Version TextDocument::version() const {
    const text::TextGraph& graph = state_->graph;
    Version version;
    for (const Lv head : graph.frontier()) version.heads.push_back(graph.unitOf(head));
    std::sort(version.heads.begin(), version.heads.end());
    for (const auto& agent : graph.agents()) {
        if (agent.runs.empty()) continue;
        Version::Knowledge knowledge{agent.id, {}};
        for (const auto& run : agent.runs) {
            if (!knowledge.ranges.empty() && knowledge.ranges.back().end == run.seq) {
                knowledge.ranges.back().end += run.count;
            } else {
                knowledge.ranges.push_back({run.seq, run.seq + run.count});
            }
        }
        version.agents.push_back(std::move(knowledge));
    }
    std::sort(version.agents.begin(), version.agents.end(),
              [](const auto& a, const auto& b) { return a.agent < b.agent; });
    return version;
}

Result<std::string> TextDocument::State::encodeRanges(const std::vector<LvRange>& ranges,
                                                      const std::function<bool(std::uint32_t)>& mayShorten) {
    if (ops.contentMissing() && !ranges.empty() && ranges.front().begin < ops.loadedEnd() && !restoreContent())
        return damagedHistory();
    std::string content;
    for (const LvRange& range : ranges) appendContent(content, range.begin, range.size());
    return text::writeUpdate(text::collectHistory(graph, ops, ranges, mayShorten), content);
}

Result<std::string> TextDocument::encodeEdit(const Edit& edit) const {
    const text::TextGraph& graph = state_->graph;
    const auto agent = graph.findAgent(edit.agent);
    if (edit.count == 0) return state_->encodeRanges({}, nullptr);
    const auto begin = agent ? graph.find(*agent, edit.seq) : std::nullopt;
    const auto last = agent ? graph.find(*agent, edit.seq + edit.count - 1) : std::nullopt;
    if (!begin || last != *begin + (edit.count - 1)) return Error{ErrorCode::notFound, "not an edit of this document"};
    return state_->encodeRanges({{*begin, *last + 1}}, [&](std::uint32_t other) {
        const bool introduces = other == *agent && edit.seq == 0;
        return !introduces && graph.findShort(graph.agents()[other].shortId) == other;
    });
}

Result<std::string> TextDocument::encodeSince(const Version& version) const {
    const text::TextGraph& graph = state_->graph;
    std::vector<LvRange> ranges;
    for (const auto& agent : graph.agents()) {
        const auto known = std::lower_bound(version.agents.begin(), version.agents.end(), agent.id,
                                            [](const auto& entry, const AgentId& id) { return entry.agent < id; });
        const bool isKnown = known != version.agents.end() && known->agent == agent.id;
        static const std::vector<SeqRange> kNothing;
        for (const auto& run : agent.runs) subtract(run, isKnown ? known->ranges : kNothing, ranges);
    }
    std::sort(ranges.begin(), ranges.end(), [](const LvRange& a, const LvRange& b) { return a.begin < b.begin; });
    std::size_t kept = 0;
    for (std::size_t i = 1; i < ranges.size(); ++i) {
        if (ranges[kept].end == ranges[i].begin) {
            ranges[kept].end = ranges[i].end;
        } else {
            ranges[++kept] = ranges[i];
        }
    }
    if (!ranges.empty()) ranges.resize(kept + 1);
    return state_->encodeRanges(ranges, [&](std::uint32_t agent) {
        // The reader resolves a short identity among the agents that it knows, so it must be one of those and the only
        // one.
        const auto& known = graph.agents()[agent];
        return version.knows(known.id) &&
               std::count_if(version.agents.begin(), version.agents.end(),
                             [&](const auto& entry) { return text::shortAgentId(entry.agent) == known.shortId; }) == 1;
    });
}

Result<std::vector<AgentId>> TextDocument::authors(std::string_view bytes) const {
    const auto update = text::readUpdate(bytes);
    if (!update) return update.error();
    std::vector<AgentId> ids;
    for (const auto& run : update->history.runs) {
        const auto& name = update->history.agents[run.agent];
        if (name.whole) {
            ids.push_back(name.id);
        } else if (const auto agent = state_->graph.findShort(name.shortId)) {
            ids.push_back(state_->graph.agents()[*agent].id);
        } else {
            return Error{ErrorCode::dependsOnRefused, "an agent that this text does not know"};
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

ApplyResult TextDocument::apply(std::string_view bytes) {
    const auto update = text::readUpdate(bytes);
    if (!update) return {ApplyStatus::refused, update.error(), {}};
    State& state = *state_;
    const Lv before = state.graph.end();
    const text::Frontier heads = state.graph.frontier();
    const std::size_t agentCount = state.graph.agents().size();
    const auto takeBack = [&](ApplyStatus status, std::optional<Error> error) -> ApplyResult {
        state.ops.truncate(before);
        state.graph.truncate(before, heads, agentCount);
        return {status, std::move(error), {}};
    };
    const std::optional<Error> misfit = Error{ErrorCode::invalid, "an operation outside of the text it was made in"};
    switch (text::importHistory(state.graph, state.ops, update->history, update->content, text::HistoryUse::update,
                                [&] { return state.restoreContent(); })) {
        case text::ImportOutcome::imported:
            break;
        case text::ImportOutcome::nothingNew:
            return takeBack(ApplyStatus::nothingNew, {});
        case text::ImportOutcome::missingParents:
            return takeBack(ApplyStatus::missingParents, {});
        case text::ImportOutcome::conflict:
            return takeBack(ApplyStatus::refused, Error{ErrorCode::conflict, "numbers that stand for other letters"});
        case text::ImportOutcome::malformed:
            return takeBack(ApplyStatus::refused, misfit);
        case text::ImportOutcome::damaged:
            return takeBack(ApplyStatus::refused, damagedHistory());
        case text::ImportOutcome::tooLarge:
            return takeBack(ApplyStatus::refused, tooLarge("history of a text"));
    }
    ApplyResult result{ApplyStatus::applied, {}, {}};
    if (!state.walker.merge(before, heads, static_cast<std::uint32_t>(state.buffer.length()), result.changes)) {
        return takeBack(ApplyStatus::refused, misfit);
    }
    if (!state.fits(result.changes)) {
        state.walker.forget();
        return takeBack(ApplyStatus::refused, tooLarge("text"));
    }
    state.play(state.buffer, result.changes);
    return result;
}

}  // namespace aufwind::merge
