// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/domain/meeting.h"
#include "models/domain/people.h"
#include "models/domain/recurrence.h"
#include "models/domain/series_plan.h"
#include "models/domain/todo.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTimeZone>
#include <QtTest>

#include <limits>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

std::int64_t local(const char* zone, const char* when) {
    QDateTime at = QDateTime::fromString(QString::fromLatin1(when), Qt::ISODate);
    at.setTimeZone(QTimeZone{zone});
    return at.toMSecsSinceEpoch();
}

QStringList asLocal(const char* zone, const std::vector<std::int64_t>& instants) {
    QStringList texts;
    for (const auto at : instants) {
        texts << QDateTime::fromMSecsSinceEpoch(at, QTimeZone{zone}).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    }
    return texts;
}

Uuid idOf(std::uint8_t number) {
    Uuid id;
    id.bytes[15] = number;
    return id;
}

}  // namespace

class RulesTest : public QObject {
    Q_OBJECT

  private slots:
    void every_second_tuesday_keeps_its_local_time_across_daylight_saving() {
        const Rhythm rhythm{.rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
                            .starts = local("Europe/Berlin", "2026-10-13T10:30:00"),
                            .zone = "Europe/Berlin"};

        const auto found = recurrences(rhythm, rhythm.starts, 3);

        QVERIFY(found.ok());
        QCOMPARE(asLocal("Europe/Berlin", *found),
                 (QStringList{"2026-10-13 10:30", "2026-10-27 10:30", "2026-11-10 10:30"}));
        QCOMPARE((*found)[1] - (*found)[0], std::int64_t{14} * 24 * 3600 * 1000 + 3600 * 1000);
    }

    void every_day_across_both_changes_of_a_year_keeps_its_local_time() {
        const Rhythm rhythm{.rule = "FREQ=DAILY",
                            .starts = local("America/New_York", "2026-01-01T09:00:00"),
                            .zone = "America/New_York"};

        const auto found = recurrences(rhythm, rhythm.starts, 366);

        QCOMPARE(found->size(), std::size_t{366});
        for (const auto& text : asLocal("America/New_York", *found)) QVERIFY2(text.endsWith("09:00"), qPrintable(text));
    }

    void a_rule_ends_with_the_meeting_at_its_end() {
        const Rhythm rhythm{.rule = "FREQ=WEEKLY;UNTIL=20260113T090000Z",
                            .starts = local("Europe/Berlin", "2026-01-06T10:00:00"),
                            .zone = "Europe/Berlin"};

        QCOMPARE(recurrences(rhythm, rhythm.starts, 5)->size(), std::size_t{2});
    }

    void a_day_that_a_rule_names_twice_is_met_once() {
        const Rhythm rhythm{.rule = "FREQ=WEEKLY;BYDAY=TU,TU", .starts = 1'700'000'000'000, .zone = "UTC"};

        const auto found = recurrences(rhythm, rhythm.starts, 3);

        QCOMPARE((*found)[1] - (*found)[0], std::int64_t{7} * 24 * 3600 * 1000);
    }

    void the_answer_starts_at_the_instant_asked_for_and_is_bounded() {
        const Rhythm rhythm{.rule = "FREQ=WEEKLY", .starts = 1'700'000'000'000, .zone = "UTC"};
        const std::int64_t week = 7LL * 24 * 3600 * 1000;

        const auto found = recurrences(rhythm, rhythm.starts + 1, 5);
        const auto many = recurrences(rhythm, 0, 1'000'000);

        QCOMPARE(found->front(), rhythm.starts + week);
        QCOMPARE(found->size(), std::size_t{5});
        QVERIFY(many->size() <= kRecurrencesMaximum);
    }

    void a_first_meeting_between_two_seconds_is_the_first() {
        const Rhythm rhythm{.rule = "FREQ=WEEKLY", .starts = 1'700'000'000'123, .zone = "UTC"};

        QCOMPARE(recurrences(rhythm, rhythm.starts, 2)->front(), rhythm.starts);
    }

    void a_counted_rule_ends() {
        const Rhythm rhythm{.rule = "RRULE:FREQ=MONTHLY;COUNT=3", .starts = 1'700'000'000'000, .zone = "UTC"};

        QCOMPARE(recurrences(rhythm, 0, 100)->size(), std::size_t{3});
    }

    void a_single_meeting_meets_once() {
        QCOMPARE(recurrences({.rule = "", .starts = 5000, .zone = ""}, 0, 9)->size(), std::size_t{1});
        QVERIFY(recurrences({.rule = "", .starts = 5000, .zone = ""}, 5001, 9)->empty());
    }

    void hostile_rules_are_refused_data() {
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("by the second") << QByteArray("FREQ=SECONDLY");
        QTest::newRow("no frequency") << QByteArray("INTERVAL=2");
        QTest::newRow("interval 0") << QByteArray("FREQ=WEEKLY;INTERVAL=0");
        QTest::newRow("interval huge") << QByteArray("FREQ=WEEKLY;INTERVAL=99999999999999999999");
        QTest::newRow("unknown part") << QByteArray("FREQ=WEEKLY;BYSECOND=1");
        QTest::newRow("line break") << QByteArray("FREQ=WEEKLY\r\nX-EVIL=1");
        QTest::newRow("no value") << QByteArray("FREQ");
        QTest::newRow("long") << QByteArray("FREQ=WEEKLY;BYDAY=") + QByteArray(1000, 'M');
        QTest::newRow("binary") << QByteArray("\x00\xFF\x01", 3);
    }
    void hostile_rules_are_refused() {
        QFETCH(QByteArray, rule);
        const Rhythm rhythm{.rule = rule.toStdString(), .starts = 1'700'000'000'000, .zone = "UTC"};

        const auto found = recurrences(rhythm, 0, 10);

        QVERIFY(!found.ok());
        QCOMPARE(found.error().code, ErrorCode::invalid);
    }

    void a_monthly_rule_that_no_month_satisfies_costs_nothing_data() {
        QTest::addColumn<QString>("rule");
        for (const char* rule :
             {"FREQ=MONTHLY;BYDAY=-1FR;BYSETPOS=2", "FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=-1FR",
              "FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=MO;BYSETPOS=2", "RRULE:FREQ=MONTHLY;BYMONTHDAY=30,-1;BYSETPOS=-31",
              "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=32"}) {
            QTest::newRow(rule) << QString::fromLatin1(rule);
        }
    }
    void a_monthly_rule_that_no_month_satisfies_costs_nothing() {
        QFETCH(const QString, rule);
        QElapsedTimer since;
        since.start();

        for (int i = 0; i < 100; ++i) {
            const auto met = recurrences({rule.toStdString(), 1'800'000'000'000, "Europe/Berlin"}, 0, 10);
            QVERIFY(met && met->empty());
        }
        QVERIFY(since.elapsed() < 2'000);
    }

    void a_monthly_rule_with_numbers_of_any_size_is_survived() {
        for (const char* rule : {"FREQ=MONTHLY;BYSETPOS=-2147483648;BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=2147483647",
                                 "FREQ=MONTHLY;BYDAY=-2147483648MO", "FREQ=MONTHLY;BYDAY=99999999999999999999MO"}) {
            const auto met = recurrences({rule, 1'800'000'000'000, "Europe/Berlin"}, 0, 1);
            QVERIFY(!met || met->size() <= 1);
        }
    }

    void a_monthly_rule_that_some_month_satisfies_meets_data() {
        QTest::addColumn<QString>("rule");
        for (const char* rule : {"FREQ=MONTHLY;BYDAY=-1FR;BYSETPOS=1", "FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=5FR",
                                 "FREQ=MONTHLY;BYMONTHDAY=-1;BYDAY=SU", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                                 "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=+1MO,-2TU;BYSETPOS=3,2"}) {
            QTest::newRow(rule) << QString::fromLatin1(rule);
        }
    }
    void a_monthly_rule_that_some_month_satisfies_meets() {
        QFETCH(const QString, rule);

        const auto met = recurrences({rule.toStdString(), 1'800'000'000'000, "Europe/Berlin"}, 0, 5);

        QVERIFY(met);
        QCOMPARE(met->size(), std::size_t{5});
    }

    void a_rule_that_never_matches_ends_soon() {
        const Rhythm rhythm{.rule = "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31",
                            .starts = local("UTC", "2026-02-01T10:00:00"),
                            .zone = "UTC"};
        QElapsedTimer timer;
        timer.start();

        const auto found = recurrences(rhythm, rhythm.starts, 10);

        QVERIFY(!found.ok() || found->empty());
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void an_unknown_zone_or_a_path_for_one_counts_as_utc() {
        for (const char* zone : {"../../etc/passwd", "/etc/localtime", "Nowhere/Town", "Europe/Berlin\n"}) {
            const Rhythm rhythm{.rule = "FREQ=WEEKLY", .starts = local("UTC", "2026-03-01T10:00:00"), .zone = zone};
            QCOMPARE(asLocal("UTC", *recurrences(rhythm, rhythm.starts, 6)).back(), QString("2026-04-05 10:00"));
        }
    }

    void an_occurrence_that_was_postponed_is_not_made_again() {
        const std::int64_t week = 7LL * 24 * 3600 * 1000;
        const Rhythm rhythm{.rule = "FREQ=WEEKLY", .starts = 1'700'000'000'000, .zone = "UTC"};
        const std::vector<Occurrence> existing{
            {.id = idOf(1), .recurrence = rhythm.starts, .starts = rhythm.starts + 3 * week}};

        const auto missing = missingRecurrences(rhythm, existing, rhythm.starts - 1, 2);

        QCOMPARE(missing, (std::vector<std::int64_t>{rhythm.starts + week}));
    }

    void a_skipped_occurrence_is_made_up_for_by_a_later_one() {
        const std::int64_t week = 7LL * 24 * 3600 * 1000;
        const Rhythm rhythm{.rule = "FREQ=WEEKLY", .starts = 1'700'000'000'000, .zone = "UTC"};
        const auto one = [&](int number, OccurrenceStatus status) {
            const std::int64_t starts = rhythm.starts + number * week;
            return Occurrence{.recurrence = starts, .starts = starts, .ends = starts + 1, .status = status};
        };
        const std::vector<Occurrence> existing{one(0, OccurrenceStatus::skipped), one(1, OccurrenceStatus::planned)};

        const auto missing = missingRecurrences(rhythm, existing, rhythm.starts - 1, 2);

        QCOMPARE(missing, (std::vector<std::int64_t>{rhythm.starts + 2 * week}));
    }

    void due_days_fall_into_their_groups() {
        QCOMPARE(dueGroup(99, 100), DueGroup::overdue);
        QCOMPARE(dueGroup(100, 100), DueGroup::today);
        QCOMPARE(dueGroup(101, 100), DueGroup::week);
        QCOMPARE(dueGroup(107, 100), DueGroup::week);
        QCOMPARE(dueGroup(108, 100), DueGroup::later);
        QCOMPARE(dueGroup(std::numeric_limits<std::int64_t>::max(), 100), DueGroup::later);
        QCOMPARE(weekBegins(20781), std::int64_t{20780});  // Tuesday, 24 November 2026
        QCOMPARE(weekBegins(20780), std::int64_t{20780});
        QCOMPARE(weekBegins(20786), std::int64_t{20780});
        QCOMPARE(weekBegins(-1), std::int64_t{-3});
        QCOMPARE(daysOverdue(96, 100), std::int64_t{4});
        QCOMPARE(daysOverdue(101, 100), std::int64_t{0});
    }

    void initials_are_whole_letters_of_any_script() {
        QCOMPARE(initials("Jana Vogt"), std::string("JV"));
        QCOMPARE(initials("  ben   van der adeyemi "), std::string("BA"));
        QCOMPARE(initials("Özlem Şahin"), std::string("ÖŞ"));
        QCOMPARE(initials("😀 李"), std::string("😀李"));
        QCOMPARE(initials("Cher"), std::string("C"));
        QCOMPARE(initials(""), std::string("?"));
        QCOMPARE(initials("\xF0"), std::string("?"));
    }

    void a_preferred_name_replaces_the_first_one() {
        Record employee;
        employee.ensure(field::kEmployeeFirst).value = std::string("Wilhelmina");
        employee.ensure(field::kEmployeeLast).value = std::string("Berg");
        QCOMPARE(fullName(employee), std::string("Wilhelmina Berg"));

        employee.ensure(field::kEmployeePreferred).value = std::string("Mina");

        QCOMPARE(fullName(employee), std::string("Mina Berg"));
        QCOMPARE(firstName(employee), std::string("Mina"));
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "rules_test.moc"
