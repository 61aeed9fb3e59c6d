// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/access/facts.h"
#include "sync/server/storage/tenant_store.h"

/// What a later schema asks of the rows that are there already: the scopes of its new rules, and the look-ups that it
/// needs. Part of a transaction; doing it twice changes nothing. Thread rule and errors: those of the store.
namespace aufwind::server {

/// Brings a store of any earlier version to that of the schema. A store of a later one stays as it is.
Result<void> layOut(const Facts& facts, TenantStore& store);

}  // namespace aufwind::server
