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

std::vector<std::vector<Participation>> participationByAttribute(const SegmentTable& invited,
                                                                 const SegmentTable& submitted,
                                                                 const SegmentFilter& filter) {
    const RespondentSet asked = invited.matching(filter);
    const RespondentSet answered = submitted.matching(filter);
    std::vector<std::vector<Participation>> all;
    all.reserve(invited.attributes().size());
    for (std::size_t attribute = 0; attribute < invited.attributes().size(); ++attribute) {
        const auto ofAsked = invited.counts(attribute, asked);
        const auto ofAnswered = submitted.counts(attribute, answered);
        std::vector<Participation> shares;
        shares.reserve(ofAsked.size());
        for (std::size_t i = 0; i < ofAsked.size(); ++i) {
            shares.push_back({.invited = ofAsked[i], .submitted = ofAnswered[i]});
        }
        all.push_back(std::move(shares));
    }
    return all;
}

}  // namespace aufwind::survey
