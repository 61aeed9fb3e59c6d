// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/meetings.h"

#include "models/domain/fields.h"
#include "models/domain/series_plan.h"
#include "models/views/agenda_edits.h"

#include <algorithm>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

std::vector<Record> listOf(store::Reader& reader, EntityNumber entity, FieldNumber by, const Uuid& id) {
    auto rows = reader.list({.entity = entity, .where = {{by, Compare::equal, Value{id}}}});
    return rows ? std::move(*rows) : std::vector<Record>{};
}

Result<Record> aliveRow(store::Reader& reader, EntityNumber entity, const Uuid& id) {
    auto row = reader.find(entity, id);
    if (!row) return row.error();
    if (!*row || !(*row)->alive()) return Error{ErrorCode::notFound, "no such row"};
    return std::move(**row);
}

Result<void> makeOccurrence(Bench& bench, const Uuid& series, std::int64_t starts, std::int64_t minutes) {
    const auto made =
        bench.editor.create(schema::kOccurrence, {{field::kOccurrenceSeries, Value{series}},
                                                  {field::kOccurrenceRecurrence, Value{starts}},
                                                  {field::kOccurrenceStarts, Value{starts}},
                                                  {field::kOccurrenceEnds, Value{starts + minutes * domain::kMinute}}});
    return made ? Result<void>{} : Result<void>{made.error()};
}

}  // namespace

std::vector<domain::Occurrence> occurrencesOf(store::Reader& reader, const Record& series) {
    std::vector<domain::Occurrence> occurrences;
    for (const Record& row : listOf(reader, schema::kOccurrence, field::kOccurrenceSeries, series.id)) {
        occurrences.push_back(domain::occurrenceOf(row, domain::minutesOf(series)));
    }
    domain::sortByStart(occurrences);
    return occurrences;
}

std::vector<domain::Point> pointsOf(store::Reader& reader, const Uuid& series) {
    std::vector<domain::Point> points;
    const auto rows = agendaRows(reader, series);
    if (!rows) return points;
    for (const Record& row : *rows) points.push_back(domain::pointOf(row));
    return points;
}

std::vector<Uuid> participantsOf(store::Reader& reader, const Record& series) {
    std::vector<Uuid> people;
    for (const Record& row : listOf(reader, schema::kSeriesParticipant, field::kParticipantSeries, series.id)) {
        people.push_back(row.reference(field::kParticipantPerson));
    }
    const Uuid organiser = series.reference(field::kSeriesOrganiser);
    if (!organiser.isNil() && std::ranges::find(people, organiser) == people.end()) people.push_back(organiser);
    return people;
}

Result<std::vector<Record>> runningSeries(store::Reader& reader) {
    auto rows = reader.list({.entity = schema::kMeetingSeries});
    if (!rows) return rows.error();
    std::erase_if(*rows, [](const Record& series) { return series.flag(field::kSeriesEnded); });
    return rows;
}

std::uint64_t openPoints(store::Reader& reader, const Uuid& series) {
    const auto shared = reader.count({.entity = schema::kTalkingPoint,
                                      .where = {{field::kPointSeries, Compare::equal, Value{series}},
                                                {field::kPointSection, Compare::isNotSet, {}},
                                                {field::kPointDiscussed, Compare::isNotSet, {}}}});
    const auto secret = reader.count({.entity = schema::kPrivatePoint,
                                      .where = {{field::kSecretSeries, Compare::equal, Value{series}},
                                                {field::kSecretDiscussed, Compare::isNotSet, {}}}});
    return shared.valueOr(0) + secret.valueOr(0);
}

std::uint64_t openActions(store::Reader& reader, const Uuid& series) {
    std::uint64_t open = 0;
    for (const Record& row : listOf(reader, schema::kActionItem, field::kActionSeries, series)) {
        open += row.flag(field::kActionDone) ? 0 : 1;
    }
    return open;
}

Result<Uuid> createSeries(Bench& bench, NewSeries wanted, const Uuid& me) {
    std::erase_if(wanted.others, [&](const Uuid& person) { return person.isNil() || person == me; });
    const bool pair = wanted.kind == domain::SeriesKind::oneOnOne;
    if (pair && wanted.others.size() != 1) return Error{ErrorCode::invalid, "a 1:1 needs one other person"};
    const domain::Rhythm rhythm{.rule = wanted.rule, .starts = wanted.starts, .zone = wanted.zone};
    const auto dates = domain::recurrences(rhythm, wanted.starts, kOccurrencesAhead);
    if (!dates) return dates.error();
    if (dates->empty()) return Error{ErrorCode::invalid, "the rule never meets"};
    Uuid series;
    const auto made = bench.editor.together([&]() -> Result<void> {
        std::vector<Assignment> fields{
            {field::kSeriesTitle, Value{wanted.title}},
            {field::kSeriesKind, Value{std::int64_t{pair                                      ? 0
                                                    : wanted.kind == domain::SeriesKind::team ? 1
                                                                                              : 2}}},
            {field::kSeriesOrganiser, Value{me}},
            {field::kSeriesStarts, Value{dates->front()}},
            {field::kSeriesMinutes, Value{wanted.minutes}},
            {field::kSeriesZone, Value{wanted.zone}}};
        if (!wanted.rule.empty()) fields.emplace_back(field::kSeriesRhythm, Value{wanted.rule});
        if (!wanted.place.empty()) fields.emplace_back(field::kSeriesPlace, Value{wanted.place});
        const auto id = bench.editor.create(schema::kMeetingSeries, fields);
        if (!id) return id.error();
        series = *id;
        std::vector<Uuid> people{me};
        people.insert(people.end(), wanted.others.begin(), wanted.others.end());
        for (const Uuid& person : people) {
            const auto joined = bench.editor.create(
                schema::kSeriesParticipant,
                {{field::kParticipantSeries, Value{series}}, {field::kParticipantPerson, Value{person}}});
            if (!joined) return joined.error();
        }
        for (const std::int64_t date : *dates) {
            if (auto one = makeOccurrence(bench, series, date, wanted.minutes); !one) return one;
        }
        return {};
    });
    if (!made) return made.error();
    return series;
}

Result<void> finishMeeting(Bench& bench, const Uuid& occurrence) {
    return settleMeeting(bench, occurrence, domain::OccurrenceStatus::held);
}

Result<void> skipMeeting(Bench& bench, const Uuid& occurrence) {
    return settleMeeting(bench, occurrence, domain::OccurrenceStatus::skipped);
}

Result<void> settleMeeting(Bench& bench, const Uuid& occurrence, domain::OccurrenceStatus status) {
    const auto row = aliveRow(bench.reader, schema::kOccurrence, occurrence);
    if (!row) return row.error();
    const auto series = aliveRow(bench.reader, schema::kMeetingSeries, row->reference(field::kOccurrenceSeries));
    if (!series) return series.error();
    auto occurrences = occurrencesOf(bench.reader, *series);
    for (domain::Occurrence& one : occurrences) {
        if (one.id == occurrence) one.status = status;
    }
    // Two mutations: where another device has been faster the state is refused, and what was written meanwhile for the
    // next ones must not go with it.
    if (auto planned = planAhead(bench, *series, std::move(occurrences)); !planned) return planned;
    const Value state{static_cast<std::int64_t>(status)};
    return bench.editor.set(schema::kOccurrence, occurrence, {{field::kOccurrenceStatus, state}});
}

Result<void> planFor(Bench& bench, const Uuid& person, const Uuid& only) {
    const auto running = runningSeries(bench.reader);
    if (!running) return running.error();
    for (const Record& series : *running) {
        if (!only.isNil() && series.id != only) continue;
        const auto people = participantsOf(bench.reader, series);
        if (std::ranges::find(people, person) == people.end()) continue;
        if (auto planned = planAhead(bench, series); !planned) return planned;
    }
    return {};
}

Result<void> planAhead(Bench& bench, const Record& series) {
    return planAhead(bench, series, occurrencesOf(bench.reader, series));
}

Result<void> planAhead(Bench& bench, const Record& series, std::vector<domain::Occurrence> existing) {
    if (series.flag(field::kSeriesEnded) || series.text(field::kSeriesRhythm).empty()) return {};
    const domain::Rhythm rhythm = domain::rhythmOf(series);
    // What is surplus stays: that the rule has ended is the organiser's word, not this device's.
    const auto moved = domain::realigned(rhythm, existing, bench.now).moved;
    for (const domain::Occurrence& one : moved) *std::ranges::find(existing, one.id, &domain::Occurrence::id) = one;
    const auto missing = domain::missingRecurrences(rhythm, existing, bench.now, kOccurrencesAhead);
    if (missing.empty() && moved.empty()) return {};
    return bench.editor.together([&]() -> Result<void> {
        for (const domain::Occurrence& one : moved) {
            auto set = bench.editor.set(
                schema::kOccurrence, one.id,
                {{field::kOccurrenceStarts, Value{one.starts}}, {field::kOccurrenceEnds, Value{one.ends}}});
            if (!set) return set;
        }
        for (const std::int64_t date : missing) {
            if (auto made = makeOccurrence(bench, series.id, date, domain::minutesOf(series)); !made) return made;
        }
        return {};
    });
}

}  // namespace aufwind::views
