// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar_series.h"

#include "models/domain/calendar_lines.h"
#include "models/domain/calendar_rule.h"
#include "models/domain/fields.h"
#include "models/domain/meeting.h"
#include "models/domain/series_plan.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

constexpr std::string_view kOurs = "@aufwind";
constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kFirstSequence = 1'577'836'800;  // 2020 in seconds since 1970
constexpr FieldNumber kPlace = field::of(schema::kMeetingSeries, "place");
constexpr FieldNumber kUid = field::of(schema::kMeetingSeries, "calendar_uid");

std::int64_t onSecond(std::int64_t instant) {
    return instant - instant % kSecond;
}

/// As files count.
Occurrence onSeconds(Occurrence one) {
    one.recurrence = onSecond(one.recurrence);
    one.starts = onSecond(one.starts);
    one.ends = onSecond(one.ends);
    return one;
}

std::int64_t changedAt(const Record& row) {
    std::int64_t latest = row.created.milliseconds();
    for (const Cell& cell : row.cells) latest = std::max(latest, cell.stamp.milliseconds());
    return latest;
}

bool takesPlace(const Occurrence& one) {
    return one.status == OccurrenceStatus::planned || one.status == OccurrenceStatus::held;
}

std::string withoutParts(std::string_view rule, std::string_view one, std::string_view other) {
    std::string kept;
    while (!rule.empty()) {
        const std::string_view part = rule.substr(0, rule.find(';'));
        rule.remove_prefix(std::min(part.size() + 1, rule.size()));
        if (part.empty() || part.starts_with(one) || part.starts_with(other)) continue;
        kept += (kept.empty() ? "" : ";") + std::string(part);
    }
    return kept;
}

/// Up to that recurrence and no further.
std::string endedRule(const std::string& rule, std::int64_t last) {
    return withoutParts(rule, "UNTIL=", "COUNT=") + ";UNTIL=" + formatWall(wallTime(last)) + "Z";
}

/// Moves the event to where its only meeting is. Whether there is one.
bool takeSingle(CalendarEvent& event, const std::vector<Occurrence>& occurrences) {
    if (occurrences.empty()) return true;
    const auto one = std::ranges::find_if(occurrences, takesPlace);
    if (one == occurrences.end()) return false;
    event.starts = one->starts;
    event.minutes = std::max<std::int64_t>((one->ends - one->starts) / kMinute, 1);
    return true;
}

/// The dates are those that the occurrences take: an earlier rule has left other recurrence ids.
using TakenDates = std::vector<std::optional<std::int64_t>>;

void takeExceptions(CalendarEvent& event, const std::vector<Occurrence>& occurrences, const TakenDates& dates) {
    for (std::size_t i = 0; i < occurrences.size(); ++i) {
        if (!dates[i]) continue;
        const Occurrence& one = occurrences[i];
        const CalendarException changed{
            .recurrence = *dates[i], .starts = one.starts, .ends = one.ends, .cancelled = !takesPlace(one)};
        const bool regular = changed.starts == changed.recurrence &&
                             changed.ends == changed.recurrence + event.minutes * kMinute && !changed.cancelled;
        if (!regular) event.exceptions.push_back(changed);
    }
    std::ranges::sort(event.exceptions, {}, &CalendarException::recurrence);
}

/// Whether anything of it took place.
bool takeEnd(CalendarEvent& event, const std::vector<Occurrence>& occurrences, const TakenDates& dates) {
    std::int64_t last = -1;
    for (std::size_t i = 0; i < occurrences.size(); ++i) {
        if (dates[i] && takesPlace(occurrences[i])) last = std::max(last, *dates[i]);
    }
    if (last < event.starts) return false;
    event.rule = endedRule(event.rule, last);
    return true;
}

}  // namespace

std::string calendarUid(const Record& series) {
    const std::string given = series.text(kUid);
    return given.empty() ? series.id.toString() + std::string(kOurs) : given;
}

Uuid seriesOfUid(std::string_view uid) {
    if (!uid.ends_with(kOurs)) return {};
    uid.remove_suffix(kOurs.size());
    return Uuid::parse(uid).value_or(Uuid{});
}

std::optional<CalendarEvent> calendarEvent(const Record& series, const std::vector<Record>& occurrences,
                                           const std::vector<Uuid>& people, const PersonOfCalendar& personOf) {
    const Rhythm rhythm = rhythmOf(series);
    if (rhythm.starts <= 0) return std::nullopt;
    // Only what parseRule() understands may stand in a file: the text is whatever somebody has sent.
    const auto rule = rhythm.rule.empty() ? RuleParts{} : parseRule(ruleInUtc(rhythm.rule, rhythm.zone));
    if (!rule) return std::nullopt;
    CalendarEvent event{.uid = calendarUid(series),
                        .title = series.text(field::kSeriesTitle),
                        .place = series.text(kPlace),
                        .rule = rhythm.rule.empty() ? std::string{} : ruleOf(*rule),
                        .zone = rhythm.zone,
                        .starts = onSecond(rhythm.starts),
                        .minutes = minutesOf(series)};
    event.modified = changedAt(series);
    std::vector<Occurrence> rows;
    for (const Record& row : occurrences) {
        rows.push_back(onSeconds(occurrenceOf(row, event.minutes)));
        event.modified = std::max(event.modified, changedAt(row));
    }
    event.modified = onSecond(event.modified);
    // Grows with every change, and is the same on every device.
    event.sequence = std::max<std::int64_t>(event.modified / kSecond - kFirstSequence, 0);
    const Uuid organiser = series.reference(field::kSeriesOrganiser);
    event.organiser = personOf(organiser);
    for (const Uuid& person : people) event.attendees.push_back(personOf(person));
    if (event.rule.empty()) return takeSingle(event, rows) ? std::optional(event) : std::nullopt;
    const auto dates = datesTaken({.rule = event.rule, .starts = event.starts, .zone = event.zone}, rows);
    if (series.flag(field::kSeriesEnded) && !takeEnd(event, rows, dates)) return std::nullopt;
    takeExceptions(event, rows, dates);
    return event;
}

}  // namespace aufwind::domain
