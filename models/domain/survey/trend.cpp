// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/trend.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

using Group = std::vector<std::size_t>;

std::optional<std::size_t> findItem(const Round& round, const Item& wanted) {
    const auto found = std::find_if(round.items.begin(), round.items.end(), [&](const Item& one) {
        return one.question == wanted.question && one.row == wanted.row;
    });
    if (found == round.items.end()) return std::nullopt;
    return static_cast<std::size_t>(found - round.items.begin());
}

/// The column of another round that stands for the same.
std::optional<HeatColumn> columnIn(const Round& round, const Round& last, const HeatColumn& column) {
    HeatColumn same = column;
    if (!column.driver.empty())
        same.items = itemsOfDriver(round.items, column.driver);
    else {
        same.items.clear();
        for (const std::size_t item : column.items) {
            const auto found = findItem(round, last.items[item]);
            if (found) same.items.push_back(*found);
        }
    }
    if (same.items.empty()) return std::nullopt;
    return same;
}

double shareOf(const Tally& tally, std::size_t option) {
    return 100 * static_cast<double>(tally.counts[option]) / static_cast<double>(tally.answered);
}

}  // namespace

bool isComparable(const Item& a, const Item& b) {
    if (a.question != b.question || a.row != b.row || a.kind != b.kind) return false;
    // Options may come and go: those of a choice are compared one by one.
    if (a.kind == ItemKind::singleChoice || a.kind == ItemKind::multipleChoice) return true;
    // Not so those of a ranking, whose first places are lost to whatever else stands there.
    if (a.kind == ItemKind::ranking) {
        return std::is_permutation(a.options.begin(), a.options.end(), b.options.begin(), b.options.end());
    }
    return a.values == b.values && a.least == b.least && a.step == b.step && a.bands == b.bands && a.scored == b.scored;
}

std::optional<Change> changeOf(const Round& earlier, const Round& later, const HeatColumn& column) {
    Group before;
    Group now;
    for (const std::size_t item : column.items) {
        const auto same = findItem(earlier, later.items[item]);
        if (!same || !isComparable(earlier.items[*same], later.items[item])) continue;
        if (earlier.tallies[*same].answered == 0 || later.tallies[item].answered == 0) continue;
        before.push_back(*same);
        now.push_back(item);
    }
    Change change;
    change.before = pooled(earlier.items, earlier.tallies, before, column.measure);
    change.now = pooled(later.items, later.tallies, now, column.measure);
    if (!change.before.score || !change.now.score) return std::nullopt;
    change.difference = *change.now.score - *change.before.score;
    return change;
}

std::vector<std::optional<TrendPoint>> trendOf(std::span<const Round> rounds, const HeatColumn& column) {
    std::vector<std::optional<TrendPoint>> points;
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        const Round& round = rounds[i];
        const auto own = columnIn(round, rounds.back(), column);
        points.emplace_back();
        if (!own) continue;
        TrendPoint point;
        point.score = pooled(round.items, round.tallies, own->items, own->measure);
        for (std::size_t before = i; before > 0 && !point.change; --before) {
            point.change = changeOf(rounds[before - 1], round, *own);
        }
        points.back() = std::move(point);
    }
    return points;
}

std::vector<std::optional<double>> shareChanges(const Item& earlier, const Tally& before, const Item& later,
                                                const Tally& now) {
    std::vector<std::optional<double>> changes;
    if (!isComparable(earlier, later) || before.answered == 0 || now.answered == 0) return changes;
    for (std::size_t i = 0; i < later.options.size(); ++i) {
        const auto same = std::find(earlier.options.begin(), earlier.options.end(), later.options[i]);
        changes.emplace_back();
        if (same == earlier.options.end()) continue;
        changes.back() = shareOf(now, i) - shareOf(before, static_cast<std::size_t>(same - earlier.options.begin()));
    }
    return changes;
}

}  // namespace aufwind::survey
