// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/tenant_store.h"
#include "sync/server/tenancy/audience.h"

#include <unordered_set>

/// The digest of each scope, kept along with its log (sync.md, invariant 19), so that an answer which leaves nothing
/// out can say what its device must hold now. Counts a scope once, from its log, where it was never counted. Thread
/// rule: that of the store.
namespace aufwind::server {

class Digests {
  public:
    explicit Digests(TenantStore& store) : store_(store) {}

    const merge::ScopeDigest& of(const Scope& scope) { return counted(scope); }
    /// Of all of them together.
    std::uint64_t of(const Holding& holding);

    /// Before rows and log say so.
    void add(const Scope& scope, const RowName& row, std::uint64_t seq);
    void remove(const Scope& scope, const RowName& row, std::uint64_t seq);
    /// Stores what has changed; part of each transaction that changes a log.
    void flush();
    /// After a transaction was taken back.
    void clear();

  private:
    merge::ScopeDigest& counted(const Scope& scope);

    TenantStore& store_;
    std::unordered_map<Scope, merge::ScopeDigest, ScopeHash> digests_;
    std::unordered_set<Scope, ScopeHash> changed_;
    std::unordered_map<std::string, std::uint64_t> sums_;  ///< since the last change, by Holding::digest
};

}  // namespace aufwind::server
