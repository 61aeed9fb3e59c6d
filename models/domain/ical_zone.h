// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libical/ical.h>

#include <string>

/// What recurrence.cpp and time_zone.cpp share of libical; for them alone. Thread rule: under calendarLock().
namespace aufwind::domain {

/// Null for what is no plain IANA name, or none that the system has.
const icaltimezone* icalZone(const std::string& name);

}  // namespace aufwind::domain
