// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/disclosure_echelon.h"

#include <bit>

namespace aufwind::survey {

namespace {

constexpr std::uint64_t kPrime = (std::uint64_t{1} << 61U) - 1;
constexpr std::uint32_t kBits = 64;
__extension__ using Wide = unsigned __int128;

/// By Fermat: the power with the exponent that is two less than the prime.
std::uint64_t inverseOf(std::uint64_t number) {
    std::uint64_t result = 1;
    for (std::uint64_t exponent = kPrime - 2; exponent != 0; exponent >>= 1U) {
        if ((exponent & 1U) != 0) result = productOf(result, number);
        number = productOf(number, number);
    }
    return result;
}

}  // namespace

std::uint64_t productOf(std::uint64_t a, std::uint64_t b) {
    const Wide wide = static_cast<Wide>(a) * b;
    return sumOf(static_cast<std::uint64_t>(wide) & kPrime, static_cast<std::uint64_t>(wide >> 61U));
}

std::uint64_t sumOf(std::uint64_t a, std::uint64_t b) {
    const std::uint64_t sum = a + b;
    return sum >= kPrime ? sum - kPrime : sum;
}

void normalise(Terms& vector) {
    if (vector.empty() || vector.front().factor == 1) return;
    const std::uint64_t inverse = inverseOf(vector.front().factor);
    for (Term& term : vector) term.factor = productOf(term.factor, inverse);
}

Reducer::Reducer(std::uint32_t sets, std::uint64_t mostSteps)
    : factors_(sets), occupied_((std::size_t{sets} + kBits - 1) / kBits), mostSteps_(mostSteps) {}

void Reducer::add(std::uint32_t set, std::uint64_t factor) {
    factors_[set] = sumOf(factors_[set], factor);
    occupied_[set / kBits] |= std::uint64_t{1} << set % kBits;
}

Echelon::Echelon(std::uint32_t sets) : rowOf_(sets, kNone) {}

Terms Echelon::residual(std::span<const Term> vector, Reducer& reducer) const {
    Terms left;
    for (const Term& term : vector) reducer.add(term.set, term.factor);
    std::uint64_t steps = vector.size() + 1;
    for (std::size_t word = 0; word < reducer.occupied_.size(); ++word) {
        while (reducer.occupied_[word] != 0) {
            const auto set = static_cast<std::uint32_t>(word * kBits) +
                             static_cast<std::uint32_t>(std::countr_zero(reducer.occupied_[word]));
            const std::uint64_t factor = reducer.factors_[set];
            if (factor != 0 && rowOf_[set] != kNone) {
                const Terms& row = rows_[rowOf_[set]];
                const std::uint64_t opposite = kPrime - factor;
                for (const Term& term : row) reducer.add(term.set, productOf(term.factor, opposite));
                steps += row.size();
            } else if (factor != 0) {
                left.push_back({set, factor});
            }
            reducer.factors_[set] = 0;
            reducer.occupied_[word] &= ~(std::uint64_t{1} << set % kBits);
        }
    }
    reducer.steps_ += steps;
    return left;
}

void Echelon::add(Terms residual) {
    normalise(residual);
    rowOf_[residual.front().set] = static_cast<std::uint32_t>(rows_.size());
    rows_.push_back(std::move(residual));
}

std::vector<std::uint32_t> Echelon::freeSets() const {
    std::vector<std::uint32_t> free;
    for (std::uint32_t set = 0; set < rowOf_.size(); ++set) {
        if (rowOf_[set] == kNone) free.push_back(set);
    }
    return free;
}

void Echelon::completeAnnihilator(std::vector<std::uint64_t>& combination) const {
    for (std::size_t set = rowOf_.size(); set-- > 0;) {
        if (rowOf_[set] == kNone) continue;
        std::uint64_t sum = 0;
        for (const Term& term : rows_[rowOf_[set]]) {
            if (term.set != set) sum = sumOf(sum, productOf(term.factor, combination[term.set]));
        }
        combination[set] = sum == 0 ? 0 : kPrime - sum;
    }
}

}  // namespace aufwind::survey
