// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar_rows.h"

#include "models/domain/calendar_import.h"
#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "models/domain/people.h"

#include <algorithm>
#include <tuple>

namespace aufwind::domain {

std::string smallLetters(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

Result<std::vector<Record>> rowsOfSeries(store::Reader& reader, EntityNumber entity, FieldNumber field,
                                         const Uuid& series) {
    return reader.list({.entity = entity, .where = {{field, store::Compare::equal, Value{series}}}});
}

Result<std::vector<Uuid>> peopleOfSeries(store::Reader& reader, const Record& series) {
    const auto rows = rowsOfSeries(reader, schema::kSeriesParticipant, field::kParticipantSeries, series.id);
    if (!rows) return rows.error();
    std::vector<Uuid> people{series.reference(field::kSeriesOrganiser)};
    for (const Record& row : *rows) {
        const Uuid person = row.reference(field::kParticipantPerson);
        if (std::ranges::find(people, person) == people.end()) people.push_back(person);
    }
    std::sort(people.begin() + 1, people.end());
    return people;
}

CalendarPerson readCalendarPerson(store::Reader& reader, const Uuid& id) {
    const auto row = reader.find(schema::kEmployee, id);
    if (!row || !*row || !(*row)->alive()) return {};
    return {.name = fullName(**row), .address = (*row)->text(field::kEmployeeEmail)};
}

Result<std::optional<CalendarEvent>> readCalendarEvent(store::Reader& reader, const Record& series) {
    const auto occurrences = rowsOfSeries(reader, schema::kOccurrence, field::kOccurrenceSeries, series.id);
    if (!occurrences) return occurrences.error();
    const auto people = peopleOfSeries(reader, series);
    if (!people) return people.error();
    return calendarEvent(series, *occurrences, *people, [&](const Uuid& id) { return readCalendarPerson(reader, id); });
}

Result<PeopleByAddress> peopleByAddress(store::Reader& reader) {
    const auto rows = reader.list({.entity = schema::kEmployee});
    if (!rows) return rows.error();
    PeopleByAddress people;
    for (const Record& row : *rows) {
        const std::string address = smallLetters(row.text(field::kEmployeeEmail));
        if (!address.empty() && !hasLeft(row)) people.try_emplace(address, row.id);
    }
    return people;
}

Result<std::vector<CalendarEvent>> calendarEvents(store::Reader& reader, const Uuid& me, const Uuid& only) {
    const auto rows = reader.list({.entity = schema::kMeetingSeries});
    if (!rows) return rows.error();
    std::vector<CalendarEvent> events;
    bool found = only.isNil();
    for (const Record& series : *rows) {
        if (!only.isNil() && series.id != only) continue;
        const auto people = peopleOfSeries(reader, series);
        if (!people) return people.error();
        if (std::ranges::find(*people, me) == people->end()) continue;
        found = true;
        auto event = readCalendarEvent(reader, series);
        if (!event) return event.error();
        if (*event) events.push_back(std::move(**event));
    }
    if (!found) return Error{ErrorCode::notFound, "no such series"};
    std::ranges::sort(events, {}, [](const CalendarEvent& one) { return std::tie(one.starts, one.uid); });
    return events;
}

}  // namespace aufwind::domain
