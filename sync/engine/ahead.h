// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/core.h"
#include "sync/protocol/aufwind.pb.h"

#include <optional>

/// Where the device will stand once it has applied a response, so that the next one can be asked for while this one is
/// stored. Pure. Thread rule: as the engine.
namespace aufwind::engine {

/// Nothing where only applying it can tell, or where nothing is left to ask for. `pushed` is the newest mutation that
/// the request had held, or the newest with a result where it held none.
std::optional<Checkpoint> standingAfter(const Core& core, const wire::Response& response, std::uint64_t pushed);

/// Whether both would be told to the server alike.
bool standAlike(const Checkpoint& a, const Checkpoint& b);

}  // namespace aufwind::engine
