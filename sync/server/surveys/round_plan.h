// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/cuts.h"
#include "models/domain/survey/survey_memory.h"
#include "models/schema/result.h"
#include "sync/server/surveys/parts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What becomes of a round that is due to open, by the rows as they are. Reads through a Moment and writes nothing.
namespace aufwind::server {

/// Why a round is not opened: a word in survey_round.refusal.
namespace refusal {
inline constexpr const char* kCancelled = "cancelled";               ///< closed before it opened
inline constexpr const char* kAlreadyOver = "already_over";          ///< its end has passed
inline constexpr const char* kThreshold = "threshold_out_of_range";  ///< models/domain/survey/disclosure.h
inline constexpr const char* kUnreadable = "form_unreadable";        ///< not a form, or of a newer version
inline constexpr const char* kErrors = "form_has_errors";            ///< models/domain/survey/check.h
inline constexpr const char* kTooFew = "too_few_invited";            ///< fewer than the threshold
inline constexpr const char* kTooLarge = "too_large";                ///< form, cuts and people together
}  // namespace refusal

struct RoundPlan {
    Record round;
    std::string refusal;  ///< empty where it may open
    /// Of a survey that follows people's first or last days: not enough of them have had theirs yet. It opens once they
    /// are so many that no answer is anybody's; until then nobody is asked.
    bool waits = false;
    survey::Form form;
    std::uint32_t threshold = 0;
    std::vector<Uuid> people;  ///< sorted
    survey::CutsPlan cuts;
    std::int64_t number = 0;  ///< of the round in its survey, from 1
};

/// Nothing where the round is not there, or opened already, or is not due.
Result<std::optional<RoundPlan>> planRound(Moment& moment, const Uuid& round, std::int64_t now);

/// What the server keeps of a survey: nothing where it keeps nothing yet.
Result<std::optional<survey::SurveyMemory>> memoryOf(Moment& moment, const schema::Schema& schema, const Uuid& survey);
Result<Record> memoryRecord(const Uuid& survey, const survey::SurveyMemory& memory);

}  // namespace aufwind::server
