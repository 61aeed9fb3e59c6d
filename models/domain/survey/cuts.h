// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/published_form.h"
#include "models/schema/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// By what the answers of a round can be cut, so that what an answer says of its segments fits at least the threshold
/// of those who were invited. Pure; any thread.
namespace aufwind::survey {

/// Of all cuts together: what their figures still fit in.
inline constexpr std::size_t kCutValuesMaximum = 2000;

struct CutsPlan {
    /// Those that are kept, in the order that they were given, with the values that somebody has and those above them.
    std::vector<Cut> cuts;
    std::vector<Segments> people;       ///< by person, of these cuts
    std::vector<SegmentGroup> groups;   ///< ascending by their segments
    std::vector<std::uint32_t> stated;  ///< by cut, how many people have a value of it
    std::vector<std::string> dropped;   ///< the keys of cuts in which nobody could have a value

    bool operator==(const CutsPlan&) const = default;
};

/// `people`: each one's values in `cuts`, `notStated()` or nothing where it is not known. A cut that comes earlier is
/// worth more: the first is coarsened as if there were no other, the next within the groups that it leaves, and so on.
/// Whoever has a value with too few others has the one above it instead, up to "not stated"; where too few are left
/// there, the smallest group joins them. So values are lost by whole groups, and the same people give the same plan.
/// `invalid` where there are fewer people than the threshold, or one is not kThresholdLeast…kThresholdMost; else as
/// SegmentTable::of().
Result<CutsPlan> planCuts(const std::vector<Cut>& cuts, const std::vector<Segments>& people, std::uint32_t threshold);

}  // namespace aufwind::survey
