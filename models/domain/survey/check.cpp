// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/check.h"

#include "models/domain/survey/findings.h"

#include <algorithm>
#include <array>

namespace aufwind::survey {

namespace {

constexpr std::array<std::string_view, 42> kNames{"no_question",
                                                  "bad_key",
                                                  "duplicate_key",
                                                  "bad_language",
                                                  "no_text",
                                                  "text_too_long",
                                                  "bad_text",
                                                  "limit_exceeded",
                                                  "no_options",
                                                  "no_rows",
                                                  "duplicate_text",
                                                  "wrong_labels",
                                                  "other_not_taken",
                                                  "exclusive_not_taken",
                                                  "points_out_of_range",
                                                  "bands_overlap",
                                                  "range_empty",
                                                  "step_not_fitting",
                                                  "most_chosen_not_fitting",
                                                  "driver_unknown",
                                                  "driver_without_questions",
                                                  "refers_to_itself",
                                                  "refers_to_later",
                                                  "refers_to_nothing",
                                                  "refers_to_statement",
                                                  "test_not_fitting",
                                                  "row_unknown",
                                                  "option_unknown",
                                                  "value_out_of_range",
                                                  "not_applicable_not_offered",
                                                  "condition_cycle",
                                                  "jumps_backwards",
                                                  "jumps_into_own_section",
                                                  "jumps_to_nothing",
                                                  "pipes_unknown",
                                                  "pipes_later",
                                                  "pipes_perhaps_not_asked",
                                                  "never_asked",
                                                  "required_never_asked",
                                                  "condition_never_true",
                                                  "condition_always_true",
                                                  "jump_never_happens"};
static_assert(kNames.size() == static_cast<std::size_t>(Problem::jumpNeverHappens) + 1);

}  // namespace

std::string_view nameOf(Problem problem) {
    return kNames.at(static_cast<std::size_t>(problem));
}

bool FormCheck::canLaunch() const {
    return std::none_of(findings.begin(), findings.end(),
                        [](const Finding& one) { return one.severity == Severity::blocksLaunch; });
}

FormCheck check(const Form& form) {
    FormCheck result;
    Findings findings(result);
    checkTexts(form, findings);
    checkQuestions(form, findings);
    const FormIndex index(form);
    checkReferences(index, findings);
    checkReach(index, findings);
    return result;
}

}  // namespace aufwind::survey
