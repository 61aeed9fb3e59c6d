// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/markdown_edit.h"

#include "models/domain/markdown_spans.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

constexpr std::size_t kStepIn = 2;
constexpr std::size_t kDeepest = 16;

bool isEnd(char16_t letter) {
    return letter == u'\n' || letter == u'\u2029';
}

std::size_t lineBegin(std::u16string_view text, std::size_t at) {
    while (at > 0 && !isEnd(text[at - 1])) --at;
    return at;
}

std::size_t lineEnd(std::u16string_view text, std::size_t at) {
    while (at < text.size() && !isEnd(text[at])) ++at;
    return at;
}

/// Whether a fence is open does not count here: what looks like a list goes on like one.
MarkdownLine lineAt(std::u16string_view line) {
    MarkdownState outside;
    return markdownLine(line.substr(0, kMostMarkdownUnits), outside);
}

bool isList(const MarkdownLine& line) {
    return line.kind == MarkdownKind::bullet || line.kind == MarkdownKind::number;
}

std::u16string digits(std::uint32_t number) {
    const std::string plain = std::to_string(number);
    return {plain.begin(), plain.end()};
}

}  // namespace

std::optional<NoteStep> markdownReturn(std::u16string_view text, std::size_t position) {
    position = std::min(position, text.size());
    const std::size_t begin = lineBegin(text, position);
    const std::u16string_view line = text.substr(begin, lineEnd(text, begin) - begin);
    const MarkdownLine read = lineAt(line);
    const bool goesOn = isList(read) || (read.kind == MarkdownKind::text && read.quotes > 0);
    if (!goesOn || position - begin < read.content) return std::nullopt;
    if (read.content >= line.size()) return NoteStep{begin, line.size(), {}};
    std::u16string next{line.substr(0, isList(read) ? read.marker : read.content)};
    if (read.kind == MarkdownKind::bullet) {
        next += line[read.marker];
        next += read.box == MarkdownBox::none ? u" " : u" [ ] ";
    } else if (read.kind == MarkdownKind::number) {
        next += digits(read.ordinal + 1);
        next += line[read.markerEnd - 1];
        next += u' ';
    }
    return NoteStep{position, 0, u"\n" + next};
}

std::vector<NoteStep> markdownIndent(std::u16string_view text, std::size_t begin, std::size_t end, bool back) {
    end = std::min(end, text.size());
    begin = std::min(begin, end);
    std::vector<NoteStep> steps;
    bool first = true;
    for (std::size_t at = lineBegin(text, begin); at <= end; at = lineEnd(text, at) + 1) {
        const std::u16string_view line = text.substr(at, lineEnd(text, at) - at);
        const MarkdownLine read = lineAt(line);
        if (first && !isList(read)) return {};
        first = false;
        if (!isList(read)) continue;
        const std::size_t place = at + read.marker - read.indent;
        if (!back && read.indent < kDeepest) steps.push_back({place, 0, std::u16string(kStepIn, u' ')});
        const std::size_t out = read.indent > 0 && line[read.marker - read.indent] == u'\t' ? 1 : kStepIn;
        if (back && read.indent > 0) steps.push_back({place, std::min(read.indent, out), {}});
    }
    return steps;
}

std::optional<NoteStep> markdownToggle(std::u16string_view text, std::size_t position) {
    const std::size_t begin = lineBegin(text, std::min(position, text.size()));
    const MarkdownLine read = lineAt(text.substr(begin, lineEnd(text, begin) - begin));
    if (read.box != MarkdownBox::none) {
        return NoteStep{begin + read.boxBegin + 1, 1, read.box == MarkdownBox::open ? u"x" : u" "};
    }
    if (read.kind == MarkdownKind::bullet) return NoteStep{begin + read.content, 0, u"[ ] "};
    if (read.kind != MarkdownKind::text) return std::nullopt;
    return NoteStep{begin + read.content, 0, u"- [ ] "};
}

std::vector<NoteStep> markdownWrap(std::u16string_view text, std::size_t begin, std::size_t end,
                                   std::u16string_view around) {
    end = std::min(end, text.size());
    begin = std::min(begin, end);
    // Emphasis neither begins nor ends with a blank, and ends with its line.
    while (begin < end && text[begin] == u' ') ++begin;
    while (end > begin && text[end - 1] == u' ') --end;
    if (std::ranges::any_of(text.substr(begin, end - begin), isEnd)) return {};
    const std::size_t length = around.size();
    const auto run = [&](std::size_t at, bool forward) {
        std::size_t count = 0;
        while (forward ? at + count < text.size() && text[at + count] == around[0]
                       : count < at && text[at - 1 - count] == around[0]) {
            ++count;
        }
        return count;
    };
    // ** around it is not the * that stands for italic, while *** holds both.
    const auto holds = [&](std::size_t count) {
        return length == 1 ? count % 2 == 1 : count >= 2;
    };
    if (holds(run(begin, false)) && holds(run(end, true))) return {{begin - length, length, {}}, {end, length, {}}};
    if (begin == end) return {{begin, 0, std::u16string{around} + std::u16string{around}}};
    return {{begin, 0, std::u16string{around}}, {end, 0, std::u16string{around}}};
}

}  // namespace aufwind::domain
