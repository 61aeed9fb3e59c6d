// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "sync/server/storage/personal_part.h"

/// Whose words a row holds: an employee's row is that employee's; what is about an employee (Entity::subject) is
/// theirs, for it would be them whom it names; everything else is its author's. Text is what people write: short,
/// collaborative or secret, with the versions of it that lost. Pure; any thread.
namespace aufwind::server {

/// `row` as protocol::toBytes() has made it. A row of an entity that the schema does not have is nobody's.
PersonalPart personalPart(const schema::Schema& schema, schema::EntityNumber people, std::string_view row);

}  // namespace aufwind::server
