// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "sync/merge/operation.h"

#include <string_view>
#include <utility>
#include <vector>

/// Collects creations by the names of the schema, for what the operator's commands write: rows by hand, without code
/// for each entity. A name that the schema does not have is a defect and ends the program. Threads: one caller.
namespace aufwind::server {

class Seed {
  public:
    using Fields = std::vector<std::pair<std::string_view, Value>>;

    explicit Seed(const schema::Schema& schema) : schema_(schema) {}

    /// Values that are not set are left out.
    void row(std::string_view entity, const Uuid& id, const Fields& fields);
    /// For entities whose id follows from their fields; answers it.
    Uuid derivedRow(std::string_view entity, const Fields& fields, const Uuid& author = {});
    /// A row with a collaborative text of these parts, each written by a device, one after the other.
    using Parts = std::vector<std::pair<Uuid, std::string_view>>;
    Uuid textRow(std::string_view entity, const Fields& fields, std::string_view textField, const Parts& parts,
                 const Uuid& author);

    /// A row of these values. Where its id follows from them it is that; a collaborative text is all of one device.
    /// Answers the id.
    using Values = std::vector<std::pair<FieldNumber, Value>>;
    Uuid plainRow(EntityNumber entity, const Uuid& id, const Values& values, const Uuid& device);

    std::size_t size() const { return operations_.size(); }
    std::vector<merge::Operation> take() { return std::exchange(operations_, {}); }

  private:
    const schema::Entity& entity(std::string_view name) const;
    merge::Operation creation(const schema::Entity& entity, const Fields& fields) const;

    const schema::Schema& schema_;
    std::vector<merge::Operation> operations_;
};

}  // namespace aufwind::server
