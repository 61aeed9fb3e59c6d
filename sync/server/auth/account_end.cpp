// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/account_end.h"

namespace aufwind::server {

Result<void> AccountEnd::end(const Uuid& tenant, const Uuid& person, const std::string& email, const Tell& tell) const {
    const auto found = store.accountOf(tenant, person);
    if (!found) return found.error();
    if (!*found) {
        if (email.empty()) return {};
        const Account disabled{entropy.uuid(clock.now()), tenant, person, email, {}, true};
        auto added = store.add(std::vector{disabled});
        return added || added.error().code == ErrorCode::conflict ? Result<void>() : added;
    }
    const Account& account = **found;
    if (!account.disabled) {
        const auto calendar = store.calendarSince(account.id);
        if (!calendar) return calendar.error();
        if (auto ended = auth.disable(account.id); !ended) return ended;
        tell(AccountEventKind::disabled, account);
        if (*calendar) tell(AccountEventKind::calendarRevoked, account);
    }
    auto devices = store.devices(account.id);
    if (!devices) return devices.error();
    for (const Device& device : *devices) {
        auto ended = store.removeDevice(account.id, device.id, clock.now());
        if (!ended) return ended.error();
        if (*ended) auth.forget(**ended);
    }
    return {};
}

}  // namespace aufwind::server
