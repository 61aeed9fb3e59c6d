// SPDX-License-Identifier: GPL-3.0-or-later
// Files of goals as somebody would make them who wants them to take hours.
#include "models/domain/goal_fields.h"
#include "models/domain/goal_import.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

Uuid numbered(unsigned number) {
    Uuid id;
    id.bytes[0] = 1;
    id.bytes[14] = static_cast<std::uint8_t>(number >> 8U);
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
}

Value text(std::string_view said) {
    return Value{std::string(said)};
}

Record row(EntityNumber entity, const Uuid& id, const std::vector<Assignment>& fields) {
    Record made;
    made.entity = entity;
    made.id = id;
    made.life = 1;
    for (const auto& [field, value] : fields) made.ensure(field).value = value;
    return made;
}

GoalsHere small() {
    GoalsHere here;
    here.goals = {row(schema::kGoal, numbered(31),
                      {{field::kGoalTitle, text("Above")}, {field::kGoalVisibility, Value{std::int64_t{3}}}})};
    here.keyResults = {row(schema::kKeyResult, numbered(41),
                           {{field::kKeyResultGoal, Value{numbered(31)}}, {field::kKeyResultTitle, text("Returns")}})};
    return here;
}

}  // namespace

class GoalImportHostileTest : public QObject {
    Q_OBJECT

  private:
    static GoalPlan planOf(const std::string& file, const GoalsHere& here) {
        const auto table = roster::readTable(file);
        const auto plan = table ? planGoals(here, *table, {.today = 20'000}) : Result<GoalPlan>(table.error());
        return plan ? *plan : GoalPlan{};
    }
    static std::vector<GoalFaultKind> faults(const GoalLine& line) {
        std::vector<GoalFaultKind> kinds;
        for (const GoalFault& fault : line.faults) kinds.push_back(fault.kind);
        return kinds;
    }

  private slots:
    void all_that_would_go_round_is_left_out_and_what_hangs_on_it() {
        const auto plan = planOf(
            "id,parent,title\n"
            "A,C,One\n"
            "B,A,Two\n"
            "C,B,Three\n"
            "D,C,Below\n"
            "E,,Apart\n",
            small());

        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(faults(plan.lines[i]), std::vector<GoalFaultKind>{GoalFaultKind::circle});
        }
        QCOMPARE(plan.lines[0].faults.front().value, std::string("One \u203A Three \u203A Two \u203A One"));
        QCOMPARE(faults(plan.lines[3]), std::vector<GoalFaultKind>{GoalFaultKind::above});
        QCOMPARE(plan.lines[4].becomes, GoalBecomes::created);
    }

    void fifty_thousand_hostile_rows_take_seconds_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"chain", "fault at the top", "circle", "stored chain", "alike", "key results"}) {
            QTest::newRow(kind) << QString::fromLatin1(kind);
        }
    }
    void fifty_thousand_hostile_rows_take_seconds() {
        QFETCH(QString, kind);
        constexpr unsigned kRows = 50'000;
        const auto id = [](unsigned number) {
            return numbered(number).toString();
        };
        GoalsHere here = small();
        std::string file = "type,id,parent,title,owner\n";
        const auto line = [&](const char* type, const std::string& name, const std::string& parent,
                              const std::string& title) {
            file += std::string(type) + "," + name + "," + parent + "," + title + ",\n";
        };
        for (unsigned i = 0; i < kRows; ++i) {
            const std::string name = "N" + std::to_string(i);
            const std::string next = "N" + std::to_string(i + 1);
            const bool isLast = i + 1 == kRows;
            if (kind == "chain") line("goal", name, isLast ? "" : next, "Title");
            if (kind == "fault at the top") line("goal", name, isLast ? "nowhere" : next, "Title");
            if (kind == "circle") line("goal", name, isLast ? "N0" : next, "Title");
            if (kind == "alike") line("goal", "", "", "Same");
            if (kind == "key results") line("key_result", "", id(31), i % 2 == 0 ? "Same" : "Returns");
            // Each taken back opens another way around.
            if (kind == "stored chain") line("goal", id(1'000 + i), id(isLast ? 1'000 : 1'001 + i), "Title");
            if (kind == "stored chain") {
                here.goals.push_back(row(schema::kGoal, numbered(1'000 + i),
                                         {{field::kGoalTitle, text("Title")},
                                          {field::kGoalParent, i + 2 < kRows ? Value{numbered(1'002 + i)} : Value{}}}));
            }
            if (kind == "alike") {
                here.goals.push_back(row(schema::kGoal, numbered(1'000 + i), {{field::kGoalTitle, text("Same")}}));
            }
            if (kind == "key results") {
                here.keyResults.push_back(
                    row(schema::kKeyResult, numbered(1'000 + i),
                        {{field::kKeyResultGoal, Value{numbered(31)}}, {field::kKeyResultTitle, text("Same")}}));
            }
        }
        const auto table = roster::readTable(file);
        QVERIFY(table.ok());
        QElapsedTimer timer;
        timer.start();

        const auto plan = planGoals(here, *table, {.today = 20'000, .me = numbered(1)});

        // With a sanitizer too; one step for each pair of rows takes many minutes.
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(plan.ok());
        QCOMPARE(plan->lines.size() + plan->beyond, std::size_t{kRows});
        const bool isSound = kind == "chain" || kind == "alike";
        QCOMPARE(plan->count(GoalBecomes::faulty) == 0, isSound);
    }

    void planning_ends_when_it_is_told_to() {
        std::string file = "title\n";
        for (int i = 0; i < 1'000; ++i) file += "Goal " + std::to_string(i) + "\n";
        const auto table = roster::readTable(file);
        QVERIFY(table.ok());
        int asked = 0;

        const auto plan = planGoals(small(), *table, {.today = 20'000}, [&](double) { return ++asked < 3; });

        QCOMPARE(plan.error().code, ErrorCode::busy);
        QCOMPARE(asked, 3);
    }
};

QTEST_GUILESS_MAIN(GoalImportHostileTest)
#include "goal_import_hostile_test.moc"
