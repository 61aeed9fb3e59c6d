// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/disclosure.h"
#include "models/domain/survey/impact.h"
#include "models/domain/survey/tally.h"
#include "models/schema/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What may be shown of a round, as it syncs to those who may read it: tallies, from which every score, share and
/// comparison is made on the device (score.h, heatmap.h, trend.h), offline; and the reason in the place of each that is
/// hidden. The items are those of the published form, itemsOf(form). Plain values; any thread.
namespace aufwind::survey {

/// One item for one segment. Neither is there where the item was not asked for.
struct ItemFigures {
    std::optional<Tally> tally;
    std::optional<HiddenReason> hidden;

    bool operator==(const ItemFigures&) const = default;
};

struct SegmentFigures {
    /// The number of the value in the cut, `notStated()` too; none where it is everybody, or those whom a filter finds.
    std::optional<std::uint16_t> value;
    std::uint32_t invited = 0;
    std::optional<std::uint32_t> respondents;
    std::optional<HiddenReason> hidden;  ///< in the place of `respondents`
    std::vector<ItemFigures> items;      ///< by item; empty where the segment is hidden

    bool operator==(const SegmentFigures&) const = default;
};

struct RoundFigures {
    std::vector<SegmentFigures> segments;  ///< the first one is everybody, or those whom the filter finds
    std::vector<DriverImpact> impacts;     ///< of the first; empty of a cut
    std::string outcome;                   ///< the driver that they are correlated with

    bool operator==(const RoundFigures&) const = default;
};

/// JSON: {"format":"aufwind-survey-figures","version":1,"segments":[{"value":3,"invited":12,"respondents":9,
/// "items":["8 1 0 0 1 2 3 2","difference",null]},{"value":4,"invited":4,"hidden":"under_threshold"}],"outcome":"d1",
/// "impacts":[{"driver":"d2","answered":18,"score":62.5,"pairs":9,"r":0.5,"quadrant":"keep_up"}]}. The numbers of a
/// tally are answered, unanswered, notApplicable, then its counts and sums. The same value gives the same bytes.
std::string roundFiguresDocument(const RoundFigures& figures);

/// The inverse, with the errors of readForm(). `form` is the one that was published.
Result<RoundFigures> readRoundFigures(const Form& form, std::string_view document);

}  // namespace aufwind::survey
