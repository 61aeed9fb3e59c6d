// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/lss_expression.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// What LimeSurvey's expressions call the answers so far, and what they say of them, as conditions of a form. Pure; one
/// thread.
namespace aufwind::survey::lss {

/// An answer as LimeSurvey stores it, and what it is here: a point or an option.
struct Code {
    std::string code;
    std::int64_t point = 0;
    std::string option;
};
using Codes = std::shared_ptr<const std::vector<Code>>;

struct Variable {
    enum class Kind : std::uint8_t {
        points,   ///< of a scale, or of a row of a matrix
        options,  ///< the one that is chosen, or is first
        option,   ///< whether its only code is among those that are chosen
        day,
        slider,
        text,
    };

    Kind kind = Kind::text;
    std::string question;
    std::string row;
    Codes codes;
    bool whole = true;  ///< is all that was answered to the question
};

class Variables {
  public:
    /// `code` is the name in expressions, `fields` those of columns of answers; a name keeps its first meaning.
    void add(const std::string& code, const std::vector<std::string>& fields, const Variable& variable);
    /// A question's own code comes before names of columns.
    const Variable* find(std::string_view name) const;
    const Variable* findField(std::string_view name) const;

  private:
    using Names = std::map<std::string, std::shared_ptr<const Variable>, std::less<>>;

    Names codes_;
    Names fields_;
};

struct Reading {
    enum class Kind : std::uint8_t { always, never, condition, unknown };

    Kind kind = Kind::unknown;
    Condition condition;
};

/// When an expression holds. An answer that is missing is unequal to every value, and neither above nor below one; what
/// needs more than `kClausesMaximum` clauses, or names what is not there yet, is unknown.
Reading readCondition(const Expression& expression, const Variables& variables);

}  // namespace aufwind::survey::lss
