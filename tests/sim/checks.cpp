// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold on the servers.
#include "tests/sim/checks.h"

#include "models/schema/entities.h"
#include "sync/merge/clock.h"
#include "sync/merge/order_key.h"
#include "tests/sim/edits.h"
#include "tests/sim/schemas.h"

#include <algorithm>

namespace aufwind::sim {
namespace {

using schema::Entity;
using schema::Field;
using schema::ScopeKind;
using schema::Type;

// A writer may have seen a stamp that was set back since: by so much may a later one be smaller.
constexpr std::int64_t kClampedMs = merge::kClampAheadMs + 1'000;

std::size_t countIn(const std::string& text, const std::string& piece) {
    std::size_t count = 0;
    for (std::size_t from = text.find(piece); from != std::string::npos; from = text.find(piece, from + 1)) {
        ++count;
    }
    return count;
}

std::vector<Uuid> idsIn(const Record& row, FieldNumber field) {
    if (field == schema::kOwnId || field == schema::kAuthor) {
        return {field == schema::kOwnId ? row.id : row.author};
    }
    if (const auto* ids = std::get_if<std::vector<Uuid>>(&row.value(field))) {
        return *ids;
    }
    const Uuid id = row.reference(field);
    return id.isNil() ? std::vector<Uuid>{} : std::vector<Uuid>{id};
}

/// Who holds what, told from the schema's rules and the rows alone: none of the server's own functions has a part in
/// it.
class Audience {
  public:
    explicit Audience(const std::vector<Record>& rows) {
        for (const Record& row : rows) {
            const Entity& entity = *kLaterSchema.entity(row.entity);
            for (const schema::Membership& rule : row.alive() ? entity.memberships : decltype(entity.memberships){}) {
                for (const Uuid& person : idsIn(row, rule.person)) {
                    join(entity, row, rule, person);
                }
            }
            if (row.entity == schema::kCustomRole) {
                customRoles_.emplace(row.id, &row);
            }
            if (row.entity == schema::kCustomRoleGrant && row.alive()) {
                grants_.push_back(&row);
            }
            if (row.entity == schema::kEmployee) {
                people_.emplace(row.id, &row);
                if (row.alive()) {
                    present_.insert(row.id);
                }
            }
        }
    }

    bool holds(const Uuid& person, const Record& row) const {
        const Entity& entity = *kLaterSchema.entity(row.entity);
        return present_.contains(person) &&
               std::any_of(entity.scopes.begin(), entity.scopes.end(),
                           [&](const schema::ScopeRule& rule) { return holds(person, entity, row, rule); });
    }

  private:
    using Group = std::pair<EntityNumber, Uuid>;

    static EntityNumber targetOf(const Entity& entity, FieldNumber field) {
        return field == schema::kOwnId ? entity.number : entity.field(field)->target;
    }
    void join(const Entity& entity, const Record& row, const schema::Membership& rule, const Uuid& person) {
        if (rule.kind == ScopeKind::role) {
            // A higher role receives what the lower ones do.
            for (std::int64_t role = 1; role <= row.number(rule.field); ++role) {
                roles_[role].insert(person);
            }
            return;
        }
        for (const Uuid& id : idsIn(row, rule.field)) {
            groups_[{targetOf(entity, rule.field), id}].insert(person);
        }
    }
    bool holds(const Uuid& person, const Entity& entity, const Record& row, const schema::ScopeRule& rule) const {
        if (rule.when != 0 && !(row.cell(rule.when) != nullptr && rule.holdsFor(row.number(rule.when)))) {
            return false;
        }
        if (rule.kind == ScopeKind::tenant) {
            return true;
        }
        if (rule.kind == ScopeKind::role) {
            const auto found = roles_.find(static_cast<std::int64_t>(rule.role));
            return found != roles_.end() && found->second.contains(person);
        }
        const auto ids = idsIn(row, rule.field);
        if (rule.kind == ScopeKind::managers || rule.kind == ScopeKind::chain) {
            return std::any_of(ids.begin(), ids.end(), [&](const Uuid& report) {
                return rule.kind == ScopeKind::chain ? isAbove(person, report) : isManager(person, report);
            });
        }
        if (rule.kind == ScopeKind::permission) {
            return std::any_of(ids.begin(), ids.end(),
                               [&](const Uuid& over) { return isGranted(person, rule.permission, over); });
        }
        if (rule.kind == ScopeKind::person) {
            return std::find(ids.begin(), ids.end(), person) != ids.end();
        }
        return std::any_of(ids.begin(), ids.end(), [&](const Uuid& id) {
            const auto found = groups_.find({targetOf(entity, rule.field), id});
            return found != groups_.end() && found->second.contains(person);
        });
    }

    // By the words of the grant, in which a custom role reaches whom.
    bool isGranted(const Uuid& person, FieldNumber permission, const Uuid& over) const {
        return std::any_of(grants_.begin(), grants_.end(), [&](const Record* grant) {
            const auto role = customRoles_.find(grant->reference(2));
            return grant->reference(1) == person && role != customRoles_.end() && role->second->alive() &&
                   role->second->flag(permission) && reaches(*grant, person, over);
        });
    }
    bool reaches(const Record& grant, const Uuid& holder, const Uuid& over) const {
        enum Reach { everyone, location, department, costCentre, direct, dotted, all };
        const std::int64_t reach = grant.number(3);
        if (reach == everyone) {
            return true;
        }
        const auto found = people_.find(over);
        if (found == people_.end() || !found->second->alive() || over == holder) {
            return false;
        }
        const Record& row = *found->second;
        const auto is = [&](FieldNumber attribute) {
            return !grant.text(4).empty() && row.text(attribute) == grant.text(4);
        };
        const auto dottedManagers = idsIn(row, kDottedLine);
        return (reach == location && is(10)) || (reach == department && is(9)) || (reach == costCentre && is(11)) ||
               (reach == direct && row.reference(kManager) == holder) ||
               (reach == dotted &&
                std::find(dottedManagers.begin(), dottedManagers.end(), holder) != dottedManagers.end()) ||
               (reach == all && isAbove(holder, over));
    }

    bool isManager(const Uuid& person, const Uuid& report) const {
        const auto found = people_.find(report);
        if (found == people_.end() || !found->second->alive()) {
            return false;
        }
        const auto dotted = idsIn(*found->second, kDottedLine);
        return found->second->reference(kManager) == person ||
               std::find(dotted.begin(), dotted.end(), person) != dotted.end();
    }
    // Up from the report; who has left manages nobody.
    bool isAbove(const Uuid& person, const Uuid& report) const {
        Uuid at = report;
        for (std::size_t steps = 0; steps <= people_.size(); ++steps) {
            const auto found = people_.find(at);
            if (found == people_.end() || !found->second->alive()) {
                return false;
            }
            at = found->second->reference(kManager);
            if (at == person) {
                return true;
            }
        }
        return false;
    }

    static constexpr FieldNumber kManager = 12;
    static constexpr FieldNumber kDottedLine = 13;
    std::map<Uuid, const Record*> people_;
    std::map<Uuid, const Record*> customRoles_;
    std::vector<const Record*> grants_;
    std::set<Uuid> present_;
    std::map<Group, std::set<Uuid>> groups_;
    std::map<std::int64_t, std::set<Uuid>> roles_;
};

}  // namespace

std::string naming(const Record& row) {
    const Entity* entity = kLaterSchema.entity(row.entity);
    return std::string(entity != nullptr ? entity->name : "?") + " " + row.id.toString();
}

bool Checks::fail(const std::string& what) {
    failure_ = what;
    return false;
}

std::optional<std::string> Checks::run() {
    const bool sound = servers() && lists() && devices() && digests() && tokens() && strangers();
    return sound ? std::nullopt : std::optional<std::string>(failure_);
}

bool Checks::readServer(Tenant& tenant) {
    server_.clear();
    for (const Entity& entity : kLaterEntities) {
        auto rows = tenant.service->all(entity.number);
        if (!rows) {
            return fail("the server's rows cannot be read: " + rows.error().detail);
        }
        server_.insert(server_.end(), rows->begin(), rows->end());
    }
    return true;
}

const std::vector<Record>* Checks::projectionOf(Tenant& tenant, const Uuid& person) {
    const auto known = projections_.find(person);
    if (known != projections_.end()) {
        return &known->second;
    }
    auto projection = tenant.service->projection(person);
    if (!projection) {
        fail("no projection: " + projection.error().detail);
        return nullptr;
    }
    return &projections_.emplace(person, std::move(*projection)).first->second;
}

bool Checks::servers() {
    for (Tenant& tenant : world_.tenants_) {
        if (auto checked = tenant.service->check(); !checked) {
            return fail("the server's own check: " + checked.error().detail);
        }
    }
    Tenant& tenant = world_.tenants_[0];
    // Who is told what follows from the trees, so these come first.
    return readServer(tenant) && sequences(tenant) && registers(tenant) && lives(tenant) && trees() && copies() &&
           audience(tenant);
}

bool Checks::sequences(Tenant& tenant) {
    const std::uint64_t head = tenant.service->figures().head;
    std::set<std::uint64_t> given;
    for (const Record& row : server_) {
        if (row.seq == 0 || row.seq > head || !given.insert(row.seq).second) {
            return fail("inv01: a sequence number that was given twice or never: " + naming(row));
        }
    }
    return true;
}

bool Checks::registers(Tenant& tenant) {
    for (const Record& row : server_) {
        for (const Cell& cell : row.cells) {
            const Field* field = kLaterSchema.entity(row.entity)->field(cell.field);
            if (cell.stamp.milliseconds() > tenant.latest + merge::kClampAheadMs) {
                return fail("inv11: a stamp from the future at " + naming(row));
            }
            if (field->merge == schema::Merge::compareAndSet && !cell.superseded.empty()) {
                return fail("inv12: a state was merged like any register at " + naming(row));
            }
            for (const Superseded& lost : cell.superseded) {
                if (!tenant.clockWentBack && lost.stamp.milliseconds() > cell.stamp.milliseconds() + kClampedMs) {
                    return fail("inv11: a value lost against an older one at " + naming(row));
                }
            }
        }
    }
    return true;
}

// A removed row stays as it was until it is restored; only its place in a list may be told in other bytes.
bool Checks::lives(Tenant& tenant) {
    std::map<RowKey, Record> dead;
    for (const Record& row : server_) {
        if (row.alive()) {
            continue;
        }
        Record kept = row;
        kept.seq = 0;
        // What the server keeps of another row follows that one.
        std::erase_if(kept.cells, [&](const Cell& cell) {
            return kLaterSchema.entity(row.entity)->field(cell.field)->copyVia != 0;
        });
        for (Cell& cell : kept.cells) {
            cell.superseded.clear();
            if (kLaterSchema.entity(row.entity)->field(cell.field)->type == Type::orderKey) {
                cell.value = {};
            }
        }
        const auto before = tenant.dead.find(engine::keyOf(row));
        if (before != tenant.dead.end() && before->second.life == row.life && before->second != kept) {
            return fail("inv13: a removed row has changed: " + naming(row));
        }
        dead.emplace(engine::keyOf(row), std::move(kept));
    }
    tenant.dead = std::move(dead);
    return true;
}

// What a row says in another's name is what that one says.
bool Checks::copies() {
    std::map<RowKey, const Record*> all;
    for (const Record& row : server_) {
        all.emplace(engine::keyOf(row), &row);
    }
    for (const Record& row : server_) {
        for (const Field& field : kLaterSchema.entity(row.entity)->fields) {
            // One that was removed is told to nobody who did not have it.
            if (field.copyVia == 0 || !row.alive()) {
                continue;
            }
            const EntityNumber target = kLaterSchema.entity(row.entity)->field(field.copyVia)->target;
            const auto source = all.find({target, row.reference(field.copyVia)});
            const Value said = source != all.end() ? source->second->value(field.copyOf) : Value();
            if (row.value(field.number) != said) {
                return fail("a copy is not what it is a copy of: " + naming(row) + ", " + std::string(field.name));
            }
        }
    }
    return true;
}

// Everybody is told what the rules say, whoever is not there any more included (invariants 9 and 10).
bool Checks::audience(Tenant& tenant) {
    const Audience rules(server_);
    for (const Uuid& person : world_.beginnings_.companies[tenant.index].people) {
        std::set<RowKey> expected;
        for (const Record& row : server_) {
            if (rules.holds(person, row)) {
                expected.insert(engine::keyOf(row));
            }
        }
        const auto* projection = projectionOf(tenant, person);
        if (projection == nullptr) {
            return false;
        }
        for (const Record& row : *projection) {
            if (expected.erase(engine::keyOf(row)) == 0) {
                return fail("inv09: somebody is told what is not theirs: " + naming(row));
            }
        }
        if (!expected.empty()) {
            return fail("inv09: somebody is not told what is theirs");
        }
    }
    return true;
}

bool Checks::lists() {
    for (const Entity& entity : kLaterEntities) {
        const Field* order = nullptr;
        for (const Field& field : entity.fields) {
            order = field.type == Type::orderKey ? &field : order;
        }
        if (order == nullptr) {
            continue;
        }
        std::set<std::pair<Uuid, std::string>> places;
        for (const Record& row : server_) {
            if (row.entity != entity.number || !row.alive()) {
                continue;
            }
            const std::string key = row.text(order->number);
            if (key.empty() || key.size() > merge::kOrderKeyMaximum) {
                return fail("inv14: a key of " + std::to_string(key.size()) + " bytes at " + naming(row));
            }
            if (!places.emplace(row.reference(order->within), key).second) {
                return fail("inv14: two rows of one list share a key, one is " + naming(row));
            }
        }
    }
    return true;
}

bool Checks::trees() {
    for (const Entity& entity : kLaterEntities) {
        for (const Field& field : entity.fields) {
            if (field.type != Type::treeParent) {
                continue;
            }
            std::map<Uuid, Uuid> parents;
            for (const Record& row : server_) {
                if (row.entity == entity.number) {
                    parents[row.id] = row.reference(field.number);
                }
            }
            for (const auto& [id, parent] : parents) {
                Uuid above = parent;
                for (std::size_t depth = 0; !above.isNil(); ++depth) {
                    if (above == id || depth > parents.size()) {
                        return fail("inv15: a cycle in the tree of " + std::string(entity.name));
                    }
                    const auto next = parents.find(above);
                    above = next != parents.end() ? next->second : Uuid{};
                }
            }
        }
    }
    return true;
}

void Checks::appendTexts(Tenant& tenant, EntityNumber entity, FieldNumber field, std::string& out) {
    for (const Record& row : tenant.service->all(entity).valueOr({})) {
        if (keepsEverything(row.id)) {
            out += row.text(field) + "\n";
        }
    }
}

// Every piece that was accepted is there, once and whole (invariants 2, 16 and 23).
bool Checks::tokens() {
    std::string all;
    for (Tenant& tenant : world_.tenants_) {
        all += tenant.collected;
        for (const Entity& entity : kLaterEntities) {
            for (const Field& field : entity.fields) {
                if (field.type == Type::collaborativeText) {
                    appendTexts(tenant, entity.number, field.number, all);
                }
            }
        }
    }
    for (const Device& device : world_.devices_) {
        for (const auto& [number, pieces] : device.noted.tokens) {
            const auto answer = device.noted.answered.find(number);
            const bool accepted =
                answer != device.noted.answered.end() && answer->second == 0 && !device.noted.lost.contains(number);
            for (const std::string& piece : pieces) {
                const std::size_t count = countIn(all, piece);
                // Who has sent it again after it was refused does not know that once the store was put back.
                if (count > 1 && (accepted || !device.wasPutBack)) {
                    return fail(at(device) + "inv02: a piece of text is there twice");
                }
                if (accepted && count == 0 && !device.noted.undoes) {
                    return fail(at(device) + "inv23: an acknowledged piece of text is lost");
                }
            }
        }
    }
    return true;
}

// The two companies begin alike and must stay apart (invariant 24).
bool Checks::strangers() {
    std::map<RowKey, std::size_t> tenants;
    for (const Device& device : world_.devices_) {
        for (const auto& [entity, id] : held_[device.index]) {
            if (tenants.emplace(RowKey{entity, id}, device.tenant).first->second != device.tenant) {
                return fail("inv24: a row is in both companies");
            }
        }
    }
    return true;
}

}  // namespace aufwind::sim
