// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_changes.h"

#include "models/domain/check_in_write.h"
#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/domain/goal_sight.h"
#include "models/views/agenda_edits.h"

#include <algorithm>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

Result<Record> aliveRow(store::Reader& reader, EntityNumber entity, const Uuid& id) {
    auto row = reader.find(entity, id);
    if (!row) return row.error();
    if (!*row || !(*row)->alive()) return Error{ErrorCode::notFound, "no such row"};
    return std::move(**row);
}

Result<std::vector<Record>> rowsOf(store::Reader& reader, EntityNumber entity, FieldNumber by, const Uuid& id,
                                   bool removed = false) {
    return reader.list({.entity = entity, .where = {{by, Compare::equal, Value{id}}}, .removed = removed});
}

void give(std::vector<Assignment>& fields, FieldNumber number, const std::optional<std::int64_t>& value) {
    if (value) fields.emplace_back(number, Value{*value});
}

void give(std::vector<Assignment>& fields, FieldNumber number, const std::string& text) {
    if (!text.empty()) fields.emplace_back(number, Value{text});
}

void give(std::vector<Assignment>& fields, FieldNumber number, const Uuid& id) {
    if (!id.isNil()) fields.emplace_back(number, Value{id});
}

Result<Uuid> createMilestone(Bench& bench, const Uuid& goal, const Uuid& keyResult, const std::string& title) {
    return bench.editor.create(schema::kMilestone, {{field::kMilestoneGoal, Value{goal}},
                                                    {field::kMilestoneKeyResult, Value{keyResult}},
                                                    {field::kMilestoneTitle, Value{title}}});
}

/// Within a mutation that is open.
Result<Uuid> createKeyResult(Bench& bench, const Uuid& goal, const NewKeyResult& wanted) {
    std::vector<Assignment> fields{{field::kKeyResultGoal, Value{goal}},
                                   {field::kKeyResultTitle, Value{wanted.title}},
                                   {field::kKeyResultMetric, Value{static_cast<std::int64_t>(wanted.metric)}}};
    give(fields, field::kKeyResultUnit, wanted.unit);
    give(fields, field::kKeyResultStart, wanted.start);
    give(fields, field::kKeyResultTarget, wanted.target);
    give(fields, field::kKeyResultWeight, wanted.weight);
    give(fields, field::kKeyResultOwner, wanted.owner);
    const auto id = bench.editor.create(schema::kKeyResult, fields);
    if (!id) return id;
    for (const std::string& title : wanted.milestones) {
        if (title.empty()) continue;
        if (const auto made = createMilestone(bench, goal, *id, title); !made) return made.error();
    }
    return id;
}

/// Runs what makes a row as one mutation.
Result<Uuid> together(Bench& bench, const std::function<Result<Uuid>()>& work) {
    Uuid made;
    const auto done = bench.editor.together([&]() -> Result<void> {
        const auto id = work();
        if (!id) return id.error();
        made = *id;
        return {};
    });
    return done ? Result<Uuid>{made} : done.error();
}

/// Removes a check-in with its values, or brings it back with those that went with it.
Result<void> carryValues(Bench& bench, const Uuid& checkIn, bool back) {
    const auto values = rowsOf(bench.reader, schema::kMeasurement, field::kMeasurementCheckIn, checkIn, back);
    if (!values) return values.error();
    return bench.editor.together([&]() -> Result<void> {
        if (back) {
            if (auto done = bench.editor.restore(schema::kCheckIn, checkIn); !done) return done;
        }
        for (const Record& value : *values) {
            if (value.alive() == back) continue;
            auto done = back ? bench.editor.restore(schema::kMeasurement, value.id)
                             : bench.editor.remove(schema::kMeasurement, value.id);
            if (!done) return done;
        }
        return back ? Result<void>{} : bench.editor.remove(schema::kCheckIn, checkIn);
    });
}

}  // namespace

Result<Uuid> createGoal(Bench& bench, const NewGoal& wanted) {
    if (!wanted.maker.isNil()) {
        Record row;
        row.entity = schema::kGoal;
        for (const auto& [number, value] : wanted.fields) row.ensure(number).value = value;
        domain::Goal goal = domain::goalFrom(row);
        if (goal.owner.isNil()) goal.owner = wanted.maker;
        const auto sight = domain::sightOf(bench.reader, goal, wanted.maker);
        if (!sight) return sight.error();
        if (!domain::wouldSee(goal.visibility, *sight)) return Error{ErrorCode::invalid, "its maker would not see it"};
    }
    return together(bench, [&]() -> Result<Uuid> {
        const auto goal = bench.editor.create(schema::kGoal, wanted.fields);
        if (!goal) return goal;
        for (const NewKeyResult& result : wanted.results) {
            if (const auto made = createKeyResult(bench, *goal, result); !made) return made.error();
        }
        return goal;
    });
}

Result<Uuid> addKeyResult(Bench& bench, const Uuid& goal, const NewKeyResult& wanted) {
    if (const auto row = aliveRow(bench.reader, schema::kGoal, goal); !row) return row.error();
    return together(bench, [&] { return createKeyResult(bench, goal, wanted); });
}

Result<Uuid> addMilestone(Bench& bench, const Uuid& keyResult, const std::string& title) {
    const auto row = aliveRow(bench.reader, schema::kKeyResult, keyResult);
    if (!row) return row.error();
    return createMilestone(bench, row->reference(field::kKeyResultGoal), keyResult, title);
}

Result<Uuid> addInitiative(Bench& bench, const Uuid& goal, const std::string& title) {
    if (const auto row = aliveRow(bench.reader, schema::kGoal, goal); !row) return row.error();
    return bench.editor.create(schema::kInitiative,
                               {{field::kInitiativeGoal, Value{goal}}, {field::kInitiativeTitle, Value{title}}});
}

Result<Uuid> checkIn(Bench& bench, const NewCheckIn& wanted) {
    const auto goal = aliveRow(bench.reader, schema::kGoal, wanted.goal);
    if (!goal) return goal.error();
    const auto results = measuredResults(bench.reader, wanted.goal);
    if (!results) return results.error();
    return domain::writeCheckIn(bench.editor, bench.reader, *goal,
                                {.said = wanted.said,
                                 .writes = domain::checkInWrites(wanted.said, *results, wanted.below),
                                 .comment = wanted.comment,
                                 .now = bench.now});
}

Result<void> rewordCheckIn(Bench& bench, const Uuid& checkIn, const std::string& comment) {
    const auto row = aliveRow(bench.reader, schema::kCheckIn, checkIn);
    if (!row) return row.error();
    const auto goal = aliveRow(bench.reader, schema::kGoal, row->reference(field::kCheckInGoal));
    if (!goal) return goal.error();
    return bench.editor.set(schema::kCheckIn, checkIn,
                            {{field::kCheckInComment, comment.empty() ? Value{} : Value{comment}},
                             {field::kCheckInMentions, domain::mentionedIn(bench.reader, *goal, comment)}});
}

Result<void> removeCheckIn(Bench& bench, const Uuid& checkIn) {
    return carryValues(bench, checkIn, false);
}

Result<void> restoreCheckIn(Bench& bench, const Uuid& checkIn) {
    return carryValues(bench, checkIn, true);
}

Result<Uuid> addGoalComment(Bench& bench, const Uuid& goal, const Uuid& parent, const std::string& text) {
    const auto row = aliveRow(bench.reader, schema::kGoal, goal);
    if (!row) return row.error();
    std::vector<Assignment> fields{{field::kGoalCommentGoal, Value{goal}}, {field::kGoalCommentText, Value{text}}};
    give(fields, field::kGoalCommentParent, parent);
    if (Value mentioned = domain::mentionedIn(bench.reader, *row, text); mentioned != Value{})
        fields.emplace_back(field::kGoalCommentMentions, std::move(mentioned));
    return bench.editor.create(schema::kGoalComment, fields);
}

Result<void> rewordGoalComment(Bench& bench, const Uuid& comment, const std::string& text) {
    const auto row = aliveRow(bench.reader, schema::kGoalComment, comment);
    if (!row) return row.error();
    const auto goal = aliveRow(bench.reader, schema::kGoal, row->reference(field::kGoalCommentGoal));
    if (!goal) return goal.error();
    return bench.editor.set(schema::kGoalComment, comment,
                            {{field::kGoalCommentText, Value{text}},
                             {field::kGoalCommentMentions, domain::mentionedIn(bench.reader, *goal, text)}});
}

Result<void> submitGoal(Bench& bench, const Uuid& goal, bool submitted) {
    const auto row = aliveRow(bench.reader, schema::kGoal, goal);
    if (!row) return row.error();
    if (!submitted) return bench.editor.set(schema::kGoal, goal, {{field::kGoalSubmitted, Value{}}});
    const auto rows = rowsOf(bench.reader, schema::kGoalApproval, field::kApprovalGoal, goal);
    if (!rows) return rows.error();
    const auto owner = bench.reader.find(schema::kEmployee, row->reference(field::kGoalOwner));
    if (!owner) return owner.error();
    const bool hasManager = *owner && !(*owner)->reference(field::kEmployeeManager).isNil();
    if (domain::visibilityForApproval(domain::goalFrom(*row).visibility, hasManager))
        return Error{ErrorCode::invalid, "nobody who may say yes sees it"};
    // The clock of whoever decided may be ahead of this one: what is put forward again comes after the decision.
    std::int64_t at = bench.now;
    for (const Record& one : *rows) at = std::max(at, one.number(field::kApprovalDecided) + 1);
    return bench.editor.set(schema::kGoal, goal, {{field::kGoalSubmitted, Value{at}}});
}

Result<void> decideGoal(Bench& bench, const Uuid& goal, Decision decision, const std::string& remark) {
    const auto of = aliveRow(bench.reader, schema::kGoal, goal);
    if (!of) return of.error();
    const auto rows = rowsOf(bench.reader, schema::kGoalApproval, field::kApprovalGoal, goal);
    if (!rows) return rows.error();
    // Later than what was put forward and decided before, also where the clock of whoever did that is ahead.
    std::int64_t at = std::max(bench.now, of->number(field::kGoalSubmitted));
    for (const Record& one : *rows) at = std::max(at, one.number(field::kApprovalDecided) + 1);
    const std::vector<Assignment> said{{field::kApprovalDecision, Value{static_cast<std::int64_t>(decision)}},
                                       {field::kApprovalRemark, remark.empty() ? Value{} : Value{remark}},
                                       {field::kApprovalDecided, Value{at}}};
    if (!rows->empty()) return bench.editor.set(schema::kGoalApproval, rows->front().id, said);
    std::vector<Assignment> fields{{field::kApprovalGoal, Value{goal}}};
    fields.insert(fields.end(), said.begin(), said.end());
    const auto made = bench.editor.create(schema::kGoalApproval, fields);
    return made ? Result<void>{} : made.error();
}

Result<Uuid> linkGoal(Bench& bench, const Uuid& point, const Uuid& goal) {
    const auto row = aliveRow(bench.reader, schema::kTalkingPoint, point);
    if (!row) return row.error();
    return bench.editor.create(schema::kPointLink, {{field::kLinkPoint, Value{point}},
                                                    {field::kLinkSeries, Value{row->reference(field::kPointSeries)}},
                                                    {field::kPointLinkGoal, Value{goal}}});
}

Result<Uuid> discussGoal(Bench& bench, const Uuid& goal, const Uuid& series, const std::string& title) {
    const auto row = aliveRow(bench.reader, schema::kGoal, goal);
    if (!row) return row.error();
    return together(bench, [&]() -> Result<Uuid> {
        NewPoint wanted{.series = series, .occurrence = {}, .draft = {}};
        wanted.draft.title = title;
        const auto point = addPoint(bench, wanted);
        if (!point) return point;
        const auto link = bench.editor.create(schema::kPointLink, {{field::kLinkPoint, Value{*point}},
                                                                   {field::kLinkSeries, Value{series}},
                                                                   {field::kPointLinkGoal, Value{goal}}});
        return link ? point : link;
    });
}

domain::KeyResult measured(store::Reader& reader, const Record& keyResult) {
    domain::KeyResult values = domain::keyResultFrom(keyResult);
    if (values.metric != domain::Metric::milestones) return values;
    const auto rows = rowsOf(reader, schema::kMilestone, field::kMilestoneKeyResult, keyResult.id);
    if (!rows) return values;
    values.milestones = static_cast<std::int32_t>(rows->size());
    values.milestonesDone = static_cast<std::int32_t>(
        std::ranges::count_if(*rows, [](const Record& row) { return row.flag(field::kMilestoneDone); }));
    return values;
}

Result<std::vector<domain::MeasuredResult>> measuredResults(store::Reader& reader, const Uuid& goal) {
    auto rows = rowsOf(reader, schema::kKeyResult, field::kKeyResultGoal, goal);
    if (!rows) return rows.error();
    std::ranges::sort(*rows, {},
                      [](const Record& row) { return std::pair(row.text(field::kKeyResultPosition), row.id); });
    std::vector<domain::MeasuredResult> results;
    results.reserve(rows->size());
    for (const Record& row : *rows) results.push_back({.id = row.id, .values = measured(reader, row)});
    return results;
}

}  // namespace aufwind::views
