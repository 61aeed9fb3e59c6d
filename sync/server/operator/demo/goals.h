// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/demo/company.h"

/// The goals of the made-up company: a quarter in the middle of which is today, with a tree from the company down to
/// single people, and what was said of each of them since it began. Who stands on a goal is known by their index.
/// Threads: one caller.
namespace aufwind::server::demo {

/// After people and teams were written: each goal is written by its owner, and those above it before it.
Result<void> addGoals(Company& company, TenantService& tenant);

/// Some for each of the people without a story, until there are about as many.
Result<void> addGoalCrowd(Company& company, TenantService& tenant, std::size_t goals);

}  // namespace aufwind::server::demo
