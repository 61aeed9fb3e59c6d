// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/import_rows.h"

#include "models/domain/attributes.h"
#include "sync/merge/identity.h"
#include "sync/server/tenancy/row_change.h"

#include <algorithm>
#include <iterator>

namespace aufwind::server {

namespace {

std::uint32_t heldLength(const Record& row, FieldNumber field, const Uuid& element) {
    const Cell* cell = row.cell(field);
    if (cell == nullptr) return 0;
    const auto at = std::ranges::find(cell->elements, element, &SetElement::id);
    return at != cell->elements.end() ? at->length : 0;
}

}  // namespace

Result<Uuid> ImportRows::create(EntityNumber entity, const std::vector<Assignment>& fields) {
    const schema::Entity& description = *schema::kSchema.entity(entity);
    merge::Operation creation;
    creation.kind = merge::OperationKind::create;
    creation.entity = entity;
    creation.life = 1;
    std::vector<Assignment> values;
    for (const auto& [field, value] : fields) {
        if (std::holds_alternative<std::monostate>(value)) continue;
        values.emplace_back(field, value);
        creation.initial.push_back({field, value, {}});
    }
    if (description.identity.empty()) {
        creation.id = entropy_.uuid(now_);
        operations_.push_back(creation);
        return creation.id;
    }
    creation.id = merge::derivedId(description, values, Uuid{});
    auto known = moment_.find(entity, creation.id);
    if (!known) {
        operations_.push_back(creation);
        return creation.id;
    }
    if (!known->alive()) {
        operations_.push_back(changeOf(*known, merge::OperationKind::restore, 0, {}));
        ++known->life;
    }
    for (const auto& [field, value] : values) {
        const schema::Field& one = *description.field(field);
        if (one.merge != schema::Merge::fixed && known->value(field) != value) assign(*known, one, value);
    }
    return creation.id;
}

Result<void> ImportRows::set(EntityNumber entity, const Uuid& id, const std::vector<Assignment>& fields) {
    const schema::Entity& description = *schema::kSchema.entity(entity);
    auto row = moment_.find(entity, id);
    if (!row) {
        // One of those that are about to be made.
        row.emplace();
        row->entity = entity;
        row->id = id;
        row->life = 1;
    }
    for (const auto& [field, value] : fields) assign(*row, *description.field(field), value);
    return {};
}

void ImportRows::assign(const Record& row, const schema::Field& field, const Value& value) {
    if (field.type != schema::Type::referenceSet) {
        const bool isMove = field.type == schema::Type::treeParent;
        operations_.push_back(
            changeOf(row, isMove ? merge::OperationKind::move : merge::OperationKind::set, field.number, value));
        return;
    }
    static const std::vector<Uuid> kNobody;
    const auto* held = std::get_if<std::vector<Uuid>>(&row.value(field.number));
    const auto* wanted = std::get_if<std::vector<Uuid>>(&value);
    const std::vector<Uuid>& before = held != nullptr ? *held : kNobody;
    const std::vector<Uuid>& after = wanted != nullptr ? *wanted : kNobody;
    const auto element = [&](merge::OperationKind kind, const Uuid& id) {
        merge::Operation change = changeOf(row, kind, field.number, Value{id});
        change.life = heldLength(row, field.number, id);
        operations_.push_back(std::move(change));
    };
    for (const Uuid& id : before) {
        if (std::ranges::find(after, id) == after.end()) element(merge::OperationKind::removeElement, id);
    }
    for (const Uuid& id : after) {
        if (std::ranges::find(before, id) == before.end()) element(merge::OperationKind::addElement, id);
    }
}

Result<roster::CompanyRows> rowsFor(Moment& moment, const roster::Columns& columns, roster::Attributes attributes) {
    roster::CompanyRows rows;
    rows.attributes = std::move(attributes);
    const auto fills = [&](EntityNumber entity) {
        return std::ranges::any_of(
            columns, [&](const std::optional<roster::Target>& one) { return one && one->entity == entity; });
    };
    auto people = moment.all(schema::kEmployee);
    if (!people) return people.error();
    rows.people = std::move(*people);
    if (fills(schema::kConfidentialRecord)) {
        auto beside = moment.all(schema::kConfidentialRecord);
        if (!beside) return beside.error();
        rows.confidential = std::move(*beside);
    }
    for (const bool isConfidential : {false, true}) {
        if (!fills(domain::valuesOf(isConfidential))) continue;
        auto values = moment.all(domain::valuesOf(isConfidential));
        if (!values) return values.error();
        std::ranges::move(*values, std::back_inserter(rows.values));
    }
    return rows;
}

}  // namespace aufwind::server
