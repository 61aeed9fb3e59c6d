// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/access/facts.h"
#include "sync/server/access/rows.h"
#include "sync/server/tenancy/audience.h"
#include "sync/server/tenancy/grant_members.h"
#include "sync/server/tenancy/row_cache.h"

#include <map>
#include <memory>
#include <set>
#include <tuple>
#include <unordered_map>

/// One mutation while it is being judged: the rows it has changed so far, over what is stored. Nothing reaches the
/// store before the whole mutation holds, so a refusal is forgetting this object. Thread rule: that of the store.
namespace aufwind::server {

class Unit : public Rows {
  public:
    struct Touched {
        std::shared_ptr<const Record> before;  ///< null where the mutation made the row
        Record now;
        std::map<FieldNumber, std::vector<std::string>> texts;  ///< updates of collaborative texts
    };

    Unit(const Facts& facts, TenantStore& store, Audience& audience, RowCache& cache)
        : facts_(facts),
          store_(store),
          audience_(audience),
          cache_(cache),
          grants_(facts, store, *this, [this](const Scope& scope, const Uuid& person, std::int64_t change) {
              members_[{scope, person}] += change;
          }) {}
    Unit(const Unit&) = delete;
    Unit& operator=(const Unit&) = delete;

    const Record* find(EntityNumber entity, const Uuid& id) override;
    bool isMember(const Scope& scope, const Uuid& person) override;
    void put(Record row) override;

    /// An update that the mutation brought to a text of a row that existed before.
    void noteText(const RowName& row, FieldNumber field, const std::string& update);

    std::vector<const Record*> referring(EntityNumber entity, FieldNumber field, const Uuid& target) override;
    bool madeHere(EntityNumber entity, const Uuid& id) const;
    bool isTouched(const RowName& name) const { return touched_.contains(name); }
    /// The person and everybody below, by who reports to whom.
    std::vector<Uuid> under(const Uuid& person);

    /// In the order in which they were touched; grows while effects run.
    const std::vector<RowName>& order() const { return order_; }
    Touched& touched(const RowName& name) { return touched_.at(name); }

    using MemberName = std::pair<Scope, Uuid>;
    /// Memberships given and taken by the touched rows, in rows that give them; without zeros.
    std::map<MemberName, std::int64_t> memberChanges() const;

  private:
    void countMembers(const Record* before, const Record& now);
    bool movesChains(const Record& row);
    void countChains(const Uuid& person, const std::vector<Uuid>& before);
    void keep(Record row);
    void noteReferences(const Record& row);

    const Facts& facts_;
    TenantStore& store_;
    Audience& audience_;
    RowCache& cache_;
    std::unordered_map<RowName, Touched, RowNameHash> touched_;
    std::unordered_map<RowName, std::shared_ptr<const Record>, RowNameHash> looked_;
    std::vector<RowName> order_;
    /// Rows of this mutation by what their indexed references have ever named in it.
    std::map<std::tuple<EntityNumber, FieldNumber, Uuid>, std::set<Uuid>> references_;
    std::map<MemberName, std::int64_t> members_;
    GrantMembers grants_;
};

}  // namespace aufwind::server
