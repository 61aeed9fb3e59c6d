// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/plain_text.h"

#include <algorithm>
#include <cstddef>

namespace aufwind::survey {

namespace {

/// How many bytes the character there has; 0 where it is none.
std::size_t lengthAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto follows = [&](std::size_t i, unsigned least = 0x80U, unsigned most = 0xbfU) {
        return byte(i) >= least && byte(i) <= most;
    };
    const unsigned first = byte(0);
    if (first < 0x80U) return 1;
    if (first >= 0xc2U && first <= 0xdfU) return follows(1) ? 2 : 0;
    if (first >= 0xe0U && first <= 0xefU) {
        const bool isSecond = follows(1, first == 0xe0U ? 0xa0U : 0x80U, first == 0xedU ? 0x9fU : 0xbfU);
        return isSecond && follows(2) ? 3 : 0;
    }
    if (first >= 0xf0U && first <= 0xf4U) {
        const bool isSecond = follows(1, first == 0xf0U ? 0x90U : 0x80U, first == 0xf4U ? 0x8fU : 0xbfU);
        return isSecond && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

}  // namespace

bool isUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto length = lengthAt(text, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

bool hasControls(std::string_view utf8, bool hasLines) {
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte < 0x20U && !(hasLines && (byte == '\n' || byte == '\r' || byte == '\t'))) return true;
        if (byte == 0x7fU) return true;
        // U+0080 to U+009F.
        if (byte == 0xc2U && i + 1 < utf8.size() && static_cast<unsigned char>(utf8[i + 1]) < 0xa0U) return true;
    }
    return false;
}

std::string_view cutTo(std::string_view utf8, std::size_t bytes) {
    if (utf8.size() <= bytes) return utf8;
    while (bytes > 0 && (static_cast<unsigned char>(utf8[bytes]) & 0xC0U) == 0x80U) --bytes;
    return utf8.substr(0, bytes);
}

}  // namespace aufwind::survey
