// SPDX-License-Identifier: GPL-3.0-or-later
// A device that has lost its store goes on under its old identity with what could be saved of its outbox.
#include "tests/engine/office.h"

using namespace aufwind;
using namespace aufwind::test;
using schema::kSharedNote;
using schema::kTalkingPoint;

namespace {

struct Lost {
    Office office;
    Desk before{office.world, office.manager, 1};
    Desk report{office.world, office.report, 2};
    bool begun = office.sync(before) && office.sync(report);
    std::unique_ptr<Desk> after;

    void point(Desk& desk, const std::string& title) {
        if (!desk.engine->create(kTalkingPoint, {{1, office.series}, {3, title}})) qFatal("no point can be made");
    }
    /// The server does it; the device never learns.
    void sendWithoutAnswer() {
        auto request = before.engine->request(true);
        if (!request || !*request || !office.answer(before, **request)) qFatal("nothing can be sent");
    }
    std::vector<store::OutboxEntry> outbox() { return before.reader->outbox(0, 5000).valueOr({}); }
    Result<void> startAnew(const std::vector<store::OutboxEntry>& saved) {
        after = std::make_unique<Desk>(office.world, office.manager, 3, before.device);
        return after->engine->adopt(saved);
    }
    bool syncBoth() { return office.sync(*after) && office.sync(report) && office.sync(*after); }
    static QStringList agenda(Desk& desk) {
        store::Query query;
        query.entity = kTalkingPoint;
        query.order = {{4, false}};
        QStringList titles;
        for (const Record& row : desk.reader->list(query).valueOr({})) titles << QString::fromStdString(row.text(3));
        return titles;
    }
    static std::size_t refused(Desk& desk) { return desk.engine->refusals()->size(); }
};

}  // namespace

class EngineRejoin : public QObject {
    Q_OBJECT

  private slots:
    void inv02_what_the_server_had_taken_before_the_store_was_lost_happens_once() {
        Lost at;
        QVERIFY(at.begun);
        at.point(at.before, "taken, not answered");
        at.sendWithoutAnswer();
        at.point(at.before, "never sent");

        VERIFY_OK(at.startAnew(at.outbox()));
        QVERIFY(at.syncBoth());

        QCOMPARE(Lost::agenda(at.report), (QStringList{"taken, not answered", "never sent"}));
        QCOMPARE(Lost::agenda(*at.after), Lost::agenda(at.report));
        QCOMPARE(Lost::refused(*at.after), std::size_t{0});
        QCOMPARE(at.after->waiting(), std::uint64_t{0});
    }

    void inv16_words_typed_into_a_shared_text_are_saved_with_the_outbox() {
        Lost at;
        const Uuid note =
            at.report.engine
                ->create(kSharedNote, {{1, at.office.series}, {3, at.office.occurrence}, {4, std::string("one three")}})
                .valueOr(Uuid{});
        QVERIFY(at.office.sync(at.report) && at.office.sync(at.before));
        VERIFY_OK(at.before.engine->editText(kSharedNote, note, 4, {{4, 0, "two "}}));

        VERIFY_OK(at.startAnew(at.outbox()));
        QVERIFY(at.syncBoth());

        QCOMPARE(at.report.row(kSharedNote, note).text(4), std::string("one two three"));
        QCOMPARE(at.after->row(kSharedNote, note).text(4), std::string("one two three"));
    }

    void a_number_that_could_not_be_saved_holds_up_none_behind_it() {
        Lost at;
        for (const char* title : {"one", "two", "three", "four"}) at.point(at.before, title);
        auto saved = at.outbox();
        saved.erase(saved.begin() + 1, saved.begin() + 3);

        VERIFY_OK(at.startAnew(saved));
        QVERIFY(at.syncBoth());

        QCOMPARE(Lost::agenda(at.report), (QStringList{"one", "four"}));
        QCOMPARE(Lost::refused(*at.after), std::size_t{0});
    }

    void inv20_a_thousand_lost_numbers_travel_in_bounded_batches() {
        Lost at;
        for (int i = 0; i < 2100; ++i) at.point(at.before, "point " + std::to_string(i));
        auto saved = at.outbox();
        saved.erase(saved.begin() + 1, saved.end() - 1);

        VERIFY_OK(at.startAnew(saved));
        int largest = 0;
        for (int round = 0; round < 50 && at.after->waiting() > 0; ++round) {
            const auto request = at.after->engine->request(true);
            VERIFY_OK(request);
            largest = std::max(largest, (*request)->push_size());
            const auto answer = at.office.answer(*at.after, **request);
            VERIFY_OK(answer);
            VERIFY_OK(at.after->engine->receive(*answer));
        }
        QVERIFY(at.syncBoth());

        QVERIFY2(largest <= 1000, qPrintable(QString::number(largest)));
        QCOMPARE(Lost::agenda(at.report), (QStringList{"point 0", "point 2099"}));
    }

    void inv02_new_edits_take_no_number_that_was_used_before() {
        Lost at;
        at.point(at.before, "one");
        at.point(at.before, "two");
        QVERIFY(at.office.sync(at.before));

        VERIFY_OK(at.startAnew({}));
        const auto early = at.after->engine->create(kTalkingPoint, {{1, at.office.series}, {3, std::string("early")}});
        QVERIFY(at.office.sync(*at.after));
        at.point(*at.after, "three");
        QVERIFY(at.syncBoth());

        QVERIFY(!early.ok() && early.error().code == ErrorCode::offline);
        QCOMPARE(Lost::agenda(at.report), (QStringList{"one", "two", "three"}));
    }

    void a_kill_before_the_servers_first_answer_changes_nothing() {
        Lost at;
        at.point(at.before, "one");
        VERIFY_OK(at.startAnew(at.outbox()));

        at.after->restart();
        QVERIFY(at.syncBoth());

        QCOMPARE(Lost::agenda(at.report), QStringList{"one"});
    }

    void only_a_new_store_takes_over_an_outbox() {
        Lost at;

        const auto adopted = at.before.engine->adopt({});

        QVERIFY(!adopted.ok() && adopted.error().code == ErrorCode::conflict);
    }
};

QTEST_GUILESS_MAIN(EngineRejoin)
#include "test_rejoin.moc"
