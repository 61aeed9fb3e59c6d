// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/people_filter.h"

#include "models/domain/fields.h"
#include "models/schema/text_form.h"

#include <QtTest>

#include <random>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

const std::string kA = "01890a5d-ac96-774b-bcce-b302099a8057";
constexpr FieldNumber kStart = field::of(schema::kEmployee, "start_date");
constexpr FieldNumber kStatus = field::of(schema::kEmployee, "status");
constexpr FieldNumber kDotted = field::of(schema::kEmployee, "dotted_line_managers");

Record person(std::initializer_list<std::pair<FieldNumber, Value>> cells) {
    Record row;
    row.entity = schema::kEmployee;
    row.life = 1;
    for (const auto& [number, value] : cells) row.ensure(number).value = value;
    return row;
}

Value text(const char* words) {
    return Value{std::string(words)};
}

Value day(const char* text) {
    return Value{schema::parseDate(text).valueOr(0)};
}

bool finds(const std::string& filter, const Record& employee, const CustomValues& values = {}) {
    const auto read = parsePeopleFilter(filter);
    if (!read) qFatal("%s: %s", filter.c_str(), read.error().detail.c_str());
    return PeopleMatcher(*read).matches(employee, values);
}

/// Any filter that can be kept, under a seed.
PeopleFilter anyFilter(std::mt19937& random) {
    const auto below = [&](std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    };
    const schema::Entity& employee = *schema::kSchema.entity(schema::kEmployee);
    constexpr std::array kPieces{"a", "\"", "\\", " ", "ß", "Ö", "名", "=", "😀", ",", "é", "attribute:", "empty"};
    PeopleFilter filter;
    for (std::size_t count = below(6); filter.size() < count;) {
        PeopleCondition condition;
        const schema::Field& field = employee.fields[below(employee.fields.size())];
        const bool isAttribute = below(4) == 0;
        const auto tests = isAttribute ? attributeTests() : testsOf(field);
        if (tests.empty()) continue;
        condition.test = tests[below(tests.size())];
        if (isAttribute) {
            for (auto& byte : condition.attribute.bytes) byte = static_cast<std::uint8_t>(1 + below(255));
        } else {
            condition.field = field.number;
        }
        using enum PeopleTest;
        const bool isOne = condition.test == before || condition.test == after;
        const std::size_t values = condition.test == empty || condition.test == filled ? 0 : isOne ? 1 : 1 + below(4);
        while (condition.values.size() < values) {
            std::string value;
            if (isAttribute || schema::isText(field.type)) {
                for (std::size_t i = 1 + below(8); i > 0; --i) value += kPieces[below(kPieces.size())];
            } else if (field.type == schema::Type::date) {
                value = schema::formatDate(static_cast<std::int64_t>(below(40'000)));
            } else if (field.type == schema::Type::choice) {
                value = std::string(field.choices[below(field.choices.size())]);
            } else {
                value = kA;
            }
            condition.values.push_back(value);
        }
        filter.push_back(condition);
    }
    return filter;
}

}  // namespace

class PeopleFilterTest : public QObject {
    Q_OBJECT

  private slots:
    void every_filter_reads_as_it_was_written() {
        for (unsigned seed = 1; seed <= 3'000; ++seed) {
            std::mt19937 random(seed);
            const PeopleFilter filter = anyFilter(random);
            const auto written = formatPeopleFilter(filter);
            QVERIFY2(written.ok(), qPrintable(QString::number(seed)));
            const auto read = parsePeopleFilter(*written);
            QVERIFY2(read.ok() && *read == filter, qPrintable(QString::number(seed)));
        }
    }

    void what_is_not_a_filter_is_refused_and_says_where_data() {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char* tag, const QByteArray& filter, const char* line = "line 1") {
            QTest::newRow(tag) << filter << QByteArray(line);
        };
        row("an unknown field", "salary is \"1\"");
        row("no test", "title");
        row("an unknown test", "title like \"x\"");
        row("no value", "title is");
        row("an empty value", "title is \"\"");
        row("an open quotation", "title is \"x");
        row("an unknown escape", "title is \"\\n\"");
        row("values that touch", "title is \"a\"\"b\"");
        row("a blank at the end", "title is \"a\" ");
        row("a value that is not quoted", "title is a");
        row("a value where none belongs", "title empty \"x\"");
        row("a day that does not exist", "start_date after \"2026-02-31\"");
        row("a day written otherwise", "start_date after \"1.2.2026\"");
        row("two days", "start_date after \"2026-01-01\" \"2026-01-02\"");
        row("an unknown choice", "status is \"gone\"");
        row("a test of days on a text", "title before \"2026-01-01\"");
        row("part of a day", "start_date contains \"2026\"");
        row("no id", "manager is \"jana\"");
        row("several ids in one", "dotted_line_managers is \"" + QByteArray::fromStdString(kA + "," + kA) + "\"");
        row("a picture", "picture filled");
        row("no attribute", "attribute: is \"x\"");
        row("the attribute nil", "attribute:00000000-0000-0000-0000-000000000000 is \"x\"");
        row("an attribute in capitals", QByteArray::fromStdString("attribute:" + kA).toUpper() + " is \"x\"");
        row("half a letter", "title is \"\xC3\"");
        row("a letter written too long", "title is \"\xC0\xAF\"");
        row("a surrogate", "title is \"\xED\xA0\x80\"");
        row("a control character", "title is \"a\x1B\"");
        row("an empty line", "title is \"a\"\n\ntitle is \"b\"", "line 2");
        row("the second line", "title is \"a\"\ntitle was \"b\"", "line 2");
    }
    void what_is_not_a_filter_is_refused_and_says_where() {
        QFETCH(QByteArray, filter);
        QFETCH(QByteArray, line);
        const auto read = parsePeopleFilter(filter.toStdString());
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::invalid);
        QVERIFY2(read.error().detail.starts_with(line.toStdString()), read.error().detail.c_str());
    }

    void a_filter_has_bounds() {
        QCOMPARE(parsePeopleFilter(std::string(kFilterMaximum + 1, 'x')).error().code, ErrorCode::tooLarge);
        std::string many;
        for (int i = 0; i < 21; ++i) many += "title empty\n";
        QCOMPARE(parsePeopleFilter(many).error().code, ErrorCode::tooLarge);
        std::string values = "title is";
        for (int i = 0; i < 51; ++i) values += " \"x\"";
        QVERIFY(!parsePeopleFilter(values).ok());
        PeopleFilter long_{{.field = field::kEmployeeTitle, .values = {std::string(1'001, 'x')}}};
        QVERIFY(!formatPeopleFilter(long_).ok());
        QVERIFY(!PeopleMatcher(long_).matches(person({}), {}));
    }

    void texts_are_compared_without_capitals() {
        const Record ben = person({{field::kEmployeeDepartment, text("Qualitätssicherung MÜNCHEN")}});
        QVERIFY(finds("department contains \"münchen\"", ben));
        QVERIFY(finds("department is \"QUALITÄTSSICHERUNG münchen\"", ben));
        QVERIFY(!finds("department is \"München\"", ben));
        QVERIFY(finds("department is_not \"München\" \"Berlin\"", ben));
        QVERIFY(finds("department contains \"berlin\" \"münch\"", ben));
        QCOMPARE(foldedText("ÀÉÖ ŁŽĄ ΑΩ ЖЯЁ Ÿ ×"), std::string("àéö łžą αω жяё ÿ ×"));
    }

    void all_conditions_must_hold() {
        const Record ben = person({{field::kEmployeeTitle, text("Engineer")}, {kStart, day("2026-03-01")}});
        QVERIFY(finds("title is \"engineer\"\nstart_date after \"2026-02-28\"", ben));
        QVERIFY(!finds("title is \"engineer\"\nstart_date after \"2026-03-01\"", ben));
        QVERIFY(finds("start_date before \"2026-03-02\"", ben));
        QVERIFY(finds("", ben));
    }

    void what_is_empty_is_known_and_comes_neither_before_nor_after() {
        const Record nobody = person({});
        QVERIFY(finds("title empty\nmanager empty\nstart_date empty\ndotted_line_managers empty", nobody));
        QVERIFY(!finds("start_date before \"2026-01-01\"", nobody));
        QVERIFY(!finds("start_date after \"1980-01-01\"", nobody));
        QVERIFY(finds("title is_not \"x\"", nobody));
        QVERIFY(finds("title filled", person({{field::kEmployeeTitle, text("x")}})));
    }

    void people_and_sets_of_people_are_found_by_id() {
        const Uuid jana = *Uuid::parse(kA);
        const Record ben = person({{field::kEmployeeManager, Value{jana}}, {kDotted, Value{std::vector<Uuid>{jana}}}});
        QVERIFY(finds("manager is \"" + kA + "\"", ben));
        QVERIFY(finds("dotted_line_managers is \"" + kA + "\"", ben));
        QVERIFY(!finds("dotted_line_managers is_not \"" + kA + "\"", ben));
    }

    void attributes_are_compared_as_what_they_say() {
        const std::string about = "attribute:" + kA;
        const CustomValues size{{*Uuid::parse(kA), "9.5"}};
        const CustomValues since{{*Uuid::parse(kA), "2026-03-01"}};
        QVERIFY(finds(about + " before \"10\"", {}, size));
        QVERIFY(!finds(about + " after \"10\"", {}, size));
        QVERIFY(finds(about + " after \"2026-02-28\"", {}, since));
        QVERIFY(!finds(about + " after \"10\"", {}, since));
        QVERIFY(finds(about + " is \"9.5\" \"x\"", {}, size));
        QVERIFY(finds(about + " empty", {}, {}));
        QCOMPARE(PeopleMatcher(*parsePeopleFilter(about + " empty\n" + about + " filled")).attributes().size(), 1U);
    }

    void whoever_has_left_is_in_no_smart_team_unless_it_asks_for_that() {
        const Record gone = person({{kStatus, Value{std::int64_t{2}}}});
        const auto filter = parsePeopleFilter("title empty");
        const auto left = parsePeopleFilter("status is \"left\"");
        QVERIFY(PeopleMatcher(*filter).matches(gone, {}));
        QVERIFY(!PeopleMatcher(*filter).isMember(gone, {}));
        QVERIFY(PeopleMatcher(*left).isMember(gone, {}));
        QVERIFY(finds("status is \"active\"", person({})));
    }
};

QTEST_APPLESS_MAIN(PeopleFilterTest)
#include "people_filter_test.moc"
