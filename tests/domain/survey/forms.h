// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"

#include <string>
#include <utility>
#include <vector>

/// Short ways to write a form down in a test.
namespace aufwind::survey::test {

inline Question questionOf(std::string key, QuestionType type = QuestionType::scale) {
    Question question{.key = key, .type = type, .text = {{"en", "Question " + key}}};
    const bool isOfOptions =
        type == QuestionType::singleChoice || type == QuestionType::multipleChoice || type == QuestionType::ranking;
    for (const char* option : {"a", "b", "c"}) {
        if (isOfOptions) question.options.push_back({.key = option, .text = {{"en", std::string("Option ") + option}}});
    }
    if (type == QuestionType::matrix) {
        question.rows = {{.key = "r1", .text = {{"en", "Row 1"}}}, {.key = "r2", .text = {{"en", "Row 2"}}}};
    }
    return question;
}

inline Section sectionOf(std::string key, std::vector<Question> questions) {
    Section section{.key = key, .title = {{"en", "Section " + key}}};
    section.questions = std::move(questions);
    return section;
}

inline Form formOf(std::vector<Section> sections) {
    Form form;
    form.title = {{"en", "Pulse"}};
    form.sections = std::move(sections);
    return form;
}

inline Clause number(std::string question, Test test, std::int64_t number) {
    return {.question = std::move(question), .test = test, .number = number};
}

inline Clause option(std::string question, Test test, std::string key) {
    return {.question = std::move(question), .test = test, .option = std::move(key)};
}

inline Clause whether(std::string question, Test test) {
    return {.question = std::move(question), .test = test};
}

inline Condition all(std::vector<Clause> clauses) {
    Condition condition;
    condition.anyOf.push_back(std::move(clauses));
    return condition;
}

inline Question shownIf(Question question, Condition shown) {
    question.shown = std::move(shown);
    return question;
}

inline Question jumping(Question question, std::string section, Condition when = {}) {
    question.jumps.push_back({.when = std::move(when), .section = std::move(section)});
    return question;
}

inline Answer saysNumber(std::int64_t number) {
    return {.number = number};
}

inline Answer saysOptions(std::vector<std::string> options) {
    return {.options = std::move(options)};
}

inline Answer saysText(std::string text) {
    return {.text = std::move(text)};
}

inline Answer saysNotApplicable() {
    return {.notApplicable = true};
}

}  // namespace aufwind::survey::test
