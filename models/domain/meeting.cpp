// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/meeting.h"

#include "models/domain/fields.h"

#include <algorithm>
#include <tuple>

namespace aufwind::domain {

bool isSeries(EntityNumber entity) {
    return entity == schema::kMeetingSeries;
}

bool isListedOfMeetings(EntityNumber entity) {
    if (entity == schema::kPrivatePoint) return true;
    return entity >= schema::kMeetingSeries && entity <= schema::kActionItem && entity != schema::kComment &&
           entity != schema::kSharedNote && entity != schema::kPrivateNote;
}

bool isOccurrence(EntityNumber entity) {
    return entity == schema::kOccurrence;
}

Rhythm rhythmOf(const Record& series) {
    return {.rule = series.text(field::kSeriesRhythm),
            .starts = series.number(field::kSeriesStarts),
            .zone = series.text(field::kSeriesZone)};
}

SeriesKind seriesKind(const Record& series) {
    const std::int64_t kind = series.number(field::kSeriesKind);
    return kind == 1 ? SeriesKind::team : kind == 2 ? SeriesKind::oneOff : SeriesKind::oneOnOne;
}

std::int64_t minutesOf(const Record& series) {
    const std::int64_t minutes = series.number(field::kSeriesMinutes);
    return minutes > 0 && minutes <= 24 * 60 ? minutes : kDefaultMinutes;
}

Occurrence occurrenceOf(const Record& row, std::int64_t minutes) {
    Occurrence occurrence{.id = row.id,
                          .recurrence = row.number(field::kOccurrenceRecurrence),
                          .starts = row.number(field::kOccurrenceStarts),
                          .ends = row.number(field::kOccurrenceEnds)};
    if (occurrence.ends <= occurrence.starts) occurrence.ends = occurrence.starts + minutes * kMinute;
    const std::int64_t status = row.number(field::kOccurrenceStatus);
    if (status >= 0 && status <= 3) occurrence.status = static_cast<OccurrenceStatus>(status);
    return occurrence;
}

bool isSettled(const Occurrence& occurrence, std::int64_t now) {
    switch (occurrence.status) {
        case OccurrenceStatus::held:
        case OccurrenceStatus::skipped:
            return true;
        case OccurrenceStatus::cancelled:
            return false;
        case OccurrenceStatus::planned:
            break;
    }
    return occurrence.ends < now - kLapsesAfter;
}

void sortByStart(std::vector<Occurrence>& occurrences) {
    std::ranges::sort(occurrences, {}, [](const Occurrence& one) { return std::tie(one.starts, one.id); });
}

const Occurrence* currentOccurrence(const std::vector<Occurrence>& sorted, std::int64_t now) {
    const Occurrence* last = nullptr;
    for (const Occurrence& occurrence : sorted) {
        if (occurrence.status == OccurrenceStatus::cancelled) continue;
        if (!isSettled(occurrence, now)) return &occurrence;
        last = &occurrence;
    }
    return last;
}

}  // namespace aufwind::domain
