// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings made and changed as the window does it, over the real engine.
#include "models/domain/fields.h"
#include "models/views/app_context.h"
#include "models/views/meetings.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QSignalSpy>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;

namespace {

namespace field = domain::field;

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kDay = 24 * 60 * kMinute;

QVariant at(QAbstractItemModel* model, int row, const char* role) {
    return model->data(model->index(row, 0), model->roleNames().key(role));
}

}  // namespace

class SeriesViewTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<AppContext> app_;
    QString ben_;
    QString lena_;

    SeriesEdits& meetings() { return *app_->meetings(); }
    std::uint64_t waiting() { return desk_->reader().outboxCount().valueOr(0); }
    QDateTime in(std::int64_t milliseconds) {
        return instantFrom(desk_->clock().now() / kMinute * kMinute + milliseconds);
    }

    QString make(const char* kind, const QStringList& people, const char* rule, const QDateTime& starts) {
        const QString id = meetings().create({{"kind", kind},
                                              {"title", "Platform weekly"},
                                              {"people", people},
                                              {"rule", rule},
                                              {"starts", starts},
                                              {"minutes", 45},
                                              {"place", "Room 4"}});
        desk_->settle();
        return id;
    }
    /// The occurrences, the first to come first.
    std::vector<domain::Occurrence> occurrences(const QString& series) {
        desk_->settle();
        const auto row = desk_->reader().find(schema::kMeetingSeries, idFrom(series));
        return occurrencesOf(desk_->reader(), **row);
    }
    QVariant fact(const QString& series, const char* role) {
        desk_->settle();
        return at(app_->model("meetings", series), 0, role);
    }
    QStringList listed(const QString& name) {
        desk_->settle();
        auto* model = app_->model(name);
        QStringList ids;
        for (int i = 0; i < model->rowCount(); ++i) ids << at(model, i, "seriesId").toString();
        return ids;
    }
    QVariant occurrenceFact(const QString& series, const Uuid& id, const char* role) {
        desk_->settle();
        auto* model = app_->model("occurrences", series);
        for (int i = 0; i < model->rowCount(); ++i) {
            if (at(model, i, "occurrenceId").toString() == toText(id)) return at(model, i, role);
        }
        return {};
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
        ben_ = toText(desk_->person("Ben", "Adeyemi"));
        lena_ = toText(desk_->person("Lena", "Hartmann"));
        desk_->settle();
    }
    void cleanup() {
        app_->attach(nullptr, nullptr);
        app_.reset();
        desk_.reset();
    }

    void a_team_series_is_one_mutation_with_all_that_was_said() {
        const auto before = waiting();

        const QString series = make("team", {ben_, lena_}, "FREQ=WEEKLY;INTERVAL=2", in(kDay));

        QCOMPARE(waiting(), before + 1);
        QCOMPARE(fact(series, "kind").toString(), "team");
        QCOMPARE(fact(series, "place").toString(), "Room 4");
        QCOMPARE(fact(series, "minutes").toInt(), 45);
        QCOMPARE(fact(series, "people").toList().size(), 3);
        QCOMPARE(fact(series, "organiserId").toString(), toText(desk_->me()));
        QCOMPARE(occurrences(series).size(), std::size_t{2});
    }

    void a_one_off_meets_once_and_is_past_when_it_was_held() {
        const QString series = make("oneOff", {ben_, lena_}, "", in(kDay));
        QCOMPARE(occurrences(series).size(), std::size_t{1});
        QCOMPARE(fact(series, "kind").toString(), "oneOff");
        QVERIFY(listed("meetings").contains(series));

        app_->finishMeeting(toText(occurrences(series).front().id));

        QVERIFY(!listed("meetings").contains(series));
        QVERIFY(listed("meetings.past").contains(series));
        QCOMPARE(occurrences(series).size(), std::size_t{1});
    }

    void a_series_begins_with_the_first_date_that_its_rule_has() {
        const QDateTime wanted{QDate{2026, 12, 1}, QTime{10, 0}};  // a Tuesday

        const QString series = make("team", {ben_}, "FREQ=WEEKLY;BYDAY=WE", wanted);

        QCOMPARE(instantFrom(occurrences(series).front().starts), wanted.addDays(1));
    }

    void a_rule_that_never_meets_makes_nothing() {
        QSignalSpy failed{app_.get(), &AppContext::editFailed};

        QVERIFY(make("team", {ben_}, "FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=-1FR", in(kDay)).isEmpty());
        QVERIFY(make("oneOnOne", {ben_, lena_}, "FREQ=WEEKLY", in(kDay)).isEmpty());

        QCOMPARE(failed.count(), 2);
        QVERIFY(listed("meetings").isEmpty());
    }

    void this_and_all_following_move_and_can_be_put_back() {
        const QString series = make("team", {ben_}, "FREQ=WEEKLY", in(kDay));
        const auto before = occurrences(series);
        const auto mutations = waiting();

        const int change = meetings().change(series, {{"title", "Platform"},
                                                      {"place", "Room 5"},
                                                      {"rule", "FREQ=WEEKLY;INTERVAL=2"},
                                                      {"starts", in(3 * kDay)},
                                                      {"minutes", 60},
                                                      {"occurrence", toText(before.front().id)}});

        QVERIFY(change != 0);
        auto now = occurrences(series);
        QCOMPARE(waiting(), mutations + 1);
        QCOMPARE(now.front().id, before.front().id);
        QCOMPARE(instantFrom(now.front().starts), in(3 * kDay));
        QCOMPARE(now.front().ends - now.front().starts, 60 * kMinute);
        QCOMPARE(now.back().id, before.back().id);
        QCOMPARE(now.size(), std::size_t{2});
        QCOMPARE(fact(series, "title").toString(), "Platform");

        meetings().putBack(change);

        QVERIFY(occurrences(series) == before);
        QCOMPARE(fact(series, "title").toString(), "Platform weekly");
        QCOMPARE(fact(series, "rule").toString(), "FREQ=WEEKLY");
    }

    void a_new_title_alone_touches_no_occurrence() {
        const QString series = make("team", {ben_}, "FREQ=WEEKLY", in(kDay));
        const auto before = occurrences(series);

        QVERIFY(meetings().change(series, {{"title", "Platform"}, {"place", ""}, {"minutes", 45}}) != 0);

        QVERIFY(occurrences(series) == before);
        QCOMPARE(fact(series, "place").toString(), "");
        QCOMPARE(fact(series, "rule").toString(), "FREQ=WEEKLY");
    }

    void a_series_without_a_title_is_refused() {
        const QString series = make("team", {ben_}, "FREQ=WEEKLY", in(kDay));

        QCOMPARE(meetings().change(series, {{"title", "  "}}), 0);

        QCOMPARE(fact(series, "title").toString(), "Platform weekly");
    }

    void a_postponed_meeting_keeps_its_recurrence_id_its_length_and_its_points() {
        const QString series = make("team", {ben_}, "FREQ=WEEKLY", in(kDay));
        const auto first = occurrences(series).front();
        app_->addPoint(series, toText(first.id), "Budget");

        const int change = meetings().postpone(toText(first.id), in(2 * kDay));

        const auto moved = occurrences(series).front();
        QCOMPARE(moved.id, first.id);
        QCOMPARE(moved.recurrence, first.recurrence);
        QCOMPARE(moved.ends - moved.starts, 45 * kMinute);
        QCOMPARE(occurrenceFact(series, first.id, "points").toInt(), 1);
        QCOMPARE(occurrences(series).size(), std::size_t{2});
        meetings().putBack(change);
        QCOMPARE(occurrences(series).front().starts, first.starts);
    }

    void a_cancelled_meeting_is_made_up_for_and_comes_back() {
        const QString series = make("team", {ben_}, "FREQ=WEEKLY", in(kDay));
        const auto first = occurrences(series).front();

        QVERIFY(meetings().cancel(toText(first.id)) != 0);
        QCOMPARE(occurrenceFact(series, first.id, "status").toString(), "cancelled");
        QCOMPARE(occurrences(series).size(), std::size_t{3});

        QVERIFY(meetings().bringBack(toText(first.id)) != 0);
        QCOMPARE(occurrenceFact(series, first.id, "status").toString(), "planned");
    }

    void the_next_one_is_opened_early_and_the_one_after_is_planned() {
        const QString series = make("team", {ben_}, "FREQ=WEEKLY", in(3 * kDay));
        const auto before = occurrences(series);

        QCOMPARE(occurrenceFact(series, before.front().id, "next").toBool(), true);

        QVERIFY(meetings().openEarly(toText(before.front().id)) != 0);

        const auto now = occurrences(series);
        QVERIFY(now.front().starts <= desk_->clock().now());
        QCOMPARE(occurrenceFact(series, before.back().id, "next").toBool(), false);
        QCOMPARE(now.front().id, before.front().id);
        QCOMPARE(now.size(), std::size_t{3});
        QCOMPARE(occurrenceFact(series, now.front().id, "next").toBool(), false);
    }

    void an_ended_series_is_past_and_meets_no_more_until_it_goes_on() {
        const QString series = make("team", {ben_}, "FREQ=WEEKLY", in(kDay));
        const auto first = occurrences(series).front();
        app_->addPoint(series, toText(first.id), "Budget");

        const int change = meetings().end(series);

        QVERIFY(listed("meetings.past").contains(series));
        QVERIFY(!listed("meetings").contains(series));
        QCOMPARE(app_->model("occurrences", series)->rowCount(), 1);
        QCOMPARE(occurrenceFact(series, first.id, "status").toString(), "cancelled");
        QCOMPARE(occurrenceFact(series, first.id, "points").toInt(), 1);
        meetings().putBack(change);
        QVERIFY(listed("meetings").contains(series));
        QCOMPARE(occurrenceFact(series, first.id, "status").toString(), "planned");
    }

    void people_are_added_with_or_without_the_history_and_removed() {
        const QString series = make("team", {ben_}, "FREQ=WEEKLY", in(kDay));

        QVERIFY(meetings().add(series, lena_, true));
        QCOMPARE(fact(series, "people").toList().size(), 3);
        const auto rows = desk_->reader().list({.entity = schema::kSeriesParticipant});
        int shared = 0;
        for (const Record& row : *rows) shared += row.flag(field::kParticipantHistory) ? 1 : 0;
        QCOMPARE(shared, 1);

        const int change = meetings().removePerson(series, ben_);
        QCOMPARE(fact(series, "people").toList().size(), 2);
        QVERIFY(meetings().hasLeft(series, ben_));
        QVERIFY(!meetings().hasLeft(series, lena_));
        meetings().putBack(change);
        QCOMPARE(fact(series, "people").toList().size(), 3);
        QVERIFY(!meetings().hasLeft(series, ben_));
        QVERIFY(!meetings().add(series, "nobody", false));
    }

    void only_a_participant_becomes_the_organiser() {
        const QString series = make("team", {ben_}, "FREQ=WEEKLY", in(kDay));

        QVERIFY(!meetings().handOver(series, lena_));
        QVERIFY(meetings().handOver(series, ben_));

        QCOMPARE(fact(series, "organiserId").toString(), ben_);
    }

    void what_overlaps_is_told_also_for_a_date_that_is_not_planned_yet() {
        const QString team = make("team", {ben_}, "FREQ=WEEKLY", in(kDay));

        const auto hit = meetings().overlap(in(kDay + 44 * kMinute), 30, "", "", "");
        const auto far = meetings().overlap(in(kDay + 35 * kDay), 30, "", "", "");
        const auto series = meetings().overlap(in(2 * kDay), 30, "FREQ=DAILY", "", "");

        QCOMPARE(hit.value("title").toString(), "Platform weekly");
        QCOMPARE(hit.value("starts").toDateTime(), in(kDay));
        QCOMPARE(far.value("title").toString(), "Platform weekly");
        QCOMPARE(series.value("starts").toDateTime(), in(8 * kDay));
        QVERIFY(meetings().overlap(in(kDay + 45 * kMinute), 30, "", "", "").isEmpty());
        QVERIFY(meetings().overlap(in(kDay), 30, "FREQ=WEEKLY", team, "").isEmpty());
        const auto first = occurrences(team).front();
        QVERIFY(meetings().overlap(in(kDay), 30, "", "", toText(first.id)).isEmpty());
    }

    void an_occurrence_says_what_it_overlaps_until_that_is_cancelled() {
        const QString team = make("team", {ben_}, "FREQ=WEEKLY", in(kDay));
        const QString other = meetings().create({{"kind", "oneOff"},
                                                 {"title", "Retrospective"},
                                                 {"people", QStringList{lena_}},
                                                 {"starts", in(kDay + 30 * kMinute)},
                                                 {"minutes", 30}});
        const auto first = occurrences(team).front();
        QCOMPARE(occurrenceFact(team, first.id, "overlaps").toString(), "Retrospective");
        const auto theirs = occurrences(other).front();
        QCOMPARE(occurrenceFact(other, theirs.id, "overlaps").toString(), "Platform weekly");

        QVERIFY(meetings().cancel(toText(theirs.id)) != 0);

        QCOMPARE(occurrenceFact(team, first.id, "overlaps").toString(), "");
    }

    void a_sentence_about_the_rule_is_not_bent_by_one_that_was_moved() {
        const QDateTime tuesday{QDate{2026, 12, 1}, QTime{10, 0}};
        const QString series = make("team", {ben_}, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", tuesday);
        QCOMPARE(fact(series, "rhythmText").toString(), "every second Tuesday, 10:00–10:45");

        QVERIFY(meetings().postpone(toText(occurrences(series).front().id), tuesday.addDays(2).addSecs(3600)) != 0);

        QCOMPARE(fact(series, "rhythmText").toString(), "every second Tuesday, 10:00–10:45");
    }
};

QTEST_MAIN(SeriesViewTest)
#include "series_test.moc"
