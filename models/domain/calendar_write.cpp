// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar_file.h"
#include "models/domain/calendar_invitation.h"
#include "models/domain/calendar_lines.h"
#include "models/domain/calendar_rule.h"
#include "models/domain/calendar_zone.h"

#include <algorithm>
#include <map>
#include <optional>

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

/// What RFC 5546 says of attendees; in a file nobody is asked to come.
enum class Asks : std::uint8_t { nobody, attendees, fewerAttendees };

std::string attendeeProperty(const CalendarEvent& event, const CalendarPerson& person, Asks asks) {
    if (asks == Asks::nobody) return "ATTENDEE";
    if (asks == Asks::fewerAttendees) return "ATTENDEE;RSVP=FALSE";
    const bool comes = person == event.organiser;
    return std::string("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=") + (comes ? "ACCEPTED" : "NEEDS-ACTION") +
           ";RSVP=FALSE";
}

/// The part that an event and its moved recurrences share.
void appendCommon(std::string& text, const CalendarEvent& event, std::int64_t starts, std::int64_t ends, Asks asks) {
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
    for (const CalendarPerson& person : event.attendees) {
        appendPerson(text, attendeeProperty(event, person, asks), person);
    }
}

void appendEvent(std::string& text, const CalendarEvent& event, Asks asks) {
    appendLine(text, "BEGIN:VEVENT");
    appendCommon(text, event, event.starts, event.starts + event.minutes * kMinuteLong, asks);
    if (!event.rule.empty()) appendLine(text, "RRULE:" + ruleInUtc(event.rule, event.zone));
    for (const CalendarException& one : event.exceptions) {
        if (one.cancelled) appendLine(text, "EXDATE" + zonedTime(one.recurrence, event.zone));
    }
    appendLine(text, "END:VEVENT");
    for (const CalendarException& one : event.exceptions) {
        if (one.cancelled) continue;
        appendLine(text, "BEGIN:VEVENT");
        appendLine(text, "RECURRENCE-ID" + zonedTime(one.recurrence, event.zone));
        appendCommon(text, event, one.starts, one.ends, asks);
        appendLine(text, "END:VEVENT");
    }
}

/// That the event, or one recurrence of it, does not take place.
void appendOff(std::string& text, const CalendarEvent& event, std::optional<std::int64_t> recurrence) {
    const std::int64_t starts = recurrence.value_or(event.starts);
    appendLine(text, "BEGIN:VEVENT");
    if (recurrence) appendLine(text, "RECURRENCE-ID" + zonedTime(*recurrence, event.zone));
    appendCommon(text, event, starts, starts + event.minutes * kMinuteLong, Asks::fewerAttendees);
    appendLine(text, "STATUS:CANCELLED");
    appendLine(text, "END:VEVENT");
}

void appendHead(std::string& text) {
    appendLine(text, "BEGIN:VCALENDAR");
    appendLine(text, "VERSION:2.0");
    appendLine(text, "PRODID:-//Aufwind//Aufwind//EN");
    appendLine(text, "CALSCALE:GREGORIAN");
}

/// Unknown zones count as UTC everywhere; a file must not name them.
CalendarEvent withKnownZone(CalendarEvent event) {
    if (event.zone == "UTC" || !isZone(event.zone)) event.zone.clear();
    return event;
}

}  // namespace

std::string writeCalendar(const std::vector<CalendarEvent>& events) {
    std::string text;
    appendHead(text);
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
    for (const CalendarEvent& event : known) appendEvent(text, event, Asks::nobody);
    appendLine(text, "END:VCALENDAR");
    return text;
}

std::string writeInvitation(const Invitation& invitation) {
    CalendarEvent event = withKnownZone(invitation.event);
    std::erase_if(event.attendees, [](const CalendarPerson& one) { return one.address.empty(); });
    const bool isRequest = invitation.method == InvitationMethod::request;
    std::string text;
    appendHead(text);
    appendLine(text, isRequest ? "METHOD:REQUEST" : "METHOD:CANCEL");
    if (!event.zone.empty()) appendZone(text, event.zone, wallTime(event.starts).year - 1);
    if (isRequest) {
        appendEvent(text, event, Asks::attendees);
    } else if (invitation.recurrences.empty()) {
        appendOff(text, event, std::nullopt);
    } else {
        for (const std::int64_t recurrence : invitation.recurrences) appendOff(text, event, recurrence);
    }
    appendLine(text, "END:VCALENDAR");
    return text;
}

}  // namespace aufwind::domain
