// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

/// The one place where a survey's figures are rounded, last of all; whatever is subtracted, compared or correlated is
/// not. A single figure is rounded half away from zero (ISO 80000-1:2009, annex B, rule B), so that +2.5 and −2.5 stay
/// opposites. Parts that are shown together and are to sum to 100 are rounded by the largest remainder (Hamilton's
/// method, Balinski and Young, Fair Representation, 1982), as each by itself would sum to 99 or 101. Pure; any thread.
namespace aufwind::survey {

/// To so many decimals, 0 to 6. What lies within a billionth of a half counts as the half: 100 · 667 / 2000 is 33.35,
/// which a binary fraction only comes near to. Never −0.
double rounded(double value, int decimals = 0);

/// Whole percent of each part, in the order given, which sum to 100; of equal remainders the earlier part gets the
/// percent. All 0 where the parts sum to nothing. Parts sum to less than 2^57.
std::vector<std::uint32_t> roundedParts(std::span<const std::uint64_t> parts);

}  // namespace aufwind::survey
