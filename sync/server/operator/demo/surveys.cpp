// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/demo/surveys.h"

#include "models/domain/survey/shipped.h"
#include "models/domain/survey_fields.h"
#include "models/domain/survey_rows.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace aufwind::server::demo {
namespace {

namespace field = domain::field;

/// By her index, as everybody of a story.
constexpr int kHumanResources = 4;
constexpr std::int64_t kThreshold = 5;

struct PlannedSurvey {
    std::string_view from;      ///< the id of a template
    std::string_view language;  ///< that it is written in; it is there in the template's others, too
    std::string_view rhythm;
    std::int64_t questionsEach = 0;  ///< all where 0
};

constexpr std::array<PlannedSurvey, 4> kSurveys{{{"engagement", "en", "once"},
                                                 {"engagement", "de", "once"},
                                                 {"pulse", "en", "monthly", 6},
                                                 {"enps", "de", "quarterly"}}};

std::int64_t rhythmNamed(std::string_view name) {
    const auto& choices = schema::kSchema.entity(schema::kSurvey)->field(field::kSurveyRhythm)->choices;
    return std::find(choices.begin(), choices.end(), name) - choices.begin();
}

Result<void> add(Company& company, const survey::SurveyTemplate& from, const PlannedSurvey& plan) {
    const survey::Form form = survey::withOwnLanguage(from.form, plan.language);
    auto rows = survey::rowsOf(form, company.newId(), [&] { return company.newId(); },
                               {.title = {}, .madeFrom = from.id, .core = from.core});
    auto& settings = rows.front().fields;
    settings.emplace_back(field::kSurveyThreshold, kThreshold);
    settings.emplace_back(field::kSurveyRhythm, rhythmNamed(plan.rhythm));
    if (plan.questionsEach > 0) settings.emplace_back(field::kSurveyQuestionsEach, plan.questionsEach);
    const Member& author = company.member(kHumanResources);
    Seed& seed = company.writtenBy(kHumanResources);
    const auto made = survey::makeRows(std::move(rows), [&](const survey::NewRow& row) {
        return Result<Uuid>(seed.plainRow(row.entity, row.id, row.fields, author.device));
    });
    return made ? Result<void>() : Result<void>(made.error());
}

}  // namespace

Result<void> addSurveys(Company& company, TenantService& tenant) {
    const auto templates = survey::shippedTemplates();
    if (!templates) return templates.error();
    for (const PlannedSurvey& plan : kSurveys) {
        const auto from = std::ranges::find(*templates, plan.from, &survey::SurveyTemplate::id);
        if (from == templates->end()) return Error{ErrorCode::notFound, "a template of the demo is missing"};
        if (auto added = add(company, *from, plan); !added) return added;
        if (auto done = company.commitTo(tenant); !done) return done;
    }
    return {};
}

}  // namespace aufwind::server::demo
