// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/texts.h"

#include "sync/merge/text_state.h"

#include <algorithm>

namespace aufwind::engine {

std::string insertedText(std::string_view update) {
    auto read = merge::text::readUpdate(update);
    return read ? std::move(read->content) : std::string();
}

std::size_t codePoints(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t byteOf(std::string_view utf8, std::size_t codePoint) {
    std::size_t at = 0;
    while (at < utf8.size()) {
        if ((static_cast<unsigned char>(utf8[at]) & 0xC0) != 0x80 && codePoint-- == 0) {
            return at;
        }
        ++at;
    }
    return at;
}

}  // namespace aufwind::engine
