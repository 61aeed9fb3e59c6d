// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Agendas as lines of text, which is how one types a point and how a template keeps its points:
///
///     # Review                    a section
///     What went well? (10 min)    a point with its time
///
/// Pure; any thread. Texts are UTF-8.
namespace aufwind::domain {

struct DraftPoint {
    std::string title;
    bool isSection = false;
    int minutes = 0;  ///< 0: none

    bool operator==(const DraftPoint&) const = default;
};

inline constexpr int kPointMinutesMaximum = 480;
inline constexpr std::size_t kTemplatePointsMaximum = 60;
inline constexpr std::size_t kPointTitleMaximum = 500;  ///< bytes, as the schema has it

/// Without blanks at both ends. The title is empty where the line is.
DraftPoint draftPoint(std::string_view line);
/// Lines without a title are left out, titles that are too long are cut at a letter, and so is the list.
std::vector<DraftPoint> draftPoints(std::string_view text);
/// What draftPoints() reads again, line by line.
std::string draftText(const std::vector<DraftPoint>& points);

}  // namespace aufwind::domain
