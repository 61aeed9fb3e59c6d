// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/demo/company.h"

/// What human resources of the made-up company has prepared to ask: a survey on engagement in either language, a pulse,
/// and a question of recommendation that is not finished. What was run of them is in rounds.h. Threads: one caller.
namespace aufwind::server::demo {

/// After people and teams were written.
Result<void> addSurveys(Company& company, TenantService& tenant);

}  // namespace aufwind::server::demo
