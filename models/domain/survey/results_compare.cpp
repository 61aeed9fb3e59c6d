// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/results_compare.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

Tally nothingOf(const Item& item) {
    Tally tally;
    tally.counts.resize(item.classes());
    if (item.kind == ItemKind::slider) tally.sums.resize(1);
    if (item.kind == ItemKind::ranking) tally.sums.resize(item.values);
    return tally;
}

/// Of whatever keeps the column from being shown.
std::optional<HiddenReason> hiddenOf(const ShownSegment& segment, const std::vector<std::size_t>& group) {
    if (segment.hidden) return segment.hidden;
    for (const std::size_t item : group) {
        if (item >= segment.items.size()) return HiddenReason::underThreshold;
        if (segment.items[item]) return segment.items[item];
    }
    return std::nullopt;
}

/// Only those that count in it can keep it from being shown.
std::vector<std::size_t> countedIn(const std::vector<Item>& items, const HeatColumn& column) {
    std::vector<std::size_t> counted;
    std::ranges::copy_if(column.items, std::back_inserter(counted), [&](std::size_t item) {
        if (item >= items.size()) return true;
        if (column.measure == Measure::favourability) return isRated(items[item]);
        if (column.measure == Measure::enps) return items[item].kind == ItemKind::enps;
        return isLevelled(items[item]);
    });
    return counted;
}

/// The column of a round that stands for the same as one of the last: its own items of the driver, else the same items.
std::vector<std::size_t> columnOf(const Round& round, const Round& last, const HeatColumn& column) {
    if (!column.driver.empty()) return itemsOfDriver(round.items, column.driver);
    std::vector<std::size_t> group;
    for (const std::size_t wanted : column.items) {
        for (std::size_t i = 0; i < round.items.size(); ++i) {
            const bool isSame =
                round.items[i].question == last.items[wanted].question && round.items[i].row == last.items[wanted].row;
            if (isSame) group.push_back(i);
        }
    }
    return group;
}

}  // namespace

ShownSegment shownSegment(const std::vector<Item>& items, const SegmentFigures& figures) {
    ShownSegment segment{.participation = {.invited = figures.invited, .submitted = figures.respondents.value_or(0)},
                         .hidden = figures.hidden,
                         .round = {.items = items, .tallies = {}},
                         .items = {}};
    for (std::size_t i = 0; i < items.size(); ++i) {
        const ItemFigures* shown = i < figures.items.size() ? &figures.items[i] : nullptr;
        const bool isThere = shown != nullptr && shown->tally.has_value();
        segment.round.tallies.push_back(isThere ? *shown->tally : nothingOf(items[i]));
        segment.items.emplace_back();
        if (isThere) continue;
        const auto reason = shown == nullptr ? figures.hidden : shown->hidden;
        segment.items.back() = reason.value_or(HiddenReason::underThreshold);
    }
    return segment;
}

std::vector<ShownSegment> shownSegments(const Form& form, const RoundFigures& figures) {
    const std::vector<Item> items = itemsOf(form);
    std::vector<ShownSegment> segments;
    segments.reserve(figures.segments.size());
    for (const SegmentFigures& one : figures.segments) segments.push_back(shownSegment(items, one));
    return segments;
}

ShownScore shownScore(const ShownSegment& segment, const HeatColumn& column) {
    ShownScore shown{
        .score = {}, .hidden = hiddenOf(segment, countedIn(segment.round.items, column)), .difference = {}};
    if (!shown.hidden) shown.score = pooled(segment.round.items, segment.round.tallies, column.items, column.measure);
    return shown;
}

ShownScore comparedScore(const ShownSegment& a, const ShownSegment& b, const HeatColumn& column) {
    ShownScore shown = shownScore(a, column);
    const ShownScore other = shownScore(b, column);
    if (shown.score.score && other.score.score) shown.difference = *shown.score.score - *other.score.score;
    return shown;
}

std::optional<Enps> shownEnps(const ShownSegment& segment, std::size_t item) {
    const std::vector<Item>& items = segment.round.items;
    if (item >= items.size() || items[item].kind != ItemKind::enps || hiddenOf(segment, {item})) return std::nullopt;
    const Enps enps = enpsOf(items[item], segment.round.tallies[item]);
    if (enps.answered() == 0) return std::nullopt;
    return enps;
}

std::vector<ShownRow> heatRows(const Form& form, const RoundFigures& figures, const std::vector<HeatColumn>& columns) {
    const std::vector<ShownSegment> segments = shownSegments(form, figures);
    std::vector<ShownRow> rows;
    rows.reserve(segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i) {
        ShownRow& row = rows.emplace_back();
        row.value = figures.segments[i].value;
        row.participation = segments[i].participation;
        row.hidden = segments[i].hidden;
        for (const HeatColumn& column : columns) {
            row.cells.push_back(i == 0 ? shownScore(segments[0], column)
                                       : comparedScore(segments[i], segments[0], column));
        }
    }
    return rows;
}

std::optional<Change> changeOf(const ShownSegment& earlier, const ShownSegment& later, const HeatColumn& column) {
    if (hiddenOf(later, countedIn(later.round.items, column))) return std::nullopt;
    HeatColumn before = column;
    before.items = columnOf(earlier.round, later.round, column);
    // What the earlier round asked besides has no part in it, but of what both asked all must be shown.
    std::erase_if(before.items, [&](std::size_t item) {
        return std::ranges::none_of(column.items, [&](std::size_t now) {
            return isComparable(earlier.round.items[item], later.round.items[now]);
        });
    });
    if (hiddenOf(earlier, countedIn(earlier.round.items, before))) return std::nullopt;
    return changeOf(earlier.round, later.round, column);
}

std::vector<ShownPoint> trendOf(std::span<const ShownSegment> rounds, const HeatColumn& column) {
    std::vector<ShownPoint> points;
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        ShownPoint& point = points.emplace_back();
        HeatColumn own = column;
        own.items = columnOf(rounds[i].round, rounds.back().round, column);
        if (own.items.empty()) continue;
        const ShownScore score = shownScore(rounds[i], own);
        point.hidden = score.hidden;
        if (point.hidden) continue;
        TrendPoint& shown = point.point.emplace();
        shown.score = score.score;
        for (std::size_t before = i; before > 0 && !shown.change; --before) {
            shown.change = changeOf(rounds[before - 1], rounds[i], own);
        }
    }
    return points;
}

}  // namespace aufwind::survey
