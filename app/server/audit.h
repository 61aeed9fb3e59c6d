// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/desk.h"

/// The operator's commands for the audit logs. Threads: one caller.
namespace aufwind::server {

/// `damaged` with the first line that is not what was written; prints one line for each tenant.
Result<void> verifyAudit(Desk& desk, const std::string& workspace);
/// Prints the log of one tenant, one JSON object for each line.
Result<void> exportAudit(Desk& desk, const std::string& workspace);

}  // namespace aufwind::server
