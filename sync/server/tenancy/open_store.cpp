// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/open_store.h"

#include "sync/server/access/facts.h"
#include "sync/server/storage/postgres/postgres_store.h"
#include "sync/server/storage/sqlcipher/sqlcipher_store.h"
#include "sync/server/tenancy/personal_part.h"

#include <openssl/crypto.h>

namespace aufwind::server {
namespace {

Result<std::unique_ptr<TenantStore>> openDatabase(const TenantOptions& options, const schema::Schema& schema) {
    const auto durability = options.durable ? postgres::Durability::full : postgres::Durability::none;
    postgres::StoreOptions place{options.postgres, options.key,       options.tenant,  durability,
                                 options.faults,   options.mustExist, options.nextKey, options.keysAnew};
    place.personal = [&schema, people = peopleOf(schema)](std::string_view row) {
        return personalPart(schema, people, row);
    };
    auto store = postgres::PostgresStore::open(place);
    OPENSSL_cleanse(place.key.data(), place.key.size());
    return store;
}

}  // namespace

Result<std::unique_ptr<TenantStore>> openStore(const TenantOptions& options, const schema::Schema& schema) {
    if (!options.postgres.empty()) {
        return openDatabase(options, schema);
    }
    const auto missing = options.mustExist ? sqlcipher::Missing::isAnError : sqlcipher::Missing::isMade;
    sqlcipher::StoreOptions place{options.path, options.key,    options.durable, options.faults,
                                  missing,      options.tenant, options.nextKey};
    auto store = sqlcipher::SqlcipherStore::open(place);
    OPENSSL_cleanse(place.key.data(), place.key.size());
    return store;
}

}  // namespace aufwind::server
