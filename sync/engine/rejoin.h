// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/core.h"

#include <vector>

/// A device that has lost its store goes on under its old identity: what could be saved of its outbox waits again
/// under its old numbers, so that the server answers what it had taken already with the stored result (sync.md,
/// invariant 2).
///
/// How far the numbers had gone, and which letters of this device the texts hold, is known to the server alone. Until
/// its first answer Core::rejoining is set: nothing is pushed. Until everything has come back, Core::returning is set:
/// no edit is taken, for its number or its letters might have been used before.
///
/// Thread rule: as the engine.
namespace aufwind::engine {

/// Into a store that is new; else `conflict`. Numbers may have gaps; an entry that is no mutation counts as lost.
Result<void> adopt(Core& core, const std::vector<store::OutboxEntry>& entries);

/// Inside the transaction of the first answer: `last` is the newest mutation that the server has seen of this device.
/// Each number that was lost before it was sent becomes a mutation without operations, for the server takes them in
/// their order only.
Result<void> settleNumbers(Core& core, store::Writer& writer, std::uint64_t last);

}  // namespace aufwind::engine
