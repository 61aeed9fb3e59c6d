// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/access/rights.h"

#include "sync/merge/scopes.h"
#include "sync/server/access/grants.h"

#include <algorithm>
#include <set>

namespace aufwind::server {
namespace {

using schema::Relation;
using schema::Role;
using schema::Who;

struct PathEnd {
    EntityNumber entity = 0;
    std::vector<Uuid> ids;
};

std::vector<Uuid> idsIn(const Value& value) {
    if (const auto* id = std::get_if<Uuid>(&value)) {
        return {*id};
    }
    const auto* ids = std::get_if<std::vector<Uuid>>(&value);
    return ids != nullptr ? *ids : std::vector<Uuid>{};
}

PathEnd stepFrom(const schema::Schema& schema, const Record& row, FieldNumber step) {
    if (step == schema::kOwnId) {
        return {row.entity, {row.id}};
    }
    if (step == schema::kAuthor) {
        return {0, {row.author}};
    }
    const schema::Entity* entity = schema.entity(row.entity);
    const schema::Field* field = entity != nullptr ? entity->field(step) : nullptr;
    return field != nullptr ? PathEnd{field->target, idsIn(row.value(step))} : PathEnd{};
}

// Only the last step may name several rows; a path in between goes from one row to one.
PathEnd follow(const schema::Schema& schema, const Who& who, const Record& row, Rows& rows) {
    const Record* at = &row;
    PathEnd end;
    for (std::size_t i = 0; i < who.path.size(); ++i) {
        end = stepFrom(schema, *at, who.path[i]);
        if (i + 1 == who.path.size()) {
            return end;
        }
        at = end.ids.size() == 1 ? rows.find(end.entity, end.ids.front()) : nullptr;
        if (at == nullptr) {
            return {};
        }
    }
    return {};
}

bool holdsRole(const schema::Schema& schema, const Who& who, const Record& row, const Uuid& person, Rows& rows) {
    const Role role = roleOf(person, rows);
    if (role < who.role) {
        return false;
    }
    if (who.notFor != 0 && row.reference(who.notFor) == person) {
        return false;
    }
    if (who.withinRank && roleOf(row.id, rows) > role) {
        return false;
    }
    if (who.notHeld && wasGranted(schema, row.id, person, rows)) {
        return false;
    }
    return who.upTo == 0 || row.number(who.upTo) <= static_cast<std::int64_t>(role);
}

// Without a path it is the company as a whole.
bool holdsPermission(const schema::Schema& schema, const Who& who, const Record& row, const Uuid& person, Rows& rows) {
    if (who.notFor != 0 && row.reference(who.notFor) == person) {
        return false;
    }
    if (who.path.empty()) {
        return grantingRole(schema, who.permission, std::nullopt, person, rows).has_value();
    }
    const PathEnd end = follow(schema, who, row, rows);
    return !end.ids.empty() && std::all_of(end.ids.begin(), end.ids.end(), [&](const Uuid& id) {
        return grantingRole(schema, who.permission, id, person, rows).has_value();
    });
}

bool contains(const std::vector<Uuid>& ids, const Uuid& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool manages(const schema::Schema& schema, const PathEnd& end, const Uuid& person, Rows& rows) {
    const schema::Entity* people = schema.entity(end.entity);
    return std::any_of(end.ids.begin(), end.ids.end(), [&](const Uuid& id) {
        const Record* report = rows.find(end.entity, id);
        // Nobody is above themselves, whatever the dotted line says.
        return people != nullptr && report != nullptr && report->alive() && id != person &&
               (contains(idsIn(report->value(people->line.manager)), person) ||
                contains(idsIn(report->value(people->line.dotted)), person));
    });
}

bool standsAbove(const schema::Schema& schema, const PathEnd& end, const Uuid& person, Rows& rows) {
    const schema::Entity* people = schema.entity(end.entity);
    return std::any_of(end.ids.begin(), end.ids.end(), [&](const Uuid& id) {
        return people != nullptr && contains(chainAbove(end.entity, people->line.manager, id, rows), person);
    });
}

}  // namespace

std::vector<Uuid> chainAbove(EntityNumber people, FieldNumber manager, const Uuid& person, Rows& rows) {
    std::vector<Uuid> above;
    const Record* at = rows.find(people, person);
    // The merge lets no cycle in; whoever reads a damaged store still comes to an end.
    std::set<Uuid> seen{person};
    while (at != nullptr && at->alive()) {
        const Uuid next = at->reference(manager);
        if (next.isNil() || !seen.insert(next).second) {
            break;
        }
        above.push_back(next);
        at = rows.find(people, next);
    }
    return above;
}

Role roleOf(const Uuid& person, Rows& rows) {
    for (const Role role : {Role::owner, Role::admin, Role::hr}) {
        if (rows.isMember(Scope::role(role), person)) {
            return role;
        }
    }
    return Role::employee;
}

bool holds(const schema::Schema& schema, const Who& who, const Record& row, const Uuid& person, Rows& rows) {
    switch (who.relation) {
        case Relation::server:
            return false;
        case Relation::anyone:
            return rows.isMember(Scope::tenant(), person);
        case Relation::role:
            return holdsRole(schema, who, row, person, rows);
        case Relation::author:
            return row.author == person;
        case Relation::person: {
            const PathEnd end = follow(schema, who, row, rows);
            return std::find(end.ids.begin(), end.ids.end(), person) != end.ids.end();
        }
        case Relation::manager:
            return manages(schema, follow(schema, who, row, rows), person, rows);
        case Relation::chain:
            return standsAbove(schema, follow(schema, who, row, rows), person, rows);
        case Relation::permission:
            return holdsPermission(schema, who, row, person, rows);
        case Relation::memberOf: {
            const PathEnd end = follow(schema, who, row, rows);
            return std::any_of(end.ids.begin(), end.ids.end(), [&](const Uuid& id) {
                return rows.isMember(merge::groupScope(end.entity, id), person);
            });
        }
    }
    return false;
}

const Who* granting(const schema::Schema& schema, const schema::Rights& rights, const Record& row, const Uuid& person,
                    Rows& rows) {
    for (const Who& who : rights) {
        if (holds(schema, who, row, person, rows)) {
            return &who;
        }
    }
    return nullptr;
}

const schema::Rights& changeRights(const schema::Entity& entity, const schema::Field& field) {
    return field.change.empty() ? entity.change : field.change;
}

bool isVisible(const schema::Schema& schema, const Record& row, const Uuid& person, Rows& rows) {
    const auto scopes = merge::scopesOf(schema, row);
    return std::any_of(scopes.begin(), scopes.end(), [&](const Scope& scope) { return rows.isMember(scope, person); });
}

}  // namespace aufwind::server
