// SPDX-License-Identifier: GPL-3.0-or-later
// Custom roles: whom they reach, what they allow there, and what nobody comes to through one (controls 2, 3, 5, 9).
#include "tests/server/role_company.h"

#include <QElapsedTimer>
#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;

#define QCOMPARE_TEXT(actual, expected) QCOMPARE(QString::fromStdString(actual), QString::fromLatin1(expected))

class TenantRolesTest : public QObject {
    Q_OBJECT
  private slots:
    void a_role_reaches_those_it_was_granted_for_and_nobody_else_data() {
        QTest::addColumn<int>("reach");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("reached");

        QTest::newRow("everyone") << int(Reach::everyone) << ""
                                  << "bea ben mia tom";
        QTest::newRow("a location") << int(Reach::location) << "Berlin"
                                    << "bea ben";
        QTest::newRow("a location that nobody is at") << int(Reach::location) << "berlin"
                                                      << "";
        QTest::newRow("a location without a name") << int(Reach::location) << ""
                                                   << "";
        QTest::newRow("a department") << int(Reach::department) << "Sales"
                                      << "ben mia";
        QTest::newRow("a cost centre") << int(Reach::costCentre) << "7"
                                       << "tom";
        QTest::newRow("direct reports") << int(Reach::direct) << ""
                                        << "bea";
        QTest::newRow("dotted-line reports") << int(Reach::dotted) << ""
                                             << "mia";
        QTest::newRow("everybody below") << int(Reach::all) << ""
                                         << "bea ben";
    }

    void a_role_reaches_those_it_was_granted_for_and_nobody_else() {
        QFETCH(int, reach);
        QFETCH(QString, value);
        QFETCH(QString, reached);
        RoleCompany company;
        const Uuid role = company.role({kReadConfidential, kChangeConfidential, kChangePeople});

        company.grant(role, static_cast<Reach>(reach), value.toStdString());

        QCOMPARE_TEXT(company.received(), reached.toStdString().c_str());
        QCOMPARE_TEXT(company.changeable(), reached.toStdString().c_str());
    }

    void control_09_what_ends_a_grant_takes_the_rows_and_the_rights_at_once_data() {
        QTest::addColumn<int>("how");

        QTest::newRow("the grant is removed") << 0;
        QTest::newRow("the role is removed") << 1;
        QTest::newRow("the role loses the permission") << 2;
        QTest::newRow("the person goes to another place") << 3;
        QTest::newRow("the person leaves the company") << 4;
    }

    void control_09_what_ends_a_grant_takes_the_rows_and_the_rights_at_once() {
        QFETCH(int, how);
        RoleCompany company;
        const Uuid role = company.role({kReadConfidential, kChangeConfidential, kChangePeople});
        const Uuid grant = company.grant(role, Reach::location, "Berlin");
        QCOMPARE_TEXT(company.received(), "bea ben");

        if (how == 0) {
            company.admin.push(lifeOperation(OperationKind::remove, schema::kCustomRoleGrant, grant));
        } else if (how == 1) {
            company.admin.push(lifeOperation(OperationKind::remove, schema::kCustomRole, role));
        } else if (how == 2) {
            company.admin.push({setOperation(schema::kCustomRole, role, kReadConfidential, false),
                                setOperation(schema::kCustomRole, role, kChangePeople, false)});
        } else if (how == 3) {
            company.world.seed({setOperation(schema::kEmployee, company.people["ben"], kLocation, std::string("Rome")),
                                setOperation(schema::kEmployee, company.people["bea"], kLocation, Value())});
        } else {
            company.world.seed({lifeOperation(OperationKind::remove, schema::kEmployee, company.people["ben"]),
                                lifeOperation(OperationKind::remove, schema::kEmployee, company.people["bea"])});
        }
        const auto told = company.world.told;

        QVERIFY(std::binary_search(told.begin(), told.end(), company.people["hal"]));
        QCOMPARE_TEXT(company.changeable(), "");
        QCOMPARE_TEXT(company.received(), "");
    }

    void inv10_what_is_given_again_is_received_again() {
        RoleCompany company;
        const Uuid role = company.role({kReadConfidential});
        const Uuid grant = company.grant(role, Reach::all, "");
        company.received();
        const auto life = [&](OperationKind kind, EntityNumber entity, const Uuid& id) {
            QCOMPARE_TEXT(company.admin.push(lifeOperation(kind, entity, id)), "accepted");
        };

        life(OperationKind::remove, schema::kCustomRoleGrant, grant);
        life(OperationKind::remove, schema::kCustomRole, role);
        const std::string without = company.received();
        life(OperationKind::restore, schema::kCustomRole, role);
        life(OperationKind::restore, schema::kCustomRoleGrant, grant);

        QCOMPARE_TEXT(without, "");
        QCOMPARE_TEXT(company.received(), "bea ben");
    }

    void two_grants_that_reach_one_person_end_one_by_one() {
        RoleCompany company;
        const Uuid role = company.role({kReadConfidential});
        const Uuid other = company.role({kReadConfidential});
        const Uuid first = company.grant(role, Reach::location, "Berlin");
        const Uuid second = company.grant(other, Reach::department, "Sales");

        company.admin.push(lifeOperation(OperationKind::remove, schema::kCustomRoleGrant, first));
        const std::string after = company.received();
        company.admin.push(lifeOperation(OperationKind::remove, schema::kCustomRoleGrant, second));

        QCOMPARE_TEXT(after, "ben mia");
        QCOMPARE_TEXT(company.received(), "");
    }

    void a_change_in_the_tree_moves_what_a_role_for_reports_reaches() {
        RoleCompany company;
        company.grant(company.role({kReadConfidential}), Reach::all, "");
        company.received();

        company.world.seed({setOperation(schema::kEmployee, company.people["tom"], kManager, company.people["ben"])});
        const std::string joined = company.received();
        company.world.seed({setOperation(schema::kEmployee, company.people["bea"], kManager, Value())});

        QCOMPARE_TEXT(joined, "bea ben tom");
        QCOMPARE_TEXT(company.received(), "");
    }

    void what_is_of_the_company_takes_a_grant_for_everyone() {
        RoleCompany company;
        const Uuid role = company.role({kChangeTeams, kChangeSettings});
        const auto makesTeam = [&] {
            return company.holder.push(
                createOperation(schema::kTeam, company.world.newId(), {{1, std::string("Crew")}}));
        };

        const Uuid grant = company.grant(role, Reach::location, "Berlin");
        const std::string atPlace = makesTeam();
        company.admin.push(lifeOperation(OperationKind::remove, schema::kCustomRoleGrant, grant));
        company.grant(role, Reach::everyone, "");

        QCOMPARE_TEXT(atPlace, "forbidden");
        QCOMPARE_TEXT(makesTeam(), "accepted");
        QVERIFY(!*company.world.service->holdsForAll(company.people["ben"], kChangeTeams));
        QVERIFY(*company.world.service->holdsForAll(company.people["hal"], kChangeTeams));
    }

    // The attack: whoever may change somebody moves them, or themselves, to where their role reaches.
    void control_05_nobody_draws_a_person_into_their_own_reach() {
        RoleCompany company;
        company.grant(company.role({kChangePeople}), Reach::everyone, "");
        company.grant(company.role({kReadConfidential}), Reach::location, "Berlin");
        company.grant(company.role({kReadConfidential}), Reach::all, "");
        const Uuid tom = company.people["tom"];
        const Uuid own = company.people["hal"];
        const auto set = [&](const Uuid& person, FieldNumber field, Value value) {
            return company.holder.push(setOperation(schema::kEmployee, person, field, std::move(value)));
        };
        auto dotted = setOperation(schema::kEmployee, tom, kDottedLine, own);
        dotted.kind = OperationKind::addElement;

        QCOMPARE_TEXT(set(tom, kTitle, std::string("Pilot")), "accepted");
        QCOMPARE_TEXT(set(tom, kLocation, std::string("Berlin")), "forbidden");
        QCOMPARE_TEXT(set(tom, kDepartment, std::string("Sales")), "forbidden");
        QCOMPARE_TEXT(set(tom, kCostCentre, std::string("7")), "forbidden");
        QCOMPARE_TEXT(set(tom, kManager, own), "forbidden");
        QCOMPARE_TEXT(company.holder.push(dotted), "forbidden");
        QCOMPARE_TEXT(set(tom, kEmail, std::string("mine@aufwind.example")), "forbidden");
        QCOMPARE_TEXT(company.holder.push(createOperation(schema::kEmployee, company.world.newId(),
                                                          {{3, std::string("N")}, {4, std::string("N")}})),
                      "forbidden");
        QCOMPARE_TEXT(company.received(), "bea ben");
    }

    void control_05_nobody_changes_themselves_by_a_role() {
        RoleCompany company;
        company.world.seed({setOperation(schema::kEmployee, company.people["hal"], kLocation, std::string("Berlin"))});
        const Uuid role = company.role({kReadConfidential, kChangeConfidential, kChangePeople});
        company.grant(role, Reach::everyone, "");
        company.grant(role, Reach::location, "Berlin");
        company.holder.sync();

        QCOMPARE_TEXT(company.holder.push(setOperation(schema::kEmployee, company.people["hal"], kTitle,
                                                       std::string("Chief of everything"))),
                      "forbidden");
        QCOMPARE_TEXT(company.holder.push(setOperation(schema::kConfidentialRecord, company.record("hal"), kRemarks,
                                                       std::string("A raise is due"))),
                      "forbidden");
    }

    void control_05_roles_and_grants_are_an_admins_and_never_ones_own() {
        RoleCompany company;
        const Uuid role = company.role({kReadConfidential});
        const Uuid held = company.role({kReadConfidential});
        const Uuid admin = company.people["ada"];
        company.world.seed({grantOperation(company.world.newId(), admin, held, Reach::location, "Berlin")});
        const auto grantTo = [&](Device& device, const Uuid& person) {
            return device.push(grantOperation(company.world.newId(), person, role, Reach::everyone, ""));
        };
        const auto change = [&](Device& device, const Uuid& id) {
            return device.push(setOperation(schema::kCustomRole, id, kChangeConfidential, true));
        };

        QCOMPARE_TEXT(grantTo(company.admin, admin), "forbidden");
        QCOMPARE_TEXT(change(company.admin, held), "forbidden");
        QCOMPARE_TEXT(company.admin.push(lifeOperation(OperationKind::remove, schema::kCustomRole, held)), "forbidden");
        QCOMPARE_TEXT(change(company.admin, role), "accepted");
        QCOMPARE_TEXT(grantTo(company.admin, company.people["ben"]), "accepted");
        QCOMPARE_TEXT(grantTo(company.owner, company.people["olga"]), "forbidden");
        company.world.grant(company.people["mia"], schema::Role::hr);
        Device hr(company.world, company.people["mia"]);
        for (Device* device : {&company.holder, &hr}) {
            QCOMPARE_TEXT(grantTo(*device, company.people["tom"]), "forbidden");
            QCOMPARE_TEXT(change(*device, role), "forbidden");
            QCOMPARE_TEXT(device->push(createOperation(schema::kCustomRole, company.world.newId(),
                                                       {{1, std::string("Mine")}, {kReadConfidential, true}})),
                          "forbidden");
        }
    }

    void control_05_a_role_with_every_permission_gives_no_built_in_role() {
        RoleCompany company;
        company.grant(company.role(company.everyPermission()), Reach::everyone, "");
        const Uuid tom = company.people["tom"];
        for (const schema::Role role : {schema::Role::hr, schema::Role::admin, schema::Role::owner}) {
            const Fields fields{{1, tom}, {2, static_cast<std::int64_t>(role)}};
            QCOMPARE_TEXT(
                company.holder.push(createOperation(schema::kRoleGrant, derived(schema::kRoleGrant, fields), fields)),
                "forbidden");
        }
        QCOMPARE(*company.world.service->roleOf(company.people["hal"]), schema::Role::employee);
        QCOMPARE(*company.world.service->rankOf(company.people["hal"]), schema::Role::hr);
        QCOMPARE(*company.world.service->rankOf(tom), schema::Role::employee);
    }

    void control_19_roles_and_grants_take_the_password_again() {
        RoleCompany company;
        const Uuid role = company.role({kReadConfidential});
        company.admin.caller.confirmed = false;

        QCOMPARE_TEXT(company.admin.push(setOperation(schema::kCustomRole, role, kChangePeople, true)), "unconfirmed");
        QCOMPARE_TEXT(
            company.admin.push(grantOperation(company.world.newId(), company.people["ben"], role, Reach::everyone, "")),
            "unconfirmed");
        QCOMPARE_TEXT(
            company.admin.push(createOperation(schema::kCustomRole, company.world.newId(), {{1, std::string("New")}})),
            "unconfirmed");
    }

    void a_view_by_a_custom_role_is_noted_with_the_role_and_each_change_of_roles_too() {
        RoleCompany company;
        const Uuid role = company.role({kReadConfidential});
        const Uuid grant = company.grant(role, Reach::location, "Berlin");
        company.received();

        const auto viewsOf = [&](const char* name) {
            auto views = company.world.service->viewsOf(company.people[name]).value();
            std::erase_if(views, [&](const auto& view) { return view.actor == company.people["ada"]; });
            return views;
        };
        const auto views = viewsOf("ben");
        company.admin.push(lifeOperation(OperationKind::remove, schema::kCustomRoleGrant, grant));
        const auto entries = company.world.service->auditEntries(0, 1000).value();
        const auto has = [&](const char* action, const Uuid& subject) {
            return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
                return entry.action == action && entry.subject == subject && entry.actor == company.people["ada"];
            });
        };

        QCOMPARE(views.size(), std::size_t{1});
        QCOMPARE(views[0].actor, company.people["hal"]);
        QCOMPARE_TEXT(views[0].action, "confidential_record.viewed");
        QCOMPARE(views[0].detail, "role=" + role.toString());
        QVERIFY(has("custom_role.created", role));
        QVERIFY(has("custom_role_grant.created", grant));
        QVERIFY(has("custom_role_grant.removed", grant));
        QVERIFY(viewsOf("tom").empty());
    }

    // 20,000 people at four places, each with a confidential record, and a tree where each has ten reports. Fewer where
    // each row travels to a database.
    void what_grants_and_moves_cost_among_many() {
        const std::size_t count = isOnPostgres() ? 2'000 : 20'000;
        World world;
        std::vector<Uuid> people;
        std::vector<merge::Operation> operations;
        for (std::size_t i = 0; i < count; ++i) {
            people.push_back(world.newId());
            Fields fields{{3, std::string("P")}, {4, std::string("Q")}, {kLocation, "Place " + std::to_string(i % 4)}};
            if (i > 0) {
                fields.emplace_back(kManager, people[(i - 1) / 10]);
            }
            operations.push_back(createOperation(schema::kEmployee, people[i], fields));
            operations.push_back(createOperation(schema::kConfidentialRecord, confidentialOf(people[i]),
                                                 {{1, people[i]}, {kRemarks, std::string("r")}}));
            if (operations.size() == 1000) {
                world.seed(operations);
                operations.clear();
            }
        }
        const std::size_t middle = count * 3 / 4;
        const Uuid role = world.newId();
        world.seed({createOperation(schema::kCustomRole, role, {{1, std::string("P")}, {kReadConfidential, true}})});
        const auto timeOf = [&](const std::function<void()>& what) {
            QElapsedTimer timer;
            timer.start();
            what();
            return timer.nsecsElapsed() / 1'000;
        };
        const auto grant = [&](std::size_t to, Reach reach, const std::string& value) {
            const Uuid id = world.newId();
            world.seed({grantOperation(id, people[to], role, reach, value)});
            return id;
        };
        const auto move = [&](const char* place) {
            return timeOf(
                [&] { world.seed({setOperation(schema::kEmployee, people.back(), kLocation, std::string(place))}); });
        };
        const auto title =
            timeOf([&] { world.seed({setOperation(schema::kEmployee, people.back(), kTitle, std::string("Pilot"))}); });
        const auto without = move("Place 1");

        Uuid one;
        const auto added = timeOf([&] { one = grant(middle, Reach::location, "Place 2"); });
        Device holder(world, people[middle]);
        const auto first = timeOf([&] { holder.sync(); });
        const auto idle = timeOf([&] { holder.sync(); });
        const auto edit = timeOf([&] {
            world.seed(
                {setOperation(schema::kConfidentialRecord, confidentialOf(people[2]), kRemarks, std::string("s"))});
            holder.sync();
        });
        const auto removed =
            timeOf([&] { world.seed({lifeOperation(OperationKind::remove, schema::kCustomRoleGrant, one)}); });
        const auto told = timeOf([&] { QVERIFY(holder.exchange().ok()); });
        holder.sync();
        for (std::size_t i = 0; i < 20; ++i) {
            grant(count / 2 + i, Reach::location, "Place " + std::to_string(i % 4));
        }
        const auto with = move("Place 3");
        const auto all = timeOf([&] { grant(0, Reach::everyone, ""); });

        qInfo(
            "a grant that reaches a quarter of all: %lld ms, its first sync %lld ms, a sync with nothing new %lld ms, "
            "one changed record %lld ms; taken back %lld ms, and the answer that says so %lld ms",
            added / 1000, first / 1000, idle / 1000, edit / 1000, removed / 1000, told / 1000);
        qInfo(
            "a title %lld us; another location without grants %lld us, with 20 grants %lld us; a grant for everyone "
            "%lld us",
            title, without, with, all);
        QCOMPARE(holder.rows.count({schema::kConfidentialRecord, confidentialOf(people[2])}), std::size_t{0});
        QVERIFY(with < added);
        const auto sound = world.service->check();
        QVERIFY2(sound.ok(), sound ? "" : sound.error().detail.c_str());
    }

    void inv05_any_history_of_roles_and_people_leaves_each_device_with_its_projection() {
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            RoleCompany company;
            RandomRoles history(company, seed);
            for (int step = 0; step < 120; ++step) {
                history.step();
            }
            QVERIFY2(history.disagreement().empty(),
                     (history.disagreement() + ", seed " + std::to_string(seed)).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TenantRolesTest)
#include "tenant_roles_test.moc"
