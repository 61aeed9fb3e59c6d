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
    Entropy& entropy;
    using Tell = std::function<void(AccountEventKind, const Account&)>;

    /// The person's account is disabled, its sessions and its calendar's address end, and its devices wipe themselves
    /// at their next contact. Whoever has none but an address (of their row) gets a disabled one, so that neither the
    /// identity provider nor the directory makes them another. `tell` hears of what was not so before. After an error
    /// the same again does the rest of it.
    Result<void> end(const Uuid& tenant, const Uuid& person, const std::string& email, const Tell& tell) const;
};

}  // namespace aufwind::server
