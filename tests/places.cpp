// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/places.h"

namespace aufwind::test {

const char* const kSources = AUFWIND_SOURCES;
const char* const kBuild = AUFWIND_BUILD;

}  // namespace aufwind::test
