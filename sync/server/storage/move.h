// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/tenant_store.h"

/// Moves a tenant from one store to another, such as from a file to PostgreSQL and back. Both are opened under the
/// same key for the same tenant, for contents stay sealed as they are. Thread rule: that of the stores.
namespace aufwind::server {

/// Over everything that a store keeps but the numbers that it gives to contents: the same for two stores that hold the
/// same. Inside a transaction, or while nobody writes. Errors: those of the store.
Result<std::string> digestOf(TenantStore& store);

/// Copies everything into an empty store, compares, and only then commits. `from` is locked meanwhile and unchanged at
/// the end. Errors: `conflict` where `to` holds something, `damaged` where the copy is not the same, and those of
/// both stores; nothing is in `to` then.
Result<void> copyTenant(TenantStore& from, TenantStore& to);

/// Copies as above, calls `settle` once the copy is durable, and where that worked takes the tenant out of the old
/// store: other servers that have it open are refused from then on, and nothing that they have acknowledged is missing
/// in the new one. A new store that holds the same already is taken as the copy. Whose file it was removes it.
Result<void> moveTenant(TenantStore& from, TenantStore& to, const std::function<Result<void>()>& settle);

}  // namespace aufwind::server
