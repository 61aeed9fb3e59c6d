// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/segment_table.h"

#include <cstdint>
#include <optional>
#include <vector>

/// How many of those who were invited answered. Who was invited, and each one's segments, are frozen at launch: who
/// joins, moves or leaves afterwards changes nothing, so a share cannot exceed 100. Pure; any thread.
namespace aufwind::survey {

struct Participation {
    std::uint32_t invited = 0;
    std::uint32_t submitted = 0;

    /// 100 · submitted / invited; none where nobody was invited.
    std::optional<double> percent() const;
    bool operator==(const Participation&) const = default;
};

/// Of those who meet the filter. Both tables were made of the same attributes.
Participation participationOf(const SegmentTable& invited, const SegmentTable& submitted,
                              const SegmentFilter& filter = {});
/// By attribute: of those who meet the filter, by each value with those below it; the last is `notStated()`.
std::vector<std::vector<Participation>> participationByAttribute(const SegmentTable& invited,
                                                                 const SegmentTable& submitted,
                                                                 const SegmentFilter& filter = {});

}  // namespace aufwind::survey
