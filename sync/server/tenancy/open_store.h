// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entities.h"
#include "sync/server/storage/tenant_store.h"
#include "sync/server/tenancy/tenant_service.h"

#include <memory>

namespace aufwind::server {

/// The store that the options name: a SQLCipher file, or a tenant in a PostgreSQL database, which seals what people
/// wrote under keys of theirs; the schema says what that is. Any thread. Errors: those of the store.
Result<std::unique_ptr<TenantStore>> openStore(const TenantOptions& options,
                                               const schema::Schema& schema = schema::kSchema);

}  // namespace aufwind::server
