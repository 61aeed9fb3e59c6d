// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a stored document:
//     "AWT" and a format byte · checksum of the rest · sizes of the three parts, raw and packed · columns · text ·
//     deleted
// The inserted text is not stored a second time: what is still alive is the text, and only what was deleted stands in a
// part of its own, in the order of its units. Opening reads columns and text; a walk through the history, when somebody
// first asks for old insertions, says which unit is which character.
#include "sync/merge/text_pack.h"
#include "sync/merge/text_state.h"
#include "sync/merge/text_utf8.h"

#include <algorithm>

namespace aufwind::merge {

using text::Lv;

namespace {

constexpr std::string_view kMagic = "AWT";
constexpr std::uint8_t kCompact = 1;
constexpr std::uint8_t kContinued = 2;
constexpr std::size_t kHeadBytes = 8;
/// A document is continued until the update is this share of it, so that opening stays quick; below the floor it costs
/// nothing.
constexpr Lv kContinuedShare = 8;
constexpr Lv kContinuedFloor = 1'024;
constexpr std::uint32_t kMaxColumnBytes = 64u << 20;
constexpr std::uint32_t kMaxDeletedBytes = 4 * kMaxTextUnits;

Error damaged(const char* what) {
    return {ErrorCode::damaged, what};
}

std::string withHead(std::uint8_t format, std::string_view body) {
    std::string out(kMagic);
    out.push_back(static_cast<char>(format));
    const std::uint32_t sum = text::checksum(body);
    for (int i = 0; i < 4; ++i) out.push_back(static_cast<char>(sum >> (8 * i)));
    return out += body;
}

/// The format, if the head and the checksum are right.
Result<std::uint8_t> readHead(std::string_view bytes) {
    if (bytes.size() < kHeadBytes || bytes.substr(0, kMagic.size()) != kMagic) return damaged("not a stored text");
    const auto format = static_cast<std::uint8_t>(bytes[kMagic.size()]);
    if (format > kContinued) return Error{ErrorCode::tooNew, "stored text of a later format"};
    text::ByteReader in(bytes.substr(kMagic.size() + 1));
    std::uint32_t sum = 0;
    for (int i = 0; i < 4; ++i) sum |= std::uint32_t{in.byte()} << (8 * i);
    if (format == 0 || sum != text::checksum(bytes.substr(kHeadBytes))) return damaged("checksum of a stored text");
    return format;
}

struct Part {
    std::uint32_t raw = 0;
    std::string_view packed;
};

}  // namespace

void TextDocument::State::appendContent(std::string& out, Lv begin, std::uint32_t count) const {
    const Lv end = begin + count;
    for (std::size_t i = ops.indexOf(begin); i < ops.ops().size() && ops.ops()[i].begin < end; ++i) {
        const text::Op op = ops.slice(i, begin, end);
        if (op.inserts()) out += ops.contentOf(op);
    }
}

bool TextDocument::State::restoreContent() {
    const auto alive = text::unpack(packedText, textBytes);
    const auto deleted = alive ? text::unpack(packedDeleted, deletedBytes, *alive) : std::nullopt;
    if (!deleted || !text::countValid(*deleted)) return false;
    std::vector<text::Tracker::Stretch> stretches;
    if (!text::Walker(graph, ops).replay(ops.loadedEnd(), stretches)) return false;

    struct Source {
        Lv begin;
        std::uint32_t count;
        bool deleted;
        std::size_t at;
        std::size_t bytes;
    };
    std::vector<Source> sources;
    std::size_t at = 0;
    for (const auto& stretch : stretches) {
        Source source{stretch.begin, stretch.count, stretch.deleted, at, 0};
        if (!stretch.deleted) {
            if (std::size_t{stretch.count} > alive->size() - at) return false;
            source.bytes = text::byteOffset(std::string_view(*alive).substr(at), stretch.count);
            at += source.bytes;
        }
        sources.push_back(source);
    }
    if (at != alive->size()) return false;
    std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.begin < b.begin; });
    std::string content;
    content.reserve(alive->size() + deleted->size());
    at = 0;
    for (const Source& source : sources) {
        if (source.deleted) {
            const std::size_t bytes = text::byteOffset(std::string_view(*deleted).substr(at), source.count);
            content.append(*deleted, at, bytes);
            at += bytes;
        } else {
            content.append(*alive, source.at, source.bytes);
        }
    }
    if (at != deleted->size() || !ops.setLoadedContent(std::move(content))) return false;
    return true;
}

Result<std::string> TextDocument::encode(Effort effort) const {
    State& state = *state_;
    if (effort == Effort::quick && state.stored) {
        const Lv added = state.graph.end() - state.storedEnd;
        if (added == 0) return *state.stored;
        if (added <= std::max(kContinuedFloor, state.storedEnd / kContinuedShare)) return state.writeContinued();
    }
    auto written = state.writeCompact(effort);
    if (written) {
        state.stored = std::make_shared<const std::string>(*written);
        state.storedEnd = state.graph.end();
    }
    return written;
}

Result<std::string> TextDocument::State::writeContinued() {
    // The reader has taken in the compact document before it sees the update, so it knows the agents in there.
    const auto update = encodeRanges({{storedEnd, graph.end()}}, [&](std::uint32_t agent) {
        const auto& known = graph.agents()[agent];
        return graph.findShort(known.shortId) == agent &&
               std::any_of(known.runs.begin(), known.runs.end(),
                           [&](const auto& run) { return run.begin < storedEnd; });
    });
    if (!update) return update.error();
    std::string body;
    text::putVarint(body, stored->size());
    body += *stored;
    body += *update;
    return withHead(kContinued, body);
}

Result<std::string> TextDocument::State::writeCompact(Effort effort) {
    if (ops.contentMissing() && !restoreContent()) return damaged("the history does not make the text");
    std::string columns;
    std::vector<text::LvRange> all;
    if (graph.end() > 0) all.push_back({0, graph.end()});
    text::writeHistory(columns, text::collectHistory(graph, ops, all, [](std::uint32_t) { return false; }),
                       text::HistoryUse::document);

    std::vector<text::Tracker::Stretch> stretches;
    if (!all.empty() && !text::Walker(graph, ops).replay(graph.end(), stretches))
        return damaged("the history contradicts itself");
    std::erase_if(stretches, [](const auto& stretch) { return !stretch.deleted; });
    std::sort(stretches.begin(), stretches.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    std::string deleted;
    for (const auto& stretch : stretches) appendContent(deleted, stretch.begin, stretch.count);

    const int level = effort == Effort::thorough ? text::kThoroughLevel : text::kQuickLevel;
    const std::string& alive = buffer.flat();
    const std::string parts[] = {text::pack(columns, level), text::pack(alive, level),
                                 text::pack(deleted, level, alive)};
    const std::size_t raw[] = {columns.size(), alive.size(), deleted.size()};
    std::string body;
    for (int i = 0; i < 3; ++i) {
        text::putVarint(body, raw[i]);
        text::putVarint(body, parts[i].size());
    }
    for (const std::string& part : parts) body += part;
    return withHead(kCompact, body);
}

Result<TextDocument> TextDocument::decode(std::string_view bytes) {
    const auto format = readHead(bytes);
    if (!format) return format.error();
    std::string_view update;
    if (*format == kContinued) {
        text::ByteReader in(bytes.substr(kHeadBytes));
        const std::uint64_t size = in.varint();
        bytes = in.take(static_cast<std::size_t>(size));
        update = in.rest();
        if (!in || update.empty()) return damaged("parts of a stored text");
        const auto inner = readHead(bytes);
        if (!inner || *inner != kCompact) return damaged("parts of a stored text");
    }
    auto state = std::make_unique<State>();
    state->stored = std::make_shared<const std::string>(bytes);
    if (auto error = state->readCompact()) return std::move(*error);
    TextDocument document(std::move(state));
    if (*format == kContinued && document.apply(update).status != ApplyStatus::applied)
        return damaged("latest edits of a stored text");
    return document;
}

std::optional<Error> TextDocument::State::readCompact() {
    text::ByteReader in(std::string_view(*stored).substr(kHeadBytes));
    constexpr std::uint32_t kLimits[] = {kMaxColumnBytes, static_cast<std::uint32_t>(kMaxTextBytes), kMaxDeletedBytes};
    Part parts[3];
    std::uint32_t packed[3];
    for (int i = 0; i < 3; ++i) {
        parts[i].raw = in.bounded(kLimits[i]);
        packed[i] = in.bounded(kLimits[i]);
    }
    for (int i = 0; i < 3; ++i) parts[i].packed = in.take(packed[i]);
    if (!in || !in.atEnd()) return damaged("parts of a stored text");

    const auto columns = text::unpack(parts[0].packed, parts[0].raw);
    auto alive = text::unpack(parts[1].packed, parts[1].raw);
    if (!columns || !alive) return damaged("compression of a stored text");
    const auto length = text::countValid(*alive);
    if (!length) return damaged("stored text is not UTF-8");
    text::ByteReader columnReader(*columns);
    text::History history;
    if (!text::readHistory(columnReader, history, text::HistoryUse::document) || !columnReader.atEnd())
        return damaged("columns of a stored text");
    const auto outcome = text::importHistory(graph, ops, history, {}, text::HistoryUse::document, nullptr);
    if (outcome != text::ImportOutcome::imported && outcome != text::ImportOutcome::nothingNew)
        return damaged("history of a stored text");
    const auto& heads = graph.frontier();
    if (heads.empty() ? *length != 0 : heads.size() == 1 && ops.lengthAfter(heads[0]) != *length)
        return damaged("length of a stored text");

    ops.markLoaded();
    storedEnd = graph.end();
    packedText = parts[1].packed;
    packedDeleted = parts[2].packed;
    textBytes = parts[1].raw;
    deletedBytes = parts[2].raw;
    buffer = text::TextBuffer(std::move(*alive), *length);
    return std::nullopt;
}

bool TextDocument::State::fits(const std::vector<TextChange>& changes) const {
    std::size_t inserted = 0;
    for (const TextChange& change : changes) inserted += change.inserted.size();
    if (inserted <= kMaxTextBytes - buffer.byteSize()) return true;
    text::TextBuffer trial = buffer;
    play(trial, changes);
    return trial.byteSize() <= kMaxTextBytes;
}

void TextDocument::State::play(text::TextBuffer& onto, const std::vector<TextChange>& changes) {
    for (const TextChange& change : changes) {
        if (change.removed > 0) onto.erase(change.position, change.removed);
        if (change.insertedLength > 0) onto.insert(change.position, change.inserted, change.insertedLength);
    }
}

Result<void> TextDocument::verify() const {
    State& state = *state_;
    if (state.graph.end() == 0) return {};
    if (state.ops.contentMissing() && !state.restoreContent()) return damaged("the history does not make the text");
    std::vector<TextChange> changes;
    if (!text::Walker(state.graph, state.ops).replay(state.graph.end(), changes))
        return damaged("the history contradicts itself");
    text::TextBuffer made;
    State::play(made, changes);
    if (made.flat() != text()) return damaged("the history does not make the text");
    return {};
}

}  // namespace aufwind::merge
