// SPDX-License-Identifier: GPL-3.0-or-later
// Goals as tables: what is written is read again, and what a file says is done or told.
#include "models/domain/goal_fields.h"
#include "models/domain/goal_import.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

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

Record row(EntityNumber entity, const Uuid& id, const std::vector<Assignment>& fields) {
    Record made;
    made.entity = entity;
    made.id = id;
    made.life = 1;
    for (const auto& [field, value] : fields) made.ensure(field).value = value;
    return made;
}

Value text(std::string_view said) {
    return Value{std::string(said)};
}

/// Two people, two cycles, a team, and a goal with a goal below it and two key results.
GoalsHere small() {
    GoalsHere here;
    here.people = {row(schema::kEmployee, numbered(1), {{field::kEmployeeEmail, text("jana.vogt@nordlicht.example")}}),
                   row(schema::kEmployee, numbered(2), {{field::kEmployeeEmail, text("ben@nordlicht.example")}})};
    here.cycles = {row(schema::kGoalCycle, numbered(11), {{field::kCycleName, text("Q4 2026")}}),
                   row(schema::kGoalCycle, numbered(12), {{field::kCycleName, text("Q1 2027")}})};
    here.teams = {row(schema::kTeam, numbered(21), {{field::kTeamName, text("Platform")}})};
    here.goals = {row(schema::kGoal, numbered(31),
                      {{field::kGoalTitle, text("Halve field returns")},
                       {field::kGoalOwner, Value{numbered(1)}},
                       {field::kGoalCycle, Value{numbered(11)}},
                       {field::kGoalStatus, Value{std::int64_t{1}}},
                       {field::kGoalVisibility, Value{std::int64_t{3}}},
                       {field::kGoalDescription, text("Two lines\nof text")}}),
                  row(schema::kGoal, numbered(32),
                      {{field::kGoalTitle, text("Migrate the service")},
                       {field::kGoalOwner, Value{numbered(2)}},
                       {field::kGoalCycle, Value{numbered(11)}},
                       {field::kGoalParent, Value{numbered(31)}},
                       {field::kGoalVisibility, Value{std::int64_t{2}}},
                       {field::kGoalTeam, Value{numbered(21)}}})};
    here.keyResults = {row(schema::kKeyResult, numbered(41),
                           {{field::kKeyResultGoal, Value{numbered(31)}},
                            {field::kKeyResultTitle, text("Returns")},
                            {field::kKeyResultMetric, Value{std::int64_t{0}}},
                            {field::kKeyResultStart, Value{std::int64_t{14'000'000}}},
                            {field::kKeyResultTarget, Value{std::int64_t{7'000'000}}},
                            {field::kKeyResultCurrent, Value{std::int64_t{10'500'000}}},
                            {field::kKeyResultPosition, text("a")}}),
                       row(schema::kKeyResult, numbered(42),
                           {{field::kKeyResultGoal, Value{numbered(31)}},
                            {field::kKeyResultTitle, text("Seals tested")},
                            {field::kKeyResultMetric, Value{std::int64_t{1}}},
                            {field::kKeyResultPosition, text("b")}})};
    return here;
}

/// Letters of which files, spreadsheets and formulas are afraid.
std::string hostile(std::mt19937& random) {
    static const std::vector<std::string> kParts{"=",
                                                 "+",
                                                 "-",
                                                 "@",
                                                 "\t",
                                                 "\r\n",
                                                 "\n",
                                                 "\r",
                                                 "|",
                                                 "%",
                                                 "'",
                                                 "\"",
                                                 ",",
                                                 ";",
                                                 " ",
                                                 "\xC3\x84",
                                                 "\xF0\x9F\x9A\x80",
                                                 "\x01",
                                                 "a",
                                                 "1",
                                                 ".",
                                                 "<b>",
                                                 "&amp;",
                                                 "\xEF\xBC\x9D",
                                                 "\xE2\x80\xAE",
                                                 "\xC2\xA0",
                                                 "=cmd|' /C calc'!A0"};
    std::string made = "x";
    if (random() % 3 != 0) made.clear();
    for (std::size_t i = 0, most = 1 + random() % 8; i < most; ++i) made += kParts[random() % kParts.size()];
    return made;
}

/// A forest of goals that says anything anywhere.
/// What the lines say that should say nothing.
QByteArray notSame(const GoalPlan& plan) {
    QByteArray said;
    for (const GoalLine& line : plan.lines) {
        if (line.becomes == GoalBecomes::unchanged) continue;
        said += "; line " + QByteArray::number(static_cast<qulonglong>(line.line)) + " “" +
                QByteArray::fromStdString(line.title).toPercentEncoding() + "”";
        for (const GoalColumn column : line.changes) said += " changes " + QByteArray::number(static_cast<int>(column));
        for (const GoalFault& fault : line.faults) {
            said += " fault " + QByteArray::number(static_cast<int>(fault.kind)) + " in " +
                    QByteArray::number(static_cast<int>(fault.column.value_or(GoalColumn::id))) + " by “" +
                    QByteArray::fromStdString(fault.value).toPercentEncoding() + "”";
        }
    }
    return said;
}

/// Without control characters but the line break: a reader of tables takes them away, and what stood behind one is the
/// beginning then.
std::string written(std::mt19937& random) {
    std::string words = hostile(random);
    std::ranges::replace_if(
        words, [](char letter) { return static_cast<unsigned char>(letter) < 0x20 && letter != '\n'; }, ' ');
    return words;
}

GoalsHere wild(std::mt19937& random) {
    GoalsHere here;
    unsigned next = 1;
    const auto some = [&](std::vector<Record>& rows, EntityNumber entity, FieldNumber name) {
        for (std::size_t i = 0, most = 1 + random() % 4; i < most; ++i) {
            rows.push_back(row(entity, numbered(next++), {{name, text(written(random))}}));
        }
    };
    some(here.people, schema::kEmployee, field::kEmployeeEmail);
    some(here.cycles, schema::kGoalCycle, field::kCycleName);
    some(here.teams, schema::kTeam, field::kTeamName);
    const auto any = [&](const std::vector<Record>& rows) {
        // Also one that this person does not see.
        return random() % 8 == 0 ? Value{numbered(60'000)} : Value{rows[random() % rows.size()].id};
    };
    const auto choice = [&](std::int64_t of) {
        return Value{static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(of))};
    };
    const auto number = [&] {
        return random() % 4 == 0 ? Value{} : Value{static_cast<std::int64_t>(random() % 4'000'000'000) - 2'000'000'000};
    };
    for (std::size_t i = 0, most = 1 + random() % 12; i < most; ++i) {
        std::vector<Assignment> fields{{field::kGoalTitle, text(written(random))},
                                       {field::kGoalOwner, any(here.people)},
                                       {field::kGoalCycle, any(here.cycles)},
                                       {field::kGoalTeam, any(here.teams)},
                                       {field::kGoalStatus, choice(6)},
                                       {field::kGoalVisibility, choice(4)},
                                       {field::kGoalDescription, text(written(random))}};
        if (random() % 2 == 0)
            fields.emplace_back(field::kGoalStarts, Value{static_cast<std::int64_t>(random() % 30'000)});
        if (!here.goals.empty() && random() % 3 != 0) fields.emplace_back(field::kGoalParent, any(here.goals));
        here.goals.push_back(row(schema::kGoal, numbered(next++), fields));
    }
    for (std::size_t i = 0, most = random() % 12; i < most; ++i) {
        here.keyResults.push_back(row(schema::kKeyResult, numbered(next++),
                                      {{field::kKeyResultGoal, Value{here.goals[random() % here.goals.size()].id}},
                                       {field::kKeyResultTitle, text(written(random))},
                                       {field::kKeyResultMetric, choice(5)},
                                       {field::kKeyResultUnit, text("h")},
                                       {field::kKeyResultStart, number()},
                                       {field::kKeyResultTarget, number()},
                                       {field::kKeyResultCurrent, number()},
                                       {field::kKeyResultPosition, text(std::to_string(i))}}));
    }
    return here;
}

}  // namespace

class GoalFileTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir directory_;

    Result<roster::Table> written(const GoalsHere& here, const char* name, FileWords words, char separator) {
        const std::string place = directory_.filePath(name).toStdString();
        const auto rows = goalRows(here, words);
        std::size_t at = 0;
        const auto done =
            writeTable(place, goalColumns(words), separator, [&](std::vector<std::string>& cells) -> Result<bool> {
                if (at == rows.size()) return false;
                cells = rows[at++];
                return true;
            });
        if (!done) return done.error();
        QFile file(QString::fromStdString(place));
        if (!file.open(QIODevice::ReadOnly)) return Error{ErrorCode::io, "not there"};
        return roster::readTable(file.readAll().toStdString());
    }
    static GoalPlan planOf(const std::string& file, const GoalsHere& here, const Uuid& me = {}) {
        const auto table = roster::readTable(file);
        const auto plan =
            table ? planGoals(here, *table, {.today = 20'000, .me = me}) : Result<GoalPlan>(table.error());
        return plan ? *plan : GoalPlan{};
    }
    static std::vector<GoalFaultKind> faults(const GoalLine& line) {
        std::vector<GoalFaultKind> kinds;
        for (const GoalFault& fault : line.faults) kinds.push_back(fault.kind);
        return kinds;
    }
    static Value fieldOf(const GoalLine& line, FieldNumber field) {
        for (const auto& [number, value] : line.fields) {
            if (number == field) return value;
        }
        return {};
    }

  private slots:
    void what_was_exported_changes_nothing_when_it_is_imported() {
        for (unsigned seed = 1; seed <= 300; ++seed) {
            std::mt19937 random{seed};
            const GoalsHere here = wild(random);
            for (const bool isBook : {false, true}) {
                const auto table =
                    written(here, isBook ? "goals.xlsx" : "goals.csv",
                            seed % 2 == 0 ? FileWords::german : FileWords::english, seed % 3 == 0 ? ';' : ',');
                const auto context = QStringLiteral("seed %1, workbook %2").arg(seed).arg(isBook).toUtf8();
                QVERIFY2(table.ok(), context);

                const auto plan = planGoals(here, *table, {.today = 20'000});

                QVERIFY2(plan.ok(), context);
                QVERIFY2(plan->lines.size() == here.goals.size() + here.keyResults.size(), context);
                QVERIFY2(plan->count(GoalBecomes::unchanged) == plan->lines.size(), context + notSame(*plan));
            }
        }
    }

    void nothing_in_a_file_begins_a_formula() {
        GoalsHere here = small();
        here.goals.front().ensure(field::kGoalTitle).value = text("=HYPERLINK(\"http://evil.example\")");

        QVERIFY(written(here, "formula.csv", FileWords::english, ',').ok());
        QFile file(directory_.filePath("formula.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();

        QVERIFY(bytes.contains("'=HYPERLINK"));
        QVERIFY(!bytes.contains(",=HYPERLINK") && !bytes.contains(",\"=HYPERLINK"));
    }

    void german_heads_and_words_are_read_too() {
        const auto plan = planOf(
            "Typ;Titel;Verantwortlich;Zyklus;Sichtbarkeit;Status;Beginn\n"
            "Ziel;Neues Ziel;JANA.VOGT@nordlicht.example;q4 2026;Unternehmen;Im Rückstand;1.10.2026\n",
            small());

        QCOMPARE(plan.lines.size(), std::size_t{1});
        const GoalLine& line = plan.lines.front();
        QCOMPARE(line.becomes, GoalBecomes::created);
        QCOMPARE(fieldOf(line, field::kGoalOwner), Value{numbered(1)});
        QCOMPARE(fieldOf(line, field::kGoalCycle), Value{numbered(11)});
        QCOMPARE(fieldOf(line, field::kGoalVisibility), Value{std::int64_t{3}});
        QCOMPARE(fieldOf(line, field::kGoalStatus), Value{std::int64_t{2}});
    }

    void a_file_in_windows_letters_is_read() {
        const auto plan = planOf(
            "title;owner\nR\xFC"
            "ckl\xE4ufer;ben@nordlicht.example\n",
            small());

        QCOMPARE(plan.lines.front().title, std::string("R\xC3\xBC"
                                                       "ckl\xC3\xA4ufer"));
    }

    void a_goal_without_an_id_is_known_again_by_its_title() {
        const auto plan = planOf("title,status\nHalve field returns,done\n", small());

        QCOMPARE(plan.lines.front().id, numbered(31));
        QCOMPARE(plan.lines.front().becomes, GoalBecomes::changed);
        QCOMPARE(plan.lines.front().changes, std::vector<GoalColumn>{GoalColumn::status});
    }

    void a_new_goal_hangs_below_another_of_the_file_by_title_or_by_its_own_id() {
        const auto plan = planOf(
            "type,id,parent,title,target\n"
            "goal,A1,,Above,\n"
            "goal,,A1,Below one,\n"
            "goal,,Above,Below two,\n"
            "key_result,,Below two,Measured,5\n",
            small());

        QCOMPARE(plan.count(GoalBecomes::created), std::size_t{4});
        QCOMPARE(plan.lines[1].hangsOn, std::optional<std::size_t>{0});
        QCOMPARE(plan.lines[2].hangsOn, std::optional<std::size_t>{0});
        QCOMPARE(plan.lines[3].hangsOn, std::optional<std::size_t>{2});
        QVERIFY(plan.lines[0].depth < plan.lines[1].depth);
    }

    void what_nobody_knows_is_told_with_its_line() {
        const auto plan = planOf(
            "title,owner,cycle,team,parent,status,starts\n"
            "New,nobody@nordlicht.example,Q9,Nowhere,No goal,soon,tomorrow\n",
            small());

        QCOMPARE(plan.lines.front().line, std::size_t{2});
        const std::vector<GoalFaultKind> told{GoalFaultKind::unknown,       GoalFaultKind::unknown,
                                              GoalFaultKind::unknown,       GoalFaultKind::unknown,
                                              GoalFaultKind::unknownChoice, GoalFaultKind::noDate};
        QCOMPARE(faults(plan.lines.front()), told);
    }

    void a_goal_with_a_fault_keeps_what_hangs_on_it_out() {
        const auto plan = planOf(
            "type,id,parent,title,owner,target\n"
            "goal,A,,Above,nobody@nordlicht.example,\n"
            "key_result,,A,Measured,,5\n"
            "goal,B,A,Below,,\n"
            "key_result,,B,Measured too,,5\n"
            "goal,,,Apart,,\n",
            small());

        QCOMPARE(plan.count(GoalBecomes::faulty), std::size_t{4});
        QCOMPARE(faults(plan.lines[1]), std::vector<GoalFaultKind>{GoalFaultKind::sibling});
        QCOMPARE(faults(plan.lines[2]), std::vector<GoalFaultKind>{GoalFaultKind::above});
        QCOMPARE(plan.lines[2].faults.front().line, std::size_t{2});
        QCOMPARE(plan.lines[4].becomes, GoalBecomes::created);
    }

    void a_key_result_with_a_fault_keeps_its_goal_out() {
        const auto plan = planOf(
            "type,id,parent,title,target\n"
            "goal,A,,New,\n"
            "key_result,,A,Good,5\n"
            "key_result,,A,Bad,five\n",
            small());

        QCOMPARE(plan.count(GoalBecomes::faulty), std::size_t{3});
        QCOMPARE(faults(plan.lines[0]), std::vector<GoalFaultKind>{GoalFaultKind::sibling});
        QCOMPARE(plan.lines[0].faults.front().line, std::size_t{4});
    }

    void goals_that_would_go_round_in_a_circle_are_left_out_and_named() {
        const std::string above = numbered(31).toString();
        const std::string below = numbered(32).toString();
        const auto plan = planOf("id,parent,title\n" + above + "," + below + ",Halve field returns\n", small());

        QCOMPARE(plan.lines.front().becomes, GoalBecomes::faulty);
        QCOMPARE(faults(plan.lines.front()), std::vector<GoalFaultKind>{GoalFaultKind::circle});
        QVERIFY(plan.lines.front().faults.front().value.find("Migrate the service") != std::string::npos);
    }

    void two_goals_may_change_places() {
        GoalsHere here = small();
        const std::string above = numbered(31).toString();
        const std::string below = numbered(32).toString();
        here.goals.push_back(row(schema::kGoal, numbered(33), {{field::kGoalTitle, text("Top")}}));
        const auto plan = planOf("id,parent,title\n" + below + "," + numbered(33).toString() +
                                     ",Migrate the service\n" + above + "," + below + ",Halve field returns\n",
                                 here);

        QCOMPARE(plan.count(GoalBecomes::changed), std::size_t{2});
        QVERIFY(plan.lines[0].depth < plan.lines[1].depth);
    }

    void the_metric_of_a_key_result_stays() {
        const auto plan = planOf("type,id,metric\nkey_result," + numbered(41).toString() + ",percent\n", small());

        QCOMPARE(faults(plan.lines.front()), std::vector<GoalFaultKind>{GoalFaultKind::fixed});
    }

    void the_same_goal_twice_is_one_too_many() {
        const std::string id = numbered(31).toString();
        const auto plan = planOf("id,title\n" + id + ",One\n" + id + ",Two\n", small());

        QCOMPARE(plan.lines[0].becomes, GoalBecomes::changed);
        QCOMPARE(faults(plan.lines[1]), std::vector<GoalFaultKind>{GoalFaultKind::twice});
        QCOMPARE(plan.lines[1].faults.front().line, std::size_t{2});
    }

    void an_empty_cell_leaves_what_is_there() {
        const auto plan = planOf("id,title,owner,status,description\n" + numbered(31).toString() + ",,,,\n", small());

        QCOMPARE(plan.lines.front().becomes, GoalBecomes::unchanged);
    }

    void a_new_goal_is_seen_by_those_who_take_part_where_the_file_does_not_say() {
        const auto plan = planOf("title\nNew\n", small());

        QCOMPARE(fieldOf(plan.lines.front(), field::kGoalVisibility), Value{std::int64_t{1}});
    }

    void what_the_importer_would_not_see_is_a_fault_or_is_shown_to_the_company() {
        GoalsHere here = small();
        here.people[1].ensure(field::kEmployeeManager).value = numbered(1);
        const std::string file =
            "title,owner,visibility\n"
            "Said,%,private\n"
            "Mine,,private\n"
            "Unsaid,%,\n";
        const auto of = [&](const std::string& owner, const Uuid& me) {
            std::string said = file;
            for (auto at = said.find('%'); at != std::string::npos; at = said.find('%')) said.replace(at, 1, owner);
            return planOf(said, here, me);
        };

        const GoalPlan byManager = of("ben@nordlicht.example", numbered(1));
        const GoalPlan byReport = of("jana.vogt@nordlicht.example", numbered(2));

        for (const GoalPlan& plan : {byManager, byReport}) {
            QCOMPARE(faults(plan.lines[0]), std::vector<GoalFaultKind>{GoalFaultKind::unseen});
            QVERIFY(plan.lines[1].faults.empty());
        }
        QCOMPARE(fieldOf(byManager.lines[2], field::kGoalVisibility), Value{std::int64_t{1}});
        QCOMPARE(fieldOf(byReport.lines[2], field::kGoalVisibility), Value{std::int64_t{3}});
    }

    void who_is_in_a_team_may_import_for_it() {
        GoalsHere here = small();
        const std::string file = "title,owner,team,visibility\nNew,jana.vogt@nordlicht.example,Platform,team\n";
        QCOMPARE(faults(planOf(file, here, numbered(2)).lines[0]), std::vector<GoalFaultKind>{GoalFaultKind::unseen});

        here.memberships = {
            row(schema::kTeamMembership, numbered(51),
                {{field::kMembershipTeam, Value{numbered(21)}}, {field::kMembershipPerson, Value{numbered(2)}}})};

        QVERIFY(planOf(file, here, numbered(2)).lines[0].faults.empty());
    }

    void a_text_longer_than_a_cell_stays_whole() {
        GoalsHere here = small();
        here.goals.front().ensure(field::kGoalDescription).value = Value{std::string(20'000, 'x')};
        const auto table = written(here, "long.csv", FileWords::names, ',');
        QVERIFY(table.ok());

        const auto plan = planGoals(here, *table, {.today = 20'000});

        QVERIFY(plan.ok());
        QCOMPARE(plan->changes(), std::size_t{0});
    }

    void a_table_without_titles_is_none_of_goals() {
        const auto table = roster::readTable("colour,size\nred,5\n");
        QVERIFY(table.ok());

        const auto plan = planGoals(small(), *table, {});

        QCOMPARE(plan.error().code, ErrorCode::invalid);
    }
};

QTEST_GUILESS_MAIN(GoalFileTest)
#include "goal_file_test.moc"
