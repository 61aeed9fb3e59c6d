// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/control_store.h"
#include "sync/server/operator/demo/company.h"

/// Two rounds of the English survey on engagement that were asked, answered and counted, three months ago and lately,
/// and shared with the manager around whom the demo is told. All by the server's own ways, with rights that were drawn
/// blindly and answers that were sealed, so that what is shown of them, and what is not, is what a company would see.
/// Only what people answer is the same each time. Threads: one caller.
namespace aufwind::server::demo {

/// After addSurveys(). Where there are more than the people of the story only these are asked, for each answer takes
/// milliseconds.
Result<void> addRounds(Company& company, TenantService& service, ControlStore& store, const Uuid& tenant);

}  // namespace aufwind::server::demo
