// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attributes.h"
#include "models/domain/roster/table.h"
#include "models/schema/entity.h"
#include "models/schema/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the columns of a table mean: fields of the schema's people, which follow from the schema alone, and attributes
/// that the company has added. Pure; any thread.
namespace aufwind::roster {

/// A field that a column can fill: of a person's row, or of the confidential one beside it; or the value of an
/// attribute.
struct Target {
    EntityNumber entity = 0;
    FieldNumber field = 0;
    Uuid attribute{};

    bool isAttribute() const { return !attribute.isNil(); }
    auto operator<=>(const Target&) const = default;
};

/// Those of them that a column may fill.
using Attributes = std::vector<domain::Attribute>;
/// Null where it is none of these.
const domain::Attribute* attributeOf(const Attributes& attributes, const Target& target);
Target targetOf(const domain::Attribute& attribute);

/// All fields, as the schema lists them: texts, dates, choices and references to people.
std::vector<Target> targets();
const schema::Field& fieldOf(const Target& target);
/// What stands before an attribute where fields are named.
inline constexpr std::string_view kAttributeMark = "attribute:";
/// As it is kept: the name of the field, or the mark and the attribute's id.
std::string keyOf(const Target& target);
/// By that, and as scripts name it: the mark and the attribute's name. Nothing where two attributes have that name.
std::optional<Target> targetNamed(std::string_view name, const Attributes& attributes = {});

/// For each column what it fills; nothing where it is left out. As long as the header.
using Columns = std::vector<std::optional<Target>>;

/// By the words that people write above such columns, in English, German, French, Spanish, Italian and Dutch, and by
/// the names of the fields; by the names of attributes, which come before what a field is only called elsewhere. Each
/// target at most once, the first column wins.
Columns guessColumns(const std::vector<std::string>& header, const Attributes& attributes = {});

/// A header as it is compared: letters and digits of ASCII in small letters, others as they are, nothing else.
std::string headerKey(std::string_view header);

/// What is chosen for a header, written so that it can be kept, and read again for another file: by each header's key.
std::string formatColumns(const std::vector<std::string>& header, const Columns& columns);
/// guessColumns(), but for what was chosen before.
Columns rememberColumns(const std::vector<std::string>& header, std::string_view kept,
                        const Attributes& attributes = {});

}  // namespace aufwind::roster
