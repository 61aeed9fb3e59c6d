// SPDX-License-Identifier: GPL-3.0-or-later
// Several servers on one database, and a database that dies under them.
#include "sync/server/storage/postgres/notices.h"
#include "tests/server/postgres_fixture.h"

#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;
using server::postgres::Notices;

#define QCOMPARE_TEXT(actual, expected) QCOMPARE(QString::fromStdString(actual), QString::fromLatin1(expected))

namespace {

const Uuid kTenant = idOf(200);
constexpr char kEndOthers[] =
    "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE usename = 'aufwind_app' AND "
    "datname = current_database()";

/// The same company on two servers, with a device at each.
struct TwoServers {
    // Not in step, so that no two ids are alike.
    TwoServers() { other.clock.time += 1; }

    Database database;
    World world{schema::kSchema, database.tenant(kTenant)};
    World other{schema::kSchema, database.tenant(kTenant)};
    Uuid manager = world.employee("Ada");
    Uuid report = world.employee("Bo");
    Device first{world, manager};
    Device second{other, report};
    Uuid series = startSeries(first, {report});

    bool converge() {
        for (int i = 0; i < 2; ++i) {
            first.sync();
            second.sync();
        }
        return first.difference().empty() && second.difference().empty() && world.service->check().ok() &&
               other.service->check().ok() && world.service->figures().head == other.service->figures().head &&
               world.service->figures().rows == other.service->figures().rows;
    }
};

/// What was heard, and a way to wait for it.
class Ear {
  public:
    Notices::Callbacks callbacks() {
        return {[this](const Uuid& tenant, std::uint64_t head) {
                    const std::lock_guard lock(mutex_);
                    heads_[tenant] = std::max(heads_[tenant], head);
                    changed_.notify_all();
                },
                {},
                [this] {
                    const std::lock_guard lock(mutex_);
                    ++listened_;
                    changed_.notify_all();
                }};
    }
    bool hears(const Uuid& tenant, std::uint64_t head) {
        return waitFor([&] { return heads_[tenant] >= head; });
    }
    bool listens(int times) {
        return waitFor([&] { return listened_ >= times; });
    }
    bool hasHeardOf(const Uuid& tenant) {
        const std::lock_guard lock(mutex_);
        return heads_.contains(tenant);
    }

  private:
    template <typename Condition>
    bool waitFor(const Condition& condition) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(30), condition);
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<Uuid, std::uint64_t> heads_;
    int listened_ = 0;
};

}  // namespace

class PostgresServersTest : public QObject {
    Q_OBJECT
  private slots:
    void what_one_server_takes_the_other_hands_out() {
        TwoServers two;
        const Uuid point = two.world.newId();
        two.second.sync();

        QCOMPARE_TEXT(two.first.push(pointOperation(point, two.series, two.series, "said to the first")), "accepted");
        two.second.sync();
        QCOMPARE_TEXT(two.second.push(setOperation(schema::kTalkingPoint, point, 3, std::string("changed there"))),
                      "accepted");
        two.first.sync();

        QCOMPARE(two.first.row(schema::kTalkingPoint, point)->text(3), std::string("changed there"));
        QVERIFY(two.converge());
        QCOMPARE(two.first.resets + two.second.resets, std::uint64_t{0});
    }

    void two_servers_take_turns_for_a_hundred_exchanges_converge_and_are_heard() {
        TwoServers two;
        Ear ear;
        const Notices notices(two.database.app, ear.callbacks());
        QVERIFY(ear.listens(1));
        std::mt19937 random(4711);
        std::vector<Uuid> points;
        for (int i = 0; i < 100; ++i) {
            Device& device = random() % 2 == 0 ? two.first : two.second;
            const bool makes = points.empty() || random() % 3 == 0;
            if (makes) {
                points.push_back(device.world.newId());
                device.queue({pointOperation(points.back(), two.series, two.series, "p", "m")});
            } else {
                const Uuid& point = points[random() % points.size()];
                device.queue({setOperation(schema::kTalkingPoint, point, 3, std::to_string(i))});
            }
            QVERIFY(device.exchange().ok());
        }

        QVERIFY(two.converge());
        QCOMPARE(two.first.rows.size(), two.second.rows.size());
        QVERIFY(ear.hears(kTenant, two.other.service->figures().head));
    }

    void two_servers_that_write_at_the_same_time_give_no_number_twice() {
        TwoServers two;
        two.second.sync();
        std::atomic<int> failed = 0;
        const auto write = [&](Device& device) {
            for (int i = 0; i < 60; ++i) {
                device.queue({pointOperation(device.world.newId(), two.series, two.series, "p",
                                             std::string("m") + std::to_string(i))});
                failed += device.exchange().ok() ? 0 : 1;
            }
        };

        std::thread there([&] { write(two.second); });
        write(two.first);
        there.join();

        QCOMPARE(failed.load(), 0);
        QVERIFY(two.converge());
        QCOMPARE(two.database.admin().value("SELECT count(*) - count(DISTINCT seq) FROM rows"), std::string("0"));
    }

    void a_right_that_one_server_takes_away_is_gone_on_the_other_at_once() {
        TwoServers two;
        two.second.sync();
        const std::uint64_t head = two.other.service->headFor(two.report);

        QCOMPARE_TEXT(two.first.push(lifeOperation(OperationKind::remove, schema::kSeriesParticipant,
                                                   participantId(two.series, two.report))),
                      "accepted");
        const Uuid after = two.world.newId();
        const Uuid span = newestSpan(two.world, two.series);
        QCOMPARE_TEXT(two.first.push(pointOperation(after, two.series, span, "without the other")), "accepted");

        QVERIFY(two.other.service->headFor(two.report) > head);
        two.second.sync();
        QVERIFY(!two.second.holds(schema::kTalkingPoint, after));
        QVERIFY(two.converge());
    }

    void a_mutation_that_was_taken_by_one_server_is_not_taken_again_by_the_other() {
        TwoServers two;
        Device device(two.world, two.manager);
        device.sync();
        device.queue({pointOperation(two.world.newId(), two.series, two.series, "once")});
        const wire::Request request = device.request();
        QVERIFY(two.world.service->exchange(device.caller, request).ok());
        const std::uint64_t rows = two.world.service->figures().rows;

        const auto again = two.other.service->exchange(device.caller, request);

        QVERIFY(again.ok());
        QCOMPARE(again->commit().results_size(), 1);
        QCOMPARE(again->commit().results(0).status(), 0U);
        QCOMPARE(two.other.service->figures().rows, rows);
    }

    void what_devices_have_read_from_one_server_the_other_takes_out_a_pass_later() {
        TwoServers two;
        const Uuid point = two.world.newId();
        two.first.push(pointOperation(point, two.series, two.series, "soon gone"));
        two.first.push(lifeOperation(OperationKind::remove, schema::kTalkingPoint, point));
        QVERIFY(two.converge());

        for (int pass = 0; pass < 3; ++pass) {
            QVERIFY(two.converge());
            two.world.clock.time += 25LL * 3600 * 1000;
            two.other.clock.time = two.world.clock.time + 1;
            // The other has not heard the first device, which told its own server how far it has read.
            for (World* world : {&two.other, &two.world}) {
                for (bool more = true; more;) more = *world->service->collect();
            }
        }

        QVERIFY(!two.world.service->find(schema::kTalkingPoint, point)->has_value());
        QVERIFY(!two.other.service->find(schema::kTalkingPoint, point)->has_value());
        QVERIFY(two.converge());
    }

    // Who is told by one server counts for the other: a span that a report has seen is not taken for unseen.
    void what_one_server_has_told_the_other_takes_for_told() {
        TwoServers two;
        two.second.sync();
        const Uuid span = newestSpan(two.world, two.series);
        QCOMPARE_TEXT(two.first.push(lifeOperation(OperationKind::remove, schema::kSeriesParticipant,
                                                   participantId(two.series, two.report))),
                      "accepted");
        two.first.sync();

        QVERIFY(newestSpan(two.world, two.series) != span);
        QVERIFY(two.converge());
    }

    void a_commit_is_heard_by_everybody_with_its_tenant_and_head() {
        TwoServers two;
        Ear ear;
        const Notices notices(two.database.app, ear.callbacks());
        QVERIFY(ear.listens(1));

        two.first.push(pointOperation(two.world.newId(), two.series, two.series, "p"));
        const std::uint64_t head = two.world.service->figures().head;

        QVERIFY(ear.hears(kTenant, head));
        QVERIFY(!ear.hasHeardOf(idOf(201)));
    }

    void a_transaction_that_was_taken_back_is_not_heard() {
        const Database database;
        auto ours = database.store(kTenant);
        auto others = database.store(idOf(201));
        Ear ear;
        const Notices notices(database.app, ear.callbacks());
        QVERIFY(ear.listens(1));

        ours->begin();
        ours->insertRow({1, idOf(1)}, 1, "x");
        ours->rollback();
        others->begin();
        others->insertRow({1, idOf(1)}, 1, "x");
        QVERIFY(others->commit().ok());

        QVERIFY(ear.hears(idOf(201), 1));
        QVERIFY(!ear.hasHeardOf(kTenant));
    }

    void listening_goes_on_after_the_connection_was_lost() {
        const Database database;
        Ear ear;
        const Notices notices(database.app, ear.callbacks());
        QVERIFY(ear.listens(1));
        QVERIFY(database.admin().run(kEndOthers).empty());
        QVERIFY(ear.listens(2));

        auto store = database.store(kTenant);
        store->begin();
        store->insertRow({1, idOf(1)}, 7, "x");
        QVERIFY(store->commit().ok());

        QVERIFY(ear.hears(kTenant, 7));
    }

    void a_listener_without_a_database_ends_when_it_is_asked_to() {
        const Notices notices("host=/nowhere dbname=none user=nobody", {});
    }

    void backends_that_are_killed_again_and_again_lose_nothing_that_was_acknowledged() {
        TwoServers two;
        two.second.sync();
        std::vector<Uuid> acknowledged;
        std::atomic<bool> over = false;
        std::thread killer([&] {
            Sql admin = two.database.admin();
            while (!over) admin.run(kEndOthers);
        });
        int failures = 0;
        // On a busy machine the killer may have to wait for its turn.
        for (int i = 0; i < 100 || (failures == 0 && i < 5000); ++i) {
            const Uuid point = two.world.newId();
            two.first.queue({pointOperation(point, two.series, two.series, "p", "m" + std::to_string(i))});
            const auto response = two.first.exchange();
            failures += response ? 0 : 1;
            for (const auto& [number, result] : two.first.answered) {
                static_cast<void>(number);
                Q_ASSERT(result.status() == 0);
            }
            if (response && two.first.outbox.empty()) acknowledged.push_back(point);
        }
        over = true;
        killer.join();

        QVERIFY(failures > 0);
        QVERIFY(two.converge());
        for (const Uuid& point : acknowledged) {
            QVERIFY(two.world.service->find(schema::kTalkingPoint, point)->has_value());
        }
        QVERIFY(two.first.outbox.empty());
    }

    void a_database_that_dies_and_comes_back_has_every_acknowledged_mutation() {
        PostgresCluster cluster(PostgresCluster::Disk::syncs);
        server::TenantOptions options = Database().tenant(kTenant);
        options.postgres = cluster.app(cluster.makeDatabase());
        options.durable = true;
        SeriesOfTwo pair(options);
        std::vector<Uuid> acknowledged;
        for (int i = 0; i < 4; ++i) {
            for (int j = 0; j < 10; ++j) {
                acknowledged.push_back(pair.point("kept", "m" + std::to_string(10 * i + j)));
            }
            cluster.kill();
            const Uuid lost = pair.world.newId();
            pair.first.queue({pointOperation(lost, pair.series, pair.series, "while it is away")});
            const auto refused = pair.first.exchange();
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().code, ErrorCode::offline);
            cluster.start();
            pair.first.sync();
            acknowledged.push_back(lost);
        }

        for (const Uuid& point : acknowledged) {
            QVERIFY(pair.world.service->find(schema::kTalkingPoint, point)->has_value());
        }
        pair.second.sync();
        QCOMPARE_TEXT(pair.first.difference(), "");
        QCOMPARE_TEXT(pair.second.difference(), "");
        QVERIFY(pair.world.service->check().ok());
        QCOMPARE(pair.first.resets, std::uint64_t{0});
    }
};

QTEST_GUILESS_MAIN(PostgresServersTest)
#include "postgres_servers_test.moc"
