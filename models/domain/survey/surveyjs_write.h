// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"

#include <string>

/// A form as a document of the SurveyJS form library, with what that has no member for in members that begin with
/// `aufwind_`: drivers, reverse scoring, "not applicable", favourable points, keys of labels. readSurveyJs() reads them
/// back. SurveyJS cannot say that an answer was "not applicable", so a condition with that test is left out, and a
/// brace in a text that something closes reads as a placeholder. Pure; any thread.
namespace aufwind::survey {

/// The same form gives the same bytes.
std::string surveyJsDocument(const Form& form);

}  // namespace aufwind::survey
