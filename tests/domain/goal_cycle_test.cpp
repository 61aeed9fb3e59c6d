// SPDX-License-Identifier: GPL-3.0-or-later
// When cycles are, when somebody is asked, and what goes on in another cycle.
#include "models/domain/goal_cycle.h"

#include "models/domain/goal_carry.h"
#include "models/domain/goal_fields.h"
#include "models/domain/goal_rhythm.h"
#include "models/schema/text_form.h"

#include <QtTest>

#include <random>
#include <tuple>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

std::int64_t on(const char* day) {
    return *schema::parseDate(day);
}

CycleDays from(const char* starts, const char* ends) {
    return {on(starts), on(ends)};
}

QString named(CycleKind kind, const CycleDays& days) {
    return QString::fromStdString(cycleName(kind, days));
}

Uuid idOf(unsigned number) {
    Uuid id;
    id.bytes[14] = static_cast<std::uint8_t>(number >> 8U);
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
}

Cycle cycle(unsigned id, const char* starts, const char* ends, CyclePhase phase, CycleKind kind = CycleKind::quarter) {
    return {.id = idOf(id),
            .name = "c",
            .kind = static_cast<std::int64_t>(kind),
            .starts = on(starts),
            .ends = on(ends),
            .phase = static_cast<std::int64_t>(phase),
            .checkInDays = 14};
}

const Uuid kOld = idOf(900);
const Uuid kNew = idOf(901);

Goal goal(unsigned id, const Uuid& cycle, unsigned parent = 0, GoalStatus status = GoalStatus::onTrack) {
    Goal one;
    one.id = idOf(id);
    one.title = std::string("g");
    one.cycle = cycle;
    if (parent != 0) one.parent = idOf(parent);
    one.status = status;
    return one;
}

Record rowOf(EntityNumber entity, std::initializer_list<std::pair<FieldNumber, Value>> fields) {
    Record row;
    row.entity = entity;
    row.id = idOf(77);
    row.life = 1;
    for (const auto& [number, value] : fields) row.ensure(number).value = value;
    return row;
}

Value valueOf(const FieldValues& fields, FieldNumber number) {
    for (const auto& [field, value] : fields) {
        if (field == number) return value;
    }
    return {};
}

}  // namespace

class GoalCycleTest : public QObject {
    Q_OBJECT

  private slots:
    void a_cycle_of_the_calendar_holds_the_day_it_was_asked_of_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("starts");
        QTest::addColumn<QString>("ends");
        QTest::addColumn<QString>("name");
        QTest::newRow("quarter") << 0 << "2026-11-24"
                                 << "2026-10-01"
                                 << "2026-12-31"
                                 << "Q4 2026";
        QTest::newRow("first day") << 0 << "2027-01-01"
                                   << "2027-01-01"
                                   << "2027-03-31"
                                   << "Q1 2027";
        QTest::newRow("last day") << 0 << "2024-06-30"
                                  << "2024-04-01"
                                  << "2024-06-30"
                                  << "Q2 2024";
        QTest::newRow("half year") << 1 << "2026-11-24"
                                   << "2026-07-01"
                                   << "2026-12-31"
                                   << "H2 2026";
        QTest::newRow("leap year") << 2 << "2028-02-29"
                                   << "2028-01-01"
                                   << "2028-12-31"
                                   << "2028";
        QTest::newRow("own") << 3 << "2026-11-24"
                             << "2026-11-01"
                             << "2027-01-31"
                             << "2026-11 – 2027-01";
    }
    void a_cycle_of_the_calendar_holds_the_day_it_was_asked_of() {
        QFETCH(int, kind);
        QFETCH(QString, day);
        QFETCH(QString, starts);
        QFETCH(QString, ends);
        QFETCH(QString, name);
        const auto wanted = static_cast<CycleKind>(kind);

        const CycleDays days = cycleAround(wanted, on(day.toUtf8().constData()));

        QCOMPARE(days, from(starts.toUtf8().constData(), ends.toUtf8().constData()));
        QCOMPARE(named(wanted, days), name);
    }

    void cycles_follow_each_other_without_a_gap() {
        for (unsigned seed = 1; seed <= 500; ++seed) {
            std::mt19937 random{seed};
            const auto kind = static_cast<CycleKind>(random() % 4);
            const std::int64_t day = static_cast<std::int64_t>(random() % 60'000) - 10'000;

            const CycleDays days = cycleAround(kind, day);
            const CycleDays next = cycleAfter(kind, days);

            QVERIFY2(days.starts <= day && day <= days.ends, qPrintable(QString::number(seed)));
            QCOMPARE(next.starts, days.ends + 1);
            QVERIFY2(next.ends >= next.starts, qPrintable(QString::number(seed)));
        }
    }

    void what_is_there_already_is_not_proposed_again() {
        const std::vector<Cycle> cycles{cycle(1, "2026-10-01", "2026-12-31", CyclePhase::active),
                                        cycle(2, "2027-01-01", "2027-03-31", CyclePhase::drafting)};

        QCOMPARE(proposedCycle(CycleKind::quarter, on("2026-11-24"), cycles), from("2027-04-01", "2027-06-30"));
        QCOMPARE(proposedCycle(CycleKind::year, on("2026-11-24"), cycles), from("2026-01-01", "2026-12-31"));
        QCOMPARE(proposedCycle(CycleKind::quarter, on("2026-11-24"), {}), from("2026-10-01", "2026-12-31"));
    }

    void a_business_year_goes_on_from_where_it_ended() {
        const std::vector<Cycle> cycles{cycle(1, "2025-04-01", "2026-03-31", CyclePhase::active, CycleKind::own)};

        const CycleDays next = proposedCycle(CycleKind::own, on("2026-02-01"), cycles);

        QCOMPARE(next, from("2026-04-01", "2027-03-31"));
        QCOMPARE(named(CycleKind::own, next), QStringLiteral("2026/27"));
        QCOMPARE(cycleAfter(CycleKind::own, from("2026-01-05", "2026-01-18")), from("2026-01-19", "2026-02-01"));
    }

    void the_current_cycle_is_the_shortest_active_one_of_today() {
        const std::vector<Cycle> cycles{cycle(1, "2026-01-01", "2026-12-31", CyclePhase::active, CycleKind::year),
                                        cycle(2, "2026-10-01", "2026-12-31", CyclePhase::active),
                                        cycle(3, "2026-11-01", "2026-11-30", CyclePhase::drafting),
                                        cycle(4, "2026-07-01", "2026-09-30", CyclePhase::closed)};

        QCOMPARE(currentCycle(cycles, on("2026-11-24"))->id, idOf(2));
        QCOMPARE(currentCycle(cycles, on("2027-05-01"))->id, idOf(2));
        QCOMPARE(currentCycle(std::span{cycles}.subspan(2), on("2026-11-24"))->id, idOf(3));
        QCOMPARE(currentCycle(std::span{cycles}.subspan(2), on("2026-10-24"))->id, idOf(3));
        QCOMPARE(currentCycle(std::span{cycles}.subspan(3), on("2026-10-24"))->id, idOf(4));
        QVERIFY(currentCycle({}, 0) == nullptr);
    }

    void a_phase_goes_one_step_forth_or_back() {
        QVERIFY(canStep(CyclePhase::drafting, CyclePhase::active));
        QVERIFY(canStep(CyclePhase::closed, CyclePhase::active));
        QVERIFY(!canStep(CyclePhase::drafting, CyclePhase::closed));
        QVERIFY(!canStep(CyclePhase::active, CyclePhase::active));
    }

    void a_check_in_is_due_so_many_days_after_the_last() {
        const Cycle active = cycle(1, "2026-10-01", "2026-12-31", CyclePhase::active);
        const Goal one = goal(1, active.id);
        const std::int64_t today = on("2026-11-24");

        QCOMPARE(checkInDue(one, &active, {}, today), std::optional(on("2026-10-15")));
        QCOMPARE(checkInDue(one, &active, on("2026-11-20"), today), std::optional(on("2026-12-04")));
        QCOMPARE(checkInDue(one, &active, on("2026-09-20"), today), std::optional(on("2026-10-15")));
        QCOMPARE(checkInDue(one, &active, on("2026-12-28"), on("2026-12-29")), std::optional(on("2026-12-31")));
        QCOMPARE(checkInDue(one, &active, on("2026-12-31"), on("2026-12-31")), std::nullopt);
    }

    void nobody_is_asked_of_what_is_over_or_does_not_run() {
        const std::int64_t today = on("2026-11-24");
        const Cycle active = cycle(1, "2026-10-01", "2026-12-31", CyclePhase::active);
        Cycle silent = active;
        silent.checkInDays = 0;
        Goal early = goal(1, active.id);
        early.ends = on("2026-11-01");
        Goal own = goal(1, {});
        own.starts = on("2026-11-01");
        own.ends = on("2026-12-01");

        for (const GoalStatus over : {GoalStatus::done, GoalStatus::dropped}) {
            QCOMPARE(checkInDue(goal(1, active.id, 0, over), &active, {}, today), std::nullopt);
        }
        for (const CyclePhase phase : {CyclePhase::drafting, CyclePhase::closed}) {
            const Cycle other = cycle(1, "2026-10-01", "2026-12-31", phase);
            QCOMPARE(checkInDue(goal(1, other.id), &other, {}, today), std::nullopt);
        }
        QCOMPARE(checkInDue(goal(1, silent.id), &silent, {}, today), std::nullopt);
        QCOMPARE(checkInDue(early, &active, {}, today), std::nullopt);
        QCOMPARE(checkInDue(goal(1, {}), nullptr, {}, today), std::nullopt);
        QCOMPARE(checkInDue(own, nullptr, {}, today), std::nullopt);
        own.checkInDays = 7;
        QCOMPARE(checkInDue(own, nullptr, {}, today), std::optional(on("2026-11-08")));
    }

    void open_goals_go_on_and_their_parents_come_first() {
        const std::vector<Goal> goals{goal(3, kOld, 2), goal(2, kOld, 1), goal(1, kOld),
                                      goal(4, kOld, 1, GoalStatus::done), goal(5, idOf(902))};

        const CarryPlan open = planCarry(goals, kOld, kNew, CarryWhich::open);
        const CarryPlan all = planCarry(goals, kOld, kNew, CarryWhich::all);

        QCOMPARE(open.steps,
                 (std::vector<CarryStep>{{idOf(1), {}, false}, {idOf(2), idOf(1), true}, {idOf(3), idOf(2), true}}));
        QCOMPARE(all.steps.size(), std::size_t{4});
        QVERIFY(planCarry(goals, kOld, kOld, CarryWhich::all).steps.empty());
    }

    void what_is_continued_there_already_is_left_out() {
        Goal copy = goal(11, kNew);
        copy.continues = idOf(1);
        const std::vector<Goal> goals{goal(1, kOld), goal(2, kOld, 1), copy};

        const CarryPlan plan = planCarry(goals, kOld, kNew, CarryWhich::open);

        QCOMPARE(plan.there, std::size_t{1});
        QCOMPARE(plan.steps, (std::vector<CarryStep>{{idOf(2), idOf(11), false}}));
    }

    void below_one_that_stays_behind_it_goes_to_the_next_above() {
        const Uuid year = idOf(902);
        const std::vector<Goal> goals{goal(1, year), goal(2, kOld, 1, GoalStatus::done), goal(3, kOld, 2),
                                      goal(4, kOld, 50)};

        const CarryPlan plan = planCarry(goals, kOld, kNew, CarryWhich::open);

        QCOMPARE(plan.steps, (std::vector<CarryStep>{{idOf(3), idOf(1), false}, {idOf(4), {}, false}}));
    }

    void any_forest_even_a_damaged_one_is_carried_once_and_never_in_a_circle() {
        for (unsigned seed = 1; seed <= 2000; ++seed) {
            std::mt19937 random{seed};
            std::vector<Goal> goals;
            const unsigned count = 1 + static_cast<unsigned>(random() % 12);
            for (unsigned i = 1; i <= count; ++i) {
                Goal one = goal(i, random() % 3 == 0 ? kNew : kOld, static_cast<unsigned>(random() % (count + 3)),
                                random() % 3 == 0 ? GoalStatus::done : GoalStatus::onTrack);
                if (one.cycle == kNew && random() % 2 == 0)
                    one.continues = idOf(1 + static_cast<unsigned>(random() % count));
                goals.push_back(one);
            }

            const CarryPlan plan = planCarry(goals, kOld, kNew, CarryWhich::all);

            std::vector<Uuid> before;
            for (const CarryStep& step : plan.steps) {
                QVERIFY2(std::ranges::count(before, step.from) == 0, qPrintable(QString::number(seed)));
                QVERIFY2(!step.isCarried || std::ranges::count(before, step.above) == 1,
                         qPrintable(QString::number(seed)));
                before.push_back(step.from);
            }
            const auto old = std::ranges::count(goals, kOld, &Goal::cycle);
            QVERIFY2(static_cast<std::ptrdiff_t>(plan.steps.size() + plan.there) == old,
                     qPrintable(QString::number(seed)));
        }
    }

    void a_new_goal_has_what_the_old_one_was_and_nothing_of_its_cycle() {
        const Record old = rowOf(schema::kGoal, {{field::kGoalTitle, Value{std::string{"Sensors"}}},
                                                 {field::kGoalOwner, Value{idOf(5)}},
                                                 {field::kGoalCycle, Value{kOld}},
                                                 {field::kGoalStatus, Value{std::int64_t{2}}},
                                                 {field::kGoalConfidence, Value{std::int64_t{4}}},
                                                 {field::kGoalVisibility, Value{std::int64_t{3}}},
                                                 {field::kGoalTeam, Value{idOf(6)}},
                                                 {field::kGoalContributors, Value{std::vector<Uuid>{idOf(7)}}},
                                                 {field::kGoalCheckedIn, Value{std::int64_t{1}}}});

        const FieldValues fields = carriedGoal(old, kNew, idOf(9));

        QVERIFY(valueOf(fields, field::kGoalTitle) == Value{std::string{"Sensors"}});
        QVERIFY(valueOf(fields, field::kGoalContributors) == Value{std::vector<Uuid>{idOf(7)}});
        QVERIFY(valueOf(fields, field::kGoalCycle) == Value{kNew});
        QVERIFY(valueOf(fields, field::kGoalParent) == Value{idOf(9)});
        QVERIFY(valueOf(fields, field::kGoalContinues) == Value{idOf(77)});
        for (const FieldNumber none : {field::kGoalStatus, field::kGoalConfidence, field::kGoalCheckedIn}) {
            QVERIFY(valueOf(fields, none) == Value{});
        }
    }

    void whoever_is_gone_is_not_named_in_a_copy() {
        const Record old = rowOf(schema::kGoal, {{field::kGoalOwner, Value{idOf(5)}},
                                                 {field::kGoalParent, Value{idOf(8)}},
                                                 {field::kGoalTeam, Value{idOf(6)}},
                                                 {field::kGoalContributors, Value{std::vector{idOf(5), idOf(7)}}}});
        const Record alone = rowOf(schema::kGoal, {{field::kGoalContributors, Value{std::vector{idOf(7)}}}});
        const Record result = rowOf(schema::kKeyResult, {{field::kKeyResultOwner, Value{idOf(7)}}});
        const auto isThere = [](EntityNumber, const Uuid& id) {
            return id == idOf(5);
        };

        FieldValues fields = carriedGoal(old, kNew, idOf(9));
        FieldValues without = carriedGoal(alone, kNew, {});
        FieldValues part = carriedKeyResult(result, idOf(9), CarryHow::rollOver);
        leaveOutGone(schema::kGoal, fields, isThere);
        leaveOutGone(schema::kGoal, without, isThere);
        leaveOutGone(schema::kKeyResult, part, isThere);

        QVERIFY(valueOf(fields, field::kGoalOwner) == Value{idOf(5)});
        QVERIFY(valueOf(fields, field::kGoalContributors) == Value{std::vector{idOf(5)}});
        QVERIFY(valueOf(fields, field::kGoalTeam) == Value{});
        QVERIFY(valueOf(fields, field::kGoalParent) == Value{idOf(9)});
        QVERIFY(valueOf(fields, field::kGoalCycle) == Value{kNew});
        QVERIFY(valueOf(without, field::kGoalContributors) == Value{});
        QVERIFY(valueOf(part, field::kKeyResultOwner) == Value{});
        QVERIFY(valueOf(part, field::kKeyResultGoal) == Value{idOf(9)});
    }

    void key_results_begin_where_they_are_or_where_they_began() {
        const Record old = rowOf(schema::kKeyResult, {{field::kKeyResultTitle, Value{std::string{"Minutes"}}},
                                                      {field::kKeyResultStart, Value{9 * kOne}},
                                                      {field::kKeyResultTarget, Value{4 * kOne}},
                                                      {field::kKeyResultCurrent, Value{6 * kOne}}});
        Record unsaid = old;
        unsaid.ensure(field::kKeyResultCurrent).value = Value{};

        const FieldValues rolled = carriedKeyResult(old, idOf(9), CarryHow::rollOver);
        const FieldValues copied = carriedKeyResult(old, idOf(9), CarryHow::duplicate);

        QVERIFY(valueOf(rolled, field::kKeyResultStart) == Value{6 * kOne});
        QVERIFY(valueOf(copied, field::kKeyResultStart) == Value{9 * kOne});
        QVERIFY(valueOf(rolled, field::kKeyResultTarget) == Value{4 * kOne});
        QVERIFY(valueOf(rolled, field::kKeyResultCurrent) == Value{});
        QVERIFY(valueOf(carriedKeyResult(unsaid, idOf(9), CarryHow::rollOver), field::kKeyResultStart) ==
                Value{9 * kOne});
    }

    void a_key_result_beyond_its_target_does_not_turn_around() {
        for (const auto& [start, target, current] : {std::tuple{0, 100, 120}, {9, 4, 3}, {0, 100, 100}}) {
            const Record old = rowOf(schema::kKeyResult, {{field::kKeyResultTitle, Value{std::string{"Minutes"}}},
                                                          {field::kKeyResultStart, Value{start * kOne}},
                                                          {field::kKeyResultTarget, Value{target * kOne}},
                                                          {field::kKeyResultCurrent, Value{current * kOne}}});

            const FieldValues rolled = carriedKeyResult(old, idOf(9), CarryHow::rollOver);
            const FieldValues copied = carriedKeyResult(old, idOf(9), CarryHow::duplicate);

            QVERIFY(valueOf(rolled, field::kKeyResultStart) == Value{start * kOne});
            QVERIFY(valueOf(rolled, field::kKeyResultCurrent) == Value{current * kOne});
            QVERIFY(valueOf(copied, field::kKeyResultCurrent) == Value{});
        }
    }

    void what_is_done_stays_behind() {
        QVERIFY(!isCarriedMilestone(rowOf(schema::kMilestone, {{field::kMilestoneDone, Value{true}}})));
        QVERIFY(isCarriedMilestone(rowOf(schema::kMilestone, {})));
        QVERIFY(!isCarriedInitiative(rowOf(schema::kInitiative, {{field::kInitiativeDone, Value{true}}})));
        QVERIFY(isCarriedInitiative(rowOf(schema::kInitiative, {{field::kInitiativeDone, Value{false}}})));
    }
};

QTEST_GUILESS_MAIN(GoalCycleTest)
#include "goal_cycle_test.moc"
