// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/roster/columns.h"

#include "models/domain/fields.h"
#include "models/domain/roster/header_words.h"
#include "models/schema/entities.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace aufwind::roster {

namespace {

using schema::Type;

bool canBeWritten(const schema::Field& field, EntityNumber entity, FieldNumber subject) {
    if (field.number == subject) return false;
    switch (field.type) {
        case Type::shortText:
        case Type::date:
        case Type::choice:
            return true;
        case Type::treeParent:
        case Type::reference:
        case Type::referenceSet:
            return field.target == entity;
        default:
            return false;
    }
}

/// The words of one header, each an own word of the list.
bool isAmong(std::string_view words, std::string_view key) {
    for (const auto word : std::views::split(words, ' ')) {
        if (std::string_view(word.begin(), word.end()) == key) return true;
    }
    return false;
}

/// Nothing where none or several are called so.
std::optional<Target> attributeCalled(std::string_view header, const Attributes& attributes) {
    const std::string key = headerKey(header);
    std::optional<Target> found;
    if (key.empty()) return found;
    for (const domain::Attribute& attribute : attributes) {
        if (headerKey(attribute.name) != key) continue;
        if (found) return std::nullopt;
        found = targetOf(attribute);
    }
    return found;
}

std::optional<Target> guess(std::string_view header, const Attributes& attributes) {
    const std::string key = headerKey(header);
    if (key.empty()) return std::nullopt;
    for (const Target& target : targets()) {
        if (headerKey(fieldOf(target).name) == key) return target;
    }
    if (const auto attribute = attributeCalled(header, attributes)) return attribute;
    for (const auto& [name, words] : kHeaderWords) {
        if (isAmong(words, key)) return targetNamed(name);
    }
    return std::nullopt;
}

}  // namespace

std::vector<Target> targets() {
    std::vector<Target> all;
    for (const EntityNumber number : {schema::kEmployee, schema::kConfidentialRecord}) {
        const schema::Entity& entity = *schema::kSchema.entity(number);
        for (const schema::Field& field : entity.fields) {
            if (canBeWritten(field, schema::kEmployee, entity.subject)) all.push_back({number, field.number});
        }
    }
    return all;
}

const schema::Field& fieldOf(const Target& target) {
    return *schema::kSchema.entity(target.entity)->field(target.field);
}

const domain::Attribute* attributeOf(const Attributes& attributes, const Target& target) {
    const auto at = std::ranges::find(attributes, target.attribute, &domain::Attribute::id);
    return target.isAttribute() && at != attributes.end() ? &*at : nullptr;
}

Target targetOf(const domain::Attribute& attribute) {
    return {domain::valuesOf(attribute.isConfidential), domain::field::kCustomValue, attribute.id};
}

std::string keyOf(const Target& target) {
    return target.isAttribute() ? std::string(kAttributeMark) + target.attribute.toString()
                                : std::string(fieldOf(target).name);
}

std::optional<Target> targetNamed(std::string_view name, const Attributes& attributes) {
    if (name.starts_with(kAttributeMark)) {
        const std::string_view called = name.substr(kAttributeMark.size());
        if (const auto id = Uuid::parse(called)) {
            const domain::Attribute* known = attributeOf(attributes, {.attribute = *id});
            return known != nullptr ? std::optional(targetOf(*known)) : std::nullopt;
        }
        std::optional<Target> found;
        for (const domain::Attribute& attribute : attributes) {
            if (attribute.name != called) continue;
            if (found) return std::nullopt;
            found = targetOf(attribute);
        }
        return found ? found : attributeCalled(called, attributes);
    }
    for (const Target& target : targets()) {
        if (fieldOf(target).name == name) return target;
    }
    return std::nullopt;
}

std::string headerKey(std::string_view header) {
    std::string key;
    for (const char letter : header) {
        const bool isCapital = letter >= 'A' && letter <= 'Z';
        const bool isPlain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (isCapital) key += static_cast<char>(letter - 'A' + 'a');
        if (isPlain || static_cast<unsigned char>(letter) >= 0x80) key += letter;
    }
    // The capitals that begin a German or French word.
    for (const auto& [capital, small] : {std::pair{"\xC3\x84", "\xC3\xA4"},
                                         {"\xC3\x96", "\xC3\xB6"},
                                         {"\xC3\x9C", "\xC3\xBC"},
                                         {"\xC3\x89", "\xC3\xA9"},
                                         {"\xC3\x81", "\xC3\xA1"}}) {
        for (std::size_t at = key.find(capital); at != std::string::npos; at = key.find(capital, at)) {
            key.replace(at, 2, small);
        }
    }
    return key;
}

Columns guessColumns(const std::vector<std::string>& header, const Attributes& attributes) {
    return rememberColumns(header, {}, attributes);
}

std::string formatColumns(const std::vector<std::string>& header, const Columns& columns) {
    std::string kept;
    for (std::size_t i = 0; i < header.size() && i < columns.size(); ++i) {
        const std::string key = headerKey(header[i]);
        if (key.empty()) continue;
        kept += key + '\t' + (columns[i] ? keyOf(*columns[i]) : std::string()) + '\n';
    }
    return kept;
}

Columns rememberColumns(const std::vector<std::string>& header, std::string_view kept, const Attributes& attributes) {
    std::map<std::string, std::string, std::less<>> chosen;
    for (const auto part : std::views::split(kept, '\n')) {
        const std::string_view line(part.begin(), part.end());
        const std::size_t tab = line.find('\t');
        if (tab != std::string_view::npos)
            chosen.insert_or_assign(std::string(line.substr(0, tab)), line.substr(tab + 1));
    }
    Columns columns(header.size());
    std::vector<Target> taken;
    const auto take = [&](std::size_t column, const std::optional<Target>& target) {
        if (!target || std::ranges::find(taken, *target) != taken.end()) return;
        taken.push_back(*target);
        columns[column] = target;
    };
    // What was chosen comes before what is guessed.
    for (const bool guesses : {false, true}) {
        for (std::size_t column = 0; column < header.size(); ++column) {
            const auto known = chosen.find(headerKey(header[column]));
            if ((known == chosen.end()) != guesses) continue;
            take(column, guesses ? guess(header[column], attributes) : targetNamed(known->second, attributes));
        }
    }
    return columns;
}

}  // namespace aufwind::roster
