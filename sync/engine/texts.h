// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "models/schema/result.h"
#include "models/store/editor.h"
#include "sync/merge/text_document.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the parts of the engine need of collaborative texts. Pure; any thread.
namespace aufwind::engine {

inline merge::AgentId agentOf(const Uuid& device) {
    return {device.bytes};
}

/// The stored bytes of a cell's text; none where nothing was written yet.
inline std::string_view graphOf(const Cell* cell) {
    return cell != nullptr ? std::string_view(cell->graph) : std::string_view();
}
/// The state of a document, and a selection of an earlier one in it (models/store/editor.h).
TextVersion versionOf(const merge::TextDocument& document);
Result<std::optional<TextMark>> markIn(merge::TextDocument& document, const TextMark& mark);

/// How it came about, device by device (models/store/editor.h).
std::vector<TextTurn> turnsOf(const merge::TextDocument& document);
Result<std::vector<TextPassage>> passagesOf(const merge::TextDocument& document, std::uint32_t end);

/// Everything that an update inserts, one piece after the other. Empty where the bytes are no update.
std::string insertedText(std::string_view update);
/// Code points in valid UTF-8, and where the one with that index begins.
std::size_t codePoints(std::string_view utf8);
std::size_t byteOf(std::string_view utf8, std::size_t codePoint);

}  // namespace aufwind::engine
