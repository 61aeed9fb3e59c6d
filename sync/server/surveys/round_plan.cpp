// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/round_plan.h"

#include "models/domain/survey/answer_table.h"
#include "models/domain/survey/check.h"
#include "models/domain/survey/form_json.h"
#include "sync/server/surveys/cut_values.h"
#include "sync/server/surveys/lifecycle.h"
#include "sync/server/surveys/round_row.h"
#include "sync/server/surveys/writing.h"

#include <algorithm>

namespace aufwind::server {

namespace field = domain::field;

namespace {

/// Empty where the round may go on as far as that is in its row.
std::string refusalOf(const Record& round, std::int64_t now) {
    if (round.flag(field::kSurveyRoundClose)) return refusal::kCancelled;
    if (isOver(round, now)) return refusal::kAlreadyOver;
    return thresholdOf(round) ? std::string{} : std::string{refusal::kThreshold};
}

std::string readForm(RoundPlan& plan) {
    auto form = survey::readForm(plan.round.text(field::kSurveyRoundForm));
    if (!form) return refusal::kUnreadable;
    plan.form = std::move(*form);
    return survey::check(plan.form).canLaunch() ? std::string{} : std::string{refusal::kErrors};
}

std::string planPeople(RoundPlan& plan, const CompanyNow& company) {
    if (plan.people.size() < plan.threshold) return refusal::kTooFew;
    if (plan.people.size() > survey::kRespondentsMaximum) return refusal::kTooLarge;
    const CutColumns columns = cutColumnsOf(plan.round.text(field::kSurveyRoundCuts), plan.people,
                                            {company.people, company.attributes, company.today});
    auto cuts = survey::planCuts(columns.cuts, columns.people, plan.threshold);
    if (!cuts) return refusal::kTooLarge;
    plan.cuts = std::move(*cuts);
    std::vector<survey::SegmentAttribute> attributes;
    for (const survey::Cut& cut : plan.cuts.cuts) attributes.push_back({cut.key, cut.values});
    return survey::AnswerTable::of(plan.form, std::move(attributes)) ? std::string{} : std::string{refusal::kTooLarge};
}

std::int64_t nextNumber(const std::vector<Record>& rounds) {
    std::int64_t last = 0;
    for (const Record& round : rounds) last = std::max(last, round.number(field::kSurveyRoundNumber));
    return last + 1;
}

bool isDue(const Record& round, std::int64_t now) {
    return round.number(field::kSurveyRoundOpens) <= now || round.flag(field::kSurveyRoundClose);
}

}  // namespace

Result<std::optional<RoundPlan>> planRound(Moment& moment, const Uuid& id, std::int64_t now) {
    const auto round = moment.find(schema::kSurveyRound, id);
    if (!round || !round->alive() || stateOf(*round) != RoundState::waiting || !isDue(*round, now)) {
        return std::optional<RoundPlan>();
    }
    RoundPlan plan{.round = *round};
    plan.refusal = refusalOf(*round, now);
    if (plan.refusal.empty()) plan.refusal = readForm(plan);
    if (!plan.refusal.empty()) return std::optional(std::move(plan));

    const Uuid survey = round->reference(field::kSurveyRoundSurvey);
    const auto rounds = roundsOf(moment, survey);
    if (!rounds) return rounds.error();
    plan.number = nextNumber(*rounds);
    const auto memory = memoryOf(moment, schema::kSchema, survey);
    if (!memory) return memory.error();
    // What was promised in an earlier round of the same survey holds in this one.
    plan.threshold = std::max(*thresholdOf(*round), *memory ? (*memory)->released.threshold() : 0U);
    const auto company = companyNow(moment, now);
    if (!company) return company.error();
    plan.people = domain::audienceOf(domain::audienceOfRound(*round), company->people);
    const auto row = moment.find(schema::kSurvey, survey);
    if (row && followsPeople(*row)) {
        const auto left = haveTheirDay(moment, *row, *rounds, *company, plan.people);
        if (!left) return left.error();
        plan.people = *left;
        plan.waits = plan.people.size() < plan.threshold;
        if (plan.waits) return std::optional(std::move(plan));
    }
    plan.refusal = planPeople(plan, *company);
    return std::optional(std::move(plan));
}

Result<std::optional<survey::SurveyMemory>> memoryOf(Moment& moment, const schema::Schema& schema, const Uuid& survey) {
    const Uuid id = derivedRowId(schema, schema::kSurveyMemory, {{field::kSurveyMemorySurvey, survey}});
    const auto row = moment.kept(schema::kSurveyMemory, id);
    if (!row) return std::optional<survey::SurveyMemory>();
    auto memory = survey::readReleased(row->text(field::kSurveyMemoryDocument));
    if (!memory) return memory.error();
    return std::optional(std::move(*memory));
}

Result<Record> memoryRecord(const Uuid& survey, const survey::SurveyMemory& memory) {
    auto document = survey::releasedDocument(memory);
    if (!document) return document.error();
    return keptRecord(schema::kSurveyMemory,
                      {{field::kSurveyMemorySurvey, survey}, {field::kSurveyMemoryDocument, std::move(*document)}});
}

}  // namespace aufwind::server
