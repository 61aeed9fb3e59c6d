// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/unit.h"

#include "sync/merge/plant.h"
#include "sync/merge/scopes.h"
#include "sync/server/access/rights.h"

#include <algorithm>
#include <optional>

namespace aufwind::server {

const Record* Unit::find(EntityNumber entity, const Uuid& id) {
    const RowName name{entity, id};
    if (const auto changed = touched_.find(name); changed != touched_.end()) {
        return &changed->second.now;
    }
    const auto [at, fresh] = looked_.try_emplace(name);
    if (fresh) {
        at->second = cache_.find(name);
    }
    return at->second.get();
}

bool Unit::isMember(const Scope& scope, const Uuid& person) {
    const auto change = members_.find({scope, person});
    const bool before = audience_.of(person).contains(scope);
    if (change == members_.end() || change->second == 0) {
        return before;
    }
    if (change->second > 0) {
        return true;
    }
    const auto stored = store_.member(scope, person);
    return before && stored && stored->count + change->second > 0;
}

void Unit::countMembers(const Record* before, const Record& now) {
    if (before != nullptr) {
        for (const auto& [scope, person] : merge::membershipsOf(facts_.schema(), *before)) {
            --members_[{scope, person}];
        }
    }
    for (const auto& [scope, person] : merge::membershipsOf(facts_.schema(), now)) {
        ++members_[{scope, person}];
    }
}

void Unit::noteReferences(const Record& row) {
    const schema::Entity* entity = facts_.schema().entity(row.entity);
    for (const schema::Field& field : entity->fields) {
        if (facts_.isIndexed(row.entity, field.number)) {
            references_[{row.entity, field.number, row.reference(field.number)}].insert(row.id);
        }
    }
}

void Unit::put(Record row) {
    const bool moves = movesChains(row);
    const RowName name{row.entity, row.id};
    if (!moves && !grants_.concerns(row.entity)) {
        return keep(std::move(row));
    }
    const Record* present = find(row.entity, row.id);
    const std::optional<Record> before = present != nullptr ? std::optional<Record>(*present) : std::nullopt;
    const auto above = moves ? chainAbove(name.first, facts_.line().manager, name.second, *this) : std::vector<Uuid>{};
    keep(std::move(row));
    if (moves) {
        countChains(name.second, above);
    }
    if (grants_.concerns(name.first)) {
        grants_.follow(before ? &*before : nullptr, touched_.at(name).now);
    }
}

// Another manager, or somebody who comes or goes: whoever is under that person is under others from now on.
bool Unit::movesChains(const Record& row) {
    const LineFacts& line = facts_.line();
    if (!(line.hasChains || line.hasReaches) || row.entity != line.person) {
        return false;
    }
    const Record* present = find(row.entity, row.id);
    return present == nullptr || present->alive() != row.alive() ||
           present->reference(line.manager) != row.reference(line.manager);
}

void Unit::countChains(const Uuid& person, const std::vector<Uuid>& before) {
    const LineFacts& line = facts_.line();
    const auto now = chainAbove(line.person, line.manager, person, *this);
    std::map<Uuid, std::int64_t> changes;
    for (const Uuid& above : planted(Plant::oldChain) ? std::vector<Uuid>{} : before) {
        --changes[above];
    }
    for (const Uuid& above : now) {
        ++changes[above];
    }
    std::erase_if(changes, [](const auto& change) { return change.second == 0; });
    if (changes.empty()) {
        return;
    }
    const auto reports = under(person);
    if (line.hasReaches) {
        grants_.followChains(reports, changes);
    }
    for (const Uuid& report : line.hasChains ? reports : std::vector<Uuid>{}) {
        const Scope scope = merge::treeScope(schema::ScopeKind::chain, report);
        for (const auto& [above, change] : changes) {
            members_[{scope, above}] += change;
        }
    }
}

// The person and everybody below, by the index of managers. Whoever has left ends it, as in chainAbove().
std::vector<Uuid> Unit::under(const Uuid& person) {
    const LineFacts& line = facts_.line();
    std::vector<Uuid> found{person};
    std::set<Uuid> seen{person};
    for (std::size_t next = 0; next < found.size(); ++next) {
        const Uuid at = found[next];
        for (const Record* report : referring(line.person, line.manager, at)) {
            if (report->alive() && seen.insert(report->id).second) {
                found.push_back(report->id);
            }
        }
    }
    return found;
}

void Unit::keep(Record row) {
    const RowName name{row.entity, row.id};
    noteReferences(row);
    const auto found = touched_.find(name);
    if (found != touched_.end()) {
        countMembers(&found->second.now, row);
        found->second.now = std::move(row);
        return;
    }
    std::shared_ptr<const Record> before = cache_.find(name);
    // Whoever heard of its earlier lives must take this one for a later one.
    row.life += before == nullptr ? store_.deadLife(name).value_or(0) : 0;
    countMembers(before.get(), row);
    touched_.emplace(name, Touched{std::move(before), std::move(row), {}});
    order_.push_back(name);
}

void Unit::noteText(const RowName& row, FieldNumber field, const std::string& update) {
    const auto found = touched_.find(row);
    if (found != touched_.end() && found->second.before != nullptr) {
        found->second.texts[field].push_back(update);
    }
}

std::vector<const Record*> Unit::referring(EntityNumber entity, FieldNumber field, const Uuid& target) {
    std::vector<Uuid> ids = store_.referring(entity, field, target);
    if (const auto here = references_.find({entity, field, target}); here != references_.end()) {
        ids.insert(ids.end(), here->second.begin(), here->second.end());
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<const Record*> rows;
    for (const Uuid& id : ids) {
        const Record* row = find(entity, id);
        if (row != nullptr && row->reference(field) == target) {
            rows.push_back(row);
        }
    }
    return rows;
}

bool Unit::madeHere(EntityNumber entity, const Uuid& id) const {
    const auto found = touched_.find({entity, id});
    return found != touched_.end() && found->second.before == nullptr;
}

std::map<Unit::MemberName, std::int64_t> Unit::memberChanges() const {
    std::map<MemberName, std::int64_t> changes;
    for (const auto& [name, count] : members_) {
        if (count != 0) {
            changes.emplace(name, count);
        }
    }
    return changes;
}

}  // namespace aufwind::server
