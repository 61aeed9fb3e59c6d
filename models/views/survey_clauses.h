// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey_rows.h"
#include "models/views/edit_queue.h"

#include <QVariantMap>

#include <optional>
#include <vector>

/// The rows of conditions and jumps, changed. Each call is one step of undo. Thread rule: the writer's, as all of
/// Bench, but for what takes none.
namespace aufwind::views {

/// Whose condition it is: one of the three is set.
struct ClauseOwner {
    Uuid section;
    Uuid question;
    Uuid jump;
};

/// What a clause says, by rows: those of the question, of a row of its matrix, of an option.
struct ClauseSaid {
    Uuid about;
    survey::Test test = survey::Test::answered;
    Uuid row;
    Uuid option;
    std::int64_t number = 0;

    bool operator==(const ClauseSaid&) const = default;
};

/// What the question can have nothing to do with is left out, and what is missing filled in: the next test that its
/// type has, its first option, a number within its range.
ClauseSaid settled(ClauseSaid said, const survey::Question& about, const survey::QuestionRows& rows);
/// What one most probably wants to say of the answer.
ClauseSaid firstSaid(const survey::Question& about, const survey::QuestionRows& rows);

/// In the list of that number, which is the store's.
Result<Uuid> addClause(Bench& bench, const Uuid& survey, const ClauseOwner& owner, std::int64_t list,
                       const ClauseSaid& said);
Result<void> setClause(Bench& bench, const Uuid& clause, const ClauseSaid& said);
/// With one clause; nil leads to the end. Answers the jump.
Result<Uuid> addJump(Bench& bench, const Uuid& survey, const Uuid& question, const Uuid& section,
                     const ClauseSaid& said);

}  // namespace aufwind::views
