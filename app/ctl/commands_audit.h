// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands.h"

namespace aufwind::ctl {

/// audit: who did what in the company, for whoever may read its log. They need the server.
std::vector<Command> auditCommands();

}  // namespace aufwind::ctl
