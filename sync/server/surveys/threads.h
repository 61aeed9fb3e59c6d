// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/surveys/parts.h"

/// What is said after a round was counted: editors reply to a comment without knowing whose it is, and whoever wrote it
/// may say more. A reply is sealed to the thread's key, which came with the answer, and laid where its sender fetches
/// it. A message becomes a comment that follows another one of the same thread: that which was replied to last, else
/// the first. Of a thread that no comment is shown of no message is shown either. Messages are shown once a day.
///
/// A row names no thread: which it is follows from the comment's id and the round's key. Blocks; one at a time for a
/// company.
namespace aufwind::server {

/// Of a round that was counted, at each visit. Cheap where nobody has said anything.
Result<void> carryThreads(const SurveyParts& parts, const Uuid& tenant, const Uuid& round);

}  // namespace aufwind::server
