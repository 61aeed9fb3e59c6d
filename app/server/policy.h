// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/desk.h"

/// What a company asks for at sign-in, as whoever runs the server sets it. Threads: one caller.
namespace aufwind::server {

/// Changes what is given of --second-factor, --password-length, --session-days, --idle-hours, --lease-days and
/// --domains, and notes it. `invalid` with what does not fit; nothing is changed then.
Result<void> setPolicy(Desk& desk, const Arguments& arguments);

}  // namespace aufwind::server
