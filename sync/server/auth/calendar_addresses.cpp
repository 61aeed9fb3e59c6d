// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/calendar_addresses.h"

#include "sync/server/auth/keys.h"
#include "sync/server/auth/token.h"

namespace aufwind::server {

CalendarAddresses::CalendarAddresses(ControlStore& store, const Clock& clock, const ThrottleRule& wrong)
    : store_(store), clock_(clock), wrong_(wrong, clock) {
    if (store.isShared()) wrong_.share(store, "calendar ");
}

Result<void> CalendarAddresses::tell(AccountEventKind kind, const Session& session) {
    auto account = store_.account(session.account);
    if (!account) return account.error();
    if (!tell_ || !*account) return {};
    AccountEvent event{kind, session.tenant, session.person, session.person};
    event.email = (*account)->email;
    event.language = (*account)->language;
    tell_(event);
    return {};
}

Answered<std::optional<std::int64_t>> CalendarAddresses::since(const Session& session) {
    auto since = store_.calendarSince(session.account);
    return since ? Answered<std::optional<std::int64_t>>(*since) : Refusal(since.error());
}

Answered<std::string> CalendarAddresses::make(const Session& session) {
    std::string token = newToken();
    auto made = store_.putCalendar({session.account, sha256(token), clock_.now()});
    if (!made) return Refusal(made.error());
    if (!*made) return Refusal(kSessionEnded);
    if (auto told = tell(AccountEventKind::calendarMade, session); !told) return Refusal(told.error());
    return token;
}

Answered<Done> CalendarAddresses::remove(const Session& session) {
    auto removed = store_.removeCalendar(session.account);
    if (!removed) return Refusal(removed.error());
    if (!*removed) return Done{};
    auto told = tell(AccountEventKind::calendarRevoked, session);
    return told ? Answered<Done>(Done{}) : Refusal(told.error());
}

Answered<Account> CalendarAddresses::find(const std::string& token, const std::string& peer) {
    auto account = store_.accountByCalendar(sha256(token));
    if (!account) return Refusal(account.error());
    if (*account) return std::move(**account);
    const std::int64_t wait = wrong_.book(peer);
    return wait > 0 ? Refusal::after(wait) : Refusal(kNothingThere);
}

}  // namespace aufwind::server
