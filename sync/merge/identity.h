// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"

/// Ids that follow from a row's content (Entity::identity): a UUIDv8 (RFC 9562) from SHA-256 over the entity and the
/// fields in their order. Pure; any thread.
namespace aufwind::merge {

/// The id of a row with these first values. `author` stands for kAuthor. Only for entities with an identity.
Uuid derivedId(const schema::Entity& entity, const std::vector<std::pair<FieldNumber, Value>>& values,
               const Uuid& author);

}  // namespace aufwind::merge
