// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/reminders.h"

#include "models/domain/calendar_lines.h"
#include "models/domain/notices.h"
#include "models/domain/time_zone.h"
#include "sync/merge/identity.h"
#include "sync/server/mail/survey_mail.h"
#include "sync/server/surveys/round_row.h"
#include "sync/server/surveys/writing.h"

#include <algorithm>
#include <cstdio>
#include <set>

namespace aufwind::server {

namespace field = domain::field;

namespace {

/// What the server itself notes of a round lies among what it keeps of threads, under what is no answer's tag.
constexpr const char* kTag = "reminders";
constexpr std::size_t kTitleBytes = 300;

std::string placeOf(std::int64_t number) {
    return "reminder " + std::to_string(number);
}

RowFields noteOf(const Uuid& round, std::int64_t number) {
    return {{field::kSurveyMessageRound, round},
            {field::kSurveyMessageTag, std::string(kTag)},
            {field::kSurveyMessagePlace, placeOf(number)}};
}

std::string dayOf(std::int64_t instant, const std::string& zone) {
    const domain::WallTime at = domain::wallTime(instant, domain::offsetAt(zone, instant).seconds);
    char text[16] = {};
    static_cast<void>(
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", at.year % 10000, at.month % 100, at.day % 100));
    return text;
}

/// Whom a reminder goes to, and what it says; nobody where none is due.
struct Due {
    std::set<Uuid> people;
    SurveyReminder reminder;
};

class Reading {
  public:
    Reading(const SurveyParts& parts, Moment& moment, const Uuid& round)
        : parts_(parts), moment_(moment), round_(round) {}

    /// What is kept so that it is not due again.
    Result<Kept> read(Due& due);

  private:
    Result<void> readPeople(const Uuid& form, Due& due);
    bool wantsMail(const Uuid& person, const Record* company);

    const SurveyParts& parts_;
    Moment& moment_;
    const Uuid round_;
};

Result<Kept> Reading::read(Due& due) {
    const auto round = moment_.find(schema::kSurveyRound, round_);
    const std::int64_t now = parts_.clock.now();
    if (!round || stateOf(*round) != RoundState::open || isOver(*round, now)) return Kept{};
    Kept changes;
    // Of several that were missed one goes.
    for (std::int64_t number = remindersDue(*round, now); number > 0; --number) {
        const RowFields note = noteOf(round_, number);
        if (moment_.kept(schema::kSurveyMessage, derivedRowId(parts_.schema, schema::kSurveyMessage, note))) break;
        changes.put.push_back(keptRecord(schema::kSurveyMessage, note));
        due.reminder.isLast |= number == kMostReminders;
    }
    if (changes.put.empty()) return changes;
    due.reminder.title = domain::plainText(round->text(field::kSurveyRoundTitle), kTitleBytes);
    const auto zone = zoneOf(moment_);
    if (!zone) return zone.error();
    if (const std::int64_t closes = round->number(field::kSurveyRoundCloses); closes != 0) {
        due.reminder.closes = dayOf(closes, *zone);
    }
    const Uuid form = derivedRowId(parts_.schema, schema::kSurveyForm, {{field::kSurveyFormRound, round_}});
    auto done = readPeople(form, due);
    return done ? Result<Kept>(std::move(changes)) : Result<Kept>(done.error());
}

bool Reading::wantsMail(const Uuid& person, const Record* company) {
    const schema::Entity& entity = *parts_.schema.entity(schema::kPersonalSettings);
    const auto own = moment_.find(schema::kPersonalSettings, merge::derivedId(entity, {}, person));
    return domain::wantsMail(own && own->alive() ? &*own : nullptr, company);
}

Result<void> Reading::readPeople(const Uuid& form, Due& due) {
    const auto companies = moment_.all(schema::kTenantSettings);
    if (!companies) return companies.error();
    const auto company = std::ranges::find_if(*companies, &Record::alive);
    const auto invitations = moment_.all(schema::kSurveyInvitation);
    if (!invitations) return invitations.error();
    for (const Record& one : *invitations) {
        if (!one.alive() || one.reference(field::kSurveyInvitationForm) != form) continue;
        const Uuid person = one.reference(field::kSurveyInvitationPerson);
        const auto row = moment_.find(schema::kEmployee, person);
        const bool isAsked = row && domain::isAskable(*row);
        if (isAsked && wantsMail(person, company != companies->end() ? &*company : nullptr)) due.people.insert(person);
    }
    return {};
}

}  // namespace

std::int64_t remindersDue(const Record& round, std::int64_t now) {
    const std::int64_t every = round.number(field::kSurveyRoundRemindDays);
    const std::int64_t opened = openedAt(round);
    if (every <= 0 || opened == 0 || now < opened) return 0;
    return std::min(kMostReminders, (now - opened) / kDayMs / every);
}

Result<void> remind(const SurveyParts& parts, const Uuid& tenant, const Uuid& round) {
    if (!parts.mail) return {};
    Due due;
    auto noted = parts.inTurn(tenant, [&](TenantService& service) {
        return service.keep([&](Moment& moment) { return Reading(parts, moment, round).read(due); });
    });
    if (!noted || due.people.empty()) return noted;
    const auto info = parts.store.tenant(tenant);
    if (!info) return info.error();
    const auto accounts = parts.store.accounts(tenant);
    if (!accounts) return accounts.error();
    due.reminder.workspace = *info ? (*info)->workspace : std::string{};
    for (const Account& account : *accounts) {
        if (account.disabled || account.isUnused() || !due.people.contains(account.person)) continue;
        parts.mail(tenant, surveyMail(account.email, account.language, due.reminder));
    }
    return {};
}

}  // namespace aufwind::server
