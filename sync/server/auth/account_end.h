// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/account_event.h"
#include "sync/server/auth/auth_service.h"

namespace aufwind::server {

/// What ends the access of somebody who leaves. It blocks on the disk; any thread.
struct AccountEnd {
    ControlStore& store;
    AuthService& auth;
    const Clock& clock;

    /// The account is disabled, its sessions and its calendar's address end, and its devices wipe themselves at their
    /// next contact. `tell` hears of what was not so before. After an error the same again does the rest of it.
    Result<void> end(const Account& account, const std::function<void(AccountEventKind)>& tell) const;
};

}  // namespace aufwind::server
