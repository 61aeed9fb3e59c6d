// SPDX-License-Identifier: GPL-3.0-or-later
// What sync asks about many rows at once. A row of an entity that this version does not know tells its sequence in its
// content alone.
#include "models/store/read_session.h"

namespace aufwind::store {

Result<void> ReadSession::eachHeld(const Reader::EachHeld& each) {
    auto scopes = scopes_.all();
    if (!scopes) {
        return scopes.error();
    }
    const auto tell = [&](std::int64_t number, EntityNumber entity, const Uuid& id, std::uint64_t seq) {
        if (const auto scope = scopes->find(number); scope != scopes->end()) {
            each(scope->second, entity, id, seq);
        }
    };
    for (const EntityPlan& plan : plans_->all()) {
        // In the order of the table, whose rows are large, with a look into `hold`, whose rows are small.
        Statement statement = connection_->prepare("SELECT h.scope, t.id, t.seq FROM " + plan.table +
                                                   " t CROSS JOIN hold h WHERE h.entity = ? AND h.id = t.id");
        statement.integer(plan.entity->number);
        while (true) {
            auto row = statement.step();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            tell(statement.integerAt(0), plan.entity->number, statement.idAt(1),
                 static_cast<std::uint64_t>(statement.integerAt(2)));
        }
    }
    Statement unknown = connection_->prepare(
        "SELECT h.scope, t.content FROM e_unknown t CROSS JOIN hold h WHERE h.entity = t.entity AND h.id = t.id");
    while (true) {
        auto row = unknown.step();
        if (!row || !*row) {
            return row ? Result<void>{} : row.error();
        }
        auto record = decodeRecord(unknown.bytesAt(1));
        if (!record) {
            return record.error();
        }
        tell(unknown.integerAt(0), record->entity, record->id, record->seq);
    }
}

Result<std::vector<std::pair<EntityNumber, Uuid>>> ReadSession::removedUpTo(std::uint64_t seq) {
    std::vector<std::pair<EntityNumber, Uuid>> rows;
    for (const EntityPlan& plan : plans_->all()) {
        Statement statement = connection_->prepare("SELECT id FROM " + plan.table +
                                                   " WHERE (life & 1) = 0 AND seq > 0 AND seq <= ? ORDER BY id");
        statement.integer(static_cast<std::int64_t>(seq));
        while (true) {
            auto row = statement.step();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            rows.emplace_back(plan.entity->number, statement.idAt(0));
        }
    }
    Statement unknown = connection_->prepare("SELECT content FROM e_unknown WHERE (life & 1) = 0 ORDER BY entity, id");
    while (true) {
        auto row = unknown.step();
        if (!row || !*row) {
            return row ? Result<std::vector<std::pair<EntityNumber, Uuid>>>{std::move(rows)} : row.error();
        }
        auto record = decodeRecord(unknown.bytesAt(0));
        if (!record) {
            return record.error();
        }
        if (record->seq > 0 && record->seq <= seq) {
            rows.emplace_back(record->entity, record->id);
        }
    }
}

}  // namespace aufwind::store
