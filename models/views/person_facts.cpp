// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/person_facts.h"

#include "models/views/grid_columns.h"
#include "models/views/values.h"

namespace aufwind::views {

FactsModel::FactsModel(const PageContext& context, const Uuid& person)
    : RowListModel(context.data(), {"name", "text", "confidential"}), context_(context), person_(person) {}

bool FactsModel::concerns(const store::Change& change) const {
    return domain::isAttribute(change.entity) || domain::isAttributeValue(change.entity);
}

Result<std::vector<RowListModel::Row>> FactsModel::compose() {
    std::vector<GridColumn> columns = gridColumns(context_);
    std::erase_if(columns, [](const GridColumn& column) { return !column.isAttribute(); });
    const auto values = valuesOfPeople(context_.reader(), columns, {person_});
    if (!values) return values.error();
    std::vector<Row> rows;
    const auto own = values->find(person_);
    if (own == values->end()) return rows;
    for (const GridColumn& column : columns) {
        const QString text = shownValue(column, exactValue(column, Record{}, own->second), context_);
        if (!text.isEmpty()) rows.push_back({column.key, {column.title, text, column.attribute.isConfidential}});
    }
    return rows;
}

}  // namespace aufwind::views
