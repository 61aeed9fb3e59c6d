// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/form_index.h"

#include <algorithm>

namespace aufwind::survey {

bool isNumeric(QuestionType type) {
    return type == QuestionType::scale || type == QuestionType::enps || type == QuestionType::slider ||
           type == QuestionType::date;
}

bool isOfOptions(QuestionType type) {
    return type == QuestionType::singleChoice || type == QuestionType::multipleChoice || type == QuestionType::ranking;
}

bool suits(Test test, QuestionType type, bool hasRow) {
    if (hasRow && type != QuestionType::matrix) return false;
    switch (test) {
        case Test::answered:
        case Test::unanswered:
        case Test::notApplicable:
            return true;
        case Test::is:
        case Test::isNot:
        case Test::atMost:
        case Test::atLeast:
            return isNumeric(type) || hasRow;
        case Test::chosen:
        case Test::notChosen:
            return isOfOptions(type);
    }
    return false;
}

std::uint32_t positionOf(const std::vector<Option>& options, std::string_view key) {
    const auto found = std::find_if(options.begin(), options.end(), [&](const Option& one) { return one.key == key; });
    return found == options.end() ? kNowhere : static_cast<std::uint32_t>(found - options.begin());
}

FormIndex::FormIndex(const Form& of) : form(of) {
    for (const Section& section : form.sections) {
        const auto at = static_cast<std::uint32_t>(sections.size());
        sectionByKey.emplace(section.key, at);
        const auto begin = static_cast<std::uint32_t>(questions.size());
        for (const Question& question : section.questions) {
            questionByKey.emplace(question.key, static_cast<std::uint32_t>(questions.size()));
            questions.push_back({.question = &question, .section = at, .shown = {}, .jumps = {}});
        }
        sections.push_back(
            {.section = &section, .questions = {begin, static_cast<std::uint32_t>(questions.size())}, .shown = {}});
    }
    for (auto& section : sections) section.shown = add(section.section->shown);
    for (auto& indexed : questions) {
        indexed.shown = add(indexed.question->shown);
        indexed.jumps.begin = static_cast<std::uint32_t>(jumps.size());
        for (const Jump& jump : indexed.question->jumps) {
            IndexedJump added{.when = add(jump.when)};
            const auto found = sectionByKey.find(jump.section);
            if (jump.section.empty()) {
                added.target = static_cast<std::uint32_t>(sections.size());
            } else if (found != sectionByKey.end() && found->second > indexed.section) {
                added.target = found->second;
            }
            jumps.push_back(added);
        }
        indexed.jumps.end = static_cast<std::uint32_t>(jumps.size());
    }
}

std::uint32_t FormIndex::questionAt(std::string_view key) const {
    const auto found = questionByKey.find(key);
    return found == questionByKey.end() ? kNowhere : found->second;
}

Span FormIndex::add(const Condition& condition) {
    Span all{static_cast<std::uint32_t>(lists.size()), 0};
    for (const auto& list : condition.anyOf) {
        Span span{static_cast<std::uint32_t>(clauses.size()), 0};
        for (const Clause& clause : list) clauses.push_back(resolved(clause));
        span.end = static_cast<std::uint32_t>(clauses.size());
        lists.push_back(span);
    }
    all.end = static_cast<std::uint32_t>(lists.size());
    return all;
}

IndexedClause FormIndex::resolved(const Clause& clause) const {
    IndexedClause found{.question = questionAt(clause.question), .number = clause.number, .test = clause.test};
    if (found.question == kNowhere) {
        found.fault = ClauseFault::noQuestion;
        return found;
    }
    const Question& question = *questions[found.question].question;
    if (!suits(clause.test, question.type, !clause.row.empty())) {
        found.fault = ClauseFault::wrongTest;
    } else if (!clause.row.empty()) {
        found.part = positionOf(question.rows, clause.row);
        if (found.part == kNowhere) found.fault = ClauseFault::noRow;
    } else if (clause.test == Test::chosen || clause.test == Test::notChosen) {
        found.part = positionOf(question.options, clause.option);
        if (found.part == kNowhere) found.fault = ClauseFault::noOption;
    }
    return found;
}

}  // namespace aufwind::survey
