// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/survey_memory.h"
#include "models/schema/uuid.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace aufwind::server {

struct RoundCount;

/// The round that was counted last and what was shown of its survey, for whoever asks more of it: to open a large
/// round's answers takes seconds, to look among open ones for those whom a filter finds does not. It is let go once
/// nobody has asked for kCountHeldMs. One thread at a time.
class LastCount {
  public:
    /// Nothing where another one was counted since, or none.
    std::shared_ptr<const RoundCount> find(const Uuid& tenant, const Uuid& round, std::int64_t now);
    void hold(const Uuid& tenant, const Uuid& round, std::shared_ptr<const RoundCount> count, std::int64_t now);
    void forget(const Uuid& round);
    void letGo(std::int64_t now);

    /// What was shown of a survey, beside the document that says so.
    struct Memory {
        Uuid survey;
        std::string document;
        survey::SurveyMemory memory;
    };
    /// As it was held: taken out, for whoever judges changes it. Nothing where it was another survey's.
    std::optional<Memory> takeMemory(const Uuid& survey);
    /// Kept with the count alone.
    void holdMemory(Memory memory);

  private:
    std::optional<Memory> memory_;
    Uuid tenant_{};
    Uuid round_{};
    std::shared_ptr<const RoundCount> count_;
    std::int64_t asked_ = 0;  ///< when it was asked for last
};

inline constexpr std::int64_t kCountHeldMs = 15LL * 60 * 1000;

}  // namespace aufwind::server
