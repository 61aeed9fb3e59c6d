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

/// One BYDAY: a weekday, or the n-th of a month.
struct RuleDay {
    int ordinal = 0;  ///< which of the month, from its end where negative; 0 is each
    int weekday = 1;  ///< 1 Monday … 7 Sunday

    bool operator==(const RuleDay&) const = default;
};

/// What a rule says, for a sentence about it and for whoever changes it.
struct RuleParts {
    enum class Frequency : std::uint8_t { daily, weekly, monthly, yearly };
    Frequency frequency = Frequency::weekly;
    int interval = 1;
    std::vector<RuleDay> days;   ///< BYDAY
    std::vector<int> monthDays;  ///< BYMONTHDAY, from the month's end where negative
    std::vector<int> positions;  ///< BYSETPOS
    int count = 0;               ///< 0: not counted
    std::int64_t until = 0;      ///< the last instant that still counts; 0: none. A mere day counts to its end.
    int weekStart = 0;           ///< 1 Monday … 7 Sunday; 0: not said

    bool operator==(const RuleParts&) const = default;
};

/// `invalid` for anything but FREQ (DAILY to YEARLY), INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYSETPOS and WKST,
/// each once. Lists come sorted; UNTIL counts as UTC whatever it says, see ruleInUtc(). A leading "RRULE:" is allowed.
Result<RuleParts> parseRule(std::string_view rule);
/// The other direction; what parseRule reads again as the same.
std::string ruleOf(const RuleParts& parts);

/// The first `limit` meetings from `from` on, in order; UNTIL without Z is on the zone's wall. `invalid` as parseRule.
Result<std::vector<std::int64_t>> recurrences(const Rhythm& rhythm, std::int64_t from, std::size_t limit);

}  // namespace aufwind::domain
