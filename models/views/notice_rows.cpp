// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/notice_rows.h"

#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/domain/meeting.h"
#include "models/store/import_news.h"
#include "models/views/meetings.h"
#include "models/views/values.h"

#include <QCoreApplication>

#include <algorithm>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using domain::NoticeKind;
using store::Compare;

/// Whoever is named later than this in what was written before is not told; the row is not looked at.
constexpr std::int64_t kNamedWithin = 60LL * 24 * domain::kNoticeHour;
constexpr std::int64_t kLongestMeeting = 24 * domain::kNoticeHour;
/// The newest of them. To look for a name in all would take a second where there are many.
constexpr std::uint32_t kMostRows = 500;
constexpr qsizetype kMostLetters = 160;

/// Ids of rows that were made since sort behind it.
Uuid idSince(std::int64_t when) {
    return Uuid::v7(static_cast<std::uint64_t>(std::max<std::int64_t>(when, 0)), {});
}

Result<void> readInto(store::Reader& reader, std::vector<Record>& into, const store::Query& query) {
    auto rows = reader.list(query);
    if (!rows) return rows.error();
    into = std::move(*rows);
    return {};
}

store::Query since(EntityNumber entity, std::int64_t when) {
    return {.entity = entity,
            .where = {{schema::kOwnId, Compare::greaterOrEqual, Value{idSince(when)}}},
            .order = {{schema::kOwnId, true}},
            .limit = kMostRows};
}

QString shortened(const QString& text) {
    const QString line = text.simplified();
    return line.size() > kMostLetters ? line.left(kMostLetters - 1) + QChar{0x2026} : line;
}

QString startsAt(std::int64_t starts, const PageContext& context) {
    const QDateTime when = instantFrom(starts);
    const bool isToday = dayOf(when) == today(context.now());
    return QCoreApplication::translate("Notices", "Starts %1")
        .arg(isToday ? when.toString(QStringLiteral("HH:mm")) : context.wording().moment(when));
}

QString titleOf(const domain::Notice& notice, const QString& who, const QString& meeting, bool isPair) {
    switch (notice.kind) {
        case NoticeKind::mention:
            return QCoreApplication::translate("Notices", "%1 mentioned you").arg(who);
        case NoticeKind::action:
            return QCoreApplication::translate("Notices", "%1 gave you an action item").arg(who);
        case NoticeKind::point:
            return QCoreApplication::translate("Notices", "%1 added a talking point").arg(who);
        case NoticeKind::series:
            return QCoreApplication::translate("Notices", "%1 invited you to a meeting").arg(who);
        case NoticeKind::processor:
        case NoticeKind::import:
        case NoticeKind::survey:
        case NoticeKind::goalMention:
        case NoticeKind::checkIn:
        case NoticeKind::approve:
        case NoticeKind::approved:
        case NoticeKind::returned:
            break;  // of no meeting
        case NoticeKind::prepare:
            return (isPair ? QCoreApplication::translate("Notices", "Prepare your 1:1 with %1")
                           : QCoreApplication::translate("Notices", "Prepare %1"))
                .arg(meeting);
        case NoticeKind::followUp:
            break;
    }
    return (isPair ? QCoreApplication::translate("Notices", "What came out of your 1:1 with %1?")
                   : QCoreApplication::translate("Notices", "What came out of %1?"))
        .arg(meeting);
}

NoticeWords wordsOfProcessor(const Record& row, const PageContext& context) {
    const auto* begins = std::get_if<std::int64_t>(&row.value(field::kProcessorBegins));
    const QString title = QCoreApplication::translate("Notices", "Sub-processors: %1 was announced");
    const QString from = QCoreApplication::translate("Notices", "From %1 on");
    return {.title = title.arg(shortened(toText(row.text(field::kProcessorName)))),
            .text = shortened(toText(row.text(field::kProcessorPurpose))),
            .quiet = begins != nullptr ? from.arg(context.wording().day(dayFrom(*begins))) : QString{},
            .occurrence = {}};
}

NoticeWords wordsOfImport(const domain::Notice& notice, const PageContext& context) {
    const auto refused = store::importNews(context.reader()).refused;
    const auto one = std::ranges::find(refused, notice.subject, domain::subjectOf);
    if (one == refused.end()) return {};
    const int errors = static_cast<int>(std::min<std::int64_t>(one->errors, 1'000'000));
    const QString count = errors > 0
                              ? QCoreApplication::translate("Notices", "%n row(s) with an error.", nullptr, errors)
                              : QCoreApplication::translate("Notices", "No row is wrong by itself.");
    return {.title = QCoreApplication::translate("Notices", "A file of people on the server was refused"),
            .text = count + QLatin1Char(' ') +
                    QCoreApplication::translate("Notices",
                                                "Which file it is stands in the mail, and what is wrong in "
                                                "the report of whoever runs the server."),
            .quiet = count,
            .occurrence = {}};
}

/// At nine in the morning, when somebody may be there to read it.
std::int64_t morningOf(std::int64_t day) {
    return dayFrom(day).toMSecsSinceEpoch() + 9 * domain::kNoticeHour;
}

/// What was decided lately of the goals that are one's own: few, where the company's decisions are many.
Result<std::vector<Record>> decidedOf(store::Reader& reader, const Uuid& owner, std::int64_t since) {
    const auto goals =
        reader.list({.entity = schema::kGoal, .where = {{field::kGoalOwner, Compare::equal, Value{owner}}}});
    if (!goals) return goals.error();
    std::vector<Uuid> ids;
    for (const Record& goal : *goals) ids.push_back(goal.id);
    if (ids.empty()) return std::vector<Record>{};
    return reader.list({.entity = schema::kGoalApproval,
                        .where = {{field::kApprovalGoal, Compare::in, Value{std::move(ids)}},
                                  {field::kApprovalDecided, Compare::greater, Value{since}}}});
}

Result<void> readGoalRows(store::Reader& reader, std::int64_t now, NoticeSources& sources) {
    domain::NoticeRows& rows = sources.rows;
    auto decided = decidedOf(reader, rows.me, now - domain::kNewsShown);
    if (!decided) return decided.error();
    rows.approvals = std::move(*decided);
    auto waiting = goalsWaiting(reader, rows.me, isHr(reader, rows.me), WhoseYes::first);
    if (!waiting) return waiting.error();
    for (WaitingGoal& one : *waiting) rows.waiting.push_back(std::move(one.row));
    auto due = goalsDue(reader, rows.me, now);
    if (!due) return due.error();
    sources.due = std::move(*due);
    for (const AskedGoal& one : sources.due) {
        const std::int64_t at = morningOf(one.due);
        if (at <= now) rows.checkInDue = std::max(rows.checkInDue.value_or(at), at);
    }
    return {};
}

NoticeWords wordsOfCheckIns(const std::vector<AskedGoal>& due) {
    if (due.empty()) return {};
    const int count = static_cast<int>(std::min<std::size_t>(due.size(), 1000));
    const QString many = QCoreApplication::translate("Notices", "%n goal(s) wait for a check-in", nullptr, count);
    return {.title = QCoreApplication::translate("Notices", "How do your goals stand?"),
            .text = due.size() == 1 ? shortened(toText(due.front().goal.title)) : many,
            .quiet = many,
            .occurrence = {}};
}

NoticeWords wordsOfSurvey(const domain::Notice& notice, const PageContext& context,
                          const std::vector<AskedSurvey>& asked) {
    const auto one = std::ranges::find(asked, notice.subject, &AskedSurvey::form);
    if (one == asked.end()) return {};
    const QString title = shortened(one->title);
    const bool isReminder = notice.at > one->opens;
    return {.title = isReminder ? QCoreApplication::translate("Notices", "A survey still waits for your answer")
                                : QCoreApplication::translate("Notices", "You are asked in a survey"),
            .text = one->closes == 0 ? title
                                     : QCoreApplication::translate("Notices", "%1 · open until %2")
                                           .arg(title, context.wording().day(instantFrom(one->closes))),
            .quiet = title,
            .occurrence = {},
            .round = one->round};
}

QString titleOfGoal(NoticeKind kind, const QString& who) {
    switch (kind) {
        case NoticeKind::approve:
            return QCoreApplication::translate("Notices", "%1 asks you to approve a goal").arg(who);
        case NoticeKind::approved:
            return QCoreApplication::translate("Notices", "%1 approved your goal").arg(who);
        case NoticeKind::returned:
            return QCoreApplication::translate("Notices", "%1 returned your goal").arg(who);
        default:
            break;
    }
    return QCoreApplication::translate("Notices", "%1 mentioned you").arg(who);
}

NoticeWords wordsOfGoal(const domain::Notice& notice, const Record& row, const PageContext& context) {
    const auto goal = context.reader().find(schema::kGoal, notice.goal);
    if (!goal || !*goal || !(*goal)->alive()) return {};
    const Person by = context.people().person(notice.by);
    const QString who = by.known ? by.name : QCoreApplication::translate("Notices", "Somebody");
    const QString title = shortened(toText((*goal)->text(field::kGoalTitle)));
    const QString said = shortened(toText(domain::saidIn(row)));
    return {.title = titleOfGoal(notice.kind, shortened(who)),
            .text = said.isEmpty() ? title : title + QStringLiteral(" · ") + said,
            .quiet = title,
            .occurrence = {}};
}

}  // namespace

Result<NoticeSources> readNoticeRows(store::Reader& reader, const Uuid& me, std::int64_t now) {
    NoticeSources sources;
    domain::NoticeRows& rows = sources.rows;
    rows.me = me;
    const Value self{me};
    const Value soon{now + domain::kReminderDistance};
    const Value past{now - domain::kFollowUpShown - domain::kReminderDistance - kLongestMeeting};
    const std::pair<std::vector<Record>*, store::Query> wanted[] = {
        {&rows.series, {.entity = schema::kMeetingSeries}},
        {&rows.participants,
         {.entity = schema::kSeriesParticipant, .where = {{field::kParticipantPerson, Compare::equal, self}}}},
        {&rows.occurrences,
         {.entity = schema::kOccurrence,
          .where = {{field::kOccurrenceStarts, Compare::greater, past},
                    {field::kOccurrenceStarts, Compare::lessOrEqual, soon}}}},
        {&rows.points, since(schema::kTalkingPoint, now - kNamedWithin)},
        {&rows.comments, since(schema::kComment, now - kNamedWithin)},
        {&rows.actions,
         {.entity = schema::kActionItem,
          .where = {{field::kActionOwner, Compare::equal, self},
                    {field::kActionDone, Compare::notEqual, Value{true}}}}},
        {&rows.goalComments, since(schema::kGoalComment, now - kNamedWithin)},
        {&rows.checkIns, since(schema::kCheckIn, now - kNamedWithin)},
        {&rows.processors,
         {.entity = schema::kSubProcessor,
          .where = {{field::kProcessorAnnounced, Compare::greater, Value{now - domain::kNewsShown}}}}}};
    for (const auto& [into, query] : wanted) {
        if (auto read = readInto(reader, *into, query); !read) return read.error();
    }
    if (auto read = readGoalRows(reader, now, sources); !read) return read.error();
    auto asked = surveysAsked(reader);
    if (!asked) return asked.error();
    sources.asked = std::move(*asked);
    for (const AskedSurvey& one : sources.asked) {
        rows.surveys.push_back({one.form, one.opens, one.remindDays});
    }
    rows.imports = store::importNews(reader).refused;
    return sources;
}

NoticeWords wordsOf(const domain::Notice& notice, const PageContext& context, const NoticeSources& sources) {
    if (notice.kind == domain::NoticeKind::import) return wordsOfImport(notice, context);
    if (notice.kind == domain::NoticeKind::checkIn) return wordsOfCheckIns(sources.due);
    if (notice.kind == domain::NoticeKind::survey) return wordsOfSurvey(notice, context, sources.asked);
    const auto row = context.reader().find(notice.entity, notice.subject);
    if (notice.kind == domain::NoticeKind::processor)
        return row && *row ? wordsOfProcessor(**row, context) : NoticeWords{};
    if (domain::isOfGoals(notice.kind)) return row && *row ? wordsOfGoal(notice, **row, context) : NoticeWords{};
    const auto series = context.reader().find(schema::kMeetingSeries, notice.series);
    if (!row || !*row || !series || !*series) return {};
    const QString meeting = context.meetingTitle(**series, participantsOf(context.reader(), **series));
    const bool isPair = domain::seriesKind(**series) == domain::SeriesKind::oneOnOne;
    const Person by = context.people().person(notice.by);
    const QString who = by.known ? by.name : QCoreApplication::translate("Notices", "Somebody");
    NoticeWords words{.title = titleOf(notice, shortened(who), shortened(meeting), isPair),
                      .text = {},
                      .quiet = shortened(meeting),
                      .occurrence = context.occurrenceOf(**row)};
    switch (notice.kind) {
        case NoticeKind::prepare:
            words.quiet = startsAt((*row)->number(field::kOccurrenceStarts), context);
            words.text = words.quiet;
            break;
        case NoticeKind::followUp:
            words.quiet = QCoreApplication::translate("Notices", "Note who does what by when.");
            words.text = words.quiet;
            break;
        case NoticeKind::series:
            words.text = words.quiet;
            break;
        case NoticeKind::survey:
        case NoticeKind::processor:
        case NoticeKind::import:
        case NoticeKind::goalMention:
        case NoticeKind::checkIn:
        case NoticeKind::approve:
        case NoticeKind::approved:
        case NoticeKind::returned:
        case NoticeKind::mention:
        case NoticeKind::action:
        case NoticeKind::point:
            words.text = shortened(meeting) + QStringLiteral(" · ") + shortened(context.titleOf(**row));
            break;
    }
    return words;
}

NoticeWords wordsOfMany(std::size_t count) {
    const int bounded = static_cast<int>(std::min<std::size_t>(count, 1000));
    return {.title = QCoreApplication::translate("Notices", "%n new notification(s)", nullptr, bounded)};
}

QString openWord() {
    return QCoreApplication::translate("Notices", "Open");
}

}  // namespace aufwind::views
