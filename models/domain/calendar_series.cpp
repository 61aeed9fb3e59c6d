// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar_series.h"

#include "models/domain/calendar_lines.h"
#include "models/domain/fields.h"
#include "models/domain/meeting.h"

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
    event.starts = onSecond(one->starts);
    event.minutes = std::max<std::int64_t>((one->ends - one->starts) / kMinute, 1);
    return true;
}

void takeExceptions(CalendarEvent& event, const std::vector<Occurrence>& occurrences) {
    for (const Occurrence& one : occurrences) {
        const CalendarException changed{.recurrence = onSecond(one.recurrence),
                                        .starts = onSecond(one.starts),
                                        .ends = onSecond(one.ends),
                                        .cancelled = !takesPlace(one)};
        const bool regular = changed.starts == changed.recurrence &&
                             changed.ends == changed.recurrence + event.minutes * kMinute && !changed.cancelled;
        if (!regular && changed.recurrence >= event.starts) event.exceptions.push_back(changed);
    }
    std::ranges::sort(event.exceptions, {}, &CalendarException::recurrence);
}

/// Whether anything of it took place.
bool takeEnd(CalendarEvent& event, const std::vector<Occurrence>& occurrences) {
    std::int64_t last = -1;
    for (const Occurrence& one : occurrences) {
        if (takesPlace(one)) last = std::max(last, onSecond(one.recurrence));
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
    constexpr std::string_view kPrefix = "RRULE:";
    CalendarEvent event{.uid = calendarUid(series),
                        .title = series.text(field::kSeriesTitle),
                        .place = series.text(kPlace),
                        .rule = rhythm.rule.starts_with(kPrefix) ? rhythm.rule.substr(kPrefix.size()) : rhythm.rule,
                        .zone = rhythm.zone,
                        .starts = onSecond(rhythm.starts),
                        .minutes = minutesOf(series)};
    event.modified = changedAt(series);
    std::vector<Occurrence> dates;
    for (const Record& row : occurrences) {
        dates.push_back(occurrenceOf(row, event.minutes));
        event.modified = std::max(event.modified, changedAt(row));
    }
    event.modified = onSecond(event.modified);
    // Grows with every change, and is the same on every device.
    event.sequence = std::max<std::int64_t>(event.modified / kSecond - kFirstSequence, 0);
    const Uuid organiser = series.reference(field::kSeriesOrganiser);
    event.organiser = personOf(organiser);
    for (const Uuid& person : people) event.attendees.push_back(personOf(person));
    if (event.rule.empty()) return takeSingle(event, dates) ? std::optional(event) : std::nullopt;
    if (series.flag(field::kSeriesEnded) && !takeEnd(event, dates)) return std::nullopt;
    takeExceptions(event, dates);
    return event;
}

}  // namespace aufwind::domain
