// SPDX-License-Identifier: GPL-3.0-or-later
// How long a device shows what it holds without having heard of the server.
#include "tests/engine/office.h"

using namespace aufwind;
using namespace aufwind::test;

namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
constexpr std::int64_t kYearMs = 365 * kDayMs;

}  // namespace

class LeaseTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<Office> office_;
    std::unique_ptr<Desk> desk_;

    bool ended() { return desk_->engine->status().value().leaseEnded; }
    /// One answer that says so.
    bool hear(std::uint32_t days) {
        auto request = desk_->engine->request(true);
        if (!request || !*request) return false;
        auto response = office_->answer(*desk_, **request);
        if (!response) return false;
        response->set_lease_days(days);
        return desk_->engine->receive(*response).ok();
    }
    bool write() {
        return desk_->engine->create(schema::kTalkingPoint, {{1, office_->series}, {3, std::string("x")}}).ok();
    }

  private slots:
    void init() {
        office_ = std::make_unique<Office>();
        desk_ = std::make_unique<Desk>(office_->world, office_->manager, 1);
    }

    void control_18_a_device_closes_fourteen_days_after_the_last_answer_and_opens_with_the_next() {
        QVERIFY2(!ended(), "there is nothing yet that could be closed");
        QVERIFY(office_->sync(*desk_));
        QVERIFY(!ended());

        office_->world.advance(14 * kDayMs);
        QVERIFY(!ended());
        office_->world.advance(1000);
        QVERIFY(ended());
        desk_->restart();
        QVERIFY(ended());

        QVERIFY(office_->sync(*desk_));
        QVERIFY(!ended());
    }

    void what_waits_is_kept_over_the_end_of_the_lease_and_sent_afterwards() {
        QVERIFY(office_->sync(*desk_));
        QVERIFY(write());
        office_->world.advance(30 * kDayMs);
        QVERIFY(ended());
        QCOMPARE(desk_->waiting(), std::uint64_t{1});

        QVERIFY(office_->sync(*desk_));

        QVERIFY(!ended());
        QCOMPARE(desk_->waiting(), std::uint64_t{0});
    }

    void control_18_the_server_makes_it_shorter_and_a_restart_keeps_that() {
        QVERIFY(office_->sync(*desk_));
        QVERIFY(hear(3));
        QCOMPARE(desk_->engine->status().value().leaseDays, std::uint64_t{3});
        desk_->restart();

        office_->world.advance(3 * kDayMs);
        QVERIFY(!ended());
        office_->world.advance(1000);
        QVERIFY(ended());

        QVERIFY(hear(0));
        QVERIFY(!ended());
        desk_->restart();
        office_->world.advance(14 * kDayMs);
        QVERIFY(!ended());
    }

    void control_18_no_answer_makes_it_longer_than_fourteen_days() {
        QVERIFY(office_->sync(*desk_));
        QVERIFY(hear(4'000'000'000U));

        office_->world.advance(14 * kDayMs + 1000);

        QVERIFY(ended());
    }

    void control_18_a_clock_that_is_set_back_does_not_make_it_longer() {
        QVERIFY(office_->sync(*desk_));
        office_->world.advance(13 * kDayMs);
        QVERIFY(write());  // a stamp of that day
        office_->world.advance(2 * kDayMs);
        QVERIFY(write());
        QVERIFY(ended());

        desk_->clock.setError(-10 * kDayMs);

        QVERIFY(ended());
        desk_->restart();
        QVERIFY(ended());
    }

    void control_32_a_clock_that_is_wrong_by_years_locks_nobody_out_data() {
        QTest::addColumn<qint64>("wrong");
        QTest::newRow("ten years ahead") << qint64{10 * kYearMs};
        QTest::newRow("ten years behind") << qint64{-10 * kYearMs};
    }
    void control_32_a_clock_that_is_wrong_by_years_locks_nobody_out() {
        QFETCH(qint64, wrong);
        desk_->clock.setError(wrong);
        QVERIFY(office_->sync(*desk_));
        QVERIFY(write());
        QVERIFY(office_->sync(*desk_));
        QVERIFY(!ended());
        office_->world.advance(10 * kDayMs);
        QVERIFY(!ended());

        // It jumps while nothing is heard: at worst the next answer opens again.
        desk_->clock.setError(-wrong);
        write();
        QVERIFY(office_->sync(*desk_));
        QVERIFY(!ended());
        QVERIFY(office_->sync(*desk_));
        QVERIFY(!ended());
    }
};

QTEST_GUILESS_MAIN(LeaseTest)
#include "test_lease.moc"
