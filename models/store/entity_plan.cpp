// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/entity_plan.h"

#include <algorithm>

namespace aufwind::store {
namespace {

using schema::Type;

constexpr std::string_view kFixedNames =
    "t.row, t.id, t.seq, t.life, t.author, t.created, t.device, t.meta, t.sets, "
    "t.lost, t.extra";

EntityPlan planOf(const schema::Entity& entity) {
    EntityPlan plan;
    plan.entity = &entity;
    plan.table = "e_" + std::string(entity.name);
    for (const schema::Field& field : entity.fields) {
        plan.columns.push_back({&field, "f_" + std::string(field.name)});
        plan.hasGraphs = plan.hasGraphs || field.type == Type::collaborativeText;
        if (field.search) {
            plan.searchFields.push_back(&field);
        }
    }
    const auto byNumber = [](const auto* a, const auto* b) {
        return a->number < b->number;
    };
    std::sort(plan.columns.begin(), plan.columns.end(),
              [&](const Column& a, const Column& b) { return byNumber(a.field, b.field); });
    std::sort(plan.searchFields.begin(), plan.searchFields.end(), byNumber);

    std::string names = "id, seq, life, author, created, device, meta, sets, lost, extra, lost_at";
    std::string marks = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
    plan.selectColumns = "SELECT " + std::string(kFixedNames);
    for (const Column& column : plan.columns) {
        plan.selectColumns += ", t." + column.name;
        names += ", " + column.name;
        marks += ", ?";
    }
    plan.selectColumns += " FROM " + plan.table + " t";
    plan.selectById = plan.selectColumns + " WHERE t.id = ?";
    plan.insert = "INSERT INTO " + plan.table + " (" + names + ") VALUES (" + marks + ") ON CONFLICT (id) DO NOTHING";
    plan.removeByRow = "DELETE FROM " + plan.table + " WHERE row = ?";
    return plan;
}

}  // namespace

const Column* EntityPlan::column(schema::FieldNumber field) const {
    const auto at = std::lower_bound(columns.begin(), columns.end(), field,
                                     [](const Column& column, auto wanted) { return column.field->number < wanted; });
    return at != columns.end() && at->field->number == field ? &*at : nullptr;
}

Plans::Plans(const schema::Schema& schema) : schema_(schema) {
    for (const schema::Entity& entity : schema.entities()) {
        if (entity.flow != schema::Flow::kept) {
            plans_.push_back(planOf(entity));
        }
    }
    std::sort(plans_.begin(), plans_.end(),
              [](const EntityPlan& a, const EntityPlan& b) { return a.entity->number < b.entity->number; });
}

const EntityPlan* Plans::of(schema::EntityNumber entity) const {
    const auto at = std::lower_bound(plans_.begin(), plans_.end(), entity,
                                     [](const EntityPlan& plan, auto wanted) { return plan.entity->number < wanted; });
    return at != plans_.end() && at->entity->number == entity ? &*at : nullptr;
}

bool fitsColumn(schema::Type type, const Value& value) {
    if (std::holds_alternative<std::monostate>(value)) {
        return true;
    }
    switch (type) {
        case Type::flag:
            return std::holds_alternative<bool>(value);
        case Type::integer:
        case Type::decimal:
        case Type::instant:
        case Type::date:
        case Type::choice:
            return std::holds_alternative<std::int64_t>(value);
        case Type::shortText:
        case Type::collaborativeText:
        case Type::orderKey:
        case Type::blobReference:
        case Type::secretOfOwner:
            return std::holds_alternative<std::string>(value);
        case Type::reference:
        case Type::treeParent:
            return std::holds_alternative<Uuid>(value);
        case Type::referenceSet:
            return std::holds_alternative<std::vector<Uuid>>(value);
    }
    return false;
}

std::string_view sqlType(schema::Type type) {
    switch (type) {
        case Type::flag:
        case Type::integer:
        case Type::decimal:
        case Type::instant:
        case Type::date:
        case Type::choice:
            return "INTEGER";
        case Type::shortText:
        case Type::collaborativeText:
        case Type::secretOfOwner:
            return "TEXT";
        case Type::reference:
        case Type::referenceSet:
        case Type::orderKey:
        case Type::treeParent:
        case Type::blobReference:
            return "BLOB";
    }
    return "BLOB";
}

}  // namespace aufwind::store
