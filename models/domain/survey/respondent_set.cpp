// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/respondent_set.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

std::uint32_t bitsOf(std::uint64_t word) {
    return static_cast<std::uint32_t>(std::popcount(word));
}

}  // namespace

RespondentSet::RespondentSet(std::uint32_t room) : words_((std::size_t{room} + kBits - 1) / kBits) {}

RespondentSet::RespondentSet(std::initializer_list<std::uint32_t> members) {
    for (const std::uint32_t member : members) set(member);
}

RespondentSet RespondentSet::firstOf(std::uint32_t count) {
    RespondentSet all;
    all.words_.assign(count / kBits, ~std::uint64_t{0});
    if (count % kBits != 0) all.words_.push_back((std::uint64_t{1} << count % kBits) - 1);
    return all;
}

void RespondentSet::set(std::uint32_t respondent, bool isMember) {
    const std::size_t word = respondent / kBits;
    const std::uint64_t bit = std::uint64_t{1} << respondent % kBits;
    if (word >= words_.size()) {
        if (!isMember) return;
        words_.resize(word + 1);
    }
    words_[word] = isMember ? words_[word] | bit : words_[word] & ~bit;
}

std::uint32_t RespondentSet::count() const {
    std::uint32_t sum = 0;
    for (const std::uint64_t word : words_) sum += bitsOf(word);
    return sum;
}

std::size_t RespondentSet::wordsInUse() const {
    std::size_t used = words_.size();
    while (used > 0 && words_[used - 1] == 0) --used;
    return used;
}

bool RespondentSet::isEmpty() const {
    return wordsInUse() == 0;
}

std::uint32_t RespondentSet::size() const {
    const std::size_t used = wordsInUse();
    if (used == 0) return 0;
    return static_cast<std::uint32_t>((used - 1) * kBits) +
           static_cast<std::uint32_t>(std::bit_width(words_[used - 1]));
}

RespondentSet& RespondentSet::operator&=(const RespondentSet& other) {
    if (words_.size() > other.words_.size()) words_.resize(other.words_.size());
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
}

RespondentSet& RespondentSet::operator|=(const RespondentSet& other) {
    if (words_.size() < other.words_.size()) words_.resize(other.words_.size());
    for (std::size_t i = 0; i < other.words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
}

RespondentSet& RespondentSet::operator-=(const RespondentSet& other) {
    const std::size_t both = std::min(words_.size(), other.words_.size());
    for (std::size_t i = 0; i < both; ++i) words_[i] &= ~other.words_[i];
    return *this;
}

bool RespondentSet::operator==(const RespondentSet& other) const {
    const std::size_t used = wordsInUse();
    return used == other.wordsInUse() &&
           std::equal(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(used), other.words_.begin());
}

std::size_t RespondentSet::hash(std::uint64_t seed) const {
    const std::size_t used = wordsInUse();
    std::uint64_t sum = seed;
    for (std::size_t i = 0; i < used; ++i) {
        if (words_[i] == 0) continue;
        // The finalizer of SplitMix64 (Steele, Lea, Flood 2014), of each word at its place.
        std::uint64_t mixed = (words_[i] ^ seed) + (i + 1) * 0x9E3779B97F4A7C15U;
        mixed = (mixed ^ mixed >> 30U) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ mixed >> 27U) * 0x94D049BB133111EBU;
        sum += mixed ^ mixed >> 31U;
    }
    return static_cast<std::size_t>(sum);
}

std::vector<std::uint32_t> RespondentSet::members() const {
    std::vector<std::uint32_t> all;
    all.reserve(count());
    forEach([&](std::uint32_t respondent) { all.push_back(respondent); });
    return all;
}

std::uint32_t intersectionCount(const RespondentSet& a, const RespondentSet& b) {
    const std::size_t both = std::min(a.words_.size(), b.words_.size());
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < both; ++i) sum += bitsOf(a.words_[i] & b.words_[i]);
    return sum;
}

std::uint32_t differenceCount(const RespondentSet& a, const RespondentSet& b) {
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < a.words_.size(); ++i) {
        sum += bitsOf(i < b.words_.size() ? a.words_[i] & ~b.words_[i] : a.words_[i]);
    }
    return sum;
}

bool isSubset(const RespondentSet& part, const RespondentSet& whole) {
    for (std::size_t i = 0; i < part.words_.size(); ++i) {
        if ((part.words_[i] & ~(i < whole.words_.size() ? whole.words_[i] : 0)) != 0) return false;
    }
    return true;
}

}  // namespace aufwind::survey
