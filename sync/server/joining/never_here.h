// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/joining/people_joins.h"

namespace aufwind::server {

/// Which two records become one on an admin's word alone: where whoever goes has never been here. Nobody has signed in
/// as them, they have written nothing, and they meet nobody; else an admin could have somebody's private words brought
/// to whoever the admin likes. Answers what is in the way: `has_account`, `wrote`, `meets`, `has_left` (whoever stays
/// has left, and whoever goes has not). Blocks on the control database; called in the company's turn.
Result<std::vector<JoinPreview::Obstacle>> unlessNeverHere(ControlStore& store, const schema::Schema& schema,
                                                           TenantService& service, const JoinedPeople& pair);

}  // namespace aufwind::server
