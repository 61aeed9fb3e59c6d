// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "sync/engine/row_key.h"
#include "sync/merge/scope_digest.h"

#include <map>
#include <set>

/// What each scope holds here, in the numbers of merge::ScopeDigest, to be compared with the server's. Counted once
/// from the store, and then kept along in memory; a transaction that fails makes it unknown again.
///
/// Thread rule: as the engine. Errors: those of the store.
namespace aufwind::engine {

class ScopeDigests {
  public:
    bool isKnown() const { return known_; }
    /// Known, and counted not long ago.
    bool isFresh(std::int64_t now) const;
    /// Nothing is held.
    void begin(std::int64_t now);
    /// Until the next count() every change is ignored.
    void forget() { known_ = false; }
    /// From the store, unless it is fresh: what was changed behind the engine's back is found only so.
    Result<void> count(store::Reader& reader, std::int64_t now);

    void add(const Scope& scope, const RowKey& row, std::uint64_t seq);
    void remove(const Scope& scope, const RowKey& row, std::uint64_t seq);
    void drop(const Scope& scope) { digests_.erase(scope); }

    merge::ScopeDigest of(const Scope& scope) const;
    /// Of all of them together, as in Commit.digest.
    std::uint64_t of(const std::map<Scope, std::uint64_t>& scopes) const;

  private:
    std::map<Scope, merge::ScopeDigest> digests_;
    std::int64_t counted_ = 0;
    bool known_ = false;
};

/// Which scopes are being fetched again because they were not what the server has.
struct Mending {
    std::uint64_t agreed = 0;  ///< the last of the server's digests that was the same here; 0 is none
    bool asks = false;         ///< the digest of each scope is wanted
    std::set<Scope> stale;     ///< to be emptied with the next answer, which brings them anew
    std::set<Scope> tried;     ///< fetched again since the last time that everything agreed
    std::int64_t failed = 0;   ///< when trying again was given up, on this machine's clock; 0 is never
};

}  // namespace aufwind::engine
