// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goals_asked.h"

#include "models/domain/employment.h"
#include "models/domain/goal_fields.h"
#include "models/domain/goal_rhythm.h"
#include "models/views/values.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

constexpr FieldNumber kGrantPerson = field::of(schema::kRoleGrant, "person");
constexpr FieldNumber kGrantRole = field::of(schema::kRoleGrant, "role");

Result<std::vector<Record>> goalsBy(store::Reader& reader, FieldNumber number, const Uuid& person) {
    return reader.list({.entity = schema::kGoal, .where = {{number, Compare::equal, Value{person}}}});
}

/// The people whose goals are put to `me`: first, or at all.
Result<std::vector<Uuid>> ownersAsking(store::Reader& reader, const Uuid& me, bool isHr, WhoseYes whose,
                                       std::unordered_set<Uuid>& reports) {
    const auto below =
        reader.list({.entity = schema::kEmployee, .where = {{field::kEmployeeManager, Compare::equal, Value{me}}}});
    if (!below) return below.error();
    std::vector<Uuid> owners;
    for (const Record& person : *below) {
        owners.push_back(person.id);
        reports.insert(person.id);
    }
    if (whose == WhoseYes::may) {
        const auto dotted =
            reader.list({.entity = schema::kEmployee, .where = {{field::kEmployeeDotted, Compare::equal, Value{me}}}});
        if (!dotted) return dotted.error();
        for (const Record& person : *dotted) owners.push_back(person.id);
    }
    if (isHr) {
        const auto alone =
            reader.list({.entity = schema::kEmployee, .where = {{field::kEmployeeManager, Compare::isNotSet, {}}}});
        if (!alone) return alone.error();
        for (const Record& person : *alone) owners.push_back(person.id);
    }
    std::erase(owners, me);
    return owners;
}

/// Of these goals, what was decided; one that nobody has looked at is not among them.
Result<std::unordered_map<Uuid, Record>> approvalsOf(store::Reader& reader, const std::vector<Record>& goals) {
    std::vector<Uuid> ids;
    for (const Record& goal : goals) ids.push_back(goal.id);
    std::unordered_map<Uuid, Record> approvals;
    if (ids.empty()) return approvals;
    auto rows =
        reader.list({.entity = schema::kGoalApproval, .where = {{field::kApprovalGoal, Compare::in, Value{ids}}}});
    if (!rows) return rows.error();
    for (Record& row : *rows) {
        const Uuid goal = row.reference(field::kApprovalGoal);
        approvals.insert_or_assign(goal, std::move(row));
    }
    return approvals;
}

/// Agreed on or returned, and not put forward again since.
bool isDecided(const Record* approval, std::int64_t submitted) {
    return approval != nullptr && domain::isDecided(approval->number(field::kApprovalDecision),
                                                    approval->number(field::kApprovalDecided), submitted);
}

}  // namespace

Result<CyclesById> cyclesById(store::Reader& reader) {
    const auto rows = reader.list({.entity = schema::kGoalCycle});
    if (!rows) return rows.error();
    CyclesById cycles;
    for (const Record& row : *rows) cycles.emplace(row.id, domain::cycleFrom(row));
    return cycles;
}

Result<std::vector<domain::Cycle>> cyclesInOrder(store::Reader& reader) {
    const auto rows = reader.list({.entity = schema::kGoalCycle});
    if (!rows) return rows.error();
    std::vector<domain::Cycle> cycles;
    for (const Record& row : *rows) cycles.push_back(domain::cycleFrom(row));
    std::ranges::sort(cycles, {}, [](const domain::Cycle& one) { return std::tuple(-one.starts, one.ends, one.id); });
    return cycles;
}

Result<std::vector<AskedGoal>> goalsAsked(store::Reader& reader, const Uuid& me, std::int64_t now) {
    const auto own = goalsBy(reader, field::kGoalOwner, me);
    if (!own) return own.error();
    const auto others = goalsBy(reader, field::kGoalContributors, me);
    if (!others) return others.error();
    const auto cycles = cyclesById(reader);
    if (!cycles) return cycles.error();
    const std::int64_t day = today(now);
    std::vector<AskedGoal> asked;
    const auto add = [&](const Record& row, bool isOwn) {
        AskedGoal one{.goal = domain::goalFrom(row), .cycle = {}, .due = 0, .isOwn = isOwn};
        if (const auto found = cycles->find(one.goal.cycle); found != cycles->end()) one.cycle = found->second;
        std::optional<std::int64_t> last;
        if (one.goal.checkedIn != 0) last = dayOf(instantFrom(one.goal.checkedIn));
        const auto due = domain::checkInDue(one.goal, one.cycle ? &*one.cycle : nullptr, last, day);
        if (!due) return;
        one.due = *due;
        asked.push_back(std::move(one));
    };
    for (const Record& row : *own) add(row, true);
    for (const Record& row : *others) {
        if (row.reference(field::kGoalOwner) != me) add(row, false);
    }
    std::ranges::sort(asked, {}, [](const AskedGoal& one) { return std::tuple(!one.isOwn, one.due, one.goal.id); });
    return asked;
}

Result<std::vector<AskedGoal>> goalsDue(store::Reader& reader, const Uuid& me, std::int64_t now) {
    auto asked = goalsAsked(reader, me, now);
    if (asked) std::erase_if(*asked, [day = today(now)](const AskedGoal& one) { return one.due > day; });
    return asked;
}

bool needsApproval(store::Reader& reader) {
    const auto company = reader.list({.entity = schema::kTenantSettings, .limit = 1});
    return company && !company->empty() && company->front().flag(field::kTenantApproval);
}

bool isHr(store::Reader& reader, const Uuid& me) {
    const auto grants =
        reader.list({.entity = schema::kRoleGrant, .where = {{kGrantPerson, Compare::equal, Value{me}}}});
    return grants && std::ranges::any_of(*grants, [](const Record& grant) { return grant.number(kGrantRole) > 0; });
}

Result<std::vector<WaitingGoal>> goalsWaiting(store::Reader& reader, const Uuid& me, bool isHr, WhoseYes whose) {
    std::vector<WaitingGoal> waiting;
    if (!needsApproval(reader)) return waiting;
    std::unordered_set<Uuid> reports;
    const auto owners = ownersAsking(reader, me, isHr, whose, reports);
    if (!owners) return owners.error();
    const bool isAll = isHr && whose == WhoseYes::may;
    if (owners->empty() && !isAll) return waiting;
    store::Query query{.entity = schema::kGoal, .where = {{field::kGoalSubmitted, Compare::isSet, {}}}};
    if (!isAll) query.where.push_back({field::kGoalOwner, Compare::in, Value{*owners}});
    const auto goals = reader.list(query);
    if (!goals) return goals.error();
    const auto approvals = approvalsOf(reader, *goals);
    if (!approvals) return approvals.error();
    for (const Record& row : *goals) {
        const auto approval = approvals->find(row.id);
        const Record* decided = approval == approvals->end() ? nullptr : &approval->second;
        const Uuid owner = row.reference(field::kGoalOwner);
        // Nobody says yes to a goal of their own.
        const auto goal = domain::goalFrom(row);
        const bool isOver = goal.status == domain::GoalStatus::done || goal.status == domain::GoalStatus::dropped;
        if (owner == me || isOver || isDecided(decided, goal.submitted)) continue;
        waiting.push_back({goal, row, owner, reports.contains(owner)});
    }
    std::ranges::sort(waiting, {}, [](const WaitingGoal& one) { return std::tuple(one.goal.submitted, one.goal.id); });
    return waiting;
}

QString goalPhaseName(std::int64_t phase) {
    if (phase == 1) return QStringLiteral("active");
    return phase == 2 ? QStringLiteral("closed") : QStringLiteral("drafting");
}

QString goalCycleKindName(std::int64_t kind) {
    static constexpr const char* kNames[] = {"quarter", "halfYear", "year", "own"};
    return QString::fromLatin1(kNames[kind >= 0 && kind < 4 ? kind : 3]);
}

}  // namespace aufwind::views
