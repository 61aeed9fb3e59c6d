// SPDX-License-Identifier: GPL-3.0-or-later
// Spans of a meeting series: who receives what was written when.
#include "tests/server/tenant_fixture.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;

#define QCOMPARE_TEXT(actual, expected) QCOMPARE(QString::fromStdString(actual), QString::fromLatin1(expected))

namespace {

struct Three {
    World world;
    Uuid manager = world.employee("Ada");
    Uuid report = world.employee("Bo");
    Uuid third = world.employee("Cy");
    Device first{world, manager};
    Device second{world, report};
    Device other{world, third};

    Uuid point(Device& by, const Uuid& series, const Uuid& span) {
        const Uuid id = world.newId();
        return by.push(pointOperation(id, series, span, "point")) == "accepted" ? id : Uuid{};
    }
};

}  // namespace

class TenantSpansTest : public QObject {
    Q_OBJECT
  private slots:
    void a_new_series_has_its_first_span_under_its_own_id() {
        Three three;

        const Uuid series = startSeries(three.first, {three.report});

        const auto span = *three.world.service->find(schema::kMeetingSpan, series);
        QVERIFY(span.has_value());
        QCOMPARE(span->number(2), std::int64_t{1});
        QCOMPARE_TEXT(span->text(3), "Weekly");
        three.second.sync();
        QVERIFY(three.second.holds(schema::kMeetingSpan, series));
        QVERIFY(three.second.holds(schema::kMeetingSeries, series));
    }

    void a_series_made_offline_step_by_step_shares_its_first_span() {
        Three three;
        const Uuid series = three.world.newId();
        const Uuid point = three.world.newId();
        three.first.queue({seriesOperation(series, three.manager)});
        three.first.queue({participantOperation(series, three.report)});
        three.first.queue({participantOperation(series, three.third)});
        three.first.queue({pointOperation(point, series, series, "written offline")});

        three.first.sync();
        three.second.sync();
        three.other.sync();

        QCOMPARE(newestSpan(three.world, series), series);
        QVERIFY(three.second.holds(schema::kTalkingPoint, point));
        QVERIFY(three.other.holds(schema::kTalkingPoint, point));
    }

    void points_in_the_same_mutation_as_the_series_belong_to_its_first_span() {
        Three three;
        const Uuid series = three.world.newId();
        const Uuid point = three.world.newId();

        const std::string outcome =
            three.first.push({seriesOperation(series, three.manager), pointOperation(point, series, series, "at once"),
                              participantOperation(series, three.report)});
        three.second.sync();

        QCOMPARE_TEXT(outcome, "accepted");
        QVERIFY(three.second.holds(schema::kTalkingPoint, point));
    }

    void inv10_who_joins_later_receives_nothing_from_before() {
        Three three;
        const Uuid series = startSeries(three.first, {three.report});
        const Uuid before = three.point(three.first, series, series);

        three.first.push(participantOperation(series, three.third));
        const Uuid span = newestSpan(three.world, series);
        const Uuid after = three.point(three.second, series, span);
        three.other.sync();

        QVERIFY(span != series);
        QVERIFY(!three.other.holds(schema::kTalkingPoint, before));
        QVERIFY(three.other.holds(schema::kTalkingPoint, after));
        QVERIFY(!three.other.holds(schema::kMeetingSpan, series));
        three.second.sync();
        QVERIFY(three.second.holds(schema::kTalkingPoint, before));
        QCOMPARE_TEXT(three.other.difference(), "");
    }

    void what_is_still_on_its_way_stays_among_those_it_was_written_for() {
        Three three;
        const Uuid series = startSeries(three.first, {three.report});
        three.second.sync();
        const Uuid point = three.world.newId();
        three.second.queue({pointOperation(point, series, series, "written before the third came")});

        three.first.push(participantOperation(series, three.third));
        three.second.sync();
        three.other.sync();

        QVERIFY(three.second.holds(schema::kTalkingPoint, point));
        QVERIFY(!three.other.holds(schema::kTalkingPoint, point));
    }

    void inv10_shared_history_brings_the_earlier_spans() {
        Three three;
        const Uuid series = startSeries(three.first, {three.report});
        const Uuid before = three.point(three.first, series, series);

        three.first.push(participantOperation(series, three.third, true));
        three.other.sync();

        QVERIFY(three.other.holds(schema::kTalkingPoint, before));
        QVERIFY(newestSpan(three.world, series) != series);
    }

    void inv10_who_comes_back_receives_nothing_from_while_they_were_away_whatever_was_shared_at_first() {
        Three three;
        const Uuid series = startSeries(three.first, {three.report});
        const Uuid before = three.point(three.first, series, series);
        three.first.push(participantOperation(series, three.third, true));
        const Uuid row = participantId(series, three.third);
        three.first.push(lifeOperation(OperationKind::remove, schema::kSeriesParticipant, row));
        const Uuid away = newestSpan(three.world, series);
        const Uuid secret = three.point(three.second, series, away);

        three.first.push(lifeOperation(OperationKind::restore, schema::kSeriesParticipant, row));
        const Uuid span = newestSpan(three.world, series);
        const Uuid after = three.point(three.second, series, span);
        three.other.sync();

        QVERIFY(span != away);
        QVERIFY(three.other.holds(schema::kTalkingPoint, before));
        QVERIFY(!three.other.holds(schema::kTalkingPoint, secret));
        QVERIFY(three.other.holds(schema::kTalkingPoint, after));
        QCOMPARE_TEXT(three.other.difference(), "");
    }

    void inv09_who_is_removed_keeps_the_past_and_is_in_no_new_span() {
        Three three;
        const Uuid series = startSeries(three.first, {three.report, three.third});
        const Uuid before = three.point(three.first, series, series);
        three.other.sync();

        three.first.push(
            lifeOperation(OperationKind::remove, schema::kSeriesParticipant, participantId(series, three.third)));
        const Uuid span = newestSpan(three.world, series);
        const Uuid after = three.point(three.first, series, span);
        three.other.sync();

        QVERIFY(span != series);
        QVERIFY(three.other.holds(schema::kTalkingPoint, before));
        QVERIFY(!three.other.holds(schema::kTalkingPoint, after));
        QVERIFY(!three.other.holds(schema::kMeetingSeries, series));
        QVERIFY(!three.other.holds(schema::kMeetingSpan, span));
        QCOMPARE_TEXT(three.other.difference(), "");
    }

    void who_left_cannot_come_back_by_restoring() {
        Three three;
        const Uuid series = startSeries(three.first, {three.report});
        three.second.sync();
        const Uuid row = participantId(series, three.report);
        three.second.push(lifeOperation(OperationKind::remove, schema::kSeriesParticipant, row));

        const std::string own =
            three.second.push(lifeOperation(OperationKind::restore, schema::kSeriesParticipant, row));
        const std::string again = three.second.push(participantOperation(series, three.report));
        const std::string invited =
            three.first.push(lifeOperation(OperationKind::restore, schema::kSeriesParticipant, row));
        three.second.sync();

        QVERIFY(own != "accepted");
        QVERIFY(again != "accepted");
        QCOMPARE_TEXT(invited, "accepted");
        QVERIFY(three.second.holds(schema::kMeetingSeries, series));
    }

    void inv09_another_organiser_begins_a_new_span() {
        Three three;
        const Uuid series = startSeries(three.first, {three.report});
        const Uuid before = three.point(three.first, series, series);

        three.first.push(setOperation(schema::kMeetingSeries, series, 4, three.third));
        const Uuid span = newestSpan(three.world, series);
        three.other.sync();
        three.first.sync();

        QVERIFY(span != series);
        QVERIFY(three.other.holds(schema::kMeetingSpan, span));
        QVERIFY(!three.other.holds(schema::kTalkingPoint, before));
        QVERIFY(!three.first.holds(schema::kMeetingSeries, series));
        QVERIFY(three.first.holds(schema::kTalkingPoint, before));
    }

    void the_newest_span_is_also_the_one_made_last_on_the_servers_clock() {
        Three three;
        const Uuid series = startSeries(three.first, {three.report});
        three.point(three.first, series, series);
        three.world.clock.time -= 3'600'000;

        three.first.push(participantOperation(series, three.third));

        const Uuid span = newestSpan(three.world, series);
        const auto older = *three.world.service->find(schema::kMeetingSpan, series);
        const auto newer = *three.world.service->find(schema::kMeetingSpan, span);
        QVERIFY(older->created < newer->created);
    }

    void an_open_point_moves_to_the_new_span_only_by_hand() {
        Three three;
        const Uuid series = startSeries(three.first, {three.report});
        const Uuid point = three.point(three.first, series, series);
        three.first.push(participantOperation(series, three.third));
        const Uuid span = newestSpan(three.world, series);
        three.other.sync();
        const bool before = three.other.holds(schema::kTalkingPoint, point);
        three.world.clock.time += 10;

        const std::string carried = three.second.push(setOperation(schema::kTalkingPoint, point, 2, span));
        three.other.sync();

        QVERIFY(!before);
        QCOMPARE_TEXT(carried, "accepted");
        QVERIFY(three.other.holds(schema::kTalkingPoint, point));
        QVERIFY(three.world.service->check().ok());
    }

    void spans_and_their_members_are_written_by_the_server_alone() {
        Three three;
        const Uuid series = startSeries(three.first, {three.report});
        const Fields member{{1, series}, {2, three.third}};
        const Uuid own = derived(schema::kSpanMember, {{1, series}, {2, three.report}});

        QCOMPARE_TEXT(
            three.first.push(createOperation(schema::kSpanMember, derived(schema::kSpanMember, member), member)),
            "forbidden");
        QCOMPARE_TEXT(three.first.push(lifeOperation(OperationKind::remove, schema::kSpanMember, own)), "forbidden");
        QCOMPARE_TEXT(three.first.push(setOperation(schema::kMeetingSpan, series, 3, std::string("x"))), "forbidden");
        QCOMPARE_TEXT(three.first.push(lifeOperation(OperationKind::remove, schema::kMeetingSpan, series)),
                      "forbidden");
    }
};

QTEST_GUILESS_MAIN(TenantSpansTest)
#include "tenant_spans_test.moc"
