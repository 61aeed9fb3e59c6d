// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"
#include "models/schema/result.h"

#include <string>
#include <string_view>

/// Values as people and scripts write them: `true`, `42`, `1.25`, `2026-11-24T10:30:00.000Z`, `2026-11-24`, the name of
/// a choice, an id, several ids with commas between them; of a content its hash in hexadecimal, size, media type and
/// name with blanks between them. Dates and instants are ISO 8601 in UTC. Pure; any thread.
namespace aufwind::schema {

/// An empty text is "not set", except for text fields, where it is the empty text. `invalid` with the field's name and
/// what was expected.
Result<Value> parseValue(const Field& field, std::string_view text);

/// The inverse of parseValue(); empty where not set. An order key is shown in hexadecimal.
std::string formatValue(const Field& field, const Value& value);

/// Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms"; here by std::chrono).
Result<std::int64_t> parseDate(std::string_view text);
std::string formatDate(std::int64_t days);
/// Milliseconds since 1970. Accepts `YYYY-MM-DDThh:mm[:ss[.mmm]]` with `Z` or an offset `±hh:mm`.
Result<std::int64_t> parseInstant(std::string_view text);
std::string formatInstant(std::int64_t milliseconds);

}  // namespace aufwind::schema
