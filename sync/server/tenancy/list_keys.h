// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/storage/tenant_store.h"
#include "sync/server/tenancy/unit.h"

/// Keeps the order keys of each list short and different (sync.md, invariant 14). A key that is taken already gets a
/// place beside the other, by id; one that is too long gets a shorter one for the same place, and where its neighbours
/// leave none, the whole list gets new keys. Works on a mutation that has been accepted, before its rows are stored.
/// Thread rule: that of the store.
namespace aufwind::server {

class ListKeys {
  public:
    ListKeys(const Facts& facts, TenantStore& store, Entropy& entropy)
        : facts_(facts), store_(store), entropy_(entropy) {}

    void settle(Unit& unit);
    /// The row is not there any more.
    void forget(const Record& row);

  private:
    void settleRow(const RowName& name, const schema::Field& field, Unit& unit);
    std::string freeKey(const ListName& list, const ListEntry& wanted);
    void renew(const ListName& list, const ListEntry& added, Unit& unit);
    std::uint32_t jitter() { return static_cast<std::uint32_t>(entropy_.next()); }

    const Facts& facts_;
    TenantStore& store_;
    Entropy& entropy_;
};

}  // namespace aufwind::server
