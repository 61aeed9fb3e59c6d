// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <cstdint>

/// What the control store remembers of people whose records have ended. Plain values.
namespace aufwind::server {

/// Somebody who was erased: no name, but what it takes to erase them again where a copy of before comes back.
struct ErasedPerson {
    Uuid tenant;
    Uuid person;
    Uuid account{};  ///< nil where they had none
    std::int64_t at = 0;
};

/// Two records of one person that have become one, or are about to: what it takes to go on, and to do the same to what
/// names the one that is gone later.
struct JoinedPeople {
    Uuid tenant;
    Uuid gone;
    Uuid keep;
    Uuid maker;             ///< employee
    std::int64_t at = 0;    ///< when it began
    std::int64_t done = 0;  ///< 0: it is not over

    bool operator==(const JoinedPeople&) const = default;
};

}  // namespace aufwind::server
