// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar_zone.h"
#include "models/domain/windows_zones.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

namespace aufwind::domain {

namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kStep = 41LL * 3600 * kSecond;  // finer than a week, and at another hour each time

/// What RRULEs of time zones are made of; whatever else stands there is not understood.
struct YearRule {
    int month = 0;
    int count = 0;  ///< the how manyth weekday, from the end where negative; 0 where monthDays say it
    int weekday = 0;
    int firstDay = 0;  ///< the weekday on or after this day of the month
    int untilYear = 9999;
};

std::optional<int> numberIn(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<int> weekdayIn(std::string_view text) {
    constexpr std::string_view kDays = "SUMOTUWETHFRSA";
    const std::size_t at = text.size() == 2 ? kDays.find(text) : std::string_view::npos;
    return at == std::string_view::npos || at % 2 != 0 ? std::nullopt : std::optional(static_cast<int>(at / 2));
}

bool takePart(std::string_view name, std::string_view value, YearRule& rule) {
    if (name == "FREQ") return value == "YEARLY";
    if (name == "INTERVAL") return value == "1";
    if (name == "WKST") return true;
    if (name == "UNTIL") {
        const auto year = numberIn(value.substr(0, 4));
        rule.untilYear = year.value_or(0);
        return year.has_value();
    }
    if (name == "BYMONTH") {
        const auto month = numberIn(value);
        rule.month = month.value_or(0);
        return rule.month >= 1 && rule.month <= 12;
    }
    if (name == "BYMONTHDAY") {
        const auto day = numberIn(value.substr(0, value.find(',')));
        rule.firstDay = day.value_or(0);
        return rule.firstDay >= 1 && rule.firstDay <= 31;
    }
    if (name != "BYDAY" || value.size() < 2) return false;
    const auto weekday = weekdayIn(value.substr(value.size() - 2));
    const auto count = value.size() == 2 ? std::optional(0) : numberIn(value.substr(0, value.size() - 2));
    if (!weekday || !count || *count < -5 || *count > 5) return false;
    rule.weekday = *weekday;
    rule.count = *count;
    return true;
}

std::optional<YearRule> yearRule(std::string_view text, const WallTime& start) {
    YearRule rule{.month = start.month};
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(';'));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        if (!takePart(part.substr(0, equals), part.substr(equals + 1), rule)) return std::nullopt;
    }
    return rule;
}

WallTime onsetIn(int year, const YearRule& rule, const WallTime& start) {
    using namespace std::chrono;
    const auto month = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(rule.month)};
    const weekday day{static_cast<unsigned>(rule.weekday)};
    sys_days found = sys_days{month / start.day};
    if (rule.count < 0) {
        found = sys_days{month / day[last]} - weeks{-rule.count - 1};
    } else if (rule.count > 0) {
        found = sys_days{month / day[1]} + weeks{rule.count - 1};
    } else if (rule.firstDay > 0) {
        found = sys_days{month / rule.firstDay};
        found += day - weekday{found};
    }
    WallTime wall = wallTime(duration_cast<milliseconds>(found.time_since_epoch()).count());
    wall.hour = start.hour;
    wall.minute = start.minute;
    wall.second = start.second;
    return wall;
}

struct Change {
    std::int64_t at = 0;
    int after = 0;
};

/// What is in force from two years before `year` on, in order. Nothing where a rule is not understood.
std::optional<std::vector<Change>> changesOf(const ForeignZone& zone, int year) {
    std::vector<Change> changes;
    const auto take = [&](const ForeignObservance& one, const WallTime& wall) {
        changes.push_back({.at = instantOf(wall) - one.from * kSecond, .after = one.to});
    };
    for (const ForeignObservance& one : zone.observances) {
        take(one, one.start);
        for (const WallTime& date : one.dates) take(one, date);
        if (one.rule.empty()) continue;
        const auto rule = yearRule(one.rule, one.start);
        if (!rule) return std::nullopt;
        const int last = std::min(year + 1, rule->untilYear);
        for (int at = std::max(year - 2, one.start.year); at <= last; ++at) take(one, onsetIn(at, *rule, one.start));
    }
    std::ranges::stable_sort(changes, {}, &Change::at);
    return changes;
}

bool behavesAs(const std::string& zone, const std::vector<Change>& changes, int year) {
    const std::int64_t end = instantOf({.year = year + 1});
    std::size_t next = 0;
    for (std::int64_t at = instantOf({.year = year}); at < end; at += kStep) {
        while (next < changes.size() && changes[next].at <= at) ++next;
        // Before its first change a zone is what it was changed from; files leave that out.
        const int expected = next == 0 ? changes.front().after : changes[next - 1].after;
        if (offsetAt(zone, at).seconds != expected) return false;
    }
    return true;
}

bool isUtc(std::string_view name) {
    return name == "UTC" || name == "Etc/UTC" || name == "GMT" || name == "Etc/GMT" || name == "Z" || name == "Zulu";
}

/// Itself, or the end of a path in it.
std::string knownName(std::string_view name) {
    constexpr std::size_t kLongest = 128;
    if (name.size() > kLongest) return {};
    while (!name.empty()) {
        if (isUtc(name)) return "UTC";
        if (std::string whole(name); isZone(whole)) return whole;
        const std::size_t slash = name.find('/');
        if (slash == std::string_view::npos) break;
        name.remove_prefix(slash + 1);
    }
    return {};
}

std::string_view lastPart(std::string_view zone) {
    return zone.substr(zone.rfind('/') + 1);
}

/// "Eastern Time (US & Canada)" by the name that it stands beside, "Canberra, Melbourne, Sydney" by the first city that
/// a zone is named after. Where Outlook shows a zone, it puts its offset before the name.
std::string zoneOfShownName(std::string_view name) {
    constexpr std::size_t kLongest = 128;
    if (name.size() > kLongest) return {};
    if (name.starts_with('(')) name.remove_prefix(std::min(name.find(')') + 1, name.size()));
    while (name.starts_with(' ')) name.remove_prefix(1);
    constexpr std::string_view kAmerican = " Time (US ";
    if (const std::size_t at = name.find(kAmerican); at != std::string_view::npos) {
        return std::string(zoneOfWindows(std::string(name.substr(0, at)) + " Standard Time"));
    }
    while (!name.empty()) {
        std::string city(name.substr(0, name.find(',')));
        name.remove_prefix(std::min(city.size() + 1, name.size()));
        while (name.starts_with(' ')) name.remove_prefix(1);
        std::ranges::replace(city, ' ', '_');
        const auto zones = windowsZones();
        const auto found = std::ranges::find(zones, std::string_view(city), lastPart);
        if (found != zones.end()) return std::string(*found);
    }
    return {};
}

}  // namespace

std::string zoneBehind(std::string_view tzid, const ForeignZones& zones, int year, const std::string& preferred) {
    if (std::string name = knownName(tzid); !name.empty()) return name;
    const auto found = zones.find(tzid);
    if (found != zones.end()) {
        if (std::string name = knownName(found->second.location); !name.empty()) return name;
    }
    if (const std::string name(zoneOfWindows(tzid)); isUtc(name) || isZone(name)) return isUtc(name) ? "UTC" : name;
    if (found == zones.end() || found->second.observances.empty()) {
        std::string name = zoneOfShownName(tzid);
        return isZone(name) ? name : std::string{};
    }
    const auto changes = changesOf(found->second, year);
    if (!changes) return {};
    if (std::string name = zoneOfShownName(tzid); isZone(name) && behavesAs(name, *changes, year)) return name;
    if (isZone(preferred) && behavesAs(preferred, *changes, year)) return preferred;
    for (const std::string_view candidate : windowsZones()) {
        std::string name(candidate);
        if (isZone(name) && behavesAs(name, *changes, year)) return name;
    }
    return {};
}

}  // namespace aufwind::domain
