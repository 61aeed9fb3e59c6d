// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of forms and of answers: what is taken means the same written anew.
#include "models/domain/survey/form_json.h"
#include "tests/fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace aufwind;
    const std::string_view document{reinterpret_cast<const char*>(data), size};
    if (const auto form = survey::readForm(document)) {
        const auto again = survey::readForm(survey::formDocument(*form));
        fuzz::require(again.ok() && *again == *form, "a form that reads otherwise the second time");
    }
    if (const auto answers = survey::readAnswers(document)) {
        const auto again = survey::readAnswers(survey::answersDocument(*answers));
        fuzz::require(again.ok() && *again == *answers, "answers that read otherwise the second time");
    }
    return 0;
}
