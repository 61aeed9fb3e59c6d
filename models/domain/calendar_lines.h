// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time_zone.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The lines of an iCalendar file (RFC 5545, 3.1; parameters also as RFC 6868 writes them) and the values in them.
/// Pure; any thread.
namespace aufwind::domain {

inline constexpr std::size_t kFoldOctets = 75;
inline constexpr std::size_t kLineMaximum = 64 * 1024;  ///< bytes of an unfolded line; what is longer is cut
inline constexpr std::size_t kParametersMaximum = 50;

struct CalendarLine {
    std::string name;  ///< in capitals
    std::vector<std::pair<std::string, std::string>> parameters;
    std::string value;

    /// Empty where there is none.
    std::string_view parameter(std::string_view wanted) const;
};

/// Appends the line, folded and ended. `line` has no control characters.
void appendLine(std::string& text, std::string_view line);
/// As the value of a text property: escaped, control characters but line ends dropped.
std::string escapedText(std::string_view text);
/// As the value of a parameter, in quotes.
std::string quotedParameter(std::string_view text);

/// Takes the next unfolded line from `text`; nothing at its end.
std::optional<std::string> takeLine(std::string_view& text);
/// Nothing where it is no content line.
std::optional<CalendarLine> parseLine(std::string_view line);
std::string unescapedText(std::string_view value);
/// Well-formed UTF-8 in one line: damaged bytes become U+FFFD, control characters a space; at most `bytes`.
std::string plainText(std::string_view text, std::size_t bytes);

struct CalendarTime {
    WallTime wall;
    bool utc = false;
    bool dateOnly = false;
};

/// DATE or DATE-TIME. Nothing where it is none.
std::optional<CalendarTime> parseTime(std::string_view value);
/// DURATION in seconds; nothing where it is none, is negative, or longer than a year.
std::optional<std::int64_t> parseDuration(std::string_view value);
/// "+0100" in seconds.
std::optional<int> parseOffset(std::string_view value);
std::string formatWall(const WallTime& time);

}  // namespace aufwind::domain
