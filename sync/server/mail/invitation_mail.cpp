// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/mail/invitation_mail.h"

#include "models/domain/calendar_lines.h"
#include "models/domain/meeting.h"
#include "models/domain/time_zone.h"
#include "sync/server/operator/tenants.h"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

namespace aufwind::server {
namespace {

namespace json = boost::json;
using domain::CalendarEvent;
using domain::WallTime;

constexpr std::size_t kLongestTitle = 200;
constexpr std::size_t kLongestPlace = 500;
constexpr std::size_t kDatesNamed = 10;
constexpr std::int64_t kDay = 24 * 60 * domain::kMinute;

struct Words {
    std::array<const char*, 4> subjects;  ///< by InvitationNews
    std::array<const char*, 4> texts;
    std::array<const char*, 7> days;  ///< from Thursday on, as 1970 began
    std::array<const char*, 12> months;
    std::array<const char*, 4> each;   ///< by RuleParts::Frequency
    std::array<const char*, 4> every;  ///< with a number in the middle
    std::array<const char*, 4> units;
    const char* dot;    ///< behind the day of a month
    const char* clock;  ///< behind a time
    const char* when;
    const char* until;
    const char* where;
    const char* who;
    const char* off;
    const char* back;
    const char* moved;
    const char* to;
    const char* more;
    const char* foot;
};

constexpr Words kEnglish{
    {"Invitation: ", "Changed: ", "Called off: ", "Called off: "},
    {"You are invited to a meeting.", "A meeting that you take part in was changed.",
     "This meeting does not take place, or you do not take part in it any more.",
     "Some dates of a meeting that you take part in were called off."},
    {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"},
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
     "December"},
    {"every day", "every week", "every month", "every year"},
    {"every ", "every ", "every ", "every "},
    {" days", " weeks", " months", " years"},
    "",
    "",
    "When: ",
    ", until ",
    "Where: ",
    "Organised by: ",
    "Called off: ",
    "Takes place after all: ",
    "Moved: ",
    " to ",
    "And more.",
    "Your calendar can take this over. What is prepared and agreed is in Aufwind and never in a mail. Answers to this "
    "mail go to whoever organises the meeting; Aufwind does not read them. To have no such mails, switch them off in "
    "Aufwind under Settings, Notifications."};
constexpr Words kGerman{
    {"Einladung: ", "Geändert: ", "Abgesagt: ", "Abgesagt: "},
    {"Sie sind zu einem Gespräch eingeladen.", "Ein Gespräch, an dem Sie teilnehmen, wurde geändert.",
     "Dieses Gespräch findet nicht statt, oder Sie nehmen nicht mehr daran teil.",
     "Einige Termine eines Gesprächs, an dem Sie teilnehmen, wurden abgesagt."},
    {"Do.", "Fr.", "Sa.", "So.", "Mo.", "Di.", "Mi."},
    {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
     "Dezember"},
    {"jeden Tag", "jede Woche", "jeden Monat", "jedes Jahr"},
    {"alle ", "alle ", "alle ", "alle "},
    {" Tage", " Wochen", " Monate", " Jahre"},
    ".",
    " Uhr",
    "Wann: ",
    ", bis ",
    "Wo: ",
    "Organisiert von: ",
    "Abgesagt: ",
    "Findet doch statt: ",
    "Verschoben: ",
    " auf ",
    "Und weitere.",
    "Ihr Kalender kann das übernehmen. Was vorbereitet und vereinbart wird, steht in Aufwind und nie in einer E-Mail. "
    "Antworten auf diese E-Mail gehen an die Person, die das Gespräch organisiert; Aufwind liest sie nicht. Wollen Sie "
    "solche E-Mails nicht, schalten Sie sie in Aufwind unter Einstellungen, Mitteilungen, ab."};

/// Of what repeats the next date, as the rule says.
std::int64_t nextOf(const CalendarEvent& event, std::int64_t now) {
    if (event.rule.empty()) return event.starts;
    const std::int64_t from = std::max(event.starts, now - event.minutes * domain::kMinute);
    const auto next = domain::recurrences({.rule = event.rule, .starts = event.starts, .zone = event.zone}, from, 1);
    return next && !next->empty() ? next->front() : event.starts;
}

class Text {
  public:
    Text(const Words& words, const CalendarEvent& event) : words_(words), event_(event) {}

    /// "Wed 30 December 2026", "Mi. 30. Dezember 2026".
    std::string day(std::int64_t instant) const {
        const WallTime wall = at(instant);
        const std::int64_t days = domain::instantOf({.year = wall.year, .month = wall.month, .day = wall.day}) / kDay;
        const auto weekday = static_cast<std::size_t>((days % 7 + 7) % 7);
        return std::string(words_.days[weekday]) + " " + std::to_string(wall.day) + words_.dot + " " +
               words_.months[static_cast<std::size_t>(wall.month - 1)] + " " + std::to_string(wall.year);
    }
    std::string clock(std::int64_t instant) const {
        const WallTime wall = at(instant);
        std::array<char, 16> text{};
        std::snprintf(text.data(), text.size(), "%02d:%02d", wall.hour, wall.minute);
        return text.data();
    }
    std::string span(std::int64_t starts, std::int64_t ends) const {
        std::string text = day(starts) + ", " + clock(starts) + "–";
        if (ends - starts >= kDay) text += day(ends) + ", ";
        return text + clock(ends) + words_.clock + " (" + (zone().empty() ? "UTC" : zone()) + ")";
    }
    std::string usual(std::int64_t starts) const { return span(starts, starts + event_.minutes * domain::kMinute); }
    /// Empty for a single meeting.
    std::string rhythm() const {
        const auto parts = event_.rule.empty() ? domain::RuleParts{} : domain::parseRule(event_.rule);
        if (event_.rule.empty() || !parts) return {};
        const auto which = static_cast<std::size_t>(parts->frequency);
        std::string text = words_.each[which];
        if (parts->interval > 1) text = words_.every[which] + std::to_string(parts->interval) + words_.units[which];
        return parts->until == 0 ? text : text + words_.until + day(parts->until);
    }

  private:
    WallTime at(std::int64_t instant) const {
        return domain::wallTime(instant, domain::offsetAt(event_.zone, instant).seconds);
    }
    std::string zone() const { return domain::isZone(event_.zone) ? event_.zone : std::string(); }

    const Words& words_;
    const CalendarEvent& event_;
};

/// One line each, and not too many of them.
std::string linesOf(const Words& words, const Text& text, const InvitationChange& change) {
    std::vector<std::string> lines;
    for (const std::int64_t one : change.off) lines.push_back(words.off + text.usual(one));
    for (const auto& one : change.moved) {
        lines.push_back(words.moved + text.usual(one.recurrence) + words.to + text.span(one.starts, one.ends));
    }
    for (const std::int64_t one : change.back) lines.push_back(words.back + text.usual(one));
    std::string all;
    for (std::size_t i = 0; i < std::min(lines.size(), kDatesNamed); ++i) all += lines[i] + "\n";
    return lines.size() > kDatesNamed ? all + words.more + "\n" : all;
}

}  // namespace

InvitationMail invitationMail(const domain::Invitation& invitation, const InvitationChange& change,
                              const std::string& language, std::int64_t now) {
    const Words& words = language == "de" ? kGerman : kEnglish;
    const CalendarEvent& event = invitation.event;
    const Text text(words, event);
    const auto which = static_cast<std::size_t>(change.news);
    // What people typed is one line each: it cannot look like a line of ours.
    const std::string title = domain::plainText(event.title, kLongestTitle);
    std::string all = std::string(words.texts[which]) + "\n\n" + title + "\n";
    if (change.news != InvitationNews::partlyOff) {
        const std::string rhythm = text.rhythm();
        all += words.when + text.usual(nextOf(event, now)) + (rhythm.empty() ? "" : ", " + rhythm) + "\n";
    }
    all += linesOf(words, text, change);
    if (!event.place.empty()) all += words.where + domain::plainText(event.place, kLongestPlace) + "\n";
    const std::string organiser = domain::plainText(event.organiser.name, kLongestTitle);
    if (!organiser.empty()) all += words.who + organiser + "\n";
    all += "\n" + std::string(words.foot) + "\n";
    const bool isCancel = invitation.method == domain::InvitationMethod::cancel;
    const json::object content{{"text", all},
                               {"calendar", domain::writeInvitation(invitation)},
                               {"method", isCancel ? "CANCEL" : "REQUEST"},
                               {"reply_to", normalisedEmail(event.organiser.address).value_or("")}};
    return {words.subjects[which] + title, json::serialize(content)};
}

Result<Mail> mailOfInvitation(const std::string& to, const std::string& subject, const std::string& content) {
    boost::system::error_code failure;
    const json::value value = json::parse(content, failure);
    const json::object* object = failure ? nullptr : value.if_object();
    const auto text = [object](const char* name) {
        const json::value* member = object != nullptr ? object->if_contains(name) : nullptr;
        return member != nullptr && member->is_string() ? std::string(member->get_string()) : std::string();
    };
    Mail mail{to, subject, text("text")};
    mail.calendar = text("calendar");
    mail.method = text("method");
    mail.replyTo = text("reply_to");
    if (mail.calendar.empty() || mail.method.empty()) return Error{ErrorCode::damaged, "no invitation"};
    return mail;
}

}  // namespace aufwind::server
