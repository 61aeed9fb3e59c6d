// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"

#include <string>
#include <string_view>
#include <vector>

/// Which table and which columns an entity has, and the SQL that never changes for it: made once from the schema when
/// a store opens, then shared by all connections. Immutable; any thread.
namespace aufwind::store {

struct Column {
    const schema::Field* field = nullptr;
    std::string name;
};

/// The columns that every entity's table has, in this order, before those of its fields.
enum Fixed : int { kRow, kId, kSeq, kLife, kAuthorColumn, kCreated, kDevice, kMeta, kSets, kLost, kExtra, kFixed };

struct EntityPlan {
    const schema::Entity* entity = nullptr;
    std::string table;
    std::vector<Column> columns;                     ///< sorted by field number
    std::vector<const schema::Field*> searchFields;  ///< sorted by field number
    bool hasGraphs = false;

    std::string selectColumns;  ///< SELECT … FROM table t, in the order of Fixed and `columns`
    std::string selectById;
    std::string insert;
    std::string removeByRow;

    /// Null where this version does not know the field.
    const Column* column(schema::FieldNumber field) const;
};

class Plans {
  public:
    explicit Plans(const schema::Schema& schema);

    const schema::Schema& schema() const { return schema_; }
    const std::vector<EntityPlan>& all() const { return plans_; }
    /// Null where this version does not know the entity, or its rows come to no device.
    const EntityPlan* of(schema::EntityNumber entity) const;

  private:
    const schema::Schema& schema_;
    std::vector<EntityPlan> plans_;  ///< sorted by entity number
};

/// Whether the value has the alternative that the type uses, or none.
bool fitsColumn(schema::Type type, const Value& value);
/// SQLite's type of a field's column.
std::string_view sqlType(schema::Type type);

}  // namespace aufwind::store
