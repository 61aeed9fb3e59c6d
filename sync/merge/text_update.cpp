// SPDX-License-Identifier: GPL-3.0-or-later
// The form of an update. First byte: version in the high half, flags in the low one. Then either the short form for one
// operation of one agent on top of that agent's unit before it,
//     agent (6 or 16 bytes), seq, tag, position, inserted text to the end
// or the columns of text_history.h with the inserted text to the end, packed as a whole where that is shorter.
#include "sync/merge/text_pack.h"
#include "sync/merge/text_state.h"
#include "sync/merge/text_utf8.h"

namespace aufwind::merge::text {
namespace {

constexpr std::uint8_t kFormat = 0x10;
constexpr std::uint8_t kFormatMask = 0xf0;
constexpr std::uint8_t kPacked = 1;
constexpr std::uint8_t kOneOperation = 2;
constexpr std::uint8_t kWholeAgent = 4;

constexpr std::size_t kWorthPacking = 96;
/// Columns take at most a few bytes per unit and the text four per code point.
constexpr std::uint32_t kMaxBodyBytes = 96u << 20;

Error malformed() {
    return {ErrorCode::invalid, "not a text update"};
}

bool isOneOperation(const History& history) {
    if (history.agents.size() != 1 || history.runs.size() != 1 || history.steps.size() != 1) return false;
    const History::Run& run = history.runs[0];
    if (run.parentCount != 1 || run.seq == 0) return false;
    const History::Parent& parent = history.parents[0];
    return !parent.inside && parent.agent == 0 && parent.unit + 1 == run.seq;
}

bool readOneOperation(ByteReader& in, bool wholeAgent, History& history) {
    History::AgentName name;
    name.whole = wholeAgent;
    wholeAgent ? void(name.id = takeAgentId(in)) : void(name.shortId = takeShortId(in));
    history.agents.push_back(name);
    const std::uint32_t seq = in.bounded(kMaxTextSeq);
    History::Step step;
    if (!readStepTag(in.varint(), step) || seq == 0 || seq > kMaxTextSeq - step.count) return false;
    step.position = in.bounded(kMaxTextUnits);
    history.units = step.count;
    history.insertedUnits = step.kind == OpKind::insert ? step.count : 0;
    history.steps.push_back(step);
    history.parents.push_back({false, 0, seq - 1});
    history.runs.push_back({0, seq, step.count, 0, 1, 0});
    return bool(in);
}

}  // namespace

std::string writeUpdate(const History& history, std::string_view content) {
    std::string out;
    if (isOneOperation(history)) {
        const History::AgentName& name = history.agents[0];
        const History::Step& step = history.steps[0];
        out.push_back(static_cast<char>(kFormat | kOneOperation | (name.whole ? kWholeAgent : 0)));
        name.whole ? putAgentId(out, name.id) : putShortId(out, name.shortId);
        putVarint(out, history.runs[0].seq);
        putVarint(out, stepTag(step));
        putVarint(out, step.position);
        return out += content;
    }
    out.push_back(static_cast<char>(kFormat));
    writeHistory(out, history, HistoryUse::update);
    out += content;
    if (out.size() < kWorthPacking) return out;
    std::string shorter(1, static_cast<char>(kFormat | kPacked));
    const std::string_view body = std::string_view(out).substr(1);
    putVarint(shorter, body.size());
    shorter += pack(body, kQuickLevel);
    return shorter.size() < out.size() ? shorter : out;
}

Result<Update> readUpdate(std::string_view bytes) {
    ByteReader in(bytes);
    const std::uint8_t head = in.byte();
    if (!in) return malformed();
    if ((head & kFormatMask) != kFormat) {
        if ((head & kFormatMask) > kFormat) return Error{ErrorCode::tooNew, "text update of a later format"};
        return malformed();
    }
    std::optional<std::string> unpacked;
    if (head & kPacked) {
        const std::uint32_t size = in.bounded(kMaxBodyBytes);
        if (!in || head != (kFormat | kPacked)) return malformed();
        unpacked = unpack(in.rest(), size);
        if (!unpacked) return malformed();
        in = ByteReader(*unpacked);
    }
    Update update;
    const bool sound = head & kOneOperation ? readOneOperation(in, (head & kWholeAgent) != 0, update.history)
                                            : readHistory(in, update.history, HistoryUse::update);
    if (!sound) return malformed();
    update.content = in.rest();
    if (countValid(update.content) != update.history.insertedUnits) return malformed();
    return update;
}

}  // namespace aufwind::merge::text
