// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/findings.h"
#include "models/domain/survey/form_index.h"

#include <algorithm>
#include <map>
#include <string>

namespace aufwind::survey {

namespace {

constexpr std::int32_t kPointsLeast = 3;
constexpr std::int32_t kPointsMost = 10;

bool hasPoints(QuestionType type) {
    return type == QuestionType::scale || type == QuestionType::matrix;
}

/// One question by itself.
class QuestionCheck {
  public:
    QuestionCheck(const Section& section, const Question& question, Findings& findings)
        : section_(section), question_(question), findings_(findings) {}

    void run() {
        options();
        if (hasPoints(question_.type)) points();
        if (question_.type == QuestionType::slider) range();
        if (question_.type == QuestionType::multipleChoice) mostChosen();
    }

  private:
    void found(Problem problem, Severity severity = Severity::blocksLaunch, std::string detail = {}) {
        findings_.add(problem, severity, &section_, &question_, std::move(detail));
    }

    void options() {
        if (isOfOptions(question_.type) && question_.options.empty()) found(Problem::noOptions);
        if (question_.type == QuestionType::matrix && question_.rows.empty()) found(Problem::noRows);
        const bool takesExclusive = question_.type == QuestionType::multipleChoice;
        const bool takesOther = takesExclusive || question_.type == QuestionType::singleChoice;
        for (const auto& option : question_.options) {
            if (option.other && !takesOther) found(Problem::otherNotTaken, Severity::blocksLaunch, option.key);
            if (option.exclusive && !takesExclusive) {
                found(Problem::exclusiveNotTaken, Severity::blocksLaunch, option.key);
            }
        }
        for (const auto& row : question_.rows) {
            if (row.other) found(Problem::otherNotTaken, Severity::blocksLaunch, row.key);
            if (row.exclusive) found(Problem::exclusiveNotTaken, Severity::blocksLaunch, row.key);
        }
    }

    void points() {
        const auto points = question_.points;
        if (points < kPointsLeast || points > kPointsMost) {
            found(Problem::pointsOutOfRange);
            return;
        }
        const auto labels = question_.options.size();
        if (labels != 0 && labels != static_cast<std::size_t>(points)) found(Problem::wrongLabels);
        const auto isPoint = [&](const std::optional<std::int32_t>& point) {
            return !point || (*point >= 1 && *point <= points);
        };
        const auto bands = bandsOf(question_);
        if (!isPoint(question_.favourableFrom) || !isPoint(question_.unfavourableTo) ||
            bands.unfavourableTo >= bands.favourableFrom) {
            found(Problem::bandsOverlap);
        }
    }

    void range() {
        const auto& range = question_.range;
        if (range.least >= range.most) {
            found(Problem::rangeEmpty);
            return;
        }
        // Unsigned, as the range may be wider than the type.
        const auto width = static_cast<std::uint64_t>(range.most) - static_cast<std::uint64_t>(range.least);
        const bool isStep = range.step > 0 && static_cast<std::uint64_t>(range.step) <= width;
        if (!isStep) {
            found(Problem::stepNotFitting);
        } else if (width % static_cast<std::uint64_t>(range.step) != 0) {
            found(Problem::stepNotFitting, Severity::lookAtIt);
        }
    }

    void mostChosen() {
        if (question_.mostChosen < 0) found(Problem::mostChosenNotFitting);
        const auto most = static_cast<std::size_t>(std::max(question_.mostChosen, 0));
        if (most > question_.options.size()) found(Problem::mostChosenNotFitting, Severity::lookAtIt);
    }

    const Section& section_;
    const Question& question_;
    Findings& findings_;
};

}  // namespace

void checkQuestions(const Form& form, Findings& findings) {
    std::map<std::string_view, std::size_t> measuring;
    for (const auto& driver : form.drivers) measuring.emplace(driver.key, 0);
    bool asksAnything = false;
    for (const auto& section : form.sections) {
        for (const auto& question : section.questions) {
            QuestionCheck(section, question, findings).run();
            asksAnything = asksAnything || question.type != QuestionType::statement;
            if (question.driver.empty()) continue;
            const auto driver = measuring.find(question.driver);
            if (driver == measuring.end()) {
                findings.add(Problem::driverUnknown, Severity::blocksLaunch, &section, &question, question.driver);
            } else {
                ++driver->second;
            }
        }
    }
    if (!asksAnything) findings.add(Problem::noQuestion, Severity::blocksLaunch, nullptr, nullptr);
    for (const auto& driver : form.drivers) {
        if (measuring[driver.key] > 0) continue;
        findings.add(Problem::driverWithoutQuestions, Severity::lookAtIt, nullptr, nullptr, driver.key);
    }
}

}  // namespace aufwind::survey
