// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/texts.h"

#include "sync/merge/text_state.h"

#include <algorithm>

namespace aufwind::engine {

TextVersion versionOf(const merge::TextDocument& document) {
    TextVersion version;
    for (const merge::UnitId& head : document.heads()) {
        version.emplace_back(Uuid{head.agent.bytes}, head.seq);
    }
    return version;
}

Result<std::optional<TextMark>> markIn(merge::TextDocument& document, const TextMark& mark) {
    std::vector<merge::UnitId> heads;
    for (const auto& [device, seq] : mark.version) {
        heads.push_back({agentOf(device), seq});
    }
    const auto anchor = document.locate(heads, mark.anchor);
    const auto head = mark.head == mark.anchor ? anchor : document.locate(heads, mark.head);
    if (!anchor || !head) {
        return anchor ? head.error() : anchor.error();
    }
    if (!*anchor || !*head) {
        return std::optional<TextMark>();
    }
    return std::optional<TextMark>({versionOf(document), **anchor, **head});
}

std::vector<TextTurn> turnsOf(const merge::TextDocument& document) {
    std::vector<TextTurn> turns;
    for (const auto& turn : document.turns()) {
        turns.push_back({Uuid{turn.agent.bytes}, turn.end, turn.inserted, turn.erased});
    }
    return turns;
}

Result<std::vector<TextPassage>> passagesOf(const merge::TextDocument& document, std::uint32_t end) {
    auto found = document.passages(end);
    if (!found) {
        return found.error();
    }
    std::vector<TextPassage> passages;
    for (auto& passage : *found) {
        passages.push_back({Uuid{passage.agent.bytes}, std::move(passage.text)});
    }
    return passages;
}

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
