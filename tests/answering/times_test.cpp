// SPDX-License-Identifier: GPL-3.0-or-later
// When a client draws, sends and looks: true of every clock, every close and every chance.
#include "sync/answering/times.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace aufwind::answering;

namespace {

constexpr int kRuns = 20'000;
constexpr std::int64_t kNow = 1'795'000'000'000;

}  // namespace

class TimesTest : public QObject {
    Q_OBJECT

    unsigned seed_ = std::random_device{}();
    std::mt19937_64 chance_{seed_};

    std::int64_t upTo(std::int64_t most) {
        return static_cast<std::int64_t>(chance_() % static_cast<std::uint64_t>(most + 1));
    }
    /// Mostly a while ahead, sometimes soon, past or unknown.
    std::int64_t someClose(std::int64_t now) {
        switch (chance_() % 5) {
            case 0:
                return 0;
            case 1:
                return now - upTo(3 * kDay);
            case 2:
                return now + upTo(kHour);
            default:
                return now + upTo(40 * kDay);
        }
    }

  private slots:
    void initTestCase() { qInfo("seed %u", seed_); }

    void every_span_begins_now_or_later_and_ends_after_it_begins_and_within_two_days() {
        for (int run = 0; run < kRuns; ++run) {
            const std::int64_t now = kNow + upTo(kDay);
            const std::int64_t closes = someClose(now);
            const std::int64_t opens = now - 20 * kDay + upTo(40 * kDay);
            const std::int64_t drawn = now - 2 * kDay + upTo(4 * kDay);
            for (const Span& span : {drawSpan(now, closes), sendSpan(now, opens, closes, drawn), lateSpan(now, closes),
                                     messageSpan(now), confirmSpan(now, closes), lookSpan(now), threadSpan(now),
                                     redrawSpan(now), retrySpan(now, static_cast<std::uint32_t>(upTo(50)), closes)}) {
                QVERIFY(span.from >= now);
                QVERIFY(span.to >= span.from);
                QVERIFY(span.to <= now + kLongestWait);
            }
        }
    }

    void what_has_to_come_before_the_close_does() {
        for (int run = 0; run < kRuns; ++run) {
            const std::int64_t now = kNow;
            const std::int64_t closes = now + 1 + upTo(20 * kDay);
            const std::int64_t opens = now - upTo(3 * kDay);
            for (const Span& span : {drawSpan(now, closes), sendSpan(now, opens, closes, now), lateSpan(now, closes),
                                     confirmSpan(now, closes)}) {
                QVERIFY(span.to <= closes);
            }
        }
    }

    void an_answer_waits_until_most_have_drawn_and_an_hour_after_its_own_draw_unless_the_round_closes_soon() {
        for (int run = 0; run < kRuns; ++run) {
            const std::int64_t now = kNow;
            const std::int64_t opens = now - upTo(2 * kDay);
            const std::int64_t drawn = opens + upTo(now - opens);
            const Span span = sendSpan(now, opens, someClose(now), drawn);
            if (span.isShortened) continue;
            QVERIFY(span.from >= opens + kMostHaveDrawn);
            QVERIFY(span.from >= drawn + kApart);
            QVERIFY(span.from >= now + kLeastWait);
            QCOMPARE(span.to - span.from, kSendWithin);
        }
    }

    void a_shortened_span_leaves_at_least_a_third_of_what_is_left_to_chance() {
        for (int run = 0; run < kRuns; ++run) {
            const std::int64_t now = kNow;
            const std::int64_t closes = now + kMinute + upTo(2 * kDay);
            const Span span = sendSpan(now, now - upTo(kDay), closes, now);
            if (!span.isShortened) continue;
            QVERIFY((span.to - span.from) * 3 >= closes - now);
        }
    }

    void a_round_that_closes_late_shortens_nothing() {
        QVERIFY(!drawSpan(kNow, kNow + 14 * kDay).isShortened);
        QVERIFY(!sendSpan(kNow, kNow, kNow + 14 * kDay, kNow).isShortened);
        QVERIFY(!sendSpan(kNow, kNow, 0, kNow).isShortened);
    }

    void a_closed_round_is_due_at_once() {
        QCOMPARE(sendSpan(kNow, kNow - kDay, kNow - 1, kNow), (Span{kNow, kNow, true}));
        QCOMPARE(drawSpan(kNow, kNow - 1), (Span{kNow, kNow, true}));
    }

    void drawing_ends_within_a_quarter_of_what_is_left() {
        QCOMPARE(drawSpan(kNow, kNow + 4 * kHour).to, kNow + kHour);
        QCOMPARE(drawSpan(kNow, kNow + 30 * kDay).to, kNow + kDrawWithin);
    }

    void moments_lie_within_their_span_and_reach_both_ends() {
        const Span span{kNow, kNow + 9};
        std::array<int, 10> hits{};
        for (int run = 0; run < kRuns; ++run) {
            const std::int64_t moment = momentIn(span, chance_());
            QVERIFY(moment >= span.from && moment <= span.to);
            ++hits[static_cast<std::size_t>(moment - span.from)];
        }
        QVERIFY(std::ranges::all_of(hits, [](int count) { return count > kRuns / 20 && count < kRuns / 5; }));
        QCOMPARE(momentIn({kNow, kNow}, chance_()), kNow);
    }

    void waits_grow_with_failures_and_stop_growing() {
        QCOMPARE(retrySpan(kNow, 0, 0).to, kNow + kMinute);
        QCOMPARE(retrySpan(kNow, 3, 0).to, kNow + 8 * kMinute);
        QCOMPARE(retrySpan(kNow, 60, 0).to, retrySpan(kNow, 6, 0).to);
        QVERIFY(retrySpan(kNow, 6, kNow + 8 * kMinute).to <= kNow + kMinute);
    }
};

QTEST_GUILESS_MAIN(TimesTest)
#include "times_test.moc"
