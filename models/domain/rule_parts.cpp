// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recurrence.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <utility>

namespace aufwind::domain {

namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::array<std::string_view, 4> kFrequencies{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
constexpr int kLargest = 366;  // RFC 5545, 3.3.10
constexpr std::size_t kListMaximum = 400;
constexpr std::int64_t kDay = 24LL * 3600 * 1000;

Error invalid(const char* detail) {
    return {ErrorCode::invalid, detail};
}

Result<int> numberIn(std::string_view word, int least, int most) {
    if (word.starts_with('+')) word.remove_prefix(1);
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size() || number < least || number > most) {
        return invalid("number in rule");
    }
    return number;
}

Result<int> weekdayIn(std::string_view word) {
    const auto* found = std::ranges::find(kWeekdays, word);
    if (found == kWeekdays.end()) return invalid("day in rule");
    return static_cast<int>(found - kWeekdays.begin()) + 1;
}

Result<RuleDay> dayIn(std::string_view word) {
    if (word.size() < 2) return invalid("day in rule");
    const auto weekday = weekdayIn(word.substr(word.size() - 2));
    if (!weekday) return weekday.error();
    const std::string_view which = word.substr(0, word.size() - 2);
    if (which.empty()) return RuleDay{0, *weekday};
    const auto ordinal = numberIn(which, -kLargest, kLargest);
    if (!ordinal || *ordinal == 0) return invalid("day in rule");
    return RuleDay{*ordinal, *weekday};
}

Result<int> placeIn(std::string_view word) {
    const auto place = numberIn(word, -kLargest, kLargest);
    return place && *place == 0 ? Result<int>(invalid("number in rule")) : place;
}

template <typename Item>
Result<std::vector<Item>> listIn(std::string_view words, Result<Item> (*itemIn)(std::string_view)) {
    std::vector<Item> items;
    while (true) {
        const std::size_t end = std::min(words.find(','), words.size());
        auto item = itemIn(words.substr(0, end));
        if (!item) return item.error();
        items.push_back(*item);
        if (items.size() > kListMaximum) return invalid("length of a list in rule");
        if (end == words.size()) return items;
        words.remove_prefix(end + 1);
    }
}

/// "20270331", "20270331T120000" and "20270331T120000Z". Without a zone it counts as UTC.
Result<std::int64_t> instantIn(std::string_view word) {
    const auto at = [&](std::size_t from, std::size_t length, int least, int most) {
        const std::string_view digits = word.substr(from, length);
        return digits.find_first_not_of("0123456789") == std::string_view::npos ? numberIn(digits, least, most)
                                                                                : Result<int>(invalid("until"));
    };
    if (word.ends_with('Z')) word.remove_suffix(1);
    const bool timed = word.size() == 15 && word[8] == 'T';
    if (word.size() != 8 && !timed) return invalid("until");
    const auto year = at(0, 4, 1970, 9999);
    const auto month = at(4, 2, 1, 12);
    const auto day = at(6, 2, 1, 31);
    if (!year || !month || !day) return invalid("until");
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return invalid("until");
    const std::int64_t midnight = std::chrono::sys_days{date}.time_since_epoch().count() * kDay;
    if (!timed) return midnight + kDay - 1000;
    const auto hour = at(9, 2, 0, 23);
    const auto minute = at(11, 2, 0, 59);
    const auto second = at(13, 2, 0, 60);
    if (!hour || !minute || !second) return invalid("until");
    const std::int64_t instant = midnight + ((*hour * 60LL + *minute) * 60 + *second) * 1000;
    // Nought says that there is no end.
    return instant == 0 ? Result<std::int64_t>(invalid("until")) : instant;
}

std::string writtenInstant(std::int64_t at) {
    const std::int64_t day = at / kDay;
    const std::int64_t second = at % kDay / 1000;
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    char text[32] = {};
    static_cast<void>(std::snprintf(text, sizeof text, "%04d%02u%02uT%02d%02d%02dZ", static_cast<int>(date.year()),
                                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                                    static_cast<int>(second / 3600), static_cast<int>(second / 60 % 60),
                                    static_cast<int>(second % 60)));
    return text;
}

template <typename Wanted, typename Found>
Result<void> keep(Wanted& wanted, Result<Found> found) {
    if (!found) return found.error();
    wanted = std::move(*found);
    return {};
}

Result<void> takePart(std::string_view name, std::string_view value, RuleParts& parts, bool& hasFrequency) {
    if (name == "FREQ") {
        const auto* found = std::ranges::find(kFrequencies, value);
        if (found == kFrequencies.end()) return invalid("frequency");
        parts.frequency = static_cast<RuleParts::Frequency>(found - kFrequencies.begin());
        hasFrequency = true;
        return {};
    }
    if (name == "INTERVAL") return keep(parts.interval, numberIn(value, 1, 400));
    if (name == "COUNT") return keep(parts.count, numberIn(value, 1, 10'000));
    if (name == "UNTIL") return keep(parts.until, instantIn(value));
    if (name == "BYDAY") return keep(parts.days, listIn<RuleDay>(value, dayIn));
    if (name == "BYMONTHDAY") return keep(parts.monthDays, listIn<int>(value, placeIn));
    if (name == "BYSETPOS") return keep(parts.positions, listIn<int>(value, placeIn));
    if (name == "WKST") return keep(parts.weekStart, weekdayIn(value));
    return invalid("part of rule");
}

/// From the front before from the end.
int rank(int number) {
    return number < 0 ? 2 * kLargest + number : number;
}
std::pair<int, int> rank(const RuleDay& day) {
    return {rank(day.ordinal), day.weekday};
}

/// What is named twice is meant once; libical would count it twice.
template <typename Item>
void makeASet(std::vector<Item>& items) {
    std::ranges::sort(items, {}, [](const Item& item) { return rank(item); });
    const auto rest = std::ranges::unique(items);
    items.erase(rest.begin(), rest.end());
}

std::string written(const RuleDay& day) {
    const std::string which = day.ordinal == 0 ? std::string{} : std::to_string(day.ordinal);
    return which + std::string{kWeekdays[static_cast<std::size_t>(day.weekday - 1)]};
}

std::string written(int number) {
    return std::to_string(number);
}

template <typename Item>
void write(std::string& rule, const char* name, const std::vector<Item>& items) {
    if (items.empty()) return;
    rule += name;
    for (std::size_t i = 0; i < items.size(); ++i) rule += (i == 0 ? "" : ",") + written(items[i]);
}

}  // namespace

Result<RuleParts> parseRule(std::string_view rule) {
    constexpr std::string_view kPrefix = "RRULE:";
    if (rule.starts_with(kPrefix)) rule.remove_prefix(kPrefix.size());
    if (rule.empty() || rule.size() > kRuleMaximum) return invalid("length of rule");
    RuleParts parts;
    bool hasFrequency = false;
    std::vector<std::string_view> names;
    while (!rule.empty()) {
        const std::size_t end = std::min(rule.find(';'), rule.size());
        const std::string_view part = rule.substr(0, end);
        rule.remove_prefix(std::min(end + 1, rule.size()));
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) return invalid("part of rule");
        const std::string_view name = part.substr(0, equals);
        if (std::ranges::find(names, name) != names.end()) return invalid("a part of the rule twice");
        names.push_back(name);
        const auto taken = takePart(name, part.substr(equals + 1), parts, hasFrequency);
        if (!taken) return taken.error();
    }
    if (!hasFrequency) return invalid("no frequency");
    // RFC 5545, 3.3.10; libical would look for the first Monday of a day until it gives up.
    using enum RuleParts::Frequency;
    const bool counts = std::ranges::any_of(parts.days, [](const RuleDay& day) { return day.ordinal != 0; });
    if (counts && (parts.frequency == daily || parts.frequency == weekly)) return invalid("days");
    makeASet(parts.days);
    makeASet(parts.monthDays);
    makeASet(parts.positions);
    return parts;
}

std::string ruleOf(const RuleParts& parts) {
    std::string rule = "FREQ=" + std::string{kFrequencies[static_cast<std::size_t>(parts.frequency)]};
    if (parts.interval > 1) rule += ";INTERVAL=" + std::to_string(parts.interval);
    write(rule, ";BYDAY=", parts.days);
    write(rule, ";BYMONTHDAY=", parts.monthDays);
    write(rule, ";BYSETPOS=", parts.positions);
    if (parts.weekStart != 0) rule += ";WKST=" + written(RuleDay{0, parts.weekStart});
    if (parts.count > 0) rule += ";COUNT=" + std::to_string(parts.count);
    if (parts.until > 0) rule += ";UNTIL=" + writtenInstant(parts.until);
    return rule;
}

}  // namespace aufwind::domain
