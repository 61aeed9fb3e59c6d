// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_clauses.h"

#include "models/domain/survey/form_index.h"
#include "models/domain/survey/logic.h"
#include "models/domain/survey_fields.h"

#include <algorithm>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using survey::QuestionType;
using survey::Test;

bool isAboutNumber(Test test) {
    return test == Test::is || test == Test::isNot || test == Test::atMost || test == Test::atLeast;
}

bool isAboutOption(Test test) {
    return test == Test::chosen || test == Test::notChosen;
}

std::pair<std::int64_t, std::int64_t> rangeOf(const survey::Question& question) {
    switch (question.type) {
        case QuestionType::enps:
            return {0, 10};
        case QuestionType::slider:
            return {question.range.least, std::max(question.range.least, question.range.most)};
        case QuestionType::date:
            return {survey::kDayLeast, survey::kDayMost};
        default:
            return {1, std::max(question.points, 1)};
    }
}

/// In the question's order, not in that of the keys.
Uuid firstOf(const std::vector<survey::Option>& options, const survey::ByKey<Uuid>& ids) {
    for (const survey::Option& option : options) {
        if (const auto id = ids.find(option.key); id != ids.end()) return id->second;
    }
    return {};
}

bool has(const survey::ByKey<Uuid>& ids, const Uuid& id) {
    return std::ranges::any_of(ids, [&](const auto& one) { return one.second == id; });
}

Test firstTest(QuestionType type) {
    switch (type) {
        case QuestionType::scale:
        case QuestionType::enps:
        case QuestionType::matrix:
            return Test::atMost;
        case QuestionType::slider:
        case QuestionType::date:
            return Test::atLeast;
        case QuestionType::singleChoice:
        case QuestionType::multipleChoice:
        case QuestionType::ranking:
            return Test::chosen;
        default:
            return Test::answered;
    }
}

std::int64_t firstNumber(const survey::Question& question) {
    switch (question.type) {
        case QuestionType::enps:
            return 6;  // who would not recommend it
        case QuestionType::slider:
            return question.range.least;
        case QuestionType::date:
            return 0;
        default:
            return survey::bandsOf(question).unfavourableTo;
    }
}

std::vector<Assignment> fieldsOf(const ClauseSaid& said) {
    const auto reference = [](const Uuid& id) {
        return id.isNil() ? Value{} : Value{id};
    };
    return {{field::kSurveyClauseAbout, reference(said.about)},
            {field::kSurveyClauseTest, Value{static_cast<std::int64_t>(said.test)}},
            {field::kSurveyClauseRow, reference(said.row)},
            {field::kSurveyClauseOption, reference(said.option)},
            {field::kSurveyClauseNumber, isAboutNumber(said.test) ? Value{said.number} : Value{}}};
}

}  // namespace

ClauseSaid settled(ClauseSaid said, const survey::Question& about, const survey::QuestionRows& rows) {
    const bool isMatrix = about.type == QuestionType::matrix;
    if (!isMatrix || !has(rows.rows, said.row)) said.row = {};
    const bool needsRow = isMatrix && isAboutNumber(said.test);
    if (needsRow && said.row.isNil()) said.row = firstOf(about.rows, rows.rows);
    if (!survey::suits(said.test, about.type, !said.row.isNil())) {
        said.test = firstTest(about.type);
        if (isMatrix && said.row.isNil()) said.row = firstOf(about.rows, rows.rows);
        if (!survey::suits(said.test, about.type, !said.row.isNil())) said.test = Test::answered;
        said.number = firstNumber(about);
    }
    if (!isAboutOption(said.test)) {
        said.option = {};
    } else if (!has(rows.options, said.option)) {
        said.option = firstOf(about.options, rows.options);
    }
    if (!isAboutNumber(said.test)) {
        said.number = 0;
        return said;
    }
    const auto [least, most] = rangeOf(about);
    said.number = std::clamp(said.number, least, most);
    return said;
}

ClauseSaid firstSaid(const survey::Question& about, const survey::QuestionRows& rows) {
    ClauseSaid said;
    said.about = rows.id;
    said.test = firstTest(about.type);
    said.number = firstNumber(about);
    return settled(std::move(said), about, rows);
}

Result<Uuid> addClause(Bench& bench, const Uuid& survey, const ClauseOwner& owner, std::int64_t list,
                       const ClauseSaid& said) {
    auto fields = fieldsOf(said);
    std::erase_if(fields, [](const Assignment& one) { return one.second == Value{}; });
    fields.emplace_back(field::kSurveyClauseSurvey, Value{survey});
    fields.emplace_back(field::kSurveyClauseList, Value{list});
    if (!owner.section.isNil()) fields.emplace_back(field::kSurveyClauseSection, Value{owner.section});
    if (!owner.question.isNil()) fields.emplace_back(field::kSurveyClauseQuestion, Value{owner.question});
    if (!owner.jump.isNil()) fields.emplace_back(field::kSurveyClauseJump, Value{owner.jump});
    return bench.editor.create(schema::kSurveyClause, fields);
}

Result<void> setClause(Bench& bench, const Uuid& clause, const ClauseSaid& said) {
    return bench.editor.set(schema::kSurveyClause, clause, fieldsOf(said));
}

Result<Uuid> addJump(Bench& bench, const Uuid& survey, const Uuid& question, const Uuid& section,
                     const ClauseSaid& said) {
    Uuid made;
    auto done = bench.editor.together([&]() -> Result<void> {
        std::vector<Assignment> fields{{field::kSurveyJumpSurvey, Value{survey}},
                                       {field::kSurveyJumpQuestion, Value{question}}};
        if (!section.isNil()) fields.emplace_back(field::kSurveyJumpSection, Value{section});
        const auto jump = bench.editor.create(schema::kSurveyJump, fields);
        if (!jump) return jump.error();
        made = *jump;
        const auto clause = addClause(bench, survey, {.section = {}, .question = {}, .jump = made}, 0, said);
        return clause ? Result<void>{} : clause.error();
    });
    return done ? Result<Uuid>{made} : done.error();
}

}  // namespace aufwind::views
