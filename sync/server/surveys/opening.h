// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/surveys/parts.h"

/// Opens a round: freezes whom it asks and by what answers will be cut, makes its keys, publishes its form, and
/// invites.
///
/// Keys, snapshot and what the people are numbered by are kept first, then the hash of the published form goes into the
/// audit log, and then the rows are written together. Whoever was killed in between does it again with the same keys,
/// and of two servers that open one round at once one publishes. Threads: blocks; one at a time for a company.
namespace aufwind::server {

/// Nothing happens to a round that is not due.
Result<void> openRound(const SurveyParts& parts, const Uuid& tenant, const Uuid& round);

}  // namespace aufwind::server
