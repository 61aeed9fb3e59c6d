// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/disclosure.h"
#include "models/domain/survey_round_fields.h"
#include "models/schema/record.h"

#include <cstdint>
#include <optional>

/// What a round's row says to whoever brings it on. Pure; any thread.
namespace aufwind::server {

/// As the schema's choices.
enum class RoundState : std::uint8_t { waiting, open, closed, counted, refused, tooFew };
/// Of survey_form, likewise.
enum class FormState : std::uint8_t { open, closed, counted, tooFew };
/// Of survey_result and survey_comment, likewise.
enum class ReadBy : std::uint8_t { editors, reader, participants };

template <typename Choice>
Value choiceOf(Choice choice) {
    return static_cast<std::int64_t>(choice);
}

inline RoundState stateOf(const Record& round) {
    return static_cast<RoundState>(round.number(domain::field::kSurveyRoundState));
}

/// When the server wrote the field last; 0 where it never did.
inline std::int64_t writtenAt(const Record& row, FieldNumber field) {
    const Cell* cell = row.cell(field);
    return cell != nullptr ? cell->stamp.milliseconds() : 0;
}

/// When it opened: the number of those invited is written once, then.
inline std::int64_t openedAt(const Record& round) {
    return writtenAt(round, domain::field::kSurveyRoundInvited);
}

inline bool isOver(const Record& round, std::int64_t now) {
    const std::int64_t closes = round.number(domain::field::kSurveyRoundCloses);
    return round.flag(domain::field::kSurveyRoundClose) || (closes != 0 && closes <= now);
}

/// What its editors want; nothing where no round may have that.
inline std::optional<std::uint32_t> thresholdOf(const Record& round) {
    const std::int64_t wanted = round.number(domain::field::kSurveyRoundThreshold);
    if (wanted == 0) return survey::kThresholdDefault;
    if (wanted < survey::kThresholdLeast || wanted > survey::kThresholdMost) return std::nullopt;
    return static_cast<std::uint32_t>(wanted);
}

}  // namespace aufwind::server
