// SPDX-License-Identifier: GPL-3.0-or-later
// Scopes: what arrives, what leaves, and what a device ends up with. Numbers are those of the invariants in sync.md.
#include "tests/server/tenant_fixture.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;

#define QCOMPARE_TEXT(actual, expected) QCOMPARE(QString::fromStdString(actual), QString::fromLatin1(expected))

namespace {

struct Company {
    World world;
    std::vector<Uuid> people;
    std::vector<std::unique_ptr<Device>> devices;

    explicit Company(int count) {
        for (int i = 0; i < count; ++i) {
            people.push_back(world.employee("Person"));
        }
        for (int i = 0; i < count; ++i) {
            devices.push_back(std::make_unique<Device>(world, people[static_cast<std::size_t>(i)]));
        }
    }
    Device& device(std::size_t i) { return *devices[i]; }
};

}  // namespace

class TenantScopesTest : public QObject {
    Q_OBJECT
  private slots:
    void inv05_any_history_leaves_each_device_with_its_projection() {
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            Company company(5);
            SeededEntropy random(seed);
            std::vector<Uuid> series;
            std::vector<std::pair<Uuid, Uuid>> points;
            const auto pick = [&](std::size_t size) {
                return static_cast<std::size_t>(random.next() % size);
            };
            for (int step = 0; step < 120; ++step) {
                Device& by = company.device(pick(5));
                const Uuid person = company.people[pick(5)];
                by.pageBytes = pick(2) == 0 ? 1024 : 0;
                company.world.clock.time += 10;
                switch (pick(7)) {
                    case 0: {
                        const Uuid id = company.world.newId();
                        by.queue({seriesOperation(id, by.caller.person), participantOperation(id, person)});
                        series.push_back(id);
                        break;
                    }
                    case 1:
                        if (!series.empty()) {
                            by.queue({participantOperation(series[pick(series.size())], person, pick(2) == 0)});
                        }
                        break;
                    case 2:
                        if (!series.empty()) {
                            const Uuid row = participantId(series[pick(series.size())], person);
                            const auto kind = pick(2) == 0 ? OperationKind::remove : OperationKind::restore;
                            by.queue({lifeOperation(kind, schema::kSeriesParticipant, row)});
                        }
                        break;
                    case 3:
                        if (!series.empty()) {
                            const Uuid in = series[pick(series.size())];
                            const Uuid id = company.world.newId();
                            by.queue({pointOperation(id, in, newestSpan(company.world, in), "text")});
                            points.emplace_back(id, in);
                        }
                        break;
                    case 4:
                        if (!points.empty()) {
                            const auto& [id, in] = points[pick(points.size())];
                            by.queue({setOperation(schema::kTalkingPoint, id, 2, newestSpan(company.world, in))});
                        }
                        break;
                    case 5:
                        if (!points.empty()) {
                            const auto kind = pick(2) == 0 ? OperationKind::remove : OperationKind::restore;
                            by.queue({lifeOperation(kind, schema::kTalkingPoint, points[pick(points.size())].first)});
                        }
                        break;
                    default:
                        QVERIFY(by.exchange().ok());
                }
            }
            for (const auto& device : company.devices) {
                device->sync();
            }
            for (const auto& device : company.devices) {
                device->sync();
                QVERIFY2(device->difference().empty(),
                         (device->difference() + " seed " + std::to_string(seed)).c_str());
                QCOMPARE(device->resets, std::uint64_t{0});
            }
            const auto sound = company.world.service->check();
            QVERIFY2(sound.ok(), sound.ok() ? "" : sound.error().detail.c_str());
        }
    }

    void inv07_a_row_that_leaves_a_scope_leaves_no_tombstone() {
        Company company(3);
        Device& first = company.device(0);
        Device& second = company.device(1);
        const Uuid series = startSeries(first, {company.people[1]});
        const Uuid item = company.world.newId();
        first.push(createOperation(schema::kActionItem, item,
                                   {{1, series}, {2, series}, {4, std::string("do")}, {5, company.people[2]}}));
        Device& owner = company.device(2);
        owner.sync();
        const bool held = owner.holds(schema::kActionItem, item);

        first.push(setOperation(schema::kActionItem, item, 5, company.people[1]));
        owner.sync();
        second.sync();

        QVERIFY(held);
        QVERIFY(!owner.holds(schema::kActionItem, item));
        QVERIFY(second.holds(schema::kActionItem, item));
        QVERIFY(second.row(schema::kActionItem, item)->alive());
    }

    void inv07_an_id_that_was_never_received_does_not_arrive_as_gone() {
        Company company(3);
        Device& first = company.device(0);
        const Uuid series = startSeries(first, {});
        const Uuid item = company.world.newId();
        first.push(createOperation(schema::kActionItem, item,
                                   {{1, series}, {2, series}, {4, std::string("do")}, {5, company.people[2]}}));
        first.push(setOperation(schema::kActionItem, item, 5, company.people[1]));

        const auto response = company.device(2).exchange();

        QVERIFY(response.ok());
        QCOMPARE(response->page().gone_size(), 0);
    }

    void inv09_a_new_membership_reaches_the_person_and_the_writer() {
        Company company(2);
        company.device(1).sync();

        const Uuid series = startSeries(company.device(0), {company.people[1]});

        const std::set<Uuid> told(company.world.told.begin(), company.world.told.end());
        QVERIFY(told.contains(company.people[0]) && told.contains(company.people[1]));
        QVERIFY(company.device(0).holds(schema::kMeetingSpan, series));
        QVERIFY(company.world.service->headFor(company.people[1]) > company.device(1).cursor);
    }

    void inv10_a_membership_granted_later_brings_all_rows_of_the_scope() {
        Company company(2);
        Device& first = company.device(0);
        Device& second = company.device(1);
        second.sync();
        const Uuid series = startSeries(first, {});
        std::vector<Uuid> points;
        for (int i = 0; i < 50; ++i) {
            points.push_back(company.world.newId());
            first.push(pointOperation(points.back(), series, series, std::string(200, 'p')));
        }
        second.pageBytes = 2048;

        first.push(participantOperation(series, company.people[1], true));
        QVERIFY(second.exchange().ok());
        const bool filling = !second.filling.empty();
        first.push(setOperation(schema::kTalkingPoint, points[0], 3, std::string("changed while it fills")));
        second.sync();

        QVERIFY(filling);
        QCOMPARE_TEXT(second.row(schema::kTalkingPoint, points[0])->text(3), "changed while it fills");
        QCOMPARE_TEXT(second.difference(), "");
    }

    void inv10_a_membership_lost_and_granted_again_has_a_new_epoch() {
        Company company(2);
        Device& first = company.device(0);
        Device& second = company.device(1);
        const Uuid series = startSeries(first, {company.people[1]});
        second.sync();
        const auto before = second.scopes;
        const Uuid row = participantId(series, company.people[1]);

        first.push(lifeOperation(OperationKind::remove, schema::kSeriesParticipant, row));
        first.push(lifeOperation(OperationKind::restore, schema::kSeriesParticipant, row));
        second.sync();

        std::size_t renewed = 0;
        for (const auto& [scope, epoch] : second.scopes) {
            renewed += before.contains(scope) && before.at(scope) < epoch ? 1 : 0;
        }
        QCOMPARE(renewed, std::size_t{1});
        QVERIFY(second.holds(schema::kMeetingSeries, series));
        QCOMPARE_TEXT(second.difference(), "");
    }

    void a_person_who_was_removed_holds_nothing_and_writes_nothing() {
        Company company(2);
        Device& second = company.device(1);
        const Uuid series = startSeries(company.device(0), {company.people[1]});
        second.sync();

        company.world.seed({lifeOperation(OperationKind::remove, schema::kEmployee, company.people[1])});
        const std::string outcome = second.push(pointOperation(company.world.newId(), series, series, "late"));

        QCOMPARE_TEXT(outcome, "forbidden");
        QVERIFY(second.rows.empty());
        QVERIFY(second.scopes.empty());
    }

    void a_plan_whose_answer_was_lost_is_told_again() {
        Company company(2);
        Device& second = company.device(1);
        second.sync();
        startSeries(company.device(0), {company.people[1]});

        for (int i = 0; i < 5; ++i) {
            QVERIFY(company.world.service->exchange(second.caller, second.request()).ok());
        }
        second.sync();

        QCOMPARE(second.resets, std::uint64_t{0});
        QCOMPARE_TEXT(second.difference(), "");
    }

    void a_device_with_scopes_nobody_gave_it_starts_over() {
        Company company(2);
        Device& first = company.device(0);
        first.sync();
        first.scopes[Scope::group(company.world.newId())] = 1;

        QVERIFY(first.exchange().ok());
        first.sync();

        QCOMPARE(first.resets, std::uint64_t{1});
        QCOMPARE_TEXT(first.difference(), "");
    }

    void a_granted_role_opens_and_a_revoked_one_closes_its_scope() {
        Company company(3);
        Device& admin = company.device(0);
        company.world.grant(company.people[0], schema::Role::admin);
        company.world.grant(company.people[1], schema::Role::hr);
        admin.sync();
        const Uuid other = derived(schema::kRoleGrant, {{1, company.people[1]}, {2, std::int64_t{1}}});
        const Uuid own = derived(schema::kRoleGrant, {{1, company.people[0]}, {2, std::int64_t{2}}});
        const bool sawOther = admin.holds(schema::kRoleGrant, other);

        company.world.seed({lifeOperation(OperationKind::remove, schema::kRoleGrant, own)});
        admin.sync();

        QVERIFY(sawOther);
        QVERIFY(!admin.holds(schema::kRoleGrant, other));
        QVERIFY(admin.holds(schema::kRoleGrant, own));
    }
};

QTEST_GUILESS_MAIN(TenantScopesTest)
#include "tenant_scopes_test.moc"
