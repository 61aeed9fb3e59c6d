// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Linear algebra of who is in which released set, for disclosure_span.h alone. A vector has one coordinate for each
/// set; numbers are residues modulo the prime 2^61 - 1. What is independent there is so over the rationals; what is
/// dependent there is so too, unless a minor of the 0/1 matrix happens to be a multiple of the prime. One thread at a
/// time for each object.
namespace aufwind::survey {

struct Term {
    std::uint32_t set = 0;
    std::uint64_t factor = 1;  ///< never 0

    auto operator<=>(const Term&) const = default;
};

/// Sparse, by ascending set.
using Terms = std::vector<Term>;

std::uint64_t productOf(std::uint64_t a, std::uint64_t b);
std::uint64_t sumOf(std::uint64_t a, std::uint64_t b);
/// The multiple of it that begins with 1.
void normalise(Terms& vector);

/// The room in which vectors are reduced, and how much was reduced so far.
class Reducer {
  public:
    Reducer(std::uint32_t sets, std::uint64_t mostSteps);

    bool isSpent() const { return steps_ > mostSteps_; }

  private:
    friend class Echelon;
    void add(std::uint32_t set, std::uint64_t factor);

    std::vector<std::uint64_t> factors_;
    std::vector<std::uint64_t> occupied_;  ///< a bit for each factor that may be other than 0
    std::uint64_t steps_ = 0;
    std::uint64_t mostSteps_;
};

/// The span of the vectors that were added.
class Echelon {
  public:
    explicit Echelon(std::uint32_t sets);

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

    std::vector<std::uint32_t> rowOf_;  ///< which begins with the set
    std::vector<Terms> rows_;           ///< each begins with the factor 1
};

}  // namespace aufwind::survey
