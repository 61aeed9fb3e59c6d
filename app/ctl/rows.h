// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/result.h"
#include "models/store/editor.h"
#include "models/store/store.h"

#include <string>
#include <vector>

/// Words of the command line as parts of the schema. `invalid` is a word that cannot be read, `notFound` a name that
/// the schema does not have. Pure.
namespace aufwind::ctl {

Result<const schema::Entity*> entityNamed(const schema::Schema& schema, const std::string& name);
/// `id`, `author` or a field.
Result<FieldNumber> fieldNamed(const schema::Entity& entity, const std::string& name);
Result<Uuid> idFrom(const std::string& text);
/// Digits and nothing else.
Result<std::size_t> countFrom(const std::string& text);
/// `field=value`; `field=` clears, but for text fields, where it is the empty text.
Result<Assignment> assignmentFrom(const schema::Entity& entity, const std::string& text);
/// `field=value`, `field!=value`, `field<value`, `field<=value`, `field>value`, `field>=value`; without a value: (not)
/// set.
Result<store::Condition> conditionFrom(const schema::Entity& entity, const std::string& text);

/// Rows of an entity, as the words behind `list` say: ENTITY [--removed] [--where CONDITION]… [--order FIELD]…
/// [--order-descending FIELD]… [--limit N].
struct ListRequest {
    store::Query query;
    const schema::Entity* entity = nullptr;
};
Result<ListRequest> listRequest(const schema::Schema& schema, const std::vector<std::string>& words);

}  // namespace aufwind::ctl
