// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "sync/server/storage/tenant_store.h"

/// What must hold between the tables of a tenant, computed anew from its rows: each row is in the logs of exactly its
/// scopes under its own sequence, and memberships are those that the rows give. For checks and tests: it reads
/// everything. Thread rule: that of the store.
namespace aufwind::server {

/// `damaged` with what does not agree.
Result<void> checkConsistency(const schema::Schema& schema, TenantStore& store);

}  // namespace aufwind::server
