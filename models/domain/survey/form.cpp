// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/form.h"

#include <algorithm>
#include <array>

namespace aufwind::survey {

namespace {

constexpr std::array<std::string_view, 11> kTypeNames{"statement",       "scale",     "enps",    "single_choice",
                                                      "multiple_choice", "matrix",    "ranking", "slider",
                                                      "short_text",      "long_text", "date"};
constexpr std::array<std::string_view, 9> kTestNames{"answered", "unanswered", "not_applicable", "is",        "is_not",
                                                     "at_most",  "at_least",   "chosen",         "not_chosen"};

template <typename Kind, std::size_t count>
std::optional<Kind> kindOf(const std::array<std::string_view, count>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Kind>(found - names.begin());
}

}  // namespace

std::string_view nameOf(QuestionType type) {
    return kTypeNames.at(static_cast<std::size_t>(type));
}

std::optional<QuestionType> questionTypeOf(std::string_view name) {
    return kindOf<QuestionType>(kTypeNames, name);
}

std::string_view nameOf(Test test) {
    return kTestNames.at(static_cast<std::size_t>(test));
}

std::optional<Test> testOf(std::string_view name) {
    return kindOf<Test>(kTestNames, name);
}

std::string_view textIn(const Texts& texts, std::string_view language, std::string_view own) {
    for (const auto wanted : {language, own}) {
        const auto found = texts.find(wanted);
        if (found != texts.end() && !found->second.empty()) return found->second;
    }
    const auto any = std::find_if(texts.begin(), texts.end(), [](const auto& one) { return !one.second.empty(); });
    return any == texts.end() ? std::string_view{} : std::string_view{any->second};
}

const Question* findQuestion(const Form& form, std::string_view key) {
    for (const auto& section : form.sections) {
        for (const auto& question : section.questions) {
            if (question.key == key) return &question;
        }
    }
    return nullptr;
}

const Section* findSection(const Form& form, std::string_view key) {
    const auto found =
        std::find_if(form.sections.begin(), form.sections.end(), [&](const Section& one) { return one.key == key; });
    return found == form.sections.end() ? nullptr : &*found;
}

Bands bandsOf(const Question& question) {
    const auto third = (question.points + 1) / 3;
    return {.favourableFrom = question.favourableFrom.value_or(question.points + 1 - third),
            .unfavourableTo = question.unfavourableTo.value_or(third)};
}

}  // namespace aufwind::survey
