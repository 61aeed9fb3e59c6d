// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/disclosure_field.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Linear algebra of who is in which released set, for disclosure_span.h alone. A vector has one coordinate for each
/// set; numbers are residues modulo a prime. What is independent there is so over the rationals; what is dependent
/// there is so too, unless a minor of the 0/1 matrix is a multiple of the prime. Whoever knows the prime can choose
/// sets with such a minor, so it is drawn anew for each survey and told nobody: then a minor of n sets, which has fewer
/// than n log2(n) / 120 such divisors, meets one of 2^54 with a chance that is nothing. One thread at a time for each
/// object.
namespace aufwind::survey {

struct Term {
    std::uint32_t set = 0;
    std::uint64_t factor = 0;  ///< of the field; never 0 within a vector

    auto operator<=>(const Term&) const = default;
};

/// Sparse, by ascending set.
using Terms = std::vector<Term>;

/// What one request may cost, in all that is asked of it; and its field and random numbers, which are secret.
class Work {
  public:
    Work(std::uint64_t prime, std::uint64_t random, std::uint64_t mostSteps)
        : field_(prime), random_(random), left_(mostSteps) {}

    const Field& field() const { return field_; }
    std::uint64_t random() { return field_.fromRandom(nextRandom(random_)); }
    bool isSpent() const { return left_ == 0; }
    void spend(std::uint64_t steps) { left_ -= steps < left_ ? steps : left_; }

  private:
    Field field_;
    std::uint64_t random_;
    std::uint64_t left_;
};

/// The multiple of it that begins with 1.
void normalise(Terms& vector, const Field& field);

/// The room in which vectors are reduced.
class Reducer {
  public:
    Reducer(std::uint32_t sets, Work& work);

    bool isSpent() const { return work_.isSpent(); }
    Work& work() { return work_; }

  private:
    friend class Echelon;
    void add(std::uint32_t set, std::uint64_t factor);

    std::vector<std::uint64_t> factors_;
    std::vector<std::uint64_t> occupied_;  ///< a bit for each factor that may be other than 0
    Work& work_;
};

/// The span of the vectors that were added.
class Echelon {
  public:
    Echelon(std::uint32_t sets, const Field& field);

    std::size_t rank() const { return rows_.size(); }
    /// What the span leaves of the vector: the same for all that differ by something of the span; empty for its own.
    Terms residual(std::span<const Term> vector, Reducer& reducer) const;
    /// What `residual` returned, not empty.
    void add(Terms residual);
    /// The sets that no row begins with.
    std::vector<std::uint32_t> freeSets() const;
    /// The combination of sets that is 0 for the whole span and has these factors at the free sets.
    void completeAnnihilator(std::vector<std::uint64_t>& combination) const;

  private:
    static constexpr std::uint32_t kNone = ~std::uint32_t{0};

    const Field* field_;
    std::vector<std::uint32_t> rowOf_;  ///< which begins with the set
    std::vector<Terms> rows_;           ///< each begins with the factor 1
};

}  // namespace aufwind::survey
