// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/check.h"
#include "models/domain/survey/form_index.h"

#include <utility>

/// The parts of check(): each adds what it finds. Within one thread.
namespace aufwind::survey {

class Findings {
  public:
    explicit Findings(FormCheck& check) : check_(check) {}

    void add(Finding finding) {
        if (check_.findings.size() < kFindingsMaximum) {
            check_.findings.push_back(std::move(finding));
        } else {
            check_.exhaustive = false;
        }
    }

    void add(Problem problem, Severity severity, const Section* section, const Question* question,
             std::string detail = {}) {
        add({.problem = problem,
             .severity = severity,
             .section = section == nullptr ? std::string{} : section->key,
             .question = question == nullptr ? std::string{} : question->key,
             .detail = std::move(detail)});
    }

    /// A search came to its bound.
    void notExhaustive() { check_.exhaustive = false; }

  private:
    FormCheck& check_;
};

/// Keys, texts, limits.
void checkTexts(const Form& form, Findings& findings);
/// Options, points, ranges, drivers.
void checkQuestions(const Form& form, Findings& findings);
/// What clauses, jumps and placeholders refer to.
void checkReferences(const FormIndex& index, Findings& findings);
/// What can happen.
void checkReach(const FormIndex& index, Findings& findings);

}  // namespace aufwind::survey
