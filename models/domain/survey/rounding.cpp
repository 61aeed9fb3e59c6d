// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/rounding.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace aufwind::survey {

double rounded(double value, int decimals) {
    constexpr double kNearHalf = 1e-9;
    const double power = std::pow(10.0, std::clamp(decimals, 0, 6));
    const double size = std::floor(std::abs(value) * power + 0.5 + kNearHalf) / power;
    return size == 0 ? 0 : std::copysign(size, value);
}

std::vector<std::uint32_t> roundedParts(std::span<const std::uint64_t> parts) {
    std::vector<std::uint32_t> percents(parts.size());
    const std::uint64_t whole = std::accumulate(parts.begin(), parts.end(), std::uint64_t{0});
    if (whole == 0) return percents;
    std::uint32_t given = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        percents[i] = static_cast<std::uint32_t>(parts[i] * 100 / whole);
        given += percents[i];
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return parts[a] * 100 % whole > parts[b] * 100 % whole; });
    for (std::size_t i = 0; given < 100; ++i, ++given) ++percents[order[i]];
    return percents;
}

}  // namespace aufwind::survey
