// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/rule_draft.h"

#include "models/domain/recurrence.h"

#include <QSignalSpy>
#include <QTimeZone>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;

namespace {

const QDateTime kTuesday{QDate{2026, 11, 24}, QTime{10, 30}};

}  // namespace

class RuleDraftTest : public QObject {
    Q_OBJECT

  private slots:
    void what_was_chosen_is_a_rule_and_a_sentence_data() {
        QTest::addColumn<QString>("frequency");
        QTest::addColumn<int>("interval");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("text");
        QTest::newRow("once") << "none" << 1 << ""
                              << "once";
        QTest::newRow("daily") << "daily" << 1 << "FREQ=DAILY"
                               << "every day";
        QTest::newRow("weekly") << "weekly" << 1 << "FREQ=WEEKLY;BYDAY=TU"
                                << "every Tuesday";
        QTest::newRow("biweekly") << "weekly" << 2 << "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO"
                                  << "every second Tuesday";
        QTest::newRow("monthly") << "monthly" << 1 << "FREQ=MONTHLY;BYDAY=4TU"
                                 << "every fourth Tuesday of the month";
        QTest::newRow("yearly") << "yearly" << 1 << "FREQ=YEARLY"
                                << "every year on 24 November";
    }
    void what_was_chosen_is_a_rule_and_a_sentence() {
        QFETCH(QString, frequency);
        QFETCH(int, interval);
        RuleDraft draft;
        draft.read({}, kTuesday);

        draft.setFrequency(frequency);
        draft.setInterval(interval);

        QTEST(draft.rule(), "rule");
        QTEST(draft.text(), "text");
    }

    void several_weekdays_are_named_in_their_order() {
        RuleDraft draft;
        draft.read("FREQ=WEEKLY;BYDAY=TU", kTuesday);

        draft.toggle(5);
        draft.toggle(1);

        QCOMPARE(draft.rule(), "FREQ=WEEKLY;BYDAY=MO,TU,FR");
        QCOMPARE(draft.text(), "every Monday, Tuesday and Friday");
    }

    void the_last_weekday_cannot_be_taken_away() {
        RuleDraft draft;
        draft.read("FREQ=WEEKLY;BYDAY=TU", kTuesday);

        draft.toggle(2);
        draft.toggle(9);

        QCOMPARE(draft.days(), QVariantList{2});
    }

    void the_working_week_has_words_of_its_own() {
        RuleDraft draft;
        draft.read("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", kTuesday);

        QCOMPARE(draft.text(), "every day from Monday to Friday");
    }

    void the_last_day_of_a_month_stays_the_last() {
        RuleDraft draft;
        draft.read({}, QDateTime{QDate{2026, 11, 30}, QTime{9, 0}});
        draft.setFrequency("monthly");
        QCOMPARE(draft.rule(), "FREQ=MONTHLY;BYDAY=-1MO");

        draft.setMonthBy("date");

        QCOMPARE(draft.rule(), "FREQ=MONTHLY;BYMONTHDAY=-1");
        QCOMPARE(draft.monthTexts(), (QStringList{"every last Monday of the month", "on the last day of every month"}));
    }

    void an_end_after_so_many_or_on_a_day_is_said() {
        RuleDraft draft;
        draft.read("FREQ=WEEKLY;BYDAY=TU", kTuesday);

        draft.setEnds("after");
        draft.setCount(5);
        QCOMPARE(draft.rule(), "FREQ=WEEKLY;BYDAY=TU;COUNT=5");
        draft.setEnds("on");
        draft.setUntil(QDateTime{QDate{2026, 12, 15}, QTime{0, 0}});

        QVERIFY(draft.rule().startsWith("FREQ=WEEKLY;BYDAY=TU;UNTIL=2026121"));
        QCOMPARE(draft.text(), "every Tuesday, until 15 December 2026");
        const auto met = domain::recurrences(
            {draft.rule().toStdString(), kTuesday.toMSecsSinceEpoch(), QTimeZone::systemTimeZoneId().toStdString()}, 0,
            9);
        QCOMPARE(met->size(), std::size_t{4});
    }

    void a_single_weekday_goes_along_with_the_date() {
        RuleDraft draft;
        draft.read("FREQ=WEEKLY;BYDAY=TU", kTuesday);

        draft.setFirst(kTuesday.addDays(1));

        QCOMPARE(draft.rule(), "FREQ=WEEKLY;BYDAY=WE");
        QCOMPARE(draft.firstMeeting(), kTuesday.addDays(1));
    }

    void several_weekdays_stay_and_the_first_meeting_is_the_next_of_them() {
        RuleDraft draft;
        draft.read("FREQ=WEEKLY;BYDAY=MO,TU", kTuesday);

        draft.setFirst(kTuesday.addDays(1));

        QCOMPARE(draft.rule(), "FREQ=WEEKLY;BYDAY=MO,TU");
        QCOMPARE(draft.firstMeeting(), kTuesday.addDays(6));
    }

    void a_rule_that_nobody_changed_stays_as_it_was_written() {
        for (const char* rule :
             {"FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=4TU;UNTIL=20270331T120000Z", "FREQ=DAILY;COUNT=3"}) {
            RuleDraft draft;
            draft.read(rule, kTuesday);
            QCOMPARE(draft.rule(), rule);
        }
    }

    void a_rule_that_the_form_does_not_show_is_kept_until_another_is_chosen() {
        RuleDraft draft;
        draft.read("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", kTuesday);
        QCOMPARE(draft.frequency(), "custom");
        QCOMPARE(draft.rule(), "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1");
        QCOMPARE(draft.text(), "every month");

        draft.setFrequency("weekly");

        QCOMPARE(draft.rule(), "FREQ=WEEKLY;BYDAY=TU");
    }

    void every_second_week_does_not_become_every_second_month() {
        RuleDraft draft;
        draft.read("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", kTuesday);

        draft.setFrequency("monthly");

        QCOMPARE(draft.text(), "every fourth Tuesday of the month");
    }

    void numbers_are_kept_in_bounds() {
        RuleDraft draft;
        draft.read("FREQ=DAILY", kTuesday);

        draft.setInterval(-3);
        QCOMPARE(draft.interval(), 1);
        draft.setInterval(1'000'000);
        QCOMPARE(draft.interval(), RuleDraft::kIntervalMaximum);
        draft.setCount(0);
        QCOMPARE(draft.count(), 1);
        QVERIFY(domain::parseRule(draft.rule().toStdString()).ok());
    }
};

QTEST_GUILESS_MAIN(RuleDraftTest)
#include "rule_draft_test.moc"
