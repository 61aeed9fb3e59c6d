// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/layout.h"

#include "sync/merge/scopes.h"
#include "sync/protocol/codec.h"

#include <algorithm>
#include <map>
#include <set>

namespace aufwind::server {
namespace {

// The first version that wrote down which it was is the one behind this.
constexpr std::uint64_t kUnsaid = 3;

bool hasNewScope(const schema::Entity& entity, std::uint64_t before) {
    return entity.since <= before && std::any_of(entity.scopes.begin(), entity.scopes.end(),
                                                 [&](const schema::ScopeRule& rule) { return rule.since > before; });
}

std::vector<FieldNumber> newLookups(const Facts& facts, const schema::Entity& entity, std::uint64_t before) {
    std::vector<FieldNumber> fields;
    for (const auto& [lookup, since] : facts.indexed()) {
        if (lookup.first == entity.number && since > before && entity.since <= before) {
            fields.push_back(lookup.second);
        }
    }
    return fields;
}

// A membership that nobody had before has its first epoch, and is news.
void addMember(const Scope& scope, const Uuid& person, TenantStore& store) {
    StoredMember member = store.member(scope, person).value_or(StoredMember{scope, person, 0, 0, 0});
    const bool was = member.active();
    ++member.count;
    if (!was) {
        member.seq = store.head();
        ++member.epoch;
    }
    store.putMember(member);
}

bool hasNewMembers(const schema::Entity& entity, std::uint64_t before) {
    return entity.since <= before &&
           std::any_of(entity.memberships.begin(), entity.memberships.end(),
                       [&](const schema::Membership& membership) { return membership.since > before; });
}

// The rows alone that were there before, by the memberships that came since.
void addNewMembers(const schema::Schema& schema, const schema::Entity& entity, const Record& row, std::uint64_t before,
                   TenantStore& store) {
    for (const schema::Membership& membership : entity.memberships) {
        if (membership.since <= before) {
            continue;
        }
        for (const auto& [scope, person] : merge::membershipsOf(schema, row, membership)) {
            addMember(scope, person, store);
        }
    }
}

// Everybody above somebody is a member of that person's chain, from the version on that has rows for it.
void addChains(const LineFacts& line, const std::vector<Record>& people, TenantStore& store) {
    std::map<Uuid, const Record*> byId;
    for (const Record& person : people) {
        byId.emplace(person.id, &person);
    }
    for (const Record& person : people) {
        std::set<Uuid> seen{person.id};
        auto at = byId.find(person.id);
        while (at != byId.end() && at->second->alive()) {
            const Uuid above = at->second->reference(line.manager);
            if (above.isNil() || !seen.insert(above).second) {
                break;
            }
            addMember(merge::treeScope(schema::ScopeKind::chain, person.id), above, store);
            at = byId.find(above);
        }
    }
}

}  // namespace

Result<void> layOut(const Facts& facts, TenantStore& store) {
    const std::uint64_t version = facts.schema().version();
    const std::uint64_t said = store.counter(Counter::laidOut);
    if (store.error() || said >= version) {
        return {};
    }
    const std::uint64_t before = said != 0 ? said : kUnsaid;
    Result<void> sound;
    for (const schema::Entity& entity : facts.schema().entities()) {
        const bool isScoped = hasNewScope(entity, before);
        const auto lookups = newLookups(facts, entity, before);
        const bool hasMembers = hasNewMembers(entity, before);
        const LineFacts& line = facts.line();
        const bool hasChains = line.hasChains && line.chainsSince > before && entity.number == line.person;
        std::vector<Record> rows;
        if (isScoped || hasMembers || hasChains || !lookups.empty()) {
            store.rowsOf(entity.number, [&](std::string_view payload) {
                auto row = protocol::recordFromBytes(payload);
                if (!row) {
                    sound = row.error();
                    return;
                }
                // Nothing of it is needed but who is where.
                rows.push_back(std::move(*row));
            });
        }
        for (const Record& row : rows) {
            for (const Scope& scope : isScoped ? merge::scopesOf(facts.schema(), row) : std::vector<Scope>{}) {
                if (!store.logAt(scope, row.seq)) {
                    store.putLog(scope, {row.seq, row.seq, false, {}});
                }
            }
            for (const FieldNumber field : lookups) {
                if (const Uuid target = row.reference(field); !target.isNil()) {
                    store.putReference(row.entity, field, target, row.id);
                }
            }
            if (hasMembers && row.alive()) {
                addNewMembers(facts.schema(), entity, row, before, store);
            }
        }
        if (hasChains) {
            addChains(line, rows, store);
        }
    }
    store.putCounter(Counter::laidOut, version);
    return sound;
}

}  // namespace aufwind::server
