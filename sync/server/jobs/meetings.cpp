// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/meetings.h"

#include "models/domain/calendar_file.h"
#include "models/domain/calendar_lines.h"
#include "models/domain/fields.h"
#include "models/domain/notices.h"
#include "models/domain/people.h"
#include "sync/merge/identity.h"
#include "sync/server/operator/tenants.h"

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
constexpr std::size_t kTitleBytes = 1000;
constexpr std::size_t kPlaceBytes = 2000;
constexpr FieldNumber kUid = domain::field::of(schema::kMeetingSeries, "calendar_uid");
constexpr FieldNumber kStatus = domain::field::of(schema::kEmployee, "status");
constexpr FieldNumber kLanguage = domain::field::of(schema::kTenantSettings, "language");
constexpr std::int64_t kHasLeft = 2;  ///< of employee.status
constexpr std::int64_t kGerman = 1;   ///< of tenant_settings.language

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

std::optional<CalendarEvent> Participation::event() const {
    if (!series || !series->group.alive() || series->group.flag(domain::field::kSeriesEnded)) return std::nullopt;
    if (!series->group.text(kUid).empty()) return std::nullopt;
    const auto nameOf = [this](const Uuid& id) {
        return person(id).name;
    };
    auto found = domain::calendarEvent(series->group, series->parts[0], people, nameOf);
    if (!found) return std::nullopt;
    // In one line, for a mail's subject and for whoever reads it.
    found->title = domain::plainText(found->title, kTitleBytes);
    found->place = domain::plainText(found->place, kPlaceBytes);
    return found;
}

const Participation::Person& Participation::person(const Uuid& id) const {
    static const Person nobody;
    const auto at = known.find(id);
    return at != known.end() ? at->second : nobody;
}

Result<Participation> participationIn(TenantService& tenant, const schema::Schema& schema, const Uuid& series,
                                      const std::vector<Uuid>& asked) {
    auto found = tenant.groupOf(schema::kMeetingSeries, series, {schema::kOccurrence, schema::kSeriesParticipant});
    if (!found) return found.error();
    Participation all{std::move(*found), {}, {}, {}};
    if (all.series && all.series->group.alive()) all.people = peopleOf(*all.series);
    std::vector<Uuid> ids = all.people;
    ids.insert(ids.end(), asked.begin(), asked.end());
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const schema::Entity& personal = *schema.entity(schema::kPersonalSettings);
    std::vector<std::pair<EntityNumber, Uuid>> names;
    for (const Uuid& id : ids) {
        names.emplace_back(schema::kEmployee, id);
        names.emplace_back(personal.number, merge::derivedId(personal, {}, id));
    }
    const auto rows = tenant.findAll(names);
    if (!rows) return rows.error();
    const auto companies = tenant.all(schema::kTenantSettings);
    if (!companies) return companies.error();
    const auto company = std::ranges::find_if(*companies, &Record::alive);
    const Record* settings = company != companies->end() ? &*company : nullptr;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto& employee = (*rows)[2 * i];
        const auto& own = (*rows)[2 * i + 1];
        if (!employee || !employee->alive()) continue;
        const Record* chosen = own && own->alive() ? &*own : nullptr;
        Participation::Person& person = all.known[ids[i]];
        person.name = {domain::fullName(*employee),
                       normalisedEmail(employee->text(domain::field::kEmployeeEmail)).value_or("")};
        person.wantsMail = domain::noticeSwitches(chosen, settings).mail && employee->number(kStatus) != kHasLeft;
    }
    for (const Record& row : *companies) {
        if (row.alive() && row.number(kLanguage) == kGerman) all.language = "de";
    }
    return all;
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
