// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/series_changes.h"

#include "models/domain/fields.h"
#include "models/domain/series_plan.h"
#include "models/views/meetings.h"

#include <algorithm>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using domain::OccurrenceStatus;

Result<Record> alive(store::Reader& reader, EntityNumber entity, const Uuid& id) {
    auto row = reader.find(entity, id);
    if (!row) return row.error();
    if (!*row || !(*row)->alive()) return Error{ErrorCode::notFound, "no such row"};
    return std::move(**row);
}

/// Sets fields, and remembers what they were.
class Changes {
  public:
    explicit Changes(Bench& bench) : bench_(bench) {}

    Result<void> set(const Record& row, const std::vector<Assignment>& fields) {
        std::vector<Assignment> changed;
        Replaced replaced{.entity = row.entity, .id = row.id, .fields = {}};
        for (const auto& [number, value] : fields) {
            if (row.value(number) == value) continue;
            changed.emplace_back(number, value);
            replaced.fields.emplace_back(number, row.value(number));
        }
        if (changed.empty()) return {};
        before_.push_back(std::move(replaced));
        return bench_.editor.set(row.entity, row.id, changed);
    }
    Result<void> remove(const Record& row) {
        before_.push_back({.entity = row.entity, .id = row.id, .fields = {}, .removed = true});
        return bench_.editor.remove(row.entity, row.id);
    }
    Before before() const { return before_; }

  private:
    Bench& bench_;
    Before before_;
};

Value textValue(const std::string& text) {
    return text.empty() ? Value{} : Value{text};
}

/// The series as it is once the reader sees the change.
Record changedTo(Record series, const domain::Rhythm& rhythm, std::int64_t minutes) {
    series.ensure(field::kSeriesRhythm).value = textValue(rhythm.rule);
    series.ensure(field::kSeriesStarts).value = rhythm.starts;
    series.ensure(field::kSeriesZone).value = rhythm.zone;
    series.ensure(field::kSeriesMinutes).value = minutes;
    return series;
}

Result<void> moveAll(Bench& bench, Changes& changes, std::vector<domain::Occurrence>& occurrences,
                     const std::vector<domain::Occurrence>& moved) {
    for (const domain::Occurrence& one : moved) {
        const auto row = alive(bench.reader, schema::kOccurrence, one.id);
        if (!row) return row.error();
        auto set = changes.set(
            *row, {{field::kOccurrenceStarts, Value{one.starts}}, {field::kOccurrenceEnds, Value{one.ends}}});
        if (!set) return set;
        *std::ranges::find(occurrences, one.id, &domain::Occurrence::id) = one;
    }
    return {};
}

/// For which the rule has no date left; each by itself, for any of them may have been skipped elsewhere.
Result<void> cancelAll(Bench& bench, Changes& changes, std::vector<domain::Occurrence>& occurrences,
                       const std::vector<Uuid>& surplus) {
    for (const Uuid& id : surplus) {
        const auto row = alive(bench.reader, schema::kOccurrence, id);
        if (!row) return row.error();
        const Value cancelled{static_cast<std::int64_t>(OccurrenceStatus::cancelled)};
        if (auto set = changes.set(*row, {{field::kOccurrenceStatus, cancelled}}); !set) return set;
        std::ranges::find(occurrences, id, &domain::Occurrence::id)->status = OccurrenceStatus::cancelled;
    }
    return {};
}

Result<Before> moveTo(Bench& bench, const Uuid& occurrence, std::int64_t starts) {
    const auto row = alive(bench.reader, schema::kOccurrence, occurrence);
    if (!row) return row.error();
    const auto series = alive(bench.reader, schema::kMeetingSeries, row->reference(field::kOccurrenceSeries));
    if (!series) return series.error();
    auto occurrences = occurrencesOf(bench.reader, *series);
    domain::Occurrence& one = *std::ranges::find(occurrences, occurrence, &domain::Occurrence::id);
    one.ends += starts - one.starts;
    one.starts = starts;
    Changes changes{bench};
    const auto moved =
        changes.set(*row, {{field::kOccurrenceStarts, Value{one.starts}}, {field::kOccurrenceEnds, Value{one.ends}}});
    if (!moved) return moved.error();
    if (auto planned = planAhead(bench, *series, std::move(occurrences)); !planned) return planned.error();
    return changes.before();
}

}  // namespace

Result<Before> changeSeries(Bench& bench, const Uuid& id, const SeriesWanted& wanted) {
    const auto series = alive(bench.reader, schema::kMeetingSeries, id);
    if (!series) return series.error();
    if (wanted.title.empty()) return Error{ErrorCode::invalid, "a series has a title"};
    const domain::Rhythm before = domain::rhythmOf(*series);
    domain::Rhythm after{.rule = wanted.rule, .starts = wanted.starts, .zone = wanted.zone};
    std::optional<domain::RuleChange> change;
    if (!wanted.chosen.isNil()) {
        const auto row = alive(bench.reader, schema::kOccurrence, wanted.chosen);
        if (!row) return row.error();
        const std::int64_t starts = row->number(field::kOccurrenceStarts);
        const auto dates = domain::recurrences(after, after.starts, 1);
        if (!dates) return dates.error();
        if (dates->empty()) return Error{ErrorCode::invalid, "the rule never meets"};
        const bool same = after.rule == before.rule && after.starts == starts;
        after = same ? before : domain::Rhythm{after.rule, dates->front(), after.zone};
        if (!same || wanted.minutes != domain::minutesOf(*series)) {
            change = domain::RuleChange{.before = before, .from = starts, .chosen = same ? Uuid{} : wanted.chosen};
        }
    }
    auto occurrences = occurrencesOf(bench.reader, *series);
    const auto result =
        change ? domain::realigned(after, occurrences, bench.now, change, wanted.minutes) : domain::Realignment{};
    Changes changes{bench};
    const auto changed = bench.editor.together([&]() -> Result<void> {
        std::vector<Assignment> fields{{field::kSeriesTitle, Value{wanted.title}},
                                       {field::kSeriesPlace, textValue(wanted.place)}};
        if (change) {
            fields.emplace_back(field::kSeriesRhythm, textValue(after.rule));
            fields.emplace_back(field::kSeriesStarts, Value{after.starts});
            fields.emplace_back(field::kSeriesZone, Value{after.zone});
            fields.emplace_back(field::kSeriesMinutes, Value{wanted.minutes});
        }
        if (auto set = changes.set(*series, fields); !set) return set;
        return moveAll(bench, changes, occurrences, result.moved);
    });
    if (!changed) return changed.error();
    if (auto cancelled = cancelAll(bench, changes, occurrences, result.surplus); !cancelled) return cancelled.error();
    if (change) {
        auto planned = planAhead(bench, changedTo(*series, after, wanted.minutes), std::move(occurrences));
        if (!planned) return planned.error();
    }
    return changes.before();
}

Result<Before> postponeMeeting(Bench& bench, const Uuid& occurrence, std::int64_t starts) {
    return moveTo(bench, occurrence, starts);
}

Result<Before> openEarly(Bench& bench, const Uuid& occurrence) {
    return moveTo(bench, occurrence, bench.now - bench.now % domain::kMinute);
}

Result<Before> giveStatus(Bench& bench, const Uuid& occurrence, OccurrenceStatus status) {
    const auto row = alive(bench.reader, schema::kOccurrence, occurrence);
    if (!row) return row.error();
    Before before{{.entity = schema::kOccurrence,
                   .id = occurrence,
                   .fields = {{field::kOccurrenceStatus, row->value(field::kOccurrenceStatus)}}}};
    const auto settled = settleMeeting(bench, occurrence, status);
    return settled ? Result<Before>(std::move(before)) : Result<Before>(settled.error());
}

Result<Before> endSeries(Bench& bench, const Uuid& id, bool ended) {
    const auto series = alive(bench.reader, schema::kMeetingSeries, id);
    if (!series) return series.error();
    Changes changes{bench};
    const auto done = changes.set(*series, {{field::kSeriesEnded, Value{ended}}});
    return done ? Result<Before>(changes.before()) : Result<Before>(done.error());
}

Result<Before> handOver(Bench& bench, const Uuid& id, const Uuid& person) {
    const auto series = alive(bench.reader, schema::kMeetingSeries, id);
    if (!series) return series.error();
    const auto people = participantsOf(bench.reader, *series);
    if (std::ranges::find(people, person) == people.end()) {
        return Error{ErrorCode::invalid, "an organiser takes part"};
    }
    Changes changes{bench};
    const auto done = changes.set(*series, {{field::kSeriesOrganiser, Value{person}}});
    return done ? Result<Before>(changes.before()) : Result<Before>(done.error());
}

Result<void> addPerson(Bench& bench, const Uuid& series, const Uuid& person, bool history) {
    if (person.isNil()) return Error{ErrorCode::invalid, "nobody"};
    std::vector<Assignment> fields{{field::kParticipantSeries, Value{series}},
                                   {field::kParticipantPerson, Value{person}}};
    if (history) fields.emplace_back(field::kParticipantHistory, Value{true});
    const auto joined = bench.editor.create(schema::kSeriesParticipant, fields);
    return joined ? Result<void>{} : Result<void>{joined.error()};
}

Result<Before> removePerson(Bench& bench, const Uuid& series, const Uuid& person) {
    const auto rows = bench.reader.list({.entity = schema::kSeriesParticipant,
                                         .where = {{field::kParticipantSeries, store::Compare::equal, Value{series}},
                                                   {field::kParticipantPerson, store::Compare::equal, Value{person}}}});
    if (!rows) return rows.error();
    if (rows->empty()) return Error{ErrorCode::notFound, "no such participant"};
    Changes changes{bench};
    const auto done = changes.remove(rows->front());
    return done ? Result<Before>(changes.before()) : Result<Before>(done.error());
}

Result<void> putBack(Bench& bench, const Before& before) {
    return bench.editor.together([&]() -> Result<void> {
        for (const Replaced& one : before) {
            auto done = one.removed ? bench.editor.restore(one.entity, one.id)
                                    : bench.editor.set(one.entity, one.id, one.fields);
            if (!done) return done;
        }
        return {};
    });
}

}  // namespace aufwind::views
