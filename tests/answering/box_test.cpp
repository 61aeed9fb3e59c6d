// SPDX-License-Identifier: GPL-3.0-or-later
// A participant's side, sentence by sentence: what is drawn, finished, sent and replaced.
#include "tests/answering/asked_test.h"

using namespace aufwind;
using namespace aufwind::answering;
using namespace aufwind::test;
using domain::AnsweringState;
using Way = Device::Way;

class BoxTest : public AskedTest {
    Q_OBJECT

  private slots:
    void init() { begin(); }

    // Drawing.

    void the_right_to_answer_is_drawn_in_the_first_hours_whether_or_not_the_person_answers() {
        device_->receive();

        QVERIFY(!device_->step());
        device_->clock.add(kDrawWithin + 1);
        QVERIFY(device_->step());

        QCOMPARE(server_->draws_(), std::size_t{1});
        QVERIFY(!slip().token.empty());
        QVERIFY(slip().request.empty());
        QCOMPARE(state(), AnsweringState::open);
        QVERIFY(!box().nextAt()->has_value());
    }

    void a_draw_whose_reply_was_lost_is_sent_again_as_it_was_also_after_a_restart() {
        device_->receive();
        device_->clock.add(kDrawWithin + 1);
        QVERIFY(device_->step(Way::lostBack));

        device_->restart();
        device_->clock.add(kHour);
        QVERIFY(device_->step());

        QVERIFY(!slip().token.empty());
        QVERIFY(!slip().refused);
    }

    void nothing_is_drawn_of_a_round_that_was_closed_when_it_came() {
        server_->isOpen = false;

        device_->receive();

        QVERIFY(slip().round.isNil());
        QVERIFY(!box().nextAt()->has_value());
    }

    void a_signature_that_does_not_hold_is_kept_and_reported_as_the_person() {
        server_->draws = Server::Draws::garbles;
        device_->receive();
        device_->clock.add(kDrawWithin + 1);

        device_->settle();

        QVERIFY(slip().refused);
        QVERIFY(slip().reported);
        QVERIFY(server_->isReported(device_->me()));
        QVERIFY(slip().token.empty());
    }

    void after_a_refusal_the_same_is_sent_again_and_never_another_request_and_it_stays_refused() {
        server_->draws = Server::Draws::garbles;
        device_->receive();
        device_->clock.add(kDrawWithin + 1);
        device_->settle();
        const std::string blinded = server_->drawn_.at(device_->me());

        device_->restart();
        server_->draws = Server::Draws::signs;
        device_->clock.add(29 * kHour);
        device_->settle();

        QCOMPARE(server_->drawn_.at(device_->me()), blinded);
        QVERIFY(!slip().token.empty());
        QVERIFY(slip().refused);
    }

    void a_draw_that_never_ends_is_reported_after_a_day() {
        for (const auto how : {Server::Draws::fails, Server::Draws::denies}) {
            init();
            server_->draws = how;
            device_->receive();
            const std::int64_t begun = device_->clock.now();

            while (!slip().refused && device_->passTime()) device_->settle();
            device_->settle();

            QVERIFY(server_->isReported(device_->me()));
            QVERIFY(device_->clock.now() - begun >= kDay);
            QVERIFY(device_->clock.now() - begun <= kDay + kDrawWithin + 2 * kHour);
        }
    }

    void another_device_that_has_drawn_is_told_and_reported_only_if_the_person_says_so() {
        device_->receive();
        server_->drawn_[device_->me()] = "of another device";
        device_->clock.add(kDrawWithin + 1);
        device_->settle();

        QCOMPARE(state(), AnsweringState::elsewhere);
        QVERIFY(!server_->isReported(device_->me()));
        QVERIFY(!device_->passTime());
        QVERIFY(box().reportElsewhere(round()).ok());
        device_->settle();
        QVERIFY(server_->isReported(device_->me()));
    }

    // What is asked.

    void a_form_with_other_keys_than_it_came_with_gets_no_answer() {
        finishOne();
        server_->published.answerKey = anonymous::makeHpkeKeyPair().publicKey;
        device_->receive();
        device_->live();

        QCOMPARE(state(), AnsweringState::changed);
        QCOMPARE(server_->answers(), std::size_t{0});
        QCOMPARE(box().finish(round(), false).error().code, ErrorCode::forbidden);
    }

    void a_form_with_another_signing_key_gets_no_draw() {
        device_->receive();
        server_->published.signingKey = anotherSigningKey().publicKey().der();
        device_->receive();
        device_->live();

        QCOMPARE(state(), AnsweringState::changed);
        QCOMPARE(server_->draws_(), std::size_t{0});
    }

    void a_threshold_may_rise_and_not_fall() {
        device_->receive();
        server_->published.threshold = 6;
        device_->receive();
        QCOMPARE(state(), AnsweringState::open);

        server_->published.threshold = 5;
        device_->receive();
        QCOMPARE(state(), AnsweringState::changed);
    }

    void segments_of_no_group_are_not_stated() {
        finishOne();
        device_->receive("9");
        device_->live(3);

        const auto answer = server_->answer();
        QVERIFY(answer.has_value());
        QCOMPARE(answer->segments, survey::Segments{2});
    }

    // Answering.

    void a_draft_and_its_place_outlive_a_restart() {
        device_->receive();
        QVERIFY(box().keep(round(), answersOf(3), "q2").ok());

        device_->restart();

        QCOMPARE(slip().place, std::string("q2"));
        QVERIFY(!slip().answers.empty());
    }

    void what_needs_an_answer_is_needed_to_finish_and_what_does_not_fit_is_refused() {
        device_->receive();
        QVERIFY(box().keep(round(), {}, "").ok());
        QCOMPARE(box().finish(round(), false).error().code, ErrorCode::invalid);

        QVERIFY(box().keep(round(), answersOf(99), "").ok());
        QCOMPARE(box().finish(round(), false).error().code, ErrorCode::invalid);
        QCOMPARE(state(), AnsweringState::open);
    }

    void an_answer_is_sent_later_than_it_was_finished_and_holds_what_was_said_and_the_group() {
        finishOne(4);
        const std::int64_t finished = device_->clock.now();
        QCOMPARE(state(), AnsweringState::finished);
        QVERIFY(slip().send.by > finished);

        for (int i = 0; i < 5 && state() == AnsweringState::finished && device_->passTime(); ++i) device_->settle();

        QCOMPARE(state(), AnsweringState::sent);
        QVERIFY(device_->clock.now() >= finished + kLeastWait);
        QVERIFY(device_->clock.now() >= kStart + kMostHaveDrawn);
        const auto answer = server_->answer();
        QVERIFY(answer.has_value());
        QCOMPARE(answer->answers.at("q1").number.value(), std::int64_t{4});
        QCOMPARE(answer->segments, survey::Segments{0});
        QVERIFY(answer->threadKey.empty());
    }

    void finishing_before_the_draw_sends_once_it_was_drawn() {
        device_->receive();
        QVERIFY(box().keep(round(), answersOf(2), "").ok());
        QVERIFY(box().finish(round(), false).ok());
        QVERIFY(slip().send.at == 0);

        device_->live(5);

        QCOMPARE(server_->version(), 1U);
    }

    void what_was_changed_before_it_was_sent_does_not_go() {
        finishOne();

        QVERIFY(box().change(round()).ok());
        device_->clock.add(3 * kDay);
        device_->settle();

        QCOMPARE(server_->answers(), std::size_t{0});
        QCOMPARE(state(), AnsweringState::open);
    }

    void an_answer_is_replaced_under_a_higher_version_until_the_close() {
        sendOne(2);
        QVERIFY(box().change(round()).ok());
        QCOMPARE(state(), AnsweringState::changing);
        QVERIFY(box().keep(round(), answersOf(5), "").ok());
        QVERIFY(box().finish(round(), false).ok());

        for (int i = 0; i < 20 && slip().taken.version < 2 && device_->passTime(); ++i) device_->settle();

        QCOMPARE(server_->answers(), std::size_t{1});
        QCOMPARE(server_->version(), 2U);
        QCOMPARE(server_->answer()->answers.at("q1").number.value(), std::int64_t{5});
    }

    void an_answer_whose_reply_was_lost_is_sent_again_byte_for_byte_also_after_a_restart() {
        finishOne();
        QVERIFY(device_->passTime());
        QVERIFY(device_->step(Way::lostBack));
        const std::string sealed = server_->answers_.begin()->second.sealed;

        device_->restart();
        while (slip().taken.version == 0 && device_->passTime()) device_->settle();

        QCOMPARE(server_->version(), 1U);
        QVERIFY(server_->answers_.begin()->second.sealed == sealed);
        QCOMPARE(state(), AnsweringState::sent);
    }

    void an_answer_that_the_server_lost_with_its_batch_is_sent_again() {
        sendOne();
        server_->answers_.clear();

        device_->live(6);

        QCOMPARE(server_->version(), 1U);
        QVERIFY(slip().sealed.empty());
    }

    void an_answer_of_a_copy_of_this_store_is_replaced_by_a_higher_version() {
        sendOne(1);
        // The server has a version that this store does not remember.
        server_->answers_.begin()->second.version = 7;
        QVERIFY(box().change(round()).ok());
        QVERIFY(box().keep(round(), answersOf(5), "").ok());
        QVERIFY(box().finish(round(), false).ok());

        device_->live(20);

        QCOMPARE(server_->version(), 8U);
        QVERIFY(slip().seenOther);
        QCOMPARE(state(), AnsweringState::sent);
    }

    void at_once_leaves_out_every_wait() {
        device_->receive();
        QVERIFY(box().keep(round(), answersOf(3), "").ok());
        QVERIFY(box().finish(round(), false, Pace::atOnce).ok());

        device_->settle();

        QCOMPARE(server_->version(), 1U);
        QCOMPARE(state(), AnsweringState::sent);
    }

    // Clocks.

    void a_round_that_closes_soon_shortens_the_wait_and_says_so() {
        device_->receive("0", kStart, kStart + 2 * kHour);
        QVERIFY(box().keep(round(), answersOf(3), "").ok());
        while (slip().token.empty() && device_->passTime()) device_->settle();
        QVERIFY(box().finish(round(), false).ok());

        QVERIFY(slip().send.shortened);
        QVERIFY(slip().send.by < kStart + 2 * kHour);
        device_->live(3);
        QCOMPARE(server_->version(), 1U);
    }

    void a_close_that_is_moved_forward_moves_what_waits() {
        finishOne();
        const std::int64_t closes = device_->clock.now() + 3 * kHour;
        device_->receive("0", kStart, closes);

        QVERIFY(slip().send.by < closes);
    }

    void a_clock_that_is_put_back_makes_nothing_wait_longer_than_two_days() {
        device_->clock.add(300 * kDay);
        device_->receive("0", kStart, 0);
        QVERIFY(box().keep(round(), answersOf(3), "").ok());
        QVERIFY(box().finish(round(), false).ok());
        QVERIFY(!box().next()->has_value());

        device_->clock.set(kStart);
        for (int i = 0; i < 10 && server_->version() == 0; ++i) {
            device_->clock.add(12 * kHour);
            device_->settle();
        }

        QCOMPARE(server_->version(), 1U);
        QVERIFY(device_->clock.now() - kStart <= 4 * kDay);
    }

    void a_clock_that_is_put_forward_does_not_bring_draw_and_answer_together() {
        device_->receive("0", kStart, 0);
        QVERIFY(box().keep(round(), answersOf(3), "").ok());
        QVERIFY(box().finish(round(), false).ok());

        device_->clock.add(400 * kDay);
        device_->settle();

        QCOMPARE(server_->draws_(), std::size_t{1});
        QCOMPARE(server_->answers(), std::size_t{0});
        QVERIFY(slip().send.at >= device_->clock.now() + kApart);
    }

    void what_was_due_while_the_device_was_off_waits_a_little_once_and_then_goes() {
        finishOne();
        device_->clock.add(2 * kDay);

        QVERIFY(!device_->step());
        QVERIFY(slip().send.at > device_->clock.now());
        device_->clock.add(kHour);
        QVERIFY(device_->step());
        QCOMPARE(server_->version(), 1U);
    }
};

QTEST_GUILESS_MAIN(BoxTest)
#include "box_test.moc"
