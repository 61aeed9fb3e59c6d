// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/survey_draft.h"

#include <QString>
#include <QVariantList>

#include <string>

/// Conditions and jumps of a survey in words. Thread rule: the window's.
namespace aufwind::views {

/// "is at most", "chooses", …
QString testText(survey::Test test);
/// What stands behind it: "", "point", "number", "day" or "option".
QString neededBy(survey::Test test, survey::QuestionType type);
/// "2 · Disagree", "12.5", "24 Nov 2026"
QString pointText(const SurveyDraft& draft, const survey::Question& question, std::int64_t point);

/// A condition as SurveyLogic::list has it.
QVariantList conditionOf(const SurveyDraft& draft, const survey::Condition& condition, const survey::ClauseRows& rows);
QVariantList jumpsOf(const SurveyDraft& draft, const survey::Question& question, const survey::QuestionRows& rows);
/// "3. I know what is expected of me"; the text alone of a statement.
QString numberedText(const SurveyDraft& draft, const Uuid& question);
QString sectionText(const SurveyDraft& draft, const std::string& key);
/// What a finding names besides, in words.
QString detailText(const SurveyDraft& draft, const survey::Finding& finding);

}  // namespace aufwind::views
