// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/form_index.h"
#include "models/domain/survey/logic.h"
#include "models/domain/survey/plain_text.h"

#include <algorithm>
#include <set>

namespace aufwind::survey {

namespace {

Error invalid(const Question& question, const char* sentence) {
    return {ErrorCode::invalid, "the answer to " + question.key + " " + sentence};
}

Error tooLarge(const Question& question, std::size_t most) {
    return {ErrorCode::tooLarge,
            "the answer to " + question.key + " is longer than " + std::to_string(most) + " bytes"};
}

/// What an answer has besides "not applicable".
struct Shape {
    bool number = false;
    bool options = false;
    bool rows = false;
    bool text = false;
};

Shape shapeOf(QuestionType type) {
    const bool isChoice = type == QuestionType::singleChoice || type == QuestionType::multipleChoice;
    const bool isText = type == QuestionType::shortText || type == QuestionType::longText;
    return {.number = isNumeric(type),
            .options = isOfOptions(type),
            .rows = type == QuestionType::matrix,
            .text = isText || isChoice};
}

bool hasShape(const Answer& answer, const Shape& shape) {
    return (shape.number || !answer.number) && (shape.options || answer.options.empty()) &&
           (shape.rows || answer.rows.empty()) && (shape.text || answer.text.empty());
}

Result<void> fitsText(const Question& question, const Answer& answer) {
    const bool isLong = question.type == QuestionType::longText;
    const auto most = isLong ? kLongAnswerMaximum : kShortAnswerMaximum;
    if (answer.text.size() > most) return tooLarge(question, most);
    if (!isUtf8(answer.text)) return invalid(question, "is not UTF-8");
    if (hasControls(answer.text, isLong)) return invalid(question, "has control characters");
    return {};
}

bool isOnStep(const SliderRange& range, std::int64_t number) {
    // Unsigned, as the range may be wider than the type.
    const auto above = static_cast<std::uint64_t>(number) - static_cast<std::uint64_t>(range.least);
    return range.step > 0 && above % static_cast<std::uint64_t>(range.step) == 0;
}

Result<void> fitsNumber(const Question& question, std::int64_t number) {
    std::int64_t least = 1;
    std::int64_t most = question.points;
    if (question.type == QuestionType::enps) {
        least = 0;
        most = 10;
    } else if (question.type == QuestionType::date) {
        least = kDayLeast;
        most = kDayMost;
    } else if (question.type == QuestionType::slider) {
        least = question.range.least;
        most = question.range.most;
    }
    if (number < least || number > most) return invalid(question, "is out of range");
    if (question.type == QuestionType::slider && !isOnStep(question.range, number)) {
        return invalid(question, "is between two steps");
    }
    return {};
}

Result<void> fitsRows(const Question& question, const Answer& answer) {
    const std::int64_t least = question.offersNotApplicable ? 0 : 1;
    std::set<std::string_view> known;
    for (const Option& row : question.rows) known.insert(row.key);
    for (const auto& [key, point] : answer.rows) {
        if (!known.contains(key)) return invalid(question, "has a row that the question does not have");
        if (point < least || point > question.points) return invalid(question, "has a point out of range");
    }
    return {};
}

/// One by one, each at most once.
Result<void> fitsOptions(const Question& question, const Answer& answer) {
    if (answer.options.size() > question.options.size()) {
        return invalid(question, "has more options than the question");
    }
    std::set<std::string_view> seen;
    for (const auto& key : answer.options) {
        if (positionOf(question.options, key) == kNowhere) {
            return invalid(question, "has an option that the question does not have");
        }
        if (!seen.insert(key).second) return invalid(question, "has an option twice");
    }
    return {};
}

Result<void> fitsChoice(const Question& question, const Answer& answer) {
    const auto has = [&](bool Option::*flag) {
        return std::any_of(answer.options.begin(), answer.options.end(), [&](const std::string& key) {
            return question.options[positionOf(question.options, key)].*flag;
        });
    };
    const auto count = answer.options.size();
    if (question.type == QuestionType::singleChoice && count > 1) return invalid(question, "has several options");
    if (question.type == QuestionType::multipleChoice) {
        if (count > 1 && has(&Option::exclusive)) return invalid(question, "has others beside an exclusive option");
        if (question.mostChosen > 0 && count > static_cast<std::size_t>(question.mostChosen)) {
            return invalid(question, "has more options than may be chosen");
        }
    }
    if (!answer.text.empty() && !has(&Option::other)) {
        return invalid(question, "has a text without the option that takes one");
    }
    return {};
}

/// Which of the two is wrong first does not matter, as all is refused alike.
Result<void> fitsOne(const Question& question, const Answer& answer) {
    if (question.type == QuestionType::statement) return invalid(question, "is to a statement, which takes none");
    const bool isNotApplicable = answer.notApplicable;
    if (isNotApplicable && !question.offersNotApplicable) return invalid(question, "is not offered");
    if (!hasShape(answer, isNotApplicable ? Shape{} : shapeOf(question.type))) {
        return invalid(question, "has parts that this type of question does not take");
    }
    if (!isAnswered(question, answer)) return invalid(question, "says nothing");
    if (auto text = fitsText(question, answer); !text) return text;
    if (answer.number) return fitsNumber(question, *answer.number);
    if (question.type == QuestionType::matrix) return fitsRows(question, answer);
    if (!isOfOptions(question.type) || isNotApplicable) return {};
    if (auto options = fitsOptions(question, answer); !options) return options;
    if (question.type != QuestionType::ranking) return fitsChoice(question, answer);
    if (answer.options.size() != question.options.size()) return invalid(question, "does not rank every option");
    return {};
}

}  // namespace

Result<void> FormLogic::fits(const Answers& answers) const {
    if (answers.size() > index_->questions.size()) {
        return Error{ErrorCode::invalid, "there are more answers than questions"};
    }
    for (const auto& [key, answer] : answers) {
        const auto at = index_->questionAt(key);
        if (at == kNowhere) return Error{ErrorCode::invalid, "an answer belongs to no question of the form"};
        if (auto one = fitsOne(*index_->questions[at].question, answer); !one) return one;
    }
    return {};
}

}  // namespace aufwind::survey
