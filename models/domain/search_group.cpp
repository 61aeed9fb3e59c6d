// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/search_group.h"

#include "models/schema/entities.h"

namespace aufwind::domain {

const char* searchGroup(EntityNumber entity) {
    switch (entity) {
        case schema::kEmployee:
        case schema::kTeam:
            return "people";
        case schema::kMeetingSeries:
            return "meetings";
        case schema::kTalkingPoint:
        case schema::kPrivatePoint:
        case schema::kPointLink:
            return "points";
        case schema::kComment:
            return "comments";
        case schema::kActionItem:
            return "actions";
        case schema::kSharedNote:
        case schema::kPrivateNote:
            return "notes";
        case schema::kGoal:
        case schema::kKeyResult:
        case schema::kMilestone:
        case schema::kInitiative:
        case schema::kCheckIn:
        case schema::kGoalComment:
            return "goals";
        case schema::kSurvey:
        case schema::kSurveySection:
        case schema::kSurveyQuestion:
        case schema::kSurveyRound:
            return "surveys";
        default:
            return "other";
    }
}

Uuid surveyFound(const Record& row) {
    if (row.entity == schema::kSurvey) return row.id;
    const schema::Entity* entity = schema::kSchema.entity(row.entity);
    if (entity == nullptr) return {};
    for (const schema::Field& field : entity->fields) {
        if (field.target == schema::kSurvey) return row.reference(field.number);
    }
    return {};
}

}  // namespace aufwind::domain
