// SPDX-License-Identifier: GPL-3.0-or-later
// That what is opened on several threads is what one thread opens.
#include "sync/anonymous/open_many.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::anonymous;

namespace {

/// Several at a time.
SealedTexts inPages(std::vector<SealedText> texts, std::size_t most) {
    return [texts = std::move(texts), most, from = std::size_t{0}]() mutable -> Result<std::vector<SealedText>> {
        std::vector<SealedText> page;
        for (; from < texts.size() && page.size() < most; ++from) page.push_back(texts[from]);
        return page;
    };
}

}  // namespace

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
    std::vector<SealedText> sealed(std::size_t count) const {
        std::vector<SealedText> texts;
        for (std::size_t i = 0; i < count; ++i) {
            texts.push_back({placeOf(i), sealText(key_.publicKey, placeOf(i), textOf(i)).value()});
        }
        return texts;
    }

  private slots:
    void each_is_handed_over_once_in_its_order_and_on_the_thread_of_whoever_asks_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("most");
        for (const int count : {0, 1, 2, 299, 300, 301, 1000}) {
            for (const int most : {1, 100, 2000}) QTest::addRow("%d by %d", count, most) << count << most;
        }
    }
    void each_is_handed_over_once_in_its_order_and_on_the_thread_of_whoever_asks() {
        QFETCH(int, count);
        QFETCH(int, most);
        const QThread* asking = QThread::currentThread();
        std::size_t next = 0;
        bool isHere = true;

        const auto done =
            openMany(key_, inPages(sealed(static_cast<std::size_t>(count)), static_cast<std::size_t>(most)),
                     [&](const SealedPlace& place, const Result<std::string>& text) {
                         isHere = isHere && QThread::currentThread() == asking && place.version == next + 1 && text &&
                                  *text == textOf(next);
                         ++next;
                     });

        QVERIFY(done.ok());
        QVERIFY(isHere);
        QCOMPARE(next, static_cast<std::size_t>(count));
    }

    void what_does_not_open_says_so_and_keeps_nobody_elses_back() {
        auto texts = sealed(5);
        texts[1].sealed.back() = static_cast<char>(texts[1].sealed.back() ^ 1);
        texts[3].sealed = "nothing sealed";
        texts[4].place.version += 1;
        std::vector<ErrorCode> refused;
        std::size_t opened = 0;

        const auto done = openMany(key_, inPages(texts, 2), [&](const SealedPlace&, const Result<std::string>& text) {
            if (text) {
                ++opened;
            } else {
                refused.push_back(text.error().code);
            }
        });

        QVERIFY(done.ok());
        QCOMPARE(opened, std::size_t{2});
        QCOMPARE(refused, (std::vector{ErrorCode::wrongKey, ErrorCode::damaged, ErrorCode::wrongKey}));
    }

    void where_they_cannot_be_read_any_further_that_is_said() {
        auto pages = inPages(sealed(20), 5);
        int reads = 0;

        const auto done = openMany(
            key_,
            [&]() -> Result<std::vector<SealedText>> {
                if (++reads == 3) return Error{ErrorCode::notFound, "gone"};
                return pages();
            },
            [](const SealedPlace&, const Result<std::string>&) {});

        QVERIFY(!done.ok());
        QCOMPARE(done.error().code, ErrorCode::notFound);
        QCOMPARE(reads, 3);
    }
};

QTEST_GUILESS_MAIN(OpenManyTest)
#include "open_many_test.moc"
