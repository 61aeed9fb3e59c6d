// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <chrono>
#include <string>

/// What a command of the operator prints, such as one that fetches the master key. Threads: one caller, which waits.
namespace aufwind::server {

/// Runs `command` by the shell, with this process's terminal, and answers its standard output of at most `most` bytes.
/// Errors: `io` where it does not start, fails, or is not done within `limit`; the shell is ended then. The caller
/// wipes what it got where that is a secret.
Result<std::string> outputOf(const std::string& command, std::size_t most, std::chrono::milliseconds limit);

}  // namespace aufwind::server
