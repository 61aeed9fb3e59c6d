// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/store/store.h"
#include "sync/server/tenancy/tenant_service.h"
#include "tests/sim/step.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <vector>

/// What every world begins with, made once and copied for each: two companies (a manager tree, roles, series of 1:1s),
/// empty stores for their devices, and whole beginnings in which the first devices have synced already.
namespace aufwind::sim {

inline constexpr std::size_t kCompanies = 2;

struct Person {
    std::size_t tenant = 0;
    Uuid id;
};

struct Company {
    std::filesystem::path server;  ///< the tenant's database
    std::vector<Uuid> people;
    std::vector<Uuid> series;
};

/// The files of a world at rest, and the names of its devices.
struct Start {
    std::array<std::filesystem::path, kCompanies> servers;
    std::array<std::filesystem::path, kDevices> stores;
    std::array<Uuid, kDevices> devices;
};

struct Beginnings {
    std::array<Company, kCompanies> companies;
    std::filesystem::path store;       ///< a device's empty store
    std::filesystem::path laterStore;  ///< the same under the later schema
    std::vector<Start> starts;         ///< empty while they are made
    std::string postgres;              ///< connection string of a database for all servers; empty is files
};

/// Makes everything but the starts below `directory`; those are worlds at rest (World::rest).
Result<Beginnings> makeBeginnings(const std::filesystem::path& directory);

server::TenantOptions tenantOptions(const std::filesystem::path& path);
store::Key deviceKey();

}  // namespace aufwind::sim
