// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/meeting.h"

#include <cstdint>
#include <optional>
#include <vector>

/// Which occurrences a series has yet to get, and where those go that it has when its rule changes. Occurrences are
/// moved, never removed: nobody's device knows all that others have written for one. A date of the rule is taken by
///
/// - the occurrence that has it as its recurrence id, wherever that was moved to;
/// - one of an earlier rule that was moved there;
/// - an exception of an earlier rule (skipped, held before its time, moved by hand), at the date next to its own.
///
/// So two devices that plan apart, one under the earlier rule, come to the same dates once both know everything.
/// Pure; any thread.
namespace aufwind::domain {

/// The recurrence ids that a series still needs so that `ahead` of its occurrences are to come. One that is held,
/// skipped or cancelled before its time does not count. An occurrence that exists under its recurrence id is not made
/// again, wherever it was moved to.
std::vector<std::int64_t> missingRecurrences(const Rhythm& rhythm, const std::vector<Occurrence>& existing,
                                             std::int64_t now, std::size_t ahead);

/// Which date of the rule each of them takes, in their order; no date is taken by two. None where it comes before the
/// rule's first date, or where the date is another's.
std::vector<std::optional<std::int64_t>> datesTaken(const Rhythm& rhythm, const std::vector<Occurrence>& existing);

/// "This and all following" come under another rule.
struct RuleChange {
    Rhythm before;
    std::int64_t from = 0;  ///< occurrences that start earlier stay
    Uuid chosen;            ///< moves even where it was moved by hand before; nil: none
};

struct Realignment {
    std::vector<Occurrence> moved;  ///< with their new times
    std::vector<Uuid> surplus;      ///< planned ones for which the rule has no date left

    bool operator==(const Realignment&) const = default;
};

/// Where occurrences that are planned and to come go, so that they follow `rhythm`: after a change of the rule those
/// that followed the one before; without one, those that another device planned under a rule of before. Ones moved by
/// hand stay. `minutes` is how long they take; without a change their length stays.
Realignment realigned(const Rhythm& rhythm, const std::vector<Occurrence>& existing, std::int64_t now,
                      const std::optional<RuleChange>& change = std::nullopt, std::int64_t minutes = kDefaultMinutes);

}  // namespace aufwind::domain
