// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"

#include <cstdint>

/// What a scope holds, in two numbers that server and device keep alike while rows come and go, so that each can tell
/// whether the other holds the same (sync.md, invariant 19). Found by PROTOCOL.md; no secret, and no proof against
/// somebody who wants two different sets to look alike. Pure; any thread.
namespace aufwind::merge {

struct ScopeDigest {
    std::uint64_t rows = 0;
    std::uint64_t hash = 0;  ///< the sum of a hash of each row, so that the order in which they came does not matter

    void add(EntityNumber entity, const Uuid& id, std::uint64_t seq);
    void remove(EntityNumber entity, const Uuid& id, std::uint64_t seq);
    bool operator==(const ScopeDigest&) const = default;
};

/// The part of one scope in the digest of several, which is the sum of their parts.
std::uint64_t partOf(const Scope& scope, const ScopeDigest& digest);

}  // namespace aufwind::merge
