// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/table.h"
#include "models/schema/entity.h"
#include "models/schema/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the columns of a table mean: fields of the schema's people. Which those are follows from the schema alone.
/// Pure; any thread.
namespace aufwind::roster {

/// A field that a column can fill: of a person's row, or of the confidential one beside it.
struct Target {
    EntityNumber entity = 0;
    FieldNumber field = 0;

    auto operator<=>(const Target&) const = default;
};

/// All of them, as the schema lists them: texts, dates, choices and references to people.
std::vector<Target> targets();
const schema::Field& fieldOf(const Target& target);
/// As scripts name it: the name of the field.
std::optional<Target> targetNamed(std::string_view name);

/// For each column what it fills; nothing where it is left out. As long as the header.
using Columns = std::vector<std::optional<Target>>;

/// By the words that people write above such columns, in English, German, French, Spanish, Italian and Dutch, and by
/// the names of the fields; each target at most once, the first column wins.
Columns guessColumns(const std::vector<std::string>& header);

/// A header as it is compared: letters and digits of ASCII in small letters, others as they are, nothing else.
std::string headerKey(std::string_view header);

/// What is chosen for a header, written so that it can be kept, and read again for another file: by each header's key.
std::string formatColumns(const std::vector<std::string>& header, const Columns& columns);
/// guessColumns(), but for what was chosen before.
Columns rememberColumns(const std::vector<std::string>& header, std::string_view kept);

}  // namespace aufwind::roster
