// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form_index.h"

#include <bitset>
#include <cstdint>
#include <vector>

/// The answers that a question allows, as far as the form's clauses tell them apart: an answer is none, "not
/// applicable", or given; a given one has parts (a matrix its rows, a multiple choice its options, any other one), and
/// each part is one of at most kCells cells. Where there are more, clauses on that part say nothing of it: whoever
/// reasons with this finds more to be possible than is, never less. Pure; immutable once built.
namespace aufwind::survey {

inline constexpr std::size_t kCells = 128;
using Cells = std::bitset<kCells>;

inline constexpr std::uint8_t kUnanswered = 1;
inline constexpr std::uint8_t kNotApplicable = 2;
inline constexpr std::uint8_t kGiven = 4;

/// The answers of which a clause holds: those of these kinds, and given ones whose part is in one of the cells.
struct Restriction {
    std::uint8_t kinds = 0;
    std::uint32_t part = kNowhere;  ///< counted through the form
    Cells cells;
};

struct Space {
    std::uint8_t kinds = kUnanswered;
    Span parts;
    bool isRequired = false;  ///< and can be answered
};

class AnswerSpaces {
  public:
    explicit AnswerSpaces(const FormIndex& index);

    const Space& of(std::uint32_t question) const { return spaces_[question]; }
    /// All cells that the parts have, counted through the form.
    const std::vector<Cells>& parts() const { return parts_; }
    /// Where the clause holds, or where it does not. Only of clauses without a fault.
    Restriction where(std::uint32_t clause, bool holds) const;
    /// Whether some given answer has its parts in these cells, of which `cells` are those of the whole form.
    bool canBeGiven(std::uint32_t question, const std::vector<Cells>& cells) const;

  private:
    void add(const Question& question, std::vector<std::int64_t> mentioned);
    void addNumbers(const Question& question, std::vector<std::int64_t> mentioned);
    Cells numbers(std::uint32_t part, Test test, std::int64_t number) const;
    Restriction restrictionOf(const IndexedClause& clause) const;

    struct Interval {
        std::int64_t least = 0;
        std::int64_t most = 0;
    };
    const FormIndex& index_;
    std::vector<Space> spaces_;
    std::vector<Cells> parts_;
    std::vector<std::uint32_t> firstCell_;  ///< of a part, in intervals_
    std::vector<Interval> intervals_;
    std::vector<Restriction> restrictions_;  ///< by clause
};

}  // namespace aufwind::survey
