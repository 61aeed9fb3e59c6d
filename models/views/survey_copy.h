// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/edit_queue.h"

#include <string>

/// Copies of surveys and of parts of them, each one step of undo. Thread rule: the writer's, as all of Bench.
namespace aufwind::views {

/// A question or section of the same survey, with everything that belongs to it: options, labels, conditions, jumps,
/// translations. It stands behind what it is a copy of. Keys stay with the original.
Result<Uuid> duplicateQuestion(Bench& bench, const Uuid& question);
Result<Uuid> duplicateSection(Bench& bench, const Uuid& section);
/// A survey of its own with that title; its dates do not come along, nor that it is archived.
Result<Uuid> duplicateSurvey(Bench& bench, const Uuid& survey, const std::string& title);

}  // namespace aufwind::views
