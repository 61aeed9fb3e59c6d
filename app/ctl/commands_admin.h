// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands.h"

namespace aufwind::ctl {

/// accounts, provider, directory, webhook: what HR, admins and owners do with the accounts and the sign-in of their
/// company. They need the server.
std::vector<Command> adminCommands();

}  // namespace aufwind::ctl
