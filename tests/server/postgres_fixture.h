// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/postgres/postgres_store.h"
#include "tests/server/postgres_cluster.h"
#include "tests/server/tenant_fixture.h"

/// A database of its own for a test, and the stores of tenants in it.
namespace aufwind::test {

inline Uuid idOf(std::uint8_t number) {
    Uuid made;
    made.bytes[0] = 0xA0;
    made.bytes[15] = number;
    return made;
}

struct Database {
    std::string name = sharedCluster().makeDatabase();
    std::string app = sharedCluster().app(name);

    server::postgres::StoreOptions options(const Uuid& tenant, std::uint8_t key = 1) const {
        server::postgres::StoreOptions made;
        made.place = app;
        made.key.fill(key);
        made.tenant = tenant;
        made.durability = server::postgres::Durability::none;
        return made;
    }
    std::unique_ptr<server::TenantStore> store(const Uuid& tenant) const {
        auto opened = server::postgres::PostgresStore::open(options(tenant));
        return opened ? std::move(*opened) : nullptr;
    }
    server::TenantOptions tenant(const Uuid& tenant) const {
        server::TenantOptions made;
        made.postgres = app;
        made.key.fill(1);
        made.tenant = tenant;
        made.durable = false;
        return made;
    }
    Sql admin() const { return Sql(sharedCluster().admin(name)); }
    Sql server() const { return Sql(app); }
};

}  // namespace aufwind::test
