// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/left_values.h"

#include <QCoreApplication>

namespace aufwind::views {
namespace {

/// Not one of those that are merged from parts, or follow from the neighbours.
bool isSetAsAWhole(const schema::Field& field) {
    using schema::Type;
    return field.type != Type::collaborativeText && field.type != Type::referenceSet && field.type != Type::orderKey &&
           field.type != Type::treeParent;
}

QString life(bool there) {
    return there ? QCoreApplication::translate("LeftValues", "It is there")
                 : QCoreApplication::translate("LeftValues", "It is deleted");
}

QVariantMap describe(const PageContext& context, const LeftAsIs& left) {
    const schema::Schema& schema = context.data().schema();
    const schema::Entity* entity = schema.entity(left.entity);
    const schema::Field* field = entity != nullptr ? entity->field(left.field) : nullptr;
    const auto found = context.reader().find(left.entity, left.id);
    const Record* row = found && *found ? &**found : nullptr;
    QVariantMap map{{"title", context.titleOf(left.entity, left.id)},
                    {"field", QString{}},
                    {"nowBy", QString{}},
                    {"nowAt", QVariant{}},
                    {"canTake", takeAnyway(schema, left) != nullptr && row != nullptr}};
    if (field == nullptr) {
        const bool there = row != nullptr && row->alive();
        map.insert("nowText", life(there));
        map.insert("wantedText", life(!there));
        return map;
    }
    map.insert("field", context.wording().field(*field));
    map.insert("nowText", context.valueText(*field, left.now));
    map.insert("wantedText", context.valueText(*field, left.wanted));
    if (const Cell* cell = row != nullptr ? row->cell(left.field) : nullptr) {
        map.insert("nowBy", context.writerOf(*row, *cell));
        map.insert("nowAt", PageContext::moment(cell->stamp.milliseconds()));
    }
    return map;
}

}  // namespace

QVariantList describe(const PageContext& context, const std::vector<LeftAsIs>& left) {
    QVariantList all;
    for (const LeftAsIs& one : left) all << describe(context, one);
    return all;
}

EditQueue::Work takeAnyway(const schema::Schema& schema, const LeftAsIs& left) {
    const schema::Entity* entity = schema.entity(left.entity);
    if (entity == nullptr) return {};
    if (left.field == 0) {
        return [left](Bench& bench) -> Result<void> {
            const auto row = bench.reader.find(left.entity, left.id);
            if (!row) return row.error();
            if (!*row) return Error{ErrorCode::notFound, "a row that is gone"};
            return (*row)->alive() ? bench.editor.remove(left.entity, left.id)
                                   : bench.editor.restore(left.entity, left.id);
        };
    }
    const schema::Field* field = entity->field(left.field);
    if (field == nullptr || !isSetAsAWhole(*field)) return {};
    return [left](Bench& bench) {
        return bench.editor.set(left.entity, left.id, {{left.field, left.wanted}});
    };
}

}  // namespace aufwind::views
