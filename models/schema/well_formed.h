// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"

/// What must hold of every schema, checked while compiling. Each rule is a function of its own so that a test can
/// show that it refuses what it should.
namespace aufwind::schema {

constexpr bool isName(std::string_view name) {
    if (name.empty() || name.size() > 48) {
        return false;
    }
    for (char c : name) {
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) {
            return false;
        }
    }
    return name.front() >= 'a' && name.front() <= 'z';
}

/// Numbers and names are given once.
constexpr bool numbersAreUnique(const Schema& schema) {
    const auto entities = schema.entities();
    for (std::size_t i = 0; i < entities.size(); ++i) {
        for (std::size_t j = i + 1; j < entities.size(); ++j) {
            if (entities[i].number == entities[j].number || entities[i].name == entities[j].name) {
                return false;
            }
        }
        const auto& fields = entities[i].fields;
        for (std::size_t a = 0; a < fields.size(); ++a) {
            for (std::size_t b = a + 1; b < fields.size(); ++b) {
                if (fields[a].number == fields[b].number || fields[a].name == fields[b].name) {
                    return false;
                }
            }
            if (fields[a].number == 0 || fields[a].number >= kAuthor || !isName(fields[a].name)) {
                return false;
            }
        }
        if (entities[i].number == 0 || !isName(entities[i].name)) {
            return false;
        }
    }
    return true;
}

/// References lead somewhere, tree parents stay within their entity, choices have choices, text has a limit.
constexpr bool fieldIsSound(const Schema& schema, const Entity& entity, const Field& field) {
    if (isReference(field.type) != (field.target != 0)) {
        return false;
    }
    if (field.target != 0 && schema.entity(field.target) == nullptr) {
        return false;
    }
    if (field.type == Type::treeParent && field.target != entity.number) {
        return false;
    }
    const bool bounded = isText(field.type) || field.type == Type::referenceSet || field.type == Type::orderKey;
    if (bounded && (field.limit == 0 || field.limit > (4U << 20))) {
        return false;
    }
    if (field.type == Type::blobReference && (field.limit == 0 || field.limit > (64U << 20))) {
        return false;
    }
    if ((field.type == Type::choice) == field.choices.empty()) {
        return false;
    }
    if ((field.type == Type::orderKey) != (field.within != 0) || (field.within != 0 && !entity.field(field.within))) {
        return false;
    }
    if (field.search && !isText(field.type)) {
        return false;
    }
    if (field.agreeOwn != 0) {
        const Entity* target = schema.entity(field.target);
        if (!entity.field(field.agreeOwn) || target == nullptr || !target->field(field.agreeTarget)) {
            return false;
        }
    }
    if (field.targetFlag != 0) {
        const Entity* target = schema.entity(field.target);
        const Field* flag = target != nullptr ? target->field(field.targetFlag) : nullptr;
        if (flag == nullptr || flag->type != Type::flag || flag->merge != Merge::fixed) {
            return false;
        }
    }
    return !(field.fill == Fill::latest && field.agreeOwn == 0) && field.since <= schema.version();
}

/// Each step of a path is a reference from where the step before led.
constexpr bool pathIsSound(const Schema& schema, const Entity& from, const Who& who) {
    const bool isOfTree = who.relation == Relation::manager || who.relation == Relation::chain;
    const bool isOfPeople = who.relation == Relation::permission && !who.path.empty();
    const bool needsPath =
        who.relation == Relation::person || who.relation == Relation::memberOf || isOfTree || isOfPeople;
    if (!needsPath) {
        return who.path.empty();
    }
    const Entity* at = &from;
    for (std::size_t i = 0; i < who.path.size(); ++i) {
        const FieldNumber step = who.path[i];
        if (at == nullptr) {
            return false;
        }
        if (step == kOwnId) {
            continue;
        }
        if (step == kAuthor) {
            return who.relation == Relation::person && i != 0 && i + 1 == who.path.size();
        }
        const Field* field = at->field(step);
        // Only where a path ends there may be several.
        const bool mayBeSet = i + 1 == who.path.size();
        if (field == nullptr || !(mayBeSet ? isReference(field->type)
                                           : field->type == Type::reference || field->type == Type::treeParent)) {
            return false;
        }
        at = schema.entity(field->target);
    }
    return !who.path.empty() && at != nullptr && (!(isOfTree || isOfPeople) || at->line.exists());
}

constexpr const Entity* entityOfGrants(const Schema& schema) {
    for (const Entity& entity : schema.entities()) {
        if (entity.grants.exists()) {
            return &entity;
        }
    }
    return nullptr;
}

/// A permission is a flag of custom roles. In a schema without them nobody holds it.
constexpr bool permissionIsSound(const Schema& schema, FieldNumber permission) {
    const Entity* grants = permission != 0 ? entityOfGrants(schema) : nullptr;
    const Field* role = grants != nullptr ? grants->field(grants->grants.role) : nullptr;
    const Entity* roles = role != nullptr ? schema.entity(role->target) : nullptr;
    const Field* flag = roles != nullptr ? roles->field(permission) : nullptr;
    return roles == nullptr || (flag != nullptr && flag->type == Type::flag);
}

constexpr bool isByPermission(const Rights& rights) {
    for (const Who& who : rights) {
        if (who.relation == Relation::permission) {
            return true;
        }
    }
    return false;
}

/// Whoever could change what decides whom a role reaches could draw anybody into their own reach.
constexpr bool isOutOfReach(const Entity& people, FieldNumber number) {
    const Field* field = people.field(number);
    if (field == nullptr) {
        return number == 0;
    }
    // Who creates sets what has no rights of its own.
    return field->change.empty() ? !isByPermission(people.change) && !isByPermission(people.create)
                                 : !isByPermission(field->change);
}

/// Nobody gives or alters roles, built-in ones or custom ones, by a custom role.
constexpr bool isRolesAlone(const Schema& schema, const Entity& entity) {
    const Entity* grants = entityOfGrants(schema);
    const Field* role = grants != nullptr ? grants->field(grants->grants.role) : nullptr;
    bool isOfRoles = entity.grants.exists() || (role != nullptr && role->target == entity.number);
    for (const Membership& membership : entity.memberships) {
        isOfRoles = isOfRoles || membership.kind == ScopeKind::role;
    }
    bool isByAny = isByPermission(entity.create) || isByPermission(entity.change) || isByPermission(entity.remove);
    for (const Field& field : entity.fields) {
        isByAny = isByAny || isByPermission(field.change);
    }
    return !isOfRoles || !isByAny;
}

constexpr bool grantsAreSound(const Schema& schema, const Entity& entity) {
    if (!entity.grants.exists()) {
        return true;
    }
    const GrantRule& rule = entity.grants;
    const Field* person = entity.field(rule.person);
    const Field* role = entity.field(rule.role);
    const Field* reach = entity.field(rule.reach);
    const Field* value = entity.field(rule.value);
    const Entity* people = person != nullptr ? schema.entity(person->target) : nullptr;
    const bool isOne = entityOfGrants(schema) == &entity;
    const bool isFixed = person != nullptr && role != nullptr && reach != nullptr && value != nullptr &&
                         person->merge == Merge::fixed && role->merge == Merge::fixed && reach->merge == Merge::fixed &&
                         value->merge == Merge::fixed;
    if (!isOne || !isFixed || role->type != Type::reference || reach->type != Type::choice ||
        value->type != Type::shortText || reach->choices.size() != rule.reaches.size() || people == nullptr ||
        !people->line.exists() || !isOutOfReach(*people, people->line.manager) ||
        !isOutOfReach(*people, people->line.dotted)) {
        return false;
    }
    for (const Reach& one : rule.reaches) {
        const Field* attribute = people->field(one.attribute);
        if ((one.kind == ReachKind::attribute) != (one.attribute != 0)) {
            return false;
        }
        if (one.attribute != 0 &&
            (attribute == nullptr || attribute->type != Type::shortText || !isOutOfReach(*people, one.attribute))) {
            return false;
        }
    }
    return true;
}

constexpr bool rightsAreSound(const Schema& schema, const Entity& entity, const Rights& rights) {
    for (const Who& who : rights) {
        if (!pathIsSound(schema, entity, who) || (who.notFor != 0 && !entity.field(who.notFor)) ||
            (who.upTo != 0 && !entity.field(who.upTo)) || (who.withinRank && who.relation != Relation::role)) {
            return false;
        }
        if ((who.relation == Relation::permission) != (who.permission != 0) ||
            !permissionIsSound(schema, who.permission)) {
            return false;
        }
    }
    return true;
}

/// A tree scope is that of a person, and a person stands in a line. So is that of a permission.
constexpr bool treeScopeIsSound(const Schema& schema, const Entity& entity, const ScopeRule& rule) {
    const bool isOfPermission = rule.kind == ScopeKind::permission;
    if (isOfPermission != (rule.permission != 0) || !permissionIsSound(schema, rule.permission) ||
        rule.since > schema.version()) {
        return false;
    }
    if ((rule.kind != ScopeKind::managers && rule.kind != ScopeKind::chain && !isOfPermission) ||
        rule.field == kAuthor) {
        return true;
    }
    const Field* field = entity.field(rule.field);
    const Entity* target = rule.field == kOwnId ? &entity : schema.entity(field != nullptr ? field->target : 0);
    return target != nullptr && target->line.exists();
}

/// The line leads from people to people; there is one such entity at most.
constexpr bool lineIsSound(const Schema& schema, const Entity& entity) {
    if (!entity.line.exists()) {
        return entity.line.dotted == 0;
    }
    for (const Entity& other : schema.entities()) {
        if (other.line.exists() && other.number != entity.number) {
            return false;
        }
    }
    const Field* manager = entity.field(entity.line.manager);
    const Field* dotted = entity.field(entity.line.dotted);
    const bool isSet = dotted != nullptr && dotted->type == Type::referenceSet && dotted->target == entity.number;
    return manager != nullptr && manager->type == Type::treeParent && (entity.line.dotted == 0 || isSet);
}

/// A condition is on a choice, and on words that it has.
constexpr bool conditionIsSound(const Entity& entity, const ScopeRule& rule) {
    const Field* when = entity.field(rule.when);
    if (rule.when == 0) {
        return rule.values == 0;
    }
    return when != nullptr && when->type == Type::choice && rule.values != 0 &&
           (rule.values >> when->choices.size()) == 0;
}

/// A copy is one of a field that is none itself, of a row that never becomes another.
constexpr bool copyIsSound(const Schema& schema, const Entity& entity, const Field& field) {
    if (field.copyVia == 0 && field.copyOf == 0) {
        return true;
    }
    const Field* via = entity.field(field.copyVia);
    const Entity* target = via != nullptr ? schema.entity(via->target) : nullptr;
    const Field* source = target != nullptr ? target->field(field.copyOf) : nullptr;
    return via != nullptr && via->type == Type::reference && via->merge == Merge::fixed && via->required &&
           source != nullptr && source->copyVia == 0 && source->type == field.type && source->target == field.target &&
           source->choices.size() == field.choices.size() && !isText(field.type) && !field.required &&
           field.merge == Merge::serverOwned;
}

/// Nobody but the server writes what is computed or kept; what is kept is in no scope, and nothing else is in none.
constexpr bool flowIsSound(const Entity& entity) {
    if (entity.scopes.empty() != (entity.flow == Flow::kept)) {
        return false;
    }
    if (entity.flow == Flow::shared) {
        return true;
    }
    const auto isNobodys = [](const Rights& rights) {
        for (const Who& who : rights) {
            if (who.relation != Relation::server) {
                return false;
            }
        }
        return true;
    };
    for (const Field& field : entity.fields) {
        // A text that is merged letter by letter has writers.
        if (!isNobodys(field.change) || field.type == Type::collaborativeText ||
            (entity.flow == Flow::kept && field.search)) {
            return false;
        }
    }
    return isNobodys(entity.create) && isNobodys(entity.change) && isNobodys(entity.remove) &&
           (entity.flow != Flow::kept || entity.memberships.empty());
}

constexpr bool scopesAreSound(const Schema& schema, const Entity& entity) {
    for (const ScopeRule& rule : entity.scopes) {
        const bool fromField = rule.field != kOwnId && rule.field != kAuthor;
        if (fromField && (!entity.field(rule.field) || !isReference(entity.field(rule.field)->type))) {
            return false;
        }
        if (!treeScopeIsSound(schema, entity, rule) || !conditionIsSound(entity, rule)) {
            return false;
        }
    }
    for (const Membership& membership : entity.memberships) {
        const bool fromField = membership.field != kOwnId;
        if (!entity.field(membership.person) || (fromField && !entity.field(membership.field)) ||
            membership.since > schema.version()) {
            return false;
        }
    }
    for (FieldNumber part : entity.identity) {
        const Field* field = entity.field(part);
        if (part != kAuthor &&
            (field == nullptr || (field->merge != Merge::fixed && field->merge != Merge::serverOwned))) {
            return false;  // an id that is derived from something that changes would not stay derived
        }
    }
    return true;
}

constexpr bool wellFormed(const Schema& schema) {
    if (!numbersAreUnique(schema)) {
        return false;
    }
    for (const Entity& entity : schema.entities()) {
        if (entity.since > schema.version() || !flowIsSound(entity) || !scopesAreSound(schema, entity) ||
            !lineIsSound(schema, entity) || !grantsAreSound(schema, entity) || !isRolesAlone(schema, entity) ||
            !rightsAreSound(schema, entity, entity.create) || !rightsAreSound(schema, entity, entity.change) ||
            !rightsAreSound(schema, entity, entity.remove)) {
            return false;
        }
        for (const Field& field : entity.fields) {
            if (!fieldIsSound(schema, entity, field) || !rightsAreSound(schema, entity, field.change) ||
                !copyIsSound(schema, entity, field)) {
                return false;
            }
        }
        if (entity.subject != 0 &&
            (!entity.field(entity.subject) || !isReference(entity.field(entity.subject)->type))) {
            return false;
        }
        if (entity.opens.exists() && (!schema.entity(entity.opens.span) || !schema.entity(entity.opens.member))) {
            return false;
        }
    }
    return true;
}

}  // namespace aufwind::schema
