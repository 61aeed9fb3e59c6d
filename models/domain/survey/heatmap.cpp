// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/heatmap.h"

namespace aufwind::survey {

namespace {

HeatRow rowOf(const std::vector<Item>& items, const std::vector<Tally>& tallies, const std::vector<HeatColumn>& columns,
              std::uint32_t respondents) {
    HeatRow row;
    row.respondents = respondents;
    row.cells.reserve(columns.size());
    for (const HeatColumn& column : columns) {
        row.cells.push_back({.score = pooled(items, tallies, column.items, column.measure), .difference = {}});
    }
    return row;
}

void compare(HeatRow& row, const HeatRow& everybody) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto all = everybody.cells[i].score.score;
        HeatCell& cell = row.cells[i];
        if (cell.score.score && all) cell.difference = *cell.score.score - *all;
    }
}

}  // namespace

std::vector<HeatColumn> driverColumns(const Form& form, const std::vector<Item>& items) {
    std::vector<HeatColumn> columns;
    for (const Driver& driver : form.drivers) {
        std::vector<std::size_t> group = itemsOfDriver(items, driver.key);
        const auto measure = measureOf(items, group);
        if (measure) columns.push_back({.driver = driver.key, .items = std::move(group), .measure = *measure});
    }
    return columns;
}

std::vector<HeatColumn> itemColumns(const std::vector<Item>& items) {
    std::vector<HeatColumn> columns;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::vector<std::size_t> group{i};
        const auto measure = measureOf(items, group);
        if (measure) columns.push_back({.driver = {}, .items = group, .measure = *measure});
    }
    return columns;
}

Heatmap heatmapOf(const std::vector<Item>& items, const Tallies& tallies, std::size_t attribute,
                  const std::vector<HeatColumn>& columns) {
    Heatmap map;
    map.everybody = rowOf(items, tallies.all, columns, tallies.respondents);
    const SegmentTallies& segments = tallies.byAttribute[attribute];
    map.rows.reserve(segments.values());
    std::vector<Tally> own(items.size());
    for (std::size_t value = 0; value < segments.values(); ++value) {
        const auto number = static_cast<std::uint16_t>(value);
        for (const HeatColumn& column : columns) {
            for (const std::size_t item : column.items) own[item] = segments.tally(item, number);
        }
        map.rows.push_back(rowOf(items, own, columns, segments.respondents(number)));
        compare(map.rows.back(), map.everybody);
    }
    return map;
}

}  // namespace aufwind::survey
