// SPDX-License-Identifier: GPL-3.0-or-later
// iCalendar files: what is read keeps the bounds of a series' fields, and means the same written anew.
#include "models/domain/calendar_file.h"
#include "models/domain/recurrence.h"
#include "tests/fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace aufwind;
    using namespace aufwind::domain;
    const auto reading = readCalendar({reinterpret_cast<const char*>(data), size}, {.zone = "Europe/Berlin"});
    if (!reading) {
        return 0;
    }
    fuzz::require(reading->entries.size() <= kEventsMaximum, "more events than are taken");
    for (const CalendarEntry& entry : reading->entries) {
        const CalendarEvent& event = entry.event;
        fuzz::require(event.title.size() <= 200 && event.place.size() <= 500, "a text beyond its bounds");
        fuzz::require(event.exceptions.size() <= kExceptionsMaximum, "more exceptions than are taken");
        fuzz::require(event.attendees.size() <= kAttendeesMaximum, "more people than are taken");
        if (!entry.usable()) {
            continue;
        }
        fuzz::require(!event.uid.empty() && event.uid.size() <= 255, "a UID beyond its bounds");
        fuzz::require(event.minutes > 0 && event.minutes <= 24 * 60, "a length that no meeting has");
        const auto dates = recurrences({.rule = event.rule, .starts = event.starts, .zone = event.zone}, 0, 10);
        fuzz::require(dates.ok(), "a rule that does not count");
        const auto again = readCalendar(writeCalendar({event}), {.zone = "Asia/Tokyo"});
        fuzz::require(again.ok() && again->entries.size() == 1, "what was written is not read");
        const CalendarEvent& back = again->entries.front().event;
        fuzz::require(back.uid == event.uid && back.title == event.title && back.place == event.place,
                      "a text that reads otherwise the second time");
        fuzz::require(back.rule == event.rule && back.zone == event.zone,
                      "a rule that reads otherwise the second time");
    }
    return 0;
}
