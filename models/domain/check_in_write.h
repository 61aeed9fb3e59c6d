// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/check_in.h"
#include "models/domain/mentions.h"
#include "models/store/editor.h"
#include "models/store/store.h"

#include <string>
#include <vector>

/// Check-ins as rows, the same from the window and from scripts, and who can be mentioned in texts about a goal. Thread
/// rule: that of the editor or reader that is given.
namespace aufwind::domain {

struct CheckInToWrite {
    CheckInSaid said;
    CheckInWrites writes;  ///< what checkInWrites() makes of it
    std::string comment;
    std::int64_t now = 0;  ///< milliseconds since 1970
};

/// As one mutation: the check-in, a measurement for each value, what key results and the goal are from now on. Answers
/// the check-in.
Result<Uuid> writeCheckIn(Editor& editor, store::Reader& reader, const Record& goal, const CheckInToWrite& wanted);

/// Those whom texts about a goal are most likely to mention: owner, contributors, those above the owner, the members of
/// its team, whoever has commented. Of a goal that the whole company sees anybody can be mentioned.
std::vector<Mentionable> circleOf(store::Reader& reader, const Record& goal);
/// The set of those whom a text about the goal mentions; monostate for nobody.
Value mentionedIn(store::Reader& reader, const Record& goal, const std::string& text);

}  // namespace aufwind::domain
