// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/surveys/parts.h"

/// The end of a round. Closing: it says so, so that nothing more is taken; the key that signs rights to answer is
/// destroyed, and what came is written anew in an order that has nothing of when it came. Counting: where at least as
/// many people as the threshold says have drawn and have answered, what may be shown becomes rows; else nothing ever
/// does, and the key that opens the answers is destroyed. Each step is durable and may be done again. A round that is
/// closed never opens again. Threads: blocks; one at a time for a company.
namespace aufwind::server {

/// Of a round that is open and over.
Result<void> closeRound(const SurveyParts& parts, const Uuid& tenant, const Uuid& round);
/// Of a round that is closed and not yet counted; nothing happens to another. Where too much was shown of the survey
/// to remember more, less of it is shown, or nothing.
Result<void> countClosed(const SurveyParts& parts, const Uuid& tenant, const Uuid& round);

/// What is left to do of a round that was counted by whoever was killed behind it: who drew is of no use to anybody any
/// more, and nobody is to read answers that were too few, which was promised before the first question.
Result<void> finishCounted(const SurveyParts& parts, const Uuid& tenant, const Uuid& round);

/// Deletes what was answered, with all that could open it, and who drew. What was shown stays.
Result<void> deleteAnswers(const SurveyParts& parts, const Uuid& tenant, const Uuid& round);

}  // namespace aufwind::server
