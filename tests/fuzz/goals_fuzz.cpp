// SPDX-License-Identifier: GPL-3.0-or-later
// Files of goals: whatever one says, a plan has a line for each row, and nothing in it would stand below itself.
#include "models/domain/goal_fields.h"
#include "models/domain/goal_import.h"
#include "tests/fuzz/check.h"

#include <map>

namespace {

using namespace aufwind;
using namespace aufwind::domain;

Uuid numbered(std::uint8_t number) {
    Uuid id;
    id.bytes[15] = number;
    return id;
}

/// A goal above another, with one key result.
GoalsHere few() {
    GoalsHere here;
    const auto add = [](std::vector<Record>& rows, EntityNumber entity, std::uint8_t number,
                        const std::vector<Assignment>& fields) {
        Record row;
        row.entity = entity;
        row.id = numbered(number);
        row.life = 1;
        for (const auto& [field, value] : fields) row.ensure(field).value = value;
        rows.push_back(std::move(row));
    };
    add(here.people, schema::kEmployee, 1, {{field::kEmployeeEmail, Value{std::string("a@b.example")}}});
    add(here.cycles, schema::kGoalCycle, 2, {{field::kCycleName, Value{std::string("Q4")}}});
    add(here.goals, schema::kGoal, 3, {{field::kGoalTitle, Value{std::string("Above")}}});
    add(here.goals, schema::kGoal, 4,
        {{field::kGoalTitle, Value{std::string("Below")}}, {field::kGoalParent, Value{numbered(3)}}});
    add(here.keyResults, schema::kKeyResult, 5,
        {{field::kKeyResultGoal, Value{numbered(4)}}, {field::kKeyResultTitle, Value{std::string("Count")}}});
    return here;
}

/// Of what would be done: who stands above whom, by line where it is new.
void noCircle(const GoalsHere& here, const GoalPlan& plan) {
    std::map<Uuid, Uuid> above;
    for (const Record& goal : here.goals) above[goal.id] = goal.reference(field::kGoalParent);
    const auto idOf = [&](std::size_t line) {
        if (!plan.lines[line].id.isNil()) return plan.lines[line].id;
        Uuid made;
        made.bytes[0] = 0xFF;
        made.bytes[13] = static_cast<std::uint8_t>(line >> 16U);
        made.bytes[14] = static_cast<std::uint8_t>(line >> 8U);
        made.bytes[15] = static_cast<std::uint8_t>(line);
        return made;
    };
    for (std::size_t i = 0; i < plan.lines.size(); ++i) {
        const GoalLine& line = plan.lines[i];
        if (line.isKeyResult || line.becomes == GoalBecomes::faulty) continue;
        Uuid& parent = above[idOf(i)];
        for (const auto& [number, value] : line.fields) {
            if (number == field::kGoalParent) parent = std::get<Uuid>(value);
        }
        if (!line.hangsOn) continue;
        const GoalLine& on = plan.lines[*line.hangsOn];
        fuzz::require(!on.id.isNil() || on.becomes != GoalBecomes::faulty, "a goal below one that is not made");
        parent = idOf(*line.hangsOn);
    }
    for (const auto& [id, first] : above) {
        std::size_t steps = 0;
        for (Uuid at = first; !at.isNil(); at = above.contains(at) ? above[at] : Uuid{}) {
            fuzz::require(++steps <= above.size(), "a circle of goals");
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto table = roster::readTable({reinterpret_cast<const char*>(data), size});
    if (!table) return 0;
    static const GoalsHere here = few();
    const auto plan = planGoals(here, *table, {.today = 20'784});
    if (!plan) return 0;
    fuzz::require(plan->lines.size() == table->rows.size(), "a line for each row");
    for (const GoalLine& line : plan->lines) {
        fuzz::require((line.becomes == GoalBecomes::faulty) == !line.faults.empty(), "a fault and what becomes of it");
        fuzz::require(line.becomes != GoalBecomes::created || !line.title.empty(), "a new goal without a title");
    }
    noCircle(here, *plan);
    return 0;
}
