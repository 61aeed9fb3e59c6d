// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/tenancy/tenant_service.h"

#include <string_view>
#include <utility>
#include <vector>

/// Gathers what the server writes of a round, as operations of a decision; what is as it is to be stays unwritten.
/// Within one thread.
namespace aufwind::server {

using RowFields = std::vector<std::pair<FieldNumber, Value>>;

class Writing {
  public:
    Writing(const schema::Schema& schema, Moment& moment) : schema_(schema), moment_(moment) {}

    void set(const Record& row, FieldNumber field, Value value);
    /// Makes the row, brings it back, or changes what of it differs. For entities with an identity the id follows.
    Uuid put(EntityNumber entity, const RowFields& fields);
    void put(EntityNumber entity, const Uuid& id, const RowFields& fields);
    void remove(const Record& row);

    std::vector<merge::Operation> take() { return std::exchange(operations_, {}); }

  private:
    const schema::Schema& schema_;
    Moment& moment_;
    std::vector<merge::Operation> operations_;
};

/// The id that a row with these fields has, of an entity with an identity.
Uuid derivedRowId(const schema::Schema& schema, EntityNumber entity, const RowFields& fields);
/// A row that the server keeps, with these fields.
Record keptRecord(EntityNumber entity, const RowFields& fields);

/// An id that follows from a text of the program (RFC 9562, version 8): the same for the same text.
Uuid namedId(std::string_view name);
/// The same under a secret, without which nobody can tell what it was made of.
Uuid secretId(std::string_view secret, std::string_view name);

}  // namespace aufwind::server
