// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/library.h"
#include "models/schema/result.h"

#include <vector>

/// The templates and questions of resources/surveys as they are part of the program, for what has no other resources.
/// Read anew by each call. Any thread.
namespace aufwind::survey {

Result<std::vector<SurveyTemplate>> shippedTemplates();
Result<QuestionLibrary> shippedLibrary();

}  // namespace aufwind::survey
