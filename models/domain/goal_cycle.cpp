// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_cycle.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <tuple>

namespace aufwind::domain {

namespace {

namespace chrono = std::chrono;

constexpr int kYear = 12;
/// As far as std::chrono counts without surprise; nobody plans beyond.
constexpr std::int64_t kFarthest = 3'000'000;

chrono::year_month_day civil(std::int64_t day) {
    const auto bounded = std::clamp(day, -kFarthest, kFarthest);
    return chrono::year_month_day{chrono::sys_days{chrono::days{bounded}}};
}

std::int64_t firstOf(const chrono::year_month& month) {
    return chrono::sys_days{month / chrono::day{1}}.time_since_epoch().count();
}

chrono::year_month monthOf(std::int64_t day) {
    const auto date = civil(day);
    return date.year() / date.month();
}

int monthsOf(CycleKind kind) {
    constexpr int kQuarter = 3;
    switch (kind) {
        case CycleKind::halfYear:
            return 2 * kQuarter;
        case CycleKind::year:
            return kYear;
        case CycleKind::quarter:
        case CycleKind::own:
            break;
    }
    return kQuarter;
}

CycleDays monthsFrom(const chrono::year_month& first, int months) {
    return {firstOf(first), firstOf(first + chrono::months{months}) - 1};
}

/// How many whole months they are; nothing where they begin or end within one.
std::optional<int> wholeMonths(const CycleDays& days) {
    if (days.ends < days.starts) return std::nullopt;
    const auto first = monthOf(days.starts);
    const auto after = monthOf(days.ends + 1);
    if (firstOf(first) != days.starts || firstOf(after) != days.ends + 1) return std::nullopt;
    return static_cast<int>((after - first).count());
}

std::string padded(int number, std::size_t digits) {
    std::string text = std::to_string(number);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

std::string yearName(int year) {
    constexpr std::size_t kDigits = 4;
    return padded(year, kDigits);
}

std::string monthName(std::int64_t day) {
    const auto date = civil(day);
    const auto month = static_cast<int>(static_cast<unsigned>(date.month()));
    return yearName(static_cast<int>(date.year())) + "-" + padded(month, 2);
}

bool holds(const Cycle& cycle, std::int64_t day) {
    return cycle.starts <= day && day <= cycle.ends;
}

bool isActive(const Cycle& cycle) {
    return cycle.phase == static_cast<std::int64_t>(CyclePhase::active);
}

/// The least of those that `wanted` lets in, by what `key` says of them.
template <typename Wanted, typename Key>
const Cycle* first(std::span<const Cycle> cycles, const Wanted& wanted, const Key& key) {
    const Cycle* best = nullptr;
    for (const Cycle& cycle : cycles) {
        if (wanted(cycle) && (best == nullptr || key(cycle) < key(*best))) best = &cycle;
    }
    return best;
}

}  // namespace

CycleDays cycleAround(CycleKind kind, std::int64_t day) {
    const auto month = monthOf(day);
    const int months = monthsOf(kind);
    if (kind == CycleKind::own) return monthsFrom(month, months);
    const int before = (static_cast<int>(static_cast<unsigned>(month.month())) - 1) % months;
    return monthsFrom(month - chrono::months{before}, months);
}

CycleDays cycleAfter(CycleKind kind, const CycleDays& days) {
    if (kind != CycleKind::own) return cycleAround(kind, days.ends + 1);
    if (const auto months = wholeMonths(days)) return monthsFrom(monthOf(days.ends + 1), *months);
    return {days.ends + 1, days.ends + 1 + std::max<std::int64_t>(days.ends - days.starts, 0)};
}

CycleDays proposedCycle(CycleKind kind, std::int64_t today, std::span<const Cycle> cycles) {
    const auto number = static_cast<std::int64_t>(kind);
    if (kind == CycleKind::own) {
        const Cycle* latest = first(
            cycles, [&](const Cycle& one) { return one.kind == number; }, [](const Cycle& one) { return -one.ends; });
        if (latest != nullptr) return cycleAfter(kind, {latest->starts, latest->ends});
    }
    CycleDays days = cycleAround(kind, today);
    const auto isThere = [&] {
        return std::ranges::any_of(
            cycles, [&](const Cycle& one) { return one.starts == days.starts && one.ends == days.ends; });
    };
    // Ends, since each step leaves one cycle more behind.
    while (isThere()) days = cycleAfter(kind, days);
    return days;
}

std::string cycleName(CycleKind kind, const CycleDays& days) {
    const auto starts = civil(days.starts);
    const int year = static_cast<int>(starts.year());
    const int month = static_cast<int>(static_cast<unsigned>(starts.month()));
    constexpr int kQuarter = 3;
    switch (kind) {
        case CycleKind::quarter:
            return "Q" + std::to_string((month - 1) / kQuarter + 1) + " " + yearName(year);
        case CycleKind::halfYear:
            return "H" + std::to_string((month - 1) / (2 * kQuarter) + 1) + " " + yearName(year);
        case CycleKind::year:
            return yearName(year);
        case CycleKind::own:
            break;
    }
    if (wholeMonths(days) == kYear && month != 1) return yearName(year) + "/" + padded(std::abs(year + 1) % 100, 2);
    return monthName(days.starts) + " – " + monthName(days.ends);
}

const Cycle* currentCycle(std::span<const Cycle> cycles, std::int64_t today) {
    const auto byLength = [](const Cycle& one) {
        return std::tuple(one.ends - one.starts, -one.starts, one.id);
    };
    const auto byLatest = [](const Cycle& one) {
        return std::tuple(-one.starts, one.id);
    };
    const auto bySoonest = [](const Cycle& one) {
        return std::tuple(one.starts, one.id);
    };
    const Cycle* found = first(
        cycles, [&](const Cycle& one) { return isActive(one) && holds(one, today); }, byLength);
    if (found == nullptr) found = first(cycles, isActive, byLatest);
    if (found == nullptr) {
        found = first(
            cycles, [&](const Cycle& one) { return holds(one, today); }, byLength);
    }
    if (found == nullptr) {
        found = first(
            cycles, [&](const Cycle& one) { return one.starts > today; }, bySoonest);
    }
    if (found == nullptr) {
        found = first(
            cycles, [](const Cycle&) { return true; }, byLatest);
    }
    return found;
}

bool canStep(CyclePhase from, CyclePhase to) {
    return std::abs(static_cast<int>(to) - static_cast<int>(from)) == 1;
}

}  // namespace aufwind::domain
