// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/round_results.h"

#include <optional>
#include <utility>
#include <vector>

/// The segments of a request as sets, and what may be shown of them, for round_results.h alone.
namespace aufwind::survey {

struct RequestSegments {
    std::vector<std::optional<std::uint16_t>> values;  ///< none of the first
    std::vector<Segment> segments;
};
/// `invalid` for a cut or a value that is not there.
Result<RequestSegments> segmentsOf(const CountedRound& counted, const ResultRequest& request);

/// `invalid` where the memory's threshold is below the one that the round's people were promised.
Result<void> keepsThreshold(const CountedRound& counted, const Released& released);

/// As one request, in as many grids as disclosure.h takes.
Result<Release> releaseAll(Released& released, std::uint32_t round, const std::vector<Segment>& segments,
                           const std::vector<AskedItem>& items);

}  // namespace aufwind::survey
