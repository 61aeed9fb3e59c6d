// SPDX-License-Identifier: GPL-3.0-or-later
// The loop against the real server in a process of its own, through a network that fails.
#include "tests/transport/device.h"

#include <QtTest>

#include <memory>

using namespace aufwind;
using namespace aufwind::transport;
using test::Device;
using test::kSoon;
using test::Now;
using test::Proxy;
using State = SyncLoop::State;

class SyncLoopTest : public QObject {
    Q_OBJECT

    test::RealServer server_;
    Now clock_;
    std::uint64_t devices_ = 0;

    std::unique_ptr<Device> device(const Pace& pace = {50, 400, 300, 1000, 2000}) {
        return std::make_unique<Device>(server_.address(), server_.ca(), clock_, ++devices_, pace);
    }

  private slots:
    void initTestCase() { QVERIFY(server_.start()); }
    void cleanupTestCase() { QVERIFY(server_.stop()); }

    void an_edit_reaches_another_device_by_a_hint() {
        auto one = device();
        auto two = device();
        one->loop->start(true);
        two->loop->start(true);
        QVERIFY(one->reaches(State::idle) && two->reaches(State::idle));

        QVERIFY(one->add("by hint"));

        QVERIFY(two->gets("by hint"));
    }

    void inv21_what_waits_is_sent_when_the_network_comes_back() {
        auto one = device();
        one->loop->start(true);
        QVERIFY(one->reaches(State::idle));
        one->proxy.setMode(Proxy::Mode::refuse);
        QVERIFY(one->add("written without a network"));
        QVERIFY(one->reaches(State::offline));
        QVERIFY(one->loop->nextTry() > 0);

        one->proxy.setMode(Proxy::Mode::pass);

        QVERIFY(one->sendsAll() && one->reaches(State::idle));
        QCOMPARE(one->loop->offlineSince(), std::int64_t{0});
    }

    void inv02_what_a_store_that_was_put_back_writes_under_used_numbers_arrives_without_a_person() {
        const Pace pace{50, 400, 300, 1000, 2000};
        auto one = device(pace);
        one->loop->start(false);
        for (const char* name : {"sent before", "sent as well"}) QVERIFY(one->add(name));
        QVERIFY(one->sendsAll() && one->reaches(State::idle));

        one->begin(clock_, pace);
        QVERIFY(one->add("written on the copy"));
        one->loop->start(false);

        QVERIFY(one->sendsAll() && one->reaches(State::idle));
        for (const char* name : {"sent before", "sent as well", "written on the copy"}) QVERIFY(one->has(name));
        QCOMPARE(one->engine->refusals()->size(), std::size_t{0});
    }

    void inv21_a_disk_that_was_full_is_tried_again_by_itself() {
        auto one = device();
        auto two = device();
        two->loop->start(true);
        QVERIFY(two->reaches(State::idle));
        one->loop->start(true);
        QVERIFY(one->reaches(State::idle));
        one->disk.full = true;
        QVERIFY(two->add("does not fit yet"));
        QVERIFY(one->reaches(State::failed));
        QVERIFY(one->loop->nextTry() > 0);

        one->disk.full = false;

        QVERIFY(one->gets("does not fit yet") && one->reaches(State::idle));
    }

    void inv21_a_network_that_is_pulled_out_during_a_renewal_can_be_put_in_again() {
        auto one = device();
        one->loop->start(false);
        QVERIFY(one->reaches(State::idle));
        one->session.accessRefused({401, "{}"});
        QVERIFY(one->add("waits for a token"));
        one->loop->tryNow();

        one->loop->setOnline(false);
        one->loop->setOnline(true);

        QVERIFY(one->sendsAll() && one->reaches(State::idle));
    }

    void inv21_without_any_hint_news_arrive_and_no_request_is_made_without_a_pause() {
        auto one = device();
        std::vector<std::unique_ptr<Device>> others;
        // More than one person may have at once: the server refuses the next.
        for (int i = 0; i < 16; ++i) {
            others.push_back(device());
            others.back()->loop->start(true);
            QVERIFY(others.back()->reaches(State::idle));
        }
        for (const auto& other : others) {
            QVERIFY(QTest::qWaitFor([&] { return other->proxy.connections() >= 2; }, kSoon));
        }
        one->loop->start(true);
        QVERIFY(one->reaches(State::idle));
        QElapsedTimer since;
        since.start();

        QVERIFY(QTest::qWaitFor([&] { return one->proxy.connections() >= 12; }, 3 * kSoon));

        // Ten refusals with pauses of 25 to 600 ms; without a pause they take a tenth of a second.
        QVERIFY2(since.elapsed() > 800, qPrintable(QString::number(since.elapsed())));
        QVERIFY2(one->exchanges < 60, qPrintable(QString::number(one->exchanges)));
        QVERIFY(others.front()->add("without a hint"));
        QVERIFY(one->gets("without a hint"));
    }

    void a_session_that_the_server_ended_asks_for_the_person() {
        auto one = device();
        one->loop->start(false);
        QVERIFY(one->reaches(State::idle));
        QSignalSpy ended(&one->session, &Session::ended);
        one->session.resume({"nonsense", 0, "nonsense"}, [](const auto&) { return Result<void>(); });

        one->loop->tryNow();

        QVERIFY(one->reaches(State::failed));
        QCOMPARE(ended.count(), 1);
        QCOMPARE(one->loop->nextTry(), std::int64_t{0});
        QCOMPARE(one->loop->lastError().code, ErrorCode::unauthenticated);
    }
};

QTEST_GUILESS_MAIN(SyncLoopTest)
#include "sync_loop_test.moc"
