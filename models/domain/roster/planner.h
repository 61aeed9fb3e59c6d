// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/people_here.h"
#include "models/domain/roster/plan.h"
#include "models/domain/roster/read_cell.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

/// The steps of planImport(), each of which adds to the lines. Thread rule: a value of whoever plans.
namespace aufwind::roster {

class Planner {
  public:
    Planner(const Table& table, const PlanOptions& options, const PeopleHere& here, Attributes attributes);

    /// Who each row is, and what its own cells say.
    bool readRows();
    /// Who the cells that name people mean.
    void findPeople();
    /// What does not go together: circles, and people whose own row has a fault. False where it is ended, as in
    /// readRows().
    bool checkTree();
    Plan finish();

  private:
    std::string_view cell(std::size_t row, std::size_t column) const;
    std::optional<std::size_t> columnOf(const Target& target) const;
    std::string_view keyCell(std::size_t row, const Target& target) const;
    void fault(Line& line, FaultKind kind, std::size_t column, const Target& target, std::string_view value = {});

    void match(Line& line);
    bool givesUp(const std::string& address) const;
    void readCells(Line& line);
    void requireFields(Line& line);
    ReadCell read(std::size_t column, const Target& target, std::string_view text) const;
    void change(Line& line, const Target& target, Value after);
    void describe(Line& line);

    std::optional<PersonRef> personOf(Line& line, std::size_t column, const Target& target, std::string_view name);
    void readPeople(Line& line, std::size_t column, const Target& target);
    std::string nameOf(const PersonRef& person) const;
    std::string nameOfRow(std::size_t row) const;
    PersonRef managerAfter(const PersonRef& person) const;
    void countDepths();
    bool markFaultyPeople();
    bool markCircles();

    const Table& table_;
    const PlanOptions& options_;
    const PeopleHere& here_;
    std::vector<char> points_;  ///< by the column: what parts a number of an attribute
    Plan plan_;
    std::unordered_map<std::string, std::size_t> rowByExternalId_;
    std::unordered_map<std::string, std::size_t> rowByAddress_;
    std::unordered_multimap<std::string, std::size_t> rowByName_;  ///< of new people
    std::unordered_map<Uuid, std::size_t> rowByPerson_;
    std::unordered_map<std::string, std::string> addressAfter_;  ///< by the external id, in small letters
};

}  // namespace aufwind::roster
