// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/calendar_invitation.h"
#include "models/schema/uuid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a person's calendar has to be told next, from what it was told last and what is so now. Pure but for the
/// system's zone files; any thread. Instants are milliseconds since 1970, UTC.
namespace aufwind::server {

/// An event as far as a calendar shows it to whoever takes part. Who else does is none of it: nobody is told because
/// somebody else comes or goes.
struct ShownEvent {
    domain::CalendarEvent event{};  ///< without people, sequence and when it was modified
    Uuid organiser{};
    std::int64_t ends = 0;  ///< when all of it is over, at the latest; never by the largest number
};

ShownEvent shownEvent(domain::CalendarEvent event, const Uuid& organiser);

/// What stays remembered of it: only dates that are still to come at `now`. The other way, nothing for other bytes.
std::string stateOf(const ShownEvent& shown, std::int64_t now);
std::optional<ShownEvent> shownFrom(std::string_view state, std::int64_t ends);

enum class InvitationNews : std::uint8_t { invited, changed, off, partlyOff };

struct InvitationChange {
    InvitationNews news = InvitationNews::invited;
    std::vector<std::int64_t> off{};                 ///< dates that do not take place
    std::vector<std::int64_t> back{};                ///< that take place as the rule says after all
    std::vector<domain::CalendarException> moved{};  ///< to another time
};

/// Nothing where a calendar would not show a difference, or all of it is over. `now` is empty for who does not take
/// part, `last` for who was told nothing or that it is off. Dates are named where nothing but dates has changed.
std::optional<InvitationChange> changeFor(const std::optional<ShownEvent>& now, const std::optional<ShownEvent>& last,
                                          std::int64_t at);

}  // namespace aufwind::server
