// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Where this clone and its build lie. In a file of its own, so that no other command names them: the compiler cache of
/// one clone serves the others. Any thread.
namespace aufwind::test {

extern const char* const kSources;
extern const char* const kBuild;

}  // namespace aufwind::test
