// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands.h"

namespace aufwind::ctl {

/// goals: the tree with its progress, a check-in, and goals as a file.
std::vector<Command> goalCommands();

/// goals import and goals export; the words behind `goals`.
Exit importGoals(const Invocation& invocation, const Output& output);
Exit exportGoals(const Invocation& invocation, const Output& output);

}  // namespace aufwind::ctl
