// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_progress.h"

#include <algorithm>

namespace aufwind::domain {

std::optional<double> keyResultProgress(const KeyResult& one) {
    if (one.metric == Metric::milestones) {
        if (one.milestones == 0) return std::nullopt;
        return static_cast<double>(one.milestonesDone) / one.milestones;
    }
    if (one.target == one.start) return one.current == one.target ? 1.0 : 0.0;
    // As doubles, since the difference of two decimals may be more than a decimal holds.
    const auto start = static_cast<double>(one.start);
    return (static_cast<double>(one.current) - start) / (static_cast<double>(one.target) - start);
}

std::optional<double> weightedMean(std::span<const WeightedPart> parts) {
    double sum = 0;
    double weights = 0;
    for (const WeightedPart& part : parts) {
        if (part.weight <= 0) continue;
        sum += part.progress * part.weight;
        weights += part.weight;
    }
    return weights > 0 ? std::optional<double>(sum / weights) : std::nullopt;
}

std::optional<double> expectedProgress(std::int64_t starts, std::int64_t ends, std::int64_t today) {
    if (ends < starts) return std::nullopt;
    const auto days = static_cast<double>(ends - starts + 1);
    return std::clamp(static_cast<double>(today - starts + 1) / days, 0.0, 1.0);
}

double shownProgress(double progress) {
    return std::clamp(progress, 0.0, 1.0);
}

}  // namespace aufwind::domain
