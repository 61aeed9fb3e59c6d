// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/meetings.h"

#include "models/domain/calendar_file.h"
#include "models/domain/fields.h"
#include "models/domain/people.h"

#include <algorithm>
#include <tuple>

namespace aufwind::server {
namespace {

using domain::CalendarEvent;
using domain::CalendarException;
using domain::CalendarPerson;

// Of a line's own words, such as "ATTENDEE;CN=" and the end of it.
constexpr std::size_t kLine = 40;
constexpr std::size_t kLines = 12;  ///< of an event without its people

/// The organiser first.
std::vector<Uuid> peopleOf(const GroupRows& series) {
    std::vector<Uuid> people{series.group.reference(domain::field::kSeriesOrganiser)};
    for (const Record& row : series.parts[1]) {
        const Uuid person = row.reference(domain::field::kParticipantPerson);
        if (std::ranges::find(people, person) == people.end()) people.push_back(person);
    }
    std::sort(people.begin() + 1, people.end());
    return people;
}

/// No fewer than what it takes in a file.
std::size_t bytesOf(const CalendarEvent& event) {
    std::size_t once = kLine * kLines + 2 * (event.title.size() + event.place.size() + event.uid.size());
    for (const CalendarPerson& person : event.attendees) once += kLine + 2 * person.name.size() + person.address.size();
    std::size_t all = once + 2 * event.rule.size();
    for (const CalendarException& one : event.exceptions) all += one.cancelled ? 2 * kLine : once;
    return all;
}

void bound(CalendarEvent& event) {
    if (event.attendees.size() > domain::kAttendeesMaximum) event.attendees.resize(domain::kAttendeesMaximum);
    if (event.exceptions.size() > domain::kExceptionsMaximum) {
        // The newest, which somebody may still go to.
        const auto surplus = static_cast<std::ptrdiff_t>(event.exceptions.size() - domain::kExceptionsMaximum);
        event.exceptions.erase(event.exceptions.begin(), event.exceptions.begin() + surplus);
    }
}

}  // namespace

Result<Meetings> meetingsOf(TenantService& tenant, const Uuid& person) {
    auto series = tenant.groupsOf(person, schema::kMeetingSeries, {schema::kOccurrence, schema::kSeriesParticipant});
    if (!series) return series.error();
    Meetings meetings{std::move(*series), {}};
    for (const GroupRows& one : meetings.series) {
        for (const Uuid& id : peopleOf(one)) {
            const auto [at, isNew] = meetings.people.try_emplace(id);
            if (!isNew) continue;
            auto row = tenant.find(schema::kEmployee, id);
            if (!row) return row.error();
            if (!*row || !(*row)->alive()) continue;
            at->second = {domain::fullName(**row), (*row)->text(domain::field::kEmployeeEmail)};
        }
    }
    return meetings;
}

std::vector<CalendarEvent> eventsOf(const Meetings& meetings) {
    const auto personOf = [&](const Uuid& id) {
        const auto at = meetings.people.find(id);
        return at != meetings.people.end() ? at->second : CalendarPerson{};
    };
    std::vector<CalendarEvent> events;
    for (const GroupRows& one : meetings.series) {
        auto event = domain::calendarEvent(one.group, one.parts[0], peopleOf(one), personOf);
        if (!event) continue;
        bound(*event);
        events.push_back(std::move(*event));
    }
    std::ranges::sort(events, std::greater(), [](const CalendarEvent& one) { return std::tie(one.modified, one.uid); });
    std::size_t bytes = 0;
    std::size_t count = 0;
    while (count < std::min(events.size(), domain::kEventsMaximum)) {
        bytes += bytesOf(events[count]);
        if (bytes > kCalendarBytes) break;
        ++count;
    }
    events.resize(count);
    std::ranges::sort(events, {}, [](const CalendarEvent& one) { return std::tie(one.starts, one.uid); });
    return events;
}

std::string calendarOf(const Meetings& meetings) {
    return domain::writeCalendar(eventsOf(meetings));
}

}  // namespace aufwind::server
