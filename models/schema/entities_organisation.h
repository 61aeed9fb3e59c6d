// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity_numbers.h"

/// What a company adds to the picture of itself: its values, its holidays, attributes of its own. Part of the list of
/// entities, entities.h.
namespace aufwind::schema::detail {

inline constexpr Entity kOrganisationShapes[] = {
    {.number = kCompanyValue,
     .name = "company_value",
     .since = 6,
     .fields = {{.number = 1, .name = "name", .type = Type::shortText, .limit = 120, .required = true, .since = 6},
                {.number = 2, .name = "description", .type = Type::shortText, .limit = 1000, .since = 6}},
     .audited = true},

    {.number = kHoliday,
     .name = "holiday",
     .since = 6,
     .fields = {{.number = 1, .name = "name", .type = Type::shortText, .limit = 120, .required = true, .since = 6},
                {.number = 2, .name = "day", .type = Type::date, .required = true, .since = 6},
                // As in a profile; empty is every location.
                {.number = 3, .name = "location", .type = Type::shortText, .limit = 120, .since = 6}},
     .audited = true},

    {.number = kCustomAttribute,
     .name = "custom_attribute",
     .since = 6,
     .fields = {{.number = 1, .name = "name", .type = Type::shortText, .limit = 100, .required = true, .since = 6},
                {.number = 2,
                 .name = "kind",
                 .type = Type::choice,
                 .required = true,
                 .merge = Merge::fixed,
                 .choices = {"text", "number", "date", "choice", "yes_no"},
                 .since = 6},
                // Of a choice, a line each.
                {.number = 3, .name = "options", .type = Type::shortText, .limit = 4000, .since = 6},
                // Its values are confidential_value, not custom_value.
                {.number = 4, .name = "confidential", .type = Type::flag, .merge = Merge::fixed, .since = 6}},
     .audited = true},

    // In the form of an import's cell that is exact: a date as 2026-11-27, a number with a point, yes or no.
    {.number = kCustomValue,
     .name = "custom_value",
     .since = 6,
     .fields = {{.number = 1,
                 .name = "attribute",
                 .type = Type::reference,
                 .target = kCustomAttribute,
                 .required = true,
                 .merge = Merge::fixed,
                 .targetFlag = 4,
                 .targetIs = false,
                 .since = 6},
                {.number = 2,
                 .name = "person",
                 .type = Type::reference,
                 .target = kEmployee,
                 .required = true,
                 .merge = Merge::fixed,
                 .since = 6},
                {.number = 3, .name = "value", .type = Type::shortText, .limit = 1000, .since = 6}},
     .identity = {1, 2},
     .audited = true},

    // The same of an attribute that is not for everybody: a row of its own, because nothing is masked inside a row.
    {.number = kConfidentialValue,
     .name = "confidential_value",
     .since = 6,
     .fields = {{.number = 1,
                 .name = "attribute",
                 .type = Type::reference,
                 .target = kCustomAttribute,
                 .required = true,
                 .merge = Merge::fixed,
                 .targetFlag = 4,
                 .targetIs = true,
                 .since = 6},
                {.number = 2,
                 .name = "person",
                 .type = Type::reference,
                 .target = kEmployee,
                 .required = true,
                 .merge = Merge::fixed,
                 .since = 6},
                {.number = 3, .name = "value", .type = Type::shortText, .limit = 1000, .since = 6}},
     .identity = {1, 2},
     .audited = true,
     .subject = 2},

    // What the columns of a file of people mean, so that nobody says it twice.
    {.number = kImportMapping,
     .name = "import_mapping",
     .since = 6,
     .fields = {{.number = 1,
                 .name = "heads",
                 .type = Type::shortText,
                 .limit = 16000,
                 .required = true,
                 .merge = Merge::fixed,
                 .since = 6},
                {.number = 2, .name = "columns", .type = Type::shortText, .limit = 16000, .since = 6}}},
};

}  // namespace aufwind::schema::detail
