// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/employment.h"
#include "models/domain/roster/columns.h"
#include "models/schema/entities.h"

/// The few fields that an import knows the meaning of, found in the schema while compiling. Constants; any thread.
namespace aufwind::roster::target {

consteval Target of(std::string_view name) {
    return {schema::kEmployee, schema::kSchema.entity(schema::kEmployee)->field(name)->number};
}

inline constexpr Target kExternalId = of("external_id");
inline constexpr Target kEmail = of("email");
inline constexpr Target kFirst = of("first_name");
inline constexpr Target kLast = of("last_name");
inline constexpr Target kDepartment = of("department");
inline constexpr Target kManager = of("manager");
inline constexpr Target kEnd = of("end_date");
inline constexpr Target kStatus = of("status");
inline constexpr std::int64_t kLeft = domain::kStatusLeft;

}  // namespace aufwind::roster::target
