// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/scopes.h"

#include "sync/merge/hashed_id.h"

#include <algorithm>

namespace aufwind::merge {
namespace {

using schema::ScopeKind;

// A field may name one row or a set of them.
std::vector<Uuid> idsFrom(const Record& row, FieldNumber field) {
    if (field == schema::kOwnId) {
        return {row.id};
    }
    if (field == schema::kAuthor) {
        return {row.author};
    }
    const Value& value = row.value(field);
    if (const auto* id = std::get_if<Uuid>(&value)) {
        return {*id};
    }
    if (const auto* ids = std::get_if<std::vector<Uuid>>(&value)) {
        return *ids;
    }
    return {};
}

// Whose rows the ids in `field` name.
EntityNumber targetOf(const schema::Entity& entity, FieldNumber field) {
    const schema::Field* found = entity.field(field);
    return found != nullptr ? found->target : entity.number;
}

Scope scopeFor(const schema::Entity& entity, ScopeKind kind, FieldNumber field, const Uuid& id) {
    if (kind == ScopeKind::managers || kind == ScopeKind::chain) {
        return treeScope(kind, id);
    }
    return kind == ScopeKind::group ? groupScope(targetOf(entity, field), id) : Scope{kind, id};
}

// What says nothing meets no condition.
bool holdsFor(const schema::ScopeRule& rule, const Record& row) {
    const auto* value = std::get_if<std::int64_t>(&row.value(rule.when));
    return rule.when == 0 || (value != nullptr && rule.holdsFor(*value));
}

void sortOut(std::vector<Scope>& scopes) {
    std::sort(scopes.begin(), scopes.end());
    scopes.erase(std::unique(scopes.begin(), scopes.end()), scopes.end());
}

}  // namespace

Scope treeScope(ScopeKind kind, const Uuid& person) {
    std::string input = kind == ScopeKind::chain ? "aufwind/chain/1" : "aufwind/managers/1";
    input += person.view();
    return Scope::group(hashedId(input));
}

Scope permissionScope(FieldNumber permission, const Uuid& person) {
    std::string input = "aufwind/permission/1";
    input += static_cast<char>(permission >> 8);
    input += static_cast<char>(permission & 0xFF);
    input += person.view();
    return Scope::group(hashedId(input));
}

bool usesTree(const schema::Schema& schema, ScopeKind kind) {
    for (const schema::Entity& entity : schema.entities()) {
        for (const schema::ScopeRule& rule : entity.scopes) {
            if (rule.kind == kind) {
                return true;
            }
        }
    }
    return false;
}

Scope groupScope(EntityNumber entity, const Uuid& id) {
    std::string input = "aufwind/group/1";
    input += static_cast<char>(entity >> 8);
    input += static_cast<char>(entity & 0xFF);
    input += id.view();
    return Scope::group(hashedId(input));
}

std::vector<Scope> scopesOf(const schema::Schema& schema, const Record& row) {
    std::vector<Scope> scopes;
    const schema::Entity* entity = schema.entity(row.entity);
    if (entity == nullptr) {
        return scopes;
    }
    for (const schema::ScopeRule& rule : entity->scopes) {
        if (!holdsFor(rule, row)) {
            continue;
        }
        if (rule.kind == ScopeKind::tenant) {
            scopes.push_back(Scope::tenant());
        } else if (rule.kind == ScopeKind::role) {
            scopes.push_back(Scope::role(rule.role));
        } else if (rule.kind == ScopeKind::permission) {
            // Who holds it over everybody is in one scope, and not in one for each.
            scopes.push_back(permissionScope(rule.permission, {}));
            for (const Uuid& id : idsFrom(row, rule.field)) {
                scopes.push_back(permissionScope(rule.permission, id));
            }
        } else {
            for (const Uuid& id : idsFrom(row, rule.field)) {
                scopes.push_back(scopeFor(*entity, rule.kind, rule.field, id));
            }
        }
    }
    sortOut(scopes);
    return scopes;
}

std::vector<Scope> sharedScopesOf(const schema::Schema& schema, const Record& row) {
    std::vector<Scope> scopes;
    const schema::Entity* entity = schema.entity(row.entity);
    for (const schema::ScopeRule& rule : entity != nullptr ? entity->scopes : decltype(entity->scopes){}) {
        if (rule.kind == ScopeKind::group && rule.when == 0) {
            for (const Uuid& id : idsFrom(row, rule.field)) {
                scopes.push_back(groupScope(targetOf(*entity, rule.field), id));
            }
        }
    }
    sortOut(scopes);
    return scopes;
}

std::vector<std::pair<Scope, Uuid>> membershipsOf(const schema::Schema& schema, const Record& row) {
    std::vector<std::pair<Scope, Uuid>> memberships;
    const schema::Entity* entity = schema.entity(row.entity);
    if (entity == nullptr || !row.alive()) {
        return memberships;
    }
    if (entity->line.exists() && usesTree(schema, ScopeKind::managers)) {
        // Somebody may be both: then two reasons stand for one membership.
        const Scope scope = treeScope(ScopeKind::managers, row.id);
        for (const FieldNumber field : {entity->line.manager, entity->line.dotted}) {
            for (const Uuid& person : field != 0 ? idsFrom(row, field) : std::vector<Uuid>{}) {
                memberships.push_back({scope, person});
            }
        }
    }
    for (const schema::Membership& rule : entity->memberships) {
        const auto given = membershipsOf(schema, row, rule);
        memberships.insert(memberships.end(), given.begin(), given.end());
    }
    return memberships;
}

std::vector<std::pair<Scope, Uuid>> membershipsOf(const schema::Schema& schema, const Record& row,
                                                  const schema::Membership& rule) {
    std::vector<std::pair<Scope, Uuid>> memberships;
    const schema::Entity* entity = schema.entity(row.entity);
    for (const Uuid& person : entity != nullptr ? idsFrom(row, rule.person) : std::vector<Uuid>{}) {
        if (rule.kind != ScopeKind::role) {
            for (const Uuid& id : idsFrom(row, rule.field)) {
                memberships.push_back({scopeFor(*entity, rule.kind, rule.field, id), person});
            }
            continue;
        }
        // A higher role also receives what the lower ones do.
        const std::int64_t highest = std::min<std::int64_t>(row.number(rule.field), 3);
        for (std::int64_t role = 1; role <= highest; ++role) {
            memberships.push_back({Scope::role(static_cast<schema::Role>(role)), person});
        }
    }
    return memberships;
}

}  // namespace aufwind::merge
