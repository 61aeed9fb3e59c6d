// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/denial.h"

/// Why a call about personal data is refused. Constants; any thread.
namespace aufwind::server {

inline constexpr Denial kHasRole{409, "has_role", "This person holds a role. Take it from them first."};
inline constexpr Denial kAskedAlready{409, "conflict", "There is such a request already."};
inline constexpr Denial kNotOpen{409, "not_open", "This request is decided, over or under way."};
inline constexpr Denial kSecondPerson{409, "second_person", "Somebody else has to decide this."};
inline constexpr Denial kArchiveSize{409, "archive_size", "The archive would be too large."};

}  // namespace aufwind::server
