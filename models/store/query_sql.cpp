// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/query_sql.h"

#include "models/store/cell_codec.h"

namespace aufwind::store {
namespace {

using schema::Type;

constexpr std::size_t kMostInList = 1U << 14;

struct Operand {
    std::string column;
    Type type = Type::reference;  // the id and the author are compared as references are
};

Result<Operand> operandOf(const EntityPlan& plan, FieldNumber field) {
    if (field == schema::kOwnId) {
        return Operand{"t.id", Type::reference};
    }
    if (field == schema::kAuthor) {
        return Operand{"t.author", Type::reference};
    }
    const Column* column = plan.column(field);
    if (column == nullptr) {
        return Error{ErrorCode::invalid, "no such field in " + plan.table};
    }
    return Operand{"t." + column->name, column->field->type};
}

void add(QuerySql& sql, const std::string& term, const Value& value, Type type) {
    sql.tail += term;
    sql.bind.push_back(value);
    sql.asBlob.push_back(sqlType(type) == "BLOB");
}

/// One of a list. Filled up to a power of two, so that lists of any length share a few prepared statements.
Result<void> addList(QuerySql& sql, const Operand& operand, const std::vector<Uuid>& ids) {
    if (ids.empty()) {
        sql.tail += "0";
        return {};
    }
    if (ids.size() > kMostInList) {
        return Error{ErrorCode::tooLarge, "list in a condition"};
    }
    sql.tail += operand.column + " IN (";
    std::size_t count = 1;
    while (count < ids.size()) {
        count *= 2;
    }
    for (std::size_t i = 0; i < count; ++i) {
        add(sql, i == 0 ? "?" : ",?", ids[i < ids.size() ? i : ids.size() - 1], Type::reference);
    }
    sql.tail += ")";
    return {};
}

Result<void> addSetCondition(QuerySql& sql, const Operand& operand, const Condition& condition) {
    std::vector<Uuid> wanted;
    if (const auto* id = std::get_if<Uuid>(&condition.value)) {
        wanted = {*id};
    } else if (const auto* ids = std::get_if<std::vector<Uuid>>(&condition.value)) {
        wanted = *ids;
    } else {
        return Error{ErrorCode::invalid, "a set is compared with ids"};
    }
    if (condition.compare != Compare::equal && condition.compare != Compare::notEqual &&
        condition.compare != Compare::in) {
        return Error{ErrorCode::invalid, "a set has no order"};
    }
    sql.tail += condition.compare == Compare::notEqual ? "NOT " : "";
    add(sql, "holds_any(" + operand.column + ", ?)", wanted, operand.type);
    return {};
}

const char* symbol(Compare compare) {
    switch (compare) {
        case Compare::equal:
            return " = ?";
        case Compare::notEqual:
            return " IS NOT ?";
        case Compare::less:
            return " < ?";
        case Compare::lessOrEqual:
            return " <= ?";
        case Compare::greater:
            return " > ?";
        case Compare::greaterOrEqual:
            return " >= ?";
        default:
            return nullptr;
    }
}

Result<void> addCondition(QuerySql& sql, const EntityPlan& plan, const Condition& condition) {
    auto operand = operandOf(plan, condition.field);
    if (!operand) {
        return operand.error();
    }
    const bool none = std::holds_alternative<std::monostate>(condition.value);
    if (condition.compare == Compare::isNotSet || (none && condition.compare == Compare::equal)) {
        sql.tail += operand->column + " IS NULL";
        return {};
    }
    if (condition.compare == Compare::isSet || (none && condition.compare == Compare::notEqual)) {
        sql.tail += operand->column + " IS NOT NULL";
        return {};
    }
    if (operand->type == Type::referenceSet) {
        return addSetCondition(sql, *operand, condition);
    }
    if (condition.compare == Compare::in) {
        const auto* ids = std::get_if<std::vector<Uuid>>(&condition.value);
        if (ids == nullptr) {
            return Error{ErrorCode::invalid, "`in` takes ids"};
        }
        return addList(sql, *operand, *ids);
    }
    if (none || !fitsColumn(operand->type, condition.value)) {
        return Error{ErrorCode::invalid, "value of a condition does not fit its field"};
    }
    add(sql, operand->column + symbol(condition.compare), condition.value, operand->type);
    return {};
}

Result<void> addOrder(QuerySql& sql, const EntityPlan& plan, const Query& query) {
    sql.tail += " ORDER BY ";
    bool byId = false;
    for (const Order& order : query.order) {
        auto operand = operandOf(plan, order.field);
        if (!operand) {
            return operand.error();
        }
        byId = byId || order.field == schema::kOwnId;
        sql.tail += operand->column + (order.descending ? " DESC, " : ", ");
    }
    if (byId) {
        sql.tail.resize(sql.tail.size() - 2);
    } else {
        sql.tail += "t.id";
    }
    return {};
}

}  // namespace

Result<QuerySql> toSql(const EntityPlan& plan, const Query& query) {
    QuerySql sql;
    sql.tail = query.removed ? " WHERE 1" : " WHERE (t.life & 1) = 1";
    for (const Condition& condition : query.where) {
        sql.tail += " AND ";
        if (auto added = addCondition(sql, plan, condition); !added) {
            return added.error();
        }
    }
    if (auto added = addOrder(sql, plan, query); !added) {
        return added.error();
    }
    if (query.limit != 0 || query.offset != 0) {
        add(sql, " LIMIT ?", query.limit == 0 ? std::int64_t{-1} : std::int64_t{query.limit}, Type::integer);
        add(sql, " OFFSET ?", std::int64_t{query.offset}, Type::integer);
    }
    return sql;
}

void QuerySql::bindTo(Statement& statement, std::vector<std::string>& joined) const {
    joined.reserve(bind.size());
    for (std::size_t i = 0; i < bind.size(); ++i) {
        if (const auto* flag = std::get_if<bool>(&bind[i])) {
            statement.integer(*flag ? 1 : 0);
        } else if (const auto* number = std::get_if<std::int64_t>(&bind[i])) {
            statement.integer(*number);
        } else if (const auto* id = std::get_if<Uuid>(&bind[i])) {
            statement.id(*id);
        } else if (const auto* ids = std::get_if<std::vector<Uuid>>(&bind[i])) {
            statement.blob(joined.emplace_back(joinIds(*ids)));
        } else if (const auto* bytes = std::get_if<std::string>(&bind[i])) {
            asBlob[i] ? statement.blob(*bytes) : statement.text(*bytes);
        } else {
            statement.null();
        }
    }
}

}  // namespace aufwind::store
