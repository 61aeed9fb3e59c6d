// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey_rows.h"
#include "models/views/edit_queue.h"

#include <string>
#include <vector>

/// Rows of surveys that are made many at once: copies of what is there, and what a form comes to. Each is one step of
/// undo. Thread rule: the writer's, as all of Bench.
namespace aufwind::views {

/// A question or section of the same survey, with everything that belongs to it: options, labels, conditions, jumps,
/// translations. It stands behind what it is a copy of. Keys stay with the original.
Result<Uuid> duplicateQuestion(Bench& bench, const Uuid& question);
Result<Uuid> duplicateSection(Bench& bench, const Uuid& section);
/// A survey of its own with that title; its dates do not come along, nor that it is archived.
Result<Uuid> duplicateSurvey(Bench& bench, const Uuid& survey, const std::string& title);

/// The rows as they are listed, which name each other by their ids; those that the store gives them are others. Inside
/// Editor::together() or inParts(). Answers the first one's.
Result<Uuid> createRows(Bench& bench, const std::vector<survey::NewRow>& rows);
/// A whole survey.
Result<Uuid> createSurvey(Bench& bench, const std::vector<survey::NewRow>& rows);

}  // namespace aufwind::views
