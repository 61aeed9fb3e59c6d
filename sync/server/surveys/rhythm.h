// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/surveys/lifecycle.h"
#include "sync/server/surveys/parts.h"

#include <cstdint>
#include <optional>

/// Surveys that come again. Once the time has come the next round is made of the last one, with its audience, its
/// promises and as long an end; a pulse that asks some of its questions each time takes them from the survey as its
/// editors have it, in turn (models/domain/survey/rotation.h), where that can be asked, and else asks what the last
/// round did. The first round is an editor's; where the server slept over several, one is made. None is made of a
/// survey that was archived or removed, or whose last round still waits or is open.
namespace aufwind::server {

/// Makes the rounds that are due, of every survey of the company.
Result<void> beginNextRounds(const SurveyParts& parts, const Uuid& tenant);
/// When the next one is due; INT64_MAX where none will be.
Result<std::int64_t> nextBeginning(const SurveyParts& parts, const Uuid& tenant);

/// When the round after this one opens, by the clocks of the zone; nothing where none follows. Pure but for the
/// system's zone files.
std::optional<std::int64_t> followingAt(Rhythm rhythm, std::int64_t opened, const std::string& zone, std::int64_t now);

}  // namespace aufwind::server
