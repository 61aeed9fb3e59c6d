// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fields.h"

/// The fields of goals that the rules speak of. Constants; any thread.
namespace aufwind::domain::field {

inline constexpr FieldNumber kCycleName = of(schema::kGoalCycle, "name");
inline constexpr FieldNumber kCycleKind = of(schema::kGoalCycle, "kind");
inline constexpr FieldNumber kCycleStarts = of(schema::kGoalCycle, "starts");
inline constexpr FieldNumber kCycleEnds = of(schema::kGoalCycle, "ends");
inline constexpr FieldNumber kCyclePhase = of(schema::kGoalCycle, "phase");
inline constexpr FieldNumber kCycleCheckInDays = of(schema::kGoalCycle, "check_in_days");

inline constexpr FieldNumber kGoalTitle = of(schema::kGoal, "title");
inline constexpr FieldNumber kGoalOwner = of(schema::kGoal, "owner");
inline constexpr FieldNumber kGoalCycle = of(schema::kGoal, "cycle");
inline constexpr FieldNumber kGoalParent = of(schema::kGoal, "parent");
inline constexpr FieldNumber kGoalDescription = of(schema::kGoal, "description");
inline constexpr FieldNumber kGoalStatus = of(schema::kGoal, "status");
inline constexpr FieldNumber kGoalConfidence = of(schema::kGoal, "confidence");
inline constexpr FieldNumber kGoalVisibility = of(schema::kGoal, "visibility");
inline constexpr FieldNumber kGoalTeam = of(schema::kGoal, "team");
inline constexpr FieldNumber kGoalContributors = of(schema::kGoal, "contributors");
inline constexpr FieldNumber kGoalOfCompany = of(schema::kGoal, "of_company");
inline constexpr FieldNumber kGoalStarts = of(schema::kGoal, "starts");
inline constexpr FieldNumber kGoalEnds = of(schema::kGoal, "ends");
inline constexpr FieldNumber kGoalCheckInDays = of(schema::kGoal, "check_in_days");
inline constexpr FieldNumber kGoalCheckedIn = of(schema::kGoal, "checked_in");
inline constexpr FieldNumber kGoalSubmitted = of(schema::kGoal, "submitted");
inline constexpr FieldNumber kGoalContinues = of(schema::kGoal, "continues");

inline constexpr FieldNumber kKeyResultGoal = of(schema::kKeyResult, "goal");
inline constexpr FieldNumber kKeyResultTitle = of(schema::kKeyResult, "title");
inline constexpr FieldNumber kKeyResultMetric = of(schema::kKeyResult, "metric");
inline constexpr FieldNumber kKeyResultUnit = of(schema::kKeyResult, "unit");
inline constexpr FieldNumber kKeyResultStart = of(schema::kKeyResult, "start");
inline constexpr FieldNumber kKeyResultTarget = of(schema::kKeyResult, "target");
inline constexpr FieldNumber kKeyResultCurrent = of(schema::kKeyResult, "current");
inline constexpr FieldNumber kKeyResultWeight = of(schema::kKeyResult, "weight");
inline constexpr FieldNumber kKeyResultPosition = of(schema::kKeyResult, "position");
inline constexpr FieldNumber kKeyResultOwner = of(schema::kKeyResult, "owner");

inline constexpr FieldNumber kMilestoneGoal = of(schema::kMilestone, "goal");
inline constexpr FieldNumber kMilestoneKeyResult = of(schema::kMilestone, "key_result");
inline constexpr FieldNumber kMilestoneTitle = of(schema::kMilestone, "title");
inline constexpr FieldNumber kMilestoneDone = of(schema::kMilestone, "done");
inline constexpr FieldNumber kMilestoneDue = of(schema::kMilestone, "due");
inline constexpr FieldNumber kMilestonePosition = of(schema::kMilestone, "position");

inline constexpr FieldNumber kInitiativeGoal = of(schema::kInitiative, "goal");
inline constexpr FieldNumber kInitiativeTitle = of(schema::kInitiative, "title");
inline constexpr FieldNumber kInitiativeOwner = of(schema::kInitiative, "owner");
inline constexpr FieldNumber kInitiativeDue = of(schema::kInitiative, "due");
inline constexpr FieldNumber kInitiativeDone = of(schema::kInitiative, "done");
inline constexpr FieldNumber kInitiativePosition = of(schema::kInitiative, "position");

inline constexpr FieldNumber kCheckInGoal = of(schema::kCheckIn, "goal");
inline constexpr FieldNumber kCheckInAt = of(schema::kCheckIn, "at");
inline constexpr FieldNumber kCheckInStatus = of(schema::kCheckIn, "status");
inline constexpr FieldNumber kCheckInConfidence = of(schema::kCheckIn, "confidence");
inline constexpr FieldNumber kCheckInProgress = of(schema::kCheckIn, "progress");
inline constexpr FieldNumber kCheckInComment = of(schema::kCheckIn, "comment");
inline constexpr FieldNumber kCheckInMentions = of(schema::kCheckIn, "mentions");

inline constexpr FieldNumber kMeasurementGoal = of(schema::kMeasurement, "goal");
inline constexpr FieldNumber kMeasurementCheckIn = of(schema::kMeasurement, "check_in");
inline constexpr FieldNumber kMeasurementKeyResult = of(schema::kMeasurement, "key_result");
inline constexpr FieldNumber kMeasurementValue = of(schema::kMeasurement, "value");
inline constexpr FieldNumber kMeasurementAt = of(schema::kMeasurement, "at");

inline constexpr FieldNumber kGoalCommentGoal = of(schema::kGoalComment, "goal");
inline constexpr FieldNumber kGoalCommentText = of(schema::kGoalComment, "text");
inline constexpr FieldNumber kGoalCommentParent = of(schema::kGoalComment, "parent");
inline constexpr FieldNumber kGoalCommentMentions = of(schema::kGoalComment, "mentions");

inline constexpr FieldNumber kApprovalGoal = of(schema::kGoalApproval, "goal");
inline constexpr FieldNumber kApprovalDecision = of(schema::kGoalApproval, "decision");
inline constexpr FieldNumber kApprovalRemark = of(schema::kGoalApproval, "remark");
inline constexpr FieldNumber kApprovalDecided = of(schema::kGoalApproval, "decided");

inline constexpr FieldNumber kGoalTemplateName = of(schema::kGoalTemplate, "name");
inline constexpr FieldNumber kGoalTemplateDescription = of(schema::kGoalTemplate, "description");
inline constexpr FieldNumber kGoalTemplateLines = of(schema::kGoalTemplate, "lines");

inline constexpr FieldNumber kViewPage = of(schema::kSavedView, "page");
inline constexpr FieldNumber kViewName = of(schema::kSavedView, "name");
inline constexpr FieldNumber kViewFilter = of(schema::kSavedView, "filter");

inline constexpr FieldNumber kTenantGoalsOff = of(schema::kTenantSettings, "goals_off");
inline constexpr FieldNumber kTenantApproval = of(schema::kTenantSettings, "goals_need_approval");
inline constexpr FieldNumber kPointLinkGoal = of(schema::kPointLink, "goal");

}  // namespace aufwind::domain::field
