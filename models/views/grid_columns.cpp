// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/grid_columns.h"

#include "models/domain/fields.h"
#include "models/domain/roster/read_cell.h"
#include "models/schema/text_form.h"
#include "models/views/grid_words.h"
#include "models/views/values.h"

#include <algorithm>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using domain::AttributeKind;
using schema::Type;

/// Letters that a cell shows; the rest is read where it is edited.
constexpr qsizetype kShownMaximum = 300;

const schema::Entity& employee() {
    return *schema::kSchema.entity(schema::kEmployee);
}

QString kindOf(const schema::Field& field) {
    switch (field.type) {
        case Type::date:
            return QStringLiteral("date");
        case Type::choice:
            return QStringLiteral("choice");
        case Type::reference:
        case Type::treeParent:
            return QStringLiteral("person");
        case Type::referenceSet:
            return QStringLiteral("people");
        case Type::shortText:
            return QStringLiteral("text");
        default:
            return {};
    }
}

QString kindOf(AttributeKind kind) {
    switch (kind) {
        case AttributeKind::number:
            return QStringLiteral("number");
        case AttributeKind::date:
            return QStringLiteral("date");
        case AttributeKind::choice:
            return QStringLiteral("choice");
        case AttributeKind::yesNo:
            return QStringLiteral("yesNo");
        case AttributeKind::text:
            break;
    }
    return QStringLiteral("text");
}

bool isChangeable(const schema::Field& field) {
    // A set is more than a cell can take.
    return field.merge == schema::Merge::natural && field.type != Type::referenceSet;
}

GridColumn fieldColumn(const schema::Field& field, const PageContext& context, const QString& role,
                       const QStringList& permissions) {
    GridColumn column;
    column.key = toText(field.name);
    column.title = context.wording().field(field);
    column.kind = kindOf(field);
    column.field = field.number;
    for (std::size_t i = 0; i < field.choices.size(); ++i) {
        column.options << toText(field.choices[i]);
        column.optionTexts << context.wording().choice(field, static_cast<std::int64_t>(i));
    }
    const schema::Rights& rights = field.change.empty() ? employee().change : field.change;
    column.isEditable = isChangeable(field) && mayByRights(rights, role, permissions);
    return column;
}

GridColumn attributeColumn(const Record& row, const PageContext& context, const QString& role,
                           const QStringList& permissions) {
    GridColumn column;
    column.attribute = domain::attributeFrom(row);
    column.key = toText(row.id);
    column.title = toText(column.attribute.name);
    column.kind = kindOf(column.attribute.kind);
    for (const std::string& option : column.attribute.options) column.options << toText(option);
    column.optionTexts = column.options;
    if (column.attribute.kind == AttributeKind::yesNo) {
        column.options = QStringList{QStringLiteral("yes"), QStringLiteral("no")};
        column.optionTexts = QStringList{context.wording().yesNo(true), context.wording().yesNo(false)};
    }
    const schema::Entity& values = *schema::kSchema.entity(domain::valuesOf(column.attribute.isConfidential));
    column.isEditable = mayByRights(values.create, role, permissions);
    return column;
}

GivenValue cannot(const QString& reason) {
    return {{}, reason, {}};
}

GivenValue givenAttribute(const GridColumn& column, const QVariant& given, const PageContext& context) {
    QString typed = given.toString();
    if (column.kind == QLatin1String("date") && given.canConvert<QDateTime>() && given.toDateTime().isValid()) {
        typed = QString::fromStdString(schema::formatDate(dayOf(given.toDateTime())));
    }
    const QString point = context.wording().locale().decimalPoint();
    const auto value =
        domain::attributeValue(column.attribute, fromText(typed), point == QLatin1String(",") ? ',' : '.');
    if (value) return {value->empty() ? Value{} : Value{*value}, {}, *value};
    if (value.error().code == ErrorCode::tooLarge) return cannot(GridWords::tooLong(column.title));
    if (column.kind == QLatin1String("number")) return cannot(GridWords::noNumber());
    return cannot(column.kind == QLatin1String("date") ? GridWords::noDay() : GridWords::noOption());
}

GivenValue givenText(const GridColumn& column, const QString& given) {
    const schema::Field& field = column.schemaField();
    const std::string text = fromText(given.trimmed());
    if (text.empty()) {
        return field.required ? cannot(GridWords::needed(column.title)) : GivenValue{};
    }
    const roster::ReadCell read = roster::readCell(field, text, roster::DateOrder::dayFirst, 0);
    if (read.fault) {
        const bool isLong = *read.fault == roster::FaultKind::tooLong;
        return cannot(isLong ? GridWords::tooLong(column.title) : GridWords::noAddress());
    }
    return {read.value, {}, text};
}

}  // namespace

const schema::Field& GridColumn::schemaField() const {
    return *employee().field(field);
}

QVariantMap GridColumn::toMap() const {
    return {{QStringLiteral("key"), key},
            {QStringLiteral("title"), title},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("options"), options},
            {QStringLiteral("optionTexts"), optionTexts},
            {QStringLiteral("editable"), isEditable},
            {QStringLiteral("custom"), isAttribute()},
            {QStringLiteral("confidential"), attribute.isConfidential},
            {QStringLiteral("required"), !isAttribute() && schemaField().required}};
}

bool mayByRights(const schema::Rights& rights, const QString& role, const QStringList& permissions) {
    static const QStringList roles{QStringLiteral("employee"), QStringLiteral("hr"), QStringLiteral("admin"),
                                   QStringLiteral("owner")};
    const schema::Entity& custom = *schema::kSchema.entity(schema::kCustomRole);
    return std::ranges::any_of(rights, [&](const schema::Who& who) {
        switch (who.relation) {
            case schema::Relation::anyone:
                return true;
            case schema::Relation::role:
                return roles.indexOf(role) >= static_cast<qsizetype>(who.role);
            case schema::Relation::permission: {
                const schema::Field* flag = custom.field(who.permission);
                return flag != nullptr && permissions.contains(toText(flag->name));
            }
            default:
                return false;
        }
    });
}

std::vector<GridColumn> gridColumns(const PageContext& context) {
    const QString role = context.people().myRole();
    const QStringList permissions = context.people().myPermissions();
    std::vector<GridColumn> columns;
    for (const schema::Field& field : employee().fields) {
        if (!kindOf(field).isEmpty()) columns.push_back(fieldColumn(field, context, role, permissions));
    }
    const auto rows = context.reader().list(
        {.entity = schema::kCustomAttribute, .where = {}, .order = {{field::kAttributeName, false}}});
    if (!rows) return columns;
    for (const Record& row : *rows) columns.push_back(attributeColumn(row, context, role, permissions));
    return columns;
}

const GridColumn* columnOf(const std::vector<GridColumn>& columns, const QString& key) {
    const auto found = std::ranges::find(columns, key, &GridColumn::key);
    return found == columns.end() ? nullptr : &*found;
}

Result<ValuesByPerson> valuesOfPeople(store::Reader& reader, const std::vector<GridColumn>& columns,
                                      const std::vector<Uuid>& people) {
    ValuesByPerson all;
    for (const bool isConfidential : {false, true}) {
        const bool isAsked = std::ranges::any_of(columns, [&](const GridColumn& column) {
            return column.isAttribute() && column.attribute.isConfidential == isConfidential;
        });
        if (!isAsked) continue;
        const auto rows = reader.list({.entity = domain::valuesOf(isConfidential),
                                       .where = {{field::kCustomPerson, store::Compare::in, Value{people}}}});
        if (!rows) return rows.error();
        for (const Record& row : *rows) {
            all[row.reference(field::kCustomPerson)][row.reference(field::kCustomAttribute)] =
                row.text(field::kCustomValue);
        }
    }
    return all;
}

std::string exactValue(const GridColumn& column, const Record& person, const domain::CustomValues& values) {
    if (!column.isAttribute()) return schema::formatValue(column.schemaField(), person.value(column.field));
    const auto found = values.find(column.attribute.id);
    return found != values.end() ? found->second : std::string();
}

QString shownValue(const GridColumn& column, const std::string& exact, const PageContext& context) {
    const QString text = toText(exact);
    if (text.isEmpty()) return {};
    if (column.kind == QLatin1String("date")) {
        const auto day = schema::parseDate(exact);
        const bool isGerman = context.wording().language() == QLatin1String("de");
        const QString form = isGerman ? QStringLiteral("dd.MM.yyyy") : QStringLiteral("d MMM yyyy");
        return day ? context.wording().locale().toString(dayFrom(*day).date(), form) : text.left(kShownMaximum);
    }
    if (column.kind == QLatin1String("number")) {
        QString shown = text.left(kShownMaximum);
        return shown.replace(QLatin1Char('.'), context.wording().locale().decimalPoint());
    }
    if (column.kind == QLatin1String("choice") || column.kind == QLatin1String("yesNo")) {
        const qsizetype at = column.options.indexOf(text);
        return at >= 0 ? column.optionTexts.at(at) : text.left(kShownMaximum);
    }
    if (column.kind != QLatin1String("person") && column.kind != QLatin1String("people")) {
        return text.left(kShownMaximum).simplified();
    }
    QStringList names;
    const QStringList ids = text.split(QLatin1Char(','));
    for (const QString& id : ids) {
        const QString name = context.people().person(idFrom(id)).name;
        if (!name.isEmpty()) names << name;
    }
    return names.join(QStringLiteral(", "));
}

GivenValue givenValue(const GridColumn& column, const QVariant& given, const PageContext& context) {
    if (column.isAttribute()) return givenAttribute(column, given, context);
    const schema::Field& field = column.schemaField();
    if (schema::isText(field.type)) return givenText(column, given.toString());
    const bool isNothing = !given.isValid() || given.isNull() || given.toString().isEmpty();
    if (isNothing && field.type != Type::date) return {};
    const auto value = fromVariant(field, isNothing && !given.toDateTime().isValid() ? QVariant{} : given);
    if (!value) {
        if (field.type == Type::date) return cannot(GridWords::noDay());
        return cannot(field.type == Type::choice ? GridWords::noOption() : GridWords::noPerson());
    }
    return {*value, {}, schema::formatValue(field, *value)};
}

Result<bool> writeCell(Editor& editor, store::Reader& reader, const GridColumn& column, const Uuid& person,
                       const Value& value) {
    if (!column.isAttribute()) {
        const auto found = reader.find(schema::kEmployee, person);
        if (!found) return found.error();
        if (!*found || !(*found)->alive() || (*found)->value(column.field) == value) return false;
        const auto written = editor.set(schema::kEmployee, person, {{column.field, value}});
        return written ? Result<bool>(true) : Result<bool>(written.error());
    }
    const EntityNumber entity = domain::valuesOf(column.attribute.isConfidential);
    const auto found =
        reader.list({.entity = entity,
                     .where = {{field::kCustomPerson, store::Compare::equal, Value{person}},
                               {field::kCustomAttribute, store::Compare::equal, Value{column.attribute.id}}}});
    if (!found) return found.error();
    const bool isNothing = std::holds_alternative<std::monostate>(value);
    if (found->empty() ? isNothing : found->front().value(field::kCustomValue) == value) return false;
    if (!found->empty()) {
        const auto written = editor.set(entity, found->front().id, {{field::kCustomValue, value}});
        return written ? Result<bool>(true) : Result<bool>(written.error());
    }
    // The same id wherever it is made: two people who do so apart make one row.
    const auto made = editor.create(entity, {{field::kCustomAttribute, Value{column.attribute.id}},
                                             {field::kCustomPerson, Value{person}},
                                             {field::kCustomValue, value}});
    return made ? Result<bool>(true) : Result<bool>(made.error());
}

}  // namespace aufwind::views
