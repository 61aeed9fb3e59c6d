// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/import_report.h"
#include "models/schema/result.h"

#include <string_view>
#include <vector>

/// Surveys of the SurveyJS form library, its JSON of pages and elements (surveyjs.io, "Design Survey + Create a Simple
/// Survey", "Conditional Logic and Dynamic Texts"; documents of its older versions, too). Pages become sections, panels
/// a statement and their questions with the panel's condition, names keys. A question asked 0 to 10 becomes an eNPS.
/// What cannot be said in a form is left out, and told. Pure; any thread.
namespace aufwind::survey {

struct Imported {
    Form form;
    std::vector<ImportNote> notes;  ///< first what was carried
};

/// Of a document that surveyJsDocument() wrote the form comes back, as far as SurveyJS can hold it. Texts come as plain
/// ones; a condition that does not fit is told, and its question always asked. Errors: `tooLarge` for more than 8 MB,
/// 64 levels or 400,000 values, `invalid` for what is no JSON (with the line) or has neither pages nor elements.
Result<Imported> readSurveyJs(std::string_view document);

}  // namespace aufwind::survey
