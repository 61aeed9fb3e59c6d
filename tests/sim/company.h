// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/store/store.h"
#include "sync/server/tenancy/tenant_service.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <vector>

/// The two companies that every world begins with, made once and copied for each: a manager tree, roles, series of
/// 1:1s.
namespace aufwind::sim {

struct Person {
    std::size_t tenant = 0;
    Uuid id;
};

struct Company {
    std::filesystem::path server;  ///< the tenant's database
    std::vector<Uuid> people;
    std::vector<Uuid> series;
};

struct Beginnings {
    std::array<Company, 2> companies;
    std::filesystem::path store;       ///< a device's empty store
    std::filesystem::path laterStore;  ///< the same under the later schema
};

/// Makes everything below `directory`.
Result<Beginnings> makeBeginnings(const std::filesystem::path& directory);

server::TenantOptions tenantOptions(const std::filesystem::path& path);
store::Key deviceKey();

}  // namespace aufwind::sim
