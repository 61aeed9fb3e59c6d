// SPDX-License-Identifier: GPL-3.0-or-later
// A company that the schema before wrote, once a server of today has opened it: what is there already is received by
// the rules that came since.
#include "tests/server/role_company.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;

namespace {

// Version 3: no custom roles, and confidential records for the person and HR alone.
constexpr std::size_t kEntitiesOfBefore = 16;
constexpr auto kBefore = [] {
    std::array<schema::Entity, kEntitiesOfBefore> entities{};
    for (std::size_t i = 0; i < kEntitiesOfBefore; ++i) {
        entities[i] = schema::kEntities[i];
        // Without what later versions have added to them.
        decltype(entities[i].fields) fields{};
        for (const schema::Field& field : schema::kEntities[i].fields) {
            if (field.since <= 3) fields.items[fields.count++] = field;
        }
        entities[i].fields = fields;
        decltype(entities[i].memberships) memberships{};
        for (const schema::Membership& membership : schema::kEntities[i].memberships) {
            if (membership.since <= 3) memberships.items[memberships.count++] = membership;
        }
        entities[i].memberships = memberships;
    }
    entities[schema::kConfidentialRecord - 1].scopes = {{.kind = schema::ScopeKind::person, .field = 1},
                                                        {.kind = schema::ScopeKind::role, .role = schema::Role::hr}};
    return entities;
}();
constexpr schema::Schema kSchemaOfBefore{3, kBefore};
static_assert(schema::wellFormed(kSchemaOfBefore));

using Change = std::function<void(World& before, std::map<std::string, Uuid>& people)>;

/// The company under today's schema; `change` was made to it before.
struct Upgraded {
    explicit Upgraded(const Change& change = {}) {
        options.durable = false;
        World before(kSchemaOfBefore, options);
        people = RoleCompany::populate(before);
        if (change) change(before, people);
    }
    /// A role that reads what is confidential, for somebody.
    void grantReading(World& world, const char* person, Reach reach) {
        const Uuid role = world.newId();
        world.seed({createOperation(schema::kCustomRole, role, {{1, std::string("All")}, {kReadConfidential, true}}),
                    grantOperation(world.newId(), people[person], role, reach, "")});
    }

    QTemporaryDir folder;
    server::TenantOptions options = lastingIn(folder.path().toStdString());
    std::map<std::string, Uuid> people;
};

}  // namespace

class TenantLayoutTest : public QObject {
    Q_OBJECT
  private slots:
    void rows_of_before_are_received_by_a_role_that_is_granted_after() {
        Upgraded company([](World& before, auto& people) {
            before.seed(
                {lifeOperation(OperationKind::remove, schema::kConfidentialRecord, confidentialOf(people["tom"]))});
        });
        auto& people = company.people;
        World world(schema::kSchema, company.options);
        Device holder(world, people["hal"]), admin(world, people["ada"]);
        admin.sync();
        holder.sync();

        const Uuid role = world.newId();
        const auto outcome = admin.push(
            {createOperation(schema::kCustomRole, role, {{1, std::string("Partner")}, {kReadConfidential, true}}),
             grantOperation(world.newId(), people["hal"], role, Reach::location, "Berlin"),
             grantOperation(world.newId(), people["hal"], role, Reach::all, "")});
        holder.sync();

        QCOMPARE(outcome, std::string("accepted"));
        for (const char* name : {"bea", "ben"}) {
            QVERIFY(holder.holds(schema::kConfidentialRecord, confidentialOf(people[name])));
        }
        QVERIFY(!holder.holds(schema::kConfidentialRecord, confidentialOf(people["mia"])));
        QVERIFY(holder.difference().empty());
        const auto sound = world.service->check();
        QVERIFY2(sound.ok(), sound ? "" : sound.error().detail.c_str());
    }

    void a_grant_for_everyone_brings_the_rows_of_before_and_their_later_changes() {
        Upgraded company;
        auto& people = company.people;
        World world(schema::kSchema, company.options);
        company.grantReading(world, "hal", Reach::everyone);
        Device holder(world, people["hal"]);
        holder.sync();
        const Uuid record = confidentialOf(people["tom"]);

        world.seed({setOperation(schema::kConfidentialRecord, record, kRemarks, std::string("newer"))});
        holder.sync();
        world.reopen();
        holder.sync();

        QCOMPARE(holder.row(schema::kConfidentialRecord, record)->text(kRemarks), std::string("newer"));
        QVERIFY(holder.difference().empty());
        QVERIFY(world.service->check().ok());
    }

    void a_move_in_the_tree_of_before_is_followed() {
        Upgraded company;
        auto& people = company.people;
        World world(schema::kSchema, company.options);
        company.grantReading(world, "mia", Reach::all);
        Device mia(world, people["mia"]);

        world.seed({setOperation(schema::kEmployee, people["bea"], kManager, people["mia"])});
        mia.sync();

        QVERIFY(mia.holds(schema::kConfidentialRecord, confidentialOf(people["bea"])));
        QVERIFY(mia.holds(schema::kConfidentialRecord, confidentialOf(people["ben"])));
        QVERIFY(world.service->check().ok());
    }

    void who_leads_and_who_is_in_a_team_of_before_and_who_stands_above_receive_goals() {
        Uuid team;
        Upgraded company([&](World& before, auto& people) {
            team = before.newId();
            const Fields joined{{1, team}, {2, people["hal"]}};
            before.seed({createOperation(schema::kTeam, team, {{1, std::string("Deck")}, {3, people["tom"]}}),
                         createOperation(schema::kTeamMembership, derived(schema::kTeamMembership, joined), joined)});
        });
        auto& people = company.people;
        World world(schema::kSchema, company.options);
        const Uuid goal = world.newId();
        constexpr std::int64_t kOfTeam = 2;
        world.seed({createOperation(schema::kGoal, goal,
                                    {{1, std::string("Sail")}, {2, people["ben"]}, {8, kOfTeam}, {9, team}})});

        const Record ben = **world.service->find(schema::kEmployee, people["ben"]);
        for (const Uuid& seer : {people["hal"], people["tom"], people["ben"], ben.reference(kManager)}) {
            Device device(world, seer);
            device.sync();
            QVERIFY(device.holds(schema::kGoal, goal));
            QVERIFY(device.difference().empty());
        }
        const auto sound = world.service->check();
        QVERIFY2(sound.ok(), sound ? "" : sound.error().detail.c_str());
    }
};

QTEST_GUILESS_MAIN(TenantLayoutTest)
#include "tenant_layout_test.moc"
