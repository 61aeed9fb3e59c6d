// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/retention.h"

#include "models/domain/fields.h"
#include "models/domain/meeting.h"
#include "models/domain/time_zone.h"

#include <algorithm>
#include <chrono>

namespace aufwind::domain {

namespace {

constexpr std::int64_t kDay = 24 * 60 * kMinute;

int lengthOf(int year, int month) {
    using namespace std::chrono;
    const year_month_day_last last{std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                                   std::chrono::last};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

}  // namespace

std::optional<int> monthsKept(const std::vector<Record>& rules, RetentionKind kind) {
    for (const Record& rule : rules) {
        const std::int64_t months = rule.number(field::kRetentionMonths);
        const bool isMeant = rule.alive() && rule.cell(field::kRetentionKind) != nullptr &&
                             rule.number(field::kRetentionKind) == static_cast<std::int64_t>(kind);
        if (isMeant && months >= 1 && months <= kMostRetentionMonths) return static_cast<int>(months);
    }
    return std::nullopt;
}

std::int64_t monthsBefore(std::int64_t now, int months, const std::string& zone) {
    WallTime wall = wallTime(now, offsetAt(zone, now).seconds);
    const int count = wall.year * 12 + (wall.month - 1) - months;
    wall.year = count / 12;
    wall.month = count % 12 + 1;
    wall.day = std::min(wall.day, lengthOf(wall.year, wall.month));
    return instantIn(zone, wall);
}

std::int64_t lastChanged(const Record& row) {
    std::int64_t last = row.created.milliseconds();
    for (const Cell& cell : row.cells) {
        last = std::max(last, cell.stamp.milliseconds());
        for (const SetElement& element : cell.elements) last = std::max(last, element.stamp.milliseconds());
    }
    return last;
}

bool isDoneBefore(const Record& action, std::int64_t cutoff) {
    if (!action.alive() || !action.flag(field::kActionDone)) return false;
    const std::int64_t at = action.number(field::kActionDoneAt);
    return (at != 0 ? at : lastChanged(action)) < cutoff;
}

bool isToldBefore(const Record& alert, std::int64_t cutoff) {
    return alert.alive() && alert.number(field::kAlertTold) < cutoff;
}

bool hasRemarks(const Record& row) {
    return row.entity == schema::kTalkingPoint;
}

void MeetingAges::add(const Record& row) {
    if (isSeries(row.entity)) {
        series_[row.id].goesOn = row.alive() && !row.flag(field::kSeriesEnded) && seriesKind(row) != SeriesKind::oneOff;
    } else if (isOccurrence(row.entity) && row.alive()) {
        const std::int64_t starts = row.number(field::kOccurrenceStarts);
        const std::int64_t said = row.number(field::kOccurrenceEnds);
        const std::int64_t ends = said > starts ? said : starts + kDay;
        ends_[row.id] = ends;
        auto& last = series_[row.reference(field::kOccurrenceSeries)].lastEnd;
        last = std::max(last.value_or(ends), ends);
    }
}

bool MeetingAges::isOpenPointOver(const Uuid& series, const Record& row) const {
    const auto found = series_.find(series);
    if (found != series_.end() && found->second.goesOn && found->second.lastEnd) return false;
    const std::int64_t last = found != series_.end() ? found->second.lastEnd.value_or(0) : 0;
    return std::max(last, lastChanged(row)) < cutoff_;
}

bool MeetingAges::isOver(const Record& row) const {
    if (!row.alive()) return false;
    Uuid occurrence;
    Uuid series;
    switch (row.entity) {
        case schema::kTalkingPoint:
            occurrence = row.reference(field::kPointDiscussed);
            series = row.reference(field::kPointSeries);
            break;
        case schema::kPrivatePoint:
            occurrence = row.reference(field::kSecretDiscussed);
            series = row.reference(field::kSecretSeries);
            break;
        case schema::kSharedNote:
            occurrence = row.reference(field::kSharedOccurrence);
            break;
        case schema::kPrivateNote:
            occurrence = row.reference(field::kPrivateOccurrence);
            break;
        default:
            return false;
    }
    if (occurrence.isNil() && !series.isNil()) return isOpenPointOver(series, row);
    const auto ended = ends_.find(occurrence);
    return (ended != ends_.end() ? ended->second : lastChanged(row)) < cutoff_;
}

}  // namespace aufwind::domain
