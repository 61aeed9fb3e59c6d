// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/notices.h"

#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/domain/meeting.h"
#include "models/domain/modules.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace aufwind::domain {

namespace {

/// Their own choice, and where there is none their company's.
bool isOn(const Record* own, FieldNumber ownField, const Record* company, FieldNumber companyField) {
    const bool hasChosen = own != nullptr && std::holds_alternative<bool>(own->value(ownField));
    return hasChosen ? !own->flag(ownField) : company == nullptr || !company->flag(companyField);
}

/// Of a running series of theirs: the moment from which on what happens in it is news.
using Joined = std::unordered_map<Uuid, std::int64_t>;

Joined joinedSeries(const NoticeRows& rows) {
    Joined joined;
    for (const Record& series : rows.series) {
        const bool runs = series.alive() && !series.flag(field::kSeriesEnded);
        if (runs && series.reference(field::kSeriesOrganiser) == rows.me) {
            joined.emplace(series.id, std::numeric_limits<std::int64_t>::min());
        }
    }
    for (const Record& row : rows.participants) {
        if (!row.alive() || row.reference(field::kParticipantPerson) != rows.me) continue;
        const Uuid series = row.reference(field::kParticipantSeries);
        const auto found = std::ranges::find(rows.series, series, &Record::id);
        if (found == rows.series.end() || !found->alive() || found->flag(field::kSeriesEnded)) continue;
        joined.emplace(series, row.created.milliseconds());
    }
    return joined;
}

/// When somebody else named them; nothing where nobody did, or they did it themselves.
std::optional<std::int64_t> namedAt(const Record& row, FieldNumber mentions, const Uuid& me) {
    const Cell* cell = row.cell(mentions);
    if (cell == nullptr || cell->author == me) return std::nullopt;
    for (const SetElement& element : cell->elements) {
        if (element.id == me && (element.length & 1U) != 0) return element.stamp.milliseconds();
    }
    return std::nullopt;
}

class Collector {
  public:
    Collector(const NoticeRows& rows, std::int64_t now) : rows_(rows), now_(now), joined_(joinedSeries(rows)) {}

    std::vector<Notice> collect() {
        for (const Record& row : rows_.points) addPoint(row);
        for (const Record& row : rows_.comments) addComment(row);
        for (const Record& row : rows_.actions) addAction(row);
        for (const Record& row : rows_.participants) addSeries(row);
        for (const Record& row : rows_.occurrences) addReminders(row);
        for (const Record& row : rows_.processors) addProcessor(row);
        for (const RefusedImport& one : rows_.imports) {
            add({.kind = NoticeKind::import, .at = one.at, .subject = subjectOf(one)}, kNewsShown);
        }
        for (const Record& row : rows_.goalComments) {
            addGoalMention(row, field::kGoalCommentGoal, field::kGoalCommentMentions);
        }
        for (const Record& row : rows_.checkIns) addGoalMention(row, field::kCheckInGoal, field::kCheckInMentions);
        for (const Record& row : rows_.approvals) addDecision(row);
        for (const Record& row : rows_.waiting) addWaiting(row);
        if (rows_.checkInDue) {
            add({.kind = NoticeKind::checkIn, .at = *rows_.checkInDue, .subject = rows_.me}, kNewsShown);
        }
        for (const UnansweredRound& one : rows_.surveys) addSurvey(one);
        std::ranges::sort(found_, [](const Notice& a, const Notice& b) {
            return std::tie(b.at, a.kind, a.subject) < std::tie(a.at, b.kind, b.subject);
        });
        return std::move(found_);
    }

  private:
    bool isMine(const Uuid& series) const { return joined_.contains(series); }
    void add(const Notice& notice, std::int64_t shown) {
        if (notice.at > now_ - shown) found_.push_back(notice);
    }
    void addNews(NoticeKind kind, std::int64_t at, const Record& row, const Uuid& series, const Uuid& by) {
        add({.kind = kind,
             .at = at,
             .entity = row.entity,
             .subject = row.id,
             .series = series,
             .by = by,
             .sequence = row.seq},
            kNewsShown);
    }

    void addPoint(const Record& row) {
        const Uuid series = row.reference(field::kPointSeries);
        if (!row.alive() || !isMine(series) || row.flag(field::kPointSection)) return;
        if (const auto named = namedAt(row, field::kPointMentions, rows_.me)) {
            addNews(NoticeKind::mention, *named, row, series, row.cell(field::kPointMentions)->author);
        } else if (row.author != rows_.me && row.created.milliseconds() >= joined_.at(series)) {
            addNews(NoticeKind::point, row.created.milliseconds(), row, series, row.author);
        }
    }

    void addComment(const Record& row) {
        const Uuid series = row.reference(field::kCommentSeries);
        if (!row.alive() || !isMine(series)) return;
        if (const auto named = namedAt(row, field::kCommentMentions, rows_.me)) {
            addNews(NoticeKind::mention, *named, row, series, row.cell(field::kCommentMentions)->author);
        }
    }

    void addAction(const Record& row) {
        const Cell* owner = row.cell(field::kActionOwner);
        if (!row.alive() || owner == nullptr || row.flag(field::kActionDone)) return;
        if (row.reference(field::kActionOwner) != rows_.me || owner->author == rows_.me) return;
        addNews(NoticeKind::action, owner->stamp.milliseconds(), row, row.reference(field::kActionSeries),
                owner->author);
    }

    void addSeries(const Record& row) {
        const Uuid series = row.reference(field::kParticipantSeries);
        if (!row.alive() || row.author == rows_.me || !isMine(series)) return;
        if (row.reference(field::kParticipantPerson) != rows_.me) return;
        addNews(NoticeKind::series, row.created.milliseconds(), row, series, row.author);
    }

    // Whoever may not see them has no such rows.
    void addProcessor(const Record& row) {
        if (!row.alive()) return;
        addNews(NoticeKind::processor, row.number(field::kProcessorAnnounced), row, {}, {});
    }

    void addOfGoal(NoticeKind kind, std::int64_t at, const Record& row, const Uuid& goal, const Uuid& by) {
        add({.kind = kind,
             .at = at,
             .entity = row.entity,
             .subject = row.id,
             .by = by,
             .goal = goal,
             .sequence = row.seq},
            kNewsShown);
    }

    void addGoalMention(const Record& row, FieldNumber goal, FieldNumber mentions) {
        if (!row.alive()) return;
        if (const auto named = namedAt(row, mentions, rows_.me)) {
            addOfGoal(NoticeKind::goalMention, *named, row, row.reference(goal), row.cell(mentions)->author);
        }
    }

    // Whoever decides the same once more writes the moment only; it can say less than its stamp, and never more.
    void addDecision(const Record& row) {
        const Cell* decided = row.cell(field::kApprovalDecided);
        if (!row.alive() || decided == nullptr || decided->author == rows_.me) return;
        const std::int64_t number = row.number(field::kApprovalDecision);
        if (number != 1 && number != 2) return;
        const std::int64_t at = std::min(row.number(field::kApprovalDecided), decided->stamp.milliseconds());
        addOfGoal(number == 1 ? NoticeKind::approved : NoticeKind::returned, at, row,
                  row.reference(field::kApprovalGoal), decided->author);
    }

    void addWaiting(const Record& row) {
        const Cell* submitted = row.cell(field::kGoalSubmitted);
        if (!row.alive() || submitted == nullptr || submitted->author == rows_.me) return;
        addOfGoal(NoticeKind::approve, row.number(field::kGoalSubmitted), row, row.id, submitted->author);
    }

    void addSurvey(const UnansweredRound& one) {
        if (one.opens > now_) return;
        const std::int64_t between = one.remindDays * 24 * kNoticeHour;
        const std::int64_t reminders = between > 0 ? (now_ - one.opens) / between : 0;
        add({.kind = NoticeKind::survey,
             .at = one.opens + reminders * between,
             .entity = schema::kSurveyForm,
             .subject = one.form},
            kNewsShown);
    }

    void addReminders(const Record& row) {
        const Uuid series = row.reference(field::kOccurrenceSeries);
        if (!row.alive() || !isMine(series)) return;
        const auto of = std::ranges::find(rows_.series, series, &Record::id);
        const Occurrence one = occurrenceOf(row, minutesOf(*of));
        Notice notice{.entity = row.entity, .subject = row.id, .series = series, .occurrence = row.id};
        const bool isPlanned = one.status == OccurrenceStatus::planned;
        if (isPlanned && now_ >= one.starts - kReminderDistance && now_ < one.ends) {
            notice.kind = NoticeKind::prepare;
            notice.at = one.starts - kReminderDistance;
            add(notice, kNewsShown);
        }
        if ((isPlanned || one.status == OccurrenceStatus::held) && now_ >= one.ends + kReminderDistance) {
            notice.kind = NoticeKind::followUp;
            notice.at = one.ends + kReminderDistance;
            add(notice, kFollowUpShown);
        }
    }

    const NoticeRows& rows_;
    std::int64_t now_;
    Joined joined_;
    std::vector<Notice> found_;
};

}  // namespace

std::vector<Notice> notices(const NoticeRows& rows, std::int64_t now) {
    return Collector{rows, now}.collect();
}

bool isReminder(NoticeKind kind) {
    return kind == NoticeKind::prepare || kind == NoticeKind::followUp || kind == NoticeKind::checkIn;
}

bool isToldAgain(NoticeKind kind) {
    return isReminder(kind) || kind == NoticeKind::approve || kind == NoticeKind::approved ||
           kind == NoticeKind::returned || kind == NoticeKind::survey;
}

bool isOfGoals(NoticeKind kind) {
    return kind >= NoticeKind::goalMention;
}

bool wantsMail(const Record* own, const Record* company) {
    return isOn(own, field::kSettingsNoMail, company, field::kTenantNoMail);
}

NoticeSwitches noticeSwitches(const Record* own, const Record* company) {
    const bool hasMeetings = !isModuleOff(company, "meetings");
    return {.reminders = isOn(own, field::kSettingsNoReminders, company, field::kTenantNoReminders),
            .mentions = isOn(own, field::kSettingsNoMentions, company, field::kTenantNoMentions),
            .desktop = isOn(own, field::kSettingsNoDesktop, company, field::kTenantNoDesktop),
            .mail = hasMeetings && wantsMail(own, company),
            .meetings = hasMeetings,
            .goals = !isModuleOff(company, "goals"),
            .surveys = !isModuleOff(company, "surveys")};
}

bool isWanted(const Notice& notice, const NoticeSwitches& switches) {
    if (notice.kind == NoticeKind::processor || notice.kind == NoticeKind::import) return true;  // of no meeting
    if (notice.kind == NoticeKind::survey) return switches.surveys && switches.reminders;
    if (isOfGoals(notice.kind) ? !switches.goals : !switches.meetings) return false;
    if (isReminder(notice.kind)) return switches.reminders;
    const bool isNamed = notice.kind == NoticeKind::mention || notice.kind == NoticeKind::point ||
                         notice.kind == NoticeKind::goalMention;
    return switches.mentions || !isNamed;
}

std::string nameOf(NoticeKind kind) {
    switch (kind) {
        case NoticeKind::mention:
            return "mention";
        case NoticeKind::action:
            return "action";
        case NoticeKind::point:
            return "point";
        case NoticeKind::series:
            return "series";
        case NoticeKind::prepare:
            return "prepare";
        case NoticeKind::processor:
            return "processor";
        case NoticeKind::import:
            return "import";
        case NoticeKind::survey:
            return "survey";
        case NoticeKind::goalMention:
            return "goalMention";
        case NoticeKind::checkIn:
            return "checkIn";
        case NoticeKind::approve:
            return "approve";
        case NoticeKind::approved:
            return "approved";
        case NoticeKind::returned:
            return "returned";
        case NoticeKind::followUp:
            break;
    }
    return "followUp";
}

Uuid subjectOf(const RefusedImport& refused) {
    return Uuid::v7(static_cast<std::uint64_t>(refused.number), {});
}

std::string saidIn(const Record& row) {
    if (row.entity == schema::kGoalComment) return row.text(field::kGoalCommentText);
    if (row.entity == schema::kCheckIn) return row.text(field::kCheckInComment);
    return row.entity == schema::kGoalApproval ? row.text(field::kApprovalRemark) : std::string{};
}

std::string keyOf(const Notice& notice) {
    return nameOf(notice.kind) + "/" + notice.subject.toString();
}

bool concernsNotices(EntityNumber entity) {
    return isListedOfMeetings(entity) || entity == schema::kComment || entity == schema::kEmployee ||
           entity == schema::kPersonalSettings || entity == schema::kTenantSettings ||
           entity == schema::kSubProcessor || entity == schema::kSurveyForm || entity == schema::kGoal ||
           entity == schema::kGoalCycle || entity == schema::kGoalComment || entity == schema::kCheckIn ||
           entity == schema::kGoalApproval;
}

}  // namespace aufwind::domain
