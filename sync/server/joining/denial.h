// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/denial.h"

/// Why two records of people do not become one. Constants; any thread.
namespace aufwind::server {

inline constexpr Denial kJoinChanged{409, "merge_changed", "Something has changed since. Look at it again."};
inline constexpr Denial kJoinRefused{409, "merge_refused", "These two cannot become one. The preview says why."};

}  // namespace aufwind::server
