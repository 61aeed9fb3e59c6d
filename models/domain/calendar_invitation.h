// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/calendar_event.h"

#include <cstdint>
#include <string>
#include <vector>

/// What a person's calendar is told of an event by mail: the scheduling of RFC 5546, as RFC 6047 carries it. Nobody is
/// asked for an answer (RSVP=FALSE). Pure but for the system's zone files; any thread.
namespace aufwind::domain {

enum class InvitationMethod : std::uint8_t { request, cancel };

struct Invitation {
    InvitationMethod method = InvitationMethod::request;
    CalendarEvent event;
    std::vector<std::int64_t> recurrences{};  ///< of a cancellation: which ones; none is the whole event
};

/// One VCALENDAR with its METHOD. A request holds the event with all that is not as its rule says. Attendees without an
/// address are left out, for nobody could be told.
std::string writeInvitation(const Invitation& invitation);

}  // namespace aufwind::domain
