// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fields.h"

/// The fields of rounds of surveys, of what is answered in them, and of what comes of it. Constants; any thread.
namespace aufwind::domain::field {

inline constexpr FieldNumber kSurveyRoundSurvey = of(schema::kSurveyRound, "survey");
inline constexpr FieldNumber kSurveyRoundTitle = of(schema::kSurveyRound, "title");
inline constexpr FieldNumber kSurveyRoundForm = of(schema::kSurveyRound, "form");
inline constexpr FieldNumber kSurveyRoundAudience = of(schema::kSurveyRound, "audience");
inline constexpr FieldNumber kSurveyRoundPeople = of(schema::kSurveyRound, "people");
inline constexpr FieldNumber kSurveyRoundTeams = of(schema::kSurveyRound, "teams");
inline constexpr FieldNumber kSurveyRoundRule = of(schema::kSurveyRound, "rule");
inline constexpr FieldNumber kSurveyRoundCuts = of(schema::kSurveyRound, "cuts");
inline constexpr FieldNumber kSurveyRoundThreshold = of(schema::kSurveyRound, "threshold");
inline constexpr FieldNumber kSurveyRoundOpens = of(schema::kSurveyRound, "opens");
inline constexpr FieldNumber kSurveyRoundCloses = of(schema::kSurveyRound, "closes");
inline constexpr FieldNumber kSurveyRoundRemindDays = of(schema::kSurveyRound, "remind_days");
inline constexpr FieldNumber kSurveyRoundManagersRead = of(schema::kSurveyRound, "managers_read");
inline constexpr FieldNumber kSurveyRoundParticipantsRead = of(schema::kSurveyRound, "participants_read");
inline constexpr FieldNumber kSurveyRoundClose = of(schema::kSurveyRound, "close");
inline constexpr FieldNumber kSurveyRoundNumber = of(schema::kSurveyRound, "number");
inline constexpr FieldNumber kSurveyRoundState = of(schema::kSurveyRound, "state");
inline constexpr FieldNumber kSurveyRoundRefusal = of(schema::kSurveyRound, "refusal");
inline constexpr FieldNumber kSurveyRoundInvited = of(schema::kSurveyRound, "invited");
inline constexpr FieldNumber kSurveyRoundDrawn = of(schema::kSurveyRound, "drawn");
inline constexpr FieldNumber kSurveyRoundAnswered = of(schema::kSurveyRound, "answered");
inline constexpr FieldNumber kSurveyRoundRefusedDraws = of(schema::kSurveyRound, "refused_draws");
inline constexpr FieldNumber kSurveyRoundFormHash = of(schema::kSurveyRound, "form_hash");

inline constexpr FieldNumber kSurveyFormRound = of(schema::kSurveyForm, "round");
inline constexpr FieldNumber kSurveyFormTitle = of(schema::kSurveyForm, "title");
inline constexpr FieldNumber kSurveyFormDocument = of(schema::kSurveyForm, "document");
inline constexpr FieldNumber kSurveyFormOpens = of(schema::kSurveyForm, "opens");
inline constexpr FieldNumber kSurveyFormCloses = of(schema::kSurveyForm, "closes");
inline constexpr FieldNumber kSurveyFormState = of(schema::kSurveyForm, "state");
inline constexpr FieldNumber kSurveyFormRemindDays = of(schema::kSurveyForm, "remind_days");
inline constexpr FieldNumber kSurveyFormSurvey = of(schema::kSurveyForm, "survey");

inline constexpr FieldNumber kSurveyInvitationForm = of(schema::kSurveyInvitation, "form");
inline constexpr FieldNumber kSurveyInvitationPerson = of(schema::kSurveyInvitation, "person");
inline constexpr FieldNumber kSurveyInvitationSegments = of(schema::kSurveyInvitation, "segments");

inline constexpr FieldNumber kSurveyKeyRound = of(schema::kSurveyKey, "round");
inline constexpr FieldNumber kSurveyKeySigning = of(schema::kSurveyKey, "signing");
inline constexpr FieldNumber kSurveyKeyOpening = of(schema::kSurveyKey, "opening");

inline constexpr FieldNumber kSurveyDrawRound = of(schema::kSurveyDraw, "round");
inline constexpr FieldNumber kSurveyDrawPerson = of(schema::kSurveyDraw, "person");
inline constexpr FieldNumber kSurveyDrawBlinded = of(schema::kSurveyDraw, "blinded");
inline constexpr FieldNumber kSurveyDrawRefused = of(schema::kSurveyDraw, "refused");

inline constexpr FieldNumber kSurveyAnswerRound = of(schema::kSurveyAnswer, "round");
inline constexpr FieldNumber kSurveyAnswerTag = of(schema::kSurveyAnswer, "tag");
inline constexpr FieldNumber kSurveyAnswerVersion = of(schema::kSurveyAnswer, "version");
inline constexpr FieldNumber kSurveyAnswerSealed = of(schema::kSurveyAnswer, "sealed");

inline constexpr FieldNumber kSurveyMessageRound = of(schema::kSurveyMessage, "round");
inline constexpr FieldNumber kSurveyMessageTag = of(schema::kSurveyMessage, "tag");
inline constexpr FieldNumber kSurveyMessagePlace = of(schema::kSurveyMessage, "place");
inline constexpr FieldNumber kSurveyMessageSealed = of(schema::kSurveyMessage, "sealed");

inline constexpr FieldNumber kSurveySnapshotRound = of(schema::kSurveySnapshot, "round");
inline constexpr FieldNumber kSurveySnapshotDocument = of(schema::kSurveySnapshot, "document");

inline constexpr FieldNumber kSurveyMemorySurvey = of(schema::kSurveyMemory, "survey");
inline constexpr FieldNumber kSurveyMemoryDocument = of(schema::kSurveyMemory, "document");

inline constexpr FieldNumber kSurveyResultRound = of(schema::kSurveyResult, "round");
inline constexpr FieldNumber kSurveyResultForm = of(schema::kSurveyResult, "form");
inline constexpr FieldNumber kSurveyResultCut = of(schema::kSurveyResult, "cut");
inline constexpr FieldNumber kSurveyResultReadBy = of(schema::kSurveyResult, "read_by");
inline constexpr FieldNumber kSurveyResultReader = of(schema::kSurveyResult, "reader");
inline constexpr FieldNumber kSurveyResultDocument = of(schema::kSurveyResult, "document");
inline constexpr FieldNumber kSurveyResultMade = of(schema::kSurveyResult, "made");

inline constexpr FieldNumber kSurveyCommentRound = of(schema::kSurveyComment, "round");
inline constexpr FieldNumber kSurveyCommentForm = of(schema::kSurveyComment, "form");
inline constexpr FieldNumber kSurveyCommentQuestion = of(schema::kSurveyComment, "question");
inline constexpr FieldNumber kSurveyCommentText = of(schema::kSurveyComment, "text");
inline constexpr FieldNumber kSurveyCommentAnswerable = of(schema::kSurveyComment, "answerable");
inline constexpr FieldNumber kSurveyCommentFollows = of(schema::kSurveyComment, "follows");
inline constexpr FieldNumber kSurveyCommentSegment = of(schema::kSurveyComment, "segment");
inline constexpr FieldNumber kSurveyCommentReadBy = of(schema::kSurveyComment, "read_by");
inline constexpr FieldNumber kSurveyCommentReader = of(schema::kSurveyComment, "reader");

inline constexpr FieldNumber kSurveyReplyComment = of(schema::kSurveyReply, "comment");
inline constexpr FieldNumber kSurveyReplyText = of(schema::kSurveyReply, "text");
inline constexpr FieldNumber kSurveyReplyDelivered = of(schema::kSurveyReply, "delivered");

inline constexpr FieldNumber kSurveyShareRound = of(schema::kSurveyShare, "round");
inline constexpr FieldNumber kSurveySharePerson = of(schema::kSurveyShare, "person");
inline constexpr FieldNumber kSurveyShareAt = of(schema::kSurveyShare, "at");

inline constexpr FieldNumber kSurveyFilterRound = of(schema::kSurveyFilter, "round");
inline constexpr FieldNumber kSurveyFilterName = of(schema::kSurveyFilter, "name");
inline constexpr FieldNumber kSurveyFilterTerms = of(schema::kSurveyFilter, "terms");
inline constexpr FieldNumber kSurveyFilterRefusal = of(schema::kSurveyFilter, "refusal");

}  // namespace aufwind::domain::field
