// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Keys that sort bytewise and always leave room for another between two of them, so that moving one row of a list
/// touches that row alone. Pure; any thread.
namespace aufwind::merge {

/// A longer key makes the server give the list new, short ones.
inline constexpr std::size_t kOrderKeyMaximum = 64;

/// A key strictly between `low` and `high`; empty stands for the respective end. `jitter` makes keys that two people
/// choose at once for one gap differ. Where !(low < high) in a bounded gap, a key after `low`.
std::string keyBetween(std::string_view low, std::string_view high, std::uint32_t jitter);

}  // namespace aufwind::merge
