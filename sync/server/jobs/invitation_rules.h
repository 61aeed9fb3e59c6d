// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/jobs/invitation_plan.h"

#include <chrono>
#include <cstddef>
#include <cstdint>

/// How invitations by mail are told (invitations.h). A value type.
namespace aufwind::server {

struct InvitationRules {
    bool on = true;                            ///< where the server has mail
    std::chrono::milliseconds quiet{60'000};   ///< so that changes that are made together are one mail
    std::chrono::milliseconds lease{120'000};  ///< longer than a step takes
    std::uint64_t step = 500;                  ///< sequences read at once
    std::size_t together = 500;                ///< mails written at once, or as many as one series asks for
    std::size_t people = 1'000;                ///< told of one series; nobody beyond
    InvitationLimits most{2'000, 8'000};       ///< so that codes always have room in the queue (outgoing_queue.h)
    std::chrono::milliseconds retry{30'000};   ///< after something has failed
    std::chrono::hours lasts{24};              ///< that a mail waits for its server
    std::chrono::hours forgotten{24 * 15};     ///< without a server that looks after it a company begins anew
};

}  // namespace aufwind::server
