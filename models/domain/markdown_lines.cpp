// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/markdown_spans.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

constexpr std::uint8_t kLongestFence = 63;
constexpr std::uint8_t kMostQuotes = 9;
constexpr std::size_t kMostDigits = 9;

bool isBlank(char16_t letter) {
    return letter == u' ' || letter == u'\t';
}

std::size_t pastBlanks(std::u16string_view line, std::size_t at) {
    while (at < line.size() && isBlank(line[at])) ++at;
    return at;
}

std::size_t runOf(std::u16string_view line, std::size_t at, char16_t letter) {
    std::size_t end = at;
    while (end < line.size() && line[end] == letter) ++end;
    return end - at;
}

/// Three or more of one of * - _ with nothing but blanks between.
bool isRule(std::u16string_view line, std::size_t at) {
    if (at >= line.size()) return false;
    const char16_t letter = line[at];
    if (letter != u'*' && letter != u'-' && letter != u'_') return false;
    std::size_t count = 0;
    for (; at < line.size(); ++at) {
        if (line[at] == letter) {
            ++count;
        } else if (!isBlank(line[at])) {
            return false;
        }
    }
    return count >= 3;
}

void mark(MarkdownLine& found, std::size_t begin, std::size_t end) {
    if (end > begin) found.spans.push_back({MarkdownStyle::marker, begin, end - begin});
}

/// Whether the line opens a fence; a fence of backticks has none of them after it.
bool opensFence(std::u16string_view line, std::size_t at, MarkdownState& state) {
    if (at >= line.size() || (line[at] != u'`' && line[at] != u'~')) return false;
    const std::size_t run = runOf(line, at, line[at]);
    if (run < 3) return false;
    if (line[at] == u'`' && line.find(u'`', at + run) != std::u16string_view::npos) return false;
    state.fence = static_cast<std::uint8_t>(line[at]);
    state.length = static_cast<std::uint8_t>(std::min<std::size_t>(run, kLongestFence));
    return true;
}

bool closesFence(std::u16string_view line, const MarkdownState& state) {
    const std::size_t at = pastBlanks(line, 0);
    if (at > 3) return false;
    const std::size_t run = runOf(line, at, state.fence);
    return run >= state.length && pastBlanks(line, at + run) == line.size();
}

bool readHeading(std::u16string_view line, std::size_t at, MarkdownLine& found) {
    const std::size_t run = runOf(line, at, u'#');
    if (run == 0 || run > 6 || (at + run < line.size() && !isBlank(line[at + run]))) return false;
    found.kind = MarkdownKind::heading;
    found.level = static_cast<std::uint8_t>(run);
    found.marker = at;
    found.markerEnd = at + run;
    found.content = pastBlanks(line, found.markerEnd);
    mark(found, found.marker, found.markerEnd);
    return true;
}

/// Where the text of a heading ends: #s that close it do not belong to it.
std::size_t headingEnd(std::u16string_view line, std::size_t content) {
    std::size_t end = line.size();
    while (end > content && isBlank(line[end - 1])) --end;
    std::size_t closing = end;
    while (closing > content && line[closing - 1] == u'#') --closing;
    if (closing == end || (closing > content && !isBlank(line[closing - 1]))) return line.size();
    while (closing > content && isBlank(line[closing - 1])) --closing;
    return closing;
}

void readBox(std::u16string_view line, MarkdownLine& found) {
    const std::size_t at = found.content;
    if (at + 3 > line.size() || line[at] != u'[' || line[at + 2] != u']') return;
    if (at + 3 < line.size() && !isBlank(line[at + 3])) return;
    const char16_t state = line[at + 1];
    if (state != u' ' && state != u'x' && state != u'X') return;
    found.box = state == u' ' ? MarkdownBox::open : MarkdownBox::ticked;
    found.boxBegin = at;
    found.content = std::min(at + 4, line.size());
}

bool readList(std::u16string_view line, std::size_t at, MarkdownLine& found) {
    if (at >= line.size()) return false;
    std::size_t end = at;
    if (line[at] == u'-' || line[at] == u'*' || line[at] == u'+') {
        end = at + 1;
        found.kind = MarkdownKind::bullet;
    } else {
        std::uint32_t number = 0;
        while (end < line.size() && end - at < kMostDigits && line[end] >= u'0' && line[end] <= u'9') {
            number = number * 10 + static_cast<std::uint32_t>(line[end++] - u'0');
        }
        if (end == at || end >= line.size() || (line[end] != u'.' && line[end] != u')')) return false;
        ++end;
        found.ordinal = number;
        found.kind = MarkdownKind::number;
    }
    if (end < line.size() && !isBlank(line[end])) {
        found.kind = MarkdownKind::text;
        return false;
    }
    found.marker = at;
    found.markerEnd = end;
    found.content = std::min(end + 1, line.size());
    if (found.kind == MarkdownKind::bullet) readBox(line, found);
    mark(found, found.marker, found.box == MarkdownBox::none ? found.markerEnd : found.boxBegin + 3);
    return true;
}

/// The > before a line; answers what comes after them.
std::size_t readQuotes(std::u16string_view line, MarkdownLine& found) {
    std::size_t at = 0;
    while (found.quotes < kMostQuotes) {
        const std::size_t next = pastBlanks(line, at);
        if (next >= line.size() || line[next] != u'>' || next - at > 3) break;
        ++found.quotes;
        mark(found, next, next + 1);
        at = next + 1;
        if (at < line.size() && isBlank(line[at])) ++at;
    }
    return at;
}

}  // namespace

MarkdownLine markdownLine(std::u16string_view line, MarkdownState& state) {
    MarkdownLine found;
    if (state.fence != 0) {
        const bool closes = closesFence(line, state);
        found.kind = closes ? MarkdownKind::fence : MarkdownKind::code;
        if (closes) state = {};
        return found;
    }
    const std::size_t from = readQuotes(line, found);
    const std::size_t at = pastBlanks(line, from);
    found.indent = at - from;
    found.content = at;
    std::size_t end = line.size();
    // A fence inside of a quote would end with the quote, which no single line tells.
    if (found.quotes == 0 && found.indent <= 3 && opensFence(line, at, state)) {
        found.kind = MarkdownKind::fence;
        return found;
    }
    if (found.indent <= 3 && isRule(line, at)) {
        found.kind = MarkdownKind::rule;
        mark(found, at, line.size());
        return found;
    }
    if (found.indent <= 3 && readHeading(line, at, found)) {
        end = headingEnd(line, found.content);
    } else {
        readList(line, at, found);
    }
    if (line.size() > kMostMarkdownUnits) return found;
    const auto inner = markdownSpans(line.substr(0, end), found.content);
    found.spans.insert(found.spans.end(), inner.begin(), inner.end());
    mark(found, end, line.size());
    return found;
}

}  // namespace aufwind::domain
