// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/people_filter.h"
#include "models/store/store.h"

#include <unordered_map>
#include <utility>
#include <vector>

/// Who belongs to which team by the team's rule, kept as people are read. A rule that cannot be read finds nobody. Of a
/// company's own attributes only those count that everybody receives: a team is the same for all who see it.
///
/// Thread rule: one thread at a time.
namespace aufwind::views {

class SmartMembers {
  public:
    /// Forgets the teams of before, and whom they found.
    void setTeams(const std::vector<Record>& teams);
    bool empty() const { return teams_.empty(); }
    /// Whether the company's own attributes decide.
    bool needsValues() const;

    /// What the company has added to everybody, before everybody is placed.
    Result<void> readValues(store::Reader& reader);
    /// The same of one person.
    Result<void> readValues(store::Reader& reader, const Uuid& person);
    void place(const Record& employee);
    void forget(const Uuid& person) { found_.erase(person); }

    /// Adds who was found, as team and person.
    void addTo(std::vector<std::pair<Uuid, Uuid>>& members) const;

  private:
    struct Team {
        Uuid id;
        domain::PeopleMatcher matcher;
    };
    void keep(const Record& value);

    std::vector<Team> teams_;
    std::unordered_map<Uuid, domain::CustomValues> values_;  ///< of whom is about to be placed
    std::unordered_map<Uuid, std::vector<Uuid>> found_;      ///< the teams of a person
};

}  // namespace aufwind::views
