// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/calendar_series.h"
#include "sync/server/tenancy/tenant_service.h"

#include <map>
#include <optional>
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

/// One series with everybody who takes part, for who tells them of it.
struct Participation {
    struct Person {
        domain::CalendarPerson name;  ///< without an address that no mail can go to
        bool wantsMail = false;       ///< has not left, and has not switched mails off
    };
    std::optional<GroupRows> series;  ///< also one that was removed
    std::vector<Uuid> people;         ///< who takes part, the organiser first; nobody where it was removed
    std::map<Uuid, Person> known;
    std::string language;  ///< the company's: "de", else English

    /// What a calendar shows: nothing of a series that was removed or has ended, has no time, or came from another
    /// calendar, from which people are invited already.
    std::optional<domain::CalendarEvent> event() const;
    const Person& person(const Uuid& id) const;
};

/// `asked` are known as well, whether or not they take part. In the tenant's turn.
Result<Participation> participationIn(TenantService& tenant, const schema::Schema& schema, const Uuid& series,
                                      const std::vector<Uuid>& asked);

/// By their start; at most as many and as long as readCalendar() takes.
std::vector<domain::CalendarEvent> eventsOf(const Meetings& meetings);
std::string calendarOf(const Meetings& meetings);

}  // namespace aufwind::server
