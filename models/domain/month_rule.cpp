// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/month_rule.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <vector>

namespace aufwind::domain {
namespace {

constexpr int kWeek = 7;
constexpr int kLargest = 366;  // RFC 5545, 3.3.10
constexpr std::string_view kWeekdays[kWeek] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

struct Weekday {
    int ordinal = 0;  ///< which of the month, from its end where negative; 0 is each
    int day = 0;
};

std::optional<int> numberIn(std::string_view word) {
    if (word.starts_with('+')) {
        word.remove_prefix(1);
    }
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool isWhole = error == std::errc{} && end == word.data() + word.size();
    return isWhole && number >= -kLargest && number <= kLargest ? std::optional<int>(number) : std::nullopt;
}

std::optional<Weekday> weekdayIn(std::string_view word) {
    const auto* found = word.size() < 2
                            ? std::end(kWeekdays)
                            : std::find(std::begin(kWeekdays), std::end(kWeekdays), word.substr(word.size() - 2));
    const auto ordinal = word.size() > 2 ? numberIn(word.substr(0, word.size() - 2)) : std::optional<int>(0);
    if (found == std::end(kWeekdays) || !ordinal) {
        return std::nullopt;
    }
    return Weekday{*ordinal, static_cast<int>(found - std::begin(kWeekdays))};
}

/// The list behind NAME=; nothing where it is not understood.
template <typename Item>
std::optional<std::vector<Item>> listIn(std::string_view rule, std::string_view name,
                                        std::optional<Item> (*itemIn)(std::string_view)) {
    std::vector<Item> items;
    while (!rule.empty()) {
        std::string_view part = rule.substr(0, rule.find(';'));
        rule.remove_prefix(std::min(part.size() + 1, rule.size()));
        if (!part.starts_with(name) || part.size() <= name.size() || part[name.size()] != '=') {
            continue;
        }
        part.remove_prefix(name.size() + 1);
        while (!part.empty()) {
            const std::string_view word = part.substr(0, part.find(','));
            part.remove_prefix(std::min(word.size() + 1, part.size()));
            const auto item = itemIn(word);
            if (!item) {
                return std::nullopt;
            }
            items.push_back(*item);
        }
    }
    return items;
}

bool takes(const Weekday& wanted, int day, int length, int firstWeekday) {
    if ((firstWeekday + day - 1) % kWeek != wanted.day) {
        return false;
    }
    const int fromFront = (day - 1) / kWeek + 1;
    const int fromEnd = -((length - day) / kWeek + 1);
    return wanted.ordinal == 0 || wanted.ordinal == fromFront || wanted.ordinal == fromEnd;
}

}  // namespace

bool someMonthMeets(std::string_view rule) {
    const auto weekdays = listIn<Weekday>(rule, "BYDAY", weekdayIn);
    const auto days = listIn<int>(rule, "BYMONTHDAY", numberIn);
    const auto positions = listIn<int>(rule, "BYSETPOS", numberIn);
    if (!weekdays || !days || !positions) {
        return true;
    }
    for (int length = 28; length <= 31; ++length) {
        for (int firstWeekday = 0; firstWeekday < kWeek; ++firstWeekday) {
            int matches = 0;
            for (int day = 1; day <= length; ++day) {
                const bool isDay = days->empty() || std::any_of(days->begin(), days->end(), [&](int wanted) {
                                       return wanted == day || wanted == day - length - 1;
                                   });
                const bool isWeekday =
                    weekdays->empty() || std::any_of(weekdays->begin(), weekdays->end(), [&](const Weekday& wanted) {
                        return takes(wanted, day, length, firstWeekday);
                    });
                matches += isDay && isWeekday ? 1 : 0;
            }
            // Without either the day is that of the first meeting.
            matches = days->empty() && weekdays->empty() ? 1 : matches;
            const bool picked = positions->empty() || std::any_of(positions->begin(), positions->end(), [&](int place) {
                                    return place != 0 && std::abs(place) <= matches;
                                });
            if (matches > 0 && picked) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace aufwind::domain
