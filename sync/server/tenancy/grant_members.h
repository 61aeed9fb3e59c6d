// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/access/facts.h"
#include "sync/server/storage/tenant_store.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

/// Which memberships custom roles give and take while the rows of a mutation change: those of the scopes of whoever
/// holds a permission over somebody (merge::permissionScope). Works from what a row was and is; where nothing that
/// decides has changed it costs a comparison. Thread rule: that of the rows.
namespace aufwind::server {

class Unit;

class GrantMembers {
  public:
    /// One membership more, or less.
    using Count = std::function<void(const Scope& scope, const Uuid& person, std::int64_t change)>;

    GrantMembers(const Facts& facts, TenantStore& store, Unit& rows, Count count)
        : facts_(facts), store_(store), rows_(rows), count_(std::move(count)) {}

    /// Whether memberships can follow from rows of this entity.
    bool concerns(EntityNumber entity) const;
    /// The row is in the unit as it is now; `before` is null where there was none.
    void follow(const Record* before, const Record& now);
    /// Below each of `reports`, which stand together, these persons stand from now on once more or less.
    void followChains(const std::vector<Uuid>& reports, const std::map<Uuid, std::int64_t>& changes);

  private:
    void followGrant(const Record* before, const Record& now);
    void followRole(const Record* before, const Record& now);
    void followPerson(const Record* before, const Record& now);
    void add(const Record& grant, FieldNumber permission, std::int64_t change);
    std::vector<FieldNumber> permissionsOf(const Record& grant);
    std::vector<Record> living();
    std::vector<Uuid> reachedBy(const Record& grant);

    const Facts& facts_;
    TenantStore& store_;
    Unit& rows_;
    Count count_;
    std::optional<std::set<Uuid>> known_;  ///< all grants, once they were asked for
};

}  // namespace aufwind::server
