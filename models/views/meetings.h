// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/agenda.h"
#include "models/domain/meeting.h"
#include "models/store/editor.h"
#include "models/store/store.h"
#include "models/views/edit_queue.h"

#include <vector>

/// Meetings read from the store for the rules of models/domain, and the edits that take several rows.
/// Thread rule: that of the reader or bench that is given.
namespace aufwind::views {

std::vector<domain::Occurrence> occurrencesOf(store::Reader& reader, const Record& series);
/// Talking points, and private ones of whoever reads.
std::vector<domain::Point> pointsOf(store::Reader& reader, const Uuid& series);
/// Those who take part, the organiser included.
std::vector<Uuid> participantsOf(store::Reader& reader, const Record& series);
/// Series that have not ended.
Result<std::vector<Record>> runningSeries(store::Reader& reader);

std::uint64_t openPoints(store::Reader& reader, const Uuid& series);
std::uint64_t openActions(store::Reader& reader, const Uuid& series);

/// How far ahead a series keeps occurrences in which one can already write.
inline constexpr std::size_t kOccurrencesAhead = 2;

struct NewSeries {
    std::string title;
    domain::SeriesKind kind = domain::SeriesKind::oneOnOne;
    std::vector<Uuid> others;
    std::string rule;  ///< empty: a single meeting
    std::string zone;
    std::int64_t starts = 0;
    std::int64_t minutes = domain::kDefaultMinutes;
    std::string place;
};

/// Series, participants and the first occurrences as one mutation; it starts with the first date that its rule has.
/// Answers the series. `invalid` for a 1:1 of other than two, and where the rule never meets.
Result<Uuid> createSeries(Bench& bench, NewSeries wanted, const Uuid& me);
/// Marks it held, after it has seen to the next ones.
Result<void> finishMeeting(Bench& bench, const Uuid& occurrence);
/// Marks it skipped, after it has seen to the next ones.
Result<void> skipMeeting(Bench& bench, const Uuid& occurrence);
/// Gives an occurrence a state, after it has seen to the next ones. Two mutations, for the state alone may be refused.
Result<void> settleMeeting(Bench& bench, const Uuid& occurrence, domain::OccurrenceStatus status);
/// Plans ahead every running series that `person` takes part in; `only` limits it to one, nil does not.
Result<void> planFor(Bench& bench, const Uuid& person, const Uuid& only);
/// Makes the occurrences that the series still needs, and moves those to its rule that were planned under another. An
/// occurrence's id follows from its series and recurrence id, so that two devices that plan at once make the same rows.
Result<void> planAhead(Bench& bench, const Record& series);
/// The same where `existing` differs from what the reader sees.
Result<void> planAhead(Bench& bench, const Record& series, std::vector<domain::Occurrence> existing);

}  // namespace aufwind::views
