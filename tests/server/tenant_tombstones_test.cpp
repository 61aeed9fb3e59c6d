// SPDX-License-Identifier: GPL-3.0-or-later
// What only says that something has gone does not stay for ever (sync.md, invariant 17).
#include "sync/server/tenancy/open_store.h"
#include "tests/server/tenant_fixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;
using schema::kEmployee;
using schema::kSeriesParticipant;
using schema::kTalkingPoint;

#define QCOMPARE_TEXT(actual, expected) QCOMPARE(QString::fromStdString(actual), QString::fromLatin1(expected))

namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;

struct Pair : SeriesOfTwo {
    using SeriesOfTwo::SeriesOfTwo;

    Uuid point(const std::string& position = "m") { return SeriesOfTwo::point("point", position); }
    std::string remove(const Uuid& point) {
        return first.push(lifeOperation(OperationKind::remove, kTalkingPoint, point));
    }
    /// Both have everything and have said so.
    void readAll() {
        for (int i = 0; i < 2; ++i) {
            first.sync();
            second.sync();
        }
    }
    void collect() {
        for (auto more = world.service->collect(); more && *more; more = world.service->collect()) {
        }
    }
    /// Two days, with a pass on each of them.
    void twoPasses() {
        for (int i = 0; i < 2; ++i) {
            world.clock.time += kDayMs + 1;
            collect();
        }
    }
    bool isKept(const Uuid& point) { return world.service->find(kTalkingPoint, point)->has_value(); }
    bool isSound() {
        first.sync();
        second.sync();
        return first.difference().empty() && second.difference().empty() && world.service->check().ok();
    }
};

server::TenantOptions inFile(const QTemporaryDir& directory) {
    server::TenantOptions options = lastingIn(directory.path().toStdString());
    options.durable = false;
    return options;
}

/// Entries that a row has left a scope.
int leftIn(Pair& pair) {
    pair.world.service.reset();
    int count = 0;
    {
        auto store = server::openStore(pair.world.options);
        (*store)->allLog([&](const Scope&, const server::LogEntry& entry) { count += entry.gone ? 1 : 0; });
    }
    pair.world.reopen();
    return count;
}

}  // namespace

class TenantTombstonesTest : public QObject {
    Q_OBJECT
  private slots:
    void inv17_a_tombstone_goes_when_every_device_has_read_it() {
        Pair pair;
        const Uuid point = pair.point();
        pair.readAll();
        QCOMPARE_TEXT(pair.remove(point), "accepted");
        pair.first.sync();
        pair.twoPasses();
        QVERIFY(pair.isKept(point));  // the other one has not

        pair.readAll();
        pair.twoPasses();

        QVERIFY(!pair.isKept(point));
        QVERIFY(pair.isSound());
        QVERIFY(!pair.first.holds(kTalkingPoint, point) && !pair.second.holds(kTalkingPoint, point));
        QCOMPARE(pair.first.resets + pair.second.resets, std::uint64_t{0});
    }

    void inv17_a_removal_can_be_undone_for_a_day() {
        Pair pair;
        const Uuid point = pair.point();
        pair.remove(point);
        pair.readAll();
        pair.collect();
        pair.world.clock.time += kDayMs - 1000;
        pair.collect();

        QCOMPARE_TEXT(pair.first.push(lifeOperation(OperationKind::restore, kTalkingPoint, point)), "accepted");
        pair.readAll();
        pair.twoPasses();

        QVERIFY(pair.isKept(point));
        QVERIFY(pair.isSound());
    }

    void inv17_a_device_that_was_not_seen_for_90_days_does_not_hold_it_up_and_begins_that_scope_anew() {
        Pair pair;
        const Uuid point = pair.point();
        const Uuid other = pair.point("p");
        pair.readAll();
        pair.remove(point);
        const std::size_t held = pair.second.rows.size();
        pair.world.clock.time += 1000;
        pair.second.queue({setOperation(kTalkingPoint, other, 3, std::string("waits"))});
        pair.world.clock.time += 89 * kDayMs;
        pair.first.sync();
        pair.collect();
        QVERIFY(pair.isKept(point));
        pair.world.clock.time += 2 * kDayMs;
        pair.first.sync();
        pair.first.sync();
        pair.twoPasses();
        QVERIFY(!pair.isKept(point));

        const auto response = pair.second.exchange();

        QVERIFY(response.ok() && response->has_reset());
        QCOMPARE(response->reset().scopes_size(), 1);
        QVERIFY(pair.second.rows.size() < held);
        pair.second.sync();
        QCOMPARE(pair.second.answered.at(1).status(), 0U);
        QVERIFY(!pair.second.holds(kTalkingPoint, point));
        QVERIFY(pair.isSound());
        QCOMPARE_TEXT(pair.second.row(kTalkingPoint, other)->text(3), "waits");
    }

    void inv17_a_device_that_was_away_reads_on_where_nothing_was_missed() {
        Pair pair;
        const Uuid point = pair.point();
        pair.readAll();
        pair.world.clock.time += 91 * kDayMs;
        QCOMPARE_TEXT(pair.first.push(setOperation(kTalkingPoint, point, 3, std::string("news"))), "accepted");
        pair.twoPasses();

        pair.second.sync();

        QCOMPARE(pair.second.resets, std::uint64_t{0});
        QCOMPARE_TEXT(pair.second.row(kTalkingPoint, point)->text(3), "news");
    }

    void inv17_a_dead_id_can_never_be_made_again() {
        QTemporaryDir directory;
        Pair pair(inFile(directory));
        const Uuid point = pair.point();
        pair.remove(point);
        pair.readAll();
        pair.twoPasses();
        QVERIFY(!pair.isKept(point));
        const auto again = pointOperation(point, pair.series, pair.series, "again", "x");

        QCOMPARE_TEXT(pair.first.push(again), "removed");
        Device hostile(pair.world, pair.report);
        QCOMPARE_TEXT(hostile.push(again), "removed");
        QVERIFY(!pair.world.service->commit({again}, pair.manager).ok());
        pair.world.reopen();
        QCOMPARE_TEXT(pair.first.push(again), "removed");

        QCOMPARE_TEXT(pair.second.push(setOperation(kTalkingPoint, point, 3, std::string("x"))), "not_found");
        QCOMPARE_TEXT(pair.second.push(lifeOperation(OperationKind::restore, kTalkingPoint, point)), "not_found");
        QVERIFY(!pair.isKept(point));
        QVERIFY(pair.isSound());
    }

    void inv17_who_was_taken_out_of_a_meeting_can_be_taken_in_again_as_the_same_row_in_its_next_life() {
        Pair pair;
        const Uuid participant = participantId(pair.series, pair.report);
        pair.first.push(lifeOperation(OperationKind::remove, kSeriesParticipant, participant));
        pair.readAll();
        pair.twoPasses();
        QVERIFY(!pair.world.service->find(kSeriesParticipant, participant)->has_value());

        QCOMPARE_TEXT(pair.first.push(participantOperation(pair.series, pair.report)), "accepted");

        QCOMPARE((*pair.world.service->find(kSeriesParticipant, participant))->life, 3U);
        QVERIFY(pair.isSound());
        QVERIFY(pair.second.holds(kSeriesParticipant, participant));
    }

    void inv17_a_person_who_was_removed_stays_out() {
        Pair pair;
        pair.world.grant(pair.manager, schema::Role::owner);
        pair.readAll();
        QCOMPARE_TEXT(pair.first.push(lifeOperation(OperationKind::remove, kEmployee, pair.report)), "accepted");
        pair.readAll();
        pair.twoPasses();
        pair.readAll();
        pair.twoPasses();
        QVERIFY(!pair.world.service->find(kEmployee, pair.report)->has_value());

        Device again(pair.world, pair.report);
        again.sync();

        QVERIFY(again.rows.empty() && pair.world.service->projection(pair.report)->empty());
        QVERIFY(again.push(setOperation(kTalkingPoint, pair.series, 3, std::string("x"))) != "accepted");
    }

    void inv17_numbers_go_on_although_the_newest_row_was_taken_out() {
        QTemporaryDir directory;
        Pair pair(inFile(directory));
        const Uuid point = pair.point();
        pair.remove(point);
        const std::uint64_t head = pair.world.service->figures().head;
        pair.readAll();
        pair.twoPasses();
        QVERIFY(!pair.isKept(point));
        pair.world.reopen();

        QCOMPARE(pair.world.service->figures().head, head);
        pair.point();
        QVERIFY(pair.isSound());
    }

    void inv17_what_devices_have_read_is_known_after_a_start() {
        QTemporaryDir directory;
        Pair pair(inFile(directory));
        const Uuid point = pair.point();
        pair.remove(point);
        pair.readAll();
        pair.world.clock.time += kDayMs + 1;
        pair.collect();
        pair.world.reopen();
        pair.world.clock.time += kDayMs + 1;
        pair.collect();

        QVERIFY(!pair.isKept(point));
        QVERIFY(pair.isSound());
    }

    void inv17_many_tombstones_go_in_short_steps_and_a_step_that_fails_is_done_again() {
        bool fails = false;
        server::TenantOptions options = World::inMemory();
        options.faults = [&](std::string_view what) {
            return fails && what == "commit" ? Result<void>(Error{ErrorCode::diskFull, "test"}) : Result<void>();
        };
        Pair pair(options);
        std::vector<Uuid> points;
        for (int i = 0; i < 1200; i += 100) {
            std::vector<merge::Operation> made;
            for (int j = 0; j < 100; ++j) {
                points.push_back(pair.world.newId());
                made.push_back(pointOperation(points.back(), pair.series, pair.series, "p", std::to_string(i + j + 1)));
            }
            QCOMPARE_TEXT(pair.first.push(made), "accepted");
        }
        for (std::size_t i = 0; i < points.size(); i += 100) {
            std::vector<merge::Operation> gone;
            for (std::size_t j = i; j < i + 100; ++j) {
                gone.push_back(lifeOperation(OperationKind::remove, kTalkingPoint, points[j]));
            }
            QCOMPARE_TEXT(pair.first.push(gone), "accepted");
        }
        pair.readAll();
        pair.world.clock.time += kDayMs + 1;
        pair.collect();
        pair.world.clock.time += kDayMs + 1;
        QVERIFY(*pair.world.service->collect());
        QVERIFY(!pair.isKept(points.front()) && pair.isKept(points.back()));
        fails = true;
        QVERIFY(!pair.world.service->collect().ok());
        fails = false;
        QVERIFY(pair.isSound());
        pair.collect();

        QVERIFY(!pair.isKept(points.back()));
        QVERIFY(pair.isSound());
        QVERIFY(!*pair.world.service->collect());
    }

    void inv17_an_entry_that_a_row_has_left_a_scope_goes_as_well() {
        QTemporaryDir directory;
        Pair pair(inFile(directory));
        const Uuid item = pair.world.newId();
        pair.readAll();
        QCOMPARE_TEXT(pair.first.push(createOperation(
                          schema::kActionItem, item,
                          {{1, pair.series}, {2, pair.series}, {4, std::string("Do it")}, {5, pair.report}})),
                      "accepted");
        QCOMPARE_TEXT(pair.first.push(setOperation(schema::kActionItem, item, 5, pair.manager)), "accepted");
        QCOMPARE(leftIn(pair), 1);
        pair.readAll();
        pair.twoPasses();

        QCOMPARE(leftIn(pair), 0);
        QVERIFY(pair.isSound());
    }
};

QTEST_GUILESS_MAIN(TenantTombstonesTest)
#include "tenant_tombstones_test.moc"
