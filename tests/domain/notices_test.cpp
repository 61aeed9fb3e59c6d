// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/notices.h"

#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

constexpr std::int64_t kNow = 1'795'000'000'000;

Uuid idOf(std::uint8_t number) {
    Uuid id;
    id.bytes[15] = number;
    return id;
}

const Uuid kMe = idOf(1);
const Uuid kBen = idOf(2);
const Uuid kSeries = idOf(3);

Stamp at(std::int64_t ms) {
    return {static_cast<std::uint64_t>(ms) << 16U, {}};
}

Record row(EntityNumber entity, std::uint8_t id, const Uuid& author, std::int64_t created) {
    Record record;
    record.entity = entity;
    record.id = idOf(id);
    record.life = 1;
    record.author = author;
    record.created = at(created);
    return record;
}

void put(Record& record, FieldNumber field, Value value, const Uuid& author, std::int64_t when = kNow - 1000) {
    Cell& cell = record.ensure(field);
    cell.value = std::move(value);
    cell.author = author;
    cell.stamp = at(when);
}

void name(Record& record, FieldNumber field, const Uuid& person, const Uuid& author, std::int64_t when) {
    put(record, field, Value{std::vector<Uuid>{person}}, author, when);
    record.ensure(field).elements.push_back({person, 1, at(when)});
}

/// Ben's weekly, in which I take part since ten days.
NoticeRows weekly() {
    NoticeRows rows;
    rows.me = kMe;
    Record series = row(schema::kMeetingSeries, 3, kBen, kNow - 20 * 24 * kNoticeHour);
    put(series, field::kSeriesOrganiser, Value{kBen}, kBen);
    put(series, field::kSeriesKind, Value{std::int64_t{1}}, kBen);
    put(series, field::kSeriesMinutes, Value{std::int64_t{60}}, kBen);
    rows.series.push_back(series);
    Record mine = row(schema::kSeriesParticipant, 4, kBen, kNow - 10 * 24 * kNoticeHour);
    put(mine, field::kParticipantSeries, Value{kSeries}, kBen);
    put(mine, field::kParticipantPerson, Value{kMe}, kBen);
    rows.participants.push_back(mine);
    return rows;
}

Record point(std::uint8_t id, const Uuid& author, std::int64_t created) {
    Record record = row(schema::kTalkingPoint, id, author, created);
    put(record, field::kPointSeries, Value{kSeries}, author, created);
    return record;
}

Record comment(std::uint8_t id, const Uuid& author, std::int64_t created) {
    Record record = row(schema::kComment, id, author, created);
    put(record, field::kCommentSeries, Value{kSeries}, author, created);
    return record;
}

Record action(std::uint8_t id, const Uuid& owner, const Uuid& by, std::int64_t when) {
    Record record = row(schema::kActionItem, id, by, when);
    put(record, field::kActionSeries, Value{kSeries}, by, when);
    put(record, field::kActionOwner, Value{owner}, by, when);
    return record;
}

Record occurrence(std::uint8_t id, std::int64_t starts) {
    Record record = row(schema::kOccurrence, id, kBen, kNow - 30 * 24 * kNoticeHour);
    put(record, field::kOccurrenceSeries, Value{kSeries}, kBen);
    put(record, field::kOccurrenceStarts, Value{starts}, kBen);
    return record;
}

/// Without the one of the series itself.
QStringList told(const NoticeRows& rows, std::int64_t now = kNow) {
    QStringList keys;
    for (const Notice& notice : notices(rows, now)) {
        if (notice.kind == NoticeKind::series) continue;
        keys << QString::fromStdString(nameOf(notice.kind)) + QString::number(notice.subject.bytes[15]);
    }
    return keys;
}

}  // namespace

class NoticesTest : public QObject {
    Q_OBJECT

  private slots:
    void a_name_in_a_comment_or_point_of_somebody_else_is_told_when_it_was_written() {
        NoticeRows rows = weekly();
        rows.points.push_back(point(10, kBen, kNow - 5000));
        name(rows.points[0], field::kPointMentions, kMe, kBen, kNow - 3000);
        rows.comments.push_back(comment(11, kBen, kNow - 2000));
        name(rows.comments[0], field::kCommentMentions, kMe, kBen, kNow - 2000);

        const auto found = notices(rows, kNow);

        QCOMPARE(told(rows), (QStringList{"mention11", "mention10"}));
        QCOMPARE(found[1].at, kNow - 3000);
        QCOMPARE(found[1].by, kBen);
        QCOMPARE(found[1].series, kSeries);
    }

    void who_names_themselves_or_is_named_no_more_is_told_nothing() {
        NoticeRows rows = weekly();
        rows.comments.push_back(comment(10, kMe, kNow - 2000));
        name(rows.comments[0], field::kCommentMentions, kMe, kMe, kNow - 2000);
        rows.comments.push_back(comment(11, kBen, kNow - 2000));
        name(rows.comments[1], field::kCommentMentions, kMe, kBen, kNow - 2000);
        rows.comments[1].ensure(field::kCommentMentions).elements[0].length = 2;
        rows.comments.push_back(comment(12, kBen, kNow - 2000));
        name(rows.comments[2], field::kCommentMentions, kBen, kBen, kNow - 2000);

        QCOMPARE(told(rows), QStringList{});
    }

    void a_new_point_of_another_is_told_and_neither_an_own_one_nor_a_heading() {
        NoticeRows rows = weekly();
        rows.points = {point(10, kBen, kNow - 1000), point(11, kMe, kNow - 1000), point(12, kBen, kNow - 1000)};
        put(rows.points[2], field::kPointSection, Value{true}, kBen);

        QCOMPARE(told(rows), QStringList{"point10"});
    }

    void what_was_there_before_one_joined_is_no_news() {
        NoticeRows rows = weekly();
        rows.points = {point(10, kBen, kNow - 11 * 24 * kNoticeHour), point(11, kBen, kNow - 9 * 24 * kNoticeHour)};

        QCOMPARE(told(rows), QStringList{"point11"});
    }

    void an_action_item_is_told_when_another_gave_it_and_it_is_not_done() {
        NoticeRows rows = weekly();
        rows.actions = {action(10, kMe, kBen, kNow - 1000), action(11, kMe, kMe, kNow - 1000),
                        action(12, kBen, kBen, kNow - 1000), action(13, kMe, kBen, kNow - 1000)};
        put(rows.actions[3], field::kActionDone, Value{true}, kMe);

        QCOMPARE(told(rows), QStringList{"action10"});
    }

    void a_meeting_to_which_another_asked_is_told_and_an_own_one_or_an_ended_one_is_not() {
        NoticeRows rows = weekly();
        QCOMPARE(notices(rows, kNow).size(), std::size_t{1});
        QCOMPARE(keyOf(notices(rows, kNow)[0]), "series/" + idOf(4).toString());

        rows.participants[0].author = kMe;
        QVERIFY(notices(rows, kNow).empty());
        rows.participants[0].author = kBen;
        put(rows.series[0], field::kSeriesEnded, Value{true}, kBen);
        QVERIFY(notices(rows, kNow).empty());
    }

    void meetings_of_others_are_not_told_of() {
        NoticeRows rows = weekly();
        put(rows.participants[0], field::kParticipantPerson, Value{idOf(9)}, kBen);
        rows.points = {point(10, kBen, kNow - 1000)};
        rows.occurrences = {occurrence(11, kNow + kNoticeHour)};
        rows.comments.push_back(comment(12, kBen, kNow - 2000));
        name(rows.comments[0], field::kCommentMentions, kMe, kBen, kNow - 2000);

        QVERIFY(notices(rows, kNow).empty());
    }

    void a_reminder_comes_two_hours_before_a_meeting_and_goes_with_its_end() {
        NoticeRows rows = weekly();
        const std::int64_t starts = kNow + 5 * kNoticeHour;
        rows.occurrences = {occurrence(10, starts)};

        QCOMPARE(told(rows, starts - 2 * kNoticeHour - 1), QStringList{});
        QCOMPARE(told(rows, starts - 2 * kNoticeHour), QStringList{"prepare10"});
        QCOMPARE(notices(rows, starts)[0].at, starts - 2 * kNoticeHour);
        QCOMPARE(told(rows, starts + kNoticeHour - 1), QStringList{"prepare10"});
        QCOMPARE(told(rows, starts + kNoticeHour), QStringList{});
    }

    void another_comes_two_hours_after_it_unless_it_did_not_take_place() {
        NoticeRows rows = weekly();
        const std::int64_t ends = kNow;
        rows.occurrences = {occurrence(10, ends - kNoticeHour), occurrence(11, ends - kNoticeHour),
                            occurrence(12, ends - kNoticeHour), occurrence(13, ends - kNoticeHour)};
        for (std::size_t i = 0; i < 4; ++i) {
            put(rows.occurrences[i], field::kOccurrenceStatus, Value{static_cast<std::int64_t>(i)}, kBen);
        }

        QCOMPARE(told(rows, ends + 2 * kNoticeHour - 1), QStringList{});
        QCOMPARE(told(rows, ends + 2 * kNoticeHour), (QStringList{"followUp10", "followUp11"}));
        QCOMPARE(told(rows, ends + 2 * kNoticeHour + kFollowUpShown), QStringList{});
    }

    void a_meeting_that_is_moved_is_reminded_of_at_its_new_time_under_the_same_key() {
        NoticeRows rows = weekly();
        rows.occurrences = {occurrence(10, kNow + kNoticeHour)};
        const std::string before = keyOf(notices(rows, kNow)[0]);

        put(rows.occurrences[0], field::kOccurrenceStarts, Value{kNow + 3 * kNoticeHour}, kBen);
        QCOMPARE(told(rows), QStringList{});
        QCOMPARE(keyOf(notices(rows, kNow + kNoticeHour)[0]), before);
    }

    void news_is_shown_for_two_weeks_and_the_newest_stands_first() {
        NoticeRows rows = weekly();
        rows.participants[0].created = at(kNow - 100 * 24 * kNoticeHour);
        rows.points = {point(10, kBen, kNow - kNewsShown), point(11, kBen, kNow - kNewsShown + 1),
                       point(12, kBen, kNow - 5)};

        QCOMPARE(told(rows), (QStringList{"point12", "point11"}));
    }

    void the_same_rows_in_another_order_tell_the_same() {
        NoticeRows rows = weekly();
        rows.points = {point(10, kBen, kNow - 1000), point(11, kBen, kNow - 1000), point(12, kBen, kNow - 5)};
        const auto found = notices(rows, kNow);

        std::swap(rows.points[0], rows.points[2]);

        QVERIFY(notices(rows, kNow) == found);
    }

    void each_switch_takes_its_own_kinds_away() {
        const auto wanted = [](NoticeSwitches switches) {
            QStringList kinds;
            for (int i = 0; i < 6; ++i) {
                const Notice notice{.kind = static_cast<NoticeKind>(i)};
                if (isWanted(notice, switches)) kinds << QString::fromStdString(nameOf(notice.kind));
            }
            return kinds.join(' ');
        };

        QCOMPARE(wanted({}), QString("mention action point series prepare followUp"));
        QCOMPARE(wanted({.reminders = false}), QString("mention action point series"));
        QCOMPARE(wanted({.mentions = false}), QString("action series prepare followUp"));
    }

    void what_somebody_has_not_chosen_is_as_the_company_has_it() {
        Record company{.entity = schema::kTenantSettings};
        company.ensure(field::kTenantNoReminders).value = true;
        company.ensure(field::kTenantNoMail).value = true;
        Record own{.entity = schema::kPersonalSettings};
        own.ensure(field::kSettingsNoMail).value = false;
        own.ensure(field::kSettingsNoDesktop).value = true;

        QVERIFY(noticeSwitches(nullptr, nullptr) == NoticeSwitches{});
        QVERIFY(noticeSwitches(nullptr, &company) == (NoticeSwitches{.reminders = false, .mail = false}));
        QVERIFY(noticeSwitches(&own, &company) == (NoticeSwitches{.reminders = false, .desktop = false}));
        QVERIFY(noticeSwitches(&own, nullptr) == (NoticeSwitches{.desktop = false}));
    }

    void without_meetings_in_the_company_nobody_is_told_of_any() {
        Record company{.entity = schema::kTenantSettings};
        company.ensure(field::kTenantMeetingsOff).value = true;
        Record own{.entity = schema::kPersonalSettings};
        own.ensure(field::kSettingsNoMail).value = false;

        const NoticeSwitches switches = noticeSwitches(&own, &company);

        QVERIFY(!switches.mail);
        for (int i = 0; i < 6; ++i) QVERIFY(!isWanted({.kind = static_cast<NoticeKind>(i)}, switches));
    }

    void a_sub_processor_that_was_announced_is_told_of_for_two_weeks_whatever_is_switched_off() {
        NoticeRows rows;
        rows.me = kMe;
        Record processor = row(schema::kSubProcessor, 9, {}, kNow - 1000);
        put(processor, field::kProcessorAnnounced, Value{kNow - 1000}, {});
        rows.processors.push_back(processor);

        const auto told = notices(rows, kNow);

        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(keyOf(told.front()), "processor/" + processor.id.toString());
        QVERIFY(isWanted(told.front(), {.reminders = false, .mentions = false}));
        QVERIFY(notices(rows, kNow + kNewsShown).empty());
    }

    void a_refused_file_of_people_is_told_of_by_its_line_of_the_log_whatever_is_switched_off() {
        NoticeRows rows;
        rows.me = kMe;
        rows.imports = {{7, kNow - 1000, 2}, {8, kNow - 500, 0}};

        const auto told = notices(rows, kNow);

        QCOMPARE(told.size(), std::size_t{2});
        QCOMPARE(told[0].subject, subjectOf(rows.imports[1]));
        QVERIFY(keyOf(told[0]).starts_with("import/") && keyOf(told[0]) != keyOf(told[1]));
        QVERIFY(isWanted(told[0], {.reminders = false, .mentions = false, .meetings = false}));
        QVERIFY(notices(rows, kNow + kNewsShown).empty());
    }

    void a_mail_that_is_of_no_meeting_goes_by_the_own_choice_and_then_by_the_companys() {
        Record company{.entity = schema::kTenantSettings};
        company.ensure(field::kTenantMeetingsOff).value = true;
        Record own{.entity = schema::kPersonalSettings};
        QVERIFY(wantsMail(nullptr, nullptr) && wantsMail(&own, &company));

        company.ensure(field::kTenantNoMail).value = true;
        QVERIFY(!wantsMail(nullptr, &company) && !wantsMail(&own, &company));
        own.ensure(field::kSettingsNoMail).value = false;
        QVERIFY(wantsMail(&own, &company));
        own.ensure(field::kSettingsNoMail).value = true;
        QVERIFY(!wantsMail(&own, nullptr));
    }

    void a_name_in_a_comment_or_check_in_of_a_goal_is_told_once_and_only_to_others() {
        NoticeRows rows;
        rows.me = kMe;
        for (const std::uint8_t id : {std::uint8_t{20}, std::uint8_t{21}}) {
            Record said = row(id == 20 ? schema::kGoalComment : schema::kCheckIn, id, kBen, kNow - 2000);
            put(said, id == 20 ? field::kGoalCommentGoal : field::kCheckInGoal, Value{idOf(9)}, kBen);
            name(said, id == 20 ? field::kGoalCommentMentions : field::kCheckInMentions, kMe, kBen, kNow - 2000 + id);
            (id == 20 ? rows.goalComments : rows.checkIns).push_back(said);
        }
        Record own = row(schema::kGoalComment, 22, kMe, kNow - 2000);
        name(own, field::kGoalCommentMentions, kMe, kMe, kNow - 2000);
        rows.goalComments.push_back(own);

        const auto found = notices(rows, kNow);

        QCOMPARE(told(rows), (QStringList{"goalMention21", "goalMention20"}));
        QCOMPARE(found[0].goal, idOf(9));
        QCOMPARE(found[0].by, kBen);
        QVERIFY(!isWanted(found[0], {.mentions = false}));
        QVERIFY(!isWanted(found[0], {.goals = false}));
        QVERIFY(isWanted(found[0], {.meetings = false}));
    }

    void a_survey_is_told_of_when_it_opens_and_again_by_its_rhythm_until_it_is_answered() {
        NoticeRows rows;
        rows.me = kMe;
        const std::int64_t day = 24 * kNoticeHour;
        rows.surveys = {{.form = idOf(9), .opens = kNow, .remindDays = 3}};

        QCOMPARE(told(rows, kNow - 1), QStringList{});
        QCOMPARE(told(rows, kNow), QStringList{"survey9"});
        QCOMPARE(notices(rows, kNow + 3 * day - 1)[0].at, kNow);
        QCOMPARE(notices(rows, kNow + 3 * day)[0].at, kNow + 3 * day);
        QCOMPARE(notices(rows, kNow + 7 * day)[0].at, kNow + 6 * day);
        QVERIFY(isToldAgain(NoticeKind::survey));
        QVERIFY(!isOfGoals(NoticeKind::survey));
        rows.surveys[0].remindDays = 0;
        QCOMPARE(notices(rows, kNow + 7 * day)[0].at, kNow);
        QCOMPARE(told(rows, kNow + kNewsShown), QStringList{});
        rows.surveys.clear();
        QCOMPARE(told(rows, kNow), QStringList{});
    }

    void surveys_are_told_of_by_who_wants_reminders_where_the_company_has_them() {
        const Notice notice{.kind = NoticeKind::survey};

        QVERIFY(isWanted(notice, {.meetings = false, .goals = false}));
        QVERIFY(!isWanted(notice, {.reminders = false}));
        QVERIFY(!isWanted(notice, {.surveys = false}));
    }

    void due_check_ins_are_one_reminder_that_can_be_switched_off() {
        NoticeRows rows;
        rows.me = kMe;
        rows.checkInDue = kNow - kNoticeHour;

        const auto found = notices(rows, kNow);

        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found[0].kind == NoticeKind::checkIn && isReminder(found[0].kind));
        QCOMPARE(found[0].at, kNow - kNoticeHour);
        QVERIFY(!isWanted(found[0], {.reminders = false}));
        QVERIFY(isWanted(found[0], {.mentions = false, .meetings = false}));
    }

    void a_goal_that_waits_and_what_was_decided_are_told_to_who_has_to_know() {
        NoticeRows rows;
        rows.me = kMe;
        Record waiting = row(schema::kGoal, 30, kBen, kNow - 5000);
        put(waiting, field::kGoalSubmitted, Value{kNow - 4000}, kBen);
        rows.waiting.push_back(waiting);
        for (const std::uint8_t id : {std::uint8_t{31}, std::uint8_t{32}, std::uint8_t{33}, std::uint8_t{34}}) {
            Record decided = row(schema::kGoalApproval, id, kBen, kNow - 5000);
            put(decided, field::kApprovalGoal, Value{idOf(9)}, kBen);
            // Approved, returned, open again; the last by this person.
            put(decided, field::kApprovalDecision,
                Value{std::int64_t{id == 32   ? 2
                                   : id == 33 ? 0
                                              : 1}},
                kBen, kNow - 5000);
            put(decided, field::kApprovalDecided, Value{kNow - 1000 + id}, id == 34 ? kMe : kBen, kNow - 1000 + id);
            rows.approvals.push_back(decided);
        }

        QCOMPARE(told(rows), (QStringList{"returned32", "approved31", "approve30"}));
    }

    void the_same_decision_once_more_is_told_with_its_own_moment_and_author() {
        NoticeRows rows;
        rows.me = kMe;
        Record decided = row(schema::kGoalApproval, 31, idOf(5), kNow - 9000);
        put(decided, field::kApprovalGoal, Value{idOf(9)}, idOf(5));
        put(decided, field::kApprovalDecision, Value{std::int64_t{2}}, idOf(5), kNow - 9000);
        put(decided, field::kApprovalDecided, Value{kNow - 1000}, kBen, kNow - 1000);
        rows.approvals.push_back(decided);

        const auto found = notices(rows, kNow);

        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].at, kNow - 1000);
        QCOMPARE(found[0].by, kBen);
    }

    void a_clock_that_goes_ahead_moves_no_decision_into_the_future() {
        NoticeRows rows;
        rows.me = kMe;
        Record decided = row(schema::kGoalApproval, 31, kBen, kNow - 9000);
        put(decided, field::kApprovalDecision, Value{std::int64_t{1}}, kBen, kNow - 1000);
        put(decided, field::kApprovalDecided, Value{kNow + 9000}, kBen, kNow - 1000);
        rows.approvals.push_back(decided);

        QCOMPARE(notices(rows, kNow)[0].at, kNow - 1000);
    }
};

QTEST_GUILESS_MAIN(NoticesTest)
#include "notices_test.moc"
