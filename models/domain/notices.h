// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/admin_terms.h"
#include "models/schema/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What a person is told of: what others did that concerns them, and the reminders of their meetings and goals. It
/// follows from the rows that are here and from the time alone, so that every device tells the same and nothing twice:
/// a notice is known by its key, however often it is worked out.
///
/// Pure; any thread. Instants are milliseconds since 1970, UTC.
namespace aufwind::domain {

enum class NoticeKind : std::uint8_t {
    mention,      ///< somebody named them in a comment or talking point
    action,       ///< somebody gave them an action item
    point,        ///< somebody added a talking point to a meeting of theirs
    series,       ///< somebody asked them to a meeting
    prepare,      ///< a meeting begins soon
    followUp,     ///< a meeting is over
    processor,    ///< whoever runs the server hands personal data to somebody new; told to admins
    import,       ///< the server has refused a file of people; told to admins
    survey,       ///< a survey waits for their answer; once more by its rhythm of reminders
    goalMention,  ///< somebody named them in a comment or check-in of a goal
    checkIn,      ///< goals of theirs are due for a check-in; one for all of them
    approve,      ///< a goal waits for their yes
    approved,     ///< somebody said yes to a goal of theirs
    returned,     ///< or returned it
};

struct Notice {
    NoticeKind kind = NoticeKind::mention;
    std::int64_t at = 0;
    EntityNumber entity = 0;     ///< 0 where it speaks of no row
    Uuid subject;                ///< the row that it speaks of, or what stands for one
    Uuid series;                 ///< of the meeting that it leads to; nil where it is of goals
    Uuid occurrence;             ///< of a reminder; else nil
    Uuid by;                     ///< who did it; nil for a reminder
    Uuid goal;                   ///< that it leads to; nil where it is of a meeting, or of several goals
    std::uint64_t sequence = 0;  ///< of the row on the server; 0 for a reminder

    bool operator==(const Notice&) const = default;
};

/// What somebody is told of, and how.
struct NoticeSwitches {
    bool reminders = true;
    bool mentions = true;  ///< and new points
    bool desktop = true;   ///< by the desktop, too
    bool mail = true;      ///< of meetings, by mail
    bool meetings = true;  ///< of meetings at all: the company has them
    bool goals = true;     ///< of goals, likewise
    bool surveys = true;   ///< of surveys, likewise

    bool operator==(const NoticeSwitches&) const = default;
};
/// By their row of personal_settings, and where they have not chosen by their company's of tenant_settings. Either may
/// be null.
NoticeSwitches noticeSwitches(const Record* own, const Record* company);
/// By the same rows: whether somebody is told by mail of what is of no meeting.
bool wantsMail(const Record* own, const Record* company);

/// A round that somebody is asked in and has not answered on this device.
struct UnansweredRound {
    Uuid form;
    std::int64_t opens = 0;
    std::int64_t remindDays = 0;  ///< 0 is never
};

/// The rows that can be told of. Others in between do no harm.
struct NoticeRows {
    Uuid me;
    std::vector<Record> series;
    std::vector<Record> participants;
    std::vector<Record> occurrences;
    std::vector<Record> points;
    std::vector<Record> comments;
    std::vector<Record> actions;
    std::vector<Record> processors;
    std::vector<RefusedImport> imports;
    std::vector<Record> goalComments;
    std::vector<Record> checkIns;
    std::vector<Record> approvals;  ///< of goals that `me` owns
    std::vector<Record> waiting;    ///< goals that wait for the yes of `me`
    /// When the latest of their goals became due for a check-in; nothing where none is.
    std::optional<std::int64_t> checkInDue;
    std::vector<UnansweredRound> surveys;
};

inline constexpr std::int64_t kNoticeHour = 60 * 60'000;
/// A reminder comes so long before and after a meeting.
inline constexpr std::int64_t kReminderDistance = 2 * kNoticeHour;
/// News is shown so long, and a reminder of what came out of a meeting.
inline constexpr std::int64_t kNewsShown = 14 * 24 * kNoticeHour;
inline constexpr std::int64_t kFollowUpShown = 2 * 24 * kNoticeHour;

/// The newest first; of several at one instant always in the same order.
std::vector<Notice> notices(const NoticeRows& rows, std::int64_t now);
bool isWanted(const Notice& notice, const NoticeSwitches& switches);
bool isReminder(NoticeKind kind);
/// Whether the same notice is told once more where it has moved to a later moment.
bool isToldAgain(NoticeKind kind);
bool isOfGoals(NoticeKind kind);
/// "mention", "action", "point", "series", "prepare", "followUp", "processor", "import", "survey", "goalMention",
/// "checkIn", "approve", "approved", "returned"
std::string nameOf(NoticeKind kind);
/// What stands for the row of one that was refused.
Uuid subjectOf(const RefusedImport& refused);
/// What somebody wrote in a row of a goal that tells of it; empty where it has no such text.
std::string saidIn(const Record& row);
/// Tells one notice from every other.
std::string keyOf(const Notice& notice);
/// Whether changes of the entity's rows can change what is told.
bool concernsNotices(EntityNumber entity);

}  // namespace aufwind::domain
