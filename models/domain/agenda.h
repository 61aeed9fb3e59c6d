// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/meeting.h"

#include <string>
#include <vector>

/// Which talking points an occurrence shows. A point belongs to its series and is never copied, so nothing is lost or
/// doubled by skipping, postponing or opening the next occurrence early:
///
/// - a discussed point is ticked in the one occurrence in which it was discussed;
/// - an open point shows in exactly one of the occurrences to come: the one it was raised for while that is still to
///   come, else the current one;
/// - an occurrence that is over also keeps, unticked, what was open when it ended;
/// - a section is a heading of the series: the current occurrence shows all of them, any other those with a point
/// below.
///
/// Pure; any thread.
namespace aufwind::domain {

struct Point {
    Uuid id;
    std::string position;  ///< order key within the series
    Uuid raisedIn;         ///< nil: for whatever comes next
    Uuid discussedIn;      ///< nil: open
    std::int64_t created = 0;
    bool isSection = false;
};

struct AgendaLine {
    Uuid point;
    bool ticked = false;
    /// Occurrences that went by between the one it was raised for and the one shown, while it stayed open.
    int carried = 0;
    bool isSection = false;  ///< then neither of the above means anything

    bool operator==(const AgendaLine&) const = default;
};

/// Of a talking point or of a private point.
Point pointOf(const Record& row);

/// The points of `shown` in the series' order. `sorted` are all occurrences of the series by start; an empty result
/// where `shown` is none of them.
std::vector<AgendaLine> agenda(const std::vector<Point>& points, const std::vector<Occurrence>& sorted,
                               const Uuid& shown, std::int64_t now);

/// How many points agenda() gives for an occurrence, sections left out, and how many of them are ticked.
struct AgendaCount {
    int points = 0;
    int ticked = 0;

    bool operator==(const AgendaCount&) const = default;
};

/// For every occurrence of `sorted`, in its order, in time that grows with points plus occurrences.
std::vector<AgendaCount> agendaCounts(const std::vector<Point>& points, const std::vector<Occurrence>& sorted,
                                      std::int64_t now);

}  // namespace aufwind::domain
