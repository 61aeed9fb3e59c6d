// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/anonymous/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

/// Whether numbers are drawn evenly below a modulus, for tests. A bound at p wrongly refuses a fair source at most
/// once in 1/p draws of all samples: the tails of the binomial distribution are added up. One thread.
namespace aufwind::anonymous::test {

/// Whether a coin may have shown this so often, with at most p/2 in each tail.
inline bool isFair(std::size_t heads, std::size_t throws, double p) {
    const double n = static_cast<double>(throws);
    const std::size_t fewer = std::min(heads, throws - heads);
    double tail = 0;
    for (std::size_t k = 0; k <= fewer; ++k) {
        const double d = static_cast<double>(k);
        tail += std::exp(std::lgamma(n + 1) - std::lgamma(d + 1) - std::lgamma(n - d + 1) - n * std::log(2.0));
    }
    return tail > p / 2;
}

/// What is uneven in 200 factors, drawn out of the inverses that the source gives; nothing where all is as it should
/// be. Looked at are the top 16 bits of each factor's part of the modulus, their mean, and every bit below the topmost
/// 64, which the modulus does not bend.
inline std::string unevenIn(const Number& modulus, std::size_t size, const std::function<Blinding()>& draw) {
    constexpr std::size_t kDraws = 200;
    Workspace work;
    std::array<std::size_t, 16> top{};
    std::vector<std::size_t> bits(size * 8 - 64);
    double sum = 0;
    for (std::size_t turn = 0; turn < kDraws; ++turn) {
        const Number factor = *work.inverse(Number(draw().inverse.view()), modulus);
        Number shifted, part;
        BN_lshift(shifted.get(), factor.get(), 16);
        BN_div(part.get(), nullptr, shifted.get(), modulus.get(), work.context.get());
        sum += static_cast<double>(BN_get_word(part.get())) / 65536.0;
        for (int bit = 0; bit < 16; ++bit) top[static_cast<std::size_t>(bit)] += BN_is_bit_set(part.get(), bit) != 0;
        for (std::size_t bit = 0; bit < bits.size(); ++bit) {
            bits[bit] += BN_is_bit_set(factor.get(), static_cast<int>(bit)) != 0;
        }
    }
    std::string uneven;
    for (const std::size_t count : top) {
        if (!isFair(count, kDraws, 1e-9)) uneven += "one of the top bits; ";
    }
    for (std::size_t bit = 0; bit < bits.size(); ++bit) {
        if (!isFair(bits[bit], kDraws, 1e-12)) uneven += "bit " + std::to_string(bit) + "; ";
    }
    // The mean of 200 has a deviation of 1/sqrt(12 * 200); 6.2 of them are passed once in a thousand million times.
    if (std::abs(sum / kDraws - 0.5) > 6.2 / std::sqrt(12.0 * kDraws)) uneven += "the mean; ";
    return uneven;
}

}  // namespace aufwind::anonymous::test
