// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/attributes.h"

#include "models/domain/fields.h"
#include "models/schema/text_form.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

constexpr std::size_t kValueMaximum = schema::kSchema.entity(schema::kCustomValue)->field(field::kCustomValue)->limit;
static_assert(schema::kSchema.entity(schema::kConfidentialValue)->field(field::kCustomValue)->limit == kValueMaximum);
static_assert(field::of(schema::kConfidentialValue, "value") == field::kCustomValue);
static_assert(field::of(schema::kConfidentialValue, "person") == field::kCustomPerson);
static_assert(field::of(schema::kConfidentialValue, "attribute") == field::kCustomAttribute);
constexpr auto kKinds = schema::kSchema.entity(schema::kCustomAttribute) -> field(field::kAttributeKind) -> choices;
static_assert(kKinds.size() == 5 && kKinds[0] == "text" && kKinds[1] == "number" && kKinds[2] == "date" &&
              kKinds[3] == "choice" && kKinds[4] == "yes_no");

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

Result<std::string> numberFrom(std::string_view typed, char decimalPoint) {
    static const schema::Field decimal{.name = "number", .type = schema::Type::decimal};
    std::string text(typed);
    if (decimalPoint != '.' && text.find('.') == std::string::npos) std::ranges::replace(text, decimalPoint, '.');
    const auto read = schema::parseValue(decimal, text);
    if (!read) return read.error();
    return schema::formatValue(decimal, *read);
}

}  // namespace

bool isAttribute(EntityNumber entity) {
    return entity == schema::kCustomAttribute;
}

bool isAttributeValue(EntityNumber entity) {
    return entity == schema::kCustomValue || entity == schema::kConfidentialValue;
}

EntityNumber valuesOf(bool isConfidential) {
    return isConfidential ? schema::kConfidentialValue : schema::kCustomValue;
}

std::vector<std::string> optionsFrom(std::string_view lines) {
    std::vector<std::string> options;
    while (!lines.empty() && options.size() < kOptionsMaximum) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string option(trimmed(lines.substr(0, end)));
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (!option.empty() && std::ranges::find(options, option) == options.end()) options.push_back(option);
    }
    return options;
}

Attribute attributeFrom(const Record& row) {
    const std::int64_t kind = row.number(field::kAttributeKind);
    Attribute attribute;
    attribute.id = row.id;
    attribute.name = row.text(field::kAttributeName);
    // A kind of a later version is shown as the text that it is.
    attribute.kind = kind >= 0 && static_cast<std::size_t>(kind) < kKinds.size() ? static_cast<AttributeKind>(kind)
                                                                                 : AttributeKind::text;
    attribute.options = optionsFrom(row.text(field::kAttributeOptions));
    attribute.isConfidential = row.flag(field::kAttributeConfidential);
    return attribute;
}

Result<std::string> attributeValue(const Attribute& attribute, std::string_view typed, char decimalPoint) {
    const std::string_view text = trimmed(typed);
    if (text.size() > kValueMaximum) return Error{ErrorCode::tooLarge, "a value"};
    if (text.empty()) return std::string();
    switch (attribute.kind) {
        case AttributeKind::text:
            return std::string(text);
        case AttributeKind::number:
            return numberFrom(text, decimalPoint);
        case AttributeKind::date: {
            const auto day = schema::parseDate(text);
            if (!day) return day.error();
            return schema::formatDate(*day);
        }
        case AttributeKind::choice:
            if (std::ranges::find(attribute.options, text) != attribute.options.end()) return std::string(text);
            return Error{ErrorCode::invalid, "expected one of the options"};
        case AttributeKind::yesNo:
            if (text == "yes" || text == "no") return std::string(text);
            return Error{ErrorCode::invalid, "expected yes or no"};
    }
    return Error{ErrorCode::invalid, "a kind of attribute"};
}

}  // namespace aufwind::domain
