// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

/// How long a company keeps what has done its duty, and which rows are over that.
///
/// Pure; an object on one thread. Instants are milliseconds since 1970, UTC.
namespace aufwind::domain {

/// As the schema's choices.
enum class RetentionKind : std::uint8_t { meetingContents, doneActionItems, leftPeople, securityAlerts, surveyAnswers };

inline constexpr std::int64_t kMostRetentionMonths = 120;
/// How long rows of the kind are kept, in months of the calendar; nothing where there is no rule, or none that can be
/// kept to: such a one removes nothing.
std::optional<int> monthsKept(const std::vector<Record>& rules, RetentionKind kind);
/// The same time of day so many months ago on a clock of the zone; where that month is too short, on its last day.
std::int64_t monthsBefore(std::int64_t now, int months, const std::string& zone);

/// The newest instant at which something was written in the row.
std::int64_t lastChanged(const Record& row);
/// Done, and ticked before.
bool isDoneBefore(const Record& action, std::int64_t cutoff);
/// Told of for the last time before.
bool isToldBefore(const Record& alert, std::int64_t cutoff);

/// Whether comments and links stand below such a row.
bool hasRemarks(const Record& row);

/// What was written in meetings that are over. It is told of all series and occurrences first, and then asked about
/// rows. What belongs to an occurrence goes with it: notes, points that were discussed in it. A point that is open
/// stays as long as its series goes on; in a series that has ended, that was for once, or that has no occurrence it
/// goes by the end of the last one and by its own last change. So does, by its own last change, what belongs to an
/// occurrence that is not there, or to none. Comments and links go with their point. An occurrence whose end nobody set
/// counts for a day.
class MeetingAges {
  public:
    explicit MeetingAges(std::int64_t cutoff) : cutoff_(cutoff) {}

    /// A row of a series or of an occurrence; others do no harm. Occurrences may come before their series.
    void add(const Record& row);
    /// Of a talking point, a private point or a note.
    bool isOver(const Record& row) const;
    /// Of a comment or a link whose point is gone.
    bool isOverAlone(const Record& row) const { return row.alive() && lastChanged(row) < cutoff_; }

  private:
    struct Series {
        bool goesOn = false;
        std::optional<std::int64_t> lastEnd;  ///< of its occurrences
    };
    bool isOpenPointOver(const Uuid& series, const Record& row) const;

    std::int64_t cutoff_;
    std::unordered_map<Uuid, Series> series_;
    std::unordered_map<Uuid, std::int64_t> ends_;  ///< of occurrences
};

}  // namespace aufwind::domain
