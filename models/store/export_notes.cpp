// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/export_notes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace aufwind::store {
namespace {

constexpr std::string_view kState = "exports.untold";
constexpr std::size_t kParts = 5;

bool isWord(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

template <typename Number>
bool readNumber(std::string_view text, Number& number) {
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failed == std::errc() && end == text.data() + text.size();
}

std::string lineOf(const ExportNote& note) {
    return note.id.toString() + '\t' + note.table + '\t' + note.format + '\t' + std::to_string(note.rows) + '\t' +
           std::to_string(note.at) + '\n';
}

std::optional<ExportNote> noteFrom(std::string_view line) {
    std::array<std::string_view, kParts> parts;
    for (std::size_t i = 0; i < kParts; ++i) {
        const std::size_t end = line.find('\t');
        if ((end == std::string_view::npos) != (i + 1 == kParts)) return std::nullopt;
        parts[i] = line.substr(0, end);
        line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    }
    const auto id = Uuid::parse(parts[0]);
    ExportNote note{id.value_or(Uuid{}), std::string(parts[1]), std::string(parts[2])};
    const bool isOne = id && isWord(note.table) && isWord(note.format) && readNumber(parts[3], note.rows) &&
                       readNumber(parts[4], note.at);
    return isOne ? std::optional(std::move(note)) : std::nullopt;
}

Result<void> keep(Writer& writer, const std::vector<ExportNote>& notes) {
    std::string text;
    for (const ExportNote& note : notes) text += lineOf(note);
    return text.empty() ? writer.dropState(kState) : writer.setState(kState, text);
}

}  // namespace

Result<std::vector<ExportNote>> exportNotes(Reader& reader) {
    const auto text = reader.state(kState);
    if (!text) return text.error();
    std::vector<ExportNote> notes;
    std::string_view rest = *text ? std::string_view(**text) : std::string_view();
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        auto note = noteFrom(rest.substr(0, end));
        if (!note) return Error{ErrorCode::damaged, "the exports that wait are not what was written there"};
        notes.push_back(std::move(*note));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return notes;
}

Result<void> noteExport(Store& store, const ExportNote& note) {
    if (note.id.isNil() || !isWord(note.table) || !isWord(note.format)) {
        return Error{ErrorCode::invalid, "no such export"};
    }
    return store.write([&](Writer& writer) -> Result<void> {
        auto notes = exportNotes(writer);
        if (!notes) return notes.error();
        const auto at = std::ranges::find(*notes, note.id, &ExportNote::id);
        if (at != notes->end()) {
            *at = note;
        } else if (notes->size() >= kMostExportNotes) {
            return Error{ErrorCode::throttled, "too many exports wait to be told"};
        } else {
            notes->push_back(note);
        }
        return keep(writer, *notes);
    });
}

Result<void> forgetExport(Store& store, const Uuid& id) {
    return store.write([&](Writer& writer) -> Result<void> {
        auto notes = exportNotes(writer);
        if (!notes) return notes.error();
        if (std::erase_if(*notes, [&](const ExportNote& one) { return one.id == id; }) == 0) return {};
        return keep(writer, *notes);
    });
}

}  // namespace aufwind::store
