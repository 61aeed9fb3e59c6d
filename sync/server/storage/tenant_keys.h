// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/keys.h"

#include <optional>

/// The keys of one tenant. Plain values.
namespace aufwind::server {

/// As the control database has them.
struct TenantKeys {
    Key key;
    std::optional<Key> next{};  ///< where a change to it was begun
};

/// As a store uses them: what is written lies under `current`; until a change is over, something may still lie under
/// the key that it came from.
struct StoreKeys {
    Key current;
    std::optional<Key> former{};
};

}  // namespace aufwind::server
