// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Addresses of pages, as they stand in mails, chats and other programs:
///
///   aufwind://meeting/SERIES[/OCCURRENCE]   aufwind://person/PERSON   aufwind://goal/GOAL
///   aufwind://home  meetings  goals  people  settings  security  sync
///
/// Anybody can write one, so reading is strict: lower case, ids as they are written here, nothing before or behind.
/// A link shows a page and never does anything. Pure; any thread.
namespace aufwind::domain {

enum class LinkKind : std::uint8_t { meeting, person, home, meetings, people, settings, security, sync, goal, goals };

struct Link {
    LinkKind kind = LinkKind::home;
    Uuid id;          ///< of the series, the person or the goal
    Uuid occurrence;  ///< nil: where the series stands now

    bool operator==(const Link&) const = default;
};

/// Longer texts are no links.
inline constexpr std::size_t kLongestLink = 128;

/// Nothing where it is not exactly one of these.
std::optional<Link> parseLink(std::string_view text);
std::string linkText(const Link& link);
/// By its word in the link.
std::optional<LinkKind> linkKind(std::string_view word);

}  // namespace aufwind::domain
