// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/access/grants.h"

#include "models/schema/well_formed.h"
#include "sync/server/access/facts.h"
#include "sync/server/access/rights.h"

#include <algorithm>

namespace aufwind::server {
namespace {

using schema::Entity;
using schema::ReachKind;

struct Parts {
    const Entity* grants = nullptr;
    EntityNumber role = 0;
    const Entity* people = nullptr;

    const schema::GrantRule& rule() const { return grants->grants; }
};

std::optional<Parts> partsOf(const schema::Schema& schema) {
    const Entity* grants = schema::entityOfGrants(schema);
    if (grants == nullptr) {
        return std::nullopt;
    }
    const Entity* people = schema.entity(grants->field(grants->grants.person)->target);
    return Parts{grants, grants->field(grants->grants.role)->target, people};
}

std::vector<const Record*> grantsTo(const Parts& parts, const Uuid& person, Rows& rows) {
    auto found = rows.referring(parts.grants->number, parts.rule().person, person);
    std::erase_if(found, [](const Record* grant) { return !grant->alive(); });
    return found;
}

bool reaches(const Parts& parts, const Record& grant, const Uuid& over, Rows& rows) {
    const schema::Reach* reach = reachOf(parts.rule(), grant);
    const Record* row = rows.find(parts.people->number, over);
    const Uuid holder = grant.reference(parts.rule().person);
    if (reach == nullptr || row == nullptr || over == holder) {
        return false;
    }
    if (reach->kind == ReachKind::chain) {
        const auto above = chainAbove(parts.people->number, parts.people->line.manager, over, rows);
        return std::find(above.begin(), above.end(), holder) != above.end();
    }
    return reachesByRow(parts.rule(), parts.people->line, grant, *row);
}

const Record* roleWith(const Parts& parts, FieldNumber permission, const Record& grant, Rows& rows) {
    const Record* role = rows.find(parts.role, grant.reference(parts.rule().role));
    if (role == nullptr || !role->alive()) {
        return nullptr;
    }
    return role->flag(permission) ? role : nullptr;
}

}  // namespace

const schema::Reach* reachOf(const schema::GrantRule& rule, const Record& grant) {
    const std::int64_t which = grant.number(rule.reach);
    const bool isSaid = std::holds_alternative<std::int64_t>(grant.value(rule.reach));
    const bool isKnown = isSaid && which >= 0 && static_cast<std::size_t>(which) < rule.reaches.size();
    return isKnown ? &rule.reaches[static_cast<std::size_t>(which)] : nullptr;
}

bool reachesByRow(const schema::GrantRule& rule, const schema::ReportingLine& line, const Record& grant,
                  const Record& over) {
    const schema::Reach* reach = reachOf(rule, grant);
    const Uuid holder = grant.reference(rule.person);
    if (reach == nullptr || over.id == holder) {
        return false;
    }
    if (reach->kind == ReachKind::everyone) {
        return true;
    }
    if (!over.alive()) {
        return false;
    }
    switch (reach->kind) {
        case ReachKind::attribute: {
            const std::string value = grant.text(rule.value);
            return !value.empty() && over.text(reach->attribute) == value;
        }
        case ReachKind::direct:
            return over.reference(line.manager) == holder;
        case ReachKind::dotted: {
            const auto managers = referencesIn(over.value(line.dotted));
            return std::find(managers.begin(), managers.end(), holder) != managers.end();
        }
        case ReachKind::everyone:
        case ReachKind::chain:
            break;
    }
    return false;
}

std::optional<Uuid> grantingRole(const schema::Schema& schema, FieldNumber permission, const std::optional<Uuid>& over,
                                 const Uuid& person, Rows& rows) {
    const auto parts = partsOf(schema);
    if (!parts || !rows.isMember(Scope::tenant(), person)) {
        return std::nullopt;
    }
    for (const Record* grant : grantsTo(*parts, person, rows)) {
        const Record* role = roleWith(*parts, permission, *grant, rows);
        const schema::Reach* reach = reachOf(parts->rule(), *grant);
        if (role == nullptr || reach == nullptr) {
            continue;
        }
        const Uuid id = role->id;
        if (over ? reaches(*parts, *grant, *over, rows) : reach->kind == ReachKind::everyone) {
            return id;
        }
    }
    return std::nullopt;
}

bool holdsAnywhere(const schema::Schema& schema, FieldNumber permission, const Uuid& person, Rows& rows) {
    const auto parts = partsOf(schema);
    if (!parts || !rows.isMember(Scope::tenant(), person)) {
        return false;
    }
    const auto grants = grantsTo(*parts, person, rows);
    const Entity* roles = schema.entity(parts->role);
    return std::any_of(grants.begin(), grants.end(), [&](const Record* grant) {
        if (permission != 0) {
            return roleWith(*parts, permission, *grant, rows) != nullptr;
        }
        return std::any_of(roles->fields.begin(), roles->fields.end(), [&](const schema::Field& field) {
            return field.type == schema::Type::flag && roleWith(*parts, field.number, *grant, rows) != nullptr;
        });
    });
}

bool wasGranted(const schema::Schema& schema, const Uuid& role, const Uuid& person, Rows& rows) {
    const auto parts = partsOf(schema);
    if (!parts) {
        return false;
    }
    const auto grants = grantsTo(*parts, person, rows);
    return std::any_of(grants.begin(), grants.end(),
                       [&](const Record* grant) { return grant->reference(parts->rule().role) == role; });
}

}  // namespace aufwind::server
