// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a series is, a file of it reads as the same series. Random cases; a failure prints its seed.
#include "models/domain/calendar_file.h"
#include "models/domain/meeting.h"
#include "models/domain/recurrence.h"
#include "models/domain/time_zone.h"

#include <rapidcheck.h>

#include <algorithm>
#include <sstream>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

std::string anyRule() {
    static const std::vector<std::string> kDays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const auto frequency = *rc::gen::element<std::string>("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    std::string rule = "FREQ=" + frequency;
    if (*rc::gen::arbitrary<bool>()) rule += ";INTERVAL=" + std::to_string(*rc::gen::inRange(1, 5));
    if (frequency == "WEEKLY" && *rc::gen::arbitrary<bool>()) {
        rule += ";BYDAY=" + *rc::gen::elementOf(kDays) + "," + *rc::gen::elementOf(kDays);
    }
    if (frequency == "MONTHLY" && *rc::gen::arbitrary<bool>()) {
        rule += ";BYDAY=" + std::to_string(*rc::gen::element(-1, 1, 2, 3)) + *rc::gen::elementOf(kDays);
    }
    const int end = *rc::gen::inRange(0, 4);
    if (end == 1) rule += ";COUNT=" + std::to_string(*rc::gen::inRange(1, 60));
    if (end == 2) rule += ";UNTIL=20" + std::to_string(*rc::gen::inRange(26, 40)) + "0615T120000Z";
    return rule;
}

CalendarEvent anyEvent() {
    CalendarEvent event{
        .uid = "u" + std::to_string(*rc::gen::inRange(0, 1'000'000)) + "@aufwind",
        .title = *rc::gen::element<std::string>("1:1", "Überblick; alles, was zählt\\", "a\"b:c=d", "😀")};
    event.place = *rc::gen::element<std::string>("", "Raum 4, links", "https://meet.example.com/x?y=1;z=2");
    event.zone =
        *rc::gen::element<std::string>("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo",
                                       "Asia/Kolkata", "Africa/Casablanca", "Asia/Tehran", "Pacific/Apia", "");
    const WallTime wall{.year = *rc::gen::inRange(2010, 2035),
                        .month = *rc::gen::inRange(1, 13),
                        .day = *rc::gen::inRange(1, 29),
                        .hour = *rc::gen::inRange(0, 24),
                        .minute = *rc::gen::inRange(0, 12) * 5};
    event.starts = instantIn(event.zone, wall);
    event.minutes = *rc::gen::inRange(1, 24 * 60);
    if (*rc::gen::inRange(0, 5) != 0) event.rule = anyRule();
    event.organiser = {.name = "Jonas", .address = "jonas@example.com"};
    event.attendees = {event.organiser, {.name = "Mira, M", .address = ""}};
    event.modified = instantOf({.year = 2026, .month = 2, .day = 3});
    return event;
}

Rhythm rhythmOf(const CalendarEvent& event) {
    return {.rule = event.rule, .starts = event.starts, .zone = event.zone};
}

void addExceptions(CalendarEvent& event, const std::vector<std::int64_t>& dates) {
    if (event.rule.empty()) return;
    for (const std::int64_t date : dates) {
        const int kind = *rc::gen::inRange(0, 8);
        CalendarException one{.recurrence = date, .starts = date, .ends = date + event.minutes * kMinute};
        one.cancelled = kind == 0;
        if (kind == 1) {
            const std::int64_t by = *rc::gen::inRange(1, 5000) * kMinute;
            one.starts += by;
            one.ends += by;
        }
        if (kind < 2) event.exceptions.push_back(one);
    }
}

/// A clock between two and three in the night of a change is one of two instants, and a file can only show the clock.
bool showsItself(const CalendarEvent& event, std::int64_t instant) {
    return instantIn(event.zone, wallTime(instant, offsetAt(event.zone, instant).seconds)) == instant;
}

bool showsItself(const CalendarEvent& event) {
    return showsItself(event, event.starts) && showsItself(event, event.starts + event.minutes * kMinute) &&
           std::ranges::all_of(event.exceptions, [&](const CalendarException& one) {
               return showsItself(event, one.recurrence) && showsItself(event, one.starts) &&
                      showsItself(event, one.ends);
           });
}

/// So that a counterexample says what it is.
void show(const CalendarEvent& event, std::ostream& os) {
    os << event.zone << " " << event.starts << " " << event.rule << " " << event.minutes << " exceptions";
    for (const CalendarException& one : event.exceptions) os << " " << one.recurrence << ">" << one.starts;
}

}  // namespace

int main() {
    const bool same = rc::check("export, then import: the same series", [] {
        CalendarEvent event = anyEvent();
        const auto dates = recurrences(rhythmOf(event), event.starts, 60);
        RC_PRE(dates.ok() && !dates->empty());
        addExceptions(event, *dates);
        RC_PRE(showsItself(event));

        const std::string text = writeCalendar({event});
        const auto reading = readCalendar(text, {.zone = "Asia/Tokyo"});

        RC_ASSERT(reading.ok());
        RC_ASSERT(reading->entries.size() == 1U);
        const CalendarEntry& entry = reading->entries.front();
        RC_ASSERT(entry.usable());
        RC_ASSERT(entry.reasons.empty());
        if (entry.event != event) {
            std::ostringstream told;
            show(event, told);
            told << "\nread as ";
            show(entry.event, told);
            RC_FAIL(told.str());
        }
        RC_ASSERT(*recurrences(rhythmOf(entry.event), event.starts, 60) == *dates);
        RC_ASSERT(writeCalendar({entry.event}) == text);
    });
    const bool byRules = rc::check("a zone is found by what its VTIMEZONE says", [] {
        CalendarEvent event = anyEvent();
        RC_PRE(!event.zone.empty());
        const auto dates = recurrences(rhythmOf(event), event.starts, 10);
        RC_PRE(dates.ok() && !dates->empty());
        std::string text = writeCalendar({event});
        const std::string stranger = "Zone of somebody";
        for (std::size_t at = text.find(event.zone); at != std::string::npos; at = text.find(event.zone)) {
            text.replace(at, event.zone.size(), stranger);
        }

        const auto reading = readCalendar(text, {.zone = event.zone});

        RC_ASSERT(reading.ok());
        RC_ASSERT(reading->entries.front().event.zone == event.zone);
    });
    return same && byRules ? 0 : 1;
}
