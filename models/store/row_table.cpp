// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/row_table.h"

#include "models/store/cell_codec.h"

#include <algorithm>

namespace aufwind::store {
namespace {

using schema::Type;

const Cell* columnCell(const EntityPlan& plan, const Record& record, const Column& column) {
    const Cell* cell = record.cell(column.field->number);
    return cell != nullptr && hasColumn(plan, *cell) ? cell : nullptr;
}

/// `joined` keeps the packed form of sets until the statement has run.
void bindValue(Statement& statement, const Column& column, const Cell* cell, std::vector<std::string>& joined) {
    if (cell == nullptr || std::holds_alternative<std::monostate>(cell->value)) {
        statement.null();
    } else if (const auto* flag = std::get_if<bool>(&cell->value)) {
        statement.integer(*flag ? 1 : 0);
    } else if (const auto* number = std::get_if<std::int64_t>(&cell->value)) {
        statement.integer(*number);
    } else if (const auto* id = std::get_if<Uuid>(&cell->value)) {
        statement.id(*id);
    } else if (const auto* ids = std::get_if<std::vector<Uuid>>(&cell->value)) {
        statement.blob(joined.emplace_back(joinIds(*ids)));
    } else if (const auto* bytes = std::get_if<std::string>(&cell->value)) {
        sqlType(column.field->type) == "TEXT" ? statement.text(*bytes) : statement.blob(*bytes);
    }
}

Result<Value> valueAt(const Statement& statement, int at, Type type) {
    if (statement.isNull(at)) {
        return Value{};
    }
    switch (type) {
        case Type::flag:
            return Value{statement.integerAt(at) != 0};
        case Type::integer:
        case Type::decimal:
        case Type::instant:
        case Type::date:
        case Type::choice:
            return Value{statement.integerAt(at)};
        case Type::reference:
        case Type::treeParent:
            if (statement.bytesAt(at).size() != 16) {
                return Error{ErrorCode::damaged, "reference in a row"};
            }
            return Value{statement.idAt(at)};
        case Type::referenceSet:
            return Value{splitIds(statement.bytesAt(at))};
        default:
            return Value{std::string(statement.bytesAt(at))};
    }
}

void bindHead(Statement& statement, const Record& record, const Packed& packed) {
    statement.integer(static_cast<std::int64_t>(record.seq)).integer(record.life).id(record.author);
    statement.integer(static_cast<std::int64_t>(record.created.time)).id(record.created.device);
    statement.blob(packed.meta).blobOrNull(packed.sets).blobOrNull(packed.lost).blobOrNull(packed.extra);
    packed.lostAt ? statement.integer(*packed.lostAt) : statement.null();
}

}  // namespace

std::vector<FieldNumber> differingFields(const Record& a, const Record& b) {
    std::vector<FieldNumber> fields;
    auto left = a.cells.begin();
    auto right = b.cells.begin();
    while (left != a.cells.end() || right != b.cells.end()) {
        if (right == b.cells.end() || (left != a.cells.end() && left->field < right->field)) {
            fields.push_back((left++)->field);
        } else if (left == a.cells.end() || right->field < left->field) {
            fields.push_back((right++)->field);
        } else {
            if (*left != *right) {
                fields.push_back(left->field);
            }
            ++left;
            ++right;
        }
    }
    return fields;
}

Result<StoredRow> RowTable::read(const EntityPlan& plan, const Statement& statement) const {
    StoredRow stored;
    stored.row = statement.integerAt(kRow);
    Record& record = stored.record;
    record.entity = plan.entity->number;
    record.id = statement.idAt(kId);
    record.seq = static_cast<std::uint64_t>(statement.integerAt(kSeq));
    record.life = static_cast<std::uint32_t>(statement.integerAt(kLife));
    record.author = statement.idAt(kAuthorColumn);
    record.created = {static_cast<std::uint64_t>(statement.integerAt(kCreated)), statement.idAt(kDevice)};
    const PackedView packed{statement.bytesAt(kMeta), statement.bytesAt(kSets), statement.bytesAt(kLost),
                            statement.bytesAt(kExtra)};
    record.cells.reserve(plan.columns.size());
    if (auto done = unpack(packed, record); !done) {
        return done.error();
    }
    int at = kFixed;
    auto cell = record.cells.begin();
    for (const Column& column : plan.columns) {
        while (cell != record.cells.end() && cell->field < column.field->number) {
            ++cell;
        }
        if (cell != record.cells.end() && cell->field == column.field->number && !statement.isNull(at)) {
            auto value = valueAt(statement, at, column.field->type);
            if (!value) {
                return value.error();
            }
            cell->value = std::move(*value);
        }
        ++at;
    }
    return stored;
}

Result<void> RowTable::addGraphs(Record& record) {
    Statement statement = connection_.prepare("SELECT field, graph FROM graph WHERE entity = ? AND id = ?");
    statement.integer(record.entity).id(record.id);
    while (true) {
        auto row = statement.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        record.ensure(static_cast<FieldNumber>(statement.integerAt(0))).graph = statement.bytesAt(1);
    }
}

Result<std::optional<StoredRow>> RowTable::find(EntityNumber entity, const Uuid& id, bool graphs) {
    const EntityPlan* plan = plans_.of(entity);
    if (plan == nullptr) {
        return findUnknown(entity, id);
    }
    Statement statement = connection_.prepare(plan->selectById);
    statement.id(id);
    auto row = statement.step();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return std::optional<StoredRow>{};
    }
    auto stored = read(*plan, statement);
    if (!stored) {
        return stored.error();
    }
    if (graphs && plan->hasGraphs) {
        if (auto added = addGraphs(stored->record); !added) {
            return added.error();
        }
    }
    return std::optional<StoredRow>{std::move(*stored)};
}

Result<std::optional<StoredRow>> RowTable::findUnknown(EntityNumber entity, const Uuid& id) {
    Statement statement = connection_.prepare("SELECT row, content FROM e_unknown WHERE entity = ? AND id = ?");
    statement.integer(entity).id(id);
    auto row = statement.step();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return std::optional<StoredRow>{};
    }
    auto record = decodeRecord(statement.bytesAt(1));
    if (!record) {
        return record.error();
    }
    return std::optional<StoredRow>{{statement.integerAt(0), std::move(*record)}};
}

Result<std::optional<std::int64_t>> RowTable::insert(const Record& record) {
    const EntityPlan* plan = plans_.of(record.entity);
    if (plan == nullptr) {
        return insertUnknown(record);
    }
    const Packed packed = pack(*plan, record);
    std::vector<std::string> joined;
    joined.reserve(plan->columns.size());
    {
        Statement statement = connection_.prepare(plan->insert);
        statement.id(record.id);
        bindHead(statement, record, packed);
        for (const Column& column : plan->columns) {
            bindValue(statement, column, columnCell(*plan, record, column), joined);
        }
        if (auto done = statement.run(); !done) {
            return done.error();
        }
    }
    if (connection_.changes() == 0) {
        return std::optional<std::int64_t>{};
    }
    const std::int64_t row = connection_.lastRow();
    for (const Cell& cell : record.cells) {
        if (!cell.graph.empty() && hasColumn(*plan, cell)) {
            if (auto done = putGraph(record, cell); !done) {
                return done.error();
            }
        }
    }
    return std::optional<std::int64_t>{row};
}

Result<std::optional<std::int64_t>> RowTable::insertUnknown(const Record& record) {
    const std::string content = encodeRecord(record);
    const auto lostAt = newestLoss(record);
    Statement statement = connection_.prepare(
        "INSERT INTO e_unknown (entity, id, life, lost_at, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (entity, id) DO NOTHING");
    statement.integer(record.entity).id(record.id).integer(record.life);
    lostAt ? statement.integer(*lostAt) : statement.null();
    if (auto done = statement.blob(content).run(); !done) {
        return done.error();
    }
    return connection_.changes() == 0 ? std::optional<std::int64_t>{} : std::optional{connection_.lastRow()};
}

Result<void> RowTable::putGraph(const Record& record, const Cell& cell) {
    return connection_
        .prepare(
            "INSERT INTO graph (entity, id, field, graph) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (entity, id, field) DO UPDATE SET graph = excluded.graph")
        .integer(record.entity)
        .id(record.id)
        .integer(cell.field)
        .blob(cell.graph)
        .run();
}

Result<void> RowTable::dropGraph(const Record& record, FieldNumber field) {
    return connection_.prepare("DELETE FROM graph WHERE entity = ? AND id = ? AND field = ?")
        .integer(record.entity)
        .id(record.id)
        .integer(field)
        .run();
}

Result<void> RowTable::updateGraphs(const EntityPlan& plan, const Record& old, const Record& record) {
    static const std::string kNone;
    for (const Column& column : plan.columns) {
        if (column.field->type != Type::collaborativeText) {
            continue;
        }
        const Cell* before = columnCell(plan, old, column);
        const Cell* after = columnCell(plan, record, column);
        const std::string& was = before != nullptr ? before->graph : kNone;
        const std::string& is = after != nullptr ? after->graph : kNone;
        if (was == is) {
            continue;
        }
        auto done = is.empty() ? dropGraph(record, column.field->number) : putGraph(record, *after);
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> RowTable::update(const StoredRow& old, const Record& record) {
    const EntityPlan* plan = plans_.of(record.entity);
    if (plan == nullptr) {
        const std::string content = encodeRecord(record);
        const auto lostAt = newestLoss(record);
        Statement statement =
            connection_.prepare("UPDATE e_unknown SET life = ?, lost_at = ?, content = ? WHERE row = ?");
        statement.integer(record.life);
        lostAt ? statement.integer(*lostAt) : statement.null();
        return statement.blob(content).integer(old.row).run();
    }
    const Packed packed = pack(*plan, record);
    std::string sql = "UPDATE " + plan->table +
                      " SET seq = ?, life = ?, author = ?, created = ?, device = ?, meta = ?, sets = ?, lost = ?,"
                      " extra = ?, lost_at = ?";
    std::vector<const Column*> changed;
    for (const Column& column : plan->columns) {
        const Cell* before = columnCell(*plan, old.record, column);
        const Cell* after = columnCell(*plan, record, column);
        const Value none;
        if ((before != nullptr ? before->value : none) != (after != nullptr ? after->value : none)) {
            changed.push_back(&column);
            sql += ", " + column.name + " = ?";
        }
    }
    sql += " WHERE row = ?";
    std::vector<std::string> joined;
    joined.reserve(changed.size());
    {
        Statement statement = connection_.prepare(sql);
        bindHead(statement, record, packed);
        for (const Column* column : changed) {
            bindValue(statement, *column, columnCell(*plan, record, *column), joined);
        }
        if (auto done = statement.integer(old.row).run(); !done) {
            return done;
        }
    }
    return plan->hasGraphs ? updateGraphs(*plan, old.record, record) : Result<void>{};
}

Result<void> RowTable::erase(const StoredRow& old) {
    const EntityPlan* plan = plans_.of(old.record.entity);
    if (plan == nullptr) {
        return connection_.prepare("DELETE FROM e_unknown WHERE row = ?").integer(old.row).run();
    }
    if (auto done = connection_.prepare(plan->removeByRow).integer(old.row).run(); !done || !plan->hasGraphs) {
        return done;
    }
    return connection_.prepare("DELETE FROM graph WHERE entity = ? AND id = ?")
        .integer(old.record.entity)
        .id(old.record.id)
        .run();
}

}  // namespace aufwind::store
