// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/scope_digest.h"

namespace aufwind::merge {
namespace {

// The finaliser of SplitMix64 (Steele, Lea, Flood, 2014).
constexpr std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::uint64_t mixed(std::uint64_t state, const Uuid& id) {
    for (std::size_t half = 0; half < id.bytes.size(); half += 8) {
        std::uint64_t word = 0;
        for (std::size_t i = half; i < half + 8; ++i) {
            word = word << 8U | id.bytes[i];
        }
        state = mixed(state ^ word);
    }
    return state;
}

std::uint64_t hashOf(EntityNumber entity, const Uuid& id, std::uint64_t seq) {
    return mixed(mixed(mixed(entity), id) ^ seq);
}

}  // namespace

void ScopeDigest::add(EntityNumber entity, const Uuid& id, std::uint64_t seq) {
    rows += 1;
    hash += hashOf(entity, id, seq);
}

void ScopeDigest::remove(EntityNumber entity, const Uuid& id, std::uint64_t seq) {
    rows -= 1;
    hash -= hashOf(entity, id, seq);
}

std::uint64_t partOf(const Scope& scope, const ScopeDigest& digest) {
    const std::uint64_t kind = static_cast<std::uint64_t>(scope.kind) + 1;
    return mixed(mixed(mixed(mixed(kind), scope.id) ^ digest.rows) ^ digest.hash);
}

}  // namespace aufwind::merge
