// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/surveyjs_condition.h"

#include "models/domain/survey/json_tree.h"
#include "models/schema/text_form.h"

#include <algorithm>
#include <limits>

namespace aufwind::survey::surveyjs {

namespace {

using Lists = std::vector<std::vector<Clause>>;

constexpr std::size_t kListsMaximum = 200;  ///< while a condition is put together
constexpr std::size_t kDotsMaximum = 8;     ///< of a name that are tried

std::string lower(std::string_view text) {
    std::string made(text);
    for (char& c : made) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return made;
}

std::optional<Lists> product(const Lists& one, const Lists& other) {
    if (one.size() * other.size() > kListsMaximum) return std::nullopt;
    Lists made;
    for (const auto& left : one) {
        for (const auto& right : other) {
            auto& all = made.emplace_back(left);
            all.insert(all.end(), right.begin(), right.end());
            if (all.size() > kClausesMaximum) return std::nullopt;
        }
    }
    return made;
}

std::size_t clausesOf(const Lists& lists) {
    std::size_t count = 0;
    for (const auto& list : lists) count += list.size();
    return count;
}

bool isPositive(Operator test) {
    return test != Operator::notEmpty && test != Operator::notEqual && test != Operator::notContains &&
           test != Operator::noneOf;
}

Operator positive(Operator test) {
    switch (test) {
        case Operator::notEmpty:
            return Operator::empty;
        case Operator::notEqual:
            return Operator::equal;
        case Operator::notContains:
            return Operator::contains;
        case Operator::noneOf:
            return Operator::anyOf;
        default:
            return test;
    }
}

/// One test, about one answer.
class TestReader {
  public:
    TestReader(const Known& known, std::string row, const Expression& test, bool isNot)
        : known_(known), row_(std::move(row)), test_(test), operator_(positive(test.test)) {
        isNot_ = isNot != !isPositive(test.test);
        const bool isOfNothing = operator_ == Operator::equal && !test.isList && test.literals.front().empty();
        if (isOfNothing) operator_ = Operator::empty;
        if (operator_ == Operator::holds && !known.isBoolean) {
            operator_ = Operator::empty;
            isNot_ = !isNot_;
        }
    }

    bool isLoose() const { return isLoose_; }

    std::optional<Lists> read() {
        if (operator_ == Operator::empty) return Lists{{said(isNot_ ? Test::answered : Test::unanswered)}};
        switch (known_.type) {
            case QuestionType::multipleChoice:
                return several();
            case QuestionType::slider:
            case QuestionType::date:
                return number();
            case QuestionType::shortText:
            case QuestionType::longText:
            case QuestionType::statement:
                return std::nullopt;
            case QuestionType::matrix:
                return row_.empty() ? std::nullopt : one();
            default:
                return one();
        }
    }

    /// Of an answer that is there: that it is not this one. None where that takes more than a clause.
    std::optional<Clause> isNotOne() {
        if (test_.literals.size() != 1 || test_.isList) return std::nullopt;
        const std::string& literal = test_.literals.front();
        if (known_.type == QuestionType::slider || known_.type == QuestionType::date) {
            const auto value = numberOf(literal);
            return value ? std::optional(said(Test::isNot, *value)) : std::nullopt;
        }
        const bool isSubstring = test_.test == Operator::notContains && known_.type != QuestionType::multipleChoice;
        if (isSubstring || (known_.type == QuestionType::matrix && row_.empty())) return std::nullopt;
        for (std::size_t i = 0; i < known_.values.size(); ++i) {
            if (isSame(known_.values[i].first, literal)) return isNotOne(i);
        }
        return std::nullopt;
    }

  private:
    Clause said(Test test, std::int64_t value = 0) const {
        return {.question = known_.key, .test = test, .row = row_, .number = value};
    }

    Clause isOne(std::size_t index) const {
        const std::string& option = known_.values[index].second;
        if (option.empty()) return said(Test::is, pointOf(index));
        return {.question = known_.key, .test = Test::chosen, .option = option};
    }

    Clause isNotOne(std::size_t index) const {
        Clause clause = isOne(index);
        clause.test = clause.test == Test::is ? Test::isNot : Test::notChosen;
        return clause;
    }

    std::int64_t pointOf(std::size_t index) const { return known_.firstPoint + static_cast<std::int64_t>(index); }

    std::optional<std::int64_t> numberOf(std::string_view literal) const {
        if (known_.type == QuestionType::slider) return millionthsOf(literal);
        constexpr std::size_t kDay = 10;
        const auto day = schema::parseDate(literal.substr(0, kDay));
        return day ? std::optional(*day) : std::nullopt;
    }

    /// Whether it holds for the value; none where that cannot be said.
    std::optional<bool> holdsFor(const std::string& value) const {
        const auto same = [&](const std::string& literal) {
            return isSame(value, literal);
        };
        const std::string& first = test_.literals.empty() ? kNone : test_.literals.front();
        switch (operator_) {
            case Operator::holds:
                return value == "true";
            case Operator::equal:
                return test_.isList ? std::nullopt : std::optional(same(first));
            case Operator::anyOf:
                return std::ranges::any_of(test_.literals, same);
            case Operator::contains:
                if (test_.isList) return std::nullopt;
                return lower(value).find(lower(first)) != std::string::npos;
            case Operator::allOf:
                return test_.literals.size() == 1 ? std::optional(same(first)) : std::nullopt;
            default:
                return compare(value, first);
        }
    }

    std::optional<bool> compare(const std::string& value, const std::string& literal) const {
        const auto left = surveyjs::numberOf(value);
        const auto right = surveyjs::numberOf(literal);
        if (!left || !right) return std::nullopt;
        switch (operator_) {
            case Operator::less:
                return *left < *right;
            case Operator::atMost:
                return *left <= *right;
            case Operator::more:
                return *left > *right;
            default:
                return *left >= *right;
        }
    }

    /// Of a question that has one answer out of few.
    std::optional<Lists> one() const {
        std::vector<std::size_t> held;
        for (std::size_t i = 0; i < known_.values.size(); ++i) {
            const auto holds = holdsFor(known_.values[i].first);
            if (!holds) return std::nullopt;
            if (*holds != isNot_) held.push_back(i);
        }
        if (!known_.notApplicable.empty() && holdsFor(known_.notApplicable).value_or(true)) return std::nullopt;
        Lists lists = shortest(held);
        if (isNot_) lists.push_back({said(Test::unanswered)});
        return lists;
    }

    Lists shortest(const std::vector<std::size_t>& held) const {
        const std::size_t all = known_.values.size();
        if (held.empty()) return {};
        const bool isPoint = known_.values.front().second.empty();
        const bool isRun = held.back() - held.front() + 1 == held.size();
        const bool isLow = operator_ == Operator::less || operator_ == Operator::atMost;
        const bool isHigh = operator_ == Operator::more || operator_ == Operator::atLeast;
        if (isPoint && isRun && (isNot_ ? isHigh : isLow) && held.front() == 0) {
            return {{said(Test::atMost, pointOf(held.back()))}};
        }
        if (isPoint && isRun && (isNot_ ? isLow : isHigh) && held.back() + 1 == all) {
            return {{said(Test::atLeast, pointOf(held.front()))}};
        }
        if (held.size() == 1) return {{isOne(held.front())}};
        if (held.size() == all) return {{said(Test::answered)}};
        if (held.size() + 1 == all) {
            std::size_t missing = 0;
            while (missing < held.size() && held[missing] == missing) ++missing;
            return {{isNotOne(missing)}};
        }
        if (isPoint && isRun) {
            std::vector<Clause> both;
            if (held.front() != 0) both.push_back(said(Test::atLeast, pointOf(held.front())));
            if (held.back() + 1 != all) both.push_back(said(Test::atMost, pointOf(held.back())));
            return {both};
        }
        Lists lists;
        for (const std::size_t i : held) lists.push_back({isOne(i)});
        return lists;
    }

    /// Of a question that has several answers at a time.
    std::optional<Lists> several() {
        std::vector<std::size_t> named;
        bool isAllKnown = true;
        for (const std::string& literal : test_.literals) {
            const auto found =
                std::ranges::find_if(known_.values, [&](const auto& one) { return isSame(one.first, literal); });
            isAllKnown = isAllKnown && found != known_.values.end();
            if (found != known_.values.end()) named.push_back(static_cast<std::size_t>(found - known_.values.begin()));
        }
        std::vector<Clause> every;
        Lists any;
        const auto take = [&](std::size_t i, bool isChosen) {
            const Clause clause = isChosen != isNot_ ? isOne(i) : isNotOne(i);
            every.push_back(clause);
            any.push_back({clause});
        };
        for (const std::size_t i : named) take(i, true);
        const bool isEqual = operator_ == Operator::equal && test_.isList;
        for (std::size_t i = 0; isEqual && i < known_.values.size(); ++i) {
            if (std::ranges::find(named, i) == named.end()) take(i, false);
        }
        const bool isAny = operator_ == Operator::anyOf;
        if (!isAny && !isEqual && operator_ != Operator::contains && operator_ != Operator::allOf) {
            // Compared with one value, a list is meant to hold it.
            if (operator_ != Operator::equal) return std::nullopt;
            isLoose_ = true;
        }
        if (!isAny && !isAllKnown) return isNot_ ? Lists{{}} : Lists{};
        Lists lists = isAny != isNot_ ? any : every.empty() ? Lists{} : Lists{every};
        if (isNot_) lists.push_back({said(Test::unanswered)});
        return lists;
    }

    std::optional<Lists> number() const {
        std::vector<Clause> every;
        Lists lists;
        if (test_.isList != (operator_ == Operator::anyOf)) return std::nullopt;
        for (const std::string& literal : test_.literals) {
            const auto value = numberOf(literal);
            const auto clause = value ? numberClause(*value) : std::nullopt;
            if (!clause) return std::nullopt;
            every.push_back(*clause);
            lists.push_back({*clause});
        }
        if (isNot_ && !every.empty()) lists = {every};
        if (isNot_) lists.push_back({said(Test::unanswered)});
        return lists;
    }

    std::optional<Clause> numberClause(std::int64_t value) const {
        using Limits = std::numeric_limits<std::int64_t>;
        if (value == Limits::min() || value == Limits::max()) return std::nullopt;
        switch (operator_) {
            case Operator::equal:
            case Operator::anyOf:
                return said(isNot_ ? Test::isNot : Test::is, value);
            case Operator::less:
                return isNot_ ? said(Test::atLeast, value) : said(Test::atMost, value - 1);
            case Operator::atMost:
                return isNot_ ? said(Test::atLeast, value + 1) : said(Test::atMost, value);
            case Operator::more:
                return isNot_ ? said(Test::atMost, value) : said(Test::atLeast, value + 1);
            case Operator::atLeast:
                return isNot_ ? said(Test::atMost, value - 1) : said(Test::atLeast, value);
            default:
                return std::nullopt;
        }
    }

    static inline const std::string kNone;

    const Known& known_;
    std::string row_;
    const Expression& test_;
    Operator operator_;
    bool isNot_ = false;
    bool isLoose_ = false;
};

/// One expression.
class Settler {
  public:
    explicit Settler(const Conditions& conditions) : conditions_(conditions) {}

    bool isLoose = false;
    std::size_t latest = 0;

    std::optional<Lists> settle(const Expression& expression, bool isNot) {
        if (expression.kind == Expression::Kind::no) return settle(expression.parts.front(), !isNot);
        if (expression.kind == Expression::Kind::test) return test(expression, isNot);
        const bool isAll = (expression.kind == Expression::Kind::all) != isNot;
        Lists made;
        if (isAll) made.emplace_back();
        for (std::size_t i = 0; i < expression.parts.size(); ++i) {
            if (isAll && !isNot) {
                bool takesNext = false;
                if (const auto clause = notOne(expression.parts, i, takesNext)) {
                    for (auto& list : made) list.push_back(*clause);
                    if (takesNext) ++i;
                    continue;
                }
            }
            auto part = settle(expression.parts[i], isNot);
            if (!part) return std::nullopt;
            auto joined = isAll ? product(made, *part) : sum(std::move(made), *part);
            if (!joined) return std::nullopt;
            made = *std::move(joined);
        }
        return made;
    }

  private:
    static std::optional<Lists> sum(Lists one, const Lists& other) {
        one.insert(one.end(), other.begin(), other.end());
        if (one.size() > kListsMaximum) return std::nullopt;
        return one;
    }

    /// "Not this one, and not empty" is one clause.
    std::optional<Clause> notOne(const std::vector<Expression>& parts, std::size_t index, bool& takesNext) {
        const Expression& part = parts[index];
        const bool isNegative = part.test == Operator::notEqual || part.test == Operator::notContains;
        if (part.kind != Expression::Kind::test || !isNegative) return std::nullopt;
        const auto isNotEmpty = [&](const Expression& other) {
            return other.kind == Expression::Kind::test && other.test == Operator::notEmpty && other.name == part.name;
        };
        takesNext = index + 1 < parts.size() && isNotEmpty(parts[index + 1]);
        if (!takesNext && std::ranges::none_of(parts, isNotEmpty)) return std::nullopt;
        std::string row;
        const Known* known = find(part.name, row);
        return known == nullptr ? std::nullopt : TestReader(*known, row, part, false).isNotOne();
    }

    std::optional<Lists> test(const Expression& expression, bool isNot) {
        std::string row;
        const Known* known = find(expression.name, row);
        if (known == nullptr) return std::nullopt;
        if (expression.test != Operator::holds && expression.test != Operator::empty &&
            expression.test != Operator::notEmpty && expression.literals.empty()) {
            return std::nullopt;
        }
        TestReader reader(*known, row, expression, isNot);
        auto lists = reader.read();
        isLoose = isLoose || reader.isLoose();
        return lists;
    }

    /// By its whole name, else as a row of a matrix behind the last point; of a ranking the first place.
    const Known* find(const std::string& name, std::string& row) {
        const Known* known = conditions_.find(name);
        if (known == nullptr && name.ends_with("[0]")) {
            known = conditions_.find(std::string_view(name).substr(0, name.size() - 3));
            if (known != nullptr && known->type != QuestionType::ranking) return nullptr;
        } else if (known == nullptr) {
            known = findRow(name, row);
        }
        if (known != nullptr) latest = std::max(latest, known->order);
        return known;
    }

    const Known* findRow(const std::string& name, std::string& row) const {
        std::size_t tries = 0;
        for (auto dot = name.rfind('.'); dot != std::string::npos && dot != 0; dot = name.rfind('.', dot - 1)) {
            if (++tries > kDotsMaximum) return nullptr;
            const Known* known = conditions_.find(std::string_view(name).substr(0, dot));
            if (known == nullptr) continue;
            const std::string_view wanted = std::string_view(name).substr(dot + 1);
            const auto found =
                std::ranges::find_if(known->rows, [&](const auto& one) { return isSame(one.first, wanted); });
            if (found == known->rows.end()) return nullptr;
            row = found->second;
            return known;
        }
        return nullptr;
    }

    const Conditions& conditions_;
};

}  // namespace

void Conditions::add(std::string_view name, Known known) {
    known_.emplace(lower(name), std::move(known));
}

const Known* Conditions::find(std::string_view name) const {
    const auto found = known_.find(lower(name));
    return found == known_.end() ? nullptr : &found->second;
}

const std::optional<Conditions::Settled>& Conditions::read(const std::string& expression) {
    // Not even looked up: a long one may stand above hundreds of questions.
    static const std::optional<Settled> kNone;
    if (expression.size() > kExpressionMaximum) return kNone;
    const auto [at, isNew] = settled_.try_emplace(expression);
    if (isNew) {
        const auto read = readExpression(expression);
        if (read) at->second = settle(*read);
    }
    return at->second;
}

std::optional<Conditions::Settled> Conditions::settle(const Expression& expression) const {
    Settler settler(*this);
    auto lists = settler.settle(expression, false);
    if (!lists || clausesOf(*lists) > kClausesMaximum) return std::nullopt;
    Settled settled{.isNever = lists->empty(), .isLoose = settler.isLoose, .latest = settler.latest};
    const bool isAlways = std::ranges::any_of(*lists, [](const auto& list) { return list.empty(); });
    if (!isAlways) settled.condition.anyOf = *std::move(lists);
    return settled;
}

std::optional<Condition> Conditions::both(const Condition& one, const Condition& other) {
    if (one.isAlways()) return other;
    if (other.isAlways()) return one;
    auto lists = product(one.anyOf, other.anyOf);
    if (!lists || clausesOf(*lists) > kClausesMaximum) return std::nullopt;
    return Condition{*std::move(lists)};
}

}  // namespace aufwind::survey::surveyjs
