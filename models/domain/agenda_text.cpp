// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/agenda_text.h"

#include <charconv>

namespace aufwind::domain {

namespace {

constexpr std::string_view kBlanks = " \t\r\v\f";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// The minutes that the line ends with, which are taken off it; 0 where it ends otherwise.
int takeMinutes(std::string_view& line) {
    constexpr std::string_view kUnit = " min)";
    if (!line.ends_with(kUnit)) return 0;
    const std::size_t open = line.rfind('(');
    if (open == std::string_view::npos) return 0;
    const std::string_view digits = line.substr(open + 1, line.size() - open - 1 - kUnit.size());
    int minutes = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), minutes);
    const std::string_view before = trimmed(line.substr(0, open));
    const bool isNumber = error == std::errc{} && end == digits.data() + digits.size();
    // A time alone is nothing to talk about: then it is the title.
    if (!isNumber || minutes < 1 || minutes > kPointMinutesMaximum || before.empty()) return 0;
    line = before;
    return minutes;
}

/// At most `maximum` bytes, and no part of a letter.
std::string_view cut(std::string_view text, std::size_t maximum) {
    if (text.size() <= maximum) return text;
    while (maximum > 0 && (static_cast<unsigned char>(text[maximum]) & 0xC0U) == 0x80U) --maximum;
    return text.substr(0, maximum);
}

}  // namespace

DraftPoint draftPoint(std::string_view line) {
    line = trimmed(line);
    DraftPoint point;
    if (line.starts_with("# ")) {
        point.isSection = true;
        line = trimmed(line.substr(2));
    } else {
        point.minutes = takeMinutes(line);
    }
    point.title = line;
    return point;
}

std::vector<DraftPoint> draftPoints(std::string_view text) {
    std::vector<DraftPoint> points;
    while (!text.empty() && points.size() < kTemplatePointsMaximum) {
        const std::size_t end = text.find('\n');
        DraftPoint point = draftPoint(text.substr(0, end));
        point.title = cut(point.title, kPointTitleMaximum);
        if (!point.title.empty()) points.push_back(std::move(point));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return points;
}

std::string draftText(const std::vector<DraftPoint>& points) {
    std::string text;
    for (const DraftPoint& point : points) {
        if (!text.empty()) text += '\n';
        if (point.isSection) text += "# ";
        for (const char c : point.title) text += c == '\n' || c == '\r' ? ' ' : c;
        if (point.minutes > 0 && !point.isSection) text += " (" + std::to_string(point.minutes) + " min)";
    }
    return text;
}

}  // namespace aufwind::domain
