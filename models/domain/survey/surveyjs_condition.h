// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/surveyjs_expression.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// SurveyJS's expressions as conditions. A comparison becomes the set of answers that it holds for, "not" its
/// complement, to which no answer belongs as well: that is how SurveyJS compares what is empty. One thread.
namespace aufwind::survey::surveyjs {

/// A question that was carried over, as expressions speak of it.
struct Known {
    std::string key;
    QuestionType type = QuestionType::shortText;
    std::size_t order = 0;  ///< among the form's questions
    bool isBoolean = false;
    /// Values by what stands for them here: an option's key, empty for a point.
    std::vector<std::pair<std::string, std::string>> values;
    std::int64_t firstPoint = 1;  ///< the number of the first value, where they are points
    std::vector<std::pair<std::string, std::string>> rows;
    std::string notApplicable;  ///< the value for it; empty where there is none
};

class Conditions {
  public:
    /// The first of a name counts.
    void add(std::string_view name, Known known);
    const Known* find(std::string_view name) const;

    struct Settled {
        Condition condition;
        bool isNever = false;
        bool isLoose = false;    ///< holds by rules that are not quite the same
        std::size_t latest = 0;  ///< the order of the last question it speaks of
    };
    /// None for what cannot be said. The same text is worked out once.
    const std::optional<Settled>& read(const std::string& expression);
    std::optional<Settled> settle(const Expression& expression) const;

    /// Where both hold; none beyond the bounds.
    static std::optional<Condition> both(const Condition& one, const Condition& other);

  private:
    std::unordered_map<std::string, Known> known_;
    std::unordered_map<std::string, std::optional<Settled>> settled_;
};

}  // namespace aufwind::survey::surveyjs
