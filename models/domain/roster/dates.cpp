// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/roster/dates.h"

#include "models/domain/roster/columns.h"

#include <array>
#include <chrono>
#include <string>
#include <vector>

namespace aufwind::roster {

namespace {

/// The first letters, in English and German, of the months.
constexpr std::array<std::array<std::string_view, 4>, 12> kMonths{{{"jan", "jän"},
                                                                   {"feb"},
                                                                   {"mar", "mär", "mrz", "maerz"},
                                                                   {"apr"},
                                                                   {"may", "mai"},
                                                                   {"jun"},
                                                                   {"jul"},
                                                                   {"aug"},
                                                                   {"sep"},
                                                                   {"oct", "okt"},
                                                                   {"nov"},
                                                                   {"dec", "dez"}}};

struct Part {
    int number = -1;  ///< of digits
    std::size_t digits = 0;
    int month = 0;    ///< of letters
    char before = 0;  ///< what stands between it and the one before
};

int monthOf(std::string_view word) {
    const std::string key = headerKey(word);
    for (std::size_t month = 0; month < kMonths.size(); ++month) {
        for (const std::string_view name : kMonths[month]) {
            if (!name.empty() && key.starts_with(name)) return static_cast<int>(month) + 1;
        }
    }
    return 0;
}

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}
bool isLetter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           static_cast<unsigned char>(letter) >= 0x80;
}

/// Empty where something stands in it that no date has.
std::vector<Part> partsOf(std::string_view text) {
    std::vector<Part> parts;
    char between = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        Part part{.before = between};
        if (isDigit(text[at])) {
            part.number = 0;
            for (; at < text.size() && isDigit(text[at]); ++at) {
                if (at - from >= 8) return {};
                part.number = part.number * 10 + (text[at] - '0');
            }
            part.digits = at - from;
        } else if (isLetter(text[at])) {
            while (at < text.size() && isLetter(text[at])) ++at;
            part.month = monthOf(text.substr(from, at - from));
            if (part.month == 0) return {};
        } else {
            if (std::string_view(".-/, ").find(text[at]) == std::string_view::npos) return {};
            // Of ". " the dot tells more.
            if (between == 0 || text[at] != ' ') between = text[at];
            ++at;
            continue;
        }
        parts.push_back(part);
        between = 0;
    }
    return parts;
}

int fullYear(const Part& part, std::int64_t today) {
    if (part.digits > 2) return part.number;
    const std::chrono::year_month_day now{std::chrono::sys_days{std::chrono::days{today}}};
    const int latest = static_cast<int>(now.year()) + 20;
    const int year = latest / 100 * 100 + part.number;
    return year > latest ? year - 100 : year;
}

ReadDate dateOf(int year, int month, int day) {
    // The types of the calendar keep the lowest eight bits alone.
    if (month > 12 || day > 31) return {DateKind::doesNotExist, 0};
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (year < 1900 || year > 2200 || !date.ok()) return {DateKind::doesNotExist, 0};
    return {DateKind::date, std::chrono::sys_days{date}.time_since_epoch().count()};
}

ReadDate slashed(int year, int first, int second, DateOrder order) {
    if (order == DateOrder::unknown && first <= 12 && second <= 12 && first != second)
        return {DateKind::eitherOrder, 0};
    const bool dayFirst = first > 12 || (second <= 12 && order != DateOrder::monthFirst);
    return dayFirst ? dateOf(year, second, first) : dateOf(year, first, second);
}

/// A time of day behind a date says nothing here.
std::string_view withoutTime(std::string_view text) {
    for (std::size_t at = text.find_first_of(" T"); at != std::string_view::npos;
         at = text.find_first_of(" T", at + 1)) {
        const std::string_view rest = text.substr(at + 1);
        const std::size_t colon = rest.find(':');
        if ((colon == 1 || colon == 2) && isDigit(rest[0]) && at > 0 && isDigit(text[at - 1]))
            return text.substr(0, at);
    }
    return text;
}

/// Three numbers of which the last is a year, of two digits or four.
bool isYearLast(const std::vector<Part>& parts) {
    const auto isShort = [](const Part& part) {
        return part.digits == 1 || part.digits == 2;
    };
    return parts.size() == 3 && isShort(parts[0]) && isShort(parts[1]) &&
           (parts[2].digits == 2 || parts[2].digits == 4);
}

}  // namespace

ReadDate readDate(std::string_view text, DateOrder order, std::int64_t today) {
    const auto parts = partsOf(withoutTime(trimmed(text)));
    if (parts.size() == 1 && parts[0].digits == 8) {
        return dateOf(parts[0].number / 10'000, parts[0].number / 100 % 100, parts[0].number % 100);
    }
    if (parts.size() != 3) return {};
    const Part& one = parts[0];
    const Part& two = parts[1];
    const Part& three = parts[2];
    if (two.month > 0 && one.number >= 0 && three.number >= 0) {
        return one.digits == 4 ? dateOf(one.number, two.month, three.number)
                               : dateOf(fullYear(three, today), two.month, one.number);
    }
    if (one.month > 0 && two.number >= 0 && three.number >= 0) {
        return dateOf(fullYear(three, today), one.month, two.number);
    }
    if (one.number < 0 || two.number < 0 || three.number < 0) return {};
    if (one.digits == 4) return dateOf(one.number, two.number, three.number);
    if (!isYearLast(parts)) return {};
    const int year = fullYear(three, today);
    if (two.before == '.') return dateOf(year, two.number, one.number);
    return slashed(year, one.number, two.number, order);
}

DateOrder orderOf(std::string_view text) {
    const auto parts = partsOf(withoutTime(trimmed(text)));
    if (!isYearLast(parts) || parts[1].before == '.') return DateOrder::unknown;
    const bool day = parts[0].number > 12 && parts[0].number <= 31 && parts[1].number <= 12;
    const bool month = parts[1].number > 12 && parts[1].number <= 31 && parts[0].number <= 12;
    return day ? DateOrder::dayFirst : month ? DateOrder::monthFirst : DateOrder::unknown;
}

}  // namespace aufwind::roster
