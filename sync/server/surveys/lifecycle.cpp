// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/lifecycle.h"

#include "models/domain/employment.h"
#include "models/domain/survey_fields.h"
#include "models/domain/survey_round_fields.h"

#include <algorithm>
#include <set>

namespace aufwind::server {

namespace field = domain::field;

namespace {

constexpr std::int64_t kMonth = 31;  ///< days

/// Whom rounds of the survey have asked.
Result<std::set<Uuid>> askedIn(Moment& moment, const std::vector<Record>& rounds) {
    std::set<Uuid> ofSurvey;
    for (const Record& round : rounds) ofSurvey.insert(round.id);
    const auto forms = moment.all(schema::kSurveyForm);
    if (!forms) return forms.error();
    std::set<Uuid> formIds;
    for (const Record& form : *forms) {
        if (ofSurvey.contains(form.reference(field::kSurveyFormRound))) formIds.insert(form.id);
    }
    const auto invitations = moment.all(schema::kSurveyInvitation);
    if (!invitations) return invitations.error();
    std::set<Uuid> asked;
    for (const Record& one : *invitations) {
        if (formIds.contains(one.reference(field::kSurveyInvitationForm))) {
            asked.insert(one.reference(field::kSurveyInvitationPerson));
        }
    }
    return asked;
}

}  // namespace

Rhythm rhythmOf(const Record& survey) {
    return static_cast<Rhythm>(survey.number(field::kSurveyRhythm));
}

bool followsPeople(const Record& survey) {
    const Rhythm rhythm = rhythmOf(survey);
    return rhythm == Rhythm::afterStart || rhythm == Rhythm::afterEnd;
}

Result<std::vector<Uuid>> haveTheirDay(Moment& moment, const Record& survey, const std::vector<Record>& rounds,
                                       const CompanyNow& company, const std::vector<Uuid>& people) {
    const auto asked = askedIn(moment, rounds);
    if (!asked) return asked.error();
    const std::int64_t begun = rounds.empty() ? company.today : rounds.front().created.milliseconds() / kDayMs;
    const FieldNumber day = rhythmOf(survey) == Rhythm::afterStart ? field::kEmployeeStart : field::kEmployeeEnd;
    std::vector<Uuid> due;
    for (const Record& person : company.people.people) {
        const std::int64_t own = person.number(day);
        const std::int64_t at = own + survey.number(field::kSurveyRhythmDays);
        if (own == 0 || at > company.today || at < begun - kMonth || asked->contains(person.id)) continue;
        if (std::ranges::binary_search(people, person.id)) due.push_back(person.id);
    }
    std::ranges::sort(due);
    return due;
}

}  // namespace aufwind::server
