// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/row_writer.h"

#include "sync/merge/apply.h"
#include "sync/merge/plant.h"
#include "sync/merge/scopes.h"
#include "sync/protocol/codec.h"
#include "sync/server/access/copies.h"

#include <algorithm>

namespace aufwind::server {

void RowWriter::reload() {
    const std::uint64_t head = store_.head();
    const std::uint64_t rows = store_.rowCount();
    // Numbers that are too high leave a hole; ones that are too low would be given twice.
    if (!store_.error()) {
        head_ = head;
        rows_ = rows;
    }
}

void RowWriter::clearTouched() {
    scopes_.clear();
    persons_.clear();
}

std::uint64_t RowWriter::write(Unit& unit, std::int64_t now) {
    settleCopies(unit);
    keys_.settle(unit);
    const std::uint64_t before = head_;
    for (const RowName& name : unit.order()) {
        Unit::Touched& row = unit.touched(name);
        if (row.before == nullptr || *row.before != row.now) {
            writeRow(row, now);
        }
    }
    writeMembers(unit);
    return head_ != before ? head_ : 0;
}

// What was removed is told to nobody who did not have it; it gets its audience of now when it is restored.
bool RowWriter::isSeenByNoMore(const Record& before, const Record& now) const {
    const auto old = merge::scopesOf(facts_.schema(), before);
    const auto fresh = merge::scopesOf(facts_.schema(), now);
    return std::includes(old.begin(), old.end(), fresh.begin(), fresh.end());
}

// Once for all that a mutation has changed: what other rows say in the name of these. A copy is none of a copy, so one
// round is enough.
void RowWriter::settleCopies(Unit& unit) {
    const std::vector<RowName> changed = unit.order();
    for (const RowName& name : changed) {
        const Unit::Touched& source = unit.touched(name);
        const auto copies = copiesOf(facts_, source.before.get(), source.now, unit);
        for (const Record* found : copies) {
            Record row = *found;
            if (takeCopies(facts_, row, unit) && (row.alive() || isSeenByNoMore(*found, row))) {
                unit.put(std::move(row));
            }
        }
    }
    for (const RowName& name : changed) {
        if (facts_.copiesIn(name.first).empty()) {
            continue;
        }
        Record row = unit.touched(name).now;
        if (takeCopies(facts_, row, unit)) {
            unit.put(std::move(row));
        }
    }
}

void RowWriter::writeRow(Unit::Touched& row, std::int64_t now) {
    merge::pruneSuperseded(row.now, now);
    head_ += planted(Plant::sharedNumbers) ? plantsMet() : 1;
    row.now.seq = head_;
    const RowName name{row.now.entity, row.now.id};
    const std::string payload = protocol::toBytes(row.now);
    writeDigests(row.before.get(), row.now);
    if (row.before == nullptr) {
        store_.insertRow(name, head_, payload);
        ++rows_;
        if (row.now.life > 1) {
            store_.dropDead(name);  // it goes on where it had ended
        }
    } else {
        store_.updateRow(name, head_, payload);
        if (!row.before->alive()) {
            store_.dropRemoved(row.before->seq);
        }
    }
    if (!row.now.alive()) {
        store_.putRemoved(head_);
    }
    writeLog(row.before.get(), row.now);
    writeReferences(row.before.get(), row.now);
    for (const auto& [field, updates] : row.texts) {
        store_.putTexts(name, field, head_, updates);
    }
    if (row.now.entity == facts_.person()) {
        audience_.forget(row.now.id);
        persons_.insert(row.now.id);
    }
    cache_.put(std::make_shared<const Record>(row.now), payload.size());
}

std::vector<Scope> RowWriter::erase(const Record& row) {
    const RowName name{row.entity, row.id};
    auto scopes = merge::scopesOf(facts_.schema(), row);
    if (facts_.schema().entity(row.entity) == nullptr) {
        return scopes;  // a newer version of the program knows where it is found
    }
    for (const Scope& scope : scopes) {
        digests_.remove(scope, name, row.seq);
        store_.dropLog(scope, row.seq);
    }
    Record nothing;
    nothing.entity = row.entity;
    nothing.id = row.id;
    writeReferences(&row, nothing);
    keys_.forget(row);
    store_.eraseRow(name);
    store_.putDead(name, row.life);
    cache_.forget(name);
    if (row.entity == facts_.person()) {
        audience_.forget(row.id);
    }
    --rows_;
    return scopes;
}

// First of all: a scope that was never counted is counted from what is stored.
void RowWriter::writeDigests(const Record* before, const Record& now) {
    const RowName name{now.entity, now.id};
    for (const Scope& scope : before != nullptr ? merge::scopesOf(facts_.schema(), *before) : std::vector<Scope>{}) {
        digests_.remove(scope, name, before->seq);
    }
    for (const Scope& scope : merge::scopesOf(facts_.schema(), now)) {
        digests_.add(scope, name, now.seq);
    }
}

void RowWriter::writeLog(const Record* before, const Record& now) {
    const auto old = before != nullptr ? merge::scopesOf(facts_.schema(), *before) : std::vector<Scope>{};
    const auto fresh = merge::scopesOf(facts_.schema(), now);
    const RowName name{now.entity, now.id};
    for (const Scope& scope : old) {
        if (std::binary_search(fresh.begin(), fresh.end(), scope)) {
            continue;
        }
        const auto entry = store_.logAt(scope, before->seq);
        store_.dropLog(scope, before->seq);
        store_.putLog(scope, {now.seq, entry ? entry->since : now.seq, true, name});
        audience_.note(scope, now.seq);
        scopes_.insert(scope);
    }
    for (const Scope& scope : fresh) {
        if (std::binary_search(old.begin(), old.end(), scope)) {
            store_.moveLog(scope, before->seq, now.seq);
        } else {
            if (before != nullptr) {
                store_.dropGone(scope, name);
            }
            store_.putLog(scope, {now.seq, now.seq, false, {}});
        }
        audience_.note(scope, now.seq);
        scopes_.insert(scope);
    }
}

void RowWriter::writeReferences(const Record* before, const Record& now) {
    const schema::Entity* entity = facts_.schema().entity(now.entity);
    for (const schema::Field& field : entity->fields) {
        if (!facts_.isIndexed(now.entity, field.number)) {
            continue;
        }
        const Uuid old = before != nullptr ? before->reference(field.number) : Uuid{};
        const Uuid target = now.reference(field.number);
        if (old == target) {
            continue;
        }
        if (!old.isNil()) {
            store_.dropReference(now.entity, field.number, old, now.id);
        }
        if (!target.isNil()) {
            store_.putReference(now.entity, field.number, target, now.id);
        }
    }
}

// A membership granted anew gets a new epoch: what a device holds of the scope from before is worthless then.
void RowWriter::writeMembers(const Unit& unit) {
    for (const auto& [name, change] : unit.memberChanges()) {
        StoredMember member =
            store_.member(name.first, name.second).value_or(StoredMember{name.first, name.second, 0, 0, 0});
        const bool was = member.active();
        member.count += change;
        if (member.active() != was) {
            member.seq = head_;
            member.epoch += member.active() ? 1 : 0;
            persons_.insert(name.second);
            if (!planted(Plant::staleAudience)) {
                audience_.forget(name.second);
            }
        }
        store_.putMember(member);
    }
}

}  // namespace aufwind::server
