// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entities.h"
#include "models/schema/record.h"
#include "models/schema/result.h"

#include <string>
#include <string_view>
#include <vector>

/// What a company has added to the picture of its people: attributes, each with values by person. Pure; any thread.
namespace aufwind::domain {

/// As the schema's choices.
enum class AttributeKind : std::uint8_t { text, number, date, choice, yesNo };

struct Attribute {
    Uuid id;
    std::string name;
    AttributeKind kind = AttributeKind::text;
    std::vector<std::string> options;  ///< of a choice
    bool isConfidential = false;
};

inline constexpr std::size_t kOptionsMaximum = 100;

/// Whether rows of the entity are attributes, or their values.
bool isAttribute(EntityNumber entity);
bool isAttributeValue(EntityNumber entity);
/// Which entity holds the values of an attribute.
EntityNumber valuesOf(bool isConfidential);

Attribute attributeFrom(const Record& row);
/// Options as they are kept, a line each, and as people type them: without blank lines and doubled ones.
std::vector<std::string> optionsFrom(std::string_view lines);

/// What a person types as it is kept: a number with a point, a day as 2026-11-27, `yes` or `no`, one of the options.
/// `decimalPoint` is what stands for the point where they write. An empty text clears. `invalid`; `tooLarge`.
Result<std::string> attributeValue(const Attribute& attribute, std::string_view typed, char decimalPoint);

}  // namespace aufwind::domain
