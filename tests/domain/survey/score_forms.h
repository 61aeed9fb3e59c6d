// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/heatmap.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Small surveys for the tests of scores, and their answers as rows of a table.
namespace aufwind::survey::test {

inline Question questionOf(QuestionType type, std::string key, std::string driver = {}) {
    Question question;
    question.key = std::move(key);
    question.type = type;
    question.driver = std::move(driver);
    question.offersNotApplicable = true;
    return question;
}

inline Question scaleOf(std::string key, std::int32_t points = 5, std::string driver = {}) {
    Question question = questionOf(QuestionType::scale, std::move(key), std::move(driver));
    question.points = points;
    return question;
}

inline Question reverseOf(Question question) {
    question.reverse = true;
    return question;
}

inline Question enpsQuestion() {
    return questionOf(QuestionType::enps, "enps", "engagement");
}

inline std::vector<Option> optionsOf(std::initializer_list<const char*> keys) {
    std::vector<Option> options;
    for (const char* key : keys) options.push_back({.key = key, .text = {}});
    return options;
}

inline Question choiceOf(QuestionType type, std::string key, std::initializer_list<const char*> options) {
    Question question = questionOf(type, std::move(key));
    question.options = optionsOf(options);
    return question;
}

inline Form formOf(std::vector<Question> questions) {
    Form form;
    Driver outcome{.key = "engagement", .name = {}, .outcome = true};
    form.drivers = {outcome, {.key = "growth", .name = {}}, {.key = "leadership", .name = {}}};
    form.sections.push_back(
        {.key = "all", .title = {}, .description = {}, .shown = {}, .questions = std::move(questions)});
    return form;
}

inline Answer numberOf(std::int64_t number) {
    Answer answer;
    answer.number = number;
    return answer;
}

inline Answer notApplicable() {
    Answer answer;
    answer.notApplicable = true;
    return answer;
}

inline Answer chosen(std::initializer_list<const char*> options) {
    Answer answer;
    for (const char* option : options) answer.options.emplace_back(option);
    return answer;
}

/// What nobody answers, and what does not apply to somebody.
inline constexpr std::int64_t kSkipped = -1;
inline constexpr std::int64_t kNotApplicable = -2;

/// One respondent, by the keys in order.
inline Answers rowOf(const std::vector<std::string>& keys, const std::vector<std::int64_t>& numbers) {
    Answers answers;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] == kNotApplicable)
            answers[keys[i]] = notApplicable();
        else if (numbers[i] != kSkipped)
            answers[keys[i]] = numberOf(numbers[i]);
    }
    return answers;
}

struct Row {
    std::vector<std::int64_t> numbers;
    Segments segments = {};
};

/// The form's questions in order, all of which are answered with a number. Only of forms and attributes in order.
inline AnswerTable tableOf(const Form& form, const std::vector<Row>& rows,
                           std::vector<SegmentAttribute> attributes = {}) {
    AnswerTable table = AnswerTable::of(form, std::move(attributes)).value();
    std::vector<std::string> keys;
    for (const Question& question : form.sections.front().questions) keys.push_back(question.key);
    for (const Row& row : rows) table.append(rowOf(keys, row.numbers), row.segments);
    return table;
}

/// company: north (with its team one, and two), south.
inline SegmentAttribute teams() {
    return {.key = "team",
            .values = {{.key = "north", .parent = {}},
                       {.key = "one", .parent = std::uint16_t{0}},
                       {.key = "two", .parent = std::uint16_t{0}},
                       {.key = "south", .parent = {}}}};
}

inline SegmentAttribute places() {
    return {.key = "place", .values = {{.key = "Berlin", .parent = {}}, {.key = "Bern", .parent = {}}}};
}

}  // namespace aufwind::survey::test
