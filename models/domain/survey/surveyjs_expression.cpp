// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/surveyjs_expression.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace aufwind::survey::surveyjs {

namespace {

struct Word {
    std::string_view word;
    Operator test;
};

/// The longer ones first where one begins another.
constexpr Word kWords[] = {{"notempty", Operator::notEmpty},
                           {"empty", Operator::empty},
                           {"notequal", Operator::notEqual},
                           {"equal", Operator::equal},
                           {"notcontains", Operator::notContains},
                           {"notcontain", Operator::notContains},
                           {"contains", Operator::contains},
                           {"contain", Operator::contains},
                           {"anyof", Operator::anyOf},
                           {"allof", Operator::allOf},
                           {"noneof", Operator::noneOf},
                           {"lessorequal", Operator::atMost},
                           {"greaterorequal", Operator::atLeast},
                           {"less", Operator::less},
                           {"greater", Operator::more}};
constexpr Word kSigns[] = {{"==", Operator::equal},    {"=", Operator::equal},   {"!=", Operator::notEqual},
                           {"<>", Operator::notEqual}, {"<=", Operator::atMost}, {">=", Operator::atLeast},
                           {"<", Operator::less},      {">", Operator::more},    {"*=", Operator::contains}};

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

std::string lower(std::string_view text) {
    std::string made(text);
    for (char& c : made) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return made;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
    return text;
}

Operator mirrored(Operator test) {
    switch (test) {
        case Operator::less:
            return Operator::more;
        case Operator::more:
            return Operator::less;
        case Operator::atMost:
            return Operator::atLeast;
        case Operator::atLeast:
            return Operator::atMost;
        case Operator::contains:
            return Operator::anyOf;
        case Operator::notContains:
            return Operator::noneOf;
        default:
            return test;
    }
}

struct Operand {
    std::string name;
    std::vector<std::string> literals;
    bool isName = false;
    bool isList = false;
};

class Parser {
  public:
    explicit Parser(std::string_view text) : left_(text) {}

    std::optional<Expression> read() {
        auto whole = any();
        skipSpace();
        return whole && left_.empty() ? whole : std::nullopt;
    }

  private:
    void skipSpace() {
        while (!left_.empty() && isSpace(left_.front())) left_.remove_prefix(1);
    }

    bool take(std::string_view sign) {
        skipSpace();
        if (!left_.starts_with(sign)) return false;
        left_.remove_prefix(sign.size());
        return true;
    }

    /// What stands next, where it is a word.
    std::string_view word() {
        skipSpace();
        const auto end = std::ranges::find_if_not(left_, isWordByte);
        return left_.substr(0, static_cast<std::size_t>(end - left_.begin()));
    }

    bool takeWord(std::string_view wanted) {
        const auto next = word();
        if (lower(next) != wanted) return false;
        left_.remove_prefix(next.size());
        return true;
    }

    template <typename Take, typename Part>
    std::optional<Expression> joined(Expression::Kind kind, Take isJoint, Part part) {
        auto first = part();
        if (!first) return std::nullopt;
        Expression whole{.kind = kind};
        whole.parts.push_back(*std::move(first));
        while (isJoint()) {
            auto next = part();
            if (!next) return std::nullopt;
            whole.parts.push_back(*std::move(next));
        }
        if (whole.parts.size() > 1) return whole;
        return std::move(whole.parts.front());
    }

    std::optional<Expression> any() {
        return joined(
            Expression::Kind::any, [&] { return take("||") || take("|") || takeWord("or"); }, [&] { return all(); });
    }

    std::optional<Expression> all() {
        return joined(
            Expression::Kind::all, [&] { return take("&&") || take("&") || takeWord("and"); }, [&] { return one(); });
    }

    std::optional<Expression> one() {
        if (++depth_ > kExpressionDepth) return std::nullopt;
        auto made = oneWithin();
        --depth_;
        return made;
    }

    std::optional<Expression> oneWithin() {
        skipSpace();
        const bool isNot = (left_.starts_with('!') && !left_.starts_with("!=") && take("!")) || takeWord("not");
        if (isNot) {
            auto inner = one();
            if (!inner) return std::nullopt;
            Expression made{.kind = Expression::Kind::no};
            made.parts.push_back(*std::move(inner));
            return made;
        }
        if (!take("(")) return test();
        auto inner = any();
        return inner && take(")") ? inner : std::nullopt;
    }

    std::optional<Expression> test() {
        if (++tests_ > kExpressionTests) return std::nullopt;
        auto first = operand();
        if (!first) return std::nullopt;
        const auto test = comparison();
        if (!test) return first->isName ? made(*std::move(first), Operator::holds, {}) : std::nullopt;
        if (*test == Operator::empty || *test == Operator::notEmpty) {
            return first->isName ? made(*std::move(first), *test, {}) : std::nullopt;
        }
        auto second = operand();
        if (!second || first->isName == second->isName) return std::nullopt;
        if (first->isName) return made(*std::move(first), *test, *std::move(second));
        return made(*std::move(second), mirrored(*test), *std::move(first));
    }

    static std::optional<Expression> made(Operand name, Operator test, Operand value) {
        return Expression{
            .name = std::move(name.name), .test = test, .literals = std::move(value.literals), .isList = value.isList};
    }

    std::optional<Operator> comparison() {
        skipSpace();
        for (const Word& one : kSigns) {
            if (take(one.word)) return one.test;
        }
        const auto next = word();
        const auto test = operatorOf(next);
        if (test) left_.remove_prefix(next.size());
        return test;
    }

    std::optional<Operand> operand() {
        skipSpace();
        if (take("{")) {
            const auto end = left_.find('}');
            if (end == std::string_view::npos) return std::nullopt;
            Operand made{.name = std::string(trimmed(left_.substr(0, end))), .isName = true};
            left_.remove_prefix(end + 1);
            return made;
        }
        if (take("[")) return list();
        auto literal = this->literal();
        if (!literal) return std::nullopt;
        return Operand{.literals = {*std::move(literal)}};
    }

    std::optional<Operand> list() {
        Operand made{.isList = true};
        if (take("]")) return made;
        do {
            auto literal = this->literal();
            if (!literal) return std::nullopt;
            made.literals.push_back(*std::move(literal));
        } while (take(","));
        return take("]") ? std::optional(std::move(made)) : std::nullopt;
    }

    std::optional<std::string> literal() {
        skipSpace();
        if (++literals_ > kExpressionTests) return std::nullopt;
        if (left_.starts_with('\'') || left_.starts_with('"')) return quoted();
        const auto next = word();
        // A word before a parenthesis is a function.
        if (next.empty() || left_.substr(next.size()).starts_with('(')) return std::nullopt;
        left_.remove_prefix(next.size());
        return std::string(next);
    }

    std::optional<std::string> quoted() {
        const char mark = left_.front();
        std::string made;
        for (std::size_t i = 1; i < left_.size(); ++i) {
            if (left_[i] == '\\' && i + 1 < left_.size() && (left_[i + 1] == mark || left_[i + 1] == '\\')) {
                made += left_[++i];
            } else if (left_[i] == mark) {
                left_.remove_prefix(i + 1);
                return made;
            } else {
                made += left_[i];
            }
        }
        return std::nullopt;
    }

    std::string_view left_;
    std::size_t depth_ = 0;
    std::size_t tests_ = 0;
    std::size_t literals_ = 0;
};

}  // namespace

std::optional<Expression> readExpression(std::string_view text) {
    if (text.size() > kExpressionMaximum) return std::nullopt;
    return Parser(text).read();
}

std::optional<Operator> operatorOf(std::string_view word) {
    const std::string wanted = lower(word);
    for (const Word& one : kWords) {
        if (one.word == wanted) return one.test;
    }
    return std::nullopt;
}

std::optional<double> numberOf(std::string_view text) {
    text = trimmed(text);
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

bool isSame(std::string_view one, std::string_view other) {
    const auto left = numberOf(one);
    const auto right = numberOf(other);
    if (left && right) return *left == *right;
    return lower(trimmed(one)) == lower(trimmed(other));
}

}  // namespace aufwind::survey::surveyjs
