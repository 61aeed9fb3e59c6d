// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/core.h"
#include "sync/protocol/aufwind.pb.h"

/// Makes the next request: who this is, where it stands, and the oldest mutations that wait, within the limits of a
/// batch.
///
/// Thread rule: as the engine. Errors: those of the store; `damaged` where the outbox holds something else.
namespace aufwind::engine {

/// As from a device that stands at `at`, with the mutations after `after`. Marks what it puts in as sent: it must not
/// change any more.
Result<wire::Request> makeRequest(Core& core, const Checkpoint& at, std::uint64_t after);

}  // namespace aufwind::engine
