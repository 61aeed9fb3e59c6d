// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/heatmap.h"
#include "models/domain/survey/participation.h"
#include "models/domain/survey/round_figures.h"
#include "models/domain/survey/trend.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// What a client makes of the figures that it has of rounds: scores, differences between segments and between rounds,
/// heatmaps. All from tallies, unrounded; a difference is in percentage points (points of an eNPS). A score of several
/// items is there only where each of their tallies is, else it would be of other questions than it says. Pure; any
/// thread.
namespace aufwind::survey {

/// One segment of a round, made ready.
struct ShownSegment {
    Participation participation;         ///< `submitted` is 0 where it is hidden
    std::optional<HiddenReason> hidden;  ///< of all of it
    Round round;                         ///< hidden items as if nobody had answered them
    std::vector<std::optional<HiddenReason>> items;

    bool operator==(const ShownSegment&) const = default;
};
/// `items` are itemsOf() the published form, which the figures were read by.
ShownSegment shownSegment(const std::vector<Item>& items, const SegmentFigures& figures);
/// By segment of the figures.
std::vector<ShownSegment> shownSegments(const Form& form, const RoundFigures& figures);

struct ShownScore {
    Score score;
    std::optional<HiddenReason> hidden;  ///< in the place of the score
    std::optional<double> difference;    ///< where it is compared with something that has a score, too

    bool operator==(const ShownScore&) const = default;
};

/// Of a column of heatmap.h; of one item {.items = {number}, .measure = …}.
ShownScore shownScore(const ShownSegment& segment, const HeatColumn& column);
/// The same with the difference `a` − `b`, of the same round.
ShownScore comparedScore(const ShownSegment& a, const ShownSegment& b, const HeatColumn& column);
/// Nothing where the item is no eNPS, hidden, or answered by nobody.
std::optional<Enps> shownEnps(const ShownSegment& segment, std::size_t item);

struct ShownRow {
    std::optional<std::uint16_t> value;  ///< of the cut; none of everybody
    Participation participation;
    std::optional<HiddenReason> hidden;
    std::vector<ShownScore> cells;  ///< by column; the difference is to the first row

    bool operator==(const ShownRow&) const = default;
};
/// Everybody's row first, then one for each segment of the cut, as the figures have them.
std::vector<ShownRow> heatRows(const Form& form, const RoundFigures& figures, const std::vector<HeatColumn>& columns);

/// Two rounds in a column of the later one: nothing where it is hidden in either, or not comparable (trend.h).
std::optional<Change> changeOf(const ShownSegment& earlier, const ShownSegment& later, const HeatColumn& column);

/// Over rounds, the oldest first, of a column of the last one. `hidden` says that the round asked it and may not show
/// it; such a round is passed over by the changes of later ones.
struct ShownPoint {
    std::optional<TrendPoint> point;
    std::optional<HiddenReason> hidden;

    bool operator==(const ShownPoint&) const = default;
};
std::vector<ShownPoint> trendOf(std::span<const ShownSegment> rounds, const HeatColumn& column);

}  // namespace aufwind::survey
