// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/operator/tenants.h"

#include <functional>

/// Another key for one tenant while people work in it. The next key waits in the control database, sealed, and both are
/// tried, until nothing lies under the one of before any more; then that is gone for good. Each step has its turn
/// between the tenant's exchanges. Ended at any point, the same call goes on where it was.
/// Threads: one caller. Errors: those of the stores; `offline` where the turns have ended.
namespace aufwind::server {

/// Runs `work` with the open tenant, in its turn, and waits for it.
using InTurn = std::function<Result<bool>(const std::function<Result<bool>(TenantService&)>& work)>;

struct TenantKeyChange {
    std::uint64_t steps = 0;
    std::int64_t longestMs = 0;  ///< of one step: how long somebody may have waited
    std::int64_t allMs = 0;
};

/// In words, for the operator.
std::string toText(const TenantKeyChange& change);

Result<TenantKeyChange> changeTenantKey(const Home& home, ControlStore& store, const std::string& workspace,
                                        const Clock& clock, const InTurn& inTurn);

}  // namespace aufwind::server
