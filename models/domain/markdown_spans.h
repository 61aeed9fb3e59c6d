// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// Where a note's Markdown is, line by line, so that an editor can format it while its letters stay as they are.
///
/// A subset of CommonMark 0.30 that one line decides: headings with #, lists, GitHub's check boxes, quotes, fenced
/// code, rules, and inside of a line emphasis, code, links and bare addresses. Absent on purpose: HTML, images,
/// references, entities, indented code, headings that are underlined, and emphasis that goes on in the next line.
///
/// Units: UTF-16, as editors count. Thread rule: pure. Errors: none; what is no Markdown is text. Time is linear in the
/// line; of a line longer than kMostMarkdownUnits only the beginning is formatted by block.
namespace aufwind::domain {

inline constexpr std::size_t kMostMarkdownUnits = 8192;

enum class MarkdownStyle : std::uint8_t {
    marker,  ///< the letters that say how others look
    bold,
    italic,
    code,
    link,  ///< its text; `target` is where it leads
};

struct MarkdownSpan {
    MarkdownStyle style = MarkdownStyle::marker;
    std::size_t begin = 0;
    std::size_t length = 0;
    /// Of a link: where in the line its address stands.
    std::size_t target = 0;
    std::size_t targetLength = 0;

    bool operator==(const MarkdownSpan&) const = default;
};

enum class MarkdownKind : std::uint8_t { text, heading, bullet, number, fence, code, rule };
enum class MarkdownBox : std::uint8_t { none, open, ticked };

struct MarkdownLine {
    MarkdownKind kind = MarkdownKind::text;
    std::uint8_t level = 0;     ///< of a heading, 1 to 6
    std::uint8_t quotes = 0;    ///< how many > stand before it
    std::size_t indent = 0;     ///< units of white space before the list's marker
    std::size_t marker = 0;     ///< where the marker of a heading or list begins
    std::size_t markerEnd = 0;  ///< behind its last letter, the space after it not counted
    MarkdownBox box = MarkdownBox::none;
    std::size_t boxBegin = 0;   ///< of the three letters of a box
    std::size_t content = 0;    ///< where what it says begins
    std::uint32_t ordinal = 0;  ///< of a numbered line
    std::vector<MarkdownSpan> spans;
};

/// What a line leaves to the next: the fence that is open, or nothing.
struct MarkdownState {
    std::uint8_t fence = 0;   ///< '`' or '~', 0 outside
    std::uint8_t length = 0;  ///< at most 63

    bool operator==(const MarkdownState&) const = default;
};

/// One line, without its end; `state` becomes that of the next.
MarkdownLine markdownLine(std::u16string_view line, MarkdownState& state);

/// What is inside of a line, from `from` on; ascending by where they begin. Where one link stands in another, the outer
/// one comes first and holds.
std::vector<MarkdownSpan> markdownSpans(std::u16string_view line, std::size_t from);

}  // namespace aufwind::domain
