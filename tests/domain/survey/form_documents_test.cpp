// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a form says, its documents say it too: written and read it is the same. Random cases; a failure prints its
// seed.
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/surveyjs_read.h"
#include "models/domain/survey/surveyjs_write.h"
#include "tests/domain/survey/any_form.h"

#include <rapidcheck.h>

using namespace aufwind;
using namespace aufwind::survey;
using namespace aufwind::survey::test;

namespace {

void withoutNotApplicable(Condition& condition) {
    for (auto& list : condition.anyOf) {
        for (auto& clause : list) {
            if (clause.test == Test::notApplicable) clause.test = Test::answered;
        }
    }
}

/// As far as SurveyJS can hold it: no test for "not applicable".
Form forSurveyJs() {
    Form form = anyForm();
    for (auto& section : form.sections) {
        withoutNotApplicable(section.shown);
        for (auto& question : section.questions) {
            withoutNotApplicable(question.shown);
            for (auto& jump : question.jumps) withoutNotApplicable(jump.when);
        }
    }
    return form;
}

}  // namespace

int main() {
    bool all = true;
    all &= rc::check("a form reads back from its document as it was", [] {
        const Form form = anyForm();

        const auto read = readForm(formDocument(form));

        RC_ASSERT(read.ok());
        RC_ASSERT(*read == form);
    });
    all &= rc::check("a broken form is refused or read as it was", [] {
        const Form form = anyBrokenForm();

        const auto read = readForm(formDocument(form));

        const bool isFine = !read.ok() || *read == form;
        RC_ASSERT(isFine);
    });
    all &= rc::check("answers read back from their document as they were", [] {
        const Answers answers = anyFittingAnswers(anyForm());

        const auto read = readAnswers(answersDocument(answers));

        RC_ASSERT(read.ok());
        RC_ASSERT(*read == answers);
    });
    all &= rc::check("a form reads back from its SurveyJS document as it was", [] {
        const Form form = forSurveyJs();

        const auto read = readSurveyJs(surveyJsDocument(form));

        RC_ASSERT(read.ok());
        RC_ASSERT(formDocument(read->form) == formDocument(form));
    });
    return all ? 0 : 1;
}
