// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/people_rule.h"

#include "models/views/grid_words.h"
#include "models/views/values.h"

#include <algorithm>
#include <utility>

namespace aufwind::views {

QVariantList ruleConditions(const domain::PeopleFilter& filter, const std::vector<GridColumn>& columns,
                            const PageContext& context) {
    QVariantList all;
    const schema::Entity& employee = *schema::kSchema.entity(schema::kEmployee);
    for (const domain::PeopleCondition& condition : filter) {
        const QString key =
            condition.field != 0 ? toText(employee.field(condition.field)->name) : toText(condition.attribute);
        const GridColumn* column = columnOf(columns, key);
        QStringList values;
        for (const std::string& value : condition.values) {
            values << (column != nullptr ? shownValue(*column, value, context) : toText(value));
        }
        const QString title = column != nullptr ? column->title : QStringLiteral("–");
        const QString test = GridWords::test(condition.test, column != nullptr ? column->kind : QString());
        QString text = title + QLatin1Char(' ') + test;
        if (!values.isEmpty()) text += QLatin1Char(' ') + values.join(QStringLiteral(", "));
        all << QVariantMap{{QStringLiteral("key"), key},
                           {QStringLiteral("title"), title},
                           {QStringLiteral("test"), toText(domain::nameOf(condition.test))},
                           {QStringLiteral("testText"), test},
                           {QStringLiteral("values"), values},
                           {QStringLiteral("text"), text}};
    }
    return all;
}

QVariantList ruleTests(const std::vector<GridColumn>& columns, const QString& key) {
    const GridColumn* column = columnOf(columns, key);
    if (column == nullptr) return {};
    const bool isText = column->kind == QLatin1String("text");
    const bool isOrdered = column->kind == QLatin1String("date") || column->kind == QLatin1String("number");
    QVariantList all;
    for (const domain::PeopleTest test :
         column->isAttribute() ? domain::attributeTests() : domain::testsOf(column->schemaField())) {
        using enum domain::PeopleTest;
        if ((test == contains && !isText) || ((test == before || test == after) && !isOrdered)) continue;
        const bool isNone = test == empty || test == filled;
        const bool isMany = (test == is || test == isNot) && !column->options.isEmpty();
        all << QVariantMap{{QStringLiteral("name"), toText(domain::nameOf(test))},
                           {QStringLiteral("text"), GridWords::test(test, column->kind)},
                           {QStringLiteral("values"), isNone   ? QStringLiteral("none")
                                                      : isMany ? QStringLiteral("many")
                                                               : QStringLiteral("one")}};
    }
    return all;
}

QString addToRule(domain::PeopleFilter& filter, const std::vector<GridColumn>& columns, const PageContext& context,
                  const QString& key, const QString& test, const QVariantList& values) {
    const GridColumn* column = columnOf(columns, key);
    if (column == nullptr) return GridWords::noColumn();
    // As the text of a filter, so that there is one place which knows what one can be.
    domain::PeopleCondition condition;
    condition.field = column->field;
    condition.attribute = column->attribute.id;
    for (const domain::PeopleTest one : domain::attributeTests()) {
        if (toText(domain::nameOf(one)) == test) condition.test = one;
    }
    for (const QVariant& value : values) {
        // Part of a value need not be one.
        const bool isPart = condition.test == domain::PeopleTest::contains;
        const GivenValue given =
            isPart ? GivenValue{{}, {}, fromText(value.toString().trimmed())} : givenValue(*column, value, context);
        const bool isAddress = column->kind == QLatin1String("text") && !column->isAttribute();
        if (!given.reason.isEmpty() && !isAddress) return given.reason;
        condition.values.push_back(given.reason.isEmpty() ? given.exact : fromText(value.toString().trimmed()));
    }
    domain::PeopleFilter wanted = filter;
    wanted.push_back(condition);
    const auto written = domain::formatPeopleFilter(wanted);
    if (!written) {
        return written.error().code == ErrorCode::tooLarge ? GridWords::tooManyConditions()
                                                           : GridWords::needed(column->title);
    }
    filter = std::move(wanted);
    return {};
}

QString ruleTrouble(const domain::PeopleFilter& filter, const std::vector<GridColumn>& columns) {
    const bool isConfidential = std::ranges::any_of(filter, [&](const domain::PeopleCondition& condition) {
        const GridColumn* column = columnOf(columns, toText(condition.attribute));
        return condition.field == 0 && (column == nullptr || column->attribute.isConfidential);
    });
    return isConfidential ? GridWords::noConfidentialRule() : QString();
}

}  // namespace aufwind::views
