// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/calendar.h"

#include "models/domain/fields.h"
#include "models/domain/meeting.h"
#include "models/domain/series_plan.h"
#include "models/domain/time_zone.h"
#include "models/views/calendar_words.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;
using domain::kMinute;

namespace {

constexpr std::int64_t kWeek = 7LL * 24 * 60 * kMinute;

/// The desk's clock begins on 18 November 2026.
const std::string kStandUp =
    "BEGIN:VEVENT\r\nUID:stand-up@example.com\r\nSUMMARY:Stand-up\r\nLOCATION:Room 4\r\n"
    "DTSTART;TZID=Europe/Berlin:20260907T093000\r\nDTEND;TZID=Europe/Berlin:20260907T094500\r\n"
    "RRULE:FREQ=WEEKLY;BYDAY=MO\r\n"
    "ORGANIZER;CN=Ben:mailto:Ben@Example.com\r\nATTENDEE;CN=Stranger:mailto:stranger@elsewhere.example\r\n";
const std::string kOver = "BEGIN:VEVENT\r\nUID:old@example.com\r\nDTSTART:20200101T090000Z\r\nEND:VEVENT\r\n";

std::string calendar(const std::string& events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
}

std::string standUp(const std::string& more = {}) {
    return kStandUp + more + "END:VEVENT\r\n";
}

}  // namespace

class CalendarTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<Directory> people_;
    std::unique_ptr<Calendar> calendar_;
    QTemporaryDir directory_;
    Wording wording_;
    Uuid ben_;

    QUrl file(const std::string& text, const QString& name = QStringLiteral("a.ics")) {
        QFile made(directory_.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(QByteArray::fromStdString(text)) < 0) return {};
        return QUrl::fromLocalFile(made.fileName());
    }
    void look(const std::string& text) {
        calendar_->read(file(text));
        desk_->settle();
    }
    void take(const std::string& text) {
        look(text);
        QCOMPARE(calendar_->state(), QStringLiteral("ready"));
        calendar_->run();
        desk_->settle();
    }
    QVariant told(int row, const char* role) const {
        CalendarLineModel& lines = *calendar_->lines();
        return lines.data(lines.index(row), lines.roleNames().key(role));
    }
    std::vector<Record> rows(EntityNumber entity) { return desk_->reader().list({.entity = entity}).value(); }
    Record series() { return rows(schema::kMeetingSeries).at(0); }
    std::vector<domain::Occurrence> meetings() {
        std::vector<domain::Occurrence> all;
        for (const Record& row : rows(schema::kOccurrence)) all.push_back(domain::occurrenceOf(row));
        domain::sortByStart(all);
        return all;
    }
    /// On a day of that November, in Berlin.
    static std::int64_t onWall(int day, int hour, int minute) {
        return domain::instantIn("Europe/Berlin",
                                 {.year = 2026, .month = 11, .day = day, .hour = hour, .minute = minute});
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        ben_ = desk_->person("Ben", "Adeyemi");
        const auto known = desk_->elsewhere([&](Bench& bench) {
            return bench.editor.set(schema::kEmployee, ben_,
                                    {{field::kEmployeeEmail, Value{std::string("ben@example.com")}}});
        });
        QVERIFY(known.ok());
        desk_->settle();
        people_ = std::make_unique<Directory>(desk_->data());
        calendar_ = std::make_unique<Calendar>();
        calendar_->attach(&desk_->data(), people_.get(), &wording_);
    }
    void cleanup() {
        calendar_.reset();
        people_.reset();
        desk_.reset();
    }

    void a_file_is_looked_at_before_anything_is_made() {
        look(calendar(standUp() + kOver));

        QCOMPARE(calendar_->lines()->count(), 2);
        QCOMPARE(told(0, "kind").toString(), QStringLiteral("create"));
        QVERIFY(told(0, "chosen").toBool());
        QCOMPARE(told(0, "people").toString(), QStringLiteral("Ben Adeyemi"));
        QVERIFY(told(0, "notes").toString().contains(QStringLiteral("Stranger")));
        QCOMPARE(told(1, "kind").toString(), QStringLiteral("leftOut"));
        QCOMPARE(told(1, "notes").toString(), CalendarWords::reason(domain::CalendarReason::over));
        QVERIFY(!told(1, "choosable").toBool());
        QCOMPARE(calendar_->chosen(), 1);
        QVERIFY(rows(schema::kMeetingSeries).empty());
    }

    void what_is_chosen_becomes_a_series_as_one_step_of_undo() {
        QSignalSpy done(calendar_.get(), &Calendar::done);

        take(calendar(standUp()));

        QCOMPARE(done.size(), 1);
        QCOMPARE(done.front().front().toInt(), 1);
        QCOMPARE(series().text(field::kSeriesTitle), std::string("Stand-up"));
        QCOMPARE(series().text(field::kSeriesRhythm), std::string("FREQ=WEEKLY;BYDAY=MO"));
        QCOMPARE(series().text(field::kSeriesZone), std::string("Europe/Berlin"));
        QCOMPARE(series().number(field::kSeriesMinutes), std::int64_t{15});
        QCOMPARE(series().reference(field::kSeriesOrganiser), desk_->me());
        QCOMPARE(rows(schema::kSeriesParticipant).size(), std::size_t{2});
        QCOMPARE(rows(schema::kOccurrence).size(), std::size_t{2});
        for (const Record& one : rows(schema::kOccurrence)) {
            QVERIFY(one.number(field::kOccurrenceStarts) > desk_->clock().now());
        }
        QVERIFY(desk_->elsewhere([](Bench& bench) { return bench.editor.undo(); }).ok());
        desk_->settle();
        QVERIFY(rows(schema::kMeetingSeries).empty() && rows(schema::kOccurrence).empty());
    }

    void the_same_file_twice_changes_nothing() {
        take(calendar(standUp("EXDATE;TZID=Europe/Berlin:20261123T093000\r\n")));

        look(calendar(standUp("EXDATE;TZID=Europe/Berlin:20261123T093000\r\n")));

        QCOMPARE(told(0, "kind").toString(), QStringLiteral("unchanged"));
        QVERIFY(!told(0, "choosable").toBool());
        QCOMPARE(calendar_->chosen(), 0);
    }

    void a_newer_file_changes_the_series_and_never_doubles_it() {
        take(calendar(standUp()));
        const Uuid first = series().id;
        std::string newer = standUp("EXDATE;TZID=Europe/Berlin:20261123T093000\r\nSEQUENCE:3\r\n");
        newer.replace(newer.find("Room 4"), 6, "Room 7");
        newer +=
            "BEGIN:VEVENT\r\nUID:stand-up@example.com\r\nSUMMARY:Stand-up\r\nLOCATION:Room 7\r\n"
            "RECURRENCE-ID;TZID=Europe/Berlin:20261130T093000\r\n"
            "DTSTART;TZID=Europe/Berlin:20261130T110000\r\nDURATION:PT15M\r\nEND:VEVENT\r\n";

        look(calendar(newer));
        QCOMPARE(told(0, "kind").toString(), QStringLiteral("update"));
        take(calendar(newer));

        QCOMPARE(rows(schema::kMeetingSeries).size(), std::size_t{1});
        QCOMPARE(series().id, first);
        QCOMPARE(series().text(field::of(schema::kMeetingSeries, "place")), std::string("Room 7"));
        auto occurrences = rows(schema::kOccurrence);
        std::ranges::sort(occurrences, {}, [](const Record& one) { return one.number(field::kOccurrenceRecurrence); });
        QCOMPARE(occurrences.size(), std::size_t{2});
        QCOMPARE(occurrences[0].number(field::kOccurrenceStatus), std::int64_t{3});
        QCOMPARE(occurrences[1].number(field::kOccurrenceStarts) - occurrences[1].number(field::kOccurrenceRecurrence),
                 90 * kMinute);
        look(calendar(newer));
        QCOMPARE(told(0, "kind").toString(), QStringLiteral("unchanged"));
    }

    void meetings_to_come_follow_another_rule() {
        take(calendar(standUp()));
        std::string newer = standUp();
        newer.replace(newer.find("BYDAY=MO"), 8, "BYDAY=FR");

        take(calendar(newer));

        QCOMPARE(series().text(field::kSeriesRhythm), std::string("FREQ=WEEKLY;BYDAY=FR"));
        const auto here = meetings();
        QCOMPARE(here.size(), std::size_t{2});
        QCOMPARE(here[0].status, domain::OccurrenceStatus::planned);
        QCOMPARE(here[0].starts, onWall(20, 9, 30));
        QCOMPARE(here[1].starts, onWall(27, 9, 30));
        QCOMPARE(here[1].ends, onWall(27, 9, 45));
        // What was planned under the rule before must not stand in the way of what is planned next.
        QCOMPARE(domain::missingRecurrences(domain::rhythmOf(series()), here, desk_->clock().now(), 3).size(),
                 std::size_t{1});
        look(calendar(newer));
        QCOMPARE(told(0, "kind").toString(), QStringLiteral("unchanged"));
    }

    void meetings_to_come_follow_another_time() {
        take(calendar(standUp()));
        std::string newer = standUp("EXDATE;TZID=Europe/Berlin:20261130T140000\r\n");
        newer.replace(newer.find("T093000"), 7, "T140000");
        newer.replace(newer.find("T094500"), 7, "T143000");

        take(calendar(newer));

        const auto here = meetings();
        QCOMPARE(here.size(), std::size_t{2});
        QCOMPARE(here[0].starts, onWall(23, 14, 0));
        QCOMPARE(here[0].ends, onWall(23, 14, 30));
        QCOMPARE(here[0].status, domain::OccurrenceStatus::planned);
        QCOMPARE(here[1].status, domain::OccurrenceStatus::cancelled);
        look(calendar(newer));
        QCOMPARE(told(0, "kind").toString(), QStringLiteral("unchanged"));
    }

    void meetings_behind_the_end_of_another_rule_are_cancelled() {
        take(calendar(standUp()));
        std::string newer = standUp();
        newer.replace(newer.find("BYDAY=MO"), 8, "BYDAY=MO;UNTIL=20261124");

        take(calendar(newer));

        const auto here = meetings();
        QCOMPARE(here.size(), std::size_t{2});
        QCOMPARE(here[0].status, domain::OccurrenceStatus::planned);
        QCOMPARE(here[1].status, domain::OccurrenceStatus::cancelled);
        look(calendar(newer));
        QCOMPARE(told(0, "kind").toString(), QStringLiteral("unchanged"));
    }

    void a_meeting_that_was_put_off_and_then_called_off_is_not_put_back() {
        const std::string moved =
            "BEGIN:VEVENT\r\nUID:stand-up@example.com\r\nSUMMARY:Stand-up\r\nLOCATION:Room 4\r\n"
            "RECURRENCE-ID;TZID=Europe/Berlin:20261116T093000\r\n"
            "DTSTART;TZID=Europe/Berlin:20261127T110000\r\nDURATION:PT15M\r\nEND:VEVENT\r\n";
        take(calendar(standUp() + moved));
        QCOMPARE(meetings().back().starts, onWall(30, 9, 30));
        QCOMPARE(meetings().at(1).starts, onWall(27, 11, 0));

        take(calendar(standUp("EXDATE;TZID=Europe/Berlin:20261116T093000\r\n")));

        QCOMPARE(meetings().at(1).starts, onWall(27, 11, 0));
        QCOMPARE(meetings().at(1).status, domain::OccurrenceStatus::cancelled);
    }

    void an_export_after_a_change_of_the_rule_reads_as_unchanged() {
        take(calendar(standUp("EXDATE;TZID=Europe/Berlin:20261123T093000\r\n")));
        const auto before = meetings();
        QCOMPARE(before.size(), std::size_t{3});
        domain::Rhythm fridays = domain::rhythmOf(series());
        const domain::RuleChange change{.before = fridays, .from = desk_->clock().now(), .chosen = {}};
        fridays.rule = "FREQ=WEEKLY;BYDAY=FR";
        const auto turned = domain::realigned(fridays, before, desk_->clock().now(), change, 15);
        QCOMPARE(turned.moved.size(), std::size_t{2});
        const auto done = desk_->elsewhere([&](Bench& bench) -> Result<void> {
            for (const domain::Occurrence& one : turned.moved) {
                const auto set = bench.editor.set(
                    schema::kOccurrence, one.id,
                    {{field::kOccurrenceStarts, Value{one.starts}}, {field::kOccurrenceEnds, Value{one.ends}}});
                if (!set) return set;
            }
            return bench.editor.set(schema::kMeetingSeries, series().id, {{field::kSeriesRhythm, Value{fridays.rule}}});
        });
        QVERIFY(done.ok());
        desk_->settle();

        const QUrl place = QUrl::fromLocalFile(directory_.filePath(QStringLiteral("changed.ics")));
        calendar_->exportTo(place, {});
        desk_->settle();
        look(calendar(standUp()));
        QCOMPARE(told(0, "kind").toString(), QStringLiteral("update"));
        calendar_->read(place);
        desk_->settle();

        QCOMPARE(calendar_->lines()->count(), 1);
        QCOMPARE(told(0, "kind").toString(), QStringLiteral("unchanged"));
    }

    void a_single_meeting_that_moved_is_moved() {
        const std::string before =
            "BEGIN:VEVENT\r\nUID:one\r\nSUMMARY:Talk\r\nDTSTART:20270105T090000Z\r\nDURATION:PT30M\r\nEND:VEVENT\r\n";
        std::string after = before;
        after.replace(after.find("T0900"), 5, "T1100");
        take(calendar(before));

        take(calendar(after));

        QCOMPARE(rows(schema::kOccurrence).size(), std::size_t{1});
        QCOMPARE(rows(schema::kOccurrence)[0].number(field::kOccurrenceStarts), series().number(field::kSeriesStarts));
        look(calendar(after));
        QCOMPARE(told(0, "kind").toString(), QStringLiteral("unchanged"));
    }

    void somebody_elses_series_is_not_changed() {
        take(calendar(standUp()));
        const auto handed = desk_->elsewhere([&](Bench& bench) {
            return bench.editor.set(schema::kMeetingSeries, series().id, {{field::kSeriesOrganiser, Value{ben_}}});
        });
        QVERIFY(handed.ok());
        desk_->settle();
        std::string newer = standUp();
        newer.replace(newer.find("Room 4"), 6, "Room 9");

        look(calendar(newer));

        QCOMPARE(told(0, "kind").toString(), QStringLiteral("notMine"));
        QCOMPARE(calendar_->chosen(), 0);
    }

    void nothing_is_made_of_what_is_not_chosen() {
        look(calendar(standUp()));

        calendar_->choose(0, false);
        calendar_->run();
        desk_->settle();

        QCOMPARE(calendar_->chosen(), 0);
        QVERIFY(rows(schema::kMeetingSeries).empty());
    }

    void what_is_exported_is_known_again() {
        const auto [id, occurrence] = desk_->oneOnOne(ben_);
        const auto rhythm = desk_->elsewhere([&, series = id](Bench& bench) {
            return bench.editor.set(schema::kMeetingSeries, series,
                                    {{field::kSeriesRhythm, Value{std::string("FREQ=WEEKLY")}},
                                     {field::kSeriesZone, Value{std::string("Europe/Berlin")}}});
        });
        QVERIFY(rhythm.ok());
        desk_->settle();
        const QUrl place = QUrl::fromLocalFile(directory_.filePath(QStringLiteral("out.ics")));
        QSignalSpy exported(calendar_.get(), &Calendar::exported);

        calendar_->exportTo(place, toText(id));
        desk_->settle();
        QCOMPARE(exported.size(), 1);
        calendar_->read(place);
        desk_->settle();

        QCOMPARE(calendar_->lines()->count(), 1);
        QCOMPARE(told(0, "kind").toString(), QStringLiteral("unchanged"));
        QVERIFY(told(0, "when").toString().contains(QStringLiteral("every")));
    }

    void a_file_of_ours_from_before_a_change_has_to_be_chosen_by_hand() {
        const auto [id, occurrence] = desk_->oneOnOne(ben_);
        const QUrl place = QUrl::fromLocalFile(directory_.filePath(QStringLiteral("out.ics")));
        calendar_->exportTo(place, {});
        desk_->settle();
        desk_->clock().set(desk_->clock().now() + kWeek / 7);
        const auto renamed = desk_->elsewhere([&, series = id](Bench& bench) {
            return bench.editor.set(schema::kMeetingSeries, series,
                                    {{field::kSeriesTitle, Value{std::string("Renamed")}}});
        });
        QVERIFY(renamed.ok());
        desk_->settle();
        desk_->clock().set(desk_->clock().now() - kWeek / 7);

        calendar_->read(place);
        desk_->settle();

        QCOMPARE(told(0, "kind").toString(), QStringLiteral("older"));
        QVERIFY(told(0, "choosable").toBool() && !told(0, "chosen").toBool());
    }

    void what_cannot_be_read_is_said_in_words() {
        look("hello");
        QCOMPARE(calendar_->state(), QStringLiteral("failed"));
        QCOMPARE(calendar_->trouble(), CalendarWords::trouble(ErrorCode::invalid));

        calendar_->read(QUrl::fromLocalFile(directory_.filePath(QStringLiteral("none.ics"))));
        desk_->settle();
        QCOMPARE(calendar_->trouble(), CalendarWords::cannotRead());
    }

    void what_is_no_file_is_neither_read_nor_written() {
        desk_->oneOnOne(ben_);
        const QString pipe = directory_.filePath(QStringLiteral("pipe.ics"));
        QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        QSignalSpy failed(calendar_.get(), &Calendar::exportFailed);

        calendar_->read(QUrl::fromLocalFile(pipe));
        desk_->settle();
        QCOMPARE(calendar_->state(), QStringLiteral("failed"));
        QCOMPARE(calendar_->trouble(), CalendarWords::cannotRead());
        calendar_->exportTo(QUrl::fromLocalFile(pipe), {});
        desk_->settle();

        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.front().front().toString(), CalendarWords::cannotWrite());
    }

    void an_export_of_nothing_is_told() {
        QSignalSpy failed(calendar_.get(), &Calendar::exportFailed);
        const QString path = directory_.filePath(QStringLiteral("nothing.ics"));

        calendar_->exportTo(QUrl::fromLocalFile(path), {});
        desk_->settle();

        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.front().front().toString(), CalendarWords::nothingToWrite());
        QVERIFY(!QFileInfo::exists(path));
    }

    void whoever_comes_next_is_not_told_of_the_export_before() {
        desk_->oneOnOne(ben_);
        QSignalSpy exported(calendar_.get(), &Calendar::exported);

        calendar_->exportTo(QUrl::fromLocalFile(directory_.filePath(QStringLiteral("gone.ics"))), {});
        calendar_->attach(&desk_->data(), people_.get(), &wording_);
        desk_->settle();

        QCOMPARE(exported.size(), 0);
    }

    void a_file_is_not_left_while_it_is_imported() {
        QSignalSpy done(calendar_.get(), &Calendar::done);
        look(calendar(standUp()));

        calendar_->run();
        calendar_->leave();
        QVERIFY(calendar_->busy());
        desk_->settle();

        QCOMPARE(done.size(), 1);
        QCOMPARE(calendar_->state(), QStringLiteral("empty"));
    }

    void more_than_one_mutation_holds_is_refused_whole() {
        std::string many;
        for (int i = 0; i < 40; ++i) {
            many += "BEGIN:VEVENT\r\nUID:" + std::to_string(i) + "\r\nDTSTART:20270104T090000Z\r\nRRULE:FREQ=DAILY\r\n";
            for (int day = 5; day < 31; ++day) {
                many += "EXDATE:202701" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "T090000Z\r\n";
            }
            many += "END:VEVENT\r\n";
        }
        look(calendar(many));
        QCOMPARE(calendar_->chosen(), 40);

        calendar_->run();
        desk_->settle();

        QCOMPARE(calendar_->trouble(), CalendarWords::trouble(ErrorCode::tooLarge));
        QCOMPARE(calendar_->state(), QStringLiteral("ready"));
        QVERIFY(rows(schema::kMeetingSeries).empty());
    }
};

QTEST_MAIN(CalendarTest)
#include "calendar_test.moc"
