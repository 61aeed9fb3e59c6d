// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/modules.h"

#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"

#include <algorithm>
#include <utility>

namespace aufwind::domain {

namespace {

// Each has a flag; it grows with the product.
constexpr std::pair<FieldNumber, std::string_view> kModules[] = {{field::kTenantMeetingsOff, "meetings"},
                                                                 {field::kTenantGoalsOff, "goals"}};

}  // namespace

std::vector<std::string_view> modulesOff(const Record* company) {
    std::vector<std::string_view> off;
    for (const auto& [flag, name] : kModules) {
        if (company != nullptr && company->flag(flag)) off.push_back(name);
    }
    return off;
}

bool isModuleOff(const Record* company, std::string_view module) {
    return std::ranges::count(modulesOff(company), module) > 0;
}

}  // namespace aufwind::domain
