// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/control_store.h"
#include "sync/server/operator/home.h"
#include "sync/server/operator/system.h"
#include "sync/server/operator/tenants.h"

/// What every command on an existing directory works with. Threads: one caller.
namespace aufwind::server {

struct Desk {
    const schema::Schema& schema;
    Home home;
    std::unique_ptr<ControlStore> store;
    SystemClock clock;
    SystemEntropy entropy;

    Tenants tenants() { return {home, *store, schema, clock, entropy}; }
};

}  // namespace aufwind::server
