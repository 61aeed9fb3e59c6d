// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/rebase.h"
#include "sync/protocol/aufwind.pb.h"

#include <cstdint>
#include <map>
#include <vector>

/// A device whose store knows less than the server of what it has sent, under its old identity: the store was lost and
/// what could be saved of its outbox waits again under its old numbers, so that the server answers what it had taken
/// already with the stored result (sync.md, invariant 2); or it was put back to a copy of before, and what was written
/// since has numbers that were used for something else.
///
/// How far the numbers had gone, and which letters of this device the texts hold, is known to the server alone. Until
/// it has said so, Core::rejoining is set: nothing is pushed. Of a store that is new, Core::returning is set until
/// everything has come back: no edit is taken, for its number or its letters might have been used before.
///
/// Thread rule: as the engine.
namespace aufwind::engine {

/// Into a store that is new; else `conflict`. Numbers may have gaps; an entry that is no mutation counts as lost.
Result<void> adopt(Core& core, const std::vector<store::OutboxEntry>& entries);

/// The server has refused what was pushed because the numbers were used for something else.
Result<void> rejoin(Core& core);

/// Whether an answer shows that the store was put back: the server knows a number that was never given here, or tells
/// of another mutation under the number of one that waits.
Result<bool> tellsOfAnotherHistory(const Core& core, store::Writer& writer, const wire::Response& response);

/// Whether a result is that of the mutation that waits.
bool isResultOf(const wire::MutationResult& result, const store::OutboxEntry& entry);

/// Numbers that the server has judged a mutation under, with those under which it waits here: it got another in a life
/// of this store that has been put back since.
using OtherNumbers = std::map<std::uint64_t, std::uint64_t>;

/// Inside the transaction of an answer, before its results are looked at. What waits and has a result, under its number
/// or another, stays for it; all else, from the first such mutation on, gets the numbers behind the newest that the
/// server knows. Its texts get a new agent, for the same letters may have gone to others. Each number that was lost
/// before it was sent becomes a mutation without operations, for the server takes them in their order only. Where not
/// all results have come yet, nothing is settled; the next answer goes on.
Result<OtherNumbers> settleNumbers(Core& core, store::Writer& writer, const wire::Response& response, Rebase& rebase);

}  // namespace aufwind::engine
