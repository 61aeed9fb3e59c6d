// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/logic.h"

#include "models/domain/survey/form_index.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

/// What one going through the form finds, by the questions' positions.
struct Walk {
    std::vector<bool> asked;
    std::vector<const Answer*> answers;  ///< null where it is not asked, or not answered
};

bool holdsOfNumber(Test test, std::int64_t said, std::int64_t number) {
    switch (test) {
        case Test::is:
            return said == number;
        case Test::isNot:
            return said != number;
        case Test::atMost:
            return said <= number;
        case Test::atLeast:
            return said >= number;
        default:
            return test == Test::answered;
    }
}

bool holdsOfNotApplicable(Test test) {
    return test == Test::answered || test == Test::notApplicable || test == Test::isNot || test == Test::notChosen;
}

bool isChosen(const Question& question, const Answer& answer, const std::string& option) {
    if (question.type == QuestionType::ranking) return answer.options.front() == option;
    return std::find(answer.options.begin(), answer.options.end(), option) != answer.options.end();
}

bool holdsOf(const Question& question, const Answer& answer, const IndexedClause& clause) {
    if (answer.notApplicable) return holdsOfNotApplicable(clause.test);
    if (question.type == QuestionType::matrix && clause.part != kNowhere) {
        const auto row = answer.rows.find(question.rows[clause.part].key);
        if (row == answer.rows.end()) return clause.test == Test::unanswered;
        return row->second == 0 ? holdsOfNotApplicable(clause.test)
                                : holdsOfNumber(clause.test, row->second, clause.number);
    }
    switch (clause.test) {
        case Test::answered:
            return true;
        case Test::unanswered:
        case Test::notApplicable:
            return false;
        case Test::chosen:
            return isChosen(question, answer, question.options[clause.part].key);
        case Test::notChosen:
            return !isChosen(question, answer, question.options[clause.part].key);
        default:
            return answer.number && holdsOfNumber(clause.test, *answer.number, clause.number);
    }
}

bool holds(const FormIndex& index, const IndexedClause& clause, const Walk& walk) {
    if (clause.fault == ClauseFault::noQuestion) return clause.test == Test::unanswered;
    if (clause.fault != ClauseFault::none) return false;
    const Answer* answer = walk.answers[clause.question];
    if (answer == nullptr) return clause.test == Test::unanswered;
    return holdsOf(*index.questions[clause.question].question, *answer, clause);
}

bool holds(const FormIndex& index, Span condition, const Walk& walk) {
    if (condition.isEmpty()) return true;
    for (auto list = condition.begin; list != condition.end; ++list) {
        const auto begin = index.clauses.begin();
        if (std::all_of(begin + index.lists[list].begin, begin + index.lists[list].end,
                        [&](const IndexedClause& clause) { return holds(index, clause, walk); })) {
            return true;
        }
    }
    return false;
}

/// The section that the question's jumps lead to; nowhere where none of them does.
std::uint32_t targetOf(const FormIndex& index, const IndexedQuestion& question, const Walk& walk) {
    for (auto at = question.jumps.begin; at != question.jumps.end; ++at) {
        const auto& jump = index.jumps[at];
        if (jump.target != kNowhere && holds(index, jump.when, walk)) return jump.target;
    }
    return kNowhere;
}

/// The section to go on with.
std::uint32_t askSection(const FormIndex& index, std::uint32_t section, const Answers& answers, Walk& walk) {
    const auto& indexed = index.sections[section];
    if (!holds(index, indexed.shown, walk)) return section + 1;
    for (auto at = indexed.questions.begin; at != indexed.questions.end; ++at) {
        const auto& question = index.questions[at];
        if (!holds(index, question.shown, walk)) continue;
        walk.asked[at] = true;
        const auto answer = answers.find(question.question->key);
        if (answer == answers.end() || !isAnswered(*question.question, answer->second)) continue;
        walk.answers[at] = &answer->second;
        const auto target = targetOf(index, question, walk);
        if (target != kNowhere) return target;
    }
    return section + 1;
}

Walk walkedThrough(const FormIndex& index, const Answers& answers) {
    Walk walk{.asked = std::vector<bool>(index.questions.size()),
              .answers = std::vector<const Answer*>(index.questions.size())};
    std::uint32_t section = 0;
    while (section < index.sections.size()) section = askSection(index, section, answers, walk);
    return walk;
}

bool isComplete(const Question& question, const Answer* answer) {
    if (answer == nullptr) return false;
    if (question.type != QuestionType::matrix || answer->notApplicable) return true;
    return std::all_of(question.rows.begin(), question.rows.end(),
                       [&](const Option& row) { return answer->rows.contains(row.key); });
}

}  // namespace

bool isAnswered(const Question& question, const Answer& answer) {
    if (question.type == QuestionType::statement) return false;
    if (answer.notApplicable) return true;
    switch (question.type) {
        case QuestionType::matrix:
            return !answer.rows.empty();
        case QuestionType::singleChoice:
        case QuestionType::multipleChoice:
        case QuestionType::ranking:
            return !answer.options.empty();
        case QuestionType::shortText:
        case QuestionType::longText:
            return answer.text.find_first_not_of(" \t\r\n") != std::string::npos;
        default:
            return answer.number.has_value();
    }
}

FormLogic::FormLogic(const Form& form) : index_(std::make_unique<const FormIndex>(form)) {}
FormLogic::~FormLogic() = default;
FormLogic::FormLogic(FormLogic&&) noexcept = default;
FormLogic& FormLogic::operator=(FormLogic&&) noexcept = default;

std::vector<Place> FormLogic::asked(const Answers& answers) const {
    const Walk walk = walkedThrough(*index_, answers);
    std::vector<Place> places;
    for (std::uint32_t at = 0; at < walk.asked.size(); ++at) {
        if (!walk.asked[at]) continue;
        const auto section = index_->questions[at].section;
        places.push_back({.section = section, .question = at - index_->sections[section].questions.begin});
    }
    return places;
}

std::vector<std::string> FormLogic::missing(const Answers& answers) const {
    const Walk walk = walkedThrough(*index_, answers);
    std::vector<std::string> keys;
    for (std::size_t at = 0; at < walk.asked.size(); ++at) {
        const Question& question = *index_->questions[at].question;
        if (!walk.asked[at] || !question.required || question.type == QuestionType::statement) continue;
        if (!isComplete(question, walk.answers[at])) keys.push_back(question.key);
    }
    return keys;
}

Answers FormLogic::settled(const Answers& answers) const {
    // Conditions see answers to asked questions alone, so what is dropped here was not seen by any.
    const Walk walk = walkedThrough(*index_, answers);
    Answers kept;
    for (std::size_t at = 0; at < walk.asked.size(); ++at) {
        if (walk.answers[at] != nullptr) kept.emplace(index_->questions[at].question->key, *walk.answers[at]);
    }
    return kept;
}

Answers FormLogic::settled(Answers&& answers) const {
    const Walk walk = walkedThrough(*index_, answers);
    const auto isKept = [](const Answer* answer) {
        return answer != nullptr;
    };
    const auto kept = std::count_if(walk.answers.begin(), walk.answers.end(), isKept);
    // As most are.
    if (static_cast<std::size_t>(kept) == answers.size()) return std::move(answers);
    std::erase_if(answers, [&](const auto& one) {
        const auto at = index_->questionAt(one.first);
        return at == kNowhere || walk.answers[at] == nullptr;
    });
    return std::move(answers);
}

std::vector<Place> asked(const Form& form, const Answers& answers, std::uint64_t seed) {
    return FormLogic{form}.asked(answers, seed);
}

std::vector<std::string> missing(const Form& form, const Answers& answers) {
    return FormLogic{form}.missing(answers);
}

Answers settled(const Form& form, const Answers& answers) {
    return FormLogic{form}.settled(answers);
}

Result<void> fits(const Form& form, const Answers& answers) {
    return FormLogic{form}.fits(answers);
}

std::string piped(std::string_view text, const Form& form, const Answers& answers, std::string_view language,
                  const PipedWords& words) {
    return FormLogic{form}.piped(text, answers, language, words);
}

}  // namespace aufwind::survey
