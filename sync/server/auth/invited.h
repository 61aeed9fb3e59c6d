// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <cstdint>
#include <string>

/// What the control database remembers of invitations by mail. Values; any thread. Times in milliseconds since 1970.
namespace aufwind::server {

/// What a person was told last of a series of meetings (jobs/invitations.h).
struct Invited {
    Uuid series;
    Uuid person;
    std::int64_t sequence = 0;  ///< of RFC 5545
    std::int64_t ends = 0;      ///< when what they were told is over
    bool off = false;           ///< they were told that it is off, or that they do not take part
    std::string state{};        ///< what they were told; what it means is not the store's
};

/// Who tells people of a company's meetings at this moment, and how far everybody was told.
struct InvitationTurn {
    bool isTaken = false;  ///< by whoever asked
    bool isKnown = false;  ///< the company has begun with it
    std::uint64_t head = 0;
    std::int64_t lease = 0;
};

/// How many mails may wait: of one company's invitations, and of everything.
struct InvitationLimits {
    std::uint64_t ofTenant = 0;
    std::uint64_t ofAll = 0;
};

}  // namespace aufwind::server
