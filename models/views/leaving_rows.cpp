// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/leaving_rows.h"

#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/domain/goal_forest.h"
#include "models/views/meetings.h"

#include <algorithm>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

constexpr FieldNumber kGrantPerson = field::of(schema::kRoleGrant, "person");
constexpr FieldNumber kCustomGrantPerson = field::of(schema::kCustomRoleGrant, "person");

Result<std::vector<Record>> rowsOf(store::Reader& reader, EntityNumber entity, FieldNumber by, const Uuid& id) {
    return reader.list({.entity = entity, .where = {{by, Compare::equal, Value{id}}}});
}

Result<void> readPeople(store::Reader& reader, const Uuid& person, LeavingRows& rows) {
    const auto reports = rowsOf(reader, schema::kEmployee, field::kEmployeeManager, person);
    if (!reports) return reports.error();
    for (const Record& report : *reports) {
        if (!domain::hasLeft(report)) rows.reports.push_back(report.id);
    }
    const auto dotted = rowsOf(reader, schema::kEmployee, field::kEmployeeDotted, person);
    if (!dotted) return dotted.error();
    for (const Record& one : *dotted) {
        if (!domain::hasLeft(one)) rows.dotted.push_back(one.id);
    }
    return {};
}

Result<void> readRights(store::Reader& reader, const Uuid& person, LeavingRows& rows) {
    auto teams = rowsOf(reader, schema::kTeam, field::kTeamLead, person);
    if (!teams) return teams.error();
    rows.teams = std::move(*teams);
    auto roles = rowsOf(reader, schema::kRoleGrant, kGrantPerson, person);
    if (!roles) return roles.error();
    rows.roles = std::move(*roles);
    auto custom = rowsOf(reader, schema::kCustomRoleGrant, kCustomGrantPerson, person);
    if (!custom) return custom.error();
    rows.customRoles = std::move(*custom);
    return {};
}

Result<void> readMeetings(store::Reader& reader, const Uuid& person, const Uuid& me, LeavingRows& rows) {
    auto actions = rowsOf(reader, schema::kActionItem, field::kActionOwner, person);
    if (!actions) return actions.error();
    std::erase_if(*actions, [](const Record& action) { return action.flag(field::kActionDone); });
    rows.actions = std::move(*actions);
    const auto running = runningSeries(reader);
    if (!running) return running.error();
    for (const Record& series : *running) {
        const Uuid organiser = series.reference(field::kSeriesOrganiser);
        if (organiser == person) {
            rows.theirs.push_back(series);
        } else if (organiser == me) {
            const auto people = participantsOf(reader, series);
            if (std::ranges::find(people, person) != people.end()) rows.meetings.push_back(series);
        }
    }
    return {};
}

Result<void> readGoals(store::Reader& reader, const Uuid& person, LeavingRows& rows) {
    auto goals = rowsOf(reader, schema::kGoal, field::kGoalOwner, person);
    if (!goals) return goals.error();
    std::erase_if(*goals, [](const Record& row) {
        const auto status = domain::goalFrom(row).status;
        return status == domain::GoalStatus::done || status == domain::GoalStatus::dropped;
    });
    rows.goals = std::move(*goals);
    return {};
}

}  // namespace

Result<domain::ManagerLine> managerLine(store::Reader& reader, const Uuid& first) {
    domain::ManagerLine line;
    Uuid at = first;
    // Two devices apart can have made a circle already.
    while (!at.isNil() && std::ranges::find(line, at) == line.end()) {
        const auto person = reader.find(schema::kEmployee, at);
        if (!person) return person.error();
        if (!*person || !(*person)->alive()) break;
        line.push_back(at);
        at = (*person)->reference(field::kEmployeeManager);
    }
    return line;
}

Result<domain::ManagerLine> lineAbove(store::Reader& reader, const Record& person) {
    auto line = managerLine(reader, person.reference(field::kEmployeeManager));
    while (line && !line->empty()) {
        const auto here = isHere(reader, line->front());
        if (!here) return here.error();
        if (*here) break;
        line->erase(line->begin());
    }
    return line;
}

Result<bool> isHere(store::Reader& reader, const Uuid& person) {
    const auto row = reader.find(schema::kEmployee, person);
    if (!row) return row.error();
    return *row && (*row)->alive() && !domain::hasLeft(**row);
}

Result<LeavingRows> leavingRows(store::Reader& reader, const Uuid& person, const Uuid& me) {
    LeavingRows rows;
    const auto read = reader.snapshot([&]() -> Result<void> {
        auto found = reader.find(schema::kEmployee, person);
        if (!found) return found.error();
        rows.person = std::move(*found);
        if (!rows.person) return {};
        auto line = lineAbove(reader, *rows.person);
        if (!line) return line.error();
        rows.above = std::move(*line);
        auto done = readPeople(reader, person, rows);
        if (done) done = readRights(reader, person, rows);
        if (done) done = readGoals(reader, person, rows);
        return done ? readMeetings(reader, person, me, rows) : done;
    });
    return read ? Result<LeavingRows>(std::move(rows)) : Result<LeavingRows>(read.error());
}

}  // namespace aufwind::views
