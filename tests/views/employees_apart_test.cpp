// SPDX-License-Identifier: GPL-3.0-or-later
// Two admins change people apart, each by the grid over a real store and engine, and meet over the real tenant service.
#include "models/domain/fields.h"
#include "models/views/employee_grid.h"
#include "models/views/employment.h"
#include "models/views/sync_models.h"
#include "models/views/values.h"
#include "tests/engine/office.h"

#include <QSignalSpy>

#include <vector>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

/// What the window posts happens at once; what comes of it is told soon, as from another thread.
class SameThreadQueue : public EditQueue {
  public:
    explicit SameThreadQueue(test::Desk& desk) : desk_(desk) {}

    void post(Work work, Done done) override {
        const Result<void> result = run(std::move(work));
        if (done) waiting_.emplace_back([done = std::move(done), result] { done(result); });
    }
    Result<void> run(Work work) override {
        Bench bench{*desk_.engine, *desk_.reader, desk_.clock.now(), *desk_.store};
        return work(bench);
    }
    void watch(std::shared_ptr<CommitWatcher>) override {}
    void unwatch(std::shared_ptr<CommitWatcher>) override {}

    bool tell() {
        const auto told = std::exchange(waiting_, {});
        for (const auto& one : told) one();
        return !told.empty();
    }

  private:
    test::Desk& desk_;
    std::vector<std::function<void()>> waiting_;
};

struct Admin {
    Admin(test::Office& office, const Uuid& person, std::uint64_t seed)
        : desk(office.world, person, seed),
          queue(desk),
          data(schema::kSchema, *desk.reader, desk.clock, person),
          people(data) {
        data.setQueue(&queue);
    }
    void open() {
        grid = std::make_unique<EmployeeGrid>(PageContext{data, people, wording});
        // A view, as far as the model can tell.
        watching = std::make_unique<QSignalSpy>(grid.get(), &EmployeeGrid::countChanged);
        settle();
    }
    void settle() {
        while (queue.tell()) QCoreApplication::processEvents();
    }
    /// Other people's rows have come.
    void tell(const Uuid& person) {
        data.deliver({{.kind = store::ChangeKind::changed, .entity = schema::kEmployee, .id = person}});
        QCoreApplication::processEvents();
        settle();
    }
    QString cell(const Uuid& person, const QString& key) const {
        const QStringList cells =
            grid->data(grid->index(grid->rowOf(toText(person))), grid->roleNames().key("cells")).toStringList();
        return cells.value(grid->shown().indexOf(key));
    }

    test::Desk desk;
    SameThreadQueue queue;
    LocalData data;
    Directory people;
    Wording wording;
    std::unique_ptr<EmployeeGrid> grid;
    std::unique_ptr<QSignalSpy> watching;
};

/// Two admins of one company who have everything of it.
struct Two {
    Two() {
        second = office.colleague;
        const auto made = office.service->commit(
            {office.derived(schema::kRoleGrant, {{1, second}, {2, std::int64_t{2}}})}, office.admin);
        begun = made.ok();
        first_ = std::make_unique<Admin>(office, office.admin, 11);
        second_ = std::make_unique<Admin>(office, second, 12);
        begun = begun && sync();
        first_->open();
        second_->open();
    }
    Admin& one() { return *first_; }
    Admin& other() { return *second_; }
    bool sync() {
        office.world.advance(1000);
        const bool all = office.sync(first_->desk) && office.sync(second_->desk) && office.sync(first_->desk);
        for (Admin* admin : {first_.get(), second_.get()}) {
            if (admin->grid) admin->tell(office.report);
        }
        return all;
    }

    test::Office office;
    Uuid second;
    bool begun = false;
    std::unique_ptr<Admin> first_;
    std::unique_ptr<Admin> second_;
};

}  // namespace

class EmployeesApartTest : public QObject {
    Q_OBJECT

  private slots:
    void two_admins_who_change_one_cell_apart_converge_and_see_which_edit_lost() {
        Two two;
        QVERIFY(two.begun);
        const QString person = toText(two.office.report);
        QCOMPARE(two.one().grid->setCell(person, "title", "Engineer"), QString());
        two.office.world.advance(5'000);
        QCOMPARE(two.other().grid->setCell(person, "title", "Designer"), QString());
        QCOMPARE(two.one().grid->setCell(person, "location", "Berlin"), QString());

        QVERIFY(two.sync());

        for (Admin* admin : {&two.one(), &two.other()}) {
            QCOMPARE(admin->cell(two.office.report, "title"), QStringLiteral("Designer"));
            QCOMPARE(admin->cell(two.office.report, "location"), QStringLiteral("Berlin"));
            MergedModel merged{PageContext{admin->data, admin->people, admin->wording}};
            QCOMPARE(merged.count(), 1);
            QCOMPARE(merged.get(0, "field").toString(), QStringLiteral("Title"));
            QCOMPARE(merged.get(0, "nowText").toString(), QStringLiteral("Designer"));
            QCOMPARE(merged.get(0, "lostText").toString(), QStringLiteral("Engineer"));
        }
    }

    void a_value_of_an_attribute_that_both_fill_in_apart_is_one_value() {
        Two two;
        Uuid attribute;
        {
            const auto made = two.one().desk.engine->create(
                schema::kCustomAttribute,
                {{field::kAttributeName, Value{std::string("Desk")}}, {field::kAttributeKind, Value{std::int64_t{0}}}});
            QVERIFY(made.ok());
            attribute = *made;
        }
        QVERIFY(two.sync());
        for (Admin* admin : {&two.one(), &two.other()}) {
            admin->grid->reword();
            admin->grid->setShown({toText(attribute)});
        }
        QCOMPARE(two.one().grid->setCell(toText(two.office.report), toText(attribute), "A1"), QString());
        two.office.world.advance(5'000);
        QCOMPARE(two.other().grid->setCell(toText(two.office.report), toText(attribute), "B2"), QString());

        QVERIFY(two.sync());

        for (Admin* admin : {&two.one(), &two.other()}) {
            QCOMPARE(admin->cell(two.office.report, toText(attribute)), QStringLiteral("B2"));
            QCOMPARE(admin->desk.reader->count({.entity = schema::kCustomValue}).value(), std::uint64_t{1});
            MergedModel merged{PageContext{admin->data, admin->people, admin->wording}};
            QCOMPARE(merged.count(), 1);
            QCOMPARE(merged.get(0, "lostText").toString(), QStringLiteral("A1"));
        }
    }

    void somebody_who_leaves_does_so_with_everything_for_the_server_and_for_others() {
        Two two;
        const Uuid boss = two.office.manager;
        const Uuid heir = two.office.colleague;
        Editor& editor = *two.one().desk.engine;
        QVERIFY(editor.set(schema::kEmployee, two.office.report, {{field::kEmployeeManager, Value{boss}}}).ok());
        QVERIFY(editor.set(schema::kEmployee, heir, {{field::kEmployeeManager, Value{boss}}}).ok());
        const auto team = editor.create(
            schema::kTeam, {{field::kTeamName, Value{std::string("Desk")}}, {field::kTeamLead, Value{boss}}});
        const auto role = editor.create(schema::kRoleGrant, {{1, Value{boss}}, {2, Value{std::int64_t{1}}}});
        QVERIFY(team.ok() && role.ok());
        QVERIFY(two.sync());
        Employment employment;
        employment.attach(&two.one().data, &two.one().people, &two.one().wording);

        const int change = employment.leave(toText(boss), {{"day", dayFrom(today(two.one().data.now()))},
                                                           {"heir", toText(heir)},
                                                           {"lead", toText(heir)},
                                                           {"takeRoles", true}});

        QVERIFY(change != 0);
        QVERIFY(two.sync());
        for (Admin* admin : {&two.one(), &two.other()}) {
            store::Reader& reader = *admin->desk.reader;
            const auto find = [&](EntityNumber entity, const Uuid& id) {
                return **reader.find(entity, id);
            };
            QCOMPARE(find(schema::kEmployee, boss).number(field::kEmployeeStatus), domain::kStatusLeft);
            QCOMPARE(find(schema::kEmployee, two.office.report).reference(field::kEmployeeManager), heir);
            QVERIFY(find(schema::kEmployee, heir).reference(field::kEmployeeManager).isNil());
            QCOMPARE(find(schema::kTeam, *team).reference(field::kTeamLead), heir);
            QVERIFY(!find(schema::kRoleGrant, *role).alive());
            const auto refused = reader.refused();
            QVERIFY(refused.ok() && refused->empty());
        }
    }

    void an_edit_of_many_that_one_undoes_leaves_what_the_other_wrote_since() {
        Two two;
        two.one().grid->chooseAll();
        QCOMPARE(two.one().grid->setChosen("department", "Sales"), QString());
        two.one().settle();
        QVERIFY(two.sync());
        QCOMPARE(two.other().grid->setCell(toText(two.office.report), "department", "Design"), QString());
        QVERIFY(two.sync());

        two.one().data.post([](Bench& bench) { return bench.editor.undo(); });
        QVERIFY(two.sync());

        for (Admin* admin : {&two.one(), &two.other()}) {
            admin->tell(two.office.manager);
            QCOMPARE(admin->cell(two.office.report, "department"), QStringLiteral("Design"));
            QCOMPARE(admin->cell(two.office.manager, "department"), QString());
        }
    }
};

QTEST_GUILESS_MAIN(EmployeesApartTest)
#include "employees_apart_test.moc"
