// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar_zone.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace aufwind::domain {

namespace {

constexpr int kHorizonYear = 2037;  // what most readers can count to
constexpr std::int64_t kSecond = 1000;
constexpr std::array<std::string_view, 7> kDays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

int daysIn(int year, int month) {
    using namespace std::chrono;
    const year_month_day_last last{std::chrono::year{year}, month_day_last{std::chrono::month(unsigned(month))}};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

int weekdayOf(const WallTime& time) {
    using namespace std::chrono;
    return static_cast<int>(weekday{floor<days>(sys_seconds{seconds{instantOf(time) / kSecond}})}.c_encoding());
}

/// A change as the clock shows it that is about to be changed.
struct Onset {
    WallTime wall;
    ZoneChange change;
};

bool sameKind(const Onset& one, const Onset& other) {
    return one.change.before == other.change.before && one.change.after == other.change.after &&
           one.wall.month == other.wall.month && weekdayOf(one.wall) == weekdayOf(other.wall) &&
           one.wall.hour == other.wall.hour && one.wall.minute == other.wall.minute;
}

int countOf(const WallTime& wall, bool fromEnd) {
    return fromEnd ? -((daysIn(wall.year, wall.month) - wall.day) / 7 + 1) : (wall.day - 1) / 7 + 1;
}

/// The rule that the newest onsets of one kind follow, and how many of them from the end on.
struct Yearly {
    std::string rule;
    std::size_t count = 0;
};

Yearly yearlyRule(const std::vector<Onset>& kind) {
    Yearly best;
    for (const bool fromEnd : {true, false}) {
        const int count = countOf(kind.back().wall, fromEnd);
        std::size_t same = 0;
        while (same < kind.size()) {
            const Onset& one = kind[kind.size() - 1 - same];
            if (one.wall.year != kHorizonYear - static_cast<int>(same) || countOf(one.wall, fromEnd) != count) break;
            ++same;
        }
        if (same <= best.count) continue;
        const WallTime& wall = kind.back().wall;
        best = {.rule = "FREQ=YEARLY;BYMONTH=" + std::to_string(wall.month) + ";BYDAY=" + std::to_string(count) +
                        std::string(kDays.at(static_cast<std::size_t>(weekdayOf(wall)))),
                .count = same};
    }
    constexpr std::size_t kEnough = 10;  // by chance a date falls on the same count for a few years
    return best.count >= kEnough ? best : Yearly{};
}

std::string formatOffset(int seconds) {
    const int left = std::abs(seconds);
    std::array<char, 32> text{};
    if (left % 60 == 0) {
        std::snprintf(text.data(), text.size(), "%c%02d%02d", seconds < 0 ? '-' : '+', left / 3600, left / 60 % 60);
    } else {
        std::snprintf(text.data(), text.size(), "%c%02d%02d%02d", seconds < 0 ? '-' : '+', left / 3600, left / 60 % 60,
                      left % 60);
    }
    return text.data();
}

void appendObservance(std::string& text, const Onset& onset, const std::string& rule) {
    const std::string name = onset.change.after.daylight ? "DAYLIGHT" : "STANDARD";
    appendLine(text, "BEGIN:" + name);
    appendLine(text, "DTSTART:" + formatWall(onset.wall));
    appendLine(text, "TZOFFSETFROM:" + formatOffset(onset.change.before.seconds));
    appendLine(text, "TZOFFSETTO:" + formatOffset(onset.change.after.seconds));
    if (!rule.empty()) appendLine(text, "RRULE:" + rule);
    appendLine(text, "END:" + name);
}

}  // namespace

void appendZone(std::string& text, const std::string& zone, int firstYear) {
    std::vector<Onset> onsets;
    for (const ZoneChange& change : zoneChanges(zone, firstYear, kHorizonYear)) {
        onsets.push_back({.wall = wallTime(change.at, change.before.seconds), .change = change});
    }
    appendLine(text, "BEGIN:VTIMEZONE");
    appendLine(text, "TZID:" + zone);
    const ZoneOffset first = offsetAt(zone, instantOf({.year = firstYear}));
    appendObservance(text, {.wall = {.year = firstYear}, .change = {.at = 0, .before = first, .after = first}}, {});
    while (!onsets.empty()) {
        std::vector<Onset> kind;
        const Onset& last = onsets.back();
        std::ranges::copy_if(onsets, std::back_inserter(kind), [&](const Onset& one) { return sameKind(one, last); });
        const Yearly yearly = yearlyRule(kind);
        for (std::size_t i = 0; i < kind.size(); ++i) {
            const bool opensRule = i == kind.size() - yearly.count;
            appendObservance(text, kind[i], opensRule ? yearly.rule : std::string{});
            if (opensRule) break;
        }
        std::erase_if(onsets, [&, of = last](const Onset& one) { return sameKind(one, of); });
    }
    appendLine(text, "END:VTIMEZONE");
}

}  // namespace aufwind::domain
