// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar_lines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace aufwind::domain {

namespace {

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string capitals(std::string_view text) {
    std::string made(text);
    std::ranges::transform(made, made.begin(), upper);
    return made;
}

/// The bytes of the code point at the front; 0 where they are not well-formed (RFC 3629).
std::size_t codePoint(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned char>(text[i]);
    };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t size = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (lead < 0xc2 || size == 0 || text.size() < size) return 0;
    for (std::size_t i = 1; i < size; ++i) {
        if (!isContinuation(text[i])) return 0;
    }
    const bool overlong = (lead == 0xe0 && byte(1) < 0xa0) || (lead == 0xf0 && byte(1) < 0x90);
    const bool beyond = (lead == 0xed && byte(1) >= 0xa0) || (lead == 0xf4 && byte(1) >= 0x90);
    return overlong || beyond ? 0 : size;
}

/// RFC 6868: what a parameter cannot hold otherwise.
std::string decodedParameter(std::string_view value) {
    std::string made;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char next = value[i] == '^' && i + 1 < value.size() ? value[i + 1] : '\0';
        const char meant = next == 'n' ? '\n' : next == '^' ? '^' : next == '\'' ? '"' : '\0';
        made += meant == '\0' ? value[i] : meant;
        i += meant == '\0' ? 0 : 1;
    }
    return made;
}

bool takeNumber(std::string_view& text, std::size_t digits, int& number) {
    if (text.size() < digits) return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + digits, number);
    if (error != std::errc{} || end != text.data() + digits || number < 0) return false;
    text.remove_prefix(digits);
    return true;
}

}  // namespace

std::string_view CalendarLine::parameter(std::string_view wanted) const {
    const auto found =
        std::ranges::find(parameters, wanted, [](const auto& one) { return std::string_view(one.first); });
    return found == parameters.end() ? std::string_view{} : std::string_view(found->second);
}

void appendLine(std::string& text, std::string_view line) {
    std::size_t room = kFoldOctets;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && isContinuation(line[cut])) --cut;
        if (cut == 0) cut = room;  // no UTF-8 at all
        text.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = kFoldOctets - 1;  // behind the space
    }
    text.append(line).append("\r\n");
}

std::string escapedText(std::string_view text) {
    std::string made;
    for (const char c : text) {
        if (c == '\n') {
            made += "\\n";
        } else if (!isControl(c)) {
            if (c == '\\' || c == ';' || c == ',') made += '\\';
            made += c;
        }
    }
    return made;
}

std::string quotedParameter(std::string_view text) {
    std::string made = "\"";
    for (const char c : text) {
        if (isControl(c)) continue;
        // What everybody reads; RFC 6868 would write ^' and is not read by all.
        made += c == '"' ? '\'' : c;
    }
    return made + "\"";
}

std::optional<std::string> takeLine(std::string_view& text) {
    if (text.empty()) return std::nullopt;
    std::string line;
    for (bool more = true; more;) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::size_t room = kLineMaximum - std::min(line.size(), kLineMaximum);
        line.append(text.substr(0, std::min(end, room)));
        text.remove_prefix(end);
        if (text.starts_with("\r\n")) {
            text.remove_prefix(2);
        } else if (!text.empty()) {
            text.remove_prefix(1);
        }
        more = !text.empty() && (text.front() == ' ' || text.front() == '\t');
        if (more) text.remove_prefix(1);
    }
    return line;
}

std::optional<CalendarLine> parseLine(std::string_view line) {
    const std::size_t nameEnd = line.find_first_of(":;");
    if (nameEnd == std::string_view::npos || nameEnd == 0) return std::nullopt;
    CalendarLine parsed{.name = capitals(line.substr(0, nameEnd)), .parameters = {}, .value = {}};
    line.remove_prefix(nameEnd);
    while (line.starts_with(';')) {
        line.remove_prefix(1);
        const std::size_t equals = line.find_first_of("=:;");
        if (equals == std::string_view::npos || line[equals] != '=') return std::nullopt;
        const std::string name = capitals(line.substr(0, equals));
        line.remove_prefix(equals + 1);
        std::string value;
        bool quoted = false;
        std::size_t end = 0;
        for (; end < line.size() && (quoted || (line[end] != ':' && line[end] != ';')); ++end) {
            if (line[end] == '"') {
                quoted = !quoted;
            } else {
                value += line[end];
            }
        }
        line.remove_prefix(end);
        if (parsed.parameters.size() < kParametersMaximum)
            parsed.parameters.emplace_back(name, decodedParameter(value));
    }
    if (!line.starts_with(':')) return std::nullopt;
    parsed.value = line.substr(1);
    return parsed;
}

std::string unescapedText(std::string_view value) {
    std::string made;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size()) {
            made += value[i];
            continue;
        }
        ++i;
        made += value[i] == 'n' || value[i] == 'N' ? '\n' : value[i];
    }
    return made;
}

std::string plainText(std::string_view text, std::size_t bytes) {
    std::string made;
    while (!text.empty()) {
        const std::size_t size = codePoint(text);
        const bool blank = size == 1 && (isControl(text.front()) || text.front() == ' ');
        std::string_view one = size == 0 ? std::string_view("\xef\xbf\xbd") : text.substr(0, size);
        if (blank) one = made.empty() || made.back() == ' ' ? std::string_view{} : std::string_view(" ");
        if (made.size() + one.size() > bytes) break;
        made.append(one);
        text.remove_prefix(std::max<std::size_t>(size, 1));
    }
    while (made.ends_with(' ')) made.pop_back();
    return made;
}

std::optional<CalendarTime> parseTime(std::string_view value) {
    CalendarTime time;
    WallTime& wall = time.wall;
    if (!takeNumber(value, 4, wall.year) || !takeNumber(value, 2, wall.month) || !takeNumber(value, 2, wall.day)) {
        return std::nullopt;
    }
    time.dateOnly = value.empty();
    if (!time.dateOnly) {
        if (value.front() != 'T') return std::nullopt;
        value.remove_prefix(1);
        if (!takeNumber(value, 2, wall.hour) || !takeNumber(value, 2, wall.minute)) return std::nullopt;
        if (!value.empty() && value.front() != 'Z' && !takeNumber(value, 2, wall.second)) return std::nullopt;
        time.utc = value == "Z";
        if (!time.utc && !value.empty()) return std::nullopt;
    }
    wall.second = std::min(wall.second, 59);
    return isValid(wall) ? std::optional(time) : std::nullopt;
}

std::optional<std::int64_t> parseDuration(std::string_view value) {
    if (value.starts_with('+')) value.remove_prefix(1);
    if (!value.starts_with('P') || value.size() < 3) return std::nullopt;
    value.remove_prefix(1);
    std::int64_t total = 0;
    bool inTime = false;
    while (!value.empty()) {
        if (value.front() == 'T' && !inTime) {
            inTime = true;
            value.remove_prefix(1);
            continue;
        }
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        const auto digits = static_cast<std::size_t>(end - value.data());
        if (error != std::errc{} || digits >= value.size() || number < 0 || number > 31'622'400) return std::nullopt;
        const char unit = value[digits];
        const std::int64_t seconds = unit == 'W' && !inTime   ? 604'800
                                     : unit == 'D' && !inTime ? 86'400
                                     : unit == 'H' && inTime  ? 3600
                                     : unit == 'M' && inTime  ? 60
                                     : unit == 'S' && inTime  ? 1
                                                              : 0;
        if (seconds == 0) return std::nullopt;
        total += number * seconds;
        if (total > 31'622'400) return std::nullopt;
        value.remove_prefix(digits + 1);
    }
    return total;
}

std::optional<int> parseOffset(std::string_view value) {
    if (value.empty() || (value.front() != '+' && value.front() != '-')) return std::nullopt;
    const int sign = value.front() == '-' ? -1 : 1;
    value.remove_prefix(1);
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    if (!takeNumber(value, 2, hours) || !takeNumber(value, 2, minutes)) return std::nullopt;
    if (!value.empty() && !takeNumber(value, 2, seconds)) return std::nullopt;
    if (!value.empty() || hours > 23 || minutes > 59 || seconds > 59) return std::nullopt;
    return sign * (hours * 3600 + minutes * 60 + seconds);
}

std::string formatWall(const WallTime& time) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d%02d%02dT%02d%02d%02d", time.year, time.month, time.day, time.hour,
                  time.minute, time.second);
    return text.data();
}

}  // namespace aufwind::domain
