// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fields.h"
#include "models/schema/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Somebody leaves the company, or comes back: whether that can be, and who reports to whom from then on. Days since
/// 1970; 0 is unknown. Pure; any thread.
namespace aufwind::domain {

namespace field {

inline constexpr FieldNumber kEmployeeDotted = of(schema::kEmployee, "dotted_line_managers");
inline constexpr FieldNumber kEmployeeStart = of(schema::kEmployee, "start_date");
inline constexpr FieldNumber kEmployeeEnd = of(schema::kEmployee, "end_date");
inline constexpr FieldNumber kEmployeeStatus = of(schema::kEmployee, "status");

}  // namespace field

inline constexpr std::int64_t kStatusActive = 0;
inline constexpr std::int64_t kStatusLeft = 2;

/// Somebody and everybody above them, the nearest first. Rows that contradict each other end where they would go round.
using ManagerLine = std::vector<Uuid>;

/// Whether a row says that this person is not of the company any more.
bool hasLeft(const Record& employee);

struct NewManager {
    Uuid person;
    Uuid manager;  ///< nil: nobody

    bool operator==(const NewManager&) const = default;
};

/// Each gets the first manager of those offered (a line begins with its manager) who is not they themselves and does
/// not stand below them; else nobody. So a report takes over the others: of the manager above they get that one.
std::vector<NewManager> handOverReports(const std::vector<Uuid>& reports, const std::vector<ManagerLine>& offered);

enum class EmploymentObstacle : std::uint8_t {
    none,
    unknown,      ///< nobody, or somebody whom no row describes
    already,      ///< has left before, or never left
    noDay,        ///< the day is still to be chosen
    beforeStart,  ///< the last day is before the first
    beforeEnd,    ///< who comes back does so after the last day
    self,         ///< they would be handed over to whoever leaves, or be their own manager
    heirGone,     ///< the one who is to take over has left
    cycle,        ///< the manager to be stands below them
};

struct Leaving {
    EmploymentObstacle obstacle = EmploymentObstacle::none;
    bool isAhead =
        false;  ///< the last day is still to come: until then everything stays as it is, and only it is noted
    std::vector<NewManager> reports;
};

struct LeavingWanted {
    std::int64_t lastDay = 0;
    std::int64_t today = 0;
    ManagerLine heir;           ///< who takes over the reports, and those above; empty: nobody
    bool isHeirHere = true;     ///< has not left
    ManagerLine above;          ///< the nearest manager of whoever leaves who has not left, and those above
    std::vector<Uuid> reports;  ///< direct ones who have not left
};

Leaving planLeaving(const Record* person, const LeavingWanted& wanted);

struct ReturnWanted {
    std::int64_t firstDay = 0;
    ManagerLine manager;  ///< empty: nobody
    bool isManagerHere = true;
};

/// When somebody leaves by themselves, in milliseconds since 1970: as their last day is over on the clocks of `zone`
/// (an IANA name). Nothing where no such day is to come for them, or was when it was written; nor where somebody has
/// said after it that they are here.
std::optional<std::int64_t> leavesAt(const Record& employee, const std::string& zone);

EmploymentObstacle planReturn(const Record* person, const ReturnWanted& wanted);

}  // namespace aufwind::domain
