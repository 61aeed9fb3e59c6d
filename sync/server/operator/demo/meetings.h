// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/demo/company.h"
#include "sync/server/operator/demo/texts.h"

/// Two months of meetings of a made-up company: series, occurrences, agendas with what was carried over, comments,
/// shared and private notes, action items. Threads: one caller.
namespace aufwind::server::demo {

/// Every manager with each report, every other week.
void addOneOnOnes(Company& company);
/// Every team with its lead, every week.
void addTeamMeetings(Company& company, std::span<const Team> teams);
/// Further series between these two until the tenant holds about `rows` rows, for measuring.
Result<void> addArchive(Company& company, TenantService& tenant, int organiser, int other, std::size_t rows);

}  // namespace aufwind::server::demo
