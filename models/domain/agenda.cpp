// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/agenda.h"

#include "models/domain/point_fields.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace aufwind::domain {

namespace {

/// One look at a series: its occurrences in order, and which of them is the current one.
class Series {
  public:
    Series(const std::vector<Occurrence>& sorted, std::int64_t now)
        : sorted_(sorted), now_(now), current_(currentOccurrence(sorted, now)) {
        std::int64_t latest = std::numeric_limits<std::int64_t>::min();
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            places_.emplace(sorted[i].id, i);
            latest = std::max(latest, sorted[i].ends);
            latestEnds_.push_back(latest);
        }
    }

    std::optional<std::size_t> indexOf(const Uuid& id) const {
        const auto found = id.isNil() ? places_.end() : places_.find(id);
        return found == places_.end() ? std::nullopt : std::optional{found->second};
    }

    /// The first occurrence that could have dealt with the point.
    std::size_t raisedAt(const Point& point) const {
        if (const auto index = indexOf(point.raisedIn)) return *index;
        // The first that ends later than it was written is the first up to which any does.
        const auto at = std::ranges::upper_bound(latestEnds_, point.created);
        return static_cast<std::size_t>(at - latestEnds_.begin());
    }

    /// Where an open point is due.
    std::optional<std::size_t> dueAt(const Point& point) const {
        const auto raised = indexOf(point.raisedIn);
        if (raised && isToCome(*raised)) return raised;
        return current_ == nullptr ? std::nullopt : std::optional{static_cast<std::size_t>(current_ - sorted_.data())};
    }

    bool isCurrent(std::size_t index) const { return current_ == sorted_.data() + index; }
    bool isOver(std::size_t index) const { return isSettled(sorted_[index], now_); }
    bool isToCome(std::size_t index) const {
        return sorted_[index].status == OccurrenceStatus::planned && !isOver(index);
    }

    /// A point whose occurrence is gone is open again rather than nowhere.
    bool isOpen(const Point& point) const { return !indexOf(point.discussedIn).has_value(); }

    int carried(const Point& point, std::size_t shown) const {
        int count = 0;
        for (std::size_t i = raisedAt(point); i < shown; ++i) {
            if (isOver(i) && sorted_[i].id != point.discussedIn) ++count;
        }
        return count;
    }

    /// Not dealt with when that occurrence ended, although it had been raised by then.
    bool wasOpenAt(const Point& point, std::size_t shown) const {
        if (!isOver(shown) || raisedAt(point) > shown) return false;
        const auto discussed = indexOf(point.discussedIn);
        return !discussed || *discussed > shown;
    }

  private:
    const std::vector<Occurrence>& sorted_;
    std::int64_t now_;
    const Occurrence* current_;
    std::unordered_map<Uuid, std::size_t> places_;
    std::vector<std::int64_t> latestEnds_;  ///< of the occurrences up to each
};

}  // namespace

Point pointOf(const Record& row) {
    const PointFields& fields = pointFields(row);
    return {.id = row.id,
            .position = row.text(fields.position),
            .raisedIn = row.reference(fields.raised),
            .discussedIn = row.reference(fields.discussed),
            .created = row.created.milliseconds(),
            .isSection = isSection(row)};
}

std::vector<AgendaLine> agenda(const std::vector<Point>& points, const std::vector<Occurrence>& sorted,
                               const Uuid& shown, std::int64_t now) {
    const Series series{sorted, now};
    const auto index = series.indexOf(shown);
    if (!index) return {};
    std::vector<const Point*> ordered;
    ordered.reserve(points.size());
    for (const Point& point : points) ordered.push_back(&point);
    std::ranges::sort(ordered, {}, [](const Point* point) { return std::tie(point->position, point->id); });

    std::vector<AgendaLine> lines;
    const Point* heading = nullptr;  // shown once something stands below it
    for (const Point* point : ordered) {
        if (point->isSection) {
            heading = point;
            if (series.isCurrent(*index)) lines.push_back({.point = point->id, .isSection = true});
            continue;
        }
        const bool ticked = point->discussedIn == shown;
        const bool due = series.isOpen(*point) && series.dueAt(*point) == index;
        if (ticked || due || series.wasOpenAt(*point, *index)) {
            if (heading != nullptr && !series.isCurrent(*index)) {
                lines.push_back({.point = heading->id, .isSection = true});
            }
            heading = nullptr;
            lines.push_back({.point = point->id, .ticked = ticked, .carried = series.carried(*point, *index)});
        }
    }
    return lines;
}

std::vector<AgendaCount> agendaCounts(const std::vector<Point>& points, const std::vector<Occurrence>& sorted,
                                      std::int64_t now) {
    const Series series{sorted, now};
    std::vector<AgendaCount> counts(sorted.size());
    // Where points begin, less where they stop, to show as open at the end; only occurrences that are over keep those.
    std::vector<int> begun(sorted.size() + 1);
    for (const Point& point : points) {
        if (point.isSection) continue;
        const std::size_t raised = series.raisedAt(point);
        const auto discussed = series.indexOf(point.discussedIn);
        const std::size_t end = discussed.value_or(sorted.size());
        if (raised < end) {
            ++begun[raised];
            --begun[end];
        }
        if (discussed) {
            ++counts[*discussed].points;
            ++counts[*discussed].ticked;
        } else if (const auto due = series.dueAt(point); due && !series.wasOpenAt(point, *due)) {
            ++counts[*due].points;
        }
    }
    int open = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        open += begun[i];
        if (series.isOver(i)) counts[i].points += open;
    }
    return counts;
}

}  // namespace aufwind::domain
