// SPDX-License-Identifier: GPL-3.0-or-later
// What a file of people would do, cell by cell, and that it does just that, at once and undoably.
#include "models/domain/roster/plan.h"

#include "models/domain/roster/apply.h"
#include "models/domain/roster/mappings.h"
#include "models/schema/text_form.h"
#include "tests/engine/desk.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <random>

using namespace aufwind;
using namespace aufwind::roster;
using namespace aufwind::test;
using schema::kEmployee;

namespace {

constexpr std::int64_t kToday = 20'784;  // 2026-11-27

FieldNumber field(std::string_view name) {
    return schema::kSchema.entity(kEmployee)->field(name)->number;
}

struct Company {
    sim::WorldClock world;
    sim::Chance chance{5};
    Desk desk{world, chance.uuid(world.now()), 7};
    engine::Engine& engine = *desk.engine;

    Uuid hire(const std::string& id, const std::string& first, const std::string& last, const Uuid& manager = {}) {
        std::vector<Assignment> fields{{field("external_id"), id},
                                       {field("first_name"), first},
                                       {field("last_name"), last},
                                       {field("email"), first + "@firm.example"}};
        if (!manager.isNil()) fields.emplace_back(field("manager"), manager);
        return engine.create(kEmployee, fields).valueOr(Uuid{});
    }
    Record person(const Uuid& id) { return desk.row(kEmployee, id); }
    Record withId(const std::string& id) {
        const auto rows = desk.reader->list(
            {.entity = kEmployee, .where = {{field("external_id"), store::Compare::equal, Value{id}}}});
        return rows && rows->size() == 1 ? rows->front() : Record{};
    }
    std::size_t people() { return desk.reader->count({.entity = kEmployee}).valueOr(0); }

    Result<Plan> plan(const std::string& file, Corrections corrections = {}, DateOrder order = DateOrder::unknown) {
        const auto table = readTable(file);
        if (!table) return table.error();
        return planImport(*desk.reader, *table,
                          {.columns = guessColumns(table->header),
                           .order = order,
                           .corrections = std::move(corrections),
                           .today = kToday});
    }
    Result<Applied> import(const std::string& file) {
        const auto made = plan(file);
        return made ? applyImport(engine, *made) : Result<Applied>(made.error());
    }
};

std::string kindOf(const Line& line) {
    return std::string(nameOf(line.becomes));
}

}  // namespace

class RosterPlanTest : public QObject {
    Q_OBJECT

  private slots:
    void people_are_known_by_external_id_first_and_then_by_address() {
        Company at;
        const Uuid anna = at.hire("1", "anna", "Adler");
        const Uuid ben = at.hire("", "ben", "Braun");
        const auto plan = at.plan(
            "Id;E-Mail;Vorname;Nachname;Titel\n"
            "1;new@firm.example;anna;Adler;Chief\n"
            "2;BEN@firm.example;ben;Braun;Engineer\n"
            "3;clara@firm.example;clara;Cohn;\n");
        VERIFY_OK(plan);
        QCOMPARE(plan->lines[0].person, anna);
        QCOMPARE(kindOf(plan->lines[0]), std::string("changed"));
        QCOMPARE(plan->lines[0].changes.size(), std::size_t{2});  // address and title
        QCOMPARE(plan->lines[1].person, ben);
        QCOMPARE(kindOf(plan->lines[2]), std::string("created"));
        QCOMPARE(plan->changes(), std::size_t{3});
        QCOMPARE(at.people(), std::size_t{2});  // a plan changes nothing
    }

    void an_address_that_was_handed_on_makes_nobody_somebody_else() {
        for (const bool newFirst : {true, false}) {
            Company at;
            const Uuid john = at.hire("100", "j", "Smith");
            const std::string first = "200;j@firm.example;Jane;Smith\n";
            const std::string second = "100;john@firm.example;John;Smith\n";
            const auto plan = at.plan("Id;E-Mail;Vorname;Nachname\n" + (newFirst ? first + second : second + first));
            VERIFY_OK(plan);
            const Line& jane = plan->lines[newFirst ? 0 : 1];
            QCOMPARE(kindOf(jane), std::string("created"));
            QCOMPARE(plan->lines[newFirst ? 1 : 0].person, john);
            VERIFY_OK(applyImport(at.engine, *plan));
            QCOMPARE(at.person(john).text(field("first_name")), std::string("John"));
            QCOMPARE(at.withId("200").text(field("email")), std::string("j@firm.example"));
        }
        // Where the file does not say that the address is free, it is a fault.
        Company at;
        at.hire("100", "j", "Smith");
        const auto plan = at.plan("Id;E-Mail;Vorname;Nachname\n200;J@firm.example;Jane;Smith\n");
        VERIFY_OK(plan);
        QCOMPARE(plan->lines[0].faults[0].kind, FaultKind::takenAddress);
        QCOMPARE(plan->lines[0].faults[0].name, std::string("j Smith"));
    }

    void two_people_exchange_their_addresses() {
        Company at;
        const Uuid a = at.hire("1", "a", "A");
        const Uuid b = at.hire("2", "b", "B");
        VERIFY_OK(at.import("Id;E-Mail\n1;b@firm.example\n2;a@firm.example\n"));
        QCOMPARE(at.person(a).text(field("email")), std::string("b@firm.example"));
        QCOMPARE(at.person(b).text(field("email")), std::string("a@firm.example"));
    }

    void who_has_left_is_no_manager_by_name_and_comes_after_those_who_are_here() {
        Company at;
        const Uuid gone = at.hire("1", "kim", "Lee");
        VERIFY_OK(at.engine.set(kEmployee, gone, {{field("status"), std::int64_t{2}}}));
        const auto alone = at.plan("Id;Vorname;Nachname;Manager\n9;N;N;kim Lee\n");
        QCOMPARE(alone->lines[0].faults[0].kind, FaultKind::unknownPerson);
        const Uuid here = at.hire("2", "kim", "Lee");
        VERIFY_OK(at.import("Id;Vorname;Nachname;Manager\n9;N;N;kim Lee\n"));
        QCOMPARE(at.withId("9").reference(field("manager")), here);
        QCOMPARE(at.plan("E-Mail;Titel\nkim@firm.example;Chief\n")->lines[0].person, here);
    }

    void who_is_here_twice_is_not_guessed() {
        Company at;
        at.hire("7", "a", "A");
        at.hire("7", "b", "B");
        const auto plan = at.plan("Id;Titel\n7;Chief\n");
        QCOMPARE(plan->lines[0].faults[0].kind, FaultKind::severalPeople);
    }

    void a_cell_too_many_is_a_fault_and_moves_nothing() {
        Company at;
        const auto plan = at.plan("Id,Name,Vorname,Nachname\n1,Müller, Anna,Anna,Müller\n2,x,B,B\n");
        QCOMPARE(plan->lines[0].faults[0].kind, FaultKind::moreCells);
        QCOMPARE(kindOf(plan->lines[1]), std::string("created"));
    }

    void a_circle_and_a_chain_of_many_thousands_take_little() {
        Company at;
        std::string circle = "Id;Vorname;Nachname;Manager\n";
        std::string chain = circle;
        constexpr int kMany = 20'000;
        for (int i = 0; i < kMany; ++i) {
            const std::string id = std::to_string(i);
            circle += id + ";P;Q;" + std::to_string((i + 1) % kMany) + "\n";
            chain += id + ";P;" + (i + 1 < kMany ? "Q;" + std::to_string(i + 1) : std::string(";")) + "\n";
        }
        const auto round = at.plan(circle);
        QCOMPARE(round->count(Becomes::faulty), std::size_t{kMany});
        QVERIFY(round->lines[0].faults[0].name.size() < 200);
        const auto fallen = at.plan(chain);
        QCOMPARE(fallen->count(Becomes::faulty), std::size_t{kMany});
        QCOMPARE(fallen->lines[0].faults[0].kind, FaultKind::faultyPerson);
    }

    void a_blank_cell_leaves_and_reset_clears() {
        Company at;
        const Uuid anna = at.hire("1", "anna", "Adler");
        VERIFY_OK(at.engine.set(kEmployee, anna,
                                {{field("title"), std::string("Chief")}, {field("level"), std::string("L5")}}));
        VERIFY_OK(at.import("Id;Titel;Level;Manager\n1;;_reset;_reset\n"));
        QCOMPARE(at.person(anna).text(field("title")), std::string("Chief"));
        QVERIFY(std::holds_alternative<std::monostate>(at.person(anna).value(field("level"))));

        const auto plan = at.plan("Id;Nachname\n1;_reset\n");
        VERIFY_OK(plan);
        QCOMPARE(plan->lines[0].faults[0].kind, FaultKind::cannotBeCleared);
    }

    void what_says_the_same_changes_nothing() {
        Company at;
        at.hire("1", "anna", "Adler");
        const auto plan = at.plan("Id;Vorname;Nachname;Titel;Manager\n1;anna;Adler;_reset;_reset\n");
        VERIFY_OK(plan);
        QCOMPARE(kindOf(plan->lines[0]), std::string("unchanged"));
        QCOMPARE(plan->changes(), std::size_t{0});
    }

    void a_manager_may_stand_later_in_the_file_or_be_here_and_is_named_in_four_ways() {
        Company at;
        const Uuid boss = at.hire("1", "boss", "Berg");
        VERIFY_OK(
            at.import("Id;Vorname;Nachname;E-Mail;Manager\n"
                      "10;A;A;a@x.de;13\n"
                      "11;B;B;b@x.de;boss@firm.example\n"
                      "12;C;C;c@x.de;Berg, Boss\n"
                      "13;D;D;d@x.de;C C\n"));
        QCOMPARE(at.withId("10").reference(field("manager")), at.withId("13").id);
        QCOMPARE(at.withId("11").reference(field("manager")), boss);
        QCOMPARE(at.withId("12").reference(field("manager")), boss);
        QCOMPARE(at.withId("13").reference(field("manager")), at.withId("12").id);
    }

    void two_managers_change_places() {
        Company at;
        const Uuid top = at.hire("1", "top", "T");
        const Uuid middle = at.hire("2", "middle", "M", top);
        const Uuid low = at.hire("3", "low", "L", middle);
        VERIFY_OK(at.import("Id;Manager\n1;3\n2;1\n3;_reset\n"));
        QVERIFY(at.person(low).reference(field("manager")).isNil());
        QCOMPARE(at.person(top).reference(field("manager")), low);
        QCOMPARE(at.person(middle).reference(field("manager")), top);
    }

    void a_circle_is_refused_by_the_names_in_it() {
        Company at;
        const Uuid top = at.hire("1", "top", "T");
        at.hire("2", "middle", "M", top);
        const auto plan = at.plan("Id;Vorname;Nachname;Manager\n1;;;2\n7;New;N;8\n8;Other;O;7\n9;Free;F;1\n");
        VERIFY_OK(plan);
        const Fault& fault = plan->lines[0].faults[0];
        QCOMPARE(fault.kind, FaultKind::managersInCircle);
        QCOMPARE(fault.name, std::string("top T → middle M → top T"));
        QCOMPARE(plan->lines[1].faults[0].kind, FaultKind::managersInCircle);
        QCOMPARE(plan->lines[2].faults[0].kind, FaultKind::managersInCircle);
        QCOMPARE(kindOf(plan->lines[3]), std::string("created"));
    }

    void what_is_left_out_takes_what_needs_it_along() {
        Company at;
        const Uuid a = at.hire("1", "a", "A");
        const Uuid b = at.hire("2", "b", "B", a);
        // Line 3 would end the old order of the two; without it line 2 makes a circle.
        const auto plan = at.plan(
            "Id;Vorname;Nachname;Manager;Start\n1;;;2;\n2;;;_reset;31.02.2026\n"
            "5;E;E;6;\n6;F;F;;31.02.2026\n7;G;G;5;\n");
        VERIFY_OK(plan);
        QCOMPARE(plan->lines[0].faults[0].kind, FaultKind::managersInCircle);
        QCOMPARE(plan->lines[2].faults[0].kind, FaultKind::faultyPerson);
        QCOMPARE(plan->lines[2].faults[0].line, std::size_t{5});
        QCOMPARE(plan->lines[4].faults[0].kind, FaultKind::faultyPerson);
        const auto applied = applyImport(at.engine, *plan);
        VERIFY_OK(applied);
        QCOMPARE(applied->leftOut, std::size_t{5});
        QCOMPARE(at.person(b).reference(field("manager")), a);
    }

    void each_fault_names_its_line_its_column_and_what_stands_there() {
        Company at;
        at.hire("1", "anna", "Adler");
        at.hire("2", "ben", "Braun");
        at.hire("3", "ben", "Braun");
        at.hire("4", "carl", "Cohn");
        const auto plan = at.plan(
            "Id;E-Mail;Vorname;Nachname;Manager;Start;Status;Titel\n"  // 1
            ";;Max;Muster;;;;\n"                                       // 2
            "20;max(at)x.de;Max;Muster;;;;\n"                          // 3
            "21;;Max;Muster;4471;31.02.2026;;\n"                       // 4
            "22;;Max;Muster;ben Braun;;;\n"                            // 5
            "23;;Max;;;soon;;\n"                                       // 6
            "24;;Max;Muster;24;;gone fishing;\n"                       // 7
            "1;carl@firm.example;;;;;;\n"                              // 8
            "30;;Jonas;Petri;;;;\n"                                    // 9
            "30;;Aylin;Schäfer;;;;\n"                                  // 10
            "31;;Ute;Lang;;;;" +
            std::string(300, 'x') +
            "\n"                              // 11
            "32;;Ute;Lang;;03/04/2026;;\n");  // 12
        VERIFY_OK(plan);
        const std::vector<std::vector<FaultKind>> expected{{FaultKind::noKey},
                                                           {FaultKind::noAddress},
                                                           {FaultKind::dateDoesNotExist, FaultKind::unknownPerson},
                                                           {FaultKind::severalPeople},
                                                           {FaultKind::noDate, FaultKind::missing},
                                                           {FaultKind::unknownChoice, FaultKind::ownManager},
                                                           {FaultKind::takenAddress},
                                                           {},
                                                           {FaultKind::samePersonAgain},
                                                           {FaultKind::tooLong},
                                                           {FaultKind::dateEitherWay}};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            std::vector<FaultKind> kinds;
            for (const Fault& fault : plan->lines[i].faults) kinds.push_back(fault.kind);
            QVERIFY2(kinds == expected[i], qPrintable(QString("line %1").arg(plan->lines[i].line)));
            QCOMPARE(plan->lines[i].line, i + 2);
        }
        QCOMPARE(plan->lines[2].faults[0].value, std::string("31.02.2026"));
        QCOMPARE(plan->lines[2].faults[0].column, std::size_t{5});
        QCOMPARE(plan->lines[2].faults[1].value, std::string("4471"));
        QCOMPARE(plan->lines[6].faults[0].name, std::string("carl Cohn"));
        QCOMPARE(plan->lines[8].faults[0].line, std::size_t{9});
        QCOMPARE(plan->lines[8].faults[0].name, std::string("Jonas Petri"));
        QVERIFY(plan->asksForOrder);
    }

    void a_fault_is_mended_where_it_stands() {
        Company at;
        const Uuid anna = at.hire("1", "anna", "Adler");
        const std::string file = "Id;Vorname;Nachname;Manager;Start\n17;Max;Lorenz;4471;31.02.2026\n";
        const auto plan = at.plan(file, {{{0, 3}, "1"}, {{0, 4}, " 28.02.2026 "}});
        VERIFY_OK(plan);
        QCOMPARE(kindOf(plan->lines[0]), std::string("created"));
        VERIFY_OK(applyImport(at.engine, *plan));
        QCOMPARE(at.withId("17").reference(field("manager")), anna);
        QCOMPARE(schema::formatDate(at.withId("17").number(field("start_date"))), std::string("2026-02-28"));
    }

    void dates_of_two_kinds_are_asked_about_once_for_the_whole_file() {
        Company at;
        const std::string mixed = "Id;Vorname;Nachname;Start\n1;A;A;03/04/2026\n2;B;B;2026-05-01\n3;C;C;04.05.2026\n";
        QVERIFY(at.plan(mixed)->asksForOrder);
        const auto said = at.plan(mixed, {}, DateOrder::monthFirst);
        QVERIFY(!said->asksForOrder);
        QCOMPARE(said->count(Becomes::created), std::size_t{3});
        // Another date of the file tells, and nobody has to be asked.
        const auto told = at.plan(mixed + "4;D;D;25/12/2026\n");
        QVERIFY(!told->asksForOrder);
        QCOMPARE(told->order, DateOrder::dayFirst);
        // Two that disagree tell nothing.
        QVERIFY(at.plan(mixed + "4;D;D;25/12/2026\n5;E;E;12/25/2026\n")->asksForOrder);
    }

    void who_leaves_is_told_apart_with_the_reports_left_behind() {
        Company at;
        const Uuid boss = at.hire("1", "boss", "B");
        at.hire("2", "one", "O", boss);
        at.hire("3", "two", "T", boss);
        at.hire("4", "three", "H", boss);
        at.hire("5", "new", "N");
        const auto plan = at.plan("Id;Status;Austritt;Manager\n1;ausgeschieden;30.11.2026;\n2;;;5\n5;;30.06.2027;\n");
        VERIFY_OK(plan);
        QCOMPARE(kindOf(plan->lines[0]), std::string("deactivated"));
        QCOMPARE(plan->lines[0].reports, std::size_t{2});
        QCOMPARE(kindOf(plan->lines[1]), std::string("changed"));
        QCOMPARE(kindOf(plan->lines[2]), std::string("deactivated"));
        QCOMPARE(plan->lines[2].reports, std::size_t{1});
    }

    void confidential_columns_go_into_the_confidential_row() {
        Company at;
        const Uuid anna = at.hire("1", "anna", "Adler");
        VERIFY_OK(at.import("Id;Vorname;Nachname;Geburtsdatum;Geschlecht\n1;;;24.12.1980;female\n2;Ben;B;1.1.1990;\n"));
        const FieldNumber birthday = schema::kSchema.entity(schema::kConfidentialRecord)->field("birthday")->number;
        const auto rows = at.desk.reader->list({.entity = schema::kConfidentialRecord});
        QCOMPARE(rows->size(), std::size_t{2});
        const auto& hers = rows->front().reference(1) == anna ? rows->front() : rows->back();
        QCOMPARE(schema::formatDate(hers.number(birthday)), std::string("1980-12-24"));
        QCOMPARE(kindOf(at.plan("Id;Geburtsdatum\n1;1980-12-24\n")->lines[0]), std::string("unchanged"));
    }

    void several_dotted_lines_stand_in_one_cell() {
        Company at;
        const Uuid anna = at.hire("1", "anna", "Adler");
        VERIFY_OK(at.import("Id,Vorname,Nachname,Dotted line\n2,B,B,1; 3\n3,C,C,anna@firm.example;2\n"));
        const auto dotted = [&](const std::string& id) {
            auto people = std::get<std::vector<Uuid>>(at.withId(id).value(field("dotted_line_managers")));
            std::ranges::sort(people);
            return people;
        };
        std::vector<Uuid> expected{anna, at.withId("3").id};
        std::ranges::sort(expected);
        QCOMPARE(dotted("2"), expected);
        QCOMPARE(dotted("3").size(), std::size_t{2});
        QCOMPARE(kindOf(at.plan("Id,Dotted line\n2,3;1;1\n")->lines[0]), std::string("unchanged"));
    }

    void an_import_is_taken_back_as_one_step() {
        Company at;
        const Uuid anna = at.hire("1", "anna", "Adler");
        std::string file = "Id;Vorname;Nachname;Manager\n1;Hanna;;\n";
        for (int i = 100; i < 1'200; ++i)
            file += std::to_string(i) + ";P;Q;" + std::to_string(i > 100 ? i - 1 : 1) + "\n";
        VERIFY_OK(at.import(file));
        QCOMPARE(at.people(), std::size_t{1'101});
        VERIFY_OK(at.engine.undo());
        QCOMPARE(at.people(), std::size_t{1});
        QCOMPARE(at.person(anna).text(field("first_name")), std::string("anna"));
        VERIFY_OK(at.engine.redo());
        QCOMPARE(at.people(), std::size_t{1'101});
        QCOMPARE(at.withId("1199").reference(field("manager")), at.withId("1198").id);
    }

    void an_import_that_is_ended_midway_leaves_nothing() {
        Company at;
        std::string file = "Id;Vorname;Nachname\n";
        for (int i = 0; i < 2'000; ++i) file += std::to_string(i) + ";P;Q\n";
        const auto plan = at.plan(file);
        VERIFY_OK(plan);
        QCOMPARE(applyImport(at.engine, *plan, [](double part) { return part < 0.5; }).error().code, ErrorCode::busy);
        QCOMPARE(at.people(), std::size_t{0});
        QVERIFY(!at.engine.canUndo());
        const auto table = readTable(file);
        const auto ended =
            planImport(*at.desk.reader, *table, {.columns = guessColumns(table->header), .progress = [](double) {
                                                     return false;
                                                 }});
        QCOMPARE(ended.error().code, ErrorCode::busy);
    }

    void a_plan_knows_whether_the_same_would_happen_now() {
        Company at;
        const Uuid anna = at.hire("1", "anna", "Adler");
        const std::string file = "Id;Titel\n1;Chief\n";
        const auto digest = at.plan(file)->digest;
        QCOMPARE(at.plan(file)->digest, digest);
        VERIFY_OK(at.engine.set(kEmployee, anna, {{field("level"), std::string("L1")}}));
        QCOMPARE(at.plan(file)->digest, digest);
        VERIFY_OK(at.engine.set(kEmployee, anna, {{field("title"), std::string("Other")}}));
        QVERIFY(at.plan(file)->digest != digest);
    }

    void without_a_column_that_says_who_nothing_is_planned() {
        Company at;
        QCOMPARE(at.plan("Vorname;Nachname\nA;B\n").error().code, ErrorCode::invalid);
    }

    void what_the_columns_mean_is_remembered_for_the_company() {
        Company at;
        const std::vector<std::string> header{"PNR", "Vorname", "Nachname", "Ruf"};
        Columns columns = guessColumns(header);
        columns[0] = targetNamed("external_id");
        columns[3] = targetNamed("preferred_name");
        const auto mappings = [&] {
            return at.desk.reader->count({.entity = schema::kImportMapping}).valueOr(99);
        };
        const auto keep = [&](const std::vector<std::string>& heads, const Columns& meaning) {
            return remember(*at.desk.reader, at.engine, heads, meaning).valueOr(false);
        };
        const auto known = [&](const std::vector<std::string>& heads) {
            return rememberColumns(heads, rememberedColumns(*at.desk.reader, heads).valueOr(""));
        };

        QVERIFY(keep(header, columns));
        QVERIFY(keep(header, columns));
        QCOMPARE(mappings(), 1U);
        QVERIFY(known(header) == columns);
        // Another file with some of these columns.
        QVERIFY(known({"Ruf", "PNR"}) == (Columns{columns[3], columns[0]}));
        // What is said of another header later does not count for this one, and what that leaves out is guessed.
        QVERIFY(keep({"Ruf", "Nachname"}, {targetNamed("title"), std::nullopt}));
        QVERIFY(known(header) == columns);
        QVERIFY(known({"Nachname"}) == guessColumns({"Nachname"}));
        columns[3] = std::nullopt;
        QVERIFY(keep(header, columns));
        QVERIFY(known(header) == columns);
        QCOMPARE(mappings(), 3U);
    }

    void no_persons_row_is_remembered_as_a_header_and_none_that_is_too_long() {
        Company at;
        std::vector<std::string> lengthy{"Id"};
        for (int i = 0; i < 120; ++i) lengthy.push_back(std::string(150, 'x') + std::to_string(i));
        for (const std::vector<std::string>& header : {std::vector<std::string>{"anna@firm.example", "Anna"},
                                                       {"Anna", "4711"},
                                                       {"Anna", "2024-03-01"},
                                                       lengthy}) {
            const auto kept = remember(*at.desk.reader, at.engine, header, guessColumns(header));
            VERIFY_OK(kept);
            QVERIFY(!*kept);
        }
        QCOMPARE(at.desk.reader->count({.entity = schema::kImportMapping}).valueOr(99), 0U);
    }

    void only_this_headers_columns_are_forgotten() {
        QCOMPARE(without("pnr\texternal_id\nruf\t\nmail\temail\n", {"P.N.R.", "Ruf"}), std::string("mail\temail\n"));
    }

    void random_trees_are_moved_without_a_circle_and_nothing_is_half_done() {
        std::mt19937 random(20'261'127);
        for (int round = 0; round < 60; ++round) {
            Company at;
            std::vector<Uuid> people;
            for (int i = 0; i < 12; ++i) {
                const Uuid manager = people.empty() || random() % 4 == 0 ? Uuid{} : people[random() % people.size()];
                people.push_back(at.hire(std::to_string(i), "p" + std::to_string(i), "X", manager));
            }
            std::string file = "Id;Vorname;Nachname;Manager\n";
            for (int i = 0; i < 16; ++i) {
                if (random() % 3 == 0) continue;
                const auto manager = random() % 18;
                file += std::to_string(i) + ";p;X;" + (manager < 16 ? std::to_string(manager) : "_reset") + "\n";
            }
            const auto plan = at.plan(file);
            VERIFY_OK(plan);
            VERIFY_OK(applyImport(at.engine, *plan));
            for (const Line& line : plan->lines) {
                const Record row = line.person.isNil() ? at.withId(line.externalId) : at.person(line.person);
                if (line.isFaulty()) {
                    QVERIFY(line.person.isNil() == row.id.isNil());
                    continue;
                }
                const CellChange* manager = line.change({kEmployee, field("manager")});
                if (manager == nullptr) continue;
                QCOMPARE(row.reference(field("manager")).isNil(), manager->people.empty());
            }
            const auto rows = at.desk.reader->list({.entity = kEmployee});
            std::map<Uuid, Uuid> managers;
            for (const Record& row : *rows) managers[row.id] = row.reference(field("manager"));
            for (const auto& [person, manager] : managers) {
                Uuid above = manager;
                for (int steps = 0; !above.isNil(); ++steps) {
                    QVERIFY(steps < 40 && above != person);
                    above = managers[above];
                }
            }
            QCOMPARE(at.plan(file)->changes(), std::size_t{0});  // what was done is not done again
        }
    }

    void twenty_thousand_rows_take_no_more_than_their_share() {
        Company at;
        VERIFY_OK(at.engine.inParts([&]() -> Result<void> {
            for (int i = 0; i < 10'000; ++i) {
                if (at.hire(std::to_string(i), "p" + std::to_string(i), "X").isNil()) return Error{};
            }
            return {};
        }));
        std::string file = "Id;E-Mail;Vorname;Nachname;Titel;Abteilung;Standort;Manager;Start\n";
        for (int i = 0; i < 20'000; ++i) {
            const std::string id = std::to_string(i);
            file += id + ";p" + id + "@firm.example;p" + id + ";X;Engineer " + id + ";Dept " + std::to_string(i % 40) +
                    ";Berlin;" + (i > 0 ? std::to_string(i / 8) : "") + ";01.0" + std::to_string(i % 9 + 1) + ".2024\n";
        }
        const auto begin = std::chrono::steady_clock::now();
        const auto plan = at.plan(file);
        const auto took = std::chrono::steady_clock::now() - begin;
        VERIFY_OK(plan);
        QCOMPARE(plan->changes(), std::size_t{20'000});
        const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(took).count();
        qInfo("20,000 rows: %lld ms", static_cast<long long>(milliseconds));
        // The target is two seconds on an idle machine; the bench measures, this finds what is not linear.
        QVERIFY(milliseconds < 20'000);
    }
};

QTEST_GUILESS_MAIN(RosterPlanTest)
#include "plan_test.moc"
