// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/import_notes.h"

#include "models/domain/survey/plain_text.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

constexpr std::size_t kRoom = 4;  ///< notes: three that say what was carried, and the one that counts the rest

}  // namespace

void Notes::add(NoteKind kind, NoteReason reason, std::string_view where, std::string_view detail, std::size_t count) {
    const std::string place{cutTo(where, kNoteDetailMaximum)};
    const std::string said{cutTo(detail, kNoteDetailMaximum)};
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

}  // namespace aufwind::survey
