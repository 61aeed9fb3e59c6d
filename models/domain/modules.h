// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"

#include <string_view>
#include <vector>

/// What of the product a company does without. Nothing is deleted with it: whoever switches it on again finds
/// everything as it was. Pure; any thread.
namespace aufwind::domain {

/// The names of the modules that are switched off in this row of tenant_settings, such as "meetings"; null has none.
std::vector<std::string_view> modulesOff(const Record* company);
bool isModuleOff(const Record* company, std::string_view module);

}  // namespace aufwind::domain
