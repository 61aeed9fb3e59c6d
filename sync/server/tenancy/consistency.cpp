// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/consistency.h"

#include "models/schema/well_formed.h"
#include "sync/merge/plant.h"
#include "sync/merge/scopes.h"
#include "sync/protocol/codec.h"
#include "sync/server/access/facts.h"

#include <algorithm>
#include <map>
#include <set>

namespace aufwind::server {
namespace {

struct Expected {
    std::set<std::pair<Scope, std::uint64_t>> log;
    std::map<std::pair<Scope, Uuid>, std::int64_t> members;
    std::map<RowName, std::set<Scope>> scopes;
    std::map<Scope, merge::ScopeDigest> digests;
};

struct Person {
    bool alive = false;
    Uuid manager;
    Record row;
};

// Who stands above whom, told by all rows at once and not as changes come in.
void addChains(const std::map<Uuid, Person>& people, Expected& expected) {
    for (const auto& [id, person] : people) {
        const Scope scope = merge::treeScope(schema::ScopeKind::chain, id);
        const auto* at = &person;
        for (std::size_t depth = 0; at->alive && !at->manager.isNil() && depth < people.size(); ++depth) {
            ++expected.members[{scope, at->manager}];
            const auto next = people.find(at->manager);
            if (next == people.end()) {
                break;
            }
            at = &next->second;
        }
    }
}

// Whom each custom role reaches, told by all rows at once: every grant is held beside every person.
void addGrants(const schema::Schema& schema, const std::map<Uuid, Person>& people, const std::vector<Record>& grants,
               const std::map<Uuid, Record>& roles, const std::set<FieldNumber>& permissions, Expected& expected) {
    const schema::GrantRule& rule = schema::entityOfGrants(schema)->grants;
    const auto isBelow = [&](const Person& person, const Uuid& holder) {
        const auto* at = &person;
        for (std::size_t depth = 0; at->alive && !at->manager.isNil() && depth < people.size(); ++depth) {
            if (at->manager == holder) {
                return true;
            }
            const auto next = people.find(at->manager);
            if (next == people.end()) {
                break;
            }
            at = &next->second;
        }
        return false;
    };
    for (const Record& grant : grants) {
        const auto role = roles.find(grant.reference(rule.role));
        const std::int64_t which = grant.number(rule.reach);
        if (!grant.alive() || role == roles.end() || !role->second.alive() || which < 0 ||
            static_cast<std::size_t>(which) >= rule.reaches.size()) {
            continue;
        }
        const schema::Reach& reach = rule.reaches[static_cast<std::size_t>(which)];
        const Uuid holder = grant.reference(rule.person);
        std::vector<Uuid> reached;
        for (const auto& [id, person] : people) {
            const schema::ReportingLine& line = schema.entity(person.row.entity)->line;
            const auto dotted = referencesIn(person.row.value(line.dotted));
            const std::string value = grant.text(rule.value);
            const bool isReached = reach.kind == schema::ReachKind::attribute
                                       ? !value.empty() && person.row.text(reach.attribute) == value
                                   : reach.kind == schema::ReachKind::direct ? person.manager == holder
                                   : reach.kind == schema::ReachKind::dotted
                                       ? std::find(dotted.begin(), dotted.end(), holder) != dotted.end()
                                       : reach.kind == schema::ReachKind::chain && isBelow(person, holder);
            if (isReached && person.alive && id != holder) {
                reached.push_back(id);
            }
        }
        if (reach.kind == schema::ReachKind::everyone) {
            reached = {Uuid{}};
        }
        for (const FieldNumber permission : permissions) {
            for (const Uuid& id : role->second.flag(permission) ? reached : std::vector<Uuid>{}) {
                ++expected.members[{merge::permissionScope(permission, id), holder}];
            }
        }
    }
}

Result<Expected> expectedFrom(const schema::Schema& schema, TenantStore& store) {
    Expected expected;
    std::optional<Error> bad;
    const bool hasChains = merge::usesTree(schema, schema::ScopeKind::chain);
    const schema::Entity* grantEntity = schema::entityOfGrants(schema);
    const EntityNumber roleEntity = grantEntity != nullptr ? grantEntity->field(grantEntity->grants.role)->target : 0;
    std::set<FieldNumber> permissions;
    std::map<Uuid, Person> people;
    std::vector<Record> grants;
    std::map<Uuid, Record> roles;
    for (const schema::Entity& entity : schema.entities()) {
        store.rowsOf(entity.number, [&](std::string_view payload) {
            auto row = protocol::recordFromBytes(payload);
            if (!row) {
                bad = Error{ErrorCode::damaged, "a row does not decode"};
                return;
            }
            for (const Scope& scope : merge::scopesOf(schema, *row)) {
                expected.log.emplace(scope, row->seq);
                expected.digests[scope].add(row->entity, row->id, row->seq);
                expected.scopes[{row->entity, row->id}].insert(scope);
            }
            for (const auto& member : merge::membershipsOf(schema, *row)) {
                ++expected.members[member];
            }
            if (entity.line.exists()) {
                people[row->id] = {row->alive(), row->reference(entity.line.manager), *row};
            }
            if (entity.grants.exists()) {
                grants.push_back(*row);
            }
            if (entity.number == roleEntity) {
                roles[row->id] = *row;
            }
        });
        for (const schema::ScopeRule& rule : entity.scopes) {
            if (rule.kind == schema::ScopeKind::permission) {
                permissions.insert(rule.permission);
            }
        }
    }
    if (hasChains) {
        addChains(people, expected);
    }
    if (grantEntity != nullptr) {
        addGrants(schema, people, grants, roles, permissions, expected);
    }
    return bad ? Result<Expected>(*bad) : Result<Expected>(std::move(expected));
}

}  // namespace

Result<void> checkConsistency(const schema::Schema& schema, TenantStore& store) {
    auto expected = expectedFrom(schema, store);
    if (!expected) {
        return expected.error();
    }
    const char* wrong = nullptr;
    store.allLog([&](const Scope& scope, const LogEntry& entry) {
        if (!entry.gone && expected->log.erase({scope, entry.seq}) == 0) {
            wrong = "the log names a row that is not in the scope";
        }
        if (entry.gone && expected->scopes[entry.row].contains(scope)) {
            wrong = "the log says that a row has left a scope it is in";
        }
        if (entry.since > entry.seq) {
            wrong = "a row entered a scope after its newest change";
        }
    });
    // Else this check would find them first, and they are others' to find.
    if (planted(Plant::oldChain) || planted(Plant::keepGrant) || planted(Plant::noCycleCheck)) {
        return {};
    }
    store.allMembers([&](const StoredMember& member) {
        const auto found = expected->members.find({member.scope, member.person});
        const std::int64_t count = found != expected->members.end() ? found->second : 0;
        if (member.count != count || (member.active() && member.epoch == 0)) {
            wrong = "a membership is not what the rows give";
        }
        if (found != expected->members.end()) {
            expected->members.erase(found);
        }
    });
    store.allDigests([&](const Scope& scope, const merge::ScopeDigest& digest) {
        if (expected->digests[scope] != digest) {
            wrong = "the digest of a scope is not that of its rows";
        }
    });
    if (wrong == nullptr && !expected->log.empty()) {
        wrong = "a row is missing in the log of its scope";
    }
    if (wrong == nullptr && !expected->members.empty()) {
        wrong = "a membership is missing";
    }
    return wrong == nullptr ? Result<void>() : Error{ErrorCode::damaged, wrong};
}

}  // namespace aufwind::server
