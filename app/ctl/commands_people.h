// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands.h"

namespace aufwind::ctl {

/// people: two records of one person become one. It needs the server.
std::vector<Command> peopleCommands();

}  // namespace aufwind::ctl
