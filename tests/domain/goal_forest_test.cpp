// SPDX-License-Identifier: GPL-3.0-or-later
// A forest that followed every change is the one that is built anew from what there is at the end, whatever the rows
// say: cycles, parents that are not there, key results before their goals. Random cases; a failure prints its seed.
#include "tests/domain/goal_rows.h"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

using namespace aufwind;
using namespace aufwind::domain;
using namespace aufwind::test;

namespace {

constexpr std::uint32_t kGoals = 12;
constexpr std::uint32_t kBelow = 8;  ///< of each of the other kinds
constexpr std::uint8_t kOfKeyResult = 2;
constexpr std::uint8_t kOfMilestone = 3;
constexpr std::uint8_t kOfApproval = 4;

using Rows = std::map<std::pair<EntityNumber, Uuid>, Record>;

Uuid anyId(std::uint32_t most, std::uint8_t kind = 1) {
    return idOf(*rc::gen::inRange<std::uint32_t>(0, most), kind);
}

Record anyGoal() {
    const Uuid parent = *rc::gen::inRange(0, 4) == 0 ? Uuid{} : anyId(kGoals);
    return goalRow(anyId(kGoals), parent, static_cast<GoalStatus>(*rc::gen::inRange(0, 6)));
}

Record anyRow() {
    switch (*rc::gen::inRange(0, 8)) {
        case 0:
        case 1:
        case 2:
            return anyGoal();
        case 3:
        case 4: {
            Record row = keyResultRow(anyId(kBelow, kOfKeyResult), anyId(kGoals),
                                      {.current = *rc::gen::inRange(-50, 200), .weight = *rc::gen::inRange(0, 4)});
            if (*rc::gen::inRange(0, 3) == 0) row.ensure(field::kKeyResultMetric).value = std::int64_t{4};
            return row;
        }
        case 5:
            return milestoneRow(anyId(kBelow, kOfMilestone), anyId(kGoals), anyId(kBelow, kOfKeyResult),
                                *rc::gen::arbitrary<bool>());
        default:
            return approvalRow(anyId(kBelow, kOfApproval), anyId(kGoals), *rc::gen::inRange(0, 3),
                               *rc::gen::inRange(0, 5));
    }
}

/// Everything that the forest says of a goal.
struct Told {
    Uuid parent;
    std::vector<Uuid> children;
    std::vector<Uuid> keyResults;
    std::optional<double> progress;
    bool counts = false;
    bool approved = false;

    bool operator==(const Told&) const = default;
};

std::map<Uuid, Told> toldBy(const GoalForest& forest) {
    std::map<Uuid, Told> all;
    for (const Uuid& id : forest.all()) {
        all[id] = {forest.parent(id),   forest.children(id), forest.keyResults(id),
                   forest.progress(id), forest.counts(id),   forest.isApproved(id)};
    }
    return all;
}

GoalForest builtFrom(const Rows& rows, bool needsApproval, bool backwards) {
    GoalForest forest;
    forest.begin();
    forest.setNeedsApproval(needsApproval);
    const auto put = [&](const auto& row) {
        forest.put(row.second);
    };
    if (backwards) {
        std::for_each(rows.rbegin(), rows.rend(), put);
    } else {
        std::for_each(rows.begin(), rows.end(), put);
    }
    forest.end();
    return forest;
}

/// One change of both: the forest, and the rows that there are.
std::vector<Uuid> change(GoalForest& forest, Rows& rows, bool& needsApproval) {
    const int kind = *rc::gen::inRange(0, 10);
    if (kind == 0) {
        needsApproval = !needsApproval;
        return forest.setNeedsApproval(needsApproval);
    }
    if (kind < 3 && !rows.empty()) {
        const auto at = std::next(rows.begin(), *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(rows)));
        Record gone = at->second;
        rows.erase(at);
        if (*rc::gen::arbitrary<bool>()) return forest.drop(gone.entity, gone.id);
        gone.life = 2;
        return forest.put(gone);
    }
    const Record row = anyRow();
    rows[{row.entity, row.id}] = row;
    return forest.put(row);
}

int stepsToTop(const GoalForest& forest, Uuid id) {
    int steps = 0;
    while (!id.isNil() && steps <= 1000) {
        id = forest.parent(id);
        ++steps;
    }
    return steps;
}

}  // namespace

int main() {
    bool all = true;
    all &= rc::check("after any changes a forest is the one that is built anew", [] {
        GoalForest forest;
        Rows rows;
        bool needsApproval = false;
        const int changes = *rc::gen::inRange(1, 80);
        for (int i = 0; i < changes; ++i) change(forest, rows, needsApproval);

        RC_ASSERT(toldBy(forest) == toldBy(builtFrom(rows, needsApproval, false)));
        RC_ASSERT(toldBy(forest) == toldBy(builtFrom(rows, needsApproval, true)));
        RC_ASSERT(forest.roots() == builtFrom(rows, needsApproval, true).roots());
    });
    all &= rc::check("every goal of which something is another is told", [] {
        GoalForest forest;
        Rows rows;
        bool needsApproval = false;
        const int changes = *rc::gen::inRange(1, 40);
        for (int i = 0; i < changes; ++i) {
            const auto before = toldBy(forest);
            const auto answer = change(forest, rows, needsApproval);
            const auto after = toldBy(forest);
            const std::set<Uuid> told(answer.begin(), answer.end());
            for (const auto& [id, was] : before) {
                const auto now = after.find(id);
                if (now == after.end() || now->second != was) RC_ASSERT(told.contains(id));
            }
            for (const auto& [id, now] : after) {
                if (!before.contains(id)) RC_ASSERT(told.contains(id));
            }
        }
    });
    all &= rc::check("whatever the parents say, every way up ends, and every goal stands in the forest once", [] {
        GoalForest forest;
        for (std::uint32_t i = 0; i < kGoals; ++i) forest.put(goalRow(idOf(i), anyId(kGoals)));

        std::multiset<Uuid> seen;
        std::vector<Uuid> next = forest.roots();
        while (!next.empty()) {
            const Uuid id = next.back();
            next.pop_back();
            seen.insert(id);
            const auto& children = forest.children(id);
            next.insert(next.end(), children.begin(), children.end());
            RC_ASSERT(seen.size() <= kGoals);
        }

        RC_ASSERT(seen.size() == kGoals);
        for (std::uint32_t i = 0; i < kGoals; ++i) RC_ASSERT(stepsToTop(forest, idOf(i)) <= static_cast<int>(kGoals));
    });
    return all ? 0 : 1;
}
