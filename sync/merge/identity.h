// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"

/// Ids that follow from something else: a UUIDv8 (RFC 9562) from SHA-256. Pure; any thread.
namespace aufwind::merge {

/// The id of a row with these first values (Entity::identity): over the entity and the fields in their order. `author`
/// stands for kAuthor. Only for entities with an identity.
Uuid derivedId(const schema::Entity& entity, const std::vector<std::pair<FieldNumber, Value>>& values,
               const Uuid& author);

/// The agent that a device writes texts as: itself, and another one with each number but 0. A device that finds that
/// its store was put back takes another number, for it does not know which letters it has given to the present one.
Uuid textAgent(const Uuid& device, std::uint64_t number);

}  // namespace aufwind::merge
