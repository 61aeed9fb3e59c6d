// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/json_members.h"
#include "models/domain/survey/json_writer.h"

/// What form_json.h says of forms and answers, for documents of the project's own that have one within. Pure; any
/// thread.
namespace aufwind::survey {

/// The object of a form. Of use only where there is no fault.
Form formOf(JsonFault& fault, const JsonPlace& place, const Json& json);

/// The member "answers".
void answersOf(JsonMembers& members, Answers& into);
void writeAnswers(JsonWriter& out, const Answers& answers);

}  // namespace aufwind::survey
