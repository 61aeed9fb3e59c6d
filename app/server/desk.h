// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/arguments.h"
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

/// Where the data lies: empty is the directory itself.
Result<std::string> placeFrom(const Arguments& arguments);
Result<Home> openHome(const std::string& directory, const Arguments& arguments, const std::string& place);
Result<std::unique_ptr<Desk>> openDesk(const std::string& directory, const Arguments& arguments,
                                       const schema::Schema& schema);
/// `invalid` with the first of these options that is missing.
Result<void> needs(const Arguments& arguments, std::initializer_list<const char*> options);

}  // namespace aufwind::server
