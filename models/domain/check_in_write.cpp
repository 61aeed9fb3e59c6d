// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/check_in_write.h"

#include "models/domain/goal_fields.h"
#include "models/domain/goal_progress.h"

#include <algorithm>
#include <set>
#include <utility>

namespace aufwind::domain {

namespace {

constexpr FieldNumber kMemberTeam = field::of(schema::kTeamMembership, "team");
constexpr FieldNumber kMemberPerson = field::of(schema::kTeamMembership, "person");
/// More levels than any company has.
constexpr int kMostLevels = 64;

Mentionable mentionableOf(const Record& person) {
    const std::string preferred = person.text(field::kEmployeePreferred);
    return {.id = person.id,
            .firstName = preferred.empty() ? person.text(field::kEmployeeFirst) : preferred,
            .lastName = person.text(field::kEmployeeLast)};
}

}  // namespace

Result<Uuid> writeCheckIn(Editor& editor, store::Reader& reader, const Record& goal, const CheckInToWrite& wanted) {
    const Value status{static_cast<std::int64_t>(wanted.said.status)};
    std::vector<Assignment> said{
        {field::kCheckInGoal, Value{goal.id}}, {field::kCheckInAt, Value{wanted.now}}, {field::kCheckInStatus, status}};
    std::vector<Assignment> state{{field::kGoalStatus, status}, {field::kGoalCheckedIn, Value{wanted.now}}};
    if (wanted.writes.confidence > 0) {
        said.emplace_back(field::kCheckInConfidence, Value{wanted.writes.confidence});
        state.emplace_back(field::kGoalConfidence, Value{wanted.writes.confidence});
    }
    if (wanted.writes.progress) said.emplace_back(field::kCheckInProgress, Value{*wanted.writes.progress});
    if (!wanted.comment.empty()) said.emplace_back(field::kCheckInComment, Value{wanted.comment});
    if (Value mentioned = mentionedIn(reader, goal, wanted.comment); mentioned != Value{}) {
        said.emplace_back(field::kCheckInMentions, std::move(mentioned));
    }
    Uuid made;
    const auto done = editor.together([&]() -> Result<void> {
        const auto created = editor.create(schema::kCheckIn, said);
        if (!created) return created.error();
        made = *created;
        for (const SaidValue& one : wanted.writes.measurements) {
            const auto measured =
                editor.create(schema::kMeasurement, {{field::kMeasurementGoal, Value{goal.id}},
                                                     {field::kMeasurementCheckIn, Value{made}},
                                                     {field::kMeasurementKeyResult, Value{one.keyResult}},
                                                     {field::kMeasurementValue, Value{one.value}},
                                                     {field::kMeasurementAt, Value{wanted.now}}});
            if (!measured) return measured.error();
            auto set = editor.set(schema::kKeyResult, one.keyResult, {{field::kKeyResultCurrent, Value{one.value}}});
            if (!set) return set;
        }
        return editor.set(schema::kGoal, goal.id, state);
    });
    return done ? Result<Uuid>(made) : Result<Uuid>(done.error());
}

std::vector<Mentionable> circleOf(store::Reader& reader, const Record& goal) {
    std::set<Uuid> ids{goal.reference(field::kGoalOwner)};
    const auto visibility = static_cast<GoalVisibility>(goal.number(field::kGoalVisibility));
    const auto addAll = [&](EntityNumber entity, FieldNumber by, const Uuid& id, auto who) {
        const auto rows = reader.list({.entity = entity, .where = {{by, store::Compare::equal, Value{id}}}});
        if (!rows) return;
        for (const Record& row : *rows) ids.insert(who(row));
    };
    if (visibility != GoalVisibility::privately) {
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
    if (!team.isNil() && visibility >= GoalVisibility::team) {
        addAll(schema::kTeamMembership, kMemberTeam, team,
               [](const Record& row) { return row.reference(kMemberPerson); });
    }
    std::vector<Mentionable> people;
    for (const Uuid& id : ids) {
        const auto person = reader.find(schema::kEmployee, id);
        if (person && *person && (*person)->alive()) people.push_back(mentionableOf(**person));
    }
    return people;
}

Value mentionedIn(store::Reader& reader, const Record& goal, const std::string& text) {
    if (text.find('@') == std::string::npos) return {};
    std::vector<Mentionable> people = circleOf(reader, goal);
    const auto all = static_cast<std::int64_t>(GoalVisibility::company);
    // To read a whole company takes long, and mostly those are named who are close to the goal.
    if (goal.number(field::kGoalVisibility) == all && !namesAllInFull(text, people)) {
        people.clear();
        const auto rows = reader.list({.entity = schema::kEmployee, .where = {}});
        if (!rows) return {};
        for (const Record& row : *rows) people.push_back(mentionableOf(row));
    }
    auto mentioned = mentionsIn(text, people);
    if (mentioned.empty()) return {};
    std::ranges::sort(mentioned);
    return Value{std::move(mentioned)};
}

}  // namespace aufwind::domain
