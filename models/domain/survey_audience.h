// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/people_filter.h"
#include "models/schema/record.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// Whom a survey asks, by the rows of a company: everybody, or who is named, in one of the teams or below them, or
/// found by the rule. Whoever is not active is asked nothing. The server freezes it as a round opens; a window shows it
/// before. Pure; any thread.
namespace aufwind::domain {

/// As a survey and its rounds have it.
struct AudienceChoice {
    bool isEveryone = true;
    std::vector<Uuid> people;
    std::vector<Uuid> teams;  ///< with those below them
    std::string rule;         ///< a filter of people; finds nobody where it is empty

    bool operator==(const AudienceChoice&) const = default;
};

AudienceChoice audienceOfSurvey(const Record& survey);
AudienceChoice audienceOfRound(const Record& round);

/// The rows by which is told who is asked. Removed ones do no harm.
struct CompanyPeople {
    std::vector<Record> people;
    std::vector<Record> teams;
    std::vector<Record> memberships;
    std::vector<Record> values;  ///< of the company's own attributes, but confidential ones
};

/// Who is in which team: by membership, as its lead, or because its rule finds them.
class TeamMembers {
  public:
    explicit TeamMembers(const CompanyPeople& company);

    /// Without those of the teams below.
    const std::set<Uuid>& of(const Uuid& team) const;
    /// These teams and all below them.
    std::set<Uuid> below(const std::vector<Uuid>& teams) const;
    /// Nil where there is none above it that is there.
    Uuid parentOf(const Uuid& team) const;
    /// The one that a person is counted in: of several the lowest of the tree, then the one made first.
    std::optional<Uuid> ownTeamOf(const Uuid& person) const;

  private:
    std::size_t depthOf(const Uuid& team) const;

    std::map<Uuid, Uuid> parents_;  ///< of every team that is there
    std::map<Uuid, std::set<Uuid>> members_;
};

/// Whether a survey may ask this person anything.
bool isAskable(const Record& employee);
/// Sorted. A rule that cannot be read finds nobody.
std::vector<Uuid> audienceOf(const AudienceChoice& choice, const CompanyPeople& company);
/// By person, what the company has added to them.
std::map<Uuid, CustomValues> valuesByPerson(const std::vector<Record>& values);

}  // namespace aufwind::domain
