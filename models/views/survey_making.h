// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/library.h"
#include "models/domain/survey_rows.h"
#include "models/views/edit_queue.h"

#include <string>
#include <vector>

/// Surveys and questions that are made of a form: of a file, a template, the library. Each is one step of undo. Thread
/// rule: the writer's, as all of Bench.
namespace aufwind::views {

struct SurveyMade {
    survey::NewSurvey also;
    std::vector<Assignment> fields;  ///< of the survey's own row, besides what the form says
};

/// A new survey; answers its id.
Result<Uuid> makeSurvey(Bench& bench, const survey::Form& form, const SurveyMade& with);

/// Questions of the library at the end of a section, with the drivers that the survey does not have yet. Answers the
/// new questions; `notFound` where the section or a question is not there, `tooLarge` where the survey is full.
Result<std::vector<Uuid>> adoptQuestions(Bench& bench, const Uuid& survey, const Uuid& section,
                                         const survey::QuestionLibrary& library, const std::vector<std::string>& keys);

}  // namespace aufwind::views
