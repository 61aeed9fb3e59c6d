// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/account_end.h"

namespace aufwind::server {

Result<void> AccountEnd::end(const Account& account, const std::function<void(AccountEventKind)>& tell) const {
    if (!account.disabled) {
        const auto calendar = store.calendarSince(account.id);
        if (!calendar) return calendar.error();
        if (auto ended = auth.disable(account.id); !ended) return ended;
        tell(AccountEventKind::disabled);
        if (*calendar) tell(AccountEventKind::calendarRevoked);
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
