// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time_zone.h"

#include <optional>
#include <string>
#include <string_view>

/// Recurrence rules as other calendars write them, said as a series can keep them. Pure; any thread.
namespace aufwind::domain {

/// The same rule with only the parts that a series knows, UNTIL in UTC: what merely repeats what the start says
/// (BYHOUR, BYMONTH of a yearly rule and the like) goes. `first` is the start on the wall of `zone`. Nothing where a
/// part remains that no series can keep.
std::optional<std::string> knownRule(std::string_view rule, const WallTime& first, const std::string& zone);

/// The rule with its UNTIL in UTC, as RFC 5545 wants it of a start with a zone; a date counts to its end.
std::string ruleInUtc(std::string rule, const std::string& zone);

}  // namespace aufwind::domain
