// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/lss_variables.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <set>

namespace aufwind::survey::lss {

namespace {

/// Of clauses that all hold, lists of which one does. None is never, an empty one always.
using List = std::vector<Clause>;
using Lists = std::vector<List>;
using Maybe = std::optional<Lists>;

std::optional<double> numberOf(std::string_view text) {
    const std::string copy(text);
    const bool plain = !copy.empty() && copy.size() < 20 && copy.find_first_not_of("-0123456789.") == std::string::npos;
    if (!plain) return std::nullopt;
    char* end = nullptr;
    const double number = std::strtod(copy.c_str(), &end);
    return *end == '\0' ? std::optional(number) : std::nullopt;
}

/// Days since 1970-01-01 of "YYYY-MM-DD", with or without a time.
std::optional<std::int64_t> dayOf(std::string_view text) {
    const auto digits = [&](std::size_t at, std::size_t count) {
        int number = 0;
        for (const char one : text.substr(at, count))
            number = one < '0' || one > '9' ? -100'000 : number * 10 + one - '0';
        return number;
    };
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int year = digits(0, 4);
    const int month = digits(5, 2);
    const int day = digits(8, 2);
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count();
}

bool holds(double left, Comparison comparison, double right) {
    switch (comparison) {
        case Comparison::less:
            return left < right;
        case Comparison::atMost:
            return left <= right;
        case Comparison::more:
            return left > right;
        case Comparison::atLeast:
            return left >= right;
        default:
            return left == right;
    }
}

Comparison opposite(Comparison comparison) {
    switch (comparison) {
        case Comparison::less:
            return Comparison::atLeast;
        case Comparison::atMost:
            return Comparison::more;
        case Comparison::more:
            return Comparison::atMost;
        default:
            return Comparison::less;
    }
}

Clause clauseOf(const Variable& variable, Test test) {
    return {.question = variable.question, .test = test, .row = variable.row};
}

Clause numberClause(const Variable& variable, Test test, std::int64_t number) {
    auto clause = clauseOf(variable, test);
    clause.number = number;
    return clause;
}

Clause optionClause(const Variable& variable, Test test, const std::string& option) {
    auto clause = clauseOf(variable, test);
    clause.option = option;
    return clause;
}

Lists emptyLists(const Variable& variable) {
    Lists lists;
    if (variable.kind == Variable::Kind::option) {
        lists.push_back({optionClause(variable, Test::notChosen, variable.codes->front().option)});
    }
    lists.push_back({clauseOf(variable, Test::unanswered)});
    return lists;
}

Lists filledLists(const Variable& variable) {
    if (variable.kind == Variable::Kind::option) {
        return {{optionClause(variable, Test::chosen, variable.codes->front().option)}};
    }
    return {{clauseOf(variable, Test::answered)}};
}

bool isOrder(Comparison comparison) {
    return comparison != Comparison::equal && comparison != Comparison::notEqual;
}

/// The codes that compare so; nothing where the comparison has no sense for one of them.
std::optional<std::vector<Code>> matching(const std::vector<Code>& codes, Comparison comparison,
                                          const std::string& value) {
    std::vector<Code> matched;
    const auto wanted = numberOf(value);
    for (const Code& code : codes) {
        const auto number = numberOf(code.code);
        if (isOrder(comparison) && (!wanted || !number)) return std::nullopt;
        const bool same = wanted && number ? holds(*number, comparison, *wanted) : code.code == value;
        if (same) matched.push_back(code);
    }
    return matched;
}

/// Points of which one is given, in as few clauses as there may be.
Lists amongPoints(const Variable& variable, const std::vector<Code>& matched) {
    std::set<std::int64_t> all;
    std::set<std::int64_t> some;
    for (const Code& code : *variable.codes) all.insert(code.point);
    for (const Code& code : matched) some.insert(code.point);
    if (some.empty()) return {};
    if (some.size() == all.size()) return filledLists(variable);
    const bool joined = *some.rbegin() - *some.begin() + 1 == static_cast<std::int64_t>(some.size());
    if (some.size() > 1 && joined && *some.rbegin() == *all.rbegin()) {
        return {{numberClause(variable, Test::atLeast, *some.begin())}};
    }
    if (some.size() > 1 && joined && *some.begin() == *all.begin()) {
        return {{numberClause(variable, Test::atMost, *some.rbegin())}};
    }
    Lists lists;
    for (const auto point : some) lists.push_back({numberClause(variable, Test::is, point)});
    return lists;
}

Maybe discrete(const Variable& variable, Comparison comparison, const std::string& value) {
    const bool isPoints = variable.kind == Variable::Kind::points;
    const bool unequal = comparison == Comparison::notEqual;
    const auto matched = matching(*variable.codes, unequal ? Comparison::equal : comparison, value);
    if (!matched || (matched->empty() && !isOrder(comparison))) return std::nullopt;
    if (unequal) {
        Lists lists{List{}, {clauseOf(variable, Test::unanswered)}};
        for (const Code& code : *matched) {
            lists.front().push_back(isPoints ? numberClause(variable, Test::isNot, code.point)
                                             : optionClause(variable, Test::notChosen, code.option));
        }
        return lists;
    }
    if (isPoints) return amongPoints(variable, *matched);
    Lists lists;
    for (const Code& code : *matched) lists.push_back({optionClause(variable, Test::chosen, code.option)});
    return lists;
}

/// Of a day or a slider, whose least difference is one.
Maybe continuous(const Variable& variable, Comparison comparison, std::int64_t number) {
    switch (comparison) {
        case Comparison::equal:
            return Lists{{numberClause(variable, Test::is, number)}};
        case Comparison::notEqual:
            return Lists{{numberClause(variable, Test::isNot, number)}, {clauseOf(variable, Test::unanswered)}};
        case Comparison::less:
            return Lists{{numberClause(variable, Test::atMost, number - 1)}};
        case Comparison::atMost:
            return Lists{{numberClause(variable, Test::atMost, number)}};
        case Comparison::more:
            return Lists{{numberClause(variable, Test::atLeast, number + 1)}};
        default:
            return Lists{{numberClause(variable, Test::atLeast, number)}};
    }
}

Maybe compared(const Variable& variable, Comparison comparison, const std::string& value) {
    switch (variable.kind) {
        case Variable::Kind::points:
        case Variable::Kind::options:
        case Variable::Kind::option:
            return discrete(variable, comparison, value);
        case Variable::Kind::day: {
            const auto day = dayOf(value);
            return day ? continuous(variable, comparison, *day) : std::nullopt;
        }
        case Variable::Kind::slider: {
            const auto number = numberOf(value);
            const bool fits = number && std::abs(*number) <= 1e12;
            return fits ? continuous(variable, comparison, std::llround(*number * 1e6)) : std::nullopt;
        }
        case Variable::Kind::text:
            return std::nullopt;
    }
    return std::nullopt;
}

Maybe bounded(Lists lists) {
    std::size_t clauses = 0;
    for (const auto& list : lists) clauses += std::max<std::size_t>(list.size(), 1);
    return clauses <= kClausesMaximum ? Maybe(std::move(lists)) : std::nullopt;
}

class Reader {
  public:
    explicit Reader(const Variables& variables) : variables_(variables) {}

    Maybe lists(const Expression& expression, bool negated) const {
        switch (expression.kind) {
            case Expression::Kind::constant:
                return expression.constant != negated ? Lists{List{}} : Lists{};
            case Expression::Kind::comparison:
                return comparison(expression, negated);
            case Expression::Kind::no:
                return lists(expression.parts.front(), !negated);
            case Expression::Kind::all:
            case Expression::Kind::any:
                break;
        }
        const bool together = (expression.kind == Expression::Kind::all) != negated;
        Maybe sum = together ? Lists{List{}} : Lists{};
        for (const Expression& part : expression.parts) {
            const auto next = lists(part, negated);
            if (!next) return std::nullopt;
            sum = together ? product(*sum, *next) : either(std::move(*sum), *next);
            if (!sum) return std::nullopt;
        }
        return sum;
    }

  private:
    Maybe comparison(const Expression& expression, bool negated) const {
        const auto* variable = variables_.find(expression.variable);
        if (variable == nullptr) return std::nullopt;
        auto how = expression.comparison;
        const bool toNothing = expression.value.find_first_not_of(' ') == std::string::npos;
        if (how == Comparison::isTrue) {
            if (variable->kind != Variable::Kind::option) return std::nullopt;
            return negated ? emptyLists(*variable) : filledLists(*variable);
        }
        if (how == Comparison::isEmpty || (toNothing && !isOrder(how))) {
            const bool empty = (how != Comparison::notEqual) != negated;
            return empty ? emptyLists(*variable) : filledLists(*variable);
        }
        if (toNothing) return std::nullopt;
        if (!negated) return compared(*variable, how, expression.value);
        if (!isOrder(how)) {
            return compared(*variable, how == Comparison::equal ? Comparison::notEqual : Comparison::equal,
                            expression.value);
        }
        auto other = compared(*variable, opposite(how), expression.value);
        return other ? either(std::move(*other), emptyLists(*variable)) : std::nullopt;
    }

    static void addList(Lists& lists, const List& list) {
        if (std::find(lists.begin(), lists.end(), list) == lists.end()) lists.push_back(list);
    }

    static Maybe either(Lists first, const Lists& second) {
        for (const auto& list : second) addList(first, list);
        return bounded(std::move(first));
    }

    static Maybe product(const Lists& first, const Lists& second) {
        Lists lists;
        for (const auto& a : first) {
            for (const auto& b : second) {
                List joined = a;
                for (const auto& clause : b) {
                    if (std::find(joined.begin(), joined.end(), clause) == joined.end()) joined.push_back(clause);
                }
                addList(lists, joined);
                if (lists.size() > kClausesMaximum) return std::nullopt;
            }
        }
        return bounded(std::move(lists));
    }

    const Variables& variables_;
};

}  // namespace

void Variables::add(const std::string& code, const std::vector<std::string>& fields, const Variable& variable) {
    const auto shared = std::make_shared<const Variable>(variable);
    if (!code.empty()) codes_.emplace(code, shared);
    for (const auto& field : fields) fields_.emplace(field, shared);
}

const Variable* Variables::find(std::string_view name) const {
    const auto found = codes_.find(name);
    return found != codes_.end() ? found->second.get() : findField(name);
}

const Variable* Variables::findField(std::string_view name) const {
    const auto found = fields_.find(name);
    return found == fields_.end() ? nullptr : found->second.get();
}

Reading readCondition(const Expression& expression, const Variables& variables) {
    auto lists = Reader(variables).lists(expression, false);
    if (lists) lists = bounded(std::move(*lists));
    if (!lists) return {.kind = Reading::Kind::unknown};
    if (lists->empty()) return {.kind = Reading::Kind::never};
    const bool always = std::any_of(lists->begin(), lists->end(), [](const List& list) { return list.empty(); });
    if (always) return {.kind = Reading::Kind::always};
    return {.kind = Reading::Kind::condition, .condition = {.anyOf = std::move(*lists)}};
}

}  // namespace aufwind::survey::lss
