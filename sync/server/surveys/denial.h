// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/denial.h"

/// Why a right to answer is not given, or what comes with one not taken. Constants; any thread.
namespace aufwind::server {

inline constexpr Denial kNotInvited{403, "not_invited", "This person is not asked in this survey."};
inline constexpr Denial kOtherDraw{409, "drawn", "Another right to answer was drawn before."};
inline constexpr Denial kRoundNotOpen{410, "survey_closed", "This survey takes nothing now."};
inline constexpr Denial kRoundNotNow{503, "try_later", "This survey takes nothing at this moment."};
inline constexpr Denial kRightRefused{403, "right", "This is no right to answer this survey."};
inline constexpr Denial kNewerThere{409, "answer_version", "Another of this or a higher version is there."};

}  // namespace aufwind::server
