// SPDX-License-Identifier: GPL-3.0-or-later
// An entity costs its description: one that only this test knows goes through the server from end to end.
#include "tests/server/tenant_fixture.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;

#define QCOMPARE_TEXT(actual, expected) QCOMPARE(QString::fromStdString(actual), QString::fromLatin1(expected))

namespace {

using schema::Relation;
using schema::Type;
using schema::Who;

constexpr schema::EntityNumber kFerry = 40;
constexpr schema::EntityNumber kTicket = 41;

constexpr Who kAnyone{.relation = Relation::anyone};
constexpr Who kCaptain{.relation = Relation::person, .path = {2}};
constexpr Who kCrew{.relation = Relation::memberOf, .path = {schema::kOwnId}};

// The employees of the real schema, and two entities of another world.
constexpr schema::Entity kTestEntities[] = {
    schema::kEntities[schema::kEmployee - 1],
    {.number = kFerry,
     .name = "ferry",
     .fields =
         {{.number = 1, .name = "name", .type = Type::shortText, .limit = 50, .required = true},
          {.number = 2, .name = "captain", .type = Type::reference, .target = schema::kEmployee, .required = true},
          {.number = 3, .name = "crew", .type = Type::referenceSet, .limit = 3, .target = schema::kEmployee},
          {.number = 4, .name = "in_port", .type = Type::flag, .change = {kCrew}}},
     .scopes = {{.kind = schema::ScopeKind::group, .field = schema::kOwnId}},
     .create = {kCaptain},
     .change = {kCaptain},
     .remove = {kCaptain},
     .memberships = {{.kind = schema::ScopeKind::group, .field = schema::kOwnId, .person = 2},
                     {.kind = schema::ScopeKind::group, .field = schema::kOwnId, .person = 3}}},
    {.number = kTicket,
     .name = "ticket",
     .fields = {{.number = 1,
                 .name = "ferry",
                 .type = Type::reference,
                 .target = kFerry,
                 .required = true,
                 .merge = schema::Merge::fixed},
                {.number = 2, .name = "price", .type = Type::decimal}},
     .scopes = {{.kind = schema::ScopeKind::group, .field = 1},
                {.kind = schema::ScopeKind::person, .field = schema::kAuthor}},
     .create = {kAnyone},
     .change = {{.relation = Relation::author}},
     .remove = {{.relation = Relation::author}}},
};
constexpr schema::Schema kTestSchema{schema::kSchemaVersion, kTestEntities};
static_assert(schema::wellFormed(kTestSchema));
/// Of a server that takes what programs of its own version write only.
constexpr std::uint16_t kNewer = schema::kSchemaVersion + 1;
constexpr schema::Schema kNewerOnlySchema{kNewer, kTestEntities, kNewer};

struct Harbour {
    World world{kTestSchema};
    Uuid captain = world.employee("Ada");
    Uuid mate = world.employee("Bo");
    Uuid stranger = world.employee("Cy");
    Device first{world, captain};
    Device second{world, mate};
    Device third{world, stranger};
    Uuid ferry = world.newId();

    Harbour() {
        first.push(
            createOperation(kFerry, ferry, {{1, std::string("Elbe")}, {2, captain}, {3, std::vector<Uuid>{mate}}}));
    }
};

}  // namespace

class TenantSchemaTest : public QObject {
    Q_OBJECT
  private slots:
    void a_new_entity_is_received_by_its_members_alone() {
        Harbour harbour;

        harbour.second.sync();
        harbour.third.sync();

        QCOMPARE_TEXT(harbour.second.row(kFerry, harbour.ferry)->text(1), "Elbe");
        QVERIFY(!harbour.third.holds(kFerry, harbour.ferry));
        QCOMPARE_TEXT(harbour.second.difference(), "");
    }

    void a_set_of_people_gives_and_takes_membership() {
        Harbour harbour;
        merge::Operation add = setOperation(kFerry, harbour.ferry, 3, harbour.stranger);
        add.kind = OperationKind::addElement;
        merge::Operation take = setOperation(kFerry, harbour.ferry, 3, harbour.mate);
        take.kind = OperationKind::removeElement;
        take.life = 1;
        harbour.second.sync();

        const std::string added = harbour.first.push({add, take});
        harbour.second.sync();
        harbour.third.sync();

        QCOMPARE_TEXT(added, "accepted");
        QVERIFY(!harbour.second.holds(kFerry, harbour.ferry));
        QVERIFY(harbour.third.holds(kFerry, harbour.ferry));
        QVERIFY(harbour.world.service->check().ok());
    }

    void its_rights_are_those_of_its_description() {
        Harbour harbour;
        harbour.second.sync();

        QCOMPARE_TEXT(harbour.second.push(setOperation(kFerry, harbour.ferry, 1, std::string("Weser"))), "forbidden");
        QCOMPARE_TEXT(harbour.second.push(setOperation(kFerry, harbour.ferry, 4, true)), "accepted");
        QCOMPARE_TEXT(harbour.third.push(setOperation(kFerry, harbour.ferry, 4, false)), "not_found");
        QCOMPARE_TEXT(harbour.third.push(createOperation(kTicket, harbour.world.newId(), {{1, harbour.ferry}})),
                      "not_found");
        QCOMPARE_TEXT(harbour.second.push(createOperation(kTicket, harbour.world.newId(), {{1, harbour.ferry}})),
                      "accepted");
    }

    void its_limits_are_those_of_its_description() {
        Harbour harbour;

        QCOMPARE_TEXT(harbour.first.push(setOperation(kFerry, harbour.ferry, 1, std::string(51, 'x'))), "too_large");
        QCOMPARE_TEXT(harbour.first.push(setOperation(kFerry, harbour.ferry, 1, std::int64_t{1})), "invalid");
        QCOMPARE_TEXT(harbour.first.push(setOperation(kFerry, harbour.ferry, 9, true)), "invalid");
        QCOMPARE_TEXT(harbour.first.push(setOperation(kFerry, harbour.ferry, 1, Value())), "invalid");
    }

    void inv18_of_a_device_below_the_oldest_schema_nothing_is_taken_until_a_newer_program_sends_it() {
        World world{kNewerOnlySchema};
        Device device{world, world.employee("Ada")};
        device.sync();
        device.queue({createOperation(kFerry, world.newId(), {{1, std::string("Elbe")}, {2, device.caller.person}})});
        wire::Request request = device.request();
        request.mutable_push(0)->set_schema(kNewer - 1);
        wire::Request outdated = request;
        outdated.mutable_hello()->set_schema(kNewer - 1);
        const std::uint64_t head = world.service->figures().head;

        const auto told = world.service->exchange(device.caller, outdated);

        QVERIFY(told.ok());
        QCOMPARE(told->oldest_schema(), kNewer);
        QCOMPARE(told->last_mutation(), 0U);
        QCOMPARE(told->commit().results_size(), 0);
        QCOMPARE(world.service->figures().head, head);

        const auto taken = world.service->exchange(device.caller, request);

        QVERIFY(taken.ok());
        QCOMPARE(taken->oldest_schema(), 0U);
        QCOMPARE(taken->commit().results_size(), 1);
        QCOMPARE(taken->commit().results(0).status(), 0U);
    }
};

QTEST_GUILESS_MAIN(TenantSchemaTest)
#include "tenant_schema_test.moc"
