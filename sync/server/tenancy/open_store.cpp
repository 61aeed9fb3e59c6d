// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/open_store.h"

#include "sync/server/storage/postgres/postgres_store.h"
#include "sync/server/storage/sqlcipher/sqlcipher_store.h"

#include <openssl/crypto.h>

namespace aufwind::server {
namespace {

Result<std::unique_ptr<TenantStore>> openDatabase(const TenantOptions& options) {
    const auto durability = options.durable ? postgres::Durability::full : postgres::Durability::none;
    postgres::StoreOptions place{options.postgres, options.key,       options.tenant,  durability,
                                 options.faults,   options.mustExist, options.nextKey, options.keysAnew};
    auto store = postgres::PostgresStore::open(place);
    OPENSSL_cleanse(place.key.data(), place.key.size());
    return store;
}

}  // namespace

Result<std::unique_ptr<TenantStore>> openStore(const TenantOptions& options) {
    if (!options.postgres.empty()) {
        return openDatabase(options);
    }
    const auto missing = options.mustExist ? sqlcipher::Missing::isAnError : sqlcipher::Missing::isMade;
    sqlcipher::StoreOptions place{options.path, options.key,    options.durable, options.faults,
                                  missing,      options.tenant, options.nextKey};
    auto store = sqlcipher::SqlcipherStore::open(place);
    OPENSSL_cleanse(place.key.data(), place.key.size());
    return store;
}

}  // namespace aufwind::server
