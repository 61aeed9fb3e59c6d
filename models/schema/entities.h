// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/access.h"
#include "models/schema/access_matrix.h"
#include "models/schema/entities_company.h"
#include "models/schema/entities_goal_talk.h"
#include "models/schema/entities_goals.h"
#include "models/schema/entities_meetings.h"
#include "models/schema/entities_office.h"
#include "models/schema/entities_organisation.h"
#include "models/schema/entities_survey_rounds.h"
#include "models/schema/entities_surveys.h"
#include "models/schema/well_formed.h"

#include <algorithm>
#include <array>
#include <iterator>

/// THE list of entities. What a new one is made of is described in its parts, and who sees and writes it in
/// resources/access/matrix.tsv, of which access_matrix.h is made. Numbers and names are append-only.
namespace aufwind::schema {

namespace detail {

inline constexpr auto kShapes = [] {
    constexpr std::size_t kCount = std::size(kCompanyShapes) + std::size(kMeetingShapes) +
                                   std::size(kOrganisationShapes) + std::size(kOfficeShapes) + std::size(kGoalShapes) +
                                   std::size(kGoalTalkShapes) + std::size(kSurveyShapes) +
                                   std::size(kSurveyRoundShapes);
    std::array<Entity, kCount> all{};
    auto end = std::copy(std::begin(kCompanyShapes), std::end(kCompanyShapes), all.begin());
    end = std::copy(std::begin(kMeetingShapes), std::end(kMeetingShapes), end);
    end = std::copy(std::begin(kOrganisationShapes), std::end(kOrganisationShapes), end);
    end = std::copy(std::begin(kOfficeShapes), std::end(kOfficeShapes), end);
    end = std::copy(std::begin(kGoalShapes), std::end(kGoalShapes), end);
    end = std::copy(std::begin(kGoalTalkShapes), std::end(kGoalTalkShapes), end);
    end = std::copy(std::begin(kSurveyShapes), std::end(kSurveyShapes), end);
    std::copy(std::begin(kSurveyRoundShapes), std::end(kSurveyRoundShapes), end);
    std::sort(all.begin(), all.end(), [](const Entity& a, const Entity& b) { return a.number < b.number; });
    return all;
}();

/// Every flag of a custom role is a permission, and every permission a flag.
constexpr bool flagsAreThePermissions(const Schema& schema) {
    std::size_t flags = 0;
    for (const Field& field : schema.entity(kCustomRole)->fields) {
        flags += field.type == Type::flag ? 1 : 0;
    }
    for (const Permission& permission : kPermissions) {
        const Field* flag = schema.entity(kCustomRole)->field(permission.flag);
        if (flag == nullptr || flag->type != Type::flag || permission.least == Role::owner) {
            return false;
        }
    }
    return flags == std::size(kPermissions);
}

}  // namespace detail

inline constexpr auto kEntities = withAccess(detail::kShapes, detail::kAccess);
inline constexpr std::uint16_t kSchemaVersion = 9;
inline constexpr Schema kSchema{kSchemaVersion, kEntities};

static_assert(wellFormed(kSchema));
static_assert(detail::flagsAreThePermissions(kSchema));

}  // namespace aufwind::schema
