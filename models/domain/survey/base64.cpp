// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/base64.h"

#include <array>
#include <cstdint>

namespace aufwind::survey {

namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t kNone = 0xFF;

constexpr std::array<std::uint8_t, 256> kValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(kNone);
    for (std::size_t i = 0; i < kDigits.size(); ++i) {
        values[static_cast<unsigned char>(kDigits[i])] = static_cast<std::uint8_t>(i);
    }
    return values;
}();

}  // namespace

std::string toBase64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : bytes) {
        bits = bits << 8U | static_cast<unsigned char>(c);
        count += 8;
        for (; count >= 6; count -= 6) text += kDigits[bits >> (count - 6) & 63U];
    }
    if (count > 0) text += kDigits[bits << (6 - count) & 63U];
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}

std::optional<std::string> fromBase64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    std::size_t padding = 0;
    while (padding < 2 && text.ends_with('=')) text.remove_suffix(1), ++padding;
    const auto valueAt = [&](std::size_t i) {
        return std::uint32_t{kValues[static_cast<unsigned char>(text[i])]};
    };
    const std::size_t whole = text.size() / 4 * 4;
    std::string bytes(text.size() * 3 / 4, '\0');
    char* out = bytes.data();
    std::uint32_t seen = 0;  // a value that is none has bits that no other has
    for (std::size_t i = 0; i < whole; i += 4) {
        const std::uint32_t a = valueAt(i);
        const std::uint32_t b = valueAt(i + 1);
        const std::uint32_t c = valueAt(i + 2);
        const std::uint32_t d = valueAt(i + 3);
        seen |= a | b | c | d;
        *out++ = static_cast<char>(a << 2U | b >> 4U);
        *out++ = static_cast<char>(b << 4U | c >> 2U);
        *out++ = static_cast<char>(c << 6U | d);
    }
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (std::size_t i = whole; i < text.size(); ++i, count += 6) {
        seen |= valueAt(i);
        bits = bits << 6U | valueAt(i);
    }
    for (; count >= 8; count -= 8) *out++ = static_cast<char>(bits >> (count - 8));
    if (seen >= kDigits.size() || (bits & ((1U << count) - 1)) != 0) return std::nullopt;
    return bytes;
}

}  // namespace aufwind::survey
