// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// When a series meets: RFC 5545 recurrence rules, counted in the organiser's time zone, so that 10:30 stays 10:30
/// across daylight saving. Instants are milliseconds since 1970, UTC. Pure apart from reading the system's zone files;
/// any thread.
namespace aufwind::domain {

struct Rhythm {
    std::string rule;         ///< such as "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"; empty is a single meeting
    std::int64_t starts = 0;  ///< the first meeting
    std::string zone;         ///< IANA name; empty or unknown counts as UTC
};

inline constexpr std::size_t kRuleMaximum = 500;          ///< bytes
inline constexpr std::size_t kRecurrencesMaximum = 1000;  ///< answered at once
inline constexpr std::size_t kStepsMaximum = 20'000;      ///< looked at from the first meeting on

/// What a rule says in its simplest reading, for a sentence about it.
struct RuleParts {
    enum class Frequency : std::uint8_t { daily, weekly, monthly, yearly };
    Frequency frequency = Frequency::weekly;
    int interval = 1;
};

/// `invalid` for anything but FREQ (DAILY to YEARLY), INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYSETPOS and WKST.
/// A leading "RRULE:" is allowed.
Result<RuleParts> parseRule(std::string_view rule);

/// The first `limit` meetings at or after `from`, in order. `invalid` as parseRule.
Result<std::vector<std::int64_t>> recurrences(const Rhythm& rhythm, std::int64_t from, std::size_t limit);

}  // namespace aufwind::domain
