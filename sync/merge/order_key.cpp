// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/order_key.h"

namespace aufwind::merge {
namespace {

// Keys are fractions in base 256 without a trailing zero digit, so that there is always one between two of them.
constexpr int kBase = 256;
// At an end of the list a short step keeps room for the many that are appended one after the other.
constexpr int kStep = 8;

int digitAt(std::string_view key, std::size_t i) {
    return i < key.size() ? static_cast<unsigned char>(key[i]) : 0;
}

int between(int low, int high, bool openLow, bool openHigh, std::uint32_t jitter) {
    const int room = high - low - 1;
    const int offset = static_cast<int>(jitter % static_cast<std::uint32_t>(room < kStep ? room : kStep));
    if (openHigh && !openLow) {
        return low + 1 + offset;
    }
    if (openLow && !openHigh) {
        return high - 1 - offset;
    }
    const int middle = low + 1 + (room - 1) / 2;
    const int shifted = middle - kStep / 2 + offset;
    return shifted > low && shifted < high ? shifted : middle;
}

}  // namespace

std::string keyBetween(std::string_view low, std::string_view high, std::uint32_t jitter) {
    const bool openLow = low.empty();
    bool openHigh = high.empty() || !(low < high);
    std::string key;
    for (std::size_t i = 0;; ++i) {
        const int lowDigit = digitAt(low, i);
        const int highDigit = openHigh ? kBase : digitAt(high, i);
        if (highDigit - lowDigit > 1) {
            key += static_cast<char>(between(lowDigit, highDigit, openLow, openHigh, jitter));
            break;
        }
        key += static_cast<char>(lowDigit);
        if (lowDigit < highDigit) {
            openHigh = true;  // already below `high`: only `low` bounds what follows
        }
    }
    // Two random digits keep two people's choices for one gap apart; the last is never zero.
    key += static_cast<char>((jitter >> 8) & 0xFFU);
    key += static_cast<char>(1 + (jitter >> 16) % 255U);
    return key;
}

}  // namespace aufwind::merge
