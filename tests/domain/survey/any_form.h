// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"

#include <rapidcheck.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

/// Random forms and answers. To be called within a property (rc::check), or wrapped in rc::gen::exec. The forms hold
/// to form.h's limits and refer backwards alone, so that a survey of them could be launched; anyBrokenForm() does not.
namespace aufwind::survey::test {

struct AnyForm {
    int sectionsMost = 3;
    int questionsMost = 4;  ///< of a section
    int optionsMost = 4;
    int pointsMost = 5;
    bool hasJumps = true;
    bool hasManyLanguages = true;
    bool hasOneQuestionInACondition = false;
    bool hasRequired = true;
    std::vector<QuestionType> types{
        QuestionType::statement,      QuestionType::scale,    QuestionType::enps,    QuestionType::singleChoice,
        QuestionType::multipleChoice, QuestionType::matrix,   QuestionType::ranking, QuestionType::slider,
        QuestionType::shortText,      QuestionType::longText, QuestionType::date};
};

/// Both included.
inline int anyInt(int least, int most) {
    return *rc::gen::inRange(least, most + 1);
}

inline bool anyBool(int oneIn = 2) {
    return anyInt(1, oneIn) == 1;
}

/// Of letters beyond ASCII, too.
inline std::string anyWord() {
    static const std::vector<std::string> kSyllables{"auf", "wind", "für", "ż", "東", "o", "mi", "ß", "🙂", "La"};
    std::string word;
    const int count = anyInt(1, 3);
    for (int i = 0; i < count; ++i) word += kSyllables[static_cast<std::size_t>(anyInt(0, 9))];
    return word;
}

inline Texts anyTexts(const Form& form) {
    Texts texts{{form.language, anyWord()}};
    for (const auto& language : form.languages) {
        if (anyBool()) texts[language] = anyWord();
    }
    return texts;
}

inline bool hasOptions(QuestionType type) {
    return type == QuestionType::singleChoice || type == QuestionType::multipleChoice || type == QuestionType::ranking;
}

inline bool hasPoints(QuestionType type) {
    return type == QuestionType::scale || type == QuestionType::matrix;
}

inline std::vector<Option> anyOptions(const Form& form, const std::string& prefix, int count) {
    std::vector<Option> options;
    for (int i = 0; i < count; ++i) {
        Option option{.key = prefix + std::to_string(i), .text = anyTexts(form)};
        option.text[form.language] += std::to_string(i);
        options.push_back(option);
    }
    return options;
}

inline Question anyQuestion(const Form& form, const std::string& key, const AnyForm& shape) {
    Question question{.key = key, .type = *rc::gen::elementOf(shape.types)};
    question.text = anyTexts(form);
    question.required = shape.hasRequired && question.type != QuestionType::statement && anyBool(3);
    question.offersNotApplicable = question.type != QuestionType::statement && anyBool(3);
    question.randomOrder = anyBool();
    question.reverse = anyBool(4);
    if (hasPoints(question.type)) {
        question.points = anyInt(3, std::max(3, shape.pointsMost));
        if (anyBool()) question.options = anyOptions(form, "p", question.points);
    }
    if (question.type == QuestionType::matrix) question.rows = anyOptions(form, "r", anyInt(1, shape.optionsMost));
    if (hasOptions(question.type)) {
        question.options = anyOptions(form, "o", anyInt(1, shape.optionsMost));
        if (question.type != QuestionType::ranking && anyBool(3)) question.options.back().other = true;
    }
    if (question.type == QuestionType::multipleChoice) {
        if (anyBool(3)) question.options.front().exclusive = true;
        question.mostChosen = anyBool(3) ? anyInt(1, static_cast<int>(question.options.size())) : 0;
    }
    if (question.type == QuestionType::slider) {
        question.range = {.least = -1'000'000, .most = anyInt(0, 3) * 1'000'000, .step = 500'000 * anyInt(1, 2)};
    }
    if (!form.drivers.empty() && hasPoints(question.type) && anyBool()) question.driver = form.drivers.front().key;
    return question;
}

/// That can be told of the question's answer.
inline Clause anyClause(const Question& about) {
    Clause clause{.question = about.key};
    std::vector<Test> tests{Test::answered, Test::unanswered};
    if (about.offersNotApplicable) tests.push_back(Test::notApplicable);
    const bool isMatrix = about.type == QuestionType::matrix;
    const bool isNumber = hasPoints(about.type) || about.type == QuestionType::enps ||
                          about.type == QuestionType::slider || about.type == QuestionType::date;
    if (isNumber) tests.insert(tests.end(), {Test::is, Test::isNot, Test::atMost, Test::atLeast});
    if (hasOptions(about.type)) tests.insert(tests.end(), {Test::chosen, Test::notChosen, Test::chosen});
    clause.test = *rc::gen::elementOf(tests);
    const bool speaksOfNumber = clause.test >= Test::is && clause.test <= Test::atLeast;
    if (isMatrix && (speaksOfNumber || anyBool())) clause.row = (*rc::gen::elementOf(about.rows)).key;
    if (clause.test >= Test::chosen) clause.option = (*rc::gen::elementOf(about.options)).key;
    if (!speaksOfNumber) return clause;
    if (hasPoints(about.type)) clause.number = anyInt(1, about.points);
    if (about.type == QuestionType::enps) clause.number = anyInt(0, 10);
    if (about.type == QuestionType::date) clause.number = anyInt(19'000, 19'003);
    if (about.type == QuestionType::slider) {
        const auto steps = (about.range.most - about.range.least) / about.range.step;
        clause.number = about.range.least + anyInt(0, static_cast<int>(steps)) * about.range.step;
    }
    return clause;
}

/// About questions of `earlier`; always where there is none.
inline Condition anyCondition(const std::vector<Question>& earlier, const AnyForm& shape) {
    Condition condition;
    if (earlier.empty()) return condition;
    const auto last = static_cast<int>(earlier.size()) - 1;
    const auto one = static_cast<std::size_t>(anyInt(0, last));
    const int lists = anyInt(1, 2);
    for (int i = 0; i < lists; ++i) {
        std::vector<Clause> list;
        const int clauses = anyInt(1, 2);
        for (int j = 0; j < clauses; ++j) {
            const auto at = shape.hasOneQuestionInACondition ? one : static_cast<std::size_t>(anyInt(0, last));
            list.push_back(anyClause(earlier[at]));
        }
        condition.anyOf.push_back(list);
    }
    return condition;
}

inline Form anyForm(const AnyForm& shape = {}) {
    Form form;
    if (shape.hasManyLanguages && anyBool()) form.languages = {"de", "pl"};
    form.title = anyTexts(form);
    form.introduction = anyTexts(form);
    form.thanks = anyTexts(form);
    if (anyBool()) form.drivers.push_back({.key = "d1", .name = anyTexts(form), .outcome = anyBool()});
    std::vector<Question> earlier;  // Those that can be answered.
    int count = 0;
    const int sections = anyInt(1, shape.sectionsMost);
    for (int s = 0; s < sections; ++s) {
        Section section{.key = "s" + std::to_string(s), .title = anyTexts(form), .randomOrder = anyBool()};
        if (anyBool(3)) section.shown = anyCondition(earlier, shape);
        const int questions = anyInt(1, shape.questionsMost);
        for (int q = 0; q < questions; ++q) {
            Question question = anyQuestion(form, "q" + std::to_string(count++), shape);
            if (!earlier.empty() && anyBool(4)) {
                question.text[form.language] += "{" + (*rc::gen::elementOf(earlier)).key + "}";
            }
            if (anyBool()) question.shown = anyCondition(earlier, shape);
            if (question.type != QuestionType::statement) earlier.push_back(question);
            const int jumps =
                shape.hasJumps && question.type != QuestionType::statement && anyBool(3) ? anyInt(1, 2) : 0;
            for (int j = 0; j < jumps; ++j) {
                const int target = anyInt(s + 1, sections);
                const auto own = shape.hasOneQuestionInACondition ? std::vector<Question>{question} : earlier;
                question.jumps.push_back({.when = anyBool(4) ? Condition{} : anyCondition(own, shape),
                                          .section = target == sections ? "" : "s" + std::to_string(target)});
            }
            section.questions.push_back(question);
        }
        form.sections.push_back(section);
    }
    if (earlier.empty()) {
        form.sections.back().questions.push_back(
            anyQuestion(form, "q" + std::to_string(count), {.types = {QuestionType::scale}}));
    }
    return form;
}

/// Whatever an editor, or a stranger, may have made of a form: keys twice, references to anything, limits exceeded.
inline Form anyBrokenForm(const AnyForm& shape = {}) {
    Form form = anyForm(shape);
    const auto anyKey = [] {
        return std::string(anyBool() ? "q" : "s") + std::to_string(anyInt(-1, 9));
    };
    const int damages = anyInt(1, 8);
    for (int i = 0; i < damages; ++i) {
        auto& section = form.sections[static_cast<std::size_t>(anyInt(0, static_cast<int>(form.sections.size()) - 1))];
        auto& question =
            section.questions[static_cast<std::size_t>(anyInt(0, static_cast<int>(section.questions.size()) - 1))];
        const Clause clause{.question = anyKey(),
                            .test = static_cast<Test>(anyInt(0, 8)),
                            .row = anyBool() ? "r0" : "",
                            .option = anyBool() ? "o0" : "o9",
                            .number = *rc::gen::arbitrary<std::int64_t>()};
        switch (anyInt(0, 11)) {
            case 0:
                question.key = anyBool() ? anyKey() : "a b{";
                break;
            case 1:
                question.shown.anyOf.push_back({clause});
                break;
            case 2:
                section.shown.anyOf.push_back({clause, clause});
                break;
            case 3:
                question.jumps.push_back({.when = {{{clause}}}, .section = anyKey()});
                break;
            case 4:
                question.points = *rc::gen::arbitrary<std::int32_t>();
                question.favourableFrom = *rc::gen::arbitrary<std::int32_t>();
                break;
            case 5:
                question.range = {.least = *rc::gen::arbitrary<std::int64_t>(),
                                  .most = *rc::gen::arbitrary<std::int64_t>(),
                                  .step = *rc::gen::arbitrary<std::int64_t>()};
                break;
            case 6:
                question.options.clear();
                break;
            case 7:
                question.type = static_cast<QuestionType>(anyInt(0, 10));
                break;
            case 8:
                question.text.clear();
                break;
            case 9:
                question.text[form.language] = "{" + anyKey() + "} {{ {" + std::string(anyBool() ? "}" : "");
                break;
            case 10:
                question.options.resize(question.options.size() * 2 + 1);
                break;
            default:
                section.key = anyKey();
                break;
        }
    }
    return form;
}

/// That the form allows; nothing, where it allows none (as a statement, or a choice without options).
inline std::optional<Answer> anyFittingAnswer(const Question& question) {
    Answer answer;
    if (question.type == QuestionType::statement) return std::nullopt;
    if (question.offersNotApplicable && anyBool(4)) {
        answer.notApplicable = true;
        return answer;
    }
    std::vector<std::string> keys;
    for (const auto& option : question.options) keys.push_back(option.key);
    for (std::size_t i = keys.size(); i > 1; --i) {
        std::swap(keys[i - 1], keys[static_cast<std::size_t>(anyInt(0, static_cast<int>(i) - 1))]);
    }
    const auto find = [&](const std::string& key) {
        return std::find_if(question.options.begin(), question.options.end(),
                            [&](const Option& one) { return one.key == key; });
    };
    switch (question.type) {
        case QuestionType::statement:
            return std::nullopt;
        case QuestionType::scale:
            answer.number = anyInt(1, question.points);
            break;
        case QuestionType::enps:
            answer.number = anyInt(0, 10);
            break;
        case QuestionType::date:
            answer.number = anyInt(18'999, 19'004);
            break;
        case QuestionType::slider: {
            const auto steps = (question.range.most - question.range.least) / question.range.step;
            answer.number = question.range.least + anyInt(0, static_cast<int>(steps)) * question.range.step;
            break;
        }
        case QuestionType::matrix:
            for (const auto& row : question.rows) {
                if (anyBool(4)) continue;
                answer.rows[row.key] = anyInt(question.offersNotApplicable ? 0 : 1, question.points);
            }
            if (answer.rows.empty()) return std::nullopt;
            break;
        case QuestionType::ranking:
            if (keys.empty()) return std::nullopt;
            answer.options = keys;
            break;
        case QuestionType::singleChoice:
        case QuestionType::multipleChoice: {
            if (keys.empty()) return std::nullopt;
            const bool isSingle = question.type == QuestionType::singleChoice;
            int count = isSingle ? 1 : anyInt(1, static_cast<int>(keys.size()));
            if (question.mostChosen > 0) count = std::min(count, question.mostChosen);
            keys.resize(static_cast<std::size_t>(count));
            const auto alone =
                std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return find(key)->exclusive; });
            if (alone != keys.end()) keys = {std::string(*alone)};
            answer.options = keys;
            const bool hasOther =
                std::any_of(keys.begin(), keys.end(), [&](const auto& key) { return find(key)->other; });
            if (hasOther && anyBool()) answer.text = anyWord();
            break;
        }
        case QuestionType::shortText:
            answer.text = anyWord() + "{q0}";
            break;
        case QuestionType::longText:
            answer.text = anyWord() + "\n" + anyWord();
            break;
    }
    return answer;
}

/// Of some questions, whether asked or not.
inline Answers anyFittingAnswers(const Form& form) {
    Answers answers;
    for (const auto& section : form.sections) {
        for (const auto& question : section.questions) {
            if (anyBool(4)) continue;
            if (auto answer = anyFittingAnswer(question)) answers[question.key] = *std::move(answer);
        }
    }
    return answers;
}

/// What a stranger may send.
inline Answers anyHostileAnswers(const Form& form) {
    Answers answers;
    const auto anyBytes = [] {
        return *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    };
    const auto anyKey = [&](const char* prefix) {
        return anyBool(6) ? anyBytes() : prefix + std::to_string(anyInt(0, 9));
    };
    const int count = anyInt(0, 12);
    for (int i = 0; i < count; ++i) {
        Answer answer;
        answer.notApplicable = anyBool(4);
        if (anyBool()) answer.number = anyBool() ? *rc::gen::arbitrary<std::int64_t>() : anyInt(-1, 11);
        const int options = anyInt(0, 3);
        for (int j = 0; j < options; ++j) answer.options.push_back(anyKey("o"));
        const int rows = anyInt(0, 3);
        for (int j = 0; j < rows; ++j) answer.rows[anyKey("r")] = anyInt(-1, 6);
        if (anyBool()) answer.text = anyBytes();
        const auto& section = *rc::gen::elementOf(form.sections);
        const bool isKnown = !section.questions.empty() && anyBool();
        answers[isKnown ? (*rc::gen::elementOf(section.questions)).key : anyKey("q")] = answer;
    }
    return answers;
}

}  // namespace aufwind::survey::test
