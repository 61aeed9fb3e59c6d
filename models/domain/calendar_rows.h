// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/calendar_series.h"
#include "models/store/store.h"

#include <map>
#include <string>
#include <vector>

/// The rows that the calendar's import and export read. Thread rule: the reader's.
namespace aufwind::domain {

/// Those that are alive and name the series in this field.
Result<std::vector<Record>> rowsOfSeries(store::Reader& reader, EntityNumber entity, FieldNumber field,
                                         const Uuid& series);
/// Who takes part, the organiser first.
Result<std::vector<Uuid>> peopleOfSeries(store::Reader& reader, const Record& series);
/// Nothing where calendarEvent() answers nothing.
Result<std::optional<CalendarEvent>> readCalendarEvent(store::Reader& reader, const Record& series);
CalendarPerson readCalendarPerson(store::Reader& reader, const Uuid& id);

/// Employees by their address in small letters; who has left is none.
using PeopleByAddress = std::map<std::string, Uuid>;
Result<PeopleByAddress> peopleByAddress(store::Reader& reader);
std::string smallLetters(std::string text);

}  // namespace aufwind::domain
