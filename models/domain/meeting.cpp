// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/meeting.h"

#include "models/domain/fields.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

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

std::vector<std::int64_t> missingRecurrences(const Rhythm& rhythm, const std::vector<Occurrence>& existing,
                                             std::int64_t now, std::size_t ahead) {
    const auto later = std::ranges::count_if(existing, [&](const Occurrence& one) { return one.recurrence >= now; });
    const auto dates = recurrences(rhythm, now, ahead + static_cast<std::size_t>(later));
    if (!dates) return {};
    std::unordered_map<std::int64_t, bool> known;  // by recurrence id; whether it is still to come
    for (const Occurrence& one : existing) {
        known[one.recurrence] = one.status == OccurrenceStatus::planned && one.starts >= now;
    }
    std::vector<std::int64_t> missing;
    std::size_t toCome = 0;
    for (const std::int64_t date : *dates) {
        if (toCome >= ahead) break;
        const auto found = known.find(date);
        if (found == known.end()) missing.push_back(date);
        if (found == known.end() || found->second) ++toCome;
    }
    return missing;
}

}  // namespace aufwind::domain
