// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/grant_members.h"

#include "sync/merge/plant.h"
#include "sync/merge/scopes.h"
#include "sync/protocol/codec.h"
#include "sync/server/access/grants.h"
#include "sync/server/tenancy/unit.h"

#include <algorithm>

namespace aufwind::server {
namespace {

using schema::ReachKind;

bool isAlive(const Record* row) {
    return row != nullptr && row->alive();
}

}  // namespace

bool GrantMembers::concerns(EntityNumber entity) const {
    const GrantFacts& grants = facts_.grants();
    return !grants.receiving.empty() && (entity == grants.grant || entity == grants.role || entity == grants.people);
}

void GrantMembers::follow(const Record* before, const Record& now) {
    const GrantFacts& grants = facts_.grants();
    if (now.entity == grants.grant) {
        followGrant(before, now);
    } else if (now.entity == grants.role) {
        followRole(before, now);
    } else if (now.entity == grants.people) {
        followPerson(before, now);
    }
}

// What a grant says is fixed, so that it only comes and goes.
void GrantMembers::followGrant(const Record* before, const Record& now) {
    if (known_) {
        known_->insert(now.id);
    }
    if (isAlive(before) == now.alive() || (!now.alive() && planted(Plant::keepGrant))) {
        return;
    }
    for (const FieldNumber permission : permissionsOf(now)) {
        add(now, permission, now.alive() ? 1 : -1);
    }
}

void GrantMembers::followRole(const Record* before, const Record& now) {
    for (const FieldNumber permission : facts_.grants().receiving) {
        const bool was = isAlive(before) && before->flag(permission);
        const bool is = now.alive() && now.flag(permission);
        if (was == is) {
            continue;
        }
        for (const Record* grant : rows_.referring(facts_.grants().grant, facts_.grants().rule->role, now.id)) {
            if (grant->alive()) {
                add(*grant, permission, is ? 1 : -1);
            }
        }
    }
}

void GrantMembers::followPerson(const Record* before, const Record& now) {
    const schema::GrantRule& rule = *facts_.grants().rule;
    const LineFacts& line = facts_.line();
    const auto differs = [&](FieldNumber field) {
        return field != 0 && (before == nullptr || before->value(field) != now.value(field));
    };
    const bool isOther = isAlive(before) != now.alive() || differs(line.manager) || differs(line.dotted) ||
                         std::any_of(rule.reaches.begin(), rule.reaches.end(),
                                     [&](const schema::Reach& reach) { return differs(reach.attribute); });
    if (!isOther) {
        return;
    }
    const schema::ReportingLine reporting{line.manager, line.dotted};
    for (const Record& grant : living()) {
        const schema::Reach* reach = reachOf(rule, grant);
        // Everyone is one scope, and what is above comes by followChains().
        if (reach == nullptr || reach->kind == ReachKind::everyone || reach->kind == ReachKind::chain) {
            continue;
        }
        const bool was = before != nullptr && reachesByRow(rule, reporting, grant, *before);
        const bool is = reachesByRow(rule, reporting, grant, now);
        if (was == is) {
            continue;
        }
        for (const FieldNumber permission : permissionsOf(grant)) {
            count_(merge::permissionScope(permission, now.id), grant.reference(rule.person), is ? 1 : -1);
        }
    }
}

void GrantMembers::followChains(const std::vector<Uuid>& reports, const std::map<Uuid, std::int64_t>& changes) {
    const schema::GrantRule& rule = *facts_.grants().rule;
    for (const Record& grant : living()) {
        const schema::Reach* reach = reachOf(rule, grant);
        const auto change = changes.find(grant.reference(rule.person));
        if (reach == nullptr || reach->kind != ReachKind::chain || change == changes.end()) {
            continue;
        }
        for (const FieldNumber permission : permissionsOf(grant)) {
            for (const Uuid& report : reports) {
                count_(merge::permissionScope(permission, report), change->first, change->second);
            }
        }
    }
}

void GrantMembers::add(const Record& grant, FieldNumber permission, std::int64_t change) {
    const schema::GrantRule& rule = *facts_.grants().rule;
    const schema::Reach* reach = reachOf(rule, grant);
    const Uuid holder = grant.reference(rule.person);
    if (reach != nullptr && reach->kind == ReachKind::everyone) {
        count_(merge::permissionScope(permission, {}), holder, change);
        return;
    }
    for (const Uuid& person : reach != nullptr ? reachedBy(grant) : std::vector<Uuid>{}) {
        count_(merge::permissionScope(permission, person), holder, change);
    }
}

std::vector<FieldNumber> GrantMembers::permissionsOf(const Record& grant) {
    const GrantFacts& grants = facts_.grants();
    const Record* role = rows_.find(grants.role, grant.reference(grants.rule->role));
    std::vector<FieldNumber> held;
    for (const FieldNumber permission : isAlive(role) ? grants.receiving : std::vector<FieldNumber>{}) {
        if (role->flag(permission)) {
            held.push_back(permission);
        }
    }
    return held;
}

// As they were when this mutation's part came to them: copies, because counting looks up other rows.
std::vector<Record> GrantMembers::living() {
    const EntityNumber entity = facts_.grants().grant;
    if (!known_) {
        known_.emplace();
        store_.rowsOf(entity, [&](std::string_view payload) {
            if (const auto row = protocol::recordFromBytes(payload)) {
                known_->insert(row->id);
            }
        });
        for (const RowName& name : rows_.order()) {
            if (name.first == entity) {
                known_->insert(name.second);
            }
        }
    }
    std::vector<Record> grants;
    for (const Uuid& id : *known_) {
        if (const Record* grant = rows_.find(entity, id); isAlive(grant)) {
            grants.push_back(*grant);
        }
    }
    return grants;
}

// A few grants come and go in a day, so that no look-up by attribute is kept for them: everybody is read.
std::vector<Uuid> GrantMembers::reachedBy(const Record& grant) {
    const GrantFacts& grants = facts_.grants();
    const LineFacts& line = facts_.line();
    const schema::ReportingLine reporting{line.manager, line.dotted};
    const Uuid holder = grant.reference(grants.rule->person);
    if (reachOf(*grants.rule, grant)->kind == ReachKind::chain) {
        auto below = rows_.under(holder);
        std::erase(below, holder);
        return below;
    }
    std::vector<Uuid> reached;
    const auto look = [&](const Record& person) {
        if (reachesByRow(*grants.rule, reporting, grant, person)) {
            reached.push_back(person.id);
        }
    };
    store_.rowsOf(grants.people, [&](std::string_view payload) {
        const auto person = protocol::recordFromBytes(payload);
        if (person && !rows_.isTouched({person->entity, person->id})) {
            look(*person);
        }
    });
    for (const RowName& name : rows_.order()) {
        if (name.first == grants.people) {
            look(rows_.touched(name).now);
        }
    }
    return reached;
}

}  // namespace aufwind::server
