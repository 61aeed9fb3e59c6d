// SPDX-License-Identifier: GPL-3.0-or-later
// Foreign surveys: whatever one says, what becomes of it is a form within its limits, which its own document can hold.
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/surveyjs_read.h"
#include "models/domain/survey/surveyjs_write.h"
#include "tests/fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace aufwind;
    const auto read = survey::readSurveyJs({reinterpret_cast<const char*>(data), size});
    if (!read) return 0;
    fuzz::require(read->notes.size() <= survey::kNotesMaximum, "more notes than a report has");
    const auto again = survey::readForm(survey::formDocument(read->form));
    fuzz::require(again.ok() && *again == read->form, "a form beyond the limits of its document");
    fuzz::require(survey::readSurveyJs(survey::surveyJsDocument(read->form)).ok(), "a document that does not read");
    return 0;
}
