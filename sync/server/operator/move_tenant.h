// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/tenants.h"

namespace aufwind::server {

/// Moves a tenant from one store to the other, with its accounts, their devices and ways to sign in; sessions end, so
/// everybody signs in again. Copied, compared by digests, found in the new place, and only then gone from the old one.
/// Where it was interrupted the same call goes on. Threads: one caller, while no server works on a file of the two.
/// Errors: `notFound`, `conflict` where the new place has something else under that name or id, `damaged` where the
/// copy is not the same; the tenant is in its old place then.
Result<void> moveTenant(const Home& home, const std::string& workspace, ControlStore& from, ControlStore& to);

}  // namespace aufwind::server
