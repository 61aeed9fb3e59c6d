// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "sync/merge/operation.h"

#include <vector>

namespace aufwind::server {

/// What is written so that whoever reports to this person reports to the manager above them who is still there, without
/// a circle. `ofAll`: also whoever has left. Pure; any thread.
std::vector<merge::Operation> handOver(const std::vector<Record>& people, const Uuid& person, bool ofAll);

}  // namespace aufwind::server
