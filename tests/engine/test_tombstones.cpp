// SPDX-License-Identifier: GPL-3.0-or-later
// What a device does about removed rows that the server does not keep any more (sync.md, invariant 17).
#include "sync/protocol/codec.h"
#include "tests/engine/office.h"

using namespace aufwind;
using namespace aufwind::test;
using schema::kTalkingPoint;

namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;

struct Meeting {
    Office office;
    Desk manager{office.world, office.manager, 1};
    Desk report{office.world, office.report, 2};
    bool begun = office.sync(manager) && office.sync(report);
    Uuid point = manager.engine->create(kTalkingPoint, {{1, office.series}, {3, std::string("gone")}}).valueOr(Uuid{});
    Uuid other = manager.engine->create(kTalkingPoint, {{1, office.series}, {3, std::string("kept")}}).valueOr(Uuid{});
    bool settled = syncAll();

    bool syncAll() {
        bool done = true;
        for (int i = 0; i < 2; ++i) done = done && office.sync(manager) && office.sync(report);
        return done;
    }
    void twoPasses() {
        for (int i = 0; i < 2; ++i) {
            office.world.advance(kDayMs + 1);
            while (office.service->collect().valueOr(false)) {
            }
        }
    }
    bool isKept() { return office.service->find(kTalkingPoint, point)->has_value(); }
};

}  // namespace

class EngineTombstones : public QObject {
    Q_OBJECT

  private slots:
    void inv17_a_device_forgets_a_removed_row_with_the_server_and_offers_no_way_back() {
        Meeting at;
        QVERIFY(at.begun && at.settled);
        VERIFY_OK(at.manager.engine->remove(kTalkingPoint, at.point));
        QVERIFY(at.syncAll());
        QVERIFY(at.manager.holds(kTalkingPoint, at.point));

        at.twoPasses();
        QVERIFY(!at.isKept());
        QVERIFY(at.syncAll());

        for (Desk* desk : {&at.manager, &at.report}) {
            QVERIFY(!desk->holds(kTalkingPoint, at.point));
            QVERIFY(desk->holds(kTalkingPoint, at.other));
        }
        QCOMPARE(at.manager.engine->undo().error().code, ErrorCode::notFound);  // the removal, and no older step
        VERIFY_OK(at.manager.engine->undo());
        QVERIFY(at.syncAll());
        QVERIFY(!at.isKept());
        QVERIFY(at.manager.engine->refusals()->empty());
    }

    void inv17_who_was_away_begins_the_scope_anew_and_keeps_what_waits() {
        Meeting at;
        VERIFY_OK(at.manager.engine->remove(kTalkingPoint, at.point));
        QVERIFY(at.office.sync(at.manager));
        VERIFY_OK(at.report.engine->set(kTalkingPoint, at.other, {{3, std::string("edited away")}}));
        VERIFY_OK(at.report.engine->set(kTalkingPoint, at.point, {{3, std::string("too late")}}));
        const Uuid made =
            at.report.engine->create(kTalkingPoint, {{1, at.office.series}, {3, std::string("made away")}})
                .valueOr(Uuid{});
        at.office.world.advance(91 * kDayMs);
        QVERIFY(at.office.sync(at.manager) && at.office.sync(at.manager));
        at.twoPasses();
        QVERIFY(!at.isKept());
        auto request = at.report.engine->request(true);
        const auto answer = at.office.answer(at.report, **request);
        QVERIFY(answer.ok() && answer->reset().scopes_size() == 1);
        VERIFY_OK(at.report.engine->receive(*answer));

        QVERIFY(at.syncAll());

        QVERIFY(!at.report.holds(kTalkingPoint, at.point));
        QCOMPARE(at.report.row(kTalkingPoint, at.other).text(3), std::string("edited away"));
        QCOMPARE(at.manager.row(kTalkingPoint, at.other).text(3), std::string("edited away"));
        QVERIFY(at.manager.holds(kTalkingPoint, made));
        QCOMPARE(at.report.waiting(), 0U);
        const auto refusals = at.report.engine->refusals();
        QCOMPARE(refusals->size(), std::size_t{1});
        QCOMPARE(refusals->front().text, std::string("too late"));
    }

    void inv17_a_restoring_that_waits_for_a_row_of_which_nothing_is_kept_is_refused_and_said_so() {
        Meeting at;
        VERIFY_OK(at.manager.engine->remove(kTalkingPoint, at.point));
        QVERIFY(at.syncAll());
        at.office.world.advance(kDayMs + 1);
        while (at.office.service->collect().valueOr(false)) {
        }
        VERIFY_OK(at.report.engine->restore(kTalkingPoint, at.point));
        at.office.world.advance(kDayMs + 1);
        while (at.office.service->collect().valueOr(false)) {
        }
        QVERIFY(!at.isKept());
        auto request = at.report.engine->request(true);
        (*request)->clear_push();  // what waits goes with the next one
        VERIFY_OK(at.report.engine->receive(*at.office.answer(at.report, **request)));
        QVERIFY(!at.report.holds(kTalkingPoint, at.point));
        QCOMPARE(at.report.waiting(), 1U);

        QVERIFY(at.syncAll());

        QVERIFY(!at.report.holds(kTalkingPoint, at.point));
        QCOMPARE(at.report.engine->refusals()->size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(EngineTombstones)
#include "test_tombstones.moc"
