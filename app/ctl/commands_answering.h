// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands.h"

#include <optional>

/// What a participant does with surveys from a command line. The main thread.
namespace aufwind::ctl {

inline constexpr char kAnsweringUsage[] =
    "surveys open | answer ROUND FILE.json [--replies] [--at-once] | status | send | thread ROUND [--say TEXT] "
    "[--at-once]";

/// The words of `surveys` that are a participant's; nothing where it is another word.
std::optional<Exit> answering(const Invocation& invocation, const Output& output);

}  // namespace aufwind::ctl
