// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/access/copies.h"

#include <algorithm>

namespace aufwind::server {
namespace {

// What lost, and how a text came about, stays with the row that says it first.
bool isSame(const Cell* copy, const Cell* source) {
    if (copy == nullptr || source == nullptr) {
        return copy == source;
    }
    return copy->value == source->value && copy->elements == source->elements;
}

void copy(const Cell* source, FieldNumber field, Record& row) {
    if (source == nullptr) {
        std::erase_if(row.cells, [field](const Cell& cell) { return cell.field == field; });
        return;
    }
    Cell& cell = row.ensure(field);
    cell.value = source->value;
    cell.stamp = source->stamp;
    cell.elements = source->elements;
}

}  // namespace

bool takeCopies(const Facts& facts, Record& row, Rows& rows) {
    bool changed = false;
    for (const CopyFacts& fact : facts.copiesIn(row.entity)) {
        const Record* target = rows.find(fact.target, row.reference(fact.via));
        const Cell* source = target != nullptr ? target->cell(fact.source) : nullptr;
        if (!isSame(row.cell(fact.field), source)) {
            copy(source, fact.field, row);
            changed = true;
        }
    }
    return changed;
}

std::vector<const Record*> copiesOf(const Facts& facts, const Record* before, const Record& now, Rows& rows) {
    std::vector<const Record*> found;
    const CopyFacts* last = nullptr;
    for (const CopyFacts& fact : facts.copiesFrom(now.entity)) {
        const bool isDone = last != nullptr && last->entity == fact.entity && last->via == fact.via;
        const Cell* old = before != nullptr ? before->cell(fact.source) : nullptr;
        if (isDone || isSame(old, now.cell(fact.source))) {
            continue;
        }
        last = &fact;
        const auto more = rows.referring(fact.entity, fact.via, now.id);
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

}  // namespace aufwind::server
