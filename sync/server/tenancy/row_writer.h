// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/tenancy/digests.h"
#include "sync/server/tenancy/list_keys.h"
#include "sync/server/tenancy/unit.h"

#include <set>

/// Stores an accepted mutation: gives its rows their sequence numbers and brings the logs of the scopes, the
/// memberships and the look-ups along. Numbers are given here and nowhere else, inside the transaction that the head's
/// lock protects (sync.md, invariant 1). Thread rule: that of the store.
namespace aufwind::server {

class RowWriter {
  public:
    RowWriter(const Facts& facts, TenantStore& store, Audience& audience, Digests& digests, RowCache& cache,
              Entropy& entropy)
        : facts_(facts),
          store_(store),
          audience_(audience),
          digests_(digests),
          cache_(cache),
          keys_(facts, store, entropy) {}

    /// The largest sequence number given, 0 where nothing changed. `now` in ms since 1970.
    std::uint64_t write(Unit& unit, std::int64_t now);

    /// Takes out a removed row and all that the server finds it by. Answers the scopes that it was in.
    std::vector<Scope> erase(const Record& row);

    std::uint64_t head() const { return head_; }
    std::uint64_t rows() const { return rows_; }
    /// Reads both again, after a transaction was taken back.
    void reload();

    /// Scopes and persons that writes have touched since the last clear().
    const std::set<Scope>& scopes() const { return scopes_; }
    const std::set<Uuid>& persons() const { return persons_; }
    void clearTouched();

  private:
    void settleCopies(Unit& unit);
    bool isSeenByNoMore(const Record& before, const Record& now) const;
    void writeRow(Unit::Touched& row, std::int64_t now);
    void writeDigests(const Record* before, const Record& now);
    void writeLog(const Record* before, const Record& now);
    void writeReferences(const Record* before, const Record& now);
    void writeMembers(const Unit& unit);

    const Facts& facts_;
    TenantStore& store_;
    Audience& audience_;
    Digests& digests_;
    RowCache& cache_;
    ListKeys keys_;
    std::uint64_t head_ = 0;
    std::uint64_t rows_ = 0;
    std::set<Scope> scopes_;
    std::set<Uuid> persons_;
};

}  // namespace aufwind::server
