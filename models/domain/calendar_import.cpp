// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar_import.h"

#include "models/domain/calendar_rows.h"
#include "models/domain/calendar_rule.h"
#include "models/domain/fields.h"
#include "models/domain/meeting.h"
#include "models/domain/series_plan.h"

#include <algorithm>
#include <map>
#include <set>

namespace aufwind::domain {

namespace {

constexpr FieldNumber kPlace = field::of(schema::kMeetingSeries, "place");
constexpr FieldNumber kUid = field::of(schema::kMeetingSeries, "calendar_uid");
constexpr std::size_t kAhead = 2;  // in which one can already write, as everywhere
constexpr std::int64_t kSecond = 1000;

struct Edit {
    EntityNumber entity = 0;
    Uuid id;  ///< nil makes a row
    std::vector<Assignment> fields;
};

std::int64_t number(OccurrenceStatus status) {
    return static_cast<std::int64_t>(status);
}

std::string zoneText(const CalendarEvent& event) {
    return event.zone.empty() ? "UTC" : event.zone;
}

Rhythm rhythmOfEvent(const CalendarEvent& event) {
    return {.rule = event.rule, .starts = event.starts, .zone = event.zone};
}

Edit occurrenceEdit(const Uuid& series, const CalendarException& one) {
    Edit edit{.entity = schema::kOccurrence,
              .id = {},
              .fields = {{field::kOccurrenceSeries, Value{series}},
                         {field::kOccurrenceRecurrence, Value{one.recurrence}},
                         {field::kOccurrenceStarts, Value{one.starts}},
                         {field::kOccurrenceEnds, Value{one.ends}}}};
    if (one.cancelled) {
        edit.fields.emplace_back(field::kOccurrenceStatus, Value{number(OccurrenceStatus::cancelled)});
    }
    return edit;
}

bool isAhead(const CalendarException& one, std::int64_t now) {
    return one.ends > now || one.recurrence > now;
}

/// What the file says of the meetings to come, by their recurrence: the exceptions, and the first regular ones.
std::map<std::int64_t, CalendarException> ahead(const CalendarEvent& event, std::int64_t now) {
    std::map<std::int64_t, CalendarException> meetings;
    for (const CalendarException& one : event.exceptions) {
        if (isAhead(one, now)) meetings[one.recurrence] = one;
    }
    const std::int64_t length = event.minutes * kMinute;
    const auto dates = recurrences(rhythmOfEvent(event), now - length + 1, kAhead + meetings.size());
    std::size_t regular = 0;
    for (std::size_t i = 0; dates && i < dates->size() && regular < kAhead; ++i) {
        const std::int64_t at = (*dates)[i];
        if (meetings.try_emplace(at, CalendarException{.recurrence = at, .starts = at, .ends = at + length}).second) {
            ++regular;
        }
    }
    return meetings;
}

void addChanged(std::vector<Assignment>& changed, const Record& row, FieldNumber field, Value value) {
    const bool bothEmpty = row.text(field).empty() && value == Value{std::string{}};
    if (row.value(field) != value && !bothEmpty) changed.emplace_back(field, std::move(value));
}

/// Whether both say the same, however it is written.
bool sameRule(const std::string& one, const std::string& other, const std::string& zone) {
    if (one.empty() || other.empty()) return one == other;
    const auto here = parseRule(ruleInUtc(one, zone));
    const auto there = parseRule(ruleInUtc(other, zone));
    return here && there ? *here == *there : one == other;
}

bool sameZone(const Rhythm& here, const CalendarEvent& event) {
    return here.zone == zoneText(event) || (here.zone.empty() && event.zone.empty());
}

// Files know whole seconds alone.
bool sameSecond(std::int64_t one, std::int64_t other) {
    return one / kSecond == other / kSecond;
}

bool sameRhythm(const Rhythm& here, const CalendarEvent& event) {
    return sameRule(here.rule, event.rule, here.zone) && sameZone(here, event) && sameSecond(here.starts, event.starts);
}

/// The fields of the series that the file says otherwise.
std::vector<Assignment> seriesChanges(const Record& series, const CalendarEvent& event) {
    std::vector<Assignment> changed;
    if (!event.title.empty()) addChanged(changed, series, field::kSeriesTitle, Value{event.title});
    addChanged(changed, series, kPlace, Value{event.place});
    if (minutesOf(series) != event.minutes) changed.emplace_back(field::kSeriesMinutes, Value{event.minutes});
    const Rhythm here = rhythmOf(series);
    if (!sameRule(here.rule, event.rule, here.zone)) changed.emplace_back(field::kSeriesRhythm, Value{event.rule});
    if (!sameZone(here, event)) changed.emplace_back(field::kSeriesZone, Value{zoneText(event)});
    if (!sameSecond(here.starts, event.starts)) changed.emplace_back(field::kSeriesStarts, Value{event.starts});
    return changed;
}

void addMoved(std::vector<Assignment>& changed, const Occurrence& here, const CalendarException& wanted) {
    if (!sameSecond(here.starts, wanted.starts)) {
        changed.emplace_back(field::kOccurrenceStarts, Value{wanted.starts});
    }
    if (!sameSecond(here.ends, wanted.ends)) changed.emplace_back(field::kOccurrenceEnds, Value{wanted.ends});
}

/// What makes a meeting that is here what the file says of it; of a settled one nothing.
std::vector<Assignment> occurrenceChanges(const Occurrence& here, const CalendarException& wanted) {
    std::vector<Assignment> changed;
    if (here.status == OccurrenceStatus::held || here.status == OccurrenceStatus::skipped) return changed;
    const auto status = wanted.cancelled ? OccurrenceStatus::cancelled : OccurrenceStatus::planned;
    if (here.status != status) changed.emplace_back(field::kOccurrenceStatus, Value{number(status)});
    if (!wanted.cancelled) addMoved(changed, here, wanted);
    return changed;
}

Occurrence onSeconds(Occurrence one) {
    one.recurrence -= one.recurrence % kSecond;
    one.starts -= one.starts % kSecond;
    one.ends -= one.ends % kSecond;
    return one;
}

/// What the file says of the meeting that takes this date of its rule.
CalendarException saidOf(const CalendarEvent& event, std::int64_t date) {
    const auto found = std::ranges::find(event.exceptions, date, &CalendarException::recurrence);
    if (found != event.exceptions.end()) return *found;
    return {.recurrence = date, .starts = date, .ends = date + event.minutes * kMinute};
}

/// Where the meetings go that followed the rule before; those for which the file's has no date left come as surplus.
std::vector<Occurrence> afterChange(const Record& series, const CalendarEvent& event,
                                    const std::vector<Occurrence>& here, std::int64_t now, std::set<Uuid>& surplus) {
    Rhythm before = rhythmOf(series);
    before.starts -= before.starts % kSecond;
    const Realignment change = realigned(rhythmOfEvent(event), here, now,
                                         RuleChange{.before = before, .from = now, .chosen = {}}, event.minutes);
    surplus.insert(change.surplus.begin(), change.surplus.end());
    std::vector<Occurrence> after;
    for (const Occurrence& one : here) {
        const auto moved = std::ranges::find(change.moved, one.id, &Occurrence::id);
        if (!surplus.contains(one.id)) after.push_back(moved == change.moved.end() ? one : *moved);
    }
    return after;
}

std::vector<Assignment> cancelled() {
    return {{field::kOccurrenceStatus, Value{number(OccurrenceStatus::cancelled)}}};
}

Result<std::vector<Edit>> occurrenceEdits(store::Reader& reader, const Record& series, const CalendarEvent& event,
                                          std::int64_t now) {
    const auto rows = rowsOfSeries(reader, schema::kOccurrence, field::kOccurrenceSeries, series.id);
    if (!rows) return rows.error();
    std::vector<Occurrence> here;
    for (const Record& row : *rows) here.push_back(onSeconds(occurrenceOf(row, event.minutes)));
    const bool otherRule = !sameRhythm(rhythmOf(series), event);
    std::set<Uuid> surplus;
    const auto after = otherRule ? afterChange(series, event, here, now, surplus) : here;
    const auto dates = datesTaken(rhythmOfEvent(event), after);
    std::map<Uuid, std::int64_t> dateOf;
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (dates[i]) dateOf[after[i].id] = *dates[i];
    }
    auto wanted = ahead(event, now);
    std::vector<Edit> edits;
    for (const Occurrence& one : here) {
        const auto date = dateOf.find(one.id);
        std::vector<Assignment> changed;
        if (date != dateOf.end()) {
            // Also of a past date: the meeting may have been moved to one that is to come.
            const CalendarException said = saidOf(event, date->second);
            if (one.ends > now || isAhead(said, now)) changed = occurrenceChanges(one, said);
            wanted.erase(date->second);
        } else if (otherRule && one.ends > now && one.status == OccurrenceStatus::planned) {
            changed = cancelled();
        }
        if (!changed.empty())
            edits.push_back({.entity = schema::kOccurrence, .id = one.id, .fields = std::move(changed)});
    }
    // Regular meetings that are not here yet are planned when they are due, and are no change.
    for (const auto& [recurrence, one] : wanted) {
        const bool regular = one.starts == recurrence && !one.cancelled;
        if (!regular || event.rule.empty()) edits.push_back(occurrenceEdit(series.id, one));
    }
    return edits;
}

/// A single meeting keeps the recurrence id that it was made with, wherever it goes.
Result<std::vector<Edit>> singleEdits(store::Reader& reader, const Record& series, const CalendarEvent& event,
                                      std::int64_t now) {
    const auto rows = rowsOfSeries(reader, schema::kOccurrence, field::kOccurrenceSeries, series.id);
    if (!rows) return rows.error();
    if (rows->size() != 1) return occurrenceEdits(reader, series, event, now);
    const CalendarException wanted{
        .recurrence = event.starts, .starts = event.starts, .ends = event.starts + event.minutes * kMinute};
    auto changed = occurrenceChanges(occurrenceOf(rows->front(), event.minutes), wanted);
    if (changed.empty()) return std::vector<Edit>{};
    return std::vector<Edit>{{.entity = schema::kOccurrence, .id = rows->front().id, .fields = std::move(changed)}};
}

Result<std::vector<Edit>> updateEdits(store::Reader& reader, const Record& series, const ImportLine& line,
                                      std::int64_t now) {
    const CalendarEvent& event = line.entry.event;
    auto edits =
        event.rule.empty() ? singleEdits(reader, series, event, now) : occurrenceEdits(reader, series, event, now);
    if (!edits) return edits.error();
    if (auto changed = seriesChanges(series, event); !changed.empty()) {
        edits->insert(edits->begin(),
                      {.entity = schema::kMeetingSeries, .id = series.id, .fields = std::move(changed)});
    }
    const auto here = peopleOfSeries(reader, series);
    if (!here) return here.error();
    for (const Uuid& person : line.people) {
        if (std::ranges::find(*here, person) != here->end()) continue;
        edits->push_back(
            {.entity = schema::kSeriesParticipant,
             .id = {},
             .fields = {{field::kParticipantSeries, Value{series.id}}, {field::kParticipantPerson, Value{person}}}});
    }
    return edits;
}

/// What an import works with, and what it has done so far.
struct Import {
    Editor& editor;
    store::Reader& reader;
    const Uuid& me;
    std::int64_t now;
    const std::string& untitled;
    ImportDone done{};
    std::size_t rows = 0;

    Result<Uuid> create(EntityNumber entity, const std::vector<Assignment>& fields) {
        if (++rows > kImportedRowsMaximum) return Error{ErrorCode::tooLarge, "rows of an import"};
        return editor.create(entity, fields);
    }
    Result<void> set(const Edit& edit) {
        if (++rows > kImportedRowsMaximum) return Error{ErrorCode::tooLarge, "rows of an import"};
        return editor.set(edit.entity, edit.id, edit.fields);
    }
};

Result<Uuid> createSeries(Import& work, const ImportLine& line) {
    const CalendarEvent& event = line.entry.event;
    const auto kind = event.rule.empty()        ? SeriesKind::oneOff
                      : line.people.size() == 1 ? SeriesKind::oneOnOne
                                                : SeriesKind::team;
    std::vector<Assignment> fields{{field::kSeriesTitle, Value{event.title.empty() ? work.untitled : event.title}},
                                   {field::kSeriesKind, Value{static_cast<std::int64_t>(kind)}},
                                   {field::kSeriesOrganiser, Value{work.me}},
                                   {field::kSeriesStarts, Value{event.starts}},
                                   {field::kSeriesMinutes, Value{event.minutes}},
                                   {field::kSeriesZone, Value{zoneText(event)}},
                                   {kUid, Value{event.uid}}};
    if (!event.rule.empty()) fields.emplace_back(field::kSeriesRhythm, Value{event.rule});
    if (!event.place.empty()) fields.emplace_back(kPlace, Value{event.place});
    const auto series = work.create(schema::kMeetingSeries, fields);
    if (!series) return series;
    std::vector<Uuid> people{work.me};
    people.insert(people.end(), line.people.begin(), line.people.end());
    for (const Uuid& person : people) {
        const auto joined = work.create(schema::kSeriesParticipant, {{field::kParticipantSeries, Value{*series}},
                                                                     {field::kParticipantPerson, Value{person}}});
        if (!joined) return joined.error();
    }
    for (const auto& [recurrence, one] : ahead(event, work.now)) {
        const auto made = work.create(schema::kOccurrence, occurrenceEdit(*series, one).fields);
        if (!made) return made.error();
    }
    return series;
}

/// The series of an event, as far as it is here; removed ones are not.
Result<std::optional<Record>> seriesOf(store::Reader& reader, const std::string& uid) {
    if (const Uuid ours = seriesOfUid(uid); !ours.isNil()) {
        auto row = reader.find(schema::kMeetingSeries, ours);
        if (!row) return row.error();
        if (*row && (*row)->alive()) return row;
    }
    auto rows = reader.list({.entity = schema::kMeetingSeries, .where = {{kUid, store::Compare::equal, Value{uid}}}});
    if (!rows) return rows.error();
    return rows->empty() ? std::optional<Record>{} : std::optional<Record>{std::move(rows->front())};
}

void matchPeople(ImportLine& line, const PeopleByAddress& known, const Uuid& me) {
    std::vector<CalendarPerson> named = line.entry.event.attendees;
    named.insert(named.begin(), line.entry.event.organiser);
    std::set<std::string> seen;
    for (const CalendarPerson& person : named) {
        const std::string address = smallLetters(person.address);
        if (person == CalendarPerson{} || !seen.insert(address.empty() ? person.name : address).second) continue;
        const auto found = known.find(address);
        if (found == known.end()) {
            line.unknown.push_back(person);
        } else if (found->second != me && std::ranges::find(line.people, found->second) == line.people.end()) {
            line.people.push_back(found->second);
        }
    }
}

Result<ImportKind> kindOf(store::Reader& reader, const Record& series, const ImportLine& line, const Uuid& me,
                          std::int64_t now) {
    if (series.reference(field::kSeriesOrganiser) != me) return ImportKind::notMine;
    const auto edits = updateEdits(reader, series, line, now);
    if (!edits) return edits.error();
    if (edits->empty()) return ImportKind::unchanged;
    const auto here = readCalendarEvent(reader, series);
    if (!here) return here.error();
    const bool ours = !seriesOfUid(line.entry.event.uid).isNil();
    return ours && *here && line.entry.event.sequence < (*here)->sequence ? ImportKind::older : ImportKind::update;
}

Result<void> perform(Import& work, const std::vector<Edit>& edits) {
    for (const Edit& edit : edits) {
        if (edit.id.isNil()) {
            if (const auto made = work.create(edit.entity, edit.fields); !made) return made.error();
        } else if (auto set = work.set(edit); !set) {
            return set;
        }
    }
    return {};
}

Result<void> runLine(Import& work, const ImportLine& line) {
    // Looked for anew: it may have come or changed since the file was looked at.
    const auto series = seriesOf(work.reader, line.entry.event.uid);
    if (!series) return series.error();
    if (!*series) {
        const auto made = createSeries(work, line);
        if (!made) return made.error();
        ++work.done.created;
        return {};
    }
    if ((*series)->reference(field::kSeriesOrganiser) != work.me)
        return Error{ErrorCode::forbidden, "another's series"};
    const auto edits = updateEdits(work.reader, **series, line, work.now);
    if (!edits) return edits.error();
    if (!edits->empty()) ++work.done.changed;
    return perform(work, *edits);
}

}  // namespace

Result<ImportPlan> planImport(store::Reader& reader, const CalendarReading& reading, const Uuid& me, std::int64_t now) {
    const auto known = peopleByAddress(reader);
    if (!known) return known.error();
    ImportPlan plan{.lines = {}, .beyond = reading.beyond, .others = reading.others};
    for (const CalendarEntry& entry : reading.entries) {
        ImportLine line{.entry = entry, .kind = ImportKind::leftOut, .series = {}, .people = {}};
        matchPeople(line, *known, me);
        if (entry.usable()) {
            const auto series = seriesOf(reader, entry.event.uid);
            if (!series) return series.error();
            line.kind = ImportKind::create;
            if (*series) {
                const auto kind = kindOf(reader, **series, line, me, now);
                if (!kind) return kind.error();
                line.kind = *kind;
                line.series = (*series)->id;
            }
        }
        plan.lines.push_back(std::move(line));
    }
    return plan;
}

Result<ImportDone> runImport(Editor& editor, store::Reader& reader, const std::vector<ImportLine>& chosen,
                             const Uuid& me, std::int64_t now, const std::string& untitled) {
    if (chosen.size() > kChosenMaximum) return Error{ErrorCode::tooLarge, "events chosen"};
    Import work{.editor = editor, .reader = reader, .me = me, .now = now, .untitled = untitled};
    const auto made = editor.together([&]() -> Result<void> {
        for (const ImportLine& line : chosen) {
            if (auto one = runLine(work, line); !one) return one;
        }
        return {};
    });
    if (!made) return made.error();
    return work.done;
}

}  // namespace aufwind::domain
