// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/plan.h"
#include "models/store/editor.h"

#include <cstddef>
#include <functional>

/// Does what a plan says. Thread rule: that of the editor.
namespace aufwind::roster {

struct Applied {
    std::size_t created = 0;
    std::size_t changed = 0;
    std::size_t deactivated = 0;
    std::size_t leftOut = 0;  ///< rows with a fault
};

/// All of it or nothing, as one step of undo: every line without a fault. `progress` is told how far it is, from 0 to
/// 1, and ends it with `busy` where it answers false; then nothing has happened. May be empty.
Result<Applied> applyImport(Editor& editor, const Plan& plan, const std::function<bool(double)>& progress = {});

}  // namespace aufwind::roster
