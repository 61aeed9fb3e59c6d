// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/heatmap.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// How scores moved from round to round of a survey. Two rounds are compared only in questions that both asked, by
/// their keys, and in the same way: same kind, number of points, bands, range. A driver is compared in the questions
/// that both rounds have, so a question that is new moves nothing; and only where such a pair was answered in both.
/// Differences are in percentage points (points of an eNPS), of scores that are not rounded. Pure; any thread.
namespace aufwind::survey {

/// What is kept of a round: its items, and their tallies for everybody or for one segment or filter.
struct Round {
    std::vector<Item> items;
    std::vector<Tally> tallies;  ///< by item

    bool operator==(const Round&) const = default;
};

/// The same question, asked alike. Which way it is put (`reverse`) may differ: each is flipped by its own round.
bool isComparable(const Item& a, const Item& b);

struct Change {
    Score before;  ///< both pooled over the shared items alone
    Score now;
    double difference = 0;  ///< now − before

    bool operator==(const Change&) const = default;
};

/// Of a column of the later round; none where nothing is comparable, or not answered.
std::optional<Change> changeOf(const Round& earlier, const Round& later, const HeatColumn& column);

struct TrendPoint {
    Score score;                   ///< over all that the round itself asked of the column
    std::optional<Change> change;  ///< from the last earlier round that it can be compared with

    bool operator==(const TrendPoint&) const = default;
};

/// A point for each round, the oldest first, of a column of the last one; none where a round asked nothing of it.
std::vector<std::optional<TrendPoint>> trendOf(std::span<const Round> rounds, const HeatColumn& column);

/// Of a choice or ranking: by option, how far its share of those who answered (of a ranking, who have it first) moved,
/// in percentage points. None for an option of a choice that the earlier round did not have; empty where the questions
/// cannot be compared (rankings where they offer the same options, in whatever order) or either was answered by nobody.
std::vector<std::optional<double>> shareChanges(const Item& earlier, const Tally& before, const Item& later,
                                                const Tally& now);

}  // namespace aufwind::survey
