// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/score.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The scores of each segment of an attribute beside those of everybody. It is what there is, not what may be shown:
/// rows and cells under the threshold are still in it, with how many respondents they have. Pure; any thread.
namespace aufwind::survey {

/// What is scored: a driver, or one item.
struct HeatColumn {
    std::string driver;              ///< its key; empty of an item
    std::vector<std::size_t> items;  ///< pooled
    Measure measure = Measure::favourability;

    bool operator==(const HeatColumn&) const = default;
};
/// One for each of the form's drivers that has a score, in the form's order.
std::vector<HeatColumn> driverColumns(const Form& form, const std::vector<Item>& items);
/// One for each item that has a score.
std::vector<HeatColumn> itemColumns(const std::vector<Item>& items);

struct HeatCell {
    Score score;
    /// To everybody's score, in percentage points (points of an eNPS); none where either has none.
    std::optional<double> difference;

    bool operator==(const HeatCell&) const = default;
};

struct HeatRow {
    std::uint32_t respondents = 0;
    std::vector<HeatCell> cells;  ///< by column

    bool operator==(const HeatRow&) const = default;
};

struct Heatmap {
    HeatRow everybody;
    std::vector<HeatRow> rows;  ///< by value of the attribute, with those below it; the last is `notStated()`

    bool operator==(const Heatmap&) const = default;
};

/// `tallies` are those of `items`.
Heatmap heatmapOf(const std::vector<Item>& items, const Tallies& tallies, std::size_t attribute,
                  const std::vector<HeatColumn>& columns);

}  // namespace aufwind::survey
