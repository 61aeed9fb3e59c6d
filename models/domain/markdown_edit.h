// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What keys do to a note beyond typing letters: lists go on, lines are moved in, boxes ticked, letters wrapped.
/// Each answers the smallest edits, so that what others write in the same place meanwhile stays.
///
/// Units: UTF-16. Thread rule: pure. Errors: nothing where the key has no meaning there.
namespace aufwind::domain {

/// At a place in the text as it was; a list of them is ascending and never overlaps.
struct NoteStep {
    std::size_t position = 0;
    std::size_t removed = 0;
    std::u16string inserted;

    bool operator==(const NoteStep&) const = default;
};

/// Return at `position`: the list or quote goes on, or ends where its line says nothing. Nothing where Return is
/// Return.
std::optional<NoteStep> markdownReturn(std::u16string_view text, std::size_t position);
/// Moves the list lines that a selection touches in or out; empty where the first of them is no list.
std::vector<NoteStep> markdownIndent(std::u16string_view text, std::size_t begin, std::size_t end, bool back);
/// Ticks the box of the line, or unticks it; makes one where the line has none.
std::optional<NoteStep> markdownToggle(std::u16string_view text, std::size_t position);
/// `around` on both sides of a selection, or away where it is there.
std::vector<NoteStep> markdownWrap(std::u16string_view text, std::size_t begin, std::size_t end,
                                   std::u16string_view around);

}  // namespace aufwind::domain
