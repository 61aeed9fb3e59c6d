// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/employment.h"

#include "models/domain/time_zone.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

constexpr const schema::Field& kStatus = *schema::kSchema.entity(schema::kEmployee)->field(field::kEmployeeStatus);
static_assert(kStatus.choices[kStatusActive] == "active" && kStatus.choices[kStatusLeft] == "left");

bool isIn(const ManagerLine& line, const Uuid& person) {
    return std::ranges::find(line, person) != line.end();
}

EmploymentObstacle obstacleOf(const Record* person, const LeavingWanted& wanted) {
    if (person == nullptr || !person->alive()) return EmploymentObstacle::unknown;
    if (hasLeft(*person)) return EmploymentObstacle::already;
    if (wanted.lastDay == 0) return EmploymentObstacle::noDay;
    if (wanted.lastDay < person->number(field::kEmployeeStart)) return EmploymentObstacle::beforeStart;
    // Until a day to come is over nobody takes over anything.
    const bool isAhead = wanted.lastDay > wanted.today;
    if (isAhead || wanted.heir.empty() || wanted.reports.empty()) return EmploymentObstacle::none;
    if (wanted.heir.front() == person->id) return EmploymentObstacle::self;
    return wanted.isHeirHere ? EmploymentObstacle::none : EmploymentObstacle::heirGone;
}

}  // namespace

bool hasLeft(const Record& employee) {
    return employee.number(field::kEmployeeStatus) == kStatusLeft;
}

std::vector<NewManager> handOverReports(const std::vector<Uuid>& reports, const std::vector<ManagerLine>& offered) {
    std::vector<NewManager> all;
    for (const Uuid& report : reports) {
        const auto fits = std::ranges::find_if(
            offered, [&](const ManagerLine& line) { return !line.empty() && !isIn(line, report); });
        all.push_back({report, fits != offered.end() ? fits->front() : Uuid{}});
    }
    return all;
}

Leaving planLeaving(const Record* person, const LeavingWanted& wanted) {
    Leaving leaving{.obstacle = obstacleOf(person, wanted), .isAhead = wanted.lastDay > wanted.today, .reports = {}};
    if (leaving.obstacle != EmploymentObstacle::none) return leaving;
    // Whoever is to have no manager has none; who stands above counts only for the one who takes over.
    std::vector<ManagerLine> offered;
    if (!wanted.heir.empty()) offered = {wanted.heir, wanted.above};
    leaving.reports = handOverReports(wanted.reports, offered);
    return leaving;
}

std::optional<std::int64_t> leavesAt(const Record& employee, const std::string& zone) {
    const Cell* last = employee.cell(field::kEmployeeEnd);
    const std::int64_t day = employee.number(field::kEmployeeEnd);
    if (!employee.alive() || last == nullptr || day == 0 || hasLeft(employee)) return std::nullopt;
    constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
    const std::int64_t over = instantIn(zone, wallTime((day + 1) * kDayMs));
    const Cell* status = employee.cell(field::kEmployeeStatus);
    const bool isSaidAfter = status != nullptr && status->stamp.milliseconds() >= over;
    return last->stamp.milliseconds() >= over || isSaidAfter ? std::nullopt : std::optional(over);
}

EmploymentObstacle planReturn(const Record* person, const ReturnWanted& wanted) {
    if (person == nullptr || !person->alive()) return EmploymentObstacle::unknown;
    if (!hasLeft(*person)) return EmploymentObstacle::already;
    if (wanted.firstDay == 0) return EmploymentObstacle::noDay;
    const std::int64_t last = person->number(field::kEmployeeEnd);
    if (last != 0 && wanted.firstDay <= last) return EmploymentObstacle::beforeEnd;
    if (wanted.manager.empty()) return EmploymentObstacle::none;
    if (wanted.manager.front() == person->id) return EmploymentObstacle::self;
    if (!wanted.isManagerHere) return EmploymentObstacle::heirGone;
    return isIn(wanted.manager, person->id) ? EmploymentObstacle::cycle : EmploymentObstacle::none;
}

}  // namespace aufwind::domain
