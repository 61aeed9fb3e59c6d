// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands.h"

namespace aufwind::ctl {

/// scim: tokens with which the company's identity provider writes its people and teams. They need the server.
std::vector<Command> scimCommands();

}  // namespace aufwind::ctl
