// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar_rule.h"

#include "models/domain/calendar_lines.h"
#include "models/domain/recurrence.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace aufwind::domain {

namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t kPartsMaximum = 20;

std::string capitals(std::string_view text) {
    std::string made(text);
    std::ranges::transform(made, made.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return made;
}

std::optional<Parts> partsOf(std::string_view rule) {
    Parts parts;
    while (!rule.empty()) {
        const std::string_view part = rule.substr(0, rule.find(';'));
        rule.remove_prefix(std::min(part.size() + 1, rule.size()));
        if (part.empty()) continue;
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos || parts.size() == kPartsMaximum) return std::nullopt;
        parts.emplace_back(capitals(part.substr(0, equals)), capitals(part.substr(equals + 1)));
    }
    return parts;
}

std::string valueOf(const Parts& parts, std::string_view name) {
    const auto found = std::ranges::find(parts, name, [](const auto& one) { return std::string_view(one.first); });
    return found == parts.end() ? std::string{} : found->second;
}

/// Whether leaving it out changes nothing.
bool saysWhatStartSays(const std::string& name, const std::string& value, const Parts& parts, const WallTime& first) {
    if (name == "BYHOUR") return value == std::to_string(first.hour);
    if (name == "BYMINUTE") return value == std::to_string(first.minute);
    if (name == "BYSECOND") return value == std::to_string(first.second);
    if (name == "RSCALE") return value == "GREGORIAN";
    if (name == "SKIP") return value == "OMIT";
    if (valueOf(parts, "FREQ") != "YEARLY") return false;
    const bool onDate = valueOf(parts, "BYDAY").empty() && valueOf(parts, "BYYEARDAY").empty() &&
                        valueOf(parts, "BYWEEKNO").empty() && valueOf(parts, "BYSETPOS").empty();
    if (!onDate) return false;
    const std::string day = valueOf(parts, "BYMONTHDAY");
    const std::string month = valueOf(parts, "BYMONTH");
    const bool sameDay = day.empty() || day == std::to_string(first.day);
    const bool sameMonth = month == std::to_string(first.month);
    return (name == "BYMONTH" || name == "BYMONTHDAY") && sameDay && sameMonth;
}

}  // namespace

std::optional<std::string> knownRule(std::string_view rule, const WallTime& first, const std::string& zone) {
    const auto parts = partsOf(rule);
    if (!parts) return std::nullopt;
    std::string made;
    for (const auto& [name, value] : *parts) {
        if (saysWhatStartSays(name, value, *parts, first)) continue;
        made += (made.empty() ? "" : ";") + name + "=" + value;
    }
    return parseRule(made) ? std::optional(ruleInUtc(std::move(made), zone)) : std::nullopt;
}

std::string ruleInUtc(std::string rule, const std::string& zone) {
    constexpr std::string_view kName = "UNTIL=";
    const std::size_t at = rule.find(kName);
    if (at == std::string::npos) return rule;
    const std::size_t from = at + kName.size();
    const std::size_t size = std::min(rule.find(';', from), rule.size()) - from;
    const auto until = parseTime(std::string_view(rule).substr(from, size));
    if (!until || until->utc) return rule;
    WallTime wall = until->wall;
    constexpr int kLastYear = 9999;  // which no zone may leave
    if (until->dateOnly) {
        wall.hour = 23;
        wall.minute = 59;
        wall.second = 59;
    }
    return rule.replace(from, size, formatWall(wall.year == kLastYear ? wall : wallTime(instantIn(zone, wall))) + "Z");
}

}  // namespace aufwind::domain
