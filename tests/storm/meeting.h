// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entities.h"
#include "models/schema/record.h"

#include <string>

/// What the writers of a storm write in: one meeting, its action items, its shared note, and the remark on one of its
/// dates, which all of them set. Plain values.
namespace aufwind::storm {

struct Meeting {
    Uuid series;
    Uuid occurrence;
    Uuid note;
};

inline constexpr FieldNumber kItemSeries = 1;  // of action_item
inline constexpr FieldNumber kItemTitle = 4;
inline constexpr FieldNumber kNoteBody = 4;  // of shared_note
inline constexpr FieldNumber kRemark = 6;    // of occurrence

/// The title of a row: the word that names it and, once it was set, the number of the edit that set it.
inline std::string titleOf(const std::string& word, std::uint64_t set) {
    return set == 0 ? word : word + " " + std::to_string(set);
}

}  // namespace aufwind::storm
