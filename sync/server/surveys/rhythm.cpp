// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/rhythm.h"

#include "models/domain/survey/check.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/rotation.h"
#include "models/domain/survey_fields.h"
#include "models/domain/survey_rows.h"
#include "models/domain/time_zone.h"
#include "sync/server/jobs/company_rounds.h"
#include "sync/server/surveys/round_row.h"
#include "sync/server/surveys/writing.h"

#include <algorithm>
#include <chrono>

namespace aufwind::server {

namespace field = domain::field;

namespace {

using Operations = Result<std::vector<merge::Operation>>;

constexpr int kMostSteps = 1000;  ///< of rounds that a server slept over
constexpr std::size_t kFormMost = std::size_t{1} << 20U;

/// How far apart rounds are.
struct Step {
    int days = 0;
    int months = 0;
};

std::optional<Step> stepOf(Rhythm rhythm) {
    switch (rhythm) {
        case Rhythm::weekly:
            return Step{.days = 7};
        case Rhythm::fortnightly:
            return Step{.days = 14};
        case Rhythm::monthly:
        case Rhythm::afterStart:
        case Rhythm::afterEnd:
            return Step{.months = 1};
        case Rhythm::quarterly:
            return Step{.months = 3};
        case Rhythm::once:
            break;
    }
    return std::nullopt;
}

/// The same time of day; where a month is too short, on its last day.
domain::WallTime later(const domain::WallTime& from, const Step& step, int times) {
    using namespace std::chrono;
    year_month_day date{year{from.year}, month{static_cast<unsigned>(from.month)},
                        day{static_cast<unsigned>(from.day)}};
    date += months{step.months * times};
    if (!date.ok()) date = date.year() / date.month() / last;
    date = sys_days{date} + days{step.days * times};
    domain::WallTime at = from;
    at.year = static_cast<int>(date.year());
    at.month = static_cast<int>(static_cast<unsigned>(date.month()));
    at.day = static_cast<int>(static_cast<unsigned>(date.day()));
    return at;
}

std::int64_t beganAt(const Record& round) {
    const std::int64_t opens = round.number(field::kSurveyRoundOpens);
    const std::int64_t opened = openedAt(round);
    // What the editors said, so that a server that was late does not shift all that follows.
    return opens != 0 ? opens : opened != 0 ? opened : round.created.milliseconds();
}

struct NextRound {
    Record survey;
    std::vector<Record> rounds;
    std::int64_t at = 0;

    const Record& last() const { return rounds.back(); }
};

/// Of each survey that comes again the round that comes next.
Result<std::vector<NextRound>> nextRounds(Moment& moment, std::int64_t now) {
    std::vector<NextRound> next;
    const auto surveys = moment.all(schema::kSurvey);
    if (!surveys) return surveys.error();
    const auto zone = zoneOf(moment);
    if (!zone) return zone.error();
    for (const Record& survey : *surveys) {
        if (!survey.alive() || survey.flag(field::kSurveyArchived) || rhythmOf(survey) == Rhythm::once) continue;
        auto rounds = roundsOf(moment, survey.id);
        if (!rounds) return rounds.error();
        if (rounds->empty() || stateOf(rounds->back()) == RoundState::waiting) continue;
        const auto at = followingAt(rhythmOf(survey), beganAt(rounds->back()), *zone, now);
        if (at) next.push_back({survey, std::move(*rounds), *at});
    }
    return next;
}

/// The document of a form that takes its turn; empty where the survey as it is cannot be asked.
Result<std::string> rotatedForm(Moment& moment, const NextRound& next) {
    const std::int64_t each = next.survey.number(field::kSurveyQuestionsEach);
    survey::SurveyRows rows;
    for (const survey::SurveyEntity& one : survey::surveyEntities()) {
        if (one.survey == 0) {
            rows.survey = next.survey;
            continue;
        }
        const auto all = moment.all(one.entity);
        if (!all) return all.error();
        for (const Record& row : *all) {
            if (row.alive() && row.reference(one.survey) == next.survey.id) rows.put(row);
        }
    }
    const survey::FormRows whole = survey::formOf(rows);
    const survey::Form form =
        survey::rotated(whole.form, whole.core, next.rounds.size(), static_cast<std::size_t>(each));
    if (!whole.isFaithful() || !survey::check(form).canLaunch()) return std::string{};
    std::string document = survey::formDocument(form);
    return document.size() <= kFormMost ? document : std::string{};
}

void make(const NextRound& next, const std::string& form, const Uuid& id, std::int64_t now, Writing& writing) {
    const Record& last = next.last();
    const std::int64_t closes = last.number(field::kSurveyRoundCloses);
    const std::int64_t lasts = closes - beganAt(last);
    RowFields fields;
    for (const FieldNumber same :
         {field::kSurveyRoundSurvey, field::kSurveyRoundTitle, field::kSurveyRoundAudience, field::kSurveyRoundPeople,
          field::kSurveyRoundTeams, field::kSurveyRoundRule, field::kSurveyRoundCuts, field::kSurveyRoundThreshold,
          field::kSurveyRoundRemindDays, field::kSurveyRoundManagersRead, field::kSurveyRoundParticipantsRead}) {
        fields.emplace_back(same, last.value(same));
    }
    fields.emplace_back(field::kSurveyRoundForm, form.empty() ? last.value(field::kSurveyRoundForm) : Value(form));
    fields.emplace_back(field::kSurveyRoundOpens, next.at);
    // As long as the last one, for those who are asked now.
    if (closes != 0 && lasts > 0) fields.emplace_back(field::kSurveyRoundCloses, std::max(next.at, now) + lasts);
    writing.put(schema::kSurveyRound, id, fields);
}

}  // namespace

std::optional<std::int64_t> followingAt(Rhythm rhythm, std::int64_t opened, const std::string& zone, std::int64_t now) {
    const auto step = stepOf(rhythm);
    if (!step) return std::nullopt;
    const domain::WallTime began = domain::wallTime(opened, domain::offsetAt(zone, opened).seconds);
    std::int64_t at = domain::instantIn(zone, later(began, *step, 1));
    for (int times = 2; times < kMostSteps; ++times) {
        const std::int64_t next = domain::instantIn(zone, later(began, *step, times));
        if (next > now) break;
        at = next;
    }
    return at;
}

Result<void> beginNextRounds(const SurveyParts& parts, const Uuid& tenant) {
    const std::int64_t now = parts.clock.now();
    return parts.inTurn(tenant, [&](TenantService& service) {
        return service.commit(
            [&](Moment& moment) -> Operations {
                Writing writing(parts.schema, moment);
                const auto all = nextRounds(moment, now);
                if (!all) return all.error();
                for (const NextRound& next : *all) {
                    if (next.at > now) continue;
                    if (stateOf(next.last()) == RoundState::open) {
                        // One without an end would go on beside the next: it makes room.
                        if (next.last().number(field::kSurveyRoundCloses) == 0) {
                            writing.set(next.last(), field::kSurveyRoundClose, true);
                        }
                        continue;
                    }
                    auto form = next.survey.number(field::kSurveyQuestionsEach) > 0
                                    ? rotatedForm(moment, next)
                                    : Result<std::string>(std::string{});
                    if (!form) return form.error();
                    make(next, *form, parts.entropy.uuid(now), now, writing);
                }
                return writing.take();
            },
            Uuid{});
    });
}

Result<std::int64_t> nextBeginning(const SurveyParts& parts, const Uuid& tenant) {
    std::int64_t first = INT64_MAX;
    auto done = parts.inTurn(tenant, [&](TenantService& service) {
        return service.keep([&](Moment& moment) -> Result<Kept> {
            const auto all = nextRounds(moment, parts.clock.now());
            if (!all) return all.error();
            for (const NextRound& next : *all) first = std::min(first, next.at);
            return Kept{};
        });
    });
    if (!done) return done.error();
    // One that waits for the last to close: that is looked at anyway.
    return first <= parts.clock.now() ? parts.clock.now() + CompanyRounds::kHourMs : first;
}

}  // namespace aufwind::server
