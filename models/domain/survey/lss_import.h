// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/import_report.h"
#include "models/schema/result.h"

#include <cstddef>
#include <string_view>
#include <vector>

/// Reads a survey that LimeSurvey exported (`.lss`) into a form, and says what became of each part. Both generations of
/// the document are read: texts within the tables of questions and answers (up to database version 366), and texts in
/// tables of their own, `…_l10ns` (from LimeSurvey 4 on). Pure; any thread.
///
/// Source of the document's shape, the question types and the rules of conditions (those of one scenario about one
/// question are alternatives, the others hold together, scenarios are alternatives): the LimeSurvey manual, "Survey
/// structure", "Question types", "ExpressionScript", and surveys of LimeSurvey's own tests (GPL-2.0).
///
/// Errors: `tooLarge`, `damaged` with the line, `invalid` where it is no survey of LimeSurvey or asks nothing.
namespace aufwind::survey {

struct LssImport {
    Form form;
    std::vector<ImportNote> notes;  ///< first what was carried

    bool operator==(const LssImport&) const = default;
};

inline constexpr std::size_t kLssMaximum = std::size_t{32} << 20;  ///< bytes of a document
inline constexpr std::size_t kLssRowsMaximum = 100'000;            ///< rows that say something, of all tables

Result<LssImport> readLss(std::string_view document);

}  // namespace aufwind::survey
