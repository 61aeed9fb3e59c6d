// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/calendar_event.h"
#include "models/schema/record.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A series as an event of a calendar. Nothing of what is said in it: no point, note, comment, action item or remark.
/// Pure; any thread.
namespace aufwind::domain {

/// Name and address of an employee; empty where they are not known here.
using PersonOfCalendar = std::function<CalendarPerson(const Uuid&)>;

/// What other calendars know the series by: the UID that it was read with, else one of its id.
std::string calendarUid(const Record& series);
/// The series that a UID of ours names; nil for every other UID.
Uuid seriesOfUid(std::string_view uid);

/// Nothing for a series without a start or with a rule that parseRule() refuses, or whose only meeting does not take
/// place. `occurrences` are its rows that are
/// alive, `people` who takes part. Of an ended series its last recurrence is that of its last row.
std::optional<CalendarEvent> calendarEvent(const Record& series, const std::vector<Record>& occurrences,
                                           const std::vector<Uuid>& people, const PersonOfCalendar& personOf);

}  // namespace aufwind::domain
