// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recurrence.h"
#include "models/schema/record.h"

#include <cstdint>
#include <vector>

/// A series and its occurrences. Pure; any thread. Instants are milliseconds since 1970, UTC.
namespace aufwind::domain {

enum class SeriesKind : std::uint8_t { oneOnOne, team, oneOff };                   ///< as the schema's choices
enum class OccurrenceStatus : std::uint8_t { planned, held, skipped, cancelled };  ///< as the schema's choices

struct Occurrence {
    Uuid id;
    std::int64_t recurrence = 0;
    std::int64_t starts = 0;
    std::int64_t ends = 0;
    OccurrenceStatus status = OccurrenceStatus::planned;

    bool operator==(const Occurrence&) const = default;
};

inline constexpr std::int64_t kMinute = 60'000;
inline constexpr std::int64_t kDefaultMinutes = 30;
/// After this long a planned occurrence that nobody finished counts as over.
inline constexpr std::int64_t kLapsesAfter = 12 * 60 * kMinute;

/// Whether rows of the entity are series of meetings.
bool isSeries(EntityNumber entity);
/// Whether lists of meetings, or of what is to be done for them, depend on rows of the entity. Notes and comments are
/// none of it, so that a letter typed into one composes no list anew.
bool isListedOfMeetings(EntityNumber entity);
/// Whether they are single meetings of a series.
bool isOccurrence(EntityNumber entity);
Rhythm rhythmOf(const Record& series);
SeriesKind seriesKind(const Record& series);
std::int64_t minutesOf(const Record& series);
/// Missing ends follow from `minutes`.
Occurrence occurrenceOf(const Record& row, std::int64_t minutes = kDefaultMinutes);

/// Held or skipped, or planned and long over.
bool isSettled(const Occurrence& occurrence, std::int64_t now);

/// Sorts by start, ties by id.
void sortByStart(std::vector<Occurrence>& occurrences);

/// The occurrence at which open points are due: the earliest that is not settled, else the last that took place; null
/// where there is none. Cancelled ones do not count. Expects them sorted.
const Occurrence* currentOccurrence(const std::vector<Occurrence>& sorted, std::int64_t now);

}  // namespace aufwind::domain
