// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey_rows.h"
#include "models/schema/entity_numbers.h"

/// What a row that is to be made is. Pure; any thread.
namespace aufwind::survey {

inline bool isQuestion(const NewRow& row) {
    return row.entity == schema::kSurveyQuestion;
}
inline bool isDriver(const NewRow& row) {
    return row.entity == schema::kSurveyDriver;
}

}  // namespace aufwind::survey
