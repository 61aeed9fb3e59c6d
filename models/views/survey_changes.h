// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/views/edit_queue.h"

#include <string>
#include <vector>

/// What the builder of a survey does to rows, each one step of undo. `invalid` and `notFound` where it makes no sense.
///
/// Thread rule: the writer's, as all of Bench.
namespace aufwind::views {

/// A survey in that language, with one section that has one question.
Result<Uuid> createEmptySurvey(Bench& bench, const std::string& title, const std::string& language);

/// Nil: at the end.
Result<Uuid> addSection(Bench& bench, const Uuid& survey, const Uuid& after, const std::string& title);

struct NewQuestion {
    Uuid section;
    Uuid after;  ///< nil: at the end
    survey::QuestionType type = survey::QuestionType::scale;
    std::string text;
};
Result<Uuid> addQuestion(Bench& bench, const NewQuestion& wanted);
Result<void> moveQuestion(Bench& bench, const Uuid& id, const Uuid& section, const Uuid& after, const Uuid& before);
Result<void> setQuestionType(Bench& bench, const Uuid& id, survey::QuestionType type);
Result<void> setQuestionPoints(Bench& bench, const Uuid& id, std::int64_t points);
/// Of the points from `first` on. An empty text stays as a row without one.
Result<void> setPointLabels(Bench& bench, const Uuid& question, std::int64_t first,
                            const std::vector<std::string>& texts);

struct NewOptions {
    Uuid question;
    Uuid after;  ///< nil: at the end
    bool isRow = false;
    std::vector<std::string> texts;
};
Result<std::vector<Uuid>> addOptions(Bench& bench, const NewOptions& wanted);
Result<void> pasteIntoOption(Bench& bench, const Uuid& option, const std::vector<std::string>& texts);
/// Answers the driver.
Result<Uuid> giveDriver(Bench& bench, const Uuid& question, const std::string& name);

}  // namespace aufwind::views
