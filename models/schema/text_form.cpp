// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/text_form.h"

#include "models/schema/content_ref.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace aufwind::schema {
namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kDayMs = 86'400'000;

Error expected(const Field& field, const char* what) {
    return {ErrorCode::invalid, std::string(field.name) + ": expected " + what};
}

// Digits only, all of them, within [least, most].
bool readNumber(std::string_view text, std::int64_t least, std::int64_t most, std::int64_t& out) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc() && end == text.data() + text.size() && out >= least && out <= most;
}

// `count` digits at the front of `text`, which is shortened by them.
bool takeDigits(std::string_view& text, std::size_t count, std::int64_t& out) {
    if (text.size() < count || text[0] == '-' || text[0] == '+') {
        return false;
    }
    const bool read = readNumber(text.substr(0, count), 0, 999'999'999, out);
    text.remove_prefix(read ? count : 0);
    return read;
}

bool take(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

bool takeDate(std::string_view& text, std::int64_t& days) {
    std::int64_t year = 0;
    std::int64_t month = 0;
    std::int64_t day = 0;
    if (!takeDigits(text, 4, year) || !take(text, '-') || !takeDigits(text, 2, month) || !take(text, '-') ||
        !takeDigits(text, 2, day)) {
        return false;
    }
    const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(year)},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) {
        return false;
    }
    days = std::chrono::sys_days(date).time_since_epoch().count();
    return true;
}

bool takeTime(std::string_view& text, std::int64_t& milliseconds) {
    std::int64_t hour = 0;
    std::int64_t minute = 0;
    std::int64_t second = 0;
    std::int64_t fraction = 0;
    if (!takeDigits(text, 2, hour) || !take(text, ':') || !takeDigits(text, 2, minute)) {
        return false;
    }
    if (take(text, ':') && !takeDigits(text, 2, second)) {
        return false;
    }
    if (take(text, '.') && !takeDigits(text, 3, fraction)) {
        return false;
    }
    milliseconds = ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
    return hour < 24 && minute < 60 && second < 60;
}

bool takeOffset(std::string_view& text, std::int64_t& milliseconds) {
    milliseconds = 0;
    if (take(text, 'Z')) {
        return true;
    }
    const bool west = !text.empty() && text.front() == '-';
    std::int64_t hour = 0;
    std::int64_t minute = 0;
    if (!(take(text, '+') || take(text, '-')) || !takeDigits(text, 2, hour) || !take(text, ':') ||
        !takeDigits(text, 2, minute) || hour > 14 || minute > 59) {
        return false;
    }
    milliseconds = (hour * 60 + minute) * 60'000 * (west ? -1 : 1);
    return true;
}

Result<Value> parseDecimal(const Field& field, std::string_view text) {
    const bool negative = take(text, '-');
    const std::size_t point = text.find('.');
    std::int64_t whole = 0;
    std::int64_t millionths = 0;
    if (!readNumber(text.substr(0, point), 0, 9'000'000'000'000, whole)) {
        return expected(field, "a number such as 12.5");
    }
    if (point != std::string_view::npos) {
        std::string digits(text.substr(point + 1));
        if (digits.empty() || digits.size() > 6) {
            return expected(field, "at most six digits behind the point");
        }
        digits.append(6 - digits.size(), '0');
        if (!readNumber(digits, 0, kMillion - 1, millionths)) {
            return expected(field, "digits behind the point");
        }
    }
    const std::int64_t value = whole * kMillion + millionths;
    return Value(negative ? -value : value);
}

Result<Value> parseReferences(const Field& field, std::string_view text) {
    std::vector<Uuid> ids;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const auto id = Uuid::parse(text.substr(0, comma));
        if (!id) {
            return expected(field, "ids with commas between them");
        }
        ids.push_back(*id);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return Value(std::move(ids));
}

Result<Value> parseHex(const Field& field, std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        unsigned value = 0;
        const auto [end, error] = std::from_chars(text.data() + i, text.data() + i + 2, value, 16);
        if (error != std::errc() || end != text.data() + i + 2) {
            return expected(field, "hexadecimal digits");
        }
        bytes += static_cast<char>(value);
    }
    return text.size() % 2 == 0 ? Result<Value>(Value(std::move(bytes))) : expected(field, "hexadecimal digits");
}

Result<Value> parseContent(const Field& field, std::string_view text) {
    std::array<std::string_view, 3> words;
    for (std::string_view& word : words) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        word = text.substr(0, blank);
        text.remove_prefix(std::min(blank + 1, text.size()));
    }
    const auto hash = parseHex(field, words[0]);
    std::int64_t size = 0;
    if (!hash || !readNumber(words[1], 1, INT64_MAX, size)) {
        return expected(field, "hash, size, media type and name of a content");
    }
    const ContentRef ref{std::get<std::string>(*hash), static_cast<std::uint64_t>(size), std::string(words[2]),
                         std::string(text)};
    const bool sound = ref.hash.size() == kContentHashBytes && ref.mediaType.size() <= kLongestMediaType &&
                       contentRefFrom(toBytes(ref)).ok();
    return sound ? Result<Value>(Value(toBytes(ref))) : expected(field, "hash, size, media type and name of a content");
}

Result<Value> parseChoice(const Field& field, std::string_view text) {
    for (std::size_t i = 0; i < field.choices.size(); ++i) {
        if (field.choices[i] == text) {
            return Value(static_cast<std::int64_t>(i));
        }
    }
    std::string names;
    for (std::string_view choice : field.choices) {
        names += (names.empty() ? "" : ", ") + std::string(choice);
    }
    return expected(field, ("one of " + names).c_str());
}

template <typename T>
Result<Value> asValue(Result<T> result) {
    return result ? Result<Value>(Value(*result)) : Result<Value>(result.error());
}

std::string hex(std::string_view bytes) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string out;
    for (char byte : bytes) {
        out += kDigits[static_cast<unsigned char>(byte) >> 4];
        out += kDigits[static_cast<unsigned char>(byte) & 15];
    }
    return out;
}

std::string formatDecimal(std::int64_t millionths) {
    const bool negative = millionths < 0;
    const auto magnitude =
        negative ? 0 - static_cast<std::uint64_t>(millionths) : static_cast<std::uint64_t>(millionths);
    std::string fraction = std::to_string(magnitude % kMillion + kMillion).substr(1);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return (negative ? "-" : "") + std::to_string(magnitude / kMillion) + (fraction.empty() ? "" : "." + fraction);
}

std::string formatNumber(const Field& field, std::int64_t number) {
    switch (field.type) {
        case Type::decimal:
            return formatDecimal(number);
        case Type::instant:
            return formatInstant(number);
        case Type::date:
            return formatDate(number);
        case Type::choice:
            if (number >= 0 && static_cast<std::size_t>(number) < field.choices.size()) {
                return std::string(field.choices[static_cast<std::size_t>(number)]);
            }
            return std::to_string(number);  // a choice of a newer version
        default:
            return std::to_string(number);
    }
}

}  // namespace

Result<std::int64_t> parseDate(std::string_view text) {
    std::int64_t days = 0;
    if (!takeDate(text, days) || !text.empty()) {
        return Error{ErrorCode::invalid, "expected a date such as 2026-11-24"};
    }
    return days;
}

std::string formatDate(std::int64_t days) {
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days))};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

Result<std::int64_t> parseInstant(std::string_view text) {
    std::int64_t days = 0;
    std::int64_t time = 0;
    std::int64_t offset = 0;
    if (!takeDate(text, days) || !take(text, 'T') || !takeTime(text, time) || !takeOffset(text, offset) ||
        !text.empty()) {
        return Error{ErrorCode::invalid, "expected an instant such as 2026-11-24T10:30:00Z"};
    }
    return days * kDayMs + time - offset;
}

std::string formatInstant(std::int64_t milliseconds) {
    const std::int64_t days = milliseconds >= 0 ? milliseconds / kDayMs : -((-milliseconds + kDayMs - 1) / kDayMs);
    const std::int64_t time = milliseconds - days * kDayMs;
    char text[32];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03dZ", static_cast<int>(time / 3'600'000),
                  static_cast<int>(time / 60'000 % 60), static_cast<int>(time / 1000 % 60),
                  static_cast<int>(time % 1000));
    return formatDate(days) + text;
}

Result<Value> parseValue(const Field& field, std::string_view text) {
    if (isText(field.type)) {
        return Value(std::string(text));
    }
    if (text.empty()) {
        return Value();
    }
    switch (field.type) {
        case Type::flag:
            if (text == "true" || text == "false") {
                return Value(text == "true");
            }
            return expected(field, "true or false");
        case Type::integer: {
            std::int64_t number = 0;
            const bool read = readNumber(text, INT64_MIN, INT64_MAX, number);
            return read ? Result<Value>(Value(number)) : expected(field, "a whole number");
        }
        case Type::decimal:
            return parseDecimal(field, text);
        case Type::instant:
            return asValue(parseInstant(text));
        case Type::date:
            return asValue(parseDate(text));
        case Type::choice:
            return parseChoice(field, text);
        case Type::reference:
        case Type::treeParent: {
            const auto id = Uuid::parse(text);
            return id ? Result<Value>(Value(*id)) : expected(field, "an id");
        }
        case Type::referenceSet:
            return parseReferences(field, text);
        case Type::orderKey:
            return parseHex(field, text);
        case Type::blobReference:
            return parseContent(field, text);
        default:
            return expected(field, "a known type");
    }
}

std::string formatValue(const Field& field, const Value& value) {
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? "true" : "false";
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return formatNumber(field, *number);
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        const auto ref = field.type == Type::blobReference ? contentRefFrom(*text) : Result<ContentRef>(Error{});
        if (ref) {
            return hex(ref->hash) + ' ' + std::to_string(ref->size) + ' ' + ref->mediaType + ' ' + ref->name;
        }
        return isText(field.type) ? *text : hex(*text);
    }
    if (const auto* id = std::get_if<Uuid>(&value)) {
        return id->toString();
    }
    if (const auto* ids = std::get_if<std::vector<Uuid>>(&value)) {
        std::string out;
        for (const Uuid& id : *ids) {
            out += (out.empty() ? "" : ",") + id.toString();
        }
        return out;
    }
    return {};
}

}  // namespace aufwind::schema
