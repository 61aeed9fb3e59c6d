// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/access/copies.h"

#include <algorithm>

namespace aufwind::server {
namespace {

const Value& valueOf(const Cell* cell) {
    static const Value none;
    return cell != nullptr ? cell->value : none;
}

// As the server's own word: what lost, how a text came about and who was in a set before stays with the row that says
// it first, and nobody's undo takes it for somebody's writing.
void copy(const Cell* source, FieldNumber field, Record& row) {
    if (source == nullptr) {
        std::erase_if(row.cells, [field](const Cell& cell) { return cell.field == field; });
        return;
    }
    Cell& cell = row.ensure(field);
    cell.value = source->value;
    cell.stamp = {source->stamp.time, Uuid{}};
    cell.elements.clear();
    if (const auto* ids = std::get_if<std::vector<Uuid>>(&source->value)) {
        for (const Uuid& id : *ids) {
            cell.elements.push_back({id, 1, cell.stamp});
        }
    }
}

}  // namespace

bool takeCopies(const Facts& facts, Record& row, Rows& rows) {
    bool changed = false;
    for (const CopyFacts& fact : facts.copiesIn(row.entity)) {
        const Record* target = rows.find(fact.target, row.reference(fact.via));
        if (target == nullptr) {
            continue;  // of one that is not kept any more its last word holds
        }
        const Cell* source = target->cell(fact.source);
        if (valueOf(row.cell(fact.field)) != valueOf(source)) {
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
        if (isDone || valueOf(old) == valueOf(now.cell(fact.source))) {
            continue;
        }
        last = &fact;
        const auto more = rows.referring(fact.entity, fact.via, now.id);
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

}  // namespace aufwind::server
