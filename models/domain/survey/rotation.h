// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"

#include <cstddef>
#include <span>
#include <string>

/// Recurring surveys ask a core of questions in every round and let the others take turns. Pure; any thread.
namespace aufwind::survey {

/// What that round asks, counted from 0: the core, and `count` of the others, of which each comes once before any comes
/// twice. The same round is always the same. Neighbours in the form tend to be about the same subject; they come in
/// different rounds where no more than half of the others come in one.
///
/// No question comes without those that decide whether it is asked: those that its condition, its section's or its text
/// speaks of, and those whose jumps may pass it over. What hangs together so takes its turn together and counts as one.
/// What such a question of the core needs belongs to the core as well, and so does what follows from the core alone, as
/// "Why?" does.
///
/// Statements come along with their section. A section with nothing left goes, and jumps to it lead to the next that is
/// there. All drivers stay: rounds are compared by them. Keys of the core that the form does not have say nothing.
Form rotated(const Form& form, std::span<const std::string> core, std::size_t round, std::size_t count);

}  // namespace aufwind::survey
