// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The part of SurveyJS's expression language that says when something is shown: comparisons of one answer with what
/// stands there, joined by and, or and not (surveyjs.io, "Conditional Logic and Dynamic Texts", "Expressions").
/// Arithmetic, functions and comparisons of two answers are not read. Pure; any thread.
namespace aufwind::survey::surveyjs {

enum class Operator : std::uint8_t {
    holds,  ///< the answer alone
    empty,
    notEmpty,
    equal,
    notEqual,
    less,
    atMost,
    more,
    atLeast,
    contains,
    notContains,
    anyOf,
    allOf,
    noneOf,
};

struct Expression {
    enum class Kind : std::uint8_t { all, any, no, test };

    Kind kind = Kind::test;
    std::vector<Expression> parts;      ///< of all, any and no
    std::string name;                   ///< of a test: what stands between the braces
    Operator test = Operator::holds;    ///< of a test
    std::vector<std::string> literals;  ///< of a test
    bool isList = false;                ///< whether the literals stand in brackets
};

inline constexpr std::size_t kExpressionMaximum = 4000;  ///< bytes
inline constexpr std::size_t kExpressionDepth = 64;
inline constexpr std::size_t kExpressionTests = 100;  ///< literals too

/// None for what is not of that part, not whole, or beyond the bounds.
std::optional<Expression> readExpression(std::string_view text);

/// As old triggers name them apart from an expression: "equal", "notempty".
std::optional<Operator> operatorOf(std::string_view word);

/// As SurveyJS compares values: without regard to case and to blanks around, numbers by their value.
bool isSame(std::string_view one, std::string_view other);
std::optional<double> numberOf(std::string_view text);

}  // namespace aufwind::survey::surveyjs
