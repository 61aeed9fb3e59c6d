// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/counted_round.h"
#include "models/domain/survey/disclosure.h"
#include "sync/anonymous/secret.h"
#include "sync/server/surveys/parts.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

/// A closed round's answers, opened and counted. Some MB of them at a time are read in the company's turn, and opened
/// outside of it on all cores; nothing that was opened is stored anywhere. Blocks.
namespace aufwind::server {

struct RoundCount {
    Record round;
    Uuid form;
    survey::CountedRound counted;
    anonymous::Secret key;  ///< that opens the answers
    std::uint32_t drawn = 0;
    std::uint32_t refusedDraws = 0;
    std::uint32_t rejected = 0;  ///< that do not open, or that the form does not allow: nobody's, and not counted
};

using SharedCount = std::shared_ptr<const RoundCount>;

/// `notFound` where the round's answers, or what opens them, are not there any more.
Result<SharedCount> countRound(const SurveyParts& parts, const Uuid& tenant, const Uuid& round);
/// The same of a round that was counted already and whose answers are there: without opening them, where it was asked
/// for a while ago.
Result<SharedCount> countAgain(const SurveyParts& parts, const Uuid& tenant, const Uuid& round);

/// Lets `judge` decide what may be shown and keeps what it said, before anybody is shown anything: it sees the memory
/// of the survey as it is and may be called again where another server has changed that meanwhile. What it judges once
/// it judges alike ever after, so whoever was killed behind it does it again. `tooLarge` where that cannot be
/// remembered beside what was shown before: then nothing of it may be shown.
Result<void> disclose(const SurveyParts& parts, const Uuid& tenant, const Uuid& survey,
                      const std::function<Result<void>(survey::Released& released)>& judge);

}  // namespace aufwind::server
