// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/disclosure_echelon.h"

#include <cstdint>
#include <span>
#include <vector>

/// Whether sums over sets of respondents give away something about few of them, for disclosure.h alone.
///
/// Who knows the tallies of several sets knows those of each linear combination of them. Combinations are vectors with
/// a factor for each respondent; one that is 0 for all but a few tells about those few alone: a group, or who of them
/// said what (A less B of equal size that differ in one member each). So what was released is safe at a threshold
/// where each combination other than 0 touches at least that many respondents. In the terms of matroid theory (Oxley,
/// Matroid Theory, 2nd ed., chapter 2): no cocircuit of the respondents' columns is smaller than the threshold.
///
/// Found without search where it can be, as minimum cuts are by sparse certificates (Nagamochi and Ibaraki, 1992): a
/// column that each of t - 1 disjoint independent sets spans lies in no cocircuit of fewer than t, and is contracted,
/// until nothing is left: safe. What is left otherwise is small, and searched by deletion and contraction. Beyond
/// the work that a request may cost the answer is `limit`, which counts as unsafe.
namespace aufwind::survey {

/// A column for all who are in the same sets.
class Columns {
  public:
    /// The sets' order decides how fast it is: ascending by size is best.
    explicit Columns(std::uint32_t sets) : sets_(sets) {}

    void add(std::span<const Term> column) {
        terms_.insert(terms_.end(), column.begin(), column.end());
        ends_.push_back(static_cast<std::uint32_t>(terms_.size()));
    }
    /// So that these sets hold nobody.
    void drop(const std::vector<bool>& sets);
    std::uint32_t sets() const { return sets_; }
    std::size_t termCount() const { return terms_.size(); }
    std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
    std::span<const Term> at(std::uint32_t column) const {
        const std::uint32_t begin = column == 0 ? 0 : ends_[column - 1];
        return {terms_.data() + begin, ends_[column] - begin};
    }

  private:
    std::uint32_t sets_;
    std::vector<Term> terms_;
    std::vector<std::uint32_t> ends_;
};

struct Exposure {
    enum class Outcome : std::uint8_t { none, group, limit };

    Outcome outcome = Outcome::none;
    /// Of `group`: some of the combinations that touch fewer than the threshold, as the sets that take part in each,
    /// ascending; and the columns that each touches of those that no larger ones keep safe.
    std::vector<std::vector<std::uint32_t>> combinations;
    std::vector<std::vector<std::uint32_t>> groups;
    /// Of `none`, where it was found easily: sets that are combinations of the others for all who are present.
    std::vector<std::uint32_t> dependent;
};

/// `weights`: of how many respondents a column is; `present`: those that are of somebody, ascending.
Exposure exposureOf(const Columns& columns, std::span<const std::uint32_t> weights, std::vector<std::uint32_t> present,
                    std::uint32_t threshold, Work& work);

/// The same without search, and so that `present` may be columns of weight 0, which are only to tell nothing: `none`
/// where that is easily seen, else `limit`.
Exposure quickExposureOf(const Columns& columns, std::span<const std::uint32_t> weights,
                         std::vector<std::uint32_t> present, std::uint32_t threshold, Work& work);

/// Of these columns.
std::size_t rankOf(const Columns& columns, const std::vector<std::uint32_t>& some, Work& work);

}  // namespace aufwind::survey
