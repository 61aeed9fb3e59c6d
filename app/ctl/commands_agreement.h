// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands.h"

namespace aufwind::ctl {

/// agreement: the one on data processing, its text and its signatures, for admins.
std::vector<Command> agreementCommands();

}  // namespace aufwind::ctl
