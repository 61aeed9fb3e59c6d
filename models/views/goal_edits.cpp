// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_edits.h"

#include "models/views/goals.h"

namespace aufwind::views {

void GoalEdits::attach(const std::optional<PageContext>& context) {
    context_.reset();
    if (context) context_.emplace(*context);
}

}  // namespace aufwind::views
