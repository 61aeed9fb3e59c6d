// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/parts.h"

#include "models/domain/fields.h"
#include "models/domain/survey_round_fields.h"

#include <algorithm>
#include <tuple>

namespace aufwind::server {

namespace {

Result<void> read(Moment& moment, EntityNumber entity, std::vector<Record>& rows) {
    auto all = moment.all(entity);
    if (!all) return all.error();
    rows = std::move(*all);
    return {};
}

}  // namespace

std::string zoneOf(const std::vector<Record>& settings) {
    const auto row = std::ranges::find_if(settings, &Record::alive);
    return row != settings.end() ? row->text(domain::field::kTenantZone) : std::string{};
}

Result<std::string> zoneOf(Moment& moment) {
    const auto settings = moment.all(schema::kTenantSettings);
    return settings ? Result<std::string>(zoneOf(*settings)) : settings.error();
}

Result<std::optional<Record>> SurveyParts::kept(const Uuid& tenant, EntityNumber entity, const Uuid& id) const {
    std::optional<Record> row;
    auto read = inTurn(tenant, [&](TenantService& service) -> Result<void> {
        auto found = service.kept(entity, id);
        if (!found) return found.error();
        row = std::move(*found);
        return {};
    });
    return read ? Result<std::optional<Record>>(std::move(row)) : read.error();
}

Result<CompanyNow> companyNow(Moment& moment, std::int64_t now) {
    CompanyNow company;
    company.today = now / kDayMs;
    const std::pair<EntityNumber, std::vector<Record>*> wanted[] = {
        {schema::kEmployee, &company.people.people},
        {schema::kTeam, &company.people.teams},
        {schema::kTeamMembership, &company.people.memberships},
        {schema::kCustomValue, &company.people.values},
        {schema::kCustomAttribute, &company.attributes}};
    for (const auto& [entity, rows] : wanted) {
        if (auto done = read(moment, entity, *rows); !done) return done.error();
    }
    return company;
}

Result<std::vector<Record>> roundsOf(Moment& moment, const Uuid& survey) {
    auto rounds = moment.all(schema::kSurveyRound);
    if (!rounds) return rounds.error();
    std::erase_if(*rounds, [&](const Record& round) {
        return !round.alive() || round.reference(domain::field::kSurveyRoundSurvey) != survey;
    });
    std::ranges::sort(*rounds, {}, [](const Record& round) { return std::tie(round.created, round.id); });
    return rounds;
}

}  // namespace aufwind::server
