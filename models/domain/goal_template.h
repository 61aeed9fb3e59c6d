// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_progress.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Goals as lines of text, which is how a template keeps them:
///
///     # Customers renew                                     a goal
///     - Renewal rate | percent | 82 | 90 | | 2              one of its key results
///     - Launch | milestones                                 whose milestones follow
///     * Beta with five customers
///
/// A key result has its title, metric (number, percent, currency, yes_no, milestones), start, target, unit and weight;
/// what is left empty, or out at the end, is not set. Numbers have a point and at most six digits behind it. Within a
/// text a backslash goes before a bar and before another backslash. Empty lines say nothing.
///
/// Pure; any thread. Texts are UTF-8; numbers are in millionths.
namespace aufwind::domain {

struct TemplateKeyResult {
    std::string title;
    Metric metric = Metric::number;
    std::optional<std::int64_t> start;
    std::optional<std::int64_t> target;
    std::string unit;
    std::optional<std::int64_t> weight;
    std::vector<std::string> milestones;

    bool operator==(const TemplateKeyResult&) const = default;
};

struct TemplateGoal {
    std::string title;
    std::vector<TemplateKeyResult> keyResults;

    bool operator==(const TemplateGoal&) const = default;
};

enum class TemplateFaultKind : std::uint8_t {
    unknownLine,  ///< begins with none of the three signs
    noGoal,       ///< a key result before the first goal
    noKeyResult,  ///< a milestone below none that has them
    noTitle,
    longText,  ///< a title or unit beyond what a row holds
    unknownMetric,
    noNumber,
    badWeight,  ///< below 0
    tooManyParts,
    tooManyLines,
};

struct TemplateFault {
    int line = 0;  ///< the first is 1
    TemplateFaultKind kind = TemplateFaultKind::unknownLine;

    bool operator==(const TemplateFault&) const = default;
};

struct TemplateRead {
    std::vector<TemplateGoal> goals;
    std::vector<TemplateFault> faults;  ///< of each line the first

    bool isFine() const { return faults.empty() && !goals.empty(); }
};

inline constexpr std::size_t kTemplateLinesMaximum = 200;
inline constexpr std::size_t kGoalTitleMaximum = 300;  ///< bytes, as the schema has it
inline constexpr std::size_t kUnitMaximum = 20;

TemplateRead readTemplate(std::string_view text);
/// What readTemplate() reads again; a line break within a text becomes a blank.
std::string templateText(std::span<const TemplateGoal> goals);

/// "number", "percent", "currency", "yes_no", "milestones"
std::string_view nameOf(Metric metric);

}  // namespace aufwind::domain
