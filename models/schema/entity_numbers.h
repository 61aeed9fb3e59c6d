// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"

/// Append-only. Constants; any thread.
namespace aufwind::schema {

inline constexpr EntityNumber kTenantSettings = 1;
inline constexpr EntityNumber kEmployee = 2;
inline constexpr EntityNumber kTeam = 3;
inline constexpr EntityNumber kTeamMembership = 4;
inline constexpr EntityNumber kRoleGrant = 5;
inline constexpr EntityNumber kMeetingSeries = 6;
inline constexpr EntityNumber kSeriesParticipant = 7;
inline constexpr EntityNumber kMeetingSpan = 8;
inline constexpr EntityNumber kSpanMember = 9;
inline constexpr EntityNumber kOccurrence = 10;
inline constexpr EntityNumber kTalkingPoint = 11;
inline constexpr EntityNumber kComment = 12;
inline constexpr EntityNumber kSharedNote = 13;
inline constexpr EntityNumber kPrivateNote = 14;
inline constexpr EntityNumber kActionItem = 15;
inline constexpr EntityNumber kConfidentialRecord = 16;
inline constexpr EntityNumber kCustomRole = 17;
inline constexpr EntityNumber kCustomRoleGrant = 18;
inline constexpr EntityNumber kSecurityAlert = 19;
inline constexpr EntityNumber kPrivatePoint = 20;
inline constexpr EntityNumber kPointLink = 21;
inline constexpr EntityNumber kAgendaTemplate = 22;
inline constexpr EntityNumber kPersonalSettings = 23;
inline constexpr EntityNumber kCompanyValue = 24;
inline constexpr EntityNumber kHoliday = 25;
inline constexpr EntityNumber kCustomAttribute = 26;
inline constexpr EntityNumber kCustomValue = 27;
inline constexpr EntityNumber kConfidentialValue = 28;
inline constexpr EntityNumber kImportMapping = 29;
inline constexpr EntityNumber kBillingDetails = 30;
inline constexpr EntityNumber kInvoice = 31;
inline constexpr EntityNumber kAgreement = 32;
inline constexpr EntityNumber kSubProcessor = 33;
inline constexpr EntityNumber kDataProtection = 34;
inline constexpr EntityNumber kRetentionRule = 35;
inline constexpr EntityNumber kPrivacyRequest = 36;
inline constexpr EntityNumber kGoalCycle = 37;
inline constexpr EntityNumber kGoal = 38;
inline constexpr EntityNumber kKeyResult = 39;
inline constexpr EntityNumber kMilestone = 40;
inline constexpr EntityNumber kInitiative = 41;
inline constexpr EntityNumber kCheckIn = 42;
inline constexpr EntityNumber kMeasurement = 43;
inline constexpr EntityNumber kGoalComment = 44;
inline constexpr EntityNumber kGoalApproval = 45;
inline constexpr EntityNumber kGoalTemplate = 46;
inline constexpr EntityNumber kSavedView = 47;
inline constexpr EntityNumber kSurvey = 48;
inline constexpr EntityNumber kSurveyLanguage = 49;
inline constexpr EntityNumber kSurveyDriver = 50;
inline constexpr EntityNumber kSurveySection = 51;
inline constexpr EntityNumber kSurveyQuestion = 52;
inline constexpr EntityNumber kSurveyOption = 53;
inline constexpr EntityNumber kSurveyLabel = 54;
inline constexpr EntityNumber kSurveyJump = 55;
inline constexpr EntityNumber kSurveyClause = 56;
inline constexpr EntityNumber kSurveyText = 57;
inline constexpr EntityNumber kSurveyRound = 58;
inline constexpr EntityNumber kSurveyForm = 59;
inline constexpr EntityNumber kSurveyInvitation = 60;
inline constexpr EntityNumber kSurveyKey = 61;
inline constexpr EntityNumber kSurveyDraw = 62;
inline constexpr EntityNumber kSurveyAnswer = 63;
inline constexpr EntityNumber kSurveyMessage = 64;
inline constexpr EntityNumber kSurveySnapshot = 65;
inline constexpr EntityNumber kSurveyMemory = 66;
inline constexpr EntityNumber kSurveyResult = 67;
inline constexpr EntityNumber kSurveyComment = 68;
inline constexpr EntityNumber kSurveyReply = 69;
inline constexpr EntityNumber kSurveyShare = 70;
inline constexpr EntityNumber kSurveyFilter = 71;

}  // namespace aufwind::schema
