// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar_file.h"
#include "models/domain/calendar_lines.h"
#include "models/domain/calendar_rule.h"
#include "models/domain/calendar_zone.h"

#include <algorithm>
#include <map>

namespace aufwind::domain {

namespace {

constexpr std::int64_t kMinuteLong = 60'000;

std::string utcTime(std::int64_t instant) {
    return formatWall(wallTime(instant)) + "Z";
}

/// Behind the property's name: with the zone, where there is one.
std::string zonedTime(std::int64_t instant, const std::string& zone) {
    if (zone.empty()) return ":" + utcTime(instant);
    return ";TZID=" + zone + ":" + formatWall(wallTime(instant, offsetAt(zone, instant).seconds));
}

std::string addressOf(const CalendarPerson& person) {
    const bool plain = std::ranges::all_of(person.address, [](unsigned char c) { return c > 0x20 && c < 0x7f; });
    // What others write for people without an address.
    return person.address.empty() || !plain ? "invalid:nomail" : "mailto:" + person.address;
}

void appendPerson(std::string& text, const std::string& property, const CalendarPerson& person) {
    appendLine(text, property + ";CN=" + quotedParameter(plainText(person.name, 250)) + ":" + addressOf(person));
}

void appendText(std::string& text, const std::string& property, const std::string& value) {
    if (!value.empty()) appendLine(text, property + ":" + escapedText(value));
}

/// The part that an event and its moved recurrences share.
void appendCommon(std::string& text, const CalendarEvent& event, std::int64_t starts, std::int64_t ends) {
    appendLine(text, "UID:" + escapedText(event.uid));
    appendLine(text, "DTSTAMP:" + utcTime(event.modified));
    appendLine(text, "LAST-MODIFIED:" + utcTime(event.modified));
    appendLine(text, "SEQUENCE:" + std::to_string(event.sequence));
    appendLine(text, "DTSTART" + zonedTime(starts, event.zone));
    appendLine(text, "DTEND" + zonedTime(ends, event.zone));
    appendText(text, "SUMMARY", event.title);
    appendText(text, "LOCATION", event.place);
    if (event.organiser == CalendarPerson{}) return;
    appendPerson(text, "ORGANIZER", event.organiser);
    for (const CalendarPerson& person : event.attendees) appendPerson(text, "ATTENDEE", person);
}

void appendEvent(std::string& text, const CalendarEvent& event) {
    appendLine(text, "BEGIN:VEVENT");
    appendCommon(text, event, event.starts, event.starts + event.minutes * kMinuteLong);
    if (!event.rule.empty()) appendLine(text, "RRULE:" + ruleInUtc(event.rule, event.zone));
    for (const CalendarException& one : event.exceptions) {
        if (one.cancelled) appendLine(text, "EXDATE" + zonedTime(one.recurrence, event.zone));
    }
    appendLine(text, "END:VEVENT");
    for (const CalendarException& one : event.exceptions) {
        if (one.cancelled) continue;
        appendLine(text, "BEGIN:VEVENT");
        appendLine(text, "RECURRENCE-ID" + zonedTime(one.recurrence, event.zone));
        appendCommon(text, event, one.starts, one.ends);
        appendLine(text, "END:VEVENT");
    }
}

/// Unknown zones count as UTC everywhere; a file must not name them.
CalendarEvent withKnownZone(CalendarEvent event) {
    if (event.zone == "UTC" || !isZone(event.zone)) event.zone.clear();
    return event;
}

}  // namespace

std::string writeCalendar(const std::vector<CalendarEvent>& events) {
    std::string text;
    appendLine(text, "BEGIN:VCALENDAR");
    appendLine(text, "VERSION:2.0");
    appendLine(text, "PRODID:-//Aufwind//Aufwind//EN");
    appendLine(text, "CALSCALE:GREGORIAN");
    std::vector<CalendarEvent> known;
    std::ranges::transform(events, std::back_inserter(known), withKnownZone);
    std::map<std::string, int> zones;  // the first year that is needed
    for (const CalendarEvent& event : known) {
        if (event.zone.empty()) continue;
        const int year = wallTime(event.starts).year - 1;
        const auto [entry, fresh] = zones.try_emplace(event.zone, year);
        if (!fresh) entry->second = std::min(entry->second, year);
    }
    for (const auto& [zone, year] : zones) appendZone(text, zone, year);
    for (const CalendarEvent& event : known) appendEvent(text, event);
    appendLine(text, "END:VCALENDAR");
    return text;
}

}  // namespace aufwind::domain
