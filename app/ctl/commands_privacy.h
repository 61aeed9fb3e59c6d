// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands.h"

namespace aufwind::ctl {

/// privacy: requests for personal data, and the archive of an export. They need the server.
std::vector<Command> privacyCommands();

}  // namespace aufwind::ctl
