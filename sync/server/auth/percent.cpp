// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/percent.h"

#include <charconv>

namespace aufwind::server {

std::string percentEncoded(std::string_view text) {
    constexpr std::string_view kUnreserved = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (kUnreserved.find(c) != std::string_view::npos) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += {'%', kHex[byte >> 4U], kHex[byte & 0xFU]};
    }
    return encoded;
}

std::optional<std::string> percentDecoded(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            plain += text[at];
            continue;
        }
        unsigned byte = 0;
        const std::string_view digits = text.substr(at + 1, 2);
        const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (digits.size() != 2 || failed != std::errc() || end != digits.data() + 2) return std::nullopt;
        plain += static_cast<char>(byte);
        at += 2;
    }
    return plain;
}

}  // namespace aufwind::server
