// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/seed.h"

#include "sync/merge/identity.h"
#include "sync/merge/text_document.h"

#include <cstdlib>

namespace aufwind::server {
namespace {

Uuid idFrom(const schema::Entity& entity, const merge::Operation& operation, const Uuid& author) {
    std::vector<std::pair<FieldNumber, Value>> values;
    for (const merge::Initial& initial : operation.initial) values.emplace_back(initial.field, initial.value);
    return merge::derivedId(entity, values, author);
}

std::string updateOf(const Seed::Parts& parts) {
    merge::TextDocument document;
    const merge::Version empty = document.version();
    for (const auto& [device, text] : parts) {
        if (!document.insert(merge::AgentId{device.bytes}, document.length(), text)) std::abort();
    }
    auto update = document.encodeSince(empty);
    if (!update) std::abort();
    return *update;
}

}  // namespace

const schema::Entity& Seed::entity(std::string_view name) const {
    const schema::Entity* found = schema_.entity(name);
    if (found == nullptr) std::abort();
    return *found;
}

merge::Operation Seed::creation(const schema::Entity& entity, const Fields& fields) const {
    merge::Operation operation;
    operation.kind = merge::OperationKind::create;
    operation.entity = entity.number;
    for (const auto& [name, value] : fields) {
        const schema::Field* field = entity.field(name);
        if (field == nullptr) std::abort();
        if (!std::holds_alternative<std::monostate>(value)) operation.initial.push_back({field->number, value, {}});
    }
    return operation;
}

void Seed::row(std::string_view entityName, const Uuid& id, const Fields& fields) {
    operations_.push_back(creation(entity(entityName), fields));
    operations_.back().id = id;
}

Uuid Seed::derivedRow(std::string_view entityName, const Fields& fields, const Uuid& author) {
    const schema::Entity& description = entity(entityName);
    operations_.push_back(creation(description, fields));
    return operations_.back().id = idFrom(description, operations_.back(), author);
}

Uuid Seed::textRow(std::string_view entityName, const Fields& fields, std::string_view textField, const Parts& parts,
                   const Uuid& author) {
    const Uuid id = derivedRow(entityName, fields, author);
    const schema::Field* field = entity(entityName).field(textField);
    if (field == nullptr) std::abort();
    operations_.back().initial.push_back({field->number, {}, updateOf(parts)});
    return id;
}

Uuid Seed::plainRow(EntityNumber number, const Uuid& id, const Values& values, const Uuid& device) {
    const schema::Entity* entity = schema_.entity(number);
    if (entity == nullptr) std::abort();
    merge::Operation operation;
    operation.kind = merge::OperationKind::create;
    operation.entity = number;
    for (const auto& [fieldNumber, value] : values) {
        const schema::Field* field = entity->field(fieldNumber);
        if (field == nullptr) std::abort();
        if (field->type == schema::Type::collaborativeText) {
            const Parts whole{{device, std::get<std::string>(value)}};
            operation.initial.push_back({fieldNumber, {}, updateOf(whole)});
        } else {
            operation.initial.push_back({fieldNumber, value, {}});
        }
    }
    operation.id = entity->identity.empty() ? id : idFrom(*entity, operation, {});
    operations_.push_back(std::move(operation));
    return operations_.back().id;
}

}  // namespace aufwind::server
