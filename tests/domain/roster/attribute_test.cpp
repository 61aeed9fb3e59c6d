// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of a file that fill attributes of the company: which ones, what their cells mean, and that it is done.
#include "models/domain/fields.h"
#include "models/domain/roster/apply.h"
#include "models/domain/roster/attribute_cell.h"
#include "models/domain/roster/mappings.h"
#include "tests/engine/desk.h"

using namespace aufwind;
using namespace aufwind::roster;
using namespace aufwind::test;
namespace field = aufwind::domain::field;
using schema::kEmployee;

namespace {

constexpr std::int64_t kToday = 20'784;  // 2026-11-27

struct Company {
    sim::WorldClock world;
    sim::Chance chance{5};
    Desk desk{world, chance.uuid(world.now()), 7};
    engine::Engine& engine = *desk.engine;

    Uuid attribute(const std::string& name, std::int64_t kind, const std::string& options = {},
                   bool confidential = false) {
        return engine
            .create(schema::kCustomAttribute, {{field::kAttributeName, Value{name}},
                                               {field::kAttributeKind, Value{kind}},
                                               {field::kAttributeOptions, Value{options}},
                                               {field::kAttributeConfidential, Value{confidential}}})
            .valueOr(Uuid{});
    }
    Uuid hire(const std::string& id) {
        return engine
            .create(kEmployee, {{field::of(kEmployee, "external_id"), Value{id}},
                                {field::kEmployeeFirst, Value{std::string("P")}},
                                {field::kEmployeeLast, Value{id}},
                                {field::kEmployeeEmail, Value{"p" + id + "@firm.example"}}})
            .valueOr(Uuid{});
    }
    Attributes attributes() { return attributesHere(*desk.reader).valueOr({}); }
    Result<Plan> plan(const std::string& file) {
        const auto table = readTable(file);
        if (!table) return table.error();
        return planImport(*desk.reader, *table,
                          {.columns = guessColumns(table->header, attributes()), .today = kToday});
    }
    /// Nothing where there is no row; what was cleared is "-".
    std::string value(const Uuid& attribute, const Uuid& person, bool confidential = false) {
        const auto rows = desk.reader->list({.entity = domain::valuesOf(confidential)});
        if (!rows) return "?";
        for (const Record& row : *rows) {
            if (row.reference(field::kCustomAttribute) != attribute || row.reference(field::kCustomPerson) != person) {
                continue;
            }
            const std::string text = row.text(field::kCustomValue);
            return text.empty() ? "-" : text;
        }
        return {};
    }
};

domain::Attribute of(domain::AttributeKind kind, std::vector<std::string> options = {}) {
    domain::Attribute attribute;
    attribute.kind = kind;
    attribute.options = std::move(options);
    return attribute;
}

std::string said(const domain::Attribute& attribute, std::string_view text, char point = 0) {
    const ReadCell read = attributeCell(attribute, text, point, DateOrder::dayFirst, kToday);
    if (!read.fault) return std::get<std::string>(read.value);
    switch (*read.fault) {
        case FaultKind::noNumber:
            return "no number";
        case FaultKind::numberEitherWay:
            return "either";
        case FaultKind::noYesOrNo:
            return "neither";
        case FaultKind::unknownChoice:
            return "none of: " + read.detail;
        default:
            return "fault";
    }
}

}  // namespace

class RosterAttributeTest : public QObject {
    Q_OBJECT

  private slots:
    void a_column_is_known_by_the_name_of_the_attribute_but_not_where_a_field_is_called_so() {
        Company at;
        const Uuid size = at.attribute("T-Shirt size", 0);
        const Uuid grade = at.attribute("Grade", 0);
        at.attribute("Email", 0);
        at.attribute("Twice", 0);
        at.attribute("twice", 0);
        const Attributes all = at.attributes();
        const auto columns = guessColumns({"t-shirt SIZE", "Grade", "E-mail", "Twice", "Level"}, all);
        QVERIFY(columns[0] && columns[0]->attribute == size);
        QVERIFY(columns[1] && columns[1]->attribute == grade);
        QVERIFY(columns[2] && !columns[2]->isAttribute());
        QVERIFY(!columns[3]);
        QVERIFY(columns[4] && !columns[4]->isAttribute());
        QVERIFY(!guessColumns({"T-Shirt size"})[0]);
        QVERIFY(targetNamed("attribute:T-Shirt size", all)->attribute == size);
        QVERIFY(targetNamed("attribute:t-shirt SIZE", all)->attribute == size);
        QVERIFY(targetNamed("attribute:Twice", all).has_value());
        QVERIFY(!targetNamed("attribute:TWICE", all));
        QVERIFY(!targetNamed("attribute:", all) && !targetNamed("attribute:---", all));
        QVERIFY(!targetNamed("attribute:Grade"));
    }

    void what_a_column_means_is_remembered_by_the_attribute_whatever_it_is_called_later() {
        Company at;
        const Uuid size = at.attribute("Size", 0);
        const std::vector<std::string> header{"Id", "Konfektion"};
        Columns columns = guessColumns(header, at.attributes());
        columns[1] = targetNamed("attribute:Size", at.attributes());
        VERIFY_OK(remember(*at.desk.reader, at.engine, header, columns));
        VERIFY_OK(
            at.engine.set(schema::kCustomAttribute, size, {{field::kAttributeName, Value{std::string("Shirt")}}}));
        const auto kept = rememberedColumns(*at.desk.reader, header);
        VERIFY_OK(kept);
        QVERIFY(rememberColumns(header, *kept, at.attributes()) == columns);
        // Whoever may not fill it does not meet it.
        QVERIFY(!rememberColumns(header, *kept, {})[1]);
        VERIFY_OK(at.engine.remove(schema::kCustomAttribute, size));
        QVERIFY(!rememberColumns(header, *kept, at.attributes())[1]);
    }

    void numbers_are_read_as_people_write_them_and_asked_about_where_they_could_be_two() {
        const auto number = of(domain::AttributeKind::number);
        QCOMPARE(said(number, "12"), "12");
        QCOMPARE(said(number, "12.5"), "12.5");
        QCOMPARE(said(number, "12,5"), "12.5");
        QCOMPARE(said(number, "-0,125"), "-0.125");
        QCOMPARE(said(number,
                      "\xE2\x88\x92"
                      "3"),
                 "-3");
        QCOMPARE(said(number, "1.234,5"), "1234.5");
        QCOMPARE(said(number, "1,234,567.25"), "1234567.25");
        QCOMPARE(said(number, "1'234.5"), "1234.5");
        QCOMPARE(said(number,
                      "1\xC2\xA0"
                      "234,5"),
                 "1234.5");
        QCOMPARE(said(number, "1,234"), "either");
        QCOMPARE(said(number, "1,234", ','), "1.234");
        QCOMPARE(said(number, "1,234", '.'), "1234");
        QCOMPARE(said(number, "1.234"), "1.234");
        QCOMPARE(said(number, "1.234", ','), "1234");
        for (const char* wrong : {"",
                                  "-",
                                  ".",
                                  ",",
                                  "1.",
                                  ",5",
                                  "1e5",
                                  "NaN",
                                  "0x10",
                                  "1 2",
                                  "12 34 567",
                                  "1,2,3",
                                  "1.234.56",
                                  "1,23.456,7",
                                  "--1",
                                  "12 kg",
                                  "99999999999999",
                                  "1.1234567",
                                  "=1+1",
                                  "1' 234"}) {
            QCOMPARE(said(number, wrong), "no number");
        }
    }

    void one_number_that_can_be_only_one_tells_of_the_others_in_its_column() {
        const auto pointIn = [](const std::string& cells) {
            return pointOf(*readTable("N;Z\n" + cells), 0);
        };
        QCOMPARE(pointIn("1,234;\n12,5;\n"), ',');
        QCOMPARE(pointIn("1,234;\n12.5;\n"), '.');
        QCOMPARE(pointIn("1,234;\n7;\nx;\n"), '\0');
        QCOMPARE(pointIn("12,5;\n12.5;\n"), '\0');
        QCOMPARE(pointIn("1.234.567;\n"), ',');
    }

    void choices_and_yes_and_no_are_known_in_any_case_and_say_what_there_is() {
        const auto colour = of(domain::AttributeKind::choice, {"Red", "Blue", "blue-green", "a", "A"});
        QCOMPARE(said(colour, "blue"), "Blue");
        QCOMPARE(said(colour, "BLUE GREEN"), "blue-green");
        QCOMPARE(said(colour, "A"), "A");
        QCOMPARE(said(colour, "Blu"), "none of: Red, Blue, blue-green, a, A");
        QCOMPARE(said(of(domain::AttributeKind::choice), "x"), "none of: ");
        const auto yesNo = of(domain::AttributeKind::yesNo);
        for (const char* yes : {"yes", "Ja", "TRUE", "1", "x", "Sí"}) QCOMPARE(said(yesNo, yes), "yes");
        for (const char* no : {"no", "Nein", "false", "0", "non"}) QCOMPARE(said(yesNo, no), "no");
        for (const char* odd : {"maybe", "-", " ", "yes no", "2"}) QCOMPARE(said(yesNo, odd), "neither");
        QCOMPARE(said(of(domain::AttributeKind::date), "03.04.2026"), "2026-04-03");
        QCOMPARE(said(of(domain::AttributeKind::date), "31.02.2026"), "fault");
        QCOMPARE(said(of(domain::AttributeKind::text), std::string(1001, 'x')), "fault");
    }

    void a_blank_leaves_reset_clears_and_old_and_new_are_told_cell_by_cell() {
        Company at;
        const Uuid size = at.attribute("Size", 0);
        const Uuid colour = at.attribute("Colour", 3, "Red\nBlue");
        const Uuid wage = at.attribute("Wage", 1, {}, true);
        const Uuid one = at.hire("1");
        const auto first = at.plan("Id;Size;Colour;Wage\n1;L;blue;1.234,50\n");
        VERIFY_OK(first);
        QCOMPARE(first->lines[0].changes.size(), std::size_t{3});
        VERIFY_OK(applyImport(at.engine, *first));
        QCOMPARE(at.value(size, one), "L");
        QCOMPARE(at.value(colour, one), "Blue");
        QCOMPARE(at.value(wage, one, true), "1234.5");
        QCOMPARE(at.value(wage, one, false), "");
        // The same again is nothing.
        QCOMPARE(at.plan("Id;Size;Colour;Wage\n1;L;Blue;1234,5\n")->changes(), std::size_t{0});

        const auto second = at.plan("Id;Size;Colour;Wage\n1;;_reset;2000\n");
        VERIFY_OK(second);
        QCOMPARE(second->lines[0].changes.size(), std::size_t{2});
        QVERIFY(second->lines[0].changes[0].before == Value{std::string("Blue")});
        QVERIFY(second->lines[0].changes[1].before == Value{std::string("1234.5")});
        QVERIFY(second->lines[0].changes[1].after == Value{std::string("2000")});
        VERIFY_OK(applyImport(at.engine, *second));
        QCOMPARE(at.value(size, one), "L");
        QVERIFY(at.value(colour, one) == "-");
        QCOMPARE(at.value(wage, one, true), "2000");
        QCOMPARE(at.plan("Id;Size;Colour\n1;;_reset\n")->changes(), std::size_t{0});
        // One step back, all of it.
        VERIFY_OK(at.engine.undo());
        QCOMPARE(at.value(colour, one), "Blue");
        QCOMPARE(at.value(wage, one, true), "1234.5");
    }

    void reset_clears_what_is_confidential_too() {
        Company at;
        const Uuid one = at.hire("1");
        const auto gender = [&] {
            const auto rows = at.desk.reader->list({.entity = schema::kConfidentialRecord});
            return rows && rows->size() == 1 && rows->front().reference(1) == one
                       ? rows->front().text(field::of(schema::kConfidentialRecord, "gender"))
                       : std::string("?");
        };
        VERIFY_OK(applyImport(at.engine, *at.plan("Id;Gender;Phone\n1;f;030 1\n")));
        QVERIFY(gender() == "f");
        VERIFY_OK(applyImport(at.engine, *at.plan("Id;Gender\n1;_reset\n")));
        QVERIFY(gender().empty());
        QCOMPARE(at.plan("Id;Gender;Phone\n1;_reset;030 1\n")->changes(), std::size_t{0});
    }

    void whoever_is_new_has_their_values_at_once_and_a_faulty_cell_keeps_its_row_out() {
        Company at;
        const Uuid colour = at.attribute("Colour", 3, "Red\nBlue");
        const auto plan =
            at.plan("Id;E-Mail;Vorname;Nachname;Colour\n1;a@firm.example;A;A;Red\n2;b@firm.example;B;B;Blu\n");
        VERIFY_OK(plan);
        QCOMPARE(plan->count(Becomes::created), std::size_t{1});
        const Fault& fault = plan->lines[1].faults.at(0);
        QVERIFY(fault.kind == FaultKind::unknownChoice);
        QCOMPARE(fault.value, "Blu");
        QCOMPARE(fault.name, "Red, Blue");
        QCOMPARE(fault.column, std::size_t{4});
        QCOMPARE(plan->lines[1].line, std::size_t{3});
        VERIFY_OK(applyImport(at.engine, *plan));
        const auto people = at.desk.reader->list({.entity = kEmployee});
        QCOMPARE(people->size(), std::size_t{1});
        QCOMPARE(at.value(colour, people->front().id), "Red");
        VERIFY_OK(at.engine.undo());
        QCOMPARE(at.desk.reader->count({.entity = kEmployee}).valueOr(9), std::size_t{0});
        QCOMPARE(at.desk.reader->count({.entity = schema::kCustomValue}).valueOr(9), std::size_t{0});
    }

    void an_attribute_that_is_gone_is_an_error_and_not_left_out_in_silence() {
        Company at;
        const Uuid size = at.attribute("Size", 0);
        at.hire("1");
        const auto table = readTable("Id;Size\n1;L\n");
        const auto columns = guessColumns(table->header, at.attributes());
        VERIFY_OK(at.engine.remove(schema::kCustomAttribute, size));
        const auto plan = planImport(*at.desk.reader, *table, {.columns = columns, .today = kToday});
        QVERIFY(!plan && plan.error().code == ErrorCode::notFound);
    }
};

QTEST_GUILESS_MAIN(RosterAttributeTest)
#include "attribute_test.moc"
