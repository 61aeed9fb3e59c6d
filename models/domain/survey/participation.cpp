// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/participation.h"

namespace aufwind::survey {

std::optional<double> Participation::percent() const {
    if (invited == 0) return std::nullopt;
    return 100.0 * submitted / invited;
}

Participation participationOf(const SegmentTable& invited, const SegmentTable& submitted, const SegmentFilter& filter) {
    return {.invited = invited.matching(filter).count(), .submitted = submitted.matching(filter).count()};
}

std::vector<Participation> participationBy(std::size_t attribute, const SegmentTable& invited,
                                           const SegmentTable& submitted, const SegmentFilter& filter) {
    const auto asked = invited.counts(attribute, invited.matching(filter));
    const auto answered = submitted.counts(attribute, submitted.matching(filter));
    std::vector<Participation> shares;
    shares.reserve(asked.size());
    for (std::size_t i = 0; i < asked.size(); ++i) shares.push_back({.invited = asked[i], .submitted = answered[i]});
    return shares;
}

}  // namespace aufwind::survey
