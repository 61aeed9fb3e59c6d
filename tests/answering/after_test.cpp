// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of an answer once its round closes, sentence by sentence.
#include "tests/answering/asked_test.h"

using namespace aufwind;
using namespace aufwind::answering;
using namespace aufwind::test;
using domain::AnsweringState;
using Way = Device::Way;

class AfterTest : public AskedTest {
    Q_OBJECT

  private slots:
    void init() { begin(); }

    void after_the_close_it_is_looked_for_at_a_random_time_and_found_unchanged() {
        sendOne();
        close();
        QCOMPARE(state(), AnsweringState::waiting);
        const std::int64_t closed = device_->clock.now();

        device_->live(3);

        QCOMPARE(state(), AnsweringState::unchanged);
        QVERIFY(device_->clock.now() >= closed + kHour);
        const auto kept = slip();
        QVERIFY(kept.token.empty() && kept.request.empty() && kept.sealed.empty() && kept.answers.empty());
    }

    void an_older_answer_that_was_put_back_is_found() {
        sendOne(1);
        const auto older = server_->answers_;
        QVERIFY(box().change(round()).ok());
        QVERIFY(box().keep(round(), answersOf(5), "").ok());
        QVERIFY(box().finish(round(), false).ok());
        for (int i = 0; i < 20 && slip().taken.version < 2 && device_->passTime(); ++i) device_->settle();
        server_->answers_ = older;
        close();

        device_->live(3);

        QCOMPARE(state(), AnsweringState::other);
    }

    void an_answer_that_is_not_there_any_more_is_told() {
        sendOne();
        server_->answers_.clear();
        close();

        device_->live(3);

        QCOMPARE(state(), AnsweringState::missing);
    }

    void an_answer_whose_reply_was_lost_before_the_close_is_found_after_it() {
        finishOne();
        QVERIFY(device_->passTime());
        QVERIFY(device_->step(Way::lostBack));
        close();

        device_->live(3);

        QCOMPARE(state(), AnsweringState::unchanged);
    }

    void an_answer_that_did_not_come_before_the_close_could_not_be_handed_in() {
        finishOne();
        close();
        QCOMPARE(state(), AnsweringState::failed);

        init();
        finishOne();
        QVERIFY(device_->passTime());
        QVERIFY(device_->step(Way::lostThere));
        close();
        device_->live(3);
        QCOMPARE(state(), AnsweringState::failed);
    }

    void a_server_that_says_that_it_is_closed_while_the_row_does_not_is_asked_again() {
        device_->receive();
        server_->isOpen = false;
        device_->live(3);
        QVERIFY(!slip().closed && !slip().refused && !slip().request.empty());
        server_->isOpen = true;
        finishOne();
        server_->isOpen = false;
        device_->live(3);
        QCOMPARE(state(), AnsweringState::finished);

        server_->isOpen = true;
        device_->live(3);

        QCOMPARE(server_->version(), 1U);
        QCOMPARE(state(), AnsweringState::sent);
    }

    void a_server_that_has_no_time_is_asked_again() {
        finishOne();
        QVERIFY(device_->passTime());
        const auto errand = box().next();
        QVERIFY(errand.ok() && errand->has_value());
        QVERIFY(box().sent(**errand, Error{ErrorCode::throttled, ""}).ok());
        QCOMPARE(state(), AnsweringState::finished);

        device_->live(3);

        QCOMPARE(server_->version(), 1U);
    }

    void a_round_whose_row_was_never_followed_holds_up_no_other() {
        finishOne();
        store::AnswerSlip lost = slip();
        lost.round = idOf(90);
        lost.form = idOf(91);
        --lost.send.at;
        device_->keep(lost);
        device_->clock.set(slip().send.at + 1);

        device_->settle();

        QCOMPARE(server_->version(), 1U);
    }

    void a_server_that_says_that_it_is_closed_is_believed_a_day_after_the_close() {
        finishOne();
        server_->isOpen = false;
        device_->clock.set(kStart + 15 * kDay + kHour);
        device_->live(4);

        QCOMPARE(state(), AnsweringState::failed);
        QCOMPARE(box().change(round()).error().code, ErrorCode::dead);
    }

    void what_was_not_answered_keeps_nothing_once_it_is_closed() {
        device_->receive();
        device_->live(2);
        close();

        QCOMPARE(state(), AnsweringState::closed);
        QVERIFY(slip().token.empty());
        QVERIFY(!box().nextAt()->has_value());
    }

    void a_round_whose_answers_are_gone_is_not_looked_for_for_ever() {
        sendOne();
        close();
        server_->isGone = true;

        device_->live(3);

        QCOMPARE(state(), AnsweringState::untold);
        QVERIFY(slip().token.empty());
    }

    void a_row_that_is_away_for_a_while_takes_nothing_with_it() {
        finishOne();
        device_->loseSight();
        QVERIFY(!device_->passTime());
        device_->clock.add(3 * kDay);
        device_->receive();
        device_->live(3);
        QCOMPARE(server_->version(), 1U);

        device_->loseSight();
        device_->clock.add(31 * kDay);
        QVERIFY(box().follow().ok());
        QVERIFY(slip().round.isNil());
    }
};

QTEST_GUILESS_MAIN(AfterTest)
#include "after_test.moc"
