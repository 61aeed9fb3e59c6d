// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands.h"

namespace aufwind::ctl {

/// export: any table that is stored here, as a file for spreadsheets.
std::vector<Command> exportCommands();

}  // namespace aufwind::ctl
