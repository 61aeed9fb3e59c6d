// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/joining/join_rule.h"

#include "models/domain/employment.h"
#include "sync/merge/identity.h"
#include "sync/server/joining/row_parts.h"

#include <algorithm>
#include <map>
#include <set>

namespace aufwind::server {

namespace {

using schema::Entity;
using schema::Field;
using schema::Type;

Uuid derivedFrom(const Entity& entity, const Record& row) {
    std::vector<std::pair<FieldNumber, Value>> values;
    for (const FieldNumber part : entity.identity) {
        if (part != schema::kAuthor && row.cell(part) != nullptr) values.emplace_back(part, row.value(part));
    }
    return merge::derivedId(entity, values, row.author);
}

/// That one of two records says that the person has left does not make them leave who are here by the other.
bool isOfLeaving(const Field& field, const Record& gone) {
    return domain::hasLeft(gone) &&
           (field.number == domain::field::kEmployeeStatus || field.number == domain::field::kEmployeeEnd);
}

/// Removed, without words. References stay, for whoever has to hear of the end is found by them.
Record removed(const Entity& entity, Record row) {
    for (const Field& field : entity.fields) {
        if (schema::isReference(field.type) || field.type == Type::orderKey) continue;
        std::erase_if(row.cells, [&](const Cell& cell) { return cell.field == field.number; });
    }
    for (Cell& cell : row.cells) cell.superseded.clear();
    row.life += 1;
    return row;
}

}  // namespace

JoinRule::JoinRule(const schema::Schema& schema, const Uuid& keep, const Uuid& gone, std::int64_t now)
    : schema_(schema), keep_(keep), gone_(gone), now_(now) {
    for (const Entity& entity : schema.entities()) {
        if (entity.line.exists()) people_ = &entity;
    }
}

bool JoinRule::pointCell(const Field& field, Cell& cell) const {
    bool changed = false;
    const auto pointAuthor = [&](Uuid& author) {
        changed |= author == gone_;
        if (author == gone_) author = keep_;
    };
    pointAuthor(cell.author);
    for (Superseded& lost : cell.superseded) pointAuthor(lost.author);
    if (!schema::isReference(field.type) || field.target != people_->number) return changed;
    const auto pointValue = [&](Value& value) {
        auto* const one = std::get_if<Uuid>(&value);
        if (one == nullptr || *one != gone_) return;
        *one = keep_;
        changed = true;
    };
    pointValue(cell.value);
    for (Superseded& lost : cell.superseded) pointValue(lost.value);
    return field.type == Type::referenceSet && takeOut(cell, gone_, keep_) ? true : changed;
}

bool JoinRule::point(const Entity& entity, Record& row) const {
    bool changed = row.author == gone_;
    if (changed) row.author = keep_;
    for (Cell& cell : row.cells) {
        if (const Field* field = entity.field(cell.field)) changed |= pointCell(*field, cell);
    }
    return changed;
}

Joining JoinRule::of(const Record& row, const Find& find) const {
    const Entity* entity = schema_.entity(row.entity);
    const bool isOwn = row.entity == people_->number && (row.id == keep_ || row.id == gone_);
    Record now = row;
    if (entity == nullptr || isOwn || !row.alive() || !point(*entity, now)) return {};
    const bool isDerived = !entity->identity.empty() && derivedFrom(*entity, row) == row.id;
    const Uuid id = isDerived ? derivedFrom(*entity, now) : row.id;
    if (id == row.id) return {JoinFate::pointed, {std::move(now)}};
    const Record* there = find(row.entity, id);
    if (there == nullptr || !there->alive()) {
        now.id = id;
        now.seq = there != nullptr ? there->seq : 0;
        now.life = there != nullptr ? there->life + 1 : 1;
        return {JoinFate::moved, {std::move(now), removed(*entity, row)}};
    }
    Joining joining;
    Record into = *there;
    if (!joinInto(*entity, into, now, joining)) return {JoinFate::stays};
    joining.fate = JoinFate::joined;
    joining.rows = {std::move(into), removed(*entity, row)};
    return joining;
}

/// False where the two do not fit into one.
bool JoinRule::joinInto(const Entity& entity, Record& into, const Record& other, Joining& joining) const {
    for (const Field& field : entity.fields) {
        const Cell* cell = other.cell(field.number);
        if (cell != nullptr && !joinCell(field, into, *cell, joining)) return false;
    }
    return true;
}

bool JoinRule::joinCell(const Field& field, Record& into, const Cell& other, Joining& joining) const {
    const bool isNothing = isEmpty(other.value);
    const Cell* const own = into.cell(field.number);
    if (field.type == Type::collaborativeText) {
        if (isNothing) return true;
        if (own == nullptr || isEmpty(own->value)) joining.taken.push_back(field.number);
        return joinText(field, into, other);
    }
    if (isNothing && other.superseded.empty()) return true;
    if (field.type == Type::referenceSet) {
        if (addAll(into.ensure(field.number), other, field.limit)) joining.taken.push_back(field.number);
        return true;
    }
    if (!isNothing && (own == nullptr || isEmpty(own->value))) {
        Cell& cell = into.ensure(field.number);
        std::vector<Superseded> lost = std::move(cell.superseded);
        cell = other;
        addLost(cell, lost);
        joining.taken.push_back(field.number);
        return true;
    }
    Cell& cell = into.ensure(field.number);
    if (!isNothing && cell.value != other.value) {
        joining.against.push_back(field.number);
        // That somebody has chosen otherwise is no word of theirs.
        if (field.type != Type::choice && field.type != Type::flag) keepAgainst(cell, other);
    }
    addLost(cell, other.superseded);
    return true;
}

void JoinRule::keepAgainst(Cell& cell, const Cell& other) const {
    addLost(cell, {{other.value, other.stamp, other.author, now_}});
}

bool JoinRule::joinText(const Field& field, Record& into, const Cell& other) const {
    Cell& cell = into.ensure(field.number);
    if (cell.stamp == Stamp{}) {
        cell.stamp = other.stamp;
        cell.author = other.author;
    }
    return appendText(cell, other, field.limit);
}

// A sum of both lines without a circle: the own one where it does not lead back to either, else the other's.
void JoinRule::chooseManager(const Field& field, Record& into, const Record& keep, const Record& gone, const Find& find,
                             Joining& joining) const {
    const Uuid own = keep.reference(field.number);
    if (!own.isNil() && !leadsBack(own, find)) return;
    const Uuid others = gone.reference(field.number);
    std::erase_if(into.cells, [&](const Cell& cell) { return cell.field == field.number; });
    if (others.isNil() || leadsBack(others, find)) return;
    into.ensure(field.number) = *gone.cell(field.number);
    pointCell(field, into.ensure(field.number));
    joining.taken.push_back(field.number);
}

bool JoinRule::leadsBack(const Uuid& manager, const Find& find) const {
    constexpr int kDeepest = 4096;
    Uuid at = manager;
    for (int depth = 0; depth < kDeepest; ++depth) {
        if (at == keep_ || at == gone_) return true;
        const Record* above = at.isNil() ? nullptr : find(people_->number, at);
        if (above == nullptr) return false;
        at = above->reference(people_->line.manager);
    }
    return true;
}

bool JoinRule::isOver(const Record& gone) const {
    return !gone.alive() || leftBehind(*people_, gone) == gone;
}

Record JoinRule::ended(const Record& gone) const {
    return removed(*people_, gone);
}

Joining JoinRule::ofPeople(const Record& keep, const Record& gone, const Find& find) const {
    if (!keep.alive() || isOver(gone)) return {};
    Joining joining{JoinFate::joined};
    Record into = keep;
    Record other = gone;
    point(*people_, into);
    point(*people_, other);
    for (const Field& field : people_->fields) {
        const Cell* cell = isOfLeaving(field, gone) ? nullptr : other.cell(field.number);
        if (field.number == people_->line.manager) {
            chooseManager(field, into, keep, gone, find, joining);
        } else if (cell != nullptr && !joinCell(field, into, *cell, joining)) {
            return {JoinFate::stays};
        }
        // Nobody stands above themselves.
        if (!schema::isReference(field.type) || field.target != people_->number) continue;
        for (Cell& own : into.cells) {
            if (own.field != field.number) continue;
            if (field.type == Type::referenceSet) takeOut(own, keep_, {});
            std::erase_if(own.superseded, [&](const Superseded& lost) { return lost.value == Value(keep_); });
        }
    }
    joining.rows = {std::move(into), leftBehind(*people_, gone)};
    const bool isSame = joining.rows[0] == keep && joining.rows[1] == gone;
    return isSame ? Joining{} : joining;
}

std::vector<Uuid> JoinRule::betweenThem(const Entity& participant, const std::vector<Record>& participants,
                                        const std::vector<Record>& groups) const {
    const schema::SpanRule& rule = participant.opens;
    std::map<Uuid, std::set<Uuid>> members;
    for (const Record& group : groups) {
        if (group.alive()) members[group.id].insert(group.reference(rule.groupOwner));
    }
    for (const Record& row : participants) {
        const auto group = members.find(row.reference(rule.group));
        if (row.alive() && group != members.end()) group->second.insert(row.reference(rule.person));
    }
    std::vector<Uuid> found;
    const std::set<Uuid> both{keep_, gone_};
    for (const auto& [group, persons] : members) {
        if (persons == both) found.push_back(group);
    }
    return found;
}

}  // namespace aufwind::server
