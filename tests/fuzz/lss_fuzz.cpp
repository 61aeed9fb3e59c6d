// SPDX-License-Identifier: GPL-3.0-or-later
// Surveys of LimeSurvey: what is read keeps the bounds of a form, and names nothing that does not come before.
#include "models/domain/survey/lss_import.h"
#include "tests/fuzz/check.h"

#include <set>

namespace {

using namespace aufwind;
using namespace aufwind::survey;

void checkTexts(const Form& form, const Texts& texts, std::size_t maximum) {
    fuzz::require(texts.empty() || texts.contains(form.language), "a text without the form's language");
    for (const auto& [language, text] : texts) {
        fuzz::require(!text.empty() && text.size() <= maximum, "a text beyond its bounds");
    }
}

void checkOptions(const Form& form, const std::vector<Option>& options) {
    std::set<std::string> keys;
    fuzz::require(options.size() <= kOptionsMaximum, "options beyond their bounds");
    for (const Option& option : options) {
        fuzz::require(!option.key.empty() && option.key.size() <= kKeyMaximum, "an option's key");
        fuzz::require(keys.insert(option.key).second, "an option twice");
        checkTexts(form, option.text, kTextMaximum);
    }
}

void checkCondition(const Condition& condition, const std::set<std::string>& before) {
    std::size_t clauses = 0;
    for (const auto& list : condition.anyOf) {
        fuzz::require(!list.empty(), "an alternative that always holds");
        clauses += list.size();
        for (const Clause& clause : list) fuzz::require(before.contains(clause.question), "a clause about the future");
    }
    fuzz::require(clauses <= kClausesMaximum, "a condition beyond its bounds");
}

void checkQuestion(const Form& form, const Question& question, std::set<std::string>& before) {
    checkCondition(question.shown, before);
    fuzz::require(!question.key.empty() && question.key.size() <= kKeyMaximum, "a question's key");
    fuzz::require(before.insert(question.key).second, "a question twice");
    fuzz::require(!question.text.empty(), "a question without text");
    checkTexts(form, question.text, kTextMaximum);
    checkTexts(form, question.description, kTextMaximum);
    checkOptions(form, question.options);
    checkOptions(form, question.rows);
    const bool points = question.type == QuestionType::scale || question.type == QuestionType::matrix;
    fuzz::require(!points || (question.points >= 3 && question.points <= 10), "points beyond their bounds");
    const bool labelled = question.options.size() == static_cast<std::size_t>(question.points);
    fuzz::require(!points || question.options.empty() || labelled, "points and labels");
    const auto& range = question.range;
    fuzz::require(range.least < range.most && range.step > 0, "a slider's range");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto read = readLss({reinterpret_cast<const char*>(data), size});
    if (!read) {
        fuzz::require(!read.error().detail.empty(), "an error without a sentence");
        return 0;
    }
    const Form& form = read->form;
    fuzz::require(read->notes.size() <= kNotesMaximum, "notes beyond their bounds");
    fuzz::require(!form.sections.empty() && form.sections.size() <= kSectionsMaximum, "sections beyond their bounds");
    checkTexts(form, form.title, kTitleMaximum);
    checkTexts(form, form.introduction, kTextMaximum);
    std::set<std::string> before;
    for (const Section& section : form.sections) {
        checkCondition(section.shown, before);
        checkTexts(form, section.title, kTitleMaximum);
        fuzz::require(!section.questions.empty(), "a section without questions");
        for (const Question& question : section.questions) checkQuestion(form, question, before);
    }
    fuzz::require(before.size() <= kQuestionsMaximum, "questions beyond their bounds");
    return 0;
}
