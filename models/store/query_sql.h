// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/entity_plan.h"
#include "models/store/sqlcipher_handle.h"
#include "models/store/store.h"

#include <string>
#include <vector>

/// A Query as SQL over its entity's table. Values are only ever bound. `invalid` for a field that the entity does not
/// have, or a comparison that its type cannot answer; `tooLarge` for a list longer than SQLite binds. Pure.
namespace aufwind::store {

struct QuerySql {
    std::string tail;          ///< from WHERE on, to follow EntityPlan::selectColumns or a count
    std::vector<Value> bind;   ///< in the order of the marks
    std::vector<bool> asBlob;  ///< for each: a string is bytes, not text

    void bindTo(Statement& statement, std::vector<std::string>& joined) const;
};

Result<QuerySql> toSql(const EntityPlan& plan, const Query& query);

}  // namespace aufwind::store
