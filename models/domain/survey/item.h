// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"

#include <cstdint>
#include <string>
#include <vector>

/// What of a form is counted: a question with one answer, or one row of a matrix, which is an item like any other. The
/// values of an item are numbered from 0. Statements, texts and dates are no items. Plain values; any thread.
namespace aufwind::survey {

enum class ItemKind : std::uint8_t {
    scale,  ///< also a row of a matrix
    enps,
    slider,
    singleChoice,
    multipleChoice,
    ranking,
};

inline constexpr std::size_t kItemsMaximum = 2000;
/// A slider with more steps is kept in fewer, wider ones: within a 60,000th of its range.
inline constexpr std::uint16_t kSliderStepsMaximum = 60'000;
/// Into how many equal parts of its range a slider's answers are counted.
inline constexpr std::uint16_t kSliderClasses = 10;

struct Item {
    std::string question;
    std::string row;  ///< of a matrix
    ItemKind kind = ItemKind::scale;
    std::string driver;
    bool scored = false;   ///< more is better, and counts; of a scale or slider
    bool reverse = false;  ///< of a scale or slider: its values are flipped before they count
    /// How many: points, 11 of eNPS, steps of a slider and one, options.
    std::uint16_t values = 0;
    Bands bands;                       ///< of a scale
    std::int64_t least = 1;            ///< what value 0 stands for: a point, or millionths of a slider's unit
    std::int64_t step = 1;             ///< from one value to the next, likewise
    std::vector<std::string> options;  ///< keys, of a choice or ranking

    /// In how many places its answers are counted: values, but parts of a slider's range.
    std::uint16_t classes() const { return kind == ItemKind::slider ? kSliderClasses : values; }
    bool operator==(const Item&) const = default;
};

/// In the form's order. The form is one that its own check let pass; of another what cannot be counted (no option, no
/// range, points out of bounds) is left out.
std::vector<Item> itemsOf(const Form& form);

}  // namespace aufwind::survey
