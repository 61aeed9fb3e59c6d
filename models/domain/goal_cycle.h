// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_forest.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

/// Cycles, the company's calendar of goals. Quarters, half years and years are those of the calendar; a business year
/// that begins in another month is one of one's own. Days are days since 1970-01-01; both ends belong to a cycle.
///
/// Pure; any thread.
namespace aufwind::domain {

enum class CycleKind : std::uint8_t { quarter, halfYear, year, own };
/// Drafting, its goals are written; active, they are worked on; closed, nobody is asked about them any more.
enum class CyclePhase : std::uint8_t { drafting, active, closed };

struct CycleDays {
    std::int64_t starts = 0;
    std::int64_t ends = 0;

    bool operator==(const CycleDays&) const = default;
};

/// The cycle of the calendar that holds the day. One's own: the month that holds it and the two after.
CycleDays cycleAround(CycleKind kind, std::int64_t day);
/// The one that begins on the day after these end. One's own is as many whole months long as they are, else as many
/// days.
CycleDays cycleAfter(CycleKind kind, const CycleDays& days);
/// The first from today's on that is not among the cycles yet; one's own follows the latest that is there.
CycleDays proposedCycle(CycleKind kind, std::int64_t today, std::span<const Cycle> cycles);
/// "Q1 2027", "H1 2027", "2027"; "2026/27" for a year of one's own, else "2027-04 – 2027-06".
std::string cycleName(CycleKind kind, const CycleDays& days);

/// Where one looks first: of the active ones that hold today the shortest, else the latest active one, else one that
/// holds today, else the next that begins, else the last. Null where there is none.
const Cycle* currentCycle(std::span<const Cycle> cycles, std::int64_t today);

/// One step forth or back.
bool canStep(CyclePhase from, CyclePhase to);

}  // namespace aufwind::domain
