// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/surveys/parts.h"

/// While a round is open: its form follows the dates that editors move; a threshold rises, and one that was lowered is
/// put back; how many have drawn the right to answer is brought up once a day and no more often, for whoever watches a
/// count that moves learns who was there; and the invitations of those who have left or are no more go. What such a
/// person answered stays, for nobody can tell which answer it was.
namespace aufwind::server {

/// How long a count stays as it was shown.
inline constexpr std::int64_t kCountedEveryMs = kDayMs;

/// Of a round that is open. Cheap where nothing is to be done.
Result<void> keepUp(const SurveyParts& parts, const Uuid& tenant, const Uuid& round);

/// When the count is to be brought up next.
std::int64_t nextCountAt(const Record& round);

}  // namespace aufwind::server
