// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/rows.h"

#include "models/schema/text_form.h"

#include <charconv>

namespace aufwind::ctl {
namespace {

struct Sign {
    std::string_view text;
    store::Compare compare;
};
// Longer ones first: "<=" is not "<" and "=".
constexpr Sign kSigns[] = {
    {"!=", store::Compare::notEqual}, {"<=", store::Compare::lessOrEqual}, {">=", store::Compare::greaterOrEqual},
    {"=", store::Compare::equal},     {"<", store::Compare::less},         {">", store::Compare::greater},
};

const Sign* signAt(const std::string& text, std::size_t at) {
    for (const Sign& sign : kSigns) {
        if (text.compare(at, sign.text.size(), sign.text) == 0) {
            return &sign;
        }
    }
    return nullptr;
}

Result<Value> valueFor(const schema::Entity& entity, FieldNumber field, std::string_view text) {
    if (field == schema::kOwnId || field == schema::kAuthor) {
        const auto id = Uuid::parse(text);
        return id ? Result<Value>(Value(*id)) : Result<Value>(Error{ErrorCode::invalid, "expected an id"});
    }
    return schema::parseValue(*entity.field(field), text);
}

}  // namespace

Result<const schema::Entity*> entityNamed(const schema::Schema& schema, const std::string& name) {
    const schema::Entity* entity = schema.entity(name);
    if (entity == nullptr || entity->flow == schema::Flow::kept) {
        return Error{ErrorCode::notFound, "no such entity; see: entities"};
    }
    return entity;
}

Result<FieldNumber> fieldNamed(const schema::Entity& entity, const std::string& name) {
    if (name == "id") {
        return schema::kOwnId;
    }
    if (name == "author") {
        return schema::kAuthor;
    }
    const schema::Field* field = entity.field(std::string_view(name));
    if (field == nullptr) {
        return Error{ErrorCode::notFound, std::string(entity.name) + " has no such field; see: entities"};
    }
    return field->number;
}

Result<Uuid> idFrom(const std::string& text) {
    const auto id = Uuid::parse(text);
    return id ? Result<Uuid>(*id) : Result<Uuid>(Error{ErrorCode::invalid, "expected an id"});
}

Result<std::size_t> countFrom(const std::string& text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole ? Result<std::size_t>(number) : Result<std::size_t>(Error{ErrorCode::invalid, "expected a number"});
}

Result<Assignment> assignmentFrom(const schema::Entity& entity, const std::string& text) {
    const std::size_t at = text.find('=');
    if (at == std::string::npos) {
        return Error{ErrorCode::invalid, "expected field=value"};
    }
    const schema::Field* field = entity.field(std::string_view(text).substr(0, at));
    if (field == nullptr) {
        return Error{ErrorCode::notFound, std::string(entity.name) + " has no such field; see: entities"};
    }
    auto value = schema::parseValue(*field, std::string_view(text).substr(at + 1));
    if (!value) {
        return value.error();
    }
    return Assignment(field->number, std::move(*value));
}

Result<store::Condition> conditionFrom(const schema::Entity& entity, const std::string& text) {
    const std::size_t at = text.find_first_of("!<>=");
    const Sign* sign = at == std::string::npos ? nullptr : signAt(text, at);
    if (sign == nullptr) {
        return Error{ErrorCode::invalid, "expected field=value"};
    }
    auto field = fieldNamed(entity, text.substr(0, at));
    if (!field) {
        return field.error();
    }
    const std::string_view words = std::string_view(text).substr(at + sign->text.size());
    if (words.empty() && (sign->compare == store::Compare::equal || sign->compare == store::Compare::notEqual)) {
        const bool equal = sign->compare == store::Compare::equal;
        return store::Condition{*field, equal ? store::Compare::isNotSet : store::Compare::isSet, {}};
    }
    auto value = valueFor(entity, *field, words);
    if (!value) {
        return value.error();
    }
    return store::Condition{*field, sign->compare, std::move(*value)};
}

}  // namespace aufwind::ctl
