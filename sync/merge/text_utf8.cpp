// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_utf8.h"

#include <cstdint>
#include <cstring>

namespace aufwind::merge::text {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080;
constexpr std::uint64_t kLowBits = 0x0101010101010101;

std::uint64_t loadWord(const char* from) {
    std::uint64_t word;
    std::memcpy(&word, from, sizeof word);
    return word;
}

// Length of the sequence at `at`, 0 where it is not well-formed. Table 3-7 of the Unicode standard.
std::size_t sequenceLength(std::string_view utf8, std::size_t at) {
    const auto byteAt = [&](std::size_t i) {
        return static_cast<std::uint8_t>(utf8[i]);
    };
    const std::uint8_t lead = byteAt(at);
    if (lead < 0x80) return lead == 0 ? 0 : 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (utf8.size() - at < length) return 0;
    const std::uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const std::uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (byteAt(at + 1) < low || byteAt(at + 1) > high) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if ((byteAt(at + i) & 0xC0) != 0x80) return 0;
    return length;
}

}  // namespace

std::optional<std::size_t> countValid(std::string_view utf8) {
    std::size_t count = 0;
    std::size_t at = 0;
    while (at < utf8.size()) {
        while (utf8.size() - at >= 8) {
            const std::uint64_t word = loadWord(utf8.data() + at);
            // With no high bit set, the subtraction borrows out of a byte only where one is zero.
            if ((word & kHighBits) != 0 || ((word - kLowBits) & kHighBits) != 0) break;
            at += 8;
            count += 8;
        }
        if (at == utf8.size()) break;
        const std::size_t length = sequenceLength(utf8, at);
        if (length == 0) return std::nullopt;
        at += length;
        ++count;
    }
    return count;
}

std::size_t byteOffset(std::string_view utf8, std::size_t index) {
    std::size_t at = 0;
    while (utf8.size() - at >= 8 && index >= 8 && (loadWord(utf8.data() + at) & kHighBits) == 0) {
        at += 8;
        index -= 8;
    }
    for (; at < utf8.size(); ++at) {
        if ((static_cast<std::uint8_t>(utf8[at]) & 0xC0) == 0x80) continue;
        if (index == 0) break;
        --index;
    }
    return at;
}

}  // namespace aufwind::merge::text
