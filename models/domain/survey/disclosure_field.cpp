// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/disclosure_field.h"

#include <array>

namespace aufwind::survey {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr std::uint64_t kFieldLeast = std::uint64_t{1} << 60U;
constexpr std::array<std::uint64_t, 12> kWitnesses{2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};

std::uint64_t power(std::uint64_t base, std::uint64_t exponent, std::uint64_t modulus) {
    std::uint64_t result = 1;
    for (base %= modulus; exponent != 0; exponent >>= 1U) {
        if ((exponent & 1U) != 0) result = static_cast<std::uint64_t>(static_cast<Wide>(result) * base % modulus);
        base = static_cast<std::uint64_t>(static_cast<Wide>(base) * base % modulus);
    }
    return result;
}

}  // namespace

std::uint64_t nextRandom(std::uint64_t& state) {
    std::uint64_t mixed = (state += 0x9E3779B97F4A7C15U);
    mixed = (mixed ^ mixed >> 30U) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ mixed >> 27U) * 0x94D049BB133111EBU;
    return mixed ^ mixed >> 31U;
}

std::uint64_t secretFor(std::uint64_t secret, std::uint32_t purpose) {
    std::uint64_t state = secret;
    std::uint64_t own = nextRandom(state) ^ purpose;
    return nextRandom(own);
}

bool isPrime(std::uint64_t number) {
    if (number < 2) return false;
    for (const std::uint64_t prime : kWitnesses) {
        if (number % prime == 0) return number == prime;
    }
    std::uint64_t odd = number - 1;
    std::uint32_t twos = 0;
    for (; odd % 2 == 0; odd /= 2) ++twos;
    for (const std::uint64_t witness : kWitnesses) {
        std::uint64_t at = power(witness, odd, number);
        bool isWitness = at != 1 && at != number - 1;
        for (std::uint32_t i = 1; i < twos && isWitness; ++i) {
            at = static_cast<std::uint64_t>(static_cast<Wide>(at) * at % number);
            isWitness = at != number - 1;
        }
        if (isWitness) return false;
    }
    return true;
}

bool isFieldPrime(std::uint64_t number) {
    return number > kFieldLeast && number < 2 * kFieldLeast && isPrime(number);
}

std::uint64_t primeFor(std::uint64_t secret) {
    std::uint64_t candidate = 0;
    while (!isFieldPrime(candidate)) candidate = kFieldLeast + nextRandom(secret) % kFieldLeast;
    return candidate;
}

Field::Field(std::uint64_t prime)
    : prime_(prime), one_(static_cast<std::uint64_t>((static_cast<Wide>(1) << 64U) % prime)) {
    // By Newton: each turn doubles the bits that are right.
    for (int turn = 0; turn < 6; ++turn) opposedInverse_ *= 2 - prime_ * opposedInverse_;
    opposedInverse_ = 0 - opposedInverse_;
}

/// By Fermat: the power with the exponent that is two less than the prime.
std::uint64_t Field::inverse(std::uint64_t number) const {
    std::uint64_t result = one_;
    for (std::uint64_t exponent = prime_ - 2; exponent != 0; exponent >>= 1U) {
        if ((exponent & 1U) != 0) result = product(result, number);
        number = product(number, number);
    }
    return result;
}

}  // namespace aufwind::survey
