// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/calendar_series.h"
#include "sync/server/tenancy/tenant_service.h"

#include <map>
#include <string>
#include <vector>

/// A person's meetings as the calendars of others are told of them: when, where, what they are called and with whom,
/// and nothing of what is said in them. What the person receives at this moment, no more.
///
/// Reading is done in the tenant's turn; everything else is pure, takes a while, and is for any thread.
namespace aufwind::server {

/// Of one answer. What was changed longest ago stays out of it first.
inline constexpr std::size_t kCalendarBytes = 4U << 20;

struct Meetings {
    std::vector<GroupRows> series;  ///< with their occurrences and who takes part, in this order
    std::map<Uuid, domain::CalendarPerson> people;
};

Result<Meetings> meetingsOf(TenantService& tenant, const Uuid& person);

/// By their start; at most as many and as long as readCalendar() takes.
std::vector<domain::CalendarEvent> eventsOf(const Meetings& meetings);
std::string calendarOf(const Meetings& meetings);

}  // namespace aufwind::server
