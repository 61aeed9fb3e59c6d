// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/form_index.h"
#include "models/domain/survey/logic.h"
#include "models/domain/survey/placeholders.h"
#include "models/domain/survey/plain_text.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace aufwind::survey {

namespace {

bool isInKey(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

std::string isoDate(std::int64_t day) {
    if (day < kDayLeast || day > kDayMost) return std::to_string(day);
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{static_cast<int>(day)}}};
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

std::string decimal(std::int64_t millionths) {
    constexpr std::int64_t kOne = 1'000'000;
    std::string text = std::to_string(millionths / kOne);
    if (millionths < 0 && millionths > -kOne) text.insert(0, 1, '-');
    const auto rest = std::to_string(kOne + std::abs(millionths % kOne)).substr(1);
    const auto last = rest.find_last_not_of('0');
    return last == std::string::npos ? text : text + '.' + rest.substr(0, last + 1);
}

/// An answer in one language and in one line.
class Wording {
  public:
    Wording(const Question& question, std::string_view language, std::string_view own, const PipedWords& words)
        : question_(question), language_(language), own_(own), words_(words) {}

    std::string of(const Answer& answer) const {
        if (answer.notApplicable) return words_.notApplicable;
        switch (question_.type) {
            case QuestionType::statement:
                return {};
            case QuestionType::scale:
                return point(answer.number.value_or(0));
            case QuestionType::enps:
                return std::to_string(answer.number.value_or(0));
            case QuestionType::slider:
                return number(answer.number.value_or(0));
            case QuestionType::date:
                return words_.date ? words_.date(answer.number.value_or(0)) : isoDate(answer.number.value_or(0));
            case QuestionType::matrix:
                return rows(answer);
            case QuestionType::shortText:
            case QuestionType::longText:
                return inOneLine(cutTo(answer.text, kPipedAnswerMaximum + 4));
            default:
                return chosen(answer);
        }
    }

  private:
    std::string number(std::int64_t millionths) const {
        return words_.number ? words_.number(millionths) : decimal(millionths);
    }

    std::string point(std::int64_t number) const {
        if (number == 0) return words_.notApplicable;
        if (number > 0 && static_cast<std::uint64_t>(number) <= question_.options.size()) {
            const auto label = textIn(question_.options[static_cast<std::size_t>(number - 1)].text, language_, own_);
            if (!label.empty()) return std::string(label);
        }
        return std::to_string(number);
    }

    std::string rows(const Answer& answer) const {
        std::string all;
        for (const Option& row : question_.rows) {
            const auto found = answer.rows.find(row.key);
            if (found == answer.rows.end()) continue;
            append(all, std::string(textIn(row.text, language_, own_)) + ": " + point(found->second));
        }
        return all;
    }

    std::string chosen(const Answer& answer) const {
        std::string all;
        for (const auto& key : answer.options) {
            const auto at = positionOf(question_.options, key);
            if (at == kNowhere) continue;
            const Option& option = question_.options[at];
            const bool isOwn = option.other && !answer.text.empty();
            append(all, isOwn ? inOneLine(answer.text) : std::string(textIn(option.text, language_, own_)));
            if (all.size() > kPipedAnswerMaximum) break;
        }
        return all;
    }

    static void append(std::string& all, const std::string& one) {
        if (!all.empty()) all += ", ";
        all += one;
    }

    static std::string inOneLine(std::string_view text) {
        std::string line(text);
        std::replace_if(
            line.begin(), line.end(), [](unsigned char c) { return c < 0x20U; }, ' ');
        return line;
    }

    const Question& question_;
    std::string_view language_;
    std::string_view own_;
    const PipedWords& words_;
};

std::string wordsFor(const FormIndex& index, std::uint32_t at, const Answers& answers, std::string_view language,
                     const PipedWords& words) {
    const Question& question = *index.questions[at].question;
    const auto answer = answers.find(question.key);
    if (answer == answers.end() || !isAnswered(question, answer->second)) return words.unanswered;
    const std::string said = Wording(question, language, index.form.language, words).of(answer->second);
    if (said.size() <= kPipedAnswerMaximum) return said;
    return std::string(cutTo(said, kPipedAnswerMaximum)) + "…";
}

}  // namespace

bool isKey(std::string_view key) {
    return !key.empty() && key.size() <= kKeyMaximum && std::all_of(key.begin(), key.end(), isInKey);
}

std::string FormLogic::piped(std::string_view text, const Answers& answers, std::string_view language,
                             const PipedWords& words) const {
    std::string filled;
    const auto append = [&](std::string_view piece) {
        if (filled.size() <= kPipedMaximum) filled += piece;
    };
    readPlaceholders(text, append, [&](std::string_view key, std::string_view typed) {
        const auto at = index_->questionAt(key);
        const bool isSaid = at != kNowhere && index_->questions[at].question->type != QuestionType::statement;
        if (filled.size() > kPipedMaximum) return;
        append(isSaid ? wordsFor(*index_, at, answers, language, words) : std::string(typed));
    });
    return std::string(cutTo(filled, kPipedMaximum));
}

}  // namespace aufwind::survey
