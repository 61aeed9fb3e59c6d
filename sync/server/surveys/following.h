// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/surveys/parts.h"

/// What is asked of a round after it was counted: cuts that an editor filters by, and managers with whom it is shared.
/// Each is answered by a row, or a filter by why not; what was shared and is no more goes, and so does what a filter
/// found that was removed. Blocks; one at a time for a company.
namespace aufwind::server {

/// Why a filter is refused besides what shown.h says: survey_filter.refusal.
inline constexpr const char* kFilterInvalid = "invalid";          ///< of what the round is not cut by
inline constexpr const char* kFilterLimit = "limit";              ///< too much was shown before to remember more
inline constexpr const char* kFilterTooLate = "answers_deleted";  ///< nothing is left to count

/// Of a round that was counted. Cheap where nothing is asked.
Result<void> followRound(const SurveyParts& parts, const Uuid& tenant, const Uuid& round);

}  // namespace aufwind::server
