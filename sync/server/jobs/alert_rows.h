// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/tenancy/tenant_service.h"

/// Alerts as rows of the company (security_alert), so that its admins see them in the program, also offline, on every
/// device and by way of whichever server. On the tenant's turn. Errors: those of TenantService::commit().
namespace aufwind::server {

struct AlertPlace {
    const schema::Schema& schema;
    Entropy& entropy;
    std::int64_t now = 0;
};

/// So many stay; the oldest make room.
inline constexpr std::size_t kAlertsKept = 200;

Result<void> showAlert(TenantService& tenant, const AlertPlace& place, const Attempted& attempted);

}  // namespace aufwind::server
