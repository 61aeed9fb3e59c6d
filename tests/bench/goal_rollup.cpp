// SPDX-License-Identifier: GPL-3.0-or-later
// bench_goal_rollup: 10,000 goals over 30,000 key results; one check-in until the goals up to the top have their new
// progress, against building the forest anew. Answers 1 where the two say different things.
#include "models/domain/goal_fields.h"
#include "models/domain/goal_forest.h"
#include "tests/bench/figure.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace aufwind::bench {
namespace {

namespace field = domain::field;
using domain::GoalForest;

constexpr std::uint32_t kGoals = 10'000;
constexpr std::uint32_t kRoots = 10;
constexpr std::uint32_t kChildren = 4;
constexpr std::uint32_t kKeyResults = 4;  ///< of each goal without goals below it
constexpr int kCheckIns = 2000;

Uuid idOf(std::uint32_t number, std::uint8_t kind) {
    Uuid id;
    id.bytes[0] = kind;
    for (std::size_t i = 0; i < 4; ++i) id.bytes[15 - i] = static_cast<std::uint8_t>(number >> 8 * i);
    return id;
}

Record rowOf(EntityNumber entity, const Uuid& id) {
    Record row;
    row.entity = entity;
    row.id = id;
    row.life = 1;
    return row;
}

Record goalRow(std::uint32_t number) {
    Record row = rowOf(schema::kGoal, idOf(number, 1));
    row.ensure(field::kGoalTitle).value = "Goal number " + std::to_string(number);
    row.ensure(field::kGoalStatus).value = std::int64_t{1};
    if (number >= kRoots) row.ensure(field::kGoalParent).value = idOf((number - kRoots) / kChildren, 1);
    return row;
}

Record keyResultRow(std::uint32_t number, std::uint32_t goal) {
    Record row = rowOf(schema::kKeyResult, idOf(number, 2));
    row.ensure(field::kKeyResultGoal).value = idOf(goal, 1);
    row.ensure(field::kKeyResultTarget).value = 100 * domain::kOne;
    row.ensure(field::kKeyResultWeight).value = (1 + number % 3) * domain::kOne;
    return row;
}

GoalForest built(const std::vector<Record>& rows) {
    GoalForest forest;
    forest.begin();
    for (const Record& row : rows) forest.put(row);
    forest.end();
    return forest;
}

int run() {
    std::vector<Record> rows;
    for (std::uint32_t i = 0; i < kGoals; ++i) rows.push_back(goalRow(i));
    for (std::uint32_t i = 0; i < kGoals; ++i) {
        if (i * kChildren + kRoots < kGoals) continue;
        for (std::uint32_t k = 0; k < kKeyResults; ++k) rows.push_back(keyResultRow(i * kKeyResults + k, i));
    }
    GoalForest forest = built(rows);
    std::mt19937 random{42};
    std::vector<double> times;
    std::size_t most = 0;
    for (int i = 0; i < kCheckIns; ++i) {
        Record& row = rows[kGoals + random() % (rows.size() - kGoals)];
        row.ensure(field::kKeyResultCurrent).value = static_cast<std::int64_t>(random() % 120) * domain::kOne;
        std::size_t told = 0;
        times.push_back(millisecondsOf([&] { told = forest.put(row).size(); }));
        most = std::max(most, told);
    }
    std::vector<double> anew;
    bool isSame = true;
    for (int i = 0; i < 7; ++i) {
        GoalForest other;
        anew.push_back(millisecondsOf([&] { other = built(rows); }));
        for (const Uuid& id : other.all()) isSame = isSame && other.progress(id) == forest.progress(id);
    }
    print({"goal_rollup",
           median(times),
           "ms",
           median(anew),
           "building the forest anew",
           {{"p99", percentile(times, 0.99)},
            {"worst", percentile(times, 1)},
            {"goals", static_cast<double>(forest.size())},
            {"key_results", static_cast<double>(rows.size() - kGoals)},
            {"most_goals_touched", static_cast<double>(most)}}});
    return isSame ? 0 : 1;
}

}  // namespace
}  // namespace aufwind::bench

int main() {
    return aufwind::bench::run();
}
