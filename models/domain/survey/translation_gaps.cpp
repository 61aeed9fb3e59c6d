// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/check.h"

#include <string>
#include <utility>

namespace aufwind::survey {

namespace {

bool hasText(const Texts& texts, const std::string& language) {
    const auto found = texts.find(language);
    return found != texts.end() && !found->second.empty();
}

/// One language's state, text by text.
class Tally {
  public:
    Tally(const Form& form, const std::string& language) : form_(form) { state_.language = language; }

    TranslationState run() {
        count(form_.title, {.part = TextPart::formTitle});
        count(form_.introduction, {.part = TextPart::introduction});
        count(form_.thanks, {.part = TextPart::thanks});
        for (const auto& driver : form_.drivers) {
            count(driver.name, {.part = TextPart::driverName, .item = driver.key});
        }
        for (const auto& section : form_.sections) {
            count(section.title, {.part = TextPart::sectionTitle, .section = section.key});
            count(section.description, {.part = TextPart::sectionDescription, .section = section.key});
            for (const auto& question : section.questions) countQuestion(section, question);
        }
        return std::move(state_);
    }

  private:
    void countQuestion(const Section& section, const Question& question) {
        TranslationGap gap{.section = section.key, .question = question.key};
        gap.part = TextPart::questionText;
        count(question.text, gap);
        gap.part = TextPart::questionDescription;
        count(question.description, gap);
        if (question.type == QuestionType::scale || question.type == QuestionType::matrix) {
            gap.part = TextPart::scale;
            countScale(question, gap);
        } else {
            gap.part = TextPart::option;
            for (const auto& option : question.options) {
                gap.item = option.key;
                count(option.text, gap);
            }
        }
        gap.part = TextPart::row;
        for (const auto& row : question.rows) {
            gap.item = row.key;
            count(row.text, gap);
        }
    }

    /// Someone translates a scale as a whole.
    void countScale(const Question& question, TranslationGap gap) {
        gap.texts = 0;
        for (const auto& label : question.options) {
            if (!hasText(label.text, form_.language)) continue;
            ++state_.texts;
            const bool isTranslated = hasText(label.text, state_.language);
            state_.translated += isTranslated ? 1 : 0;
            gap.texts += isTranslated ? 0 : 1;
        }
        if (gap.texts > 0) state_.gaps.push_back(std::move(gap));
    }

    void count(const Texts& texts, TranslationGap gap) {
        if (!hasText(texts, form_.language)) return;
        ++state_.texts;
        if (hasText(texts, state_.language)) {
            ++state_.translated;
        } else {
            state_.gaps.push_back(std::move(gap));
        }
    }

    const Form& form_;
    TranslationState state_;
};

}  // namespace

std::vector<TranslationState> translationGaps(const Form& form) {
    std::vector<TranslationState> states;
    for (const auto& language : form.languages) states.push_back(Tally(form, language).run());
    return states;
}

}  // namespace aufwind::survey
