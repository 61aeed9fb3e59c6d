// SPDX-License-Identifier: GPL-3.0-or-later
// The next answer is asked for before the one at hand is stored (PROTOCOL.md, "Asking ahead").
#include "tests/engine/office.h"

using namespace aufwind;
using namespace aufwind::test;
using schema::kTalkingPoint;

namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
constexpr std::uint32_t kSmallPage = 1024;

struct Meeting {
    Office office;
    Desk manager{office.world, office.manager, 1};
    Desk report{office.world, office.report, 2};
    int aheads = 0;  ///< answers that had been asked for ahead, and counted
    bool begun = office.sync(manager) && office.sync(report);

    Uuid point(Desk& desk, const std::string& text) {
        return desk.engine->create(kTalkingPoint, {{1, office.series}, {3, text}}).valueOr(Uuid{});
    }
    void points(Desk& desk, int count) {
        for (int i = 0; i < count; ++i) {
            point(desk, "point " + std::to_string(i));
        }
    }
    std::optional<wire::Response> ask(Desk& desk, Result<std::optional<wire::Request>> request) {
        if (!request || !*request) {
            return std::nullopt;
        }
        (*request)->mutable_hello()->set_page_bytes(kSmallPage);
        auto answer = office.answer(desk, **request);
        return answer ? std::optional(std::move(*answer)) : std::nullopt;
    }
    /// As Office::sync(), in small pages, and ahead wherever that is possible.
    bool syncAhead(Desk& desk) {
        for (int round = 0; round < 500; ++round) {
            office.world.advance(10);
            auto answer = ask(desk, desk.engine->request(true));
            bool again = false;
            while (answer) {
                auto next = ask(desk, desk.engine->requestAhead(*answer));
                const auto received = desk.engine->receive(*answer);
                if (!received) {
                    return false;
                }
                aheads += next ? 1 : 0;
                again = *received;
                answer = std::move(next);
            }
            const auto status = desk.engine->status();
            if (!again && status && !status->filling && status->waiting == 0) {
                return true;
            }
        }
        return false;
    }
};

}  // namespace

class EngineAhead : public QObject {
    Q_OBJECT

  private slots:
    void a_fill_that_is_asked_for_ahead_ends_with_the_same() {
        Meeting at;
        at.points(at.manager, 300);
        QVERIFY(at.begun && at.office.sync(at.manager) && at.office.sync(at.report));
        Desk second(at.office.world, at.office.report, 3);

        QVERIFY(at.syncAhead(second));

        QVERIFY(at.aheads > 10);
        QCOMPARE(*second.engine->digest(), *at.report.engine->digest());
    }

    void what_is_pushed_ahead_is_carried_out_once_and_in_order() {
        Meeting at;
        const Uuid point = at.point(at.manager, "first");
        for (int i = 0; i < 2500; ++i) {
            VERIFY_OK(at.manager.engine->set(kTalkingPoint, point, {{3, std::to_string(i)}}));
        }
        const std::uint64_t before = at.office.service->figures().mutations;

        QVERIFY(at.syncAhead(at.manager));

        QVERIFY(at.aheads >= 2);
        QCOMPARE(at.office.service->figures().mutations - before, std::uint64_t{2501});
        QVERIFY(at.office.sync(at.report));
        QCOMPARE(at.report.row(kTalkingPoint, point).text(3), std::string("2499"));
        QCOMPARE(*at.report.engine->digest(), *at.manager.engine->digest());
    }

    void an_answer_that_is_not_stored_takes_the_one_behind_it_along() {
        Meeting at;
        at.points(at.manager, 300);
        QVERIFY(at.office.sync(at.manager));
        Desk second(at.office.world, at.office.manager, 3);
        VERIFY_OK(second.engine->receive(*at.ask(second, second.engine->request(true))));
        auto answer = at.ask(second, second.engine->request(true));
        const auto next = at.ask(second, second.engine->requestAhead(*answer));
        QVERIFY(next && next->page().put_size() > 0);
        const std::string before = *second.engine->digest();
        const std::uint64_t cursor = second.engine->status()->cursor;
        answer->mutable_page()->mutable_put(0)->set_scopes(0, 1000);
        QVERIFY(!second.engine->receive(*answer).ok());

        VERIFY_OK(second.engine->receive(*next));

        QCOMPARE(*second.engine->digest(), before);
        QCOMPARE(second.engine->status()->cursor, cursor);
        QVERIFY(at.syncAhead(second));
        QCOMPARE(*second.engine->digest(), *at.manager.engine->digest());
    }

    void an_answer_that_was_asked_for_ahead_is_worth_nothing_before_the_one_it_follows() {
        Meeting at;
        at.points(at.manager, 300);
        QVERIFY(at.office.sync(at.manager));
        Desk second(at.office.world, at.office.manager, 3);
        VERIFY_OK(second.engine->receive(*at.ask(second, second.engine->request(true))));
        const auto answer = at.ask(second, second.engine->request(true));
        const auto next = at.ask(second, second.engine->requestAhead(*answer));
        const std::string before = *second.engine->digest();

        VERIFY_OK(second.engine->receive(*next));

        QCOMPARE(*second.engine->digest(), before);
        second.restart();
        QVERIFY(at.syncAhead(second));
        QCOMPARE(*second.engine->digest(), *at.manager.engine->digest());
    }

    void nothing_is_asked_ahead_of_a_plan_or_of_a_last_answer() {
        Meeting at;
        at.points(at.manager, 300);
        QVERIFY(at.office.sync(at.manager));
        Desk second(at.office.world, at.office.manager, 3);
        const auto planned = at.ask(second, second.engine->request(true));
        QVERIFY(planned->has_plan() && planned->commit().more());
        QVERIFY(!second.engine->requestAhead(*planned)->has_value());
        VERIFY_OK(second.engine->receive(*planned));
        QVERIFY(at.syncAhead(second));

        const auto last = at.ask(second, second.engine->request(true));

        QVERIFY(!last->commit().more());
        QVERIFY(!second.engine->requestAhead(*last)->has_value());
    }

    void what_a_device_tells_ahead_does_not_count_as_read() {
        Meeting at;
        const Uuid point = at.point(at.manager, "gone");
        QVERIFY(at.office.sync(at.manager) && at.office.sync(at.report));
        VERIFY_OK(at.manager.engine->remove(kTalkingPoint, point));
        QVERIFY(at.office.sync(at.manager));
        at.points(at.report, 1200);
        auto request = at.report.engine->request(true);
        const auto answer = at.office.answer(at.report, **request);
        auto ahead = at.report.engine->requestAhead(*answer);
        QVERIFY(ahead.ok() && ahead->has_value() && (*ahead)->hello().cursor() > (*request)->hello().cursor());
        VERIFY_OK(at.office.answer(at.report, **ahead));
        at.report.restart();  // and neither answer was stored

        for (int i = 0; i < 2; ++i) {
            QVERIFY(at.office.sync(at.manager));
            at.office.world.advance(kDayMs + 1);
            while (at.office.service->collect().valueOr(false)) {
            }
        }

        QVERIFY(at.office.service->find(kTalkingPoint, point)->has_value());
        QVERIFY(at.office.sync(at.report) && at.office.sync(at.manager));
        QCOMPARE(*at.report.engine->digest(), *at.manager.engine->digest());
    }
};

QTEST_GUILESS_MAIN(EngineAhead)
#include "test_ahead.moc"
