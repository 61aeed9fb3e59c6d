// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/demo/meetings.h"

#include "sync/server/operator/demo/calendar.h"
#include "sync/server/operator/demo/series.h"

#include <algorithm>

namespace aufwind::server::demo {
namespace {

constexpr std::int64_t kOneOnOne = 0;  // choices of meeting_series.kind
constexpr std::int64_t kTeamMeeting = 1;
// Of the manager's reports in turn: days from now and minutes past midnight. The second one meets today.
constexpr std::int64_t kDays[] = {0, 0, 1, 2, 3, 4, 7, 8, 9, 10};
constexpr int kStarts[] = {14 * 60, 10 * 60 + 30, 9 * 60 + 30, 13 * 60, 15 * 60, 11 * 60, 9 * 60, 14 * 60 + 30};

Language languageOf(const Company& company, const std::vector<int>& people) {
    const bool allInHamburg =
        std::ranges::all_of(people, [&](int person) { return company.member(person).person.place == Place::hamburg; });
    return allInHamburg ? Language::german : Language::english;
}

std::string firstName(const Company& company, int person) {
    return std::string(company.member(person).person.first);
}

}  // namespace

void addOneOnOnes(Company& company) {
    std::vector<std::size_t> reportsSoFar(company.members().size());
    for (std::size_t i = 0; i < company.members().size(); ++i) {
        const Person& person = company.members()[i].person;
        if (person.manager < 0) continue;
        const std::size_t turn = reportsSoFar[static_cast<std::size_t>(person.manager)]++;
        SeriesPlan plan;
        plan.people = {person.manager, static_cast<int>(i)};
        plan.title = firstName(company, person.manager) + " · " + firstName(company, static_cast<int>(i));
        plan.kind = kOneOnOne;
        plan.language = languageOf(company, plan.people);
        plan.field = teams()[static_cast<std::size_t>(person.team)].field;
        const Place place = company.member(person.manager).person.place;
        plan.nextDay = workingDay(dayOf(place, company.now()) + kDays[turn % std::size(kDays)]);
        plan.startMinutes = kStarts[turn % std::size(kStarts)];
        plan.variation = i;
        SeriesWriter writer(company, plan);
        writer.write();
        if (plan.people == std::vector<int>{protagonist(), counterpart()}) company.keepTalk(writer.openTalk());
    }
}

void addTeamMeetings(Company& company, std::span<const Team> teams) {
    for (std::size_t team = 0; team < teams.size(); ++team) {
        SeriesPlan plan;
        plan.people = {teams[team].lead};
        for (std::size_t i = 0; i < company.members().size(); ++i) {
            const int person = static_cast<int>(i);
            const bool leadsTeamBelow = std::ranges::any_of(teams, [&](const Team& other) {
                return other.parent == static_cast<int>(team) && other.lead == person;
            });
            const bool belongs = company.members()[i].person.team == static_cast<int>(team) || leadsTeamBelow;
            if (belongs && person != teams[team].lead) plan.people.push_back(person);
        }
        plan.title = std::string(teams[team].name) + " weekly";
        plan.kind = kTeamMeeting;
        plan.language = languageOf(company, plan.people);
        plan.field = teams[team].field;
        const Place place = company.member(teams[team].lead).person.place;
        plan.nextDay = workingDay(dayOf(place, company.now()) + 1 + static_cast<std::int64_t>(team % 5));
        plan.everyDays = 7;
        plan.startMinutes = 9 * 60 + 15;
        plan.lengthMinutes = 45;
        plan.held = 8;
        plan.variation = team;
        SeriesWriter(company, plan).write();
    }
}

Result<void> addArchive(Company& company, TenantService& tenant, int organiser, int other, std::size_t rows) {
    for (std::size_t number = 0; tenant.figures().rows < rows; ++number) {
        SeriesPlan plan;
        plan.people = {organiser, other};
        plan.title = "Archive " + std::to_string(number + 1);
        plan.kind = kOneOnOne;
        plan.language = number % 2 == 0 ? Language::english : Language::german;
        plan.field = Field::technology;
        plan.nextDay = workingDay(company.now() / kDayMs - 90 - static_cast<std::int64_t>(number) * 7);
        plan.everyDays = 7;
        plan.held = 20;
        plan.planned = 0;
        plan.pointsEach = 20;
        plan.actionsEach = 10;
        plan.variation = number;
        SeriesWriter(company, plan).write();
        if (auto done = company.commitTo(tenant); !done) return done;
    }
    return {};
}

}  // namespace aufwind::server::demo
