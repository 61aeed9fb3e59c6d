// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of surveys comes back as it was written, and goes with its round.
#include "models/schema/entities.h"
#include "models/store/answer_slips.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::store;

namespace {

Uuid id(std::uint8_t number) {
    Uuid made;
    made.bytes[15] = number;
    return made;
}

/// With something in each of its parts.
AnswerSlip fullSlip(std::uint8_t number) {
    AnswerSlip slip;
    slip.round = id(number);
    slip.form = id(static_cast<std::uint8_t>(number + 100));
    slip.formHash = "hash";
    slip.threshold = 5;
    slip.opens = -3;
    slip.closes = 1'795'000'000'000;
    slip.closed = true;
    slip.goneSince = 4;
    slip.bar = SlipBar::elsewhere;
    slip.draw = {1, 2, 3, true, true};
    slip.triedSince = 7;
    slip.request = std::string("\0request", 8);
    slip.drawn = 8;
    slip.token = "token";
    slip.refused = slip.reported = true;
    slip.answers = "{}";
    slip.place = "q1";
    slip.wantsReplies = slip.atOnce = true;
    slip.finished = 9;
    slip.unsealed = true;
    slip.send = {4, 5, 6, false, true};
    slip.sealed = std::string(70'000, '\x80');
    slip.last = {3, "third"};
    slip.taken = {2, "second"};
    slip.attempts = {{3, "third"}, {4, "fourth"}};
    slip.again = slip.seenOther = slip.failed = true;
    slip.look = {7, 8, 9, true, false};
    slip.found = SlipFound::untold;
    slip.thread = {{false, 1, "What do you mean?", 10, "sealed", true, true}, {true, 1, "This.", 11, {}, false, false}};
    slip.failures = 12;
    slip.notBefore = 13;
    return slip;
}

}  // namespace

class SlipsTest : public QObject {
    Q_OBJECT

    QTemporaryDir directory_;
    std::unique_ptr<Store> store_;
    std::unique_ptr<Reader> reader_;

    void keep(const AnswerSlip& slip) {
        QVERIFY(store_->write([&](Writer& writer) { return keepAnswerSlip(writer, slip); }).ok());
    }

  private slots:
    void init() {
        OpenOptions options;
        options.path = directory_.filePath(QString::fromLatin1(QTest::currentTestFunction())).toStdString();
        options.durable = false;
        store_ = std::move(Store::open(options, Key{{}}, schema::kSchema).value());
        reader_ = std::move(store_->reader().value());
    }
    void cleanup() {
        reader_.reset();
        store_.reset();
    }

    void a_slip_comes_back_with_each_of_its_parts() {
        keep(fullSlip(1));

        const auto slip = answerSlip(*reader_, id(1));

        QVERIFY(slip.ok() && slip->has_value());
        QVERIFY(**slip == fullSlip(1));
    }

    void slips_come_in_the_order_in_which_they_came_each_once() {
        keep(fullSlip(2));
        keep(fullSlip(1));
        AnswerSlip again = fullSlip(2);
        again.place = "q2";
        keep(again);

        const auto slips = answerSlips(*reader_);

        QVERIFY(slips.ok());
        QVERIFY(*slips == (std::vector<AnswerSlip>{again, fullSlip(1)}));
    }

    void a_slip_that_was_dropped_is_gone() {
        keep(fullSlip(1));
        keep(fullSlip(2));

        QVERIFY(store_->write([&](Writer& writer) { return dropAnswerSlip(writer, id(1)); }).ok());

        QVERIFY(!answerSlip(*reader_, id(1))->has_value());
        QCOMPARE(answerSlips(*reader_)->size(), std::size_t{1});
    }

    void there_is_none_at_first() {
        QVERIFY(answerSlips(*reader_)->empty());
        QVERIFY(!answerSlip(*reader_, id(1))->has_value());
    }

    void what_was_cut_or_is_of_another_round_is_damaged() {
        keep(fullSlip(1));
        const std::string name = "answering/" + id(1).toString();
        const std::string whole = **reader_->state(name);
        const auto put = [&](const std::string& bytes) {
            return store_->write([&](Writer& writer) { return writer.setState(name, bytes); }).ok();
        };

        for (std::size_t size = 0; size < whole.size(); size += 1 + whole.size() / 300) {
            QVERIFY(put(whole.substr(0, size)));
            QVERIFY(answerSlip(*reader_, id(1)).error().code == ErrorCode::damaged);
        }
        QVERIFY(put(whole + "x"));
        QVERIFY(answerSlip(*reader_, id(1)).error().code == ErrorCode::damaged);
        QVERIFY(put(std::string(1, '\x02') + whole.substr(1)));
        QVERIFY(!answerSlip(*reader_, id(1)).ok());
    }
};

QTEST_GUILESS_MAIN(SlipsTest)
#include "slips_test.moc"
