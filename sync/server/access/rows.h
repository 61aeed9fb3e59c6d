// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"

#include <vector>

/// What access rules look at: rows and memberships as they are at this point of a mutation, with what its earlier
/// operations have done. Thread rule: one thread at a time.
namespace aufwind::server {

class Rows {
  public:
    virtual ~Rows() = default;

    /// Also removed rows; null where there is none. Valid until the row is put.
    virtual const Record* find(EntityNumber entity, const Uuid& id) = 0;
    virtual bool isMember(const Scope& scope, const Uuid& person) = 0;
    /// Rows of `entity` whose `field`, one that the server looks for rows by, names `target`. Sorted by id.
    virtual std::vector<const Record*> referring(EntityNumber entity, FieldNumber field, const Uuid& target) = 0;
    virtual void put(Record row) = 0;
};

}  // namespace aufwind::server
