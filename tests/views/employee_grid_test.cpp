// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/employee_grid.h"

#include "models/domain/fields.h"
#include "models/domain/roster/table.h"
#include "models/schema/text_form.h"
#include "models/store/export_notes.h"
#include "models/views/people_models.h"
#include "models/views/person_facts.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

constexpr FieldNumber kStart = field::of(schema::kEmployee, "start_date");
constexpr FieldNumber kStatus = field::of(schema::kEmployee, "status");
constexpr FieldNumber kGrantPerson = field::of(schema::kRoleGrant, "person");
constexpr FieldNumber kGrantRole = field::of(schema::kRoleGrant, "role");

Value text(const std::string& words) {
    return Value{words};
}

}  // namespace

class EmployeeGridTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<Directory> people_;
    std::unique_ptr<EmployeeGrid> grid_;
    std::unique_ptr<QAbstractItemModelTester> tester_;
    QTemporaryDir directory_;
    Wording wording_;
    Uuid ben_, clara_, dora_;

    void elsewhere(const EditQueue::Work& work) {
        const auto done = desk_->elsewhere(work);
        if (!done) qFatal("%s", done.error().detail.c_str());
        desk_->settle();
    }
    void give(const Uuid& person, FieldNumber number, const Value& value) {
        elsewhere([&](Bench& bench) { return bench.editor.set(schema::kEmployee, person, {{number, value}}); });
    }
    Uuid attribute(const char* name, std::int64_t kind, bool isConfidential = false, const char* options = "") {
        Uuid id;
        elsewhere([&](Bench& bench) -> Result<void> {
            const auto made =
                bench.editor.create(schema::kCustomAttribute, {{field::kAttributeName, text(name)},
                                                               {field::kAttributeKind, Value{kind}},
                                                               {field::kAttributeOptions, text(options)},
                                                               {field::kAttributeConfidential, Value{isConfidential}}});
            if (!made) return made.error();
            id = *made;
            return {};
        });
        return id;
    }
    void open() {
        tester_.reset();
        grid_ = std::make_unique<EmployeeGrid>(PageContext{desk_->data(), *people_, wording_});
        tester_ = std::make_unique<QAbstractItemModelTester>(grid_.get(),
                                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        settle();
    }
    void settle() {
        for (int i = 0; i < 8 && (i < 2 || grid_->gathering()); ++i) desk_->settle();
        QVERIFY(!grid_->gathering());
    }
    QVariant told(int row, const char* role) const {
        return grid_->data(grid_->index(row), grid_->roleNames().key(role));
    }
    QStringList names() const {
        QStringList all;
        for (int row = 0; row < grid_->rowCount(); ++row) all << told(row, "name").toString();
        return all;
    }
    QString cell(const Uuid& person, const QString& key) const {
        return told(grid_->rowOf(toText(person)), "cells").toStringList().value(grid_->shown().indexOf(key));
    }
    Record row(const Uuid& person) { return desk_->reader().find(schema::kEmployee, person).value().value(); }
    void undo() {
        desk_->data().post([](Bench& bench) { return bench.editor.undo(); });
        settle();
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        elsewhere([&](Bench& bench) -> Result<void> {
            const auto made = bench.editor.create(
                schema::kRoleGrant, {{kGrantPerson, Value{desk_->me()}}, {kGrantRole, Value{std::int64_t{1}}}});
            return made ? Result<void>() : Result<void>(made.error());
        });
        // Whoever sits here has no row of their own in this company.
        ben_ = desk_->person("Ben", "Adeyemi");
        clara_ = desk_->person("clara", "Weidmann", ben_);
        dora_ = desk_->person("Österreich", "Dora");
        give(ben_, field::kEmployeeTitle, text("Engineer"));
        give(clara_, field::kEmployeeTitle, text("Account Executive"));
        give(clara_, kStart, Value{schema::parseDate("2026-03-01").value()});
        give(ben_, kStart, Value{schema::parseDate("2024-10-01").value()});
        people_ = std::make_unique<Directory>(desk_->data());
        open();
    }
    void cleanup() {
        tester_.reset();
        grid_.reset();
        people_.reset();
        desk_.reset();
    }

    void everybody_is_listed_by_name_as_people_order_names() {
        QVERIFY(grid_->ready());
        QCOMPARE(names().filter("Ben"), QStringList{"Ben Adeyemi"});
        const QStringList all = names();
        QVERIFY(all.indexOf("Ben Adeyemi") < all.indexOf("clara Weidmann"));
        QVERIFY(all.indexOf("clara Weidmann") < all.indexOf("Österreich Dora"));
        QCOMPARE(cell(clara_, "manager"), QStringLiteral("Ben Adeyemi"));
        QCOMPARE(cell(clara_, "start_date"), QStringLiteral("1 Mar 2026"));
    }

    void it_is_sorted_by_any_column_and_what_is_empty_comes_last() {
        grid_->sortBy("start_date", false);
        settle();
        QCOMPARE(grid_->rowOf(toText(ben_)), 0);
        QCOMPARE(grid_->rowOf(toText(clara_)), 1);
        grid_->sortBy("start_date", true);
        settle();
        QCOMPARE(grid_->rowOf(toText(clara_)), 0);
        QCOMPARE(grid_->rowOf(toText(ben_)), 1);
        grid_->sortBy("manager", false);
        settle();
        QCOMPARE(grid_->rowOf(toText(clara_)), 0);
    }

    void it_is_filtered_by_conditions_and_by_words() {
        QCOMPARE(grid_->addCondition("title", "contains", {"ENGIN"}), QString());
        settle();
        QCOMPARE(names(), QStringList{"Ben Adeyemi"});
        QCOMPARE(grid_->conditions().at(0).toMap().value("text").toString(), QStringLiteral("Title contains ENGIN"));
        QCOMPARE(grid_->filter(), QStringLiteral("title contains \"ENGIN\""));
        QCOMPARE(grid_->addCondition("start_date", "after", {QDateTime(QDate(2025, 1, 1), {})}), QString());
        settle();
        QCOMPARE(grid_->rowCount(), 0);
        grid_->removeCondition(0);
        settle();
        QCOMPARE(names(), QStringList{"clara Weidmann"});
        QVERIFY(!grid_->addCondition("start_date", "after", {}).isEmpty());
        QVERIFY(!grid_->addCondition("status", "is", {"gone"}).isEmpty());
        QCOMPARE(grid_->addCondition("gone", "filled", {}),
                 QStringLiteral("This column is not there any more. Choose another one."));
        QVERIFY(grid_->setFilter({}));
        QVERIFY(!grid_->setFilter("nonsense"));
        grid_->setSearch("öst dor");
        settle();
        QCOMPARE(names(), QStringList{"Österreich Dora"});
    }

    void a_cell_is_written_and_can_be_undone() {
        QCOMPARE(grid_->setCell(toText(ben_), "title", " Director "), QString());
        settle();
        QCOMPARE(cell(ben_, "title"), QStringLiteral("Director"));
        QCOMPARE(row(ben_).text(field::kEmployeeTitle), std::string("Director"));
        undo();
        QCOMPARE(cell(ben_, "title"), QStringLiteral("Engineer"));
        QCOMPARE(grid_->setCell(toText(ben_), "start_date", QVariant()), QString());
        QCOMPARE(grid_->setCell(toText(ben_), "status", "on_leave"), QString());
        QCOMPARE(grid_->setCell(toText(dora_), "manager", toText(clara_)), QString());
        settle();
        QCOMPARE(cell(ben_, "start_date"), QString());
        QCOMPARE(row(ben_).number(kStatus), std::int64_t{1});
        QCOMPARE(cell(dora_, "manager"), QStringLiteral("clara Weidmann"));
        QCOMPARE(grid_->cellValue(toText(dora_), "manager").toString(), toText(clara_));
    }

    void what_cannot_be_says_why_and_changes_nothing() {
        const auto cannot = [&](const char* key, const QVariant& value) {
            return !grid_->setCell(toText(ben_), key, value).isEmpty();
        };
        QVERIFY(cannot("first_name", ""));
        QVERIFY(cannot("email", "ben"));
        QVERIFY(cannot("title", QString(300, 'x')));
        QVERIFY(cannot("manager", toText(ben_)));
        QVERIFY(cannot("manager", "Clara"));
        QVERIFY(cannot("status", "gone"));
        QVERIFY(cannot("picture", "x"));
        QVERIFY(cannot("dotted_line_managers", toText(clara_)));
        settle();
        QCOMPARE(row(ben_).text(field::kEmployeeTitle), std::string("Engineer"));
    }

    void whoever_is_no_hr_changes_nothing() {
        elsewhere([&](Bench& bench) -> Result<void> {
            const auto grants = bench.reader.list({.entity = schema::kRoleGrant});
            return bench.editor.remove(schema::kRoleGrant, grants.value().front().id);
        });
        grid_->reword();
        for (const QVariant& column : grid_->columns()) QVERIFY(!column.toMap().value("editable").toBool());
        QVERIFY(!grid_->setCell(toText(ben_), "title", "x").isEmpty());
    }

    void one_value_for_everybody_chosen_is_one_step_of_undo() {
        grid_->choose(grid_->rowOf(toText(ben_)), "one");
        grid_->choose(grid_->rowOf(toText(dora_)), "toggle");
        QCOMPARE(grid_->chosenCount(), 2);
        QSignalSpy changed(grid_.get(), &EmployeeGrid::changed);
        QCOMPARE(grid_->setChosen("department", "Sales"), QString());
        QCOMPARE(grid_->busy(), QStringLiteral("changing"));
        settle();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toInt(), 2);
        QCOMPARE(cell(ben_, "department"), QStringLiteral("Sales"));
        QCOMPARE(cell(dora_, "department"), QStringLiteral("Sales"));
        QCOMPARE(cell(clara_, "department"), QString());
        undo();
        QCOMPARE(cell(ben_, "department"), QString());
        QCOMPARE(cell(dora_, "department"), QString());
    }

    void a_manager_from_below_is_refused_with_the_reason() {
        give(dora_, field::kEmployeeManager, Value{clara_});

        QCOMPARE(grid_->setCell(toText(ben_), "manager", toText(dora_)),
                 QStringLiteral("That would go round in a circle: that manager reports to this person, directly or "
                                "through others."));
        settle();

        QVERIFY(row(ben_).reference(field::kEmployeeManager).isNil());
        QCOMPARE(grid_->setCell(toText(dora_), "manager", toText(ben_)), QString());
    }

    void whoever_would_stand_above_themselves_is_left_out_of_a_change_of_many() {
        const Uuid eva = desk_->person("Eva", "Neu");
        settle();
        for (const Uuid& id : {ben_, clara_, dora_, eva}) grid_->choose(grid_->rowOf(toText(id)), "toggle");
        QSignalSpy changed(grid_.get(), &EmployeeGrid::changed);

        QCOMPARE(grid_->setChosen("manager", toText(clara_)), QString());
        settle();

        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0), (QVariantList{2, 2}));
        QVERIFY(row(ben_).reference(field::kEmployeeManager).isNil());
        QCOMPARE(row(clara_).reference(field::kEmployeeManager), ben_);
        QCOMPARE(row(dora_).reference(field::kEmployeeManager), clara_);
        QCOMPARE(row(eva).reference(field::kEmployeeManager), clara_);
    }

    void a_range_is_chosen_from_where_one_chose_last() {
        grid_->choose(0, "one");
        grid_->choose(2, "range");
        QCOMPARE(grid_->chosenCount(), 3);
        QVERIFY(told(1, "chosen").toBool());
        grid_->choose(1, "one");
        QCOMPARE(grid_->chosenCount(), 1);
        grid_->chooseAll();
        QCOMPARE(grid_->chosenCount(), grid_->rowCount());
        grid_->setSearch("ben");
        settle();
        QCOMPARE(grid_->chosenCount(), 1);
        grid_->chooseNone();
        QCOMPARE(grid_->chosenCount(), 0);
    }

    void what_others_change_moves_its_rows_alone() {
        QSignalSpy reset(grid_.get(), &QAbstractItemModel::modelReset);
        QSignalSpy moved(grid_.get(), &QAbstractItemModel::rowsMoved);
        give(dora_, field::kEmployeeFirst, text("Anna"));
        settle();
        QCOMPARE(grid_->rowOf(toText(dora_)), 0);
        QCOMPARE(moved.size(), 1);
        const Uuid eva = desk_->person("Eva", "Neu");
        settle();
        QCOMPARE(names().filter("Eva").size(), 1);
        elsewhere([&](Bench& bench) { return bench.editor.remove(schema::kEmployee, eva); });
        settle();
        QVERIFY(names().filter("Eva").isEmpty());
        QCOMPARE(reset.size(), 0);
    }

    void the_count_is_told_where_somebody_is_gone_and_rows_move_with_another() {
        const Uuid frank = desk_->person("Frank", "Neu");
        desk_->person("Eva", "Neu", dora_);
        grid_->sortBy("manager", false);
        settle();
        QCOMPARE(grid_->rowOf(toText(clara_)), 0);
        const int before = grid_->rowCount();
        QSignalSpy counted(grid_.get(), &EmployeeGrid::countChanged);

        elsewhere([&](Bench& bench) -> Result<void> {
            if (const auto gone = bench.editor.remove(schema::kEmployee, frank); !gone) return gone.error();
            return bench.editor.set(schema::kEmployee, dora_, {{field::kEmployeeFirst, text("Aaron")}});
        });
        settle();

        QCOMPARE(grid_->rowCount(), before - 1);
        QCOMPARE(grid_->rowOf(toText(clara_)), 1);
        QVERIFY(!counted.isEmpty());
    }

    void what_changes_while_nobody_looks_is_there_when_somebody_does() {
        tester_.reset();
        give(dora_, field::kEmployeeFirst, text("Anna"));
        settle();
        QVERIFY(grid_->rowOf(toText(dora_)) > 0);
        QSignalSpy inserted(grid_.get(), &QAbstractItemModel::rowsInserted);
        desk_->settle();
        settle();
        QCOMPARE(grid_->rowOf(toText(dora_)), 0);
    }

    void attributes_are_columns_and_are_written_and_undone_like_others() {
        const Uuid size = attribute("Shoe size", 1);
        const Uuid since = attribute("First aid since", 2);
        const Uuid canteen = attribute("Canteen", 3, false, "Meat\nVegan\n\nVegan");
        const Uuid secret = attribute("Disability", 4, true);
        QCOMPARE(grid_->columns().size(), 16 + 4);
        grid_->setShown(grid_->shown() << toText(size) << toText(since) << toText(canteen) << toText(secret));
        QCOMPARE(grid_->setCell(toText(ben_), toText(size), "43.50"), QString());
        QCOMPARE(grid_->setCell(toText(ben_), toText(since), QDateTime(QDate(2026, 11, 27), {})), QString());
        QCOMPARE(grid_->setCell(toText(ben_), toText(canteen), "Vegan"), QString());
        QCOMPARE(grid_->setCell(toText(ben_), toText(secret), "yes"), QString());
        settle();
        QCOMPARE(cell(ben_, toText(size)), QStringLiteral("43.5"));
        QCOMPARE(cell(ben_, toText(since)), QStringLiteral("27 Nov 2026"));
        QCOMPARE(cell(ben_, toText(canteen)), QStringLiteral("Vegan"));
        QCOMPARE(cell(ben_, toText(secret)), QStringLiteral("yes"));
        QCOMPARE(desk_->reader().count({.entity = schema::kConfidentialValue}).value(), std::uint64_t{1});
        QCOMPARE(desk_->reader().count({.entity = schema::kCustomValue}).value(), std::uint64_t{3});
        QVERIFY(!grid_->setCell(toText(ben_), toText(size), "big").isEmpty());
        QVERIFY(!grid_->setCell(toText(ben_), toText(canteen), "Fish").isEmpty());
        FactsModel facts(PageContext{desk_->data(), *people_, wording_}, ben_);
        QCOMPARE(facts.count(), 4);
        QCOMPARE(facts.get(3, "name").toString(), QStringLiteral("Shoe size"));
        QCOMPARE(facts.get(3, "text").toString(), QStringLiteral("43.5"));

        grid_->sortBy(toText(size), false);
        QCOMPARE(grid_->addCondition(toText(size), "after", {"40"}), QString());
        settle();
        QCOMPARE(names(), QStringList{"Ben Adeyemi"});
        QCOMPARE(grid_->ruleTrouble(), QString());
        QCOMPARE(grid_->addCondition(toText(secret), "is", {"yes"}), QString());
        QVERIFY(!grid_->ruleTrouble().isEmpty());
        settle();
        QCOMPARE(names(), QStringList{"Ben Adeyemi"});
        grid_->setFilter({});
        settle();

        QCOMPARE(grid_->setCell(toText(ben_), toText(size), ""), QString());
        settle();
        QCOMPARE(cell(ben_, toText(size)), QString());
        undo();
        QCOMPARE(cell(ben_, toText(size)), QStringLiteral("43.5"));
        elsewhere([&](Bench& bench) { return bench.editor.remove(schema::kCustomAttribute, size); });
        settle();
        QVERIFY(!grid_->shown().contains(toText(size)));
        QCOMPARE(grid_->sortKey(), QString());
    }

    void whom_a_teams_rule_finds_is_shown_in_that_team() {
        const auto made = [&](const char* name, const char* rule) {
            elsewhere([&](Bench& bench) -> Result<void> {
                const auto team = bench.editor.create(schema::kTeam,
                                                      {{field::kTeamName, text(name)}, {field::kTeamRule, text(rule)}});
                return team ? Result<void>() : Result<void>(team.error());
            });
        };
        made("Broken", "nonsense");
        made("Makers", "title contains \"engineer\"");
        QCOMPARE(people_->person(ben_).team, QStringLiteral("Makers"));
        QCOMPARE(people_->person(clara_).team, QString());
        FoundPeopleModel found(PageContext{desk_->data(), *people_, wording_}, "Makers");
        QTRY_COMPARE((desk_->settle(), found.refresh(), found.count()), 1);
        QCOMPARE(found.get(0, "name").toString(), QStringLiteral("Ben Adeyemi"));
        give(ben_, field::kEmployeeTitle, text("Designer"));
        QCOMPARE(people_->person(ben_).team, QString());
        give(ben_, field::kEmployeeTitle, text("Engineer"));
        give(ben_, kStatus, Value{std::int64_t{2}});
        QCOMPARE(people_->person(ben_).team, QString());
    }

    void what_is_shown_is_exported_as_it_is_filtered_and_sorted_data() {
        QTest::addColumn<QString>("format");
        QTest::newRow("csv") << QStringLiteral("csv");
        QTest::newRow("xlsx") << QStringLiteral("xlsx");
    }
    void what_is_shown_is_exported_as_it_is_filtered_and_sorted() {
        QFETCH(QString, format);
        grid_->setShown({"title", "manager", "start_date", "status"});
        grid_->addCondition("start_date", "filled", {});
        grid_->sortBy("start_date", true);
        settle();
        QSignalSpy exported(grid_.get(), &EmployeeGrid::exported);
        const QString path = directory_.filePath("people." + format);
        grid_->exportTo(QUrl::fromLocalFile(path), format);
        QCOMPARE(grid_->busy(), QStringLiteral("exporting"));
        settle();
        QCOMPARE(exported.size(), 1);
        QCOMPARE(exported.at(0).at(0).toInt(), 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto table = roster::readTable(file.readAll().toStdString());
        QVERIFY(table.ok());
        QCOMPARE(table->header, (std::vector<std::string>{"Name", "Title", "Manager", "Start date", "Status"}));
        QCOMPARE(table->rows.size(), std::size_t{2});
        QCOMPARE(table->rows[0].cells,
                 (std::vector<std::string>{"clara Weidmann", "Account Executive", "Ben Adeyemi", "2026-03-01", ""}));
        const auto noted = store::exportNotes(desk_->reader());
        QCOMPARE(noted->size(), std::size_t{1});
        QVERIFY((*noted)[0].table == "employees" && (*noted)[0].format == format.toStdString());
        QCOMPARE((*noted)[0].rows, std::uint64_t{2});
    }

    void an_export_that_cannot_be_written_says_so() {
        QSignalSpy failed(grid_.get(), &EmployeeGrid::exportFailed);
        grid_->exportTo(QUrl::fromLocalFile(directory_.filePath("none/people.csv")), "csv");
        settle();
        QCOMPARE(failed.size(), 1);
        QVERIFY(store::exportNotes(desk_->reader())->empty());
        grid_->setSearch("nobody at all");
        settle();
        grid_->exportTo(QUrl::fromLocalFile(directory_.filePath("people.csv")), "csv");
        QCOMPARE(failed.size(), 2);
    }

    void many_people_are_sorted_and_filtered_while_the_window_goes_on() {
        elsewhere([&](Bench& bench) {
            return bench.editor.inParts([&]() -> Result<void> {
                for (int i = 0; i < 5'000; ++i) {
                    const auto made = bench.editor.create(
                        schema::kEmployee,
                        {{field::kEmployeeFirst, text("P" + std::to_string(i))}, {field::kEmployeeLast, text("Q")}});
                    if (!made) return made.error();
                }
                return {};
            });
        });
        settle();
        QCOMPARE(names().filter("Q").size(), 5'000);
        QCOMPARE(told(grid_->rowOf(toText(ben_)), "name").toString(), QStringLiteral("Ben Adeyemi"));
        const QStringList all = names();
        QVERIFY(all.indexOf("P2 Q") < all.indexOf("P10 Q"));
        grid_->chooseAll();
        QSignalSpy changed(grid_.get(), &EmployeeGrid::changed);
        QCOMPARE(grid_->setChosen("location", "Berlin"), QString());
        settle();
        QTRY_COMPARE(changed.size(), 1);
        settle();
        QVERIFY(changed.at(0).at(0).toInt() >= 5'003);
        undo();
        QCOMPARE(row(ben_).text(field::of(schema::kEmployee, "location")), std::string());
    }
};

QTEST_MAIN(EmployeeGridTest)
#include "employee_grid_test.moc"
