// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

/// Keeps what the process holds in memory out of core files and away from debuggers of the same user. Called once by a
/// program before it opens a store; it cannot be taken back. Any thread.
namespace aufwind::store {

Result<void> guardProcess();

}  // namespace aufwind::store
