// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Monthly rules that no month can satisfy, such as the second of one last Friday. libical looks for their first
/// meeting up to the year 20,000, which takes a second. Pure; any thread.
namespace aufwind::domain {

/// Whether some month, of whatever length and first weekday, has a day that BYDAY, BYMONTHDAY and BYSETPOS all take.
/// `rule` is of RFC 5545 without a prefix; what is not understood in it counts as met, for libical to judge.
bool someMonthMeets(std::string_view rule);

}  // namespace aufwind::domain
