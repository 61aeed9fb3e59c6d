// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/step.h"

#include <cstddef>
#include <functional>

/// Finds a short script that still fails (Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input",
/// 2002): takes out ever smaller parts while what is left fails. At most `attempts` runs.
namespace aufwind::sim {

Script shrink(Script script, const std::function<bool(const Script&)>& fails, std::size_t attempts);

}  // namespace aufwind::sim
