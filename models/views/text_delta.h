// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/editor.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A change of a whole text as a run of steps, and how two changes that were made at the same time pass each other.
/// Positions are Unicode code points. Pure; any thread.
///
/// transform() has the property that makes the window and the writer end with the same text (TP1 of Ressel et al.,
/// CSCW 1996): apply(apply(t, a), b') == apply(apply(t, b), a').
namespace aufwind::views {

/// UTF-8 with every damaged byte as U+FFFD.
std::u32string toCodePoints(std::string_view utf8);
std::string toUtf8(std::u32string_view text);

class TextDelta {
  public:
    struct Step {
        std::size_t keep = 0;     ///< passed over
        std::size_t remove = 0;   ///< then taken out
        std::u32string insert{};  ///< then put in its place

        bool operator==(const Step&) const = default;
    };

    TextDelta() = default;
    /// One replaced stretch.
    TextDelta(std::size_t position, std::size_t removed, std::u32string inserted);
    /// What leads from one text to the other; short where they differ little.
    static TextDelta between(std::u32string_view from, std::u32string_view to);

    bool empty() const { return steps_.empty(); }
    const std::vector<Step>& steps() const { return steps_; }
    /// Beyond the end of the text nothing happens.
    void applyTo(std::u32string& text) const;
    /// Where a place of the old text is in the new one: what is inserted there comes behind it; inside of what is
    /// removed, it is where that was.
    std::size_t moved(std::size_t position) const;
    /// As changes one after the other, each at its position after those before.
    std::vector<TextChange> changes() const;

    /// a as it must be after b, and b as it must be after a. Where both insert at one place, b's stands first.
    static std::pair<TextDelta, TextDelta> transform(const TextDelta& a, const TextDelta& b);

    bool operator==(const TextDelta&) const = default;

  private:
    friend class DeltaWriter;
    std::vector<Step> steps_;
};

}  // namespace aufwind::views
