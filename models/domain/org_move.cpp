// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/org_move.h"

#include "models/schema/entities.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

/// From the nearest up. Rows that contradict each other form a ring for a while; nobody is named twice.
std::vector<Uuid> chainFrom(const OrgCompany& company, const Uuid& first) {
    std::vector<Uuid> chain;
    std::vector<bool> seen(company.people.size(), false);
    for (auto at = company.personAt.find(first); at != company.personAt.end() && !seen[at->second];
         at = company.personAt.find(company.people[at->second].manager)) {
        seen[at->second] = true;
        chain.push_back(at->first);
    }
    return chain;
}

std::vector<Uuid> without(const std::vector<Uuid>& all, const std::vector<Uuid>& others) {
    std::vector<Uuid> left;
    std::ranges::copy_if(all, std::back_inserter(left),
                         [&](const Uuid& id) { return std::ranges::find(others, id) == others.end(); });
    return left;
}

/// Everybody who is here and below, in one walk from all people up.
std::uint32_t countBelow(const OrgCompany& company, const Uuid& person) {
    enum class Known : std::uint8_t { no, below, elsewhere };
    std::vector<Known> known(company.people.size(), Known::no);
    std::vector<std::uint32_t> way;
    std::uint32_t count = 0;
    for (std::uint32_t start = 0; start < company.people.size(); ++start) {
        way.clear();
        Known ends = Known::elsewhere;
        for (std::uint32_t at = start;;) {
            if (known[at] != Known::no) {
                ends = known[at];
                break;
            }
            known[at] = Known::elsewhere;
            way.push_back(at);
            const Uuid& manager = company.people[at].manager;
            const auto up = company.personAt.find(manager);
            if (manager == person) ends = Known::below;
            if (manager == person || up == company.personAt.end()) break;
            at = up->second;
        }
        for (const std::uint32_t at : way) {
            known[at] = company.people[at].id == person ? Known::elsewhere : ends;
            if (known[at] == Known::below && company.people[at].here) ++count;
        }
    }
    return count;
}

OrgObstacle obstacleOf(const OrgCompany& company, const OrgPerson* person, const Uuid& manager,
                       const std::vector<Uuid>& above) {
    const OrgPerson* next = company.person(manager);
    if (person == nullptr || (!manager.isNil() && (next == nullptr || !next->here))) return OrgObstacle::unknown;
    if (person->id == manager) return OrgObstacle::self;
    if (person->manager == manager) return OrgObstacle::same;
    return std::ranges::find(above, person->id) != above.end() ? OrgObstacle::cycle : OrgObstacle::none;
}

}  // namespace

OrgMove planMove(const OrgCompany& company, const std::vector<OrgGrant>& grants, const Uuid& personId,
                 const Uuid& manager) {
    OrgMove move;
    const OrgPerson* person = company.person(personId);
    const std::vector<Uuid> after = chainFrom(company, manager);
    move.obstacle = obstacleOf(company, person, manager, after);
    if (move.obstacle != OrgObstacle::none) return move;
    const std::vector<Uuid> before = chainFrom(company, person->manager);
    move.before = company.person(person->manager) != nullptr ? person->manager : Uuid{};
    move.below = countBelow(company, personId);
    move.above = without(after, before);
    move.noLongerAbove = without(before, after);
    for (const Uuid& id : person->dotted) {
        if (company.person(id) != nullptr) move.dotted.push_back(id);
    }
    const auto isIn = [](const std::vector<Uuid>& all, const Uuid& id) {
        return std::ranges::find(all, id) != all.end();
    };
    for (const OrgGrant& grant : grants) {
        const bool had = grant.reachesAll ? isIn(before, grant.holder) : grant.holder == person->manager;
        const bool has = grant.reachesAll ? isIn(after, grant.holder) : grant.holder == manager;
        // Who has gone is reached by nobody.
        const std::uint32_t people = (person->here ? 1 : 0) + (grant.reachesAll ? move.below : 0);
        if (had != has && people > 0) move.rights.push_back({grant.holder, grant.role, has, people});
    }
    return move;
}

std::optional<OrgGrant> orgGrant(const schema::Schema& schema, const Record& row) {
    const schema::Entity* entity = schema.entity(row.entity);
    if (entity == nullptr || !entity->grants.exists() || !row.alive()) return {};
    const schema::GrantRule& rule = entity->grants;
    const std::int64_t reach = row.number(rule.reach);
    if (reach < 0 || static_cast<std::size_t>(reach) >= rule.reaches.size()) return {};
    const schema::ReachKind kind = rule.reaches[static_cast<std::size_t>(reach)].kind;
    if (kind != schema::ReachKind::direct && kind != schema::ReachKind::chain) return {};
    return OrgGrant{row.reference(rule.person), row.reference(rule.role), kind == schema::ReachKind::chain};
}

std::vector<EntityNumber> followTheLine(const schema::Schema& schema) {
    std::vector<EntityNumber> all;
    for (const schema::Entity& entity : schema.entities()) {
        const bool follows = std::any_of(entity.scopes.begin(), entity.scopes.end(), [](const schema::ScopeRule& rule) {
            return rule.kind == schema::ScopeKind::managers || rule.kind == schema::ScopeKind::chain;
        });
        if (follows) all.push_back(entity.number);
    }
    return all;
}

}  // namespace aufwind::domain
