// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a device holds what the server has, scope by scope (sync.md, invariant 19).
#include "sync/protocol/codec.h"
#include "tests/engine/office.h"

#include <set>

using namespace aufwind;
using namespace aufwind::test;
using schema::kOccurrence;
using schema::kSharedNote;
using schema::kTalkingPoint;

namespace {

struct Damaged {
    Office office;
    Desk desk{office.world, office.manager, 1};
    bool begun = office.sync(desk);
    Uuid point = desk.engine->create(kTalkingPoint, {{1, office.series}, {3, std::string("kept")}}).valueOr(Uuid{});
    bool settled = office.sync(desk);
    std::set<Scope> asked;  ///< scopes that were read from the start since
    std::size_t exchanges = 0;

    Scope scope() { return desk.reader->scopesOf(kTalkingPoint, point)->front(); }
    /// Something goes wrong in the store while the program does not run.
    void harm(const std::function<Result<void>(store::Writer&)>& work) {
        if (!desk.store->write(work)) qFatal("the store takes nothing");
        desk.restart();
    }
    /// Like Office::sync, and notes what is fetched again. `lie` makes the server's digests wrong.
    bool sync(bool lie = false) {
        for (int round = 0; round < 20; ++round) {
            auto request = desk.engine->request(true);
            for (const auto& at : (*request)->hello().filling()) asked.insert(protocol::decode(at.scope())->first);
            auto response = office.answer(desk, **request);
            if (lie && response->commit().digest() != 0) {
                response->mutable_commit()->set_digest(response->commit().digest() + 1);
                for (wire::ScopeDigest& digest : *response->mutable_commit()->mutable_digests()) {
                    digest.set_hash(digest.hash() + 1);
                }
            }
            ++exchanges;
            auto again = desk.engine->receive(*response);
            if (!again) return false;
            if (!*again && !desk.engine->status()->filling) return true;
        }
        return false;
    }
};

}  // namespace

class EngineDigests : public QObject {
    Q_OBJECT

  private slots:
    void inv19_what_agrees_costs_one_exchange_also_after_a_start() {
        Damaged at;
        QVERIFY(at.begun && at.settled);
        at.desk.restart();

        QVERIFY(at.sync());

        QCOMPARE(at.exchanges, std::size_t{1});
        QVERIFY(at.asked.empty());
    }

    void inv19_a_scope_that_lost_a_row_is_fetched_again_and_no_other() {
        Damaged at;
        const Scope scope = at.scope();
        at.harm([&](store::Writer& writer) { return writer.purge(kTalkingPoint, at.point); });
        QVERIFY(!at.desk.holds(kTalkingPoint, at.point));

        QVERIFY(at.sync());

        QVERIFY(at.desk.holds(kTalkingPoint, at.point));
        QVERIFY(at.asked == std::set<Scope>{scope});
    }

    void inv19_a_row_that_the_server_does_not_have_goes() {
        Damaged at;
        const Scope scope = at.scope();
        Record stranger = at.desk.row(kTalkingPoint, at.point);
        stranger.id = at.office.newId();
        at.harm([&](store::Writer& writer) {
            auto put = writer.put(stranger);
            return put ? writer.hold(scope, stranger.entity, stranger.id) : put;
        });

        QVERIFY(at.sync());

        QVERIFY(!at.desk.holds(kTalkingPoint, stranger.id));
        QVERIFY(at.desk.holds(kTalkingPoint, at.point));
        QVERIFY(at.asked == std::set<Scope>{scope});
    }

    void inv19_an_older_version_of_a_row_is_replaced() {
        Damaged at;
        Record old = at.desk.row(kTalkingPoint, at.point);
        old.seq -= 1;
        old.ensure(3).value = std::string("old");
        at.harm([&](store::Writer& writer) { return writer.put(old); });

        QVERIFY(at.sync());

        QCOMPARE(at.desk.row(kTalkingPoint, at.point).text(3), std::string("kept"));
    }

    void inv19_what_waits_in_a_damaged_scope_is_shown_and_sent_all_the_same() {
        Damaged at;
        VERIFY_OK(at.desk.engine->set(kTalkingPoint, at.point, {{3, std::string("edited here")}}));
        const Uuid other =
            at.desk.engine->create(kTalkingPoint, {{1, at.office.series}, {3, std::string("new")}}).valueOr(Uuid{});
        at.harm([&](store::Writer& writer) { return writer.release(at.scope(), kTalkingPoint, at.point); });

        QVERIFY(at.sync() && at.office.sync(at.desk));

        QCOMPARE(at.desk.row(kTalkingPoint, at.point).text(3), std::string("edited here"));
        QVERIFY(at.desk.holds(kTalkingPoint, other));
        QCOMPARE(at.desk.waiting(), 0U);
        QVERIFY(at.desk.engine->refusals()->empty());
        QCOMPARE((*at.office.service->find(kTalkingPoint, at.point))->text(3), std::string("edited here"));
    }

    void inv19_unsent_edits_are_no_difference() {
        Damaged at;
        const Uuid note =
            at.desk.engine
                ->create(kSharedNote, {{1, at.office.series}, {3, at.office.occurrence}, {4, std::string("text")}})
                .valueOr(Uuid{});
        QVERIFY(at.sync());
        VERIFY_OK(at.desk.engine->editText(kSharedNote, note, 4, {{0, 0, "more "}}));
        at.desk.restart();
        auto request = at.desk.engine->request(true);
        (*request)->clear_push();

        const auto again = at.desk.engine->receive(*at.office.answer(at.desk, **request));

        QVERIFY(again.ok() && !*again);
        QVERIFY(at.asked.empty());
    }

    void inv19_a_scope_that_differs_for_good_is_not_fetched_for_ever() {
        Damaged at;
        QVERIFY(at.sync(true));
        const std::size_t first = at.exchanges;
        QVERIFY(first > 1);
        QVERIFY(at.sync(true));
        QCOMPARE(at.exchanges, first + 1);

        at.office.world.advance(3'600'000);
        QVERIFY(at.sync(true));

        QVERIFY(at.exchanges > first + 2);
        QVERIFY(at.desk.holds(kTalkingPoint, at.point));
    }
};

QTEST_GUILESS_MAIN(EngineDigests)
#include "test_digests.moc"
