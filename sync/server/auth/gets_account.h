// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/control_store.h"

#include <optional>
#include <string_view>

namespace aufwind::server {

/// Whether the company has an account for somebody at this address. Who has one keeps it; an invitation that nobody has
/// used is none yet. Pure; any thread.
inline bool getsAccount(const SignInPolicy& policy, const std::optional<Account>& known, std::string_view email) {
    return (known && !known->isUnused()) || policy.allows(email);
}

}  // namespace aufwind::server
