// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_file.h"
#include "models/domain/roster/dates.h"
#include "models/domain/roster/table.h"
#include "models/store/editor.h"

#include <functional>

/// What a table of goals (goal_file.h) would change, and doing it.
///
/// - A row is of an existing goal where its id is one's; without an id where exactly one goal of that title fits what
///   the row says of cycle and owner. A key result is the same by its goal and title. Every other row makes something.
/// - An id that is nobody's is a name within the file: other rows may have it as their parent.
/// - An empty cell leaves what is there. What a person cannot say in a table (contributors, of the company) stays.
/// - A new goal of which the file does not say who sees it is seen by those who take part, where whoever imports it is
///   one of them or stands above; else by the company.
/// - A goal and the rows of its key results are taken together: with a fault in one, none of them is. What would hang
///   on a goal that is not made is left out, too.
///
/// Pure but for applyGoals(), which is of its editor's thread; else any thread.
namespace aufwind::domain {

enum class GoalBecomes : std::uint8_t { created, changed, unchanged, faulty };

enum class GoalFaultKind : std::uint8_t {
    noTitle,
    noGoal,     ///< a key result without a goal
    wrongType,  ///< the id is one of the other kind, or the word for the type is none
    twice,      ///< the same goal or key result in an earlier row, `line`
    unknown,    ///< nobody, no cycle, team or parent of that name
    several,    ///< more than one
    unknownChoice,
    noNumber,
    noDate,
    dateEitherWay,
    tooLong,
    fixed,       ///< a key result's metric or goal, which never changes
    endsBefore,  ///< it begins
    circle,      ///< it would stand below itself
    above,       ///< what it hangs on has a fault, in `line`
    sibling,     ///< the goal or another of its key results has a fault, in `line`
    unseen,      ///< whoever imports it would not see it (goal_rights.h)
};

struct GoalFault {
    GoalFaultKind kind = GoalFaultKind::noTitle;
    std::optional<GoalColumn> column;
    std::string value;     ///< what stands there; of a circle the titles in it
    std::size_t line = 0;  ///< of another row

    bool operator==(const GoalFault&) const = default;
};

struct GoalLine {
    std::size_t line = 0;  ///< of the file, from 1
    bool isKeyResult = false;
    GoalBecomes becomes = GoalBecomes::unchanged;
    Uuid id;  ///< nil where it is to be made
    std::string title;
    std::vector<Assignment> fields;          ///< that change, without a parent that is to be made
    std::optional<std::size_t> hangsOn;      ///< index of the line of what it hangs on, where that is in the file
    std::optional<std::string> description;  ///< as it is to be
    std::string descriptionBefore;
    std::vector<GoalColumn> changes;
    std::vector<GoalFault> faults;
    std::size_t depth = 0;  ///< in the tree as it will be; a key result's is below every goal's

    bool operator==(const GoalLine&) const = default;
};

struct GoalPlan {
    std::vector<GoalLine> lines;
    std::size_t beyond = 0;  ///< rows that were not looked at

    std::size_t count(GoalBecomes kind) const;
    std::size_t changes() const { return count(GoalBecomes::created) + count(GoalBecomes::changed); }
};

struct GoalImportOptions {
    std::int64_t today = 0;                                ///< in days, for dates with two digits of a year
    roster::DateOrder order = roster::DateOrder::unknown;  ///< where the file itself does not tell
    Uuid me;                                               ///< who imports; nil: somebody who sees all of it
};

/// `invalid` where the table has no column of titles nor ids; `busy` where `progress` (as in roster::applyImport()) has
/// said that it is to end.
Result<GoalPlan> planGoals(const GoalsHere& here, const roster::Table& table, const GoalImportOptions& options,
                           const std::function<bool(double)>& progress = {});

struct GoalsApplied {
    std::size_t created = 0;
    std::size_t changed = 0;
    std::size_t leftOut = 0;  ///< rows with a fault

    bool operator==(const GoalsApplied&) const = default;
};
/// All of it or nothing, as one step of undo: every line without a fault. `progress` as in roster::applyImport().
Result<GoalsApplied> applyGoals(Editor& editor, const GoalPlan& plan, const std::function<bool(double)>& progress = {});

}  // namespace aufwind::domain
