// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/audience.h"

#include "sync/merge/plant.h"
#include "sync/protocol/codec.h"

#include <algorithm>

namespace aufwind::server {
namespace {

// Beyond these the memory is given back and filled anew by whoever is there.
constexpr std::size_t kMostHoldings = 4096;
constexpr std::size_t kMostHeads = 200'000;
constexpr std::uint64_t kFirstEpoch = 1;

}  // namespace

std::uint64_t Holding::epochOf(const Scope& scope) const {
    const auto at = std::lower_bound(scopes.begin(), scopes.end(), HeldScope{scope, 0});
    return at != scopes.end() && at->first == scope ? at->second : 0;
}

const Holding& Audience::of(const Uuid& person) {
    const auto found = holdings_.find(person);
    if (found != holdings_.end()) {
        return found->second;
    }
    if (holdings_.size() >= kMostHoldings) {
        holdings_.clear();
    }
    return holdings_.emplace(person, load(person)).first->second;
}

Holding Audience::load(const Uuid& person) {
    Holding holding;
    std::string payload;
    bool removed = person.isNil();
    if (facts_.person() != 0 && store_.row(facts_.person(), person, payload)) {
        const auto row = protocol::recordFromBytes(payload);
        removed = removed || !row || !row->alive();
        holding.changed = row ? row->seq : 0;
    } else {
        removed = removed || store_.deadLife({facts_.person(), person});
    }
    for (const StoredMember& member : store_.membershipsOf(person)) {
        holding.changed = std::max(holding.changed, member.seq);
        if ((member.active() || planted(Plant::keepMember)) && !removed) {
            holding.scopes.emplace_back(member.scope, member.epoch);
        }
    }
    if (!removed) {
        holding.scopes.emplace_back(Scope::tenant(), kFirstEpoch);
        holding.scopes.emplace_back(Scope::person(person), kFirstEpoch);
    }
    std::sort(holding.scopes.begin(), holding.scopes.end());
    holding.digest = protocol::scopesDigest(holding.scopes);
    return holding;
}

std::uint64_t Audience::headOf(const Scope& scope) {
    const auto found = heads_.find(scope);
    if (found != heads_.end()) {
        return found->second;
    }
    if (heads_.size() >= kMostHeads) {
        heads_.clear();
    }
    return heads_.emplace(scope, store_.logHead(scope)).first->second;
}

std::uint64_t Audience::headFor(const Uuid& person) {
    if (const auto known = personal_.find(person); known != personal_.end()) {
        return known->second;
    }
    const Holding& holding = of(person);
    std::uint64_t head = holding.changed;
    for (const auto& [scope, epoch] : holding.scopes) {
        head = std::max(head, headOf(scope));
    }
    personal_[person] = head;
    return head;
}

void Audience::clear() {
    holdings_.clear();
    heads_.clear();
    personal_.clear();
}

}  // namespace aufwind::server
