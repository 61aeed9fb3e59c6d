// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/findings.h"
#include "models/domain/survey/placeholders.h"
#include "models/domain/survey/plain_text.h"

#include <algorithm>
#include <set>
#include <string>

namespace aufwind::survey {

namespace {

constexpr std::size_t kLanguageMaximum = 35;  ///< of BCP 47, section 4.4.1

bool hasText(const Texts& texts, const std::string& language) {
    const auto found = texts.find(language);
    return found != texts.end() && found->second.find_first_not_of(" \t\r\n") != std::string::npos;
}

/// Texts and keys of one form.
class TextCheck {
  public:
    TextCheck(const Form& form, Findings& findings) : form_(form), findings_(findings) {}

    void run() {
        text(form_.title, kTitleMaximum, true);
        text(form_.introduction, kTextMaximum, false);
        text(form_.thanks, kTextMaximum, false);
        languages();
        limit(form_.sections.size(), kSectionsMaximum, "sections");
        limit(form_.languages.size(), kLanguagesMaximum, "languages");
        limit(form_.drivers.size(), kDriversMaximum, "drivers");
        drivers();
        std::size_t questions = 0;
        for (const auto& section : form_.sections) questions += section.questions.size();
        limit(questions, kQuestionsMaximum, "questions");
        for (const auto& section : form_.sections) checkSection(section);
    }

  private:
    void found(Problem problem, std::string detail = {}) {
        findings_.add(problem, Severity::blocksLaunch, section_, question_, std::move(detail));
    }

    void languages() {
        std::set<std::string_view> seen{form_.language};
        if (!isLanguage(form_.language)) found(Problem::badLanguage, form_.language);
        for (const auto& language : form_.languages) {
            if (!isLanguage(language) || !seen.insert(language).second) found(Problem::badLanguage, language);
        }
    }

    static bool isLanguage(const std::string& tag) {
        return isKey(tag) && tag.size() <= kLanguageMaximum && tag.find('_') == std::string::npos;
    }

    void drivers() {
        std::set<std::string_view> seen;
        for (const auto& driver : form_.drivers) {
            key(driver.key, seen, driver.key);
            text(driver.name, kTitleMaximum, true, driver.key);
        }
    }

    void checkSection(const Section& section) {
        section_ = &section;
        key(section.key, sections_);
        text(section.title, kTitleMaximum, false);
        text(section.description, kTextMaximum, false);
        condition(section.shown);
        for (const auto& question : section.questions) {
            question_ = &question;
            checkQuestion(question);
        }
        section_ = nullptr;
        question_ = nullptr;
    }

    void checkQuestion(const Question& question) {
        key(question.key, questions_);
        const bool isSaid = question.type == QuestionType::statement && hasText(question.description, form_.language);
        text(question.text, kTextMaximum, !isSaid);
        text(question.description, kTextMaximum, false);
        const bool areLabels = question.type == QuestionType::scale || question.type == QuestionType::matrix;
        items(question.options, "options", !areLabels);
        items(question.rows, "rows", true);
        condition(question.shown);
        limit(question.jumps.size(), kJumpsMaximum, "jumps");
        for (const auto& jump : question.jumps) condition(jump.when);
    }

    void items(const std::vector<Option>& options, const char* what, bool needsText) {
        limit(options.size(), kOptionsMaximum, what);
        std::set<std::string_view> keys;
        std::set<std::string_view> texts;
        for (const auto& option : options) {
            key(option.key, keys, option.key);
            text(option.text, kTextMaximum, needsText, option.key);
            if (!hasText(option.text, form_.language)) continue;
            if (!texts.insert(option.text.find(form_.language)->second).second) {
                findings_.add(Problem::duplicateText, needsText ? Severity::blocksLaunch : Severity::lookAtIt, section_,
                              question_, option.key);
            }
        }
    }

    void key(const std::string& key, std::set<std::string_view>& seen, const std::string& detail = {}) {
        if (!isKey(key)) found(Problem::badKey, detail);
        if (!seen.insert(key).second) found(Problem::duplicateKey, detail);
    }

    /// A text that is not needed has to be there all the same where it is in some other language.
    void text(const Texts& texts, std::size_t most, bool isNeeded, const std::string& detail = {}) {
        const bool isAnywhere =
            std::any_of(texts.begin(), texts.end(), [](const auto& one) { return !one.second.empty(); });
        if ((isNeeded || isAnywhere) && !hasText(texts, form_.language)) found(Problem::noText, detail);
        for (const auto& [language, one] : texts) {
            if (one.size() > most) found(Problem::textTooLong, language);
            if (!isUtf8(one) || hasControls(one, true)) found(Problem::badText, language);
        }
    }

    void condition(const Condition& condition) {
        std::size_t clauses = 0;
        for (const auto& list : condition.anyOf) clauses += std::max<std::size_t>(list.size(), 1);
        limit(clauses, kClausesMaximum, "clauses");
    }

    void limit(std::size_t count, std::size_t most, const char* what) {
        if (count > most) found(Problem::limitExceeded, what);
    }

    const Form& form_;
    Findings& findings_;
    const Section* section_ = nullptr;
    const Question* question_ = nullptr;
    std::set<std::string_view> sections_;
    std::set<std::string_view> questions_;
};

}  // namespace

void checkTexts(const Form& form, Findings& findings) {
    TextCheck(form, findings).run();
}

}  // namespace aufwind::survey
