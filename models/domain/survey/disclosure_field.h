// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Residues modulo a secret prime of 61 bits, for disclosure_echelon.h alone. Numbers are in Montgomery's form (Modular
/// Multiplication Without Trial Division, 1985): one() stands for 1, and 0 for 0. Plain values; any thread.
namespace aufwind::survey {

/// By Miller and Rabin with the first twelve primes, which is exact for 64 bits (Sorenson and Webster, 2015).
bool isPrime(std::uint64_t number);
/// Above 2^60 and below 2^61; another for almost each secret.
std::uint64_t primeFor(std::uint64_t secret);
bool isFieldPrime(std::uint64_t number);
/// The next number of SplitMix64 (Steele, Lea, Flood 2014).
std::uint64_t nextRandom(std::uint64_t& state);

/// A secret of its own for each purpose: numbers for one tell nothing of those for another. The prime is made of such
/// numbers, so that whatever shared their sequence would meet it there.
inline constexpr std::uint32_t kForPrime = 1;
inline constexpr std::uint32_t kForCombinations = 2;
std::uint64_t secretFor(std::uint64_t secret, std::uint32_t purpose);

class Field {
  public:
    explicit Field(std::uint64_t prime);

    std::uint64_t one() const { return one_; }
    std::uint64_t product(std::uint64_t a, std::uint64_t b) const {
        const Wide wide = static_cast<Wide>(a) * b;
        const std::uint64_t factor = static_cast<std::uint64_t>(wide) * opposedInverse_;
        const auto high = static_cast<std::uint64_t>((wide + static_cast<Wide>(factor) * prime_) >> 64U);
        return high >= prime_ ? high - prime_ : high;
    }
    std::uint64_t sum(std::uint64_t a, std::uint64_t b) const { return a + b >= prime_ ? a + b - prime_ : a + b; }
    std::uint64_t opposite(std::uint64_t number) const { return number == 0 ? 0 : prime_ - number; }
    /// Of what is not 0.
    std::uint64_t inverse(std::uint64_t number) const;
    /// Any of them, as likely as any other but for what 61 of 64 random bits leave.
    std::uint64_t fromRandom(std::uint64_t random) const { return random % prime_; }

  private:
    __extension__ using Wide = unsigned __int128;

    std::uint64_t prime_;
    std::uint64_t opposedInverse_ = 1;  ///< -1 / prime modulo 2^64
    std::uint64_t one_;
};

}  // namespace aufwind::survey
