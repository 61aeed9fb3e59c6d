// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/check_in.h"

#include <algorithm>
#include <cmath>

namespace aufwind::domain {

namespace {

constexpr std::int64_t kMostConfidence = 5;
constexpr std::int64_t kWeek = 7;
/// Far beyond any progress that says something, and exact as a double.
constexpr double kMostProgress = 1e9;

}  // namespace

std::int64_t progressDecimal(double progress) {
    if (std::isnan(progress)) return 0;
    return std::llround(std::clamp(progress, -kMostProgress, kMostProgress) * static_cast<double>(kOne));
}

CheckInWrites checkInWrites(const CheckInSaid& said, const std::vector<MeasuredResult>& results,
                            std::optional<double> below) {
    CheckInWrites writes;
    writes.confidence = std::clamp<std::int64_t>(said.confidence, 0, kMostConfidence);
    std::vector<WeightedPart> parts;
    for (MeasuredResult result : results) {
        const auto last = std::find_if(said.values.rbegin(), said.values.rend(),
                                       [&](const SaidValue& one) { return one.keyResult == result.id; });
        if (last != said.values.rend() && result.values.metric != Metric::milestones) {
            result.values.current = last->value;
            writes.measurements.push_back(*last);
        }
        if (const auto progress = keyResultProgress(result.values)) {
            parts.push_back({*progress, static_cast<double>(result.values.weight)});
        }
    }
    const auto reached = results.empty() ? below : weightedMean(parts);
    if (reached) writes.progress = progressDecimal(*reached);
    return writes;
}

std::optional<WeekOf> weekOf(std::int64_t starts, std::int64_t ends, std::int64_t today) {
    if (ends < starts || today < starts || today > ends) return std::nullopt;
    return WeekOf{.week = (today - starts) / kWeek + 1, .weeks = (ends - starts) / kWeek + 1};
}

}  // namespace aufwind::domain
