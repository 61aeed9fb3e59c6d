// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/disclosure.h"
#include "models/schema/result.h"
#include "models/schema/uuid.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// What a server keeps of a survey over its rounds: which figures left it, and which number each person has there, so
/// that the rounds' groups are judged together. Secret. Plain values; any thread.
namespace aufwind::survey {

/// A number for each person who was ever invited, from 0, which says nothing of who they are or when they came.
class PeopleNumbers {
  public:
    /// By person of `people`; who has none gets the next. `tooLarge` beyond kRespondentsMaximum people, when nothing
    /// changes; `invalid` where somebody is there twice.
    Result<std::vector<std::uint32_t>> numbersFor(const std::vector<Uuid>& people);

    std::uint32_t size() const { return static_cast<std::uint32_t>(numberOf_.size()); }
    bool operator==(const PeopleNumbers&) const = default;

  private:
    friend class SurveyMemoryFile;

    std::unordered_map<std::uint64_t, std::uint32_t> numberOf_;  ///< by a hash of the person's id
    std::vector<std::uint32_t> batches_;                         ///< how many came with each round that had new ones
};

struct SurveyMemory {
    Released released;
    PeopleNumbers people;
};

inline constexpr std::size_t kSurveyMemoryMaximum = std::size_t{4} << 20U;  ///< bytes of the document

/// Base64 of a format of its own, as small as the sets allow: about 3 MB after a round of 100,000 people with six cuts.
/// `tooLarge` beyond kSurveyMemoryMaximum: then nothing more may be shown, for it could not be remembered.
/// withoutRound() makes room.
Result<std::string> releasedDocument(const SurveyMemory& memory);
/// The inverse. `tooNew` for another version; `damaged` where it is not of its shape.
Result<SurveyMemory> readReleased(std::string_view document);

/// Of a round of whose answers none are kept any more, so that nothing is ever shown of it again, but the people who
/// were invited.
Result<SurveyMemory> withoutRound(const SurveyMemory& memory, std::uint32_t round);

}  // namespace aufwind::survey
