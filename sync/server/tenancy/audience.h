// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/access/facts.h"
#include "sync/server/storage/tenant_store.h"

#include <string>
#include <unordered_map>

/// Which scopes a person is in, with epochs, and how far each scope's log goes. Answers from memory where it can; the
/// store is the truth. Everybody is in the tenant's scope and in their own, unless their row as a person is removed.
/// Thread rule: that of the store.
namespace aufwind::server {

struct Holding {
    std::vector<HeldScope> scopes;  ///< sorted
    std::string digest;             ///< as Hello.scopes
    std::uint64_t changed = 0;      ///< sequence of the newest change of the memberships themselves

    /// 0 where the person is not in it.
    std::uint64_t epochOf(const Scope& scope) const;
    bool contains(const Scope& scope) const { return epochOf(scope) != 0; }
};

struct ScopeHash {
    std::size_t operator()(const Scope& scope) const noexcept {
        return std::hash<Uuid>{}(scope.id) * 31 + static_cast<std::size_t>(scope.kind);
    }
};

class Audience {
  public:
    Audience(const Facts& facts, TenantStore& store) : facts_(facts), store_(store) {}

    /// Valid until a call that is not const.
    const Holding& of(const Uuid& person);
    /// The newest sequence in the scope.
    std::uint64_t headOf(const Scope& scope);
    /// The newest sequence that concerns the person.
    std::uint64_t headFor(const Uuid& person);

    void note(const Scope& scope, std::uint64_t seq) {
        heads_[scope] = seq;
        personal_.clear();
    }
    void forget(const Uuid& person) {
        holdings_.erase(person);
        personal_.clear();
    }
    void clear();

  private:
    Holding load(const Uuid& person);

    const Facts& facts_;
    TenantStore& store_;
    std::unordered_map<Uuid, Holding> holdings_;
    std::unordered_map<Scope, std::uint64_t, ScopeHash> heads_;
    std::unordered_map<Uuid, std::uint64_t> personal_;  ///< headFor(), since the last change
};

}  // namespace aufwind::server
