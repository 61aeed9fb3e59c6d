// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"

/// What the made-up people answer in the rounds of their survey on engagement: the same each time, of a team what it
/// has in common, and from one round to the next what has become better or worse. Pure; any thread.
namespace aufwind::server::demo {

inline constexpr int kRounds = 2;

/// Of the people of the story, by their indexes.
bool takesPart(int round, int person);
/// With what they write.
survey::Answers answersOf(const survey::Form& form, int round, int person);
/// Whether the person wants to be answered to that.
bool wantsReplies(int round, int person);

}  // namespace aufwind::server::demo
