// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/answer_space.h"

#include "models/domain/survey/logic.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

constexpr std::size_t kRowUnanswered = 0;
constexpr std::size_t kRowNotApplicable = 1;
constexpr std::size_t kRowPoints = 2;  ///< from there on, the first being point 1
constexpr std::int32_t kPointsTold = 100;
/// Of n numbers, each is a cell, and what lies before, between and behind them.
constexpr std::size_t kMentionedMost = (kCells - 1) / 2;

Cells firstCells(std::size_t count) {
    Cells cells;
    cells.set();
    return count >= kCells ? cells : cells >> (kCells - count);
}

/// Whether the slider, or a date, has a value from one to the other.
bool hasValue(const Question& question, std::int64_t least, std::int64_t most) {
    if (question.type == QuestionType::date) return true;
    const auto& range = question.range;
    if (range.step <= 0) return false;
    const auto offset = [&](std::int64_t value) {
        return static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(range.least);
    };
    const auto step = static_cast<std::uint64_t>(range.step);
    return offset(most) / step * step >= offset(least);
}

bool meets(Test test, std::int64_t said, std::int64_t number) {
    if (test == Test::atMost) return said <= number;
    if (test == Test::atLeast) return said >= number;
    return (said == number) == (test == Test::is);
}

bool isFirstOfKey(const std::vector<Option>& options, std::size_t at) {
    return positionOf(options, options[at].key) == at;
}

std::uint8_t kindsOf(Test test) {
    switch (test) {
        case Test::answered:
            return kNotApplicable | kGiven;
        case Test::unanswered:
            return kUnanswered;
        case Test::notApplicable:
        case Test::isNot:
        case Test::notChosen:
            return kNotApplicable;
        default:
            return 0;
    }
}

}  // namespace

AnswerSpaces::AnswerSpaces(const FormIndex& index) : index_(index) {
    std::vector<std::vector<std::int64_t>> mentioned(index.questions.size());
    for (const auto& clause : index.clauses) {
        if (clause.fault != ClauseFault::none || clause.test < Test::is || clause.test > Test::atLeast) continue;
        const auto type = index.questions[clause.question].question->type;
        if (type == QuestionType::slider || type == QuestionType::date) {
            mentioned[clause.question].push_back(clause.number);
        }
    }
    spaces_.reserve(index.questions.size());
    for (std::size_t i = 0; i < index.questions.size(); ++i) {
        add(*index.questions[i].question, std::move(mentioned[i]));
    }
    restrictions_.reserve(index.clauses.size());
    for (const auto& clause : index.clauses) restrictions_.push_back(restrictionOf(clause));
}

void AnswerSpaces::add(const Question& question, std::vector<std::int64_t> mentioned) {
    const auto begin = static_cast<std::uint32_t>(parts_.size());
    switch (question.type) {
        case QuestionType::statement:
        case QuestionType::shortText:
        case QuestionType::longText:
            break;
        case QuestionType::scale:
            parts_.push_back(question.points < 1 ? Cells{} : firstCells(static_cast<std::size_t>(question.points)));
            break;
        case QuestionType::enps:
            parts_.push_back(firstCells(11));
            break;
        case QuestionType::matrix: {
            Cells cells = firstCells(kRowPoints + static_cast<std::size_t>(std::max(question.points, 0)));
            cells.set(kRowNotApplicable, question.offersNotApplicable);
            parts_.insert(parts_.end(), question.rows.size(), cells);
            break;
        }
        case QuestionType::multipleChoice:
            for (std::size_t i = 0; i < question.options.size(); ++i) {
                parts_.push_back(firstCells(isFirstOfKey(question.options, i) ? 2 : 1));
            }
            break;
        case QuestionType::singleChoice:
        case QuestionType::ranking: {
            Cells cells = firstCells(question.options.size());
            for (std::size_t i = 0; i < std::min(question.options.size(), kCells); ++i) {
                cells.set(i, isFirstOfKey(question.options, i));
            }
            parts_.push_back(cells);
            break;
        }
        case QuestionType::slider:
        case QuestionType::date:
            addNumbers(question, std::move(mentioned));
            break;
    }
    firstCell_.resize(parts_.size(), static_cast<std::uint32_t>(intervals_.size()));
    spaces_.push_back({.kinds = kUnanswered, .parts = {begin, static_cast<std::uint32_t>(parts_.size())}});
    auto& space = spaces_.back();
    if (question.type == QuestionType::statement) return;
    if (question.offersNotApplicable) space.kinds |= kNotApplicable;
    if (canBeGiven(static_cast<std::uint32_t>(spaces_.size() - 1), parts_)) space.kinds |= kGiven;
    space.isRequired = question.required && space.kinds != kUnanswered;
}

void AnswerSpaces::addNumbers(const Question& question, std::vector<std::int64_t> mentioned) {
    const bool isDate = question.type == QuestionType::date;
    const std::int64_t least = isDate ? kDayLeast : question.range.least;
    const std::int64_t most = isDate ? kDayMost : question.range.most;
    firstCell_.push_back(static_cast<std::uint32_t>(intervals_.size()));
    Cells cells;
    std::sort(mentioned.begin(), mentioned.end());
    mentioned.erase(std::unique(mentioned.begin(), mentioned.end()), mentioned.end());
    if (mentioned.size() > kMentionedMost || least > most) {
        parts_.push_back(least > most ? cells : cells.set());
        return;
    }
    std::size_t count = 0;
    const auto addInterval = [&](std::int64_t from, std::int64_t to) {
        if (from > to) return;
        intervals_.push_back({from, to});
        cells.set(count++, hasValue(question, from, to));
    };
    std::int64_t from = least;
    bool isOver = false;
    for (const auto number : mentioned) {
        if (number < least || number > most) continue;
        if (number > from) addInterval(from, number - 1);
        addInterval(number, number);
        isOver = number == most;
        if (!isOver) from = number + 1;
    }
    if (!isOver) addInterval(from, most);
    parts_.push_back(cells);
}

Cells AnswerSpaces::numbers(std::uint32_t part, Test test, std::int64_t number) const {
    const auto begin = firstCell_[part];
    const auto end = part + 1 < firstCell_.size() ? firstCell_[part + 1] : intervals_.size();
    Cells cells;
    if (begin == end) return cells.set();
    for (auto i = begin; i < end; ++i) cells.set(i - begin, meets(test, intervals_[i].least, number));
    return cells;
}

Restriction AnswerSpaces::restrictionOf(const IndexedClause& clause) const {
    if (clause.fault != ClauseFault::none) return {};
    const Question& question = *index_.questions[clause.question].question;
    const auto first = spaces_[clause.question].parts.begin;
    Restriction restriction{.kinds = kindsOf(clause.test)};
    const auto point = [&](std::size_t offset, std::int64_t least, std::int64_t most) {
        for (auto said = least; said <= most; ++said) {
            const auto cell = offset + static_cast<std::size_t>(said - least);
            restriction.cells.set(cell, meets(clause.test, said, clause.number));
        }
    };
    const bool isTold = question.points <= kPointsTold;
    if (question.type == QuestionType::matrix && clause.part != kNowhere) {
        restriction.kinds &= static_cast<std::uint8_t>(~kGiven);
        restriction.part = first + clause.part;
        if (clause.test == Test::answered) restriction.cells.set().reset(kRowUnanswered);
        if (clause.test == Test::unanswered) restriction.cells.set(kRowUnanswered);
        if (clause.test == Test::notApplicable) restriction.cells.set(kRowNotApplicable);
        if (clause.test < Test::is) return restriction;
        if (!isTold) restriction.cells.set();
        if (isTold) point(kRowPoints, 1, question.points);
        restriction.cells.set(kRowNotApplicable, clause.test == Test::isNot);
        restriction.cells.reset(kRowUnanswered);
        return restriction;
    }
    if (clause.test < Test::is) return restriction;
    restriction.part = first;
    if (question.type == QuestionType::scale && !isTold) restriction.cells.set();
    if (question.type == QuestionType::scale && isTold) point(0, 1, question.points);
    if (question.type == QuestionType::enps) point(0, 0, 10);
    if (question.type == QuestionType::slider || question.type == QuestionType::date) {
        restriction.cells = numbers(first, clause.test, clause.number);
    }
    if (!isOfOptions(question.type)) return restriction;
    const bool isMany = question.type == QuestionType::multipleChoice;
    if (isMany) restriction.part = first + clause.part;
    if (!isMany && question.options.size() > kCells) {
        restriction.cells.set();
        return restriction;
    }
    restriction.cells.set(isMany ? 1 : clause.part);
    if (clause.test == Test::notChosen) restriction.cells.flip();
    return restriction;
}

Restriction AnswerSpaces::where(std::uint32_t clause, bool holds) const {
    Restriction restriction = restrictions_[clause];
    if (holds) return restriction;
    const auto& indexed = index_.clauses[clause];
    const Question& question = *index_.questions[indexed.question].question;
    std::uint8_t kinds = static_cast<std::uint8_t>((kUnanswered | kNotApplicable | kGiven) & ~restriction.kinds);
    if (restriction.part == kNowhere) return {.kinds = kinds};
    kinds &= static_cast<std::uint8_t>(~kGiven);
    // Where a part is not told apart, the opposite says as little of it.
    const bool isNumber = indexed.test >= Test::is && indexed.test <= Test::atLeast;
    const bool isCoarsePoint = isNumber && question.points > kPointsTold &&
                               (question.type == QuestionType::scale || question.type == QuestionType::matrix);
    const bool isCoarse = isCoarsePoint || restriction.cells.all();
    return {.kinds = kinds, .part = restriction.part, .cells = isCoarse ? Cells{}.set() : ~restriction.cells};
}

bool AnswerSpaces::canBeGiven(std::uint32_t question, const std::vector<Cells>& cells) const {
    const Question& asked = *index_.questions[question].question;
    const auto& parts = spaces_[question].parts;
    std::size_t chosen = 0;
    std::size_t open = 0;
    bool isExclusive = false;
    for (auto part = parts.begin; part != parts.end; ++part) {
        if (cells[part].none()) return false;
        if (asked.type == QuestionType::matrix)
            open += cells[part].count() > (cells[part].test(kRowUnanswered) ? 1 : 0);
        if (asked.type != QuestionType::multipleChoice) continue;
        const bool isChosen = !cells[part].test(0);
        chosen += isChosen ? 1 : 0;
        open += cells[part].test(1) ? 1 : 0;
        isExclusive = isExclusive || (isChosen && asked.options[part - parts.begin].exclusive);
    }
    if (asked.type == QuestionType::matrix) return open > 0;
    if (asked.type != QuestionType::multipleChoice) return asked.type != QuestionType::statement;
    const bool isTooMany = asked.mostChosen > 0 && chosen > static_cast<std::size_t>(asked.mostChosen);
    return open > 0 && !isTooMany && !(isExclusive && chosen > 1);
}

}  // namespace aufwind::survey
