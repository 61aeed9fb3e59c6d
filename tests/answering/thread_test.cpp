// SPDX-License-Identifier: GPL-3.0-or-later
// What is written to and fro once an answer is there, sentence by sentence.
#include "tests/answering/asked_test.h"

using namespace aufwind;
using namespace aufwind::answering;
using namespace aufwind::test;
using domain::AnsweringState;
using Way = Device::Way;

class ThreadTest : public AskedTest {
    Q_OBJECT

  private slots:
    void init() { begin(); }

    void a_reply_reaches_whoever_wrote_and_the_answer_to_it_the_server() {
        sendOne(3, true);
        server_->reply("What would help?");

        while (slip().thread.empty() && device_->passTime()) device_->settle();
        QCOMPARE(slip().thread.front().text, std::string("What would help?"));
        QCOMPARE(domain::unreadReplies(slip()), std::int64_t{1});
        QVERIFY(box().noteRead(round()).ok());
        QCOMPARE(domain::unreadReplies(slip()), std::int64_t{0});
        QVERIFY(box().say(round(), "More time.").ok());
        QVERIFY(server_->messages().empty());
        for (int i = 0; i < 4 && server_->messages().empty() && device_->passTime(); ++i) device_->settle();

        QCOMPARE(server_->messages(), std::vector<std::string>{"More time."});
        QVERIFY(slip().thread.back().done);
    }

    void the_thread_goes_on_after_the_close() {
        sendOne(3, true);
        close();
        device_->live(3);
        QCOMPARE(state(), AnsweringState::unchanged);
        server_->reply("Thank you.");

        for (int i = 0; i < 4 && slip().thread.empty() && device_->passTime(); ++i) device_->settle();

        QCOMPARE(slip().thread.size(), std::size_t{1});
        QVERIFY(!slip().token.empty());
    }

    void a_message_whose_reply_was_lost_arrives_once() {
        sendOne(3, true);
        QVERIFY(box().say(round(), "One", Pace::atOnce).ok());
        QVERIFY(device_->step(Way::lostBack));
        device_->restart();
        for (int i = 0; i < 4 && !slip().thread.back().done && device_->passTime(); ++i) device_->settle();

        QCOMPARE(server_->messages(), std::vector<std::string>{"One"});
    }

    void what_was_not_sealed_to_the_thread_is_no_reply() {
        sendOne(3, true);
        const std::string tag = server_->answers_.begin()->first;
        server_->threads_[tag]["reply 1"] = {1, std::string(1100, 'x')};
        QVERIFY(box().lookNow(round()).ok());
        device_->settle();

        QVERIFY(slip().thread.empty());
    }

    void without_the_wish_for_replies_there_is_no_thread() {
        sendOne(3, false);

        QCOMPARE(box().say(round(), "Hello").error().code, ErrorCode::forbidden);
    }

    void a_message_that_the_server_has_lost_is_sent_again_and_blocks_none_behind_it() {
        sendOne(3, true);
        QVERIFY(box().say(round(), "One", Pace::atOnce).ok());
        device_->settle();
        QCOMPARE(server_->messages(), std::vector<std::string>{"One"});
        // As it was before it came.
        server_->threads_.clear();
        QVERIFY(box().say(round(), "Two", Pace::atOnce).ok());
        device_->settle();
        QVERIFY(server_->messages().empty());
        QVERIFY(slip().thread.back().lost);

        for (int i = 0; i < 12 && server_->messages().size() < 2 && device_->passTime(); ++i) device_->settle();

        QCOMPARE(server_->messages(), (std::vector<std::string>{"One", "Two"}));
        QVERIFY(!slip().thread.back().lost);
        device_->live(10);
        QCOMPARE(server_->messages().size(), std::size_t{2});
    }

    void a_message_of_a_device_that_was_set_back_comes_behind_what_is_there() {
        sendOne(3, true);
        const store::AnswerSlip before = slip();
        QVERIFY(box().say(round(), "One", Pace::atOnce).ok());
        device_->settle();
        device_->keep(before);
        QVERIFY(box().say(round(), "Another", Pace::atOnce).ok());
        device_->settle();

        for (int i = 0; i < 12 && server_->messages().size() < 2 && device_->passTime(); ++i) device_->settle();

        QCOMPARE(server_->messages(), (std::vector<std::string>{"One", "Another"}));
    }

    void a_message_that_is_refused_for_good_is_not_sent_for_ever() {
        sendOne(3, true);
        server_->mostMessages = 1;
        QVERIFY(box().say(round(), "One", Pace::atOnce).ok());
        QVERIFY(box().say(round(), "Two", Pace::atOnce).ok());
        device_->live(8);

        QCOMPARE(server_->messages(), std::vector<std::string>{"One"});
        QVERIFY(slip().thread.back().lost);
        const int sends = server_->refusedMessages;
        device_->live(8);
        QCOMPARE(server_->refusedMessages, sends);
    }
};

QTEST_GUILESS_MAIN(ThreadTest)
#include "thread_test.moc"
