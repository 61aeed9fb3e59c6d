// SPDX-License-Identifier: GPL-3.0-or-later
// That what is opened on several threads is what one thread opens.
#include "sync/anonymous/open_many.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::anonymous;

class OpenManyTest : public QObject {
    Q_OBJECT

    const HpkeKeyPair key_ = makeHpkeKeyPair();

    static SealedPlace placeOf(std::size_t index) {
        return {.kind = SealedKind::answer,
                .round = {},
                .tag = std::string(32, static_cast<char>('a' + index % 26)),
                .version = static_cast<std::uint32_t>(index + 1)};
    }
    static std::string textOf(std::size_t index) { return "answer " + std::to_string(index); }

  private slots:
    void each_is_handed_over_once_in_its_order_and_on_the_thread_of_whoever_asks_data() {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 2, 1023, 1024, 1025, 3000}) QTest::addRow("%d", count) << count;
    }
    void each_is_handed_over_once_in_its_order_and_on_the_thread_of_whoever_asks() {
        QFETCH(int, count);
        std::vector<std::string> sealed;
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
            sealed.push_back(sealText(key_.publicKey, placeOf(i), textOf(i)).value());
        }
        std::vector<SealedText> texts;
        for (std::size_t i = 0; i < sealed.size(); ++i) texts.push_back({placeOf(i), sealed[i]});
        const QThread* asking = QThread::currentThread();
        std::size_t next = 0;
        bool isHere = true;

        openMany(key_, texts, [&](std::size_t index, const Result<std::string>& text) {
            isHere = isHere && QThread::currentThread() == asking && index == next && text && *text == textOf(index);
            ++next;
        });

        QVERIFY(isHere);
        QCOMPARE(next, sealed.size());
    }

    void what_does_not_open_says_so_and_keeps_nobody_elses_back() {
        std::vector<std::string> sealed;
        for (std::size_t i = 0; i < 5; ++i) sealed.push_back(sealText(key_.publicKey, placeOf(i), textOf(i)).value());
        sealed[1].back() = static_cast<char>(sealed[1].back() ^ 1);
        sealed[3] = "nothing sealed";
        std::vector<SealedText> texts;
        for (std::size_t i = 0; i < sealed.size(); ++i) texts.push_back({placeOf(i), sealed[i]});
        texts[4].place.version += 1;
        std::vector<ErrorCode> refused;
        std::size_t opened = 0;

        openMany(key_, texts, [&](std::size_t, const Result<std::string>& text) {
            if (text) {
                ++opened;
            } else {
                refused.push_back(text.error().code);
            }
        });

        QCOMPARE(opened, std::size_t{2});
        QCOMPARE(refused, (std::vector{ErrorCode::wrongKey, ErrorCode::damaged, ErrorCode::wrongKey}));
    }
};

QTEST_GUILESS_MAIN(OpenManyTest)
#include "open_many_test.moc"
