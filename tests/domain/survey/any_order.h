// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"

#include <algorithm>
#include <tuple>

/// Forms to compare whose rows were made elsewhere. Pure; any thread.
namespace aufwind::survey::test {

/// Clauses hold together in any order, and have none but that of their rows' ids.
inline Form inAnyOrder(Form form) {
    const auto settle = [](Condition& condition) {
        for (auto& clauses : condition.anyOf) {
            std::ranges::sort(clauses, {}, [](const Clause& one) {
                return std::tie(one.question, one.test, one.row, one.option, one.number);
            });
        }
    };
    for (Section& section : form.sections) {
        settle(section.shown);
        for (Question& question : section.questions) {
            settle(question.shown);
            for (Jump& jump : question.jumps) settle(jump.when);
        }
    }
    return form;
}

}  // namespace aufwind::survey::test
