// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/disclosure_echelon.h"

#include <bit>

namespace aufwind::survey {

namespace {

constexpr std::uint32_t kBits = 64;

}  // namespace

void normalise(Terms& vector, const Field& field) {
    if (vector.empty() || vector.front().factor == field.one()) return;
    const std::uint64_t inverse = field.inverse(vector.front().factor);
    for (Term& term : vector) term.factor = field.product(term.factor, inverse);
}

Reducer::Reducer(std::uint32_t sets, Work& work)
    : factors_(sets), occupied_((std::size_t{sets} + kBits - 1) / kBits), work_(work) {}

void Reducer::add(std::uint32_t set, std::uint64_t factor) {
    factors_[set] = work_.field().sum(factors_[set], factor);
    occupied_[set / kBits] |= std::uint64_t{1} << set % kBits;
}

Echelon::Echelon(std::uint32_t sets, const Field& field) : field_(&field), rowOf_(sets, kNone) {}

Terms Echelon::residual(std::span<const Term> vector, Reducer& reducer) const {
    Terms left;
    for (const Term& term : vector) reducer.add(term.set, term.factor);
    std::uint64_t steps = vector.size() + reducer.occupied_.size() + 1;
    for (std::size_t word = 0; word < reducer.occupied_.size(); ++word) {
        while (reducer.occupied_[word] != 0) {
            const auto set = static_cast<std::uint32_t>(word * kBits) +
                             static_cast<std::uint32_t>(std::countr_zero(reducer.occupied_[word]));
            const std::uint64_t factor = reducer.factors_[set];
            if (factor != 0 && rowOf_[set] != kNone) {
                const Terms& row = rows_[rowOf_[set]];
                const std::uint64_t opposite = field_->opposite(factor);
                for (const Term& term : row) reducer.add(term.set, field_->product(term.factor, opposite));
                steps += row.size();
            } else if (factor != 0) {
                left.push_back({set, factor});
            }
            reducer.factors_[set] = 0;
            reducer.occupied_[word] &= ~(std::uint64_t{1} << set % kBits);
        }
    }
    reducer.work_.spend(steps);
    return left;
}

void Echelon::add(Terms residual) {
    normalise(residual, *field_);
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
            if (term.set != set) sum = field_->sum(sum, field_->product(term.factor, combination[term.set]));
        }
        combination[set] = field_->opposite(sum);
    }
}

}  // namespace aufwind::survey
