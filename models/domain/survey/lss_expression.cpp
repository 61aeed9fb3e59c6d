// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/lss_expression.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <utility>

namespace aufwind::survey::lss {

namespace {

enum class Token : std::uint8_t { end, open, close, both, either, no, compare, text, number, name, other };

struct Lexeme {
    Token token = Token::end;
    std::string text;
    Comparison comparison = Comparison::equal;
};

bool isWord(char one) {
    return std::isalnum(static_cast<unsigned char>(one)) != 0 || one == '_' || one == '.' || one == '#' || one == ':';
}

bool isNumber(std::string_view text) {
    const auto digit = [](char one) {
        return (one >= '0' && one <= '9') || one == '.';
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), digit) && text.front() != '.' && text.back() != '.' &&
           std::count(text.begin(), text.end(), '.') <= 1;
}

class Lexer {
  public:
    explicit Lexer(std::string_view text) : left_(text) {}

    Lexeme next() {
        while (!left_.empty() && std::isspace(static_cast<unsigned char>(left_.front())) != 0) left_.remove_prefix(1);
        if (left_.empty()) return {};
        const char first = left_.front();
        if (first == '"' || first == '\'') return quoted(first);
        const bool negative = first == '-' && left_.size() > 1 && left_[1] >= '0' && left_[1] <= '9';
        if (isWord(first) || negative) return word();
        return sign();
    }

  private:
    Lexeme quoted(char quote) {
        const std::size_t end = left_.find(quote, 1);
        if (end == std::string_view::npos) return {.token = Token::other};
        const auto inside = left_.substr(1, end - 1);
        left_.remove_prefix(end + 1);
        // A backslash would need the rules of its escapes: nobody's answer code has one.
        if (inside.find('\\') != std::string_view::npos) return {.token = Token::other};
        return {.token = Token::text, .text = std::string(inside)};
    }

    Lexeme word() {
        const auto* end = std::find_if_not(left_.begin() + 1, left_.end(), isWord);
        const std::string text(left_.begin(), end);
        left_.remove_prefix(text.size());
        std::string lower = text;
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](unsigned char one) { return static_cast<char>(std::tolower(one)); });
        static const std::map<std::string_view, Comparison> words{
            {"eq", Comparison::equal},  {"ne", Comparison::notEqual}, {"lt", Comparison::less},
            {"le", Comparison::atMost}, {"gt", Comparison::more},     {"ge", Comparison::atLeast}};
        if (lower == "and") return {.token = Token::both};
        if (lower == "or") return {.token = Token::either};
        if (lower == "not") return {.token = Token::no};
        if (const auto found = words.find(lower); found != words.end()) {
            return {.token = Token::compare, .comparison = found->second};
        }
        const std::string_view digits = text.front() == '-' ? std::string_view(text).substr(1) : std::string_view(text);
        if (isNumber(digits)) return {.token = Token::number, .text = text};
        return {.token = text.front() == '-' ? Token::other : Token::name, .text = text};
    }

    Lexeme sign() {
        static const std::vector<std::pair<std::string_view, Lexeme>> signs{
            {"&&", {.token = Token::both}},
            {"||", {.token = Token::either}},
            {"==", {.token = Token::compare, .comparison = Comparison::equal}},
            {"!=", {.token = Token::compare, .comparison = Comparison::notEqual}},
            {"<=", {.token = Token::compare, .comparison = Comparison::atMost}},
            {">=", {.token = Token::compare, .comparison = Comparison::atLeast}},
            {"<", {.token = Token::compare, .comparison = Comparison::less}},
            {">", {.token = Token::compare, .comparison = Comparison::more}},
            {"!", {.token = Token::no}},
            {"(", {.token = Token::open}},
            {")", {.token = Token::close}}};
        for (const auto& [text, lexeme] : signs) {
            if (!left_.starts_with(text)) continue;
            left_.remove_prefix(text.size());
            return lexeme;
        }
        return {.token = Token::other};
    }

    std::string_view left_;
};

Comparison swapped(Comparison comparison) {
    switch (comparison) {
        case Comparison::less:
            return Comparison::more;
        case Comparison::more:
            return Comparison::less;
        case Comparison::atMost:
            return Comparison::atLeast;
        case Comparison::atLeast:
            return Comparison::atMost;
        default:
            return comparison;
    }
}

/// By descent. Nothing, once and for all, where something does not fit.
class Parser {
  public:
    explicit Parser(std::string_view text) : lexer_(text) { advance(); }

    std::optional<Expression> whole() {
        auto parsed = any();
        return parsed && now_.token == Token::end ? std::move(parsed) : std::nullopt;
    }

  private:
    using Maybe = std::optional<Expression>;

    void advance() { now_ = lexer_.next(); }

    Maybe any() {
        return joined(Token::either, Expression::Kind::any, [this] { return all(); });
    }
    Maybe all() {
        return joined(Token::both, Expression::Kind::all, [this] { return one(); });
    }

    template <typename Part>
    Maybe joined(Token by, Expression::Kind kind, Part part) {
        auto first = part();
        if (!first || now_.token != by) return first;
        Expression joined{.kind = kind};
        joined.parts.push_back(std::move(*first));
        while (now_.token == by) {
            advance();
            auto next = part();
            if (!next) return std::nullopt;
            joined.parts.push_back(std::move(*next));
        }
        return joined;
    }

    Maybe one() {
        if (now_.token != Token::no && now_.token != Token::open) return comparison();
        if (++depth_ > kExpressionDepth) return std::nullopt;
        auto inner = now_.token == Token::no ? negated() : bracketed();
        --depth_;
        // `(Q1) == 1` compares what is within: nobody writes it.
        return now_.token == Token::compare ? std::nullopt : std::move(inner);
    }

    Maybe negated() {
        advance();
        const bool bare = now_.token != Token::no && now_.token != Token::open;
        auto inner = one();
        if (!inner) return std::nullopt;
        // `!Q1 == 2` negates the answer, not the comparison: nobody means it.
        const bool compares = inner->kind == Expression::Kind::comparison && inner->comparison != Comparison::isEmpty &&
                              inner->comparison != Comparison::isTrue;
        if (bare && compares) return std::nullopt;
        Expression no{.kind = Expression::Kind::no};
        no.parts.push_back(std::move(*inner));
        return no;
    }

    Maybe bracketed() {
        advance();
        auto inner = any();
        if (now_.token != Token::close) return std::nullopt;
        advance();
        return inner;
    }

    Maybe comparison() {
        const Lexeme left = std::exchange(now_, {});
        const bool isName = left.token == Token::name;
        if (!isName && left.token != Token::text && left.token != Token::number) return std::nullopt;
        advance();
        if (now_.token == Token::open) return isName ? call(left.text) : std::nullopt;
        if (now_.token != Token::compare) return alone(left);
        const Comparison how = now_.comparison;
        advance();
        const Lexeme right = now_;
        const bool value = right.token == Token::text || right.token == Token::number;
        if (isName ? !value : right.token != Token::name) return std::nullopt;
        advance();
        if (now_.token == Token::compare) return std::nullopt;
        return Expression{.kind = Expression::Kind::comparison,
                          .variable = std::string(bareVariable(isName ? left.text : right.text)),
                          .comparison = isName ? how : swapped(how),
                          .value = isName ? right.text : left.text};
    }

    static Maybe alone(const Lexeme& said) {
        if (said.token == Token::text) return std::nullopt;
        if (said.token == Token::number) {
            const bool zero = said.text.find_first_not_of("-0.") == std::string::npos;
            return Expression{.kind = Expression::Kind::constant, .constant = !zero};
        }
        return Expression{.kind = Expression::Kind::comparison,
                          .variable = std::string(bareVariable(said.text)),
                          .comparison = Comparison::isTrue};
    }

    Maybe call(std::string_view function) {
        advance();
        if (function != "is_empty" || now_.token != Token::name) return std::nullopt;
        Expression empty{.kind = Expression::Kind::comparison,
                         .variable = std::string(bareVariable(now_.text)),
                         .comparison = Comparison::isEmpty};
        advance();
        if (now_.token != Token::close) return std::nullopt;
        advance();
        if (now_.token == Token::compare) return std::nullopt;
        return empty;
    }

    Lexer lexer_;
    Lexeme now_;
    std::size_t depth_ = 0;
};

}  // namespace

std::string_view bareVariable(std::string_view name) {
    if (name.starts_with("INSERTANS:")) name.remove_prefix(10);
    for (const std::string_view suffix : {".NAOK", ".value", ".code", ".shown"}) {
        if (name.ends_with(suffix)) return name.substr(0, name.size() - suffix.size());
    }
    return name;
}

std::optional<Expression> parseExpression(std::string_view text) {
    if (text.size() > kExpressionMaximum) return std::nullopt;
    return Parser(text).whole();
}

}  // namespace aufwind::survey::lss
