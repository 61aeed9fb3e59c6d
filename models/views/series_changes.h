// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/meeting.h"
#include "models/views/edit_queue.h"

#include <string>
#include <vector>

/// Changes of a series and of its occurrences. Each is one mutation, beside those that plan ahead and that give an
/// occurrence a state: the server may refuse the latter where another device was faster. Each answers what it has
/// replaced, so that it can be taken back by itself, whatever was edited since. What a person may not do the server
/// refuses; pages do not offer it.
/// Thread rule: that of the bench.
namespace aufwind::views {

struct Replaced {
    EntityNumber entity = 0;
    Uuid id;
    std::vector<Assignment> fields;
    bool removed = false;               ///< the row itself is gone
    std::vector<Assignment> written{};  ///< in their place, where what others write since is to stay
};
using Before = std::vector<Replaced>;

struct SeriesWanted {
    std::string title;
    std::string place;
    std::string rule;
    std::string zone;
    std::int64_t starts = 0;  ///< of `chosen`
    std::int64_t minutes = 0;
    Uuid chosen;  ///< the occurrence from which on time and rule hold; nil: only title and place change
};

/// "This and all following": see domain::realigned. Occurrences of before `chosen` stay as they are.
Result<Before> changeSeries(Bench& bench, const Uuid& series, const SeriesWanted& wanted);
/// Another date for one; its recurrence id and its length stay.
Result<Before> postponeMeeting(Bench& bench, const Uuid& occurrence, std::int64_t starts);
/// Held now rather than at its date.
Result<Before> openEarly(Bench& bench, const Uuid& occurrence);
/// Skipped or cancelled, and the next ones seen to; or planned again.
Result<Before> giveStatus(Bench& bench, const Uuid& occurrence, domain::OccurrenceStatus status);
Result<Before> endSeries(Bench& bench, const Uuid& series, bool ended);
Result<Before> handOver(Bench& bench, const Uuid& series, const Uuid& person);
/// With everything of before, or from now on.
Result<void> addPerson(Bench& bench, const Uuid& series, const Uuid& person, bool history);
/// Also how a person leaves.
Result<Before> removePerson(Bench& bench, const Uuid& series, const Uuid& person);

Result<void> putBack(Bench& bench, const Before& before);

}  // namespace aufwind::views
