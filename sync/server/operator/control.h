// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/control_store.h"
#include "sync/server/operator/home.h"

namespace aufwind::server {

/// Derives the key of what the control database in PostgreSQL keeps sealed from the root key. Part of the format.
inline constexpr std::string_view kSharedControlPurpose = "aufwind control rows 1";

/// The control database: the directory's, or the one in PostgreSQL that `place` names. One caller. Errors: those of
/// ControlStore.
Result<std::unique_ptr<ControlStore>> openControl(const Home& home, const std::string& place);

}  // namespace aufwind::server
