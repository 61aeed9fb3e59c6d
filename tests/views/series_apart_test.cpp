// SPDX-License-Identifier: GPL-3.0-or-later
// Two people change one series apart, under a seed, over the real tenant service: no talking point is lost or doubled.
#include "models/domain/agenda.h"
#include "models/domain/fields.h"
#include "models/views/agenda_edits.h"
#include "models/views/meetings.h"
#include "models/views/series_changes.h"
#include "tests/engine/office.h"

#include <QTimeZone>

#include <algorithm>
#include <map>
#include <set>

using namespace aufwind;
using namespace aufwind::test;
using domain::Occurrence;
using domain::OccurrenceStatus;

namespace {

namespace field = domain::field;

constexpr std::int64_t kHour = 60 * domain::kMinute;
constexpr std::int64_t kDay = 24 * kHour;
/// Past the hour, where no date of a rule is.
constexpr std::int64_t kByHand = 7 * domain::kMinute;
constexpr const char* kZone = "Europe/Berlin";
constexpr std::array kRules{
    "FREQ=WEEKLY;BYDAY=TU",          "FREQ=WEEKLY;BYDAY=WE",       "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "FREQ=WEEKLY;BYDAY=MO,TH",       "FREQ=MONTHLY;BYDAY=1TU",     "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=TU;COUNT=30", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=DAILY"};

Result<Uuid> addPoint(views::Bench& bench, const Uuid& series, const Uuid& occurrence, const std::string& title) {
    views::NewPoint point{.series = series, .occurrence = occurrence, .draft = {}};
    point.draft.title = title;
    return views::addPoint(bench, point);
}

/// What one device shows of the series.
struct Shown {
    Record series;
    std::vector<Occurrence> occurrences;
    std::vector<domain::Point> points;
    std::map<Uuid, std::vector<domain::AgendaLine>> lines;
    std::int64_t now = 0;

    bool isComing(const Occurrence& one) const {
        return one.status == OccurrenceStatus::planned && !domain::isSettled(one, now);
    }
    const Occurrence* find(const Uuid& id) const {
        const auto found = std::ranges::find(occurrences, id, &Occurrence::id);
        return found == occurrences.end() ? nullptr : &*found;
    }
    /// Said anew, without the rules of the agenda: the occurrences that ended between being raised and being shown.
    int carried(const domain::Point& point, const Occurrence& shown) const {
        int count = 0;
        bool begun = false;
        for (const Occurrence& one : occurrences) {
            if (one.id == shown.id) break;
            const bool raisedHere =
                find(point.raisedIn) != nullptr ? one.id == point.raisedIn : one.ends > point.created;
            begun = begun || raisedHere;
            if (begun && domain::isSettled(one, now)) ++count;
        }
        return count;
    }
};

class Apart {
  public:
    explicit Apart(std::uint64_t seed) : chance_(seed) {
        const std::int64_t first = office_.world.now() / kDay * kDay + 3 * kDay + 8 * kHour + 30 * domain::kMinute;
        begun = office_.sync(manager_) && office_.sync(report_);
        auto bench = benchOf(manager_);
        const auto made = views::createSeries(bench,
                                              {.title = "Two",
                                               .others = {office_.report},
                                               .rule = kRules[0],
                                               .zone = kZone,
                                               .starts = first,
                                               .place = {}},
                                              office_.manager);
        begun = begun && made.ok() && syncBoth();
        series_ = made.valueOr(Uuid{});
    }

    bool syncBoth() {
        return office_.sync(manager_) && office_.sync(report_) && office_.sync(manager_) && office_.sync(report_);
    }
    /// What a device does by itself once a page is opened.
    bool plan() {
        for (Desk* desk : {&manager_, &report_}) {
            auto bench = benchOf(*desk);
            if (!views::planFor(bench, desk->person, series_)) return false;
        }
        return true;
    }
    void change() {
        for (Desk* desk : {&manager_, &report_}) {
            for (std::size_t i = chance_.below(6); i > 0; --i) step(*desk);
        }
        office_.world.advance(static_cast<std::int64_t>(chance_.below(12)) * kDay + kHour);
    }

    Shown shown(Desk& desk) {
        Shown all;
        all.now = office_.world.now();
        all.series = desk.row(schema::kMeetingSeries, series_);
        all.occurrences = views::occurrencesOf(*desk.reader, all.series);
        all.points = views::pointsOf(*desk.reader, series_);
        for (const Occurrence& one : all.occurrences) {
            all.lines[one.id] = domain::agenda(all.points, all.occurrences, one.id, all.now);
        }
        return all;
    }
    Desk& manager() { return manager_; }
    Desk& report() { return report_; }
    Office& office() { return office_; }
    std::size_t added() const { return added_; }
    bool begun = false;

  private:
    views::Bench benchOf(Desk& desk) { return {*desk.engine, *desk.reader, desk.clock.now(), *desk.store}; }

    void step(Desk& desk) {
        office_.world.advance(1000);
        auto bench = benchOf(desk);
        const Shown now = shown(desk);
        const Uuid one = now.occurrences.empty() ? Uuid{} : chance_.of(now.occurrences).id;
        std::vector<Uuid> coming;
        for (const Occurrence& each : now.occurrences) {
            if (now.isComing(each)) coming.push_back(each.id);
        }
        const Uuid next = coming.empty() ? Uuid{} : chance_.of(coming);
        switch (chance_.below(14)) {
            case 0:
                if (!next.isNil()) ok(views::giveStatus(bench, next, OccurrenceStatus::skipped));
                break;
            case 1:
                if (!next.isNil()) ok(views::giveStatus(bench, next, OccurrenceStatus::cancelled));
                break;
            case 2: {
                const std::int64_t to = bench.now + static_cast<std::int64_t>(chance_.below(20 * 24)) * kHour;
                if (!next.isNil()) ok(views::postponeMeeting(bench, next, to - to % kHour + kByHand));
                break;
            }
            case 3: {
                const Occurrence* off = now.find(one);
                const bool back = off != nullptr && off->starts > bench.now && off->status != OccurrenceStatus::planned;
                if (back) ok(views::giveStatus(bench, one, OccurrenceStatus::planned));
                break;
            }
            case 4:
                if (!coming.empty()) ok(views::openEarly(bench, coming.front()));
                break;
            case 5:
            case 6:
                if (!coming.empty()) ok(views::finishMeeting(bench, coming.front()));
                break;
            case 7:
            case 8:
                tick(bench, now, coming);
                break;
            case 9:
                if (desk.person == office_.manager) changeRule(bench, now, next);
                break;
            case 10:
                ok(views::planFor(bench, desk.person, series_));
                break;
            default:
                ok(addPoint(bench, series_, chance_.oneIn(3) ? Uuid{} : next, "point " + std::to_string(added_)));
                ++added_;
        }
    }
    void tick(views::Bench& bench, const Shown& now, const std::vector<Uuid>& coming) {
        if (coming.empty() || now.points.empty()) return;
        const domain::Point& point = chance_.of(now.points);
        const bool open = now.find(point.discussedIn) == nullptr;
        const Value where = open ? Value{coming.front()} : Value{};
        ok(bench.editor.set(schema::kTalkingPoint, point.id, {{field::kPointDiscussed, where}}));
    }
    void changeRule(views::Bench& bench, const Shown& now, const Uuid& next) {
        const Occurrence* chosen = now.find(next);
        if (chosen == nullptr) return;
        const std::int64_t day = std::max(chosen->starts, bench.now + kHour) / kDay * kDay + kDay;
        ok(views::changeSeries(bench, series_,
                               {.title = "Two",
                                .place = {},
                                .rule = kRules[chance_.below(kRules.size())],
                                .zone = kZone,
                                .starts = day + static_cast<std::int64_t>(6 + chance_.below(10)) * kHour,
                                .minutes = 30,
                                .chosen = next}));
    }
    template <typename T>
    static void ok(const Result<T>& result) {
        if (!result) qFatal("%s: %s", name(result.error().code), result.error().detail.c_str());
    }

    Office office_;
    Desk manager_{office_.world, office_.manager, 1};
    Desk report_{office_.world, office_.report, 2};
    sim::Chance chance_;
    Uuid series_;
    std::size_t added_ = 0;
};

/// What is wrong with what a device shows; empty where nothing is.
QString fault(const Shown& all) {
    const bool anyComing =
        std::ranges::any_of(all.occurrences, [&](const Occurrence& one) { return all.isComing(one); });
    for (const domain::Point& point : all.points) {
        int coming = 0;
        int ticked = 0;
        for (const Occurrence& one : all.occurrences) {
            const auto& lines = all.lines.at(one.id);
            const auto times = std::ranges::count(lines, point.id, &domain::AgendaLine::point);
            if (times > 1) return "a point stands twice in one occurrence";
            if (times == 0) continue;
            const auto& line = *std::ranges::find(lines, point.id, &domain::AgendaLine::point);
            if (line.ticked && one.id != point.discussedIn) return "ticked where it was not discussed";
            ticked += line.ticked ? 1 : 0;
            if (!all.isComing(one) || line.ticked) continue;
            ++coming;
            if (line.carried != all.carried(point, one)) return "carried is wrong";
        }
        const bool discussed = all.find(point.discussedIn) != nullptr;
        if (discussed && (ticked != 1 || coming != 0))
            return "a discussed point is not in the one where it was discussed";
        if (!discussed && ticked != 0) return "an open point is ticked";
        if (!discussed && coming != (anyComing ? 1 : 0)) return "an open point is not in exactly one coming occurrence";
    }
    return {};
}

bool isByHand(const Occurrence& one) {
    return one.starts % kHour == kByHand;
}

QString doubled(const Shown& all) {
    std::set<std::int64_t> starts;
    for (const Occurrence& one : all.occurrences) {
        // Where people move two to the same moment, that is what they wanted.
        if (one.status != OccurrenceStatus::planned || one.starts <= all.now || isByHand(one)) continue;
        if (!starts.insert(one.starts).second) {
            return "two occurrences stand at one date";
        }
    }
    return {};
}

}  // namespace

class SeriesApartTest : public QObject {
    Q_OBJECT

  private slots:
    void no_point_is_lost_or_doubled_whatever_two_do_apart_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 60; ++seed) QTest::addRow("seed %d", seed) << seed;
    }
    void no_point_is_lost_or_doubled_whatever_two_do_apart() {
        QFETCH(int, seed);
        Apart apart{static_cast<std::uint64_t>(seed)};
        QVERIFY(apart.begun);
        for (int round = 0; round < 8; ++round) {
            apart.change();
            for (Desk* desk : {&apart.manager(), &apart.report()}) QCOMPARE(fault(apart.shown(*desk)), QString{});

            // Each plans with what it knows, and once more with what both know.
            QVERIFY(apart.syncBoth());
            for (int i = 0; i < 2; ++i) QVERIFY(apart.plan() && apart.syncBoth());

            const Shown here = apart.shown(apart.manager());
            const Shown there = apart.shown(apart.report());
            QCOMPARE(fault(here), QString{});
            QCOMPARE(doubled(here), QString{});
            QCOMPARE(here.points.size(), apart.added());
            QVERIFY(here.occurrences == there.occurrences);
            QVERIFY(here.lines == there.lines);
        }
    }

    void a_new_participant_gets_what_was_before_only_where_it_is_shared_data() {
        QTest::addColumn<bool>("history");
        QTest::newRow("with the history") << true;
        QTest::newRow("from now on") << false;
    }
    void a_new_participant_gets_what_was_before_only_where_it_is_shared() {
        QFETCH(bool, history);
        Apart apart{1};
        QVERIFY(apart.begun);
        const Uuid series = apart.shown(apart.manager()).series.id;
        views::Bench bench{*apart.manager().engine, *apart.manager().reader, 0, *apart.manager().store};
        QVERIFY(addPoint(bench, series, {}, "before").ok());
        QVERIFY(apart.syncBoth());

        QVERIFY(views::addPerson(bench, series, apart.office().colleague, history).ok());
        QVERIFY(apart.syncBoth());
        QVERIFY(addPoint(bench, series, {}, "after").ok());
        Desk colleague{apart.office().world, apart.office().colleague, 3};
        QVERIFY(apart.syncBoth() && apart.office().sync(colleague));

        QCOMPARE(apart.shown(colleague).points.size(), std::size_t{history ? 2U : 1U});
        QCOMPARE(apart.shown(colleague).occurrences.size(), std::size_t{2});
    }

    void who_leaves_gets_nothing_more_and_the_others_keep_everything() {
        Apart apart{1};
        QVERIFY(apart.begun);
        const Uuid series = apart.shown(apart.manager()).series.id;
        views::Bench bench{*apart.report().engine, *apart.report().reader, 0, *apart.report().store};
        QVERIFY(addPoint(bench, series, {}, "mine").ok());

        QVERIFY(views::removePerson(bench, series, apart.report().person).ok());
        QVERIFY(apart.syncBoth());

        QVERIFY(!apart.report().holds(schema::kMeetingSeries, series));
        views::Bench others{*apart.manager().engine, *apart.manager().reader, 0, *apart.manager().store};
        QVERIFY(addPoint(others, series, {}, "later").ok());
        QVERIFY(apart.syncBoth());
        QCOMPARE(apart.shown(apart.manager()).points.size(), std::size_t{2});
        QCOMPARE(apart.shown(apart.report()).points.size(), std::size_t{1});
    }

    void who_only_takes_part_cannot_change_the_series() {
        Apart apart{1};
        QVERIFY(apart.begun);
        const Uuid series = apart.shown(apart.manager()).series.id;
        views::Bench bench{*apart.report().engine, *apart.report().reader, 0, *apart.report().store};

        QVERIFY(views::endSeries(bench, series, true).ok());
        QVERIFY(apart.syncBoth());

        QVERIFY(!apart.shown(apart.report()).series.flag(field::kSeriesEnded));
        QVERIFY(!apart.shown(apart.manager()).series.flag(field::kSeriesEnded));
    }

    void who_changes_the_rule_and_who_plans_by_the_old_one_come_to_the_same_dates() {
        Apart apart{1};
        QVERIFY(apart.begun);
        const Shown before = apart.shown(apart.manager());
        views::Bench manager{*apart.manager().engine, *apart.manager().reader, before.now, *apart.manager().store};
        views::Bench report{*apart.report().engine, *apart.report().reader, before.now, *apart.report().store};
        const Occurrence first = before.occurrences.front();
        const std::int64_t later = first.starts + kDay + kHour;

        QVERIFY(views::changeSeries(manager, before.series.id,
                                    {.title = "Two",
                                     .place = "Room 4",
                                     .rule = kRules[1],
                                     .zone = kZone,
                                     .starts = later,
                                     .minutes = 45,
                                     .chosen = first.id})
                    .ok());
        // Apart from that the report finishes the first, so that a third is planned under the rule of before.
        QVERIFY(views::skipMeeting(report, first.id).ok());
        QVERIFY(addPoint(report, before.series.id, first.id, "for the first").ok());
        QVERIFY(apart.syncBoth() && apart.plan() && apart.syncBoth());

        const Shown after = apart.shown(apart.manager());
        QVERIFY(after.occurrences == apart.shown(apart.report()).occurrences);
        QCOMPARE(after.series.text(field::kSeriesPlace), std::string("Room 4"));
        for (const Occurrence& one : after.occurrences) {
            const auto local = QDateTime::fromMSecsSinceEpoch(one.starts, QTimeZone{kZone});
            QCOMPARE(local.date().dayOfWeek(), int(Qt::Wednesday));
        }
        QCOMPARE(fault(after), QString{});
        QCOMPARE(after.points.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(SeriesApartTest)
#include "series_apart_test.moc"
