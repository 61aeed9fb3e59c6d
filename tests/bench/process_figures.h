// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// What the system tells of a process, from proc(5). Any thread. 0 where there is none.
namespace aufwind::bench {

/// KiB.
double residentOf(int process);
/// The largest so far.
double residentPeakOf(int process);
/// Milliseconds of all its threads.
double processorTimeOf(int process);

}  // namespace aufwind::bench
