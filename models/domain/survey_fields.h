// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fields.h"

/// The fields of surveys as their editors write them. Constants; any thread.
namespace aufwind::domain::field {

inline constexpr FieldNumber kSurveyTitle = of(schema::kSurvey, "title");
inline constexpr FieldNumber kSurveyLanguage = of(schema::kSurvey, "language");
inline constexpr FieldNumber kSurveyIntroduction = of(schema::kSurvey, "introduction");
inline constexpr FieldNumber kSurveyThanks = of(schema::kSurvey, "thanks");
inline constexpr FieldNumber kSurveyAudience = of(schema::kSurvey, "audience");
inline constexpr FieldNumber kSurveyPeople = of(schema::kSurvey, "people");
inline constexpr FieldNumber kSurveyTeams = of(schema::kSurvey, "teams");
inline constexpr FieldNumber kSurveyRule = of(schema::kSurvey, "rule");
inline constexpr FieldNumber kSurveyThreshold = of(schema::kSurvey, "threshold");
inline constexpr FieldNumber kSurveyOpens = of(schema::kSurvey, "opens");
inline constexpr FieldNumber kSurveyCloses = of(schema::kSurvey, "closes");
inline constexpr FieldNumber kSurveyRemindDays = of(schema::kSurvey, "remind_days");
inline constexpr FieldNumber kSurveyRhythm = of(schema::kSurvey, "rhythm");
inline constexpr FieldNumber kSurveyRhythmDays = of(schema::kSurvey, "rhythm_days");
inline constexpr FieldNumber kSurveyQuestionsEach = of(schema::kSurvey, "questions_each");
inline constexpr FieldNumber kSurveyManagersRead = of(schema::kSurvey, "managers_read");
inline constexpr FieldNumber kSurveyParticipantsRead = of(schema::kSurvey, "participants_read");
inline constexpr FieldNumber kSurveyTemplate = of(schema::kSurvey, "template");
inline constexpr FieldNumber kSurveyArchived = of(schema::kSurvey, "archived");

inline constexpr FieldNumber kSurveyLanguageSurvey = of(schema::kSurveyLanguage, "survey");
inline constexpr FieldNumber kSurveyLanguageLanguage = of(schema::kSurveyLanguage, "language");
inline constexpr FieldNumber kSurveyLanguagePosition = of(schema::kSurveyLanguage, "position");

inline constexpr FieldNumber kSurveyDriverSurvey = of(schema::kSurveyDriver, "survey");
inline constexpr FieldNumber kSurveyDriverName = of(schema::kSurveyDriver, "name");
inline constexpr FieldNumber kSurveyDriverKey = of(schema::kSurveyDriver, "key");
inline constexpr FieldNumber kSurveyDriverOutcome = of(schema::kSurveyDriver, "outcome");
inline constexpr FieldNumber kSurveyDriverPosition = of(schema::kSurveyDriver, "position");

inline constexpr FieldNumber kSurveySectionSurvey = of(schema::kSurveySection, "survey");
inline constexpr FieldNumber kSurveySectionTitle = of(schema::kSurveySection, "title");
inline constexpr FieldNumber kSurveySectionDescription = of(schema::kSurveySection, "description");
inline constexpr FieldNumber kSurveySectionRandomOrder = of(schema::kSurveySection, "random_order");
inline constexpr FieldNumber kSurveySectionKey = of(schema::kSurveySection, "key");
inline constexpr FieldNumber kSurveySectionPosition = of(schema::kSurveySection, "position");

inline constexpr FieldNumber kSurveyQuestionSurvey = of(schema::kSurveyQuestion, "survey");
inline constexpr FieldNumber kSurveyQuestionSection = of(schema::kSurveyQuestion, "section");
inline constexpr FieldNumber kSurveyQuestionPosition = of(schema::kSurveyQuestion, "position");
inline constexpr FieldNumber kSurveyQuestionType = of(schema::kSurveyQuestion, "type");
inline constexpr FieldNumber kSurveyQuestionText = of(schema::kSurveyQuestion, "text");
inline constexpr FieldNumber kSurveyQuestionDescription = of(schema::kSurveyQuestion, "description");
inline constexpr FieldNumber kSurveyQuestionRequired = of(schema::kSurveyQuestion, "required");
inline constexpr FieldNumber kSurveyQuestionReverse = of(schema::kSurveyQuestion, "reverse");
inline constexpr FieldNumber kSurveyQuestionOffersNotApplicable = of(schema::kSurveyQuestion, "offers_not_applicable");
inline constexpr FieldNumber kSurveyQuestionRandomOrder = of(schema::kSurveyQuestion, "random_order");
inline constexpr FieldNumber kSurveyQuestionUnscored = of(schema::kSurveyQuestion, "unscored");
inline constexpr FieldNumber kSurveyQuestionDriver = of(schema::kSurveyQuestion, "driver");
inline constexpr FieldNumber kSurveyQuestionPoints = of(schema::kSurveyQuestion, "points");
inline constexpr FieldNumber kSurveyQuestionFavourableFrom = of(schema::kSurveyQuestion, "favourable_from");
inline constexpr FieldNumber kSurveyQuestionUnfavourableTo = of(schema::kSurveyQuestion, "unfavourable_to");
inline constexpr FieldNumber kSurveyQuestionMostChosen = of(schema::kSurveyQuestion, "most_chosen");
inline constexpr FieldNumber kSurveyQuestionLeast = of(schema::kSurveyQuestion, "least");
inline constexpr FieldNumber kSurveyQuestionMost = of(schema::kSurveyQuestion, "most");
inline constexpr FieldNumber kSurveyQuestionStep = of(schema::kSurveyQuestion, "step");
inline constexpr FieldNumber kSurveyQuestionKey = of(schema::kSurveyQuestion, "key");
inline constexpr FieldNumber kSurveyQuestionCore = of(schema::kSurveyQuestion, "core");

inline constexpr FieldNumber kSurveyOptionSurvey = of(schema::kSurveyOption, "survey");
inline constexpr FieldNumber kSurveyOptionQuestion = of(schema::kSurveyOption, "question");
inline constexpr FieldNumber kSurveyOptionIsRow = of(schema::kSurveyOption, "is_row");
inline constexpr FieldNumber kSurveyOptionText = of(schema::kSurveyOption, "text");
inline constexpr FieldNumber kSurveyOptionOther = of(schema::kSurveyOption, "other");
inline constexpr FieldNumber kSurveyOptionExclusive = of(schema::kSurveyOption, "exclusive");
inline constexpr FieldNumber kSurveyOptionKey = of(schema::kSurveyOption, "key");
inline constexpr FieldNumber kSurveyOptionPosition = of(schema::kSurveyOption, "position");

inline constexpr FieldNumber kSurveyLabelSurvey = of(schema::kSurveyLabel, "survey");
inline constexpr FieldNumber kSurveyLabelQuestion = of(schema::kSurveyLabel, "question");
inline constexpr FieldNumber kSurveyLabelPoint = of(schema::kSurveyLabel, "point");
inline constexpr FieldNumber kSurveyLabelText = of(schema::kSurveyLabel, "text");

inline constexpr FieldNumber kSurveyJumpSurvey = of(schema::kSurveyJump, "survey");
inline constexpr FieldNumber kSurveyJumpQuestion = of(schema::kSurveyJump, "question");
inline constexpr FieldNumber kSurveyJumpSection = of(schema::kSurveyJump, "section");
inline constexpr FieldNumber kSurveyJumpPosition = of(schema::kSurveyJump, "position");

inline constexpr FieldNumber kSurveyClauseSurvey = of(schema::kSurveyClause, "survey");
inline constexpr FieldNumber kSurveyClauseSection = of(schema::kSurveyClause, "section");
inline constexpr FieldNumber kSurveyClauseQuestion = of(schema::kSurveyClause, "question");
inline constexpr FieldNumber kSurveyClauseJump = of(schema::kSurveyClause, "jump");
inline constexpr FieldNumber kSurveyClauseList = of(schema::kSurveyClause, "list");
inline constexpr FieldNumber kSurveyClauseAbout = of(schema::kSurveyClause, "about");
inline constexpr FieldNumber kSurveyClauseTest = of(schema::kSurveyClause, "test");
inline constexpr FieldNumber kSurveyClauseRow = of(schema::kSurveyClause, "row");
inline constexpr FieldNumber kSurveyClauseOption = of(schema::kSurveyClause, "option");
inline constexpr FieldNumber kSurveyClauseNumber = of(schema::kSurveyClause, "number");

inline constexpr FieldNumber kSurveyTextSurvey = of(schema::kSurveyText, "survey");
inline constexpr FieldNumber kSurveyTextPlace = of(schema::kSurveyText, "place");
inline constexpr FieldNumber kSurveyTextLanguage = of(schema::kSurveyText, "language");
inline constexpr FieldNumber kSurveyTextText = of(schema::kSurveyText, "text");

}  // namespace aufwind::domain::field
