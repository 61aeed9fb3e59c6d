// SPDX-License-Identifier: GPL-3.0-or-later
// A first sync that takes many pages begins with what is newest. Numbers are those of the invariants in sync.md.
#include "tests/server/tenant_fixture.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;

namespace {

constexpr std::uint32_t kPage = 8 * 1024;

/// Old meetings with much in them, and one that is new.
struct Company {
    World world;
    Uuid person = world.employee("Person");
    Uuid report = world.employee("Report");
    Uuid lead = world.employee("Lead");
    Device writer{world, lead};
    std::vector<Uuid> old;
    Uuid newest;
    Uuid point;

    Company() {
        for (int i = 0; i < 4; ++i) {
            old.push_back(startSeries(writer, {person}));
        }
        newest = startSeries(writer, {person, report});
        for (int i = 0; i < 100; ++i) {
            for (const Uuid& series : old) {
                writer.queue({pointOperation(world.newId(), series, series, "old")});
            }
        }
        writer.sync();
        point = world.newId();
        writer.push(pointOperation(point, newest, newest, "new"));
    }
};

bool fillsMore(const Result<wire::Response>& response) {
    return response && response->commit().more() && response->commit().filling_size() > 0;
}

}  // namespace

class TenantNewestTest : public QObject {
    Q_OBJECT
  private slots:
    void the_first_page_has_the_newest_row_and_what_it_names() {
        Company company;
        Device device(company.world, company.person);
        device.pageBytes = kPage;

        const auto first = device.exchange();

        QVERIFY(fillsMore(first));
        QVERIFY(device.holds(schema::kTalkingPoint, company.point));
        QVERIFY(device.holds(schema::kMeetingSeries, company.newest));
        QVERIFY(device.holds(schema::kMeetingSpan, company.newest));
        QVERIFY(device.holds(schema::kEmployee, company.lead));
    }

    void inv05_what_came_first_ends_in_the_same_rows() {
        Company company;
        Device device(company.world, company.person);
        device.pageBytes = kPage;

        device.sync();

        QCOMPARE(device.difference(), std::string());
    }

    void inv20_what_travels_twice_is_planned_twice() {
        Company company;
        Device device(company.world, company.person);
        device.pageBytes = kPage;
        std::uint64_t planned = 0;
        std::uint64_t came = 0;
        for (bool more = true; more;) {
            const auto response = device.exchange();
            QVERIFY(response);
            planned += response->plan().rows();
            came += static_cast<std::uint64_t>(response->page().put_size());
            more = response->commit().more();
        }

        // Of two scopes that hold one row the plan counts both, and the row travels once.
        QVERIFY(came <= planned);
        QVERIFY(came > device.rows.size());
    }

    void inv20_a_page_with_the_newest_rows_is_no_larger_than_was_asked_for() {
        Company company;
        Device device(company.world, company.person);
        device.pageBytes = kPage;

        const auto first = device.exchange();

        QVERIFY(first);
        std::size_t bytes = 0;
        for (const wire::Put& put : first->page().put()) {
            bytes += put.row().ByteSizeLong();
        }
        QVERIFY(bytes <= kPage);
    }

    void inv07_a_row_that_leaves_after_it_came_first_is_gone_in_the_end() {
        Company company;
        const Uuid foreign = startSeries(company.writer, {company.report});
        const Uuid item = company.world.newId();
        company.writer.push(createOperation(schema::kActionItem, item,
                                            {{1, foreign}, {2, foreign}, {4, std::string("do")}, {5, company.person}}));
        Device device(company.world, company.person);
        device.pageBytes = kPage;
        QVERIFY(fillsMore(device.exchange()));
        QVERIFY(device.holds(schema::kActionItem, item));

        company.writer.push(setOperation(schema::kActionItem, item, 5, company.report));
        device.sync();

        QVERIFY(!device.holds(schema::kActionItem, item));
        QCOMPARE(device.difference(), std::string());
    }

    void inv13_a_row_that_is_removed_after_it_came_first_is_removed_in_the_end() {
        Company company;
        Device device(company.world, company.person);
        device.pageBytes = kPage;
        QVERIFY(fillsMore(device.exchange()));

        company.writer.push(lifeOperation(OperationKind::remove, schema::kTalkingPoint, company.point));
        device.sync();

        QVERIFY(!device.row(schema::kTalkingPoint, company.point)->alive());
        QCOMPARE(device.difference(), std::string());
    }

    void a_first_page_that_is_lost_comes_again() {
        Company company;
        Device device(company.world, company.person);
        device.pageBytes = kPage;
        QVERIFY(company.world.service->exchange(device.caller, device.request()));

        QVERIFY(fillsMore(device.exchange()));

        QVERIFY(device.holds(schema::kTalkingPoint, company.point));
        device.sync();
        QCOMPARE(device.difference(), std::string());
    }

    void what_fits_into_a_page_or_two_comes_in_its_order_and_once() {
        Company company;
        Device device(company.world, company.person);
        std::size_t came = 0;
        for (bool more = true; more;) {
            const auto response = device.exchange();
            QVERIFY(response);
            came += static_cast<std::size_t>(response->page().put_size());
            more = response->commit().more();
        }

        QCOMPARE(came, device.rows.size());
    }

    void a_meeting_with_much_in_it_that_is_granted_later_begins_with_its_newest_row_too() {
        Company company;
        Device device(company.world, company.report);
        device.pageBytes = kPage;
        device.sync();
        const Uuid series = company.old.front();
        for (int i = 0; i < 300; ++i) {
            company.writer.queue({pointOperation(company.world.newId(), series, series, "older")});
        }
        company.writer.sync();
        const Uuid last = company.world.newId();
        company.writer.push(pointOperation(last, series, series, "last"));
        QCOMPARE(company.writer.push(participantOperation(series, company.report, true)), std::string("accepted"));

        const auto first = device.exchange();

        QVERIFY(fillsMore(first));
        QVERIFY(device.holds(schema::kTalkingPoint, last));
        device.sync();
        QCOMPARE(device.difference(), std::string());
    }
};

QTEST_GUILESS_MAIN(TenantNewestTest)
#include "tenant_newest_test.moc"
