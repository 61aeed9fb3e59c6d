// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// What calendars tell each other about a meeting, as far as a series can hold it. Values; any thread. Instants are
/// milliseconds since 1970, UTC, on whole seconds.
namespace aufwind::domain {

struct CalendarPerson {
    std::string name;
    std::string address;  ///< an e-mail address; may be empty

    bool operator==(const CalendarPerson&) const = default;
};

/// One recurrence that is not as the rule says.
struct CalendarException {
    std::int64_t recurrence = 0;
    std::int64_t starts = 0;
    std::int64_t ends = 0;
    bool cancelled = false;

    bool operator==(const CalendarException&) const = default;
};

struct CalendarEvent {
    std::string uid;
    std::string title;
    std::string place;
    std::string rule;  ///< of RFC 5545 without a prefix; empty is a single meeting
    std::string zone;  ///< IANA name; empty is UTC
    std::int64_t starts = 0;
    std::int64_t minutes = 0;
    std::vector<CalendarException> exceptions{};  ///< by their recurrence
    CalendarPerson organiser{};
    std::vector<CalendarPerson> attendees{};  ///< the organiser may be among them
    std::int64_t modified = 0;
    std::int64_t sequence = 0;

    bool operator==(const CalendarEvent&) const = default;
};

}  // namespace aufwind::domain
