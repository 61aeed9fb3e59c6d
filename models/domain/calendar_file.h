// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/calendar_event.h"
#include "models/schema/result.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// iCalendar files (RFC 5545), written and read. Reading takes what the calendars of others really write, and tells of
/// each event what could not be taken over. Nothing but the system's zone files is touched; any thread.
namespace aufwind::domain {

inline constexpr std::size_t kCalendarMaximum = 10U << 20;  ///< bytes of a file
inline constexpr std::size_t kEventsMaximum = 1000;
inline constexpr std::size_t kExceptionsMaximum = 500;  ///< of one event
inline constexpr std::size_t kAttendeesMaximum = 200;

/// One VCALENDAR with all of them and the zones they count in. The same events give the same text.
std::string writeCalendar(const std::vector<CalendarEvent>& events);

enum class CalendarReason : std::uint8_t {
    // The event is not taken over.
    allDay,       ///< a day without a time
    noStart,      ///< no start, or none that can be read
    noUid,        ///< nothing to know it again by
    zoneUnknown,  ///< a time zone that fits none
    ruleUnknown,  ///< repeats in a way that a series cannot
    over,         ///< nothing of it is still to come
    tooLong,      ///< longer than a day
    cancelled,    ///< called off as a whole
    onlyPart,     ///< a change of an event that is not in the file
    // It is, but for this.
    floating,      ///< a time without a zone, read in the reader's
    extraDates,    ///< dates besides the rule
    fewerDates,    ///< a second rule that takes dates away
    laterChanges,  ///< a change of one date and all behind it
    ownDetails,    ///< a date with another title, place or people
    exceptions,    ///< more exceptions than are taken
    people,        ///< more people than are taken
};

/// Whether an event with such a remark is left out as a whole.
bool isLeftOut(CalendarReason reason);

struct CalendarEntry {
    CalendarEvent event;
    std::vector<CalendarReason> reasons;  ///< each once

    bool usable() const;
};

struct CalendarReading {
    std::vector<CalendarEntry> entries;  ///< in the order of the file
    std::size_t beyond = 0;              ///< events after kEventsMaximum, or after the time was up
    std::size_t others = 0;              ///< tasks, journals and the like
};

struct CalendarOptions {
    std::string zone;      ///< the reader's own, for times without one
    std::int64_t now = 0;  ///< events with nothing after it are `over`
    std::chrono::milliseconds patience{5000};
};

/// `invalid` for what is no iCalendar file of version 2, `tooLarge` beyond kCalendarMaximum.
Result<CalendarReading> readCalendar(std::string_view text, const CalendarOptions& options);

}  // namespace aufwind::domain
