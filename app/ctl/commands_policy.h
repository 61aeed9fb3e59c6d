// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands.h"

namespace aufwind::ctl {

/// policy: what the company asks for at sign-in. It needs the server.
std::vector<Command> policyCommands();

}  // namespace aufwind::ctl
