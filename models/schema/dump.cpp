// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/dump.h"

#include <algorithm>
#include <vector>

namespace aufwind::schema {
namespace {

template <typename T>
std::vector<const T*> byNumber(const T* begin, const T* end) {
    std::vector<const T*> sorted;
    for (const T* item = begin; item != end; ++item) {
        sorted.push_back(item);
    }
    std::sort(sorted.begin(), sorted.end(), [](const T* a, const T* b) { return a->number < b->number; });
    return sorted;
}

std::string numberOf(FieldNumber field) {
    if (field == kOwnId) {
        return "id";
    }
    return field == kAuthor ? "author" : std::to_string(field);
}

std::string lineOf(const Entity& entity) {
    std::string line = "entity " + std::to_string(entity.number) + " " + std::string(entity.name);
    for (const ScopeRule& rule : entity.scopes) {
        line += std::string(" scope=") + name(rule.kind) + ":" +
                (rule.kind == ScopeKind::role ? "role" + std::to_string(static_cast<int>(rule.role))
                                              : numberOf(rule.field));
        line += rule.permission != 0 ? ":" + std::to_string(rule.permission) : "";
        line += rule.when != 0 ? ":if" + std::to_string(rule.when) + "=" + std::to_string(rule.values) : "";
    }
    for (const Membership& membership : entity.memberships) {
        line += std::string(" member=") + name(membership.kind) + ":" + numberOf(membership.field) + ":" +
                numberOf(membership.person);
    }
    for (const FieldNumber part : entity.identity) {
        line += " identity=" + numberOf(part);
    }
    if (entity.flow != Flow::shared) {
        line += std::string(" flow=") + name(entity.flow);
    }
    return line + " since=" + std::to_string(entity.since) + "\n";
}

std::string lineOf(const Entity& entity, const Field& field) {
    std::string line = "field " + std::to_string(entity.number) + "." + std::to_string(field.number) + " " +
                       std::string(field.name) + " " + name(field.type);
    const auto add = [&](const char* what, std::uint32_t value) {
        line += value != 0 ? std::string(" ") + what + "=" + std::to_string(value) : "";
    };
    add("limit", field.limit);
    add("target", field.target);
    add("within", field.within);
    add(field.targetIs ? "flag" : "noflag", field.targetFlag);
    line += field.required ? " required" : "";
    line += field.search ? " search" : "";
    line += field.copyVia != 0 ? " copy=" + numberOf(field.copyVia) + "." + numberOf(field.copyOf) : "";
    line += field.merge != Merge::natural ? std::string(" merge=") + name(field.merge) : "";
    for (const std::string_view choice : field.choices) {
        line += " choice=" + std::string(choice);
    }
    return line + " since=" + std::to_string(field.since) + "\n";
}

}  // namespace

const char* name(Type type) {
    switch (type) {
        case Type::flag:
            return "flag";
        case Type::integer:
            return "integer";
        case Type::decimal:
            return "decimal";
        case Type::instant:
            return "instant";
        case Type::date:
            return "date";
        case Type::choice:
            return "choice";
        case Type::shortText:
            return "short_text";
        case Type::collaborativeText:
            return "collaborative_text";
        case Type::reference:
            return "reference";
        case Type::referenceSet:
            return "reference_set";
        case Type::orderKey:
            return "order_key";
        case Type::treeParent:
            return "tree_parent";
        case Type::blobReference:
            return "blob_reference";
        case Type::secretOfOwner:
            return "secret_of_owner";
    }
    return "?";
}

const char* name(Merge merge) {
    switch (merge) {
        case Merge::natural:
            return "natural";
        case Merge::compareAndSet:
            return "compare_and_set";
        case Merge::fixed:
            return "fixed";
        case Merge::serverOwned:
            return "server_owned";
    }
    return "?";
}

const char* name(ScopeKind kind) {
    switch (kind) {
        case ScopeKind::tenant:
            return "tenant";
        case ScopeKind::person:
            return "person";
        case ScopeKind::group:
            return "group";
        case ScopeKind::role:
            return "role";
        case ScopeKind::managers:
            return "managers";
        case ScopeKind::chain:
            return "chain";
        case ScopeKind::permission:
            return "permission";
    }
    return "?";
}

const char* name(Flow flow) {
    switch (flow) {
        case Flow::shared:
            return "shared";
        case Flow::computed:
            return "computed";
        case Flow::kept:
            return "kept";
    }
    return "?";
}

std::string dump(const Schema& schema) {
    std::string text = "schema " + std::to_string(schema.version()) + "\n";
    const auto entities = schema.entities();
    for (const Entity* entity : byNumber(entities.data(), entities.data() + entities.size())) {
        text += lineOf(*entity);
        for (const Field* field : byNumber(entity->fields.begin(), entity->fields.end())) {
            text += lineOf(*entity, *field);
        }
    }
    return text;
}

}  // namespace aufwind::schema
