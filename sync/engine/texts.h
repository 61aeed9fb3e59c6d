// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "sync/merge/text_types.h"

#include <cstddef>
#include <string>
#include <string_view>

/// What the parts of the engine need of collaborative texts. Pure; any thread.
namespace aufwind::engine {

inline merge::AgentId agentOf(const Uuid& device) {
    return {device.bytes};
}

/// The stored bytes of a cell's text; none where nothing was written yet.
inline std::string_view graphOf(const Cell* cell) {
    return cell != nullptr ? std::string_view(cell->graph) : std::string_view();
}
/// Everything that an update inserts, one piece after the other. Empty where the bytes are no update.
std::string insertedText(std::string_view update);
/// Code points in valid UTF-8, and where the one with that index begins.
std::size_t codePoints(std::string_view utf8);
std::size_t byteOf(std::string_view utf8, std::size_t codePoint);

}  // namespace aufwind::engine
