// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/people_filter.h"
#include "models/views/grid_columns.h"

#include <QVariantList>

#include <vector>

/// A filter of people as a form shows it and adds to it, condition by condition: for the grid of employees, and for
/// whatever else is about those whom a rule finds. Thread rule: the window's.
namespace aufwind::views {

/// key, title, test (by name), testText, values (in words), text (all of it).
QVariantList ruleConditions(const domain::PeopleFilter& filter, const std::vector<GridColumn>& columns,
                            const PageContext& context);
/// What can be asked about a column: name, text, values ("none", "one", "many").
QVariantList ruleTests(const std::vector<GridColumn>& columns, const QString& key);
/// Adds a condition, or says in words why it cannot be.
QString addToRule(domain::PeopleFilter& filter, const std::vector<GridColumn>& columns, const PageContext& context,
                  const QString& key, const QString& test, const QVariantList& values);
/// Why it cannot be a rule that others are placed by, in words; empty where it can.
QString ruleTrouble(const domain::PeopleFilter& filter, const std::vector<GridColumn>& columns);

}  // namespace aufwind::views
