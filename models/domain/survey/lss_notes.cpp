// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/lss_notes.h"

#include <algorithm>

namespace aufwind::survey::lss {

namespace {

constexpr std::size_t kRoom = 4;  ///< notes: three that say what was carried, and the one that counts the rest

}  // namespace

std::string_view cut(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
    return text.substr(0, bytes);
}

void Notes::add(NoteKind kind, NoteReason reason, std::string_view where, std::string_view detail, std::size_t count) {
    const std::string place{cut(where, kNoteDetailMaximum)};
    const std::string said{cut(detail, kNoteDetailMaximum)};
    if (said_.contains({kind, reason, place, said})) return;
    // What was carried comes last to be known, and is wanted first.
    if (kind != NoteKind::carried && notes_.size() + kRoom >= kNotesMaximum) {
        ++beyond_;
        return;
    }
    said_.emplace(kind, reason, place, said);
    notes_.push_back({.kind = kind, .reason = reason, .where = place, .detail = said, .count = count});
}

std::vector<ImportNote> Notes::take() {
    if (beyond_ > 0) notes_.push_back({.kind = NoteKind::left, .reason = NoteReason::tooMany, .count = beyond_});
    std::stable_partition(notes_.begin(), notes_.end(),
                          [](const ImportNote& note) { return note.kind == NoteKind::carried; });
    beyond_ = 0;
    said_.clear();
    return std::exchange(notes_, {});
}

}  // namespace aufwind::survey::lss
