// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/org_people.h"

#include <cstdint>
#include <vector>

/// Who stands under whom: by manager, or by team. Parents come before their children and children of one parent one
/// after the other, so that whoever walks it needs a loop and no stack, however deep it is. Pure; any thread.
namespace aufwind::domain {

enum class OrgKind : std::uint8_t {
    company,  ///< above everybody, where nobody else is
    team,
    rest,  ///< those who are in no team
    person,
};

enum class OrgArrangement : std::uint8_t { byManager, byTeam };

inline constexpr std::uint32_t kNoNode = UINT32_MAX;

struct OrgNode {
    OrgKind kind = OrgKind::person;
    std::uint32_t subject = 0;  ///< which of the company's people or teams
    std::uint32_t parent = kNoNode;
    std::uint32_t firstChild = 0;
    std::uint32_t children = 0;
    std::uint32_t below = 0;  ///< people anywhere under it
    bool isLead = false;      ///< of the team that it stands in

    bool operator==(const OrgNode&) const = default;
};

/// The first is the root of all; none where there are no people.
using OrgForest = std::vector<OrgNode>;

/// Whoever has no manager, or one who is gone, stands at the top, and the company above them where they are several.
/// Rows that contradict each other (a cycle, which two devices apart could make for a while) lose their smallest link.
OrgForest orgForest(const OrgCompany& company, OrgArrangement arrangement);

/// Why somebody has no manager.
enum class Unplaced : std::uint8_t { managerLeft, managerGone, neverHad };
struct UnplacedPerson {
    std::uint32_t person = 0;
    Unplaced why = Unplaced::neverHad;

    bool operator==(const UnplacedPerson&) const = default;
};
/// Those who have no manager and should: all but whoever leads others and never had one.
std::vector<UnplacedPerson> unplaced(const OrgCompany& company);

}  // namespace aufwind::domain
