// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The part of ExpressionScript that says when a question is asked: comparisons of an answer with a value, `is_empty`,
/// `and`, `or`, `not`, brackets, numbers as constants. Source: the LimeSurvey manual, "ExpressionScript", "Operators".
/// Pure; any thread.
namespace aufwind::survey::lss {

enum class Comparison : std::uint8_t { equal, notEqual, less, atMost, more, atLeast, isEmpty, isTrue };

struct Expression {
    enum class Kind : std::uint8_t { constant, comparison, all, any, no };

    Kind kind = Kind::constant;
    bool constant = true;
    std::vector<Expression> parts;  ///< of `all` and `any`; one of `no`

    std::string variable;  ///< of a comparison, without its suffix `.NAOK`, `.value`, `.code` or `.shown`
    Comparison comparison = Comparison::equal;
    std::string value;
};

inline constexpr std::size_t kExpressionMaximum = 4000;  ///< bytes
inline constexpr std::size_t kExpressionDepth = 32;      ///< brackets and negations within each other

/// Nothing where it is not of that part, or goes beyond those bounds.
std::optional<Expression> parseExpression(std::string_view text);

/// A variable's name without what says which side of its answer is meant.
std::string_view bareVariable(std::string_view name);

}  // namespace aufwind::survey::lss
