// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_changes.h"

#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/views/agenda_edits.h"

#include <algorithm>
#include <set>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

constexpr FieldNumber kMemberTeam = field::of(schema::kTeamMembership, "team");
constexpr FieldNumber kMemberPerson = field::of(schema::kTeamMembership, "person");
/// More levels than any company has.
constexpr int kMostLevels = 64;

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

domain::Mentionable mentionableOf(const Record& person) {
    const std::string preferred = person.text(field::kEmployeePreferred);
    return {.id = person.id,
            .firstName = preferred.empty() ? person.text(field::kEmployeeFirst) : preferred,
            .lastName = person.text(field::kEmployeeLast)};
}

/// The set of those whom a text about the goal mentions; monostate for nobody.
Value mentionedIn(store::Reader& reader, const Record& goal, const std::string& text) {
    if (text.find('@') == std::string::npos) return {};
    std::vector<domain::Mentionable> people;
    const auto all = static_cast<std::int64_t>(domain::GoalVisibility::company);
    if (goal.number(field::kGoalVisibility) == all) {
        const auto rows = reader.list({.entity = schema::kEmployee, .where = {}});
        if (!rows) return {};
        for (const Record& row : *rows) people.push_back(mentionableOf(row));
    } else {
        people = circleOf(reader, goal);
    }
    auto mentioned = domain::mentionsIn(text, people);
    if (mentioned.empty()) return {};
    std::ranges::sort(mentioned);
    return Value{std::move(mentioned)};
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

Result<void> writeValues(Bench& bench, const Uuid& goal, const Uuid& checkIn, const domain::CheckInWrites& writes) {
    for (const domain::SaidValue& one : writes.measurements) {
        const auto made =
            bench.editor.create(schema::kMeasurement, {{field::kMeasurementGoal, Value{goal}},
                                                       {field::kMeasurementCheckIn, Value{checkIn}},
                                                       {field::kMeasurementKeyResult, Value{one.keyResult}},
                                                       {field::kMeasurementValue, Value{one.value}},
                                                       {field::kMeasurementAt, Value{bench.now}}});
        if (!made) return made.error();
        if (auto set =
                bench.editor.set(schema::kKeyResult, one.keyResult, {{field::kKeyResultCurrent, Value{one.value}}});
            !set)
            return set;
    }
    return {};
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
    const domain::CheckInWrites writes = domain::checkInWrites(wanted.said, *results, wanted.below);
    const auto status = static_cast<std::int64_t>(wanted.said.status);
    const std::optional<std::int64_t> confidence =
        writes.confidence > 0 ? std::optional<std::int64_t>{writes.confidence} : std::nullopt;
    std::vector<Assignment> said{{field::kCheckInGoal, Value{wanted.goal}},
                                 {field::kCheckInAt, Value{bench.now}},
                                 {field::kCheckInStatus, Value{status}}};
    give(said, field::kCheckInConfidence, confidence);
    give(said, field::kCheckInProgress, writes.progress);
    give(said, field::kCheckInComment, wanted.comment);
    if (Value mentioned = mentionedIn(bench.reader, *goal, wanted.comment); mentioned != Value{})
        said.emplace_back(field::kCheckInMentions, std::move(mentioned));
    std::vector<Assignment> state{{field::kGoalStatus, Value{status}}, {field::kGoalCheckedIn, Value{bench.now}}};
    give(state, field::kGoalConfidence, confidence);
    return together(bench, [&]() -> Result<Uuid> {
        const auto made = bench.editor.create(schema::kCheckIn, said);
        if (!made) return made;
        if (const auto done = writeValues(bench, wanted.goal, *made, writes); !done) return done.error();
        if (const auto done = bench.editor.set(schema::kGoal, wanted.goal, state); !done) return done.error();
        return made;
    });
}

Result<void> rewordCheckIn(Bench& bench, const Uuid& checkIn, const std::string& comment) {
    const auto row = aliveRow(bench.reader, schema::kCheckIn, checkIn);
    if (!row) return row.error();
    const auto goal = aliveRow(bench.reader, schema::kGoal, row->reference(field::kCheckInGoal));
    if (!goal) return goal.error();
    return bench.editor.set(schema::kCheckIn, checkIn,
                            {{field::kCheckInComment, comment.empty() ? Value{} : Value{comment}},
                             {field::kCheckInMentions, mentionedIn(bench.reader, *goal, comment)}});
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
    if (Value mentioned = mentionedIn(bench.reader, *row, text); mentioned != Value{})
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
                             {field::kGoalCommentMentions, mentionedIn(bench.reader, *goal, text)}});
}

Result<void> submitGoal(Bench& bench, const Uuid& goal, bool submitted) {
    const auto row = aliveRow(bench.reader, schema::kGoal, goal);
    if (!row) return row.error();
    return bench.editor.set(schema::kGoal, goal, {{field::kGoalSubmitted, submitted ? Value{bench.now} : Value{}}});
}

Result<void> decideGoal(Bench& bench, const Uuid& goal, Decision decision, const std::string& remark) {
    const auto rows = rowsOf(bench.reader, schema::kGoalApproval, field::kApprovalGoal, goal);
    if (!rows) return rows.error();
    const std::vector<Assignment> said{{field::kApprovalDecision, Value{static_cast<std::int64_t>(decision)}},
                                       {field::kApprovalRemark, remark.empty() ? Value{} : Value{remark}},
                                       {field::kApprovalDecided, Value{bench.now}}};
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

std::vector<domain::Mentionable> circleOf(store::Reader& reader, const Record& goal) {
    std::set<Uuid> ids{goal.reference(field::kGoalOwner)};
    const auto visibility = static_cast<domain::GoalVisibility>(goal.number(field::kGoalVisibility));
    const auto addAll = [&](EntityNumber entity, FieldNumber by, const Uuid& id, auto who) {
        const auto rows = rowsOf(reader, entity, by, id);
        if (!rows) return;
        for (const Record& row : *rows) ids.insert(who(row));
    };
    if (visibility != domain::GoalVisibility::privately) {
        if (const auto* people = std::get_if<std::vector<Uuid>>(&goal.value(field::kGoalContributors)))
            ids.insert(people->begin(), people->end());
        Uuid at = goal.reference(field::kGoalOwner);
        for (int level = 0; level < kMostLevels && !at.isNil(); ++level) {
            const auto person = reader.find(schema::kEmployee, at);
            if (!person || !*person) break;
            at = (*person)->reference(field::kEmployeeManager);
            if (!at.isNil() && !ids.insert(at).second) break;
        }
        addAll(schema::kGoalComment, field::kGoalCommentGoal, goal.id, [](const Record& row) { return row.author; });
    }
    const Uuid team = goal.reference(field::kGoalTeam);
    if (!team.isNil() && visibility >= domain::GoalVisibility::team) {
        addAll(schema::kTeamMembership, kMemberTeam, team,
               [](const Record& row) { return row.reference(kMemberPerson); });
    }
    std::vector<domain::Mentionable> people;
    for (const Uuid& id : ids) {
        const auto person = reader.find(schema::kEmployee, id);
        if (person && *person && (*person)->alive()) people.push_back(mentionableOf(**person));
    }
    return people;
}

}  // namespace aufwind::views
