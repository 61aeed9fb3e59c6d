// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/demo/company.h"

#include "sync/server/operator/demo/calendar.h"

#include <algorithm>

namespace aufwind::server::demo {

void Company::add(std::span<const Person> people, std::string_view domain) {
    for (const Person& person : people) {
        addOne(person, emailOf(person, domain), std::string(person.first), std::string(person.last));
    }
}

void Company::addOne(const Person& person, std::string email, std::string first, std::string last) {
    members_.push_back({person, std::move(email), newId(), newId()});
    names_.emplace_back(std::move(first), std::move(last));
}

void Company::addPeopleRows() {
    const std::int64_t today = now_ / kDayMs;
    for (std::size_t i = 0; i < members_.size(); ++i) {
        const Member& member = members_[i];
        const Person& person = member.person;
        // Longest with the company at the top; a handful joined lately.
        const std::int64_t since = today - 2600 + static_cast<std::int64_t>(i * 41 % 2560);
        byServer_.row("employee", member.id,
                      {{"external_id", "N" + std::to_string(1001 + i)},
                       {"email", member.email},
                       {"first_name", names_[i].first},
                       {"last_name", names_[i].second},
                       {"title", std::string(person.title)},
                       {"department", std::string(teams()[static_cast<std::size_t>(person.team)].name)},
                       {"location", std::string(nameOf(person.place))},
                       {"manager", person.manager < 0 ? Value() : Value(this->member(person.manager).id)},
                       {"start_date", since},
                       {"status", std::int64_t{0}}});
    }
}

void Company::addTeamRows(std::span<const Team> teams) {
    // One after the other, so that whatever takes teams in the order of their ids takes them alike in each demo.
    for (std::size_t i = 0; i < teams.size(); ++i) teams_.push_back(newId());
    std::ranges::sort(teams_);
    for (std::size_t i = 0; i < teams.size(); ++i) {
        const Team& team = teams[i];
        byServer_.row("team", teams_[i],
                      {{"name", std::string(team.name)},
                       {"parent", team.parent < 0 ? Value() : Value(this->team(team.parent))},
                       {"lead", member(team.lead).id}});
    }
    for (const Member& member : members_) {
        byServer_.derivedRow("team_membership", {{"team", team(member.person.team)}, {"person", member.id}});
    }
}

void Company::grant(int person, std::string_view role) {
    const auto& choices = schema_.entity("role_grant")->field("role")->choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i] != role) continue;
        byServer_.derivedRow("role_grant", {{"person", member(person).id}, {"role", static_cast<std::int64_t>(i)}});
    }
}

Result<void> Company::commitTo(TenantService& tenant) {
    if (byServer_.size() > 0) {
        if (auto done = tenant.commit(byServer_.take(), Uuid{}); !done) return done;
    }
    for (auto* seeds : {&made_, &written_}) {
        for (auto& [person, seed] : *seeds) {
            if (seed.size() == 0) continue;
            if (auto done = tenant.commit(seed.take(), member(person).id); !done) return done;
        }
    }
    return {};
}

}  // namespace aufwind::server::demo
