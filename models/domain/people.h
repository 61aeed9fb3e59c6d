// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"

#include <string>
#include <string_view>

/// How people are named. Pure; any thread.
namespace aufwind::domain {

/// Whether rows of the entity are people.
bool isPerson(EntityNumber entity);

/// The preferred name where there is one, else the first name.
std::string firstName(const Record& employee);
/// First (or preferred) and last name.
std::string fullName(const Record& employee);
/// The first letter of the first and of the last word, in capitals where ASCII has them; "?" for an empty name.
std::string initials(std::string_view name);

}  // namespace aufwind::domain
