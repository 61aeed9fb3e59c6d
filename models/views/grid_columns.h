// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attributes.h"
#include "models/domain/people_filter.h"
#include "models/store/editor.h"
#include "models/views/page_context.h"

#include <QStringList>
#include <QVariantMap>

#include <unordered_map>
#include <vector>

/// The columns that a grid of employees can have: the fields that the schema gives them, and the attributes that the
/// company has added. Thread rule: the window's, but for what says otherwise.
namespace aufwind::views {

struct GridColumn {
    QString key;              ///< the field's name, or the attribute's id
    QString title;            ///< in the language of the window
    QString kind;             ///< "text", "number", "date", "choice", "yesNo", "person", "people"
    QStringList options;      ///< of a choice, as they are kept
    QStringList optionTexts;  ///< and as people read them
    FieldNumber field = 0;    ///< 0: of an attribute
    domain::Attribute attribute;
    bool isEditable = false;  ///< as far as this device can tell; what counts is what the server says

    bool isAttribute() const { return field == 0; }
    const schema::Field& schemaField() const;
    QVariantMap toMap() const;
};

std::vector<GridColumn> gridColumns(const PageContext& context);
const GridColumn* columnOf(const std::vector<GridColumn>& columns, const QString& key);

/// Whether a role and the permissions of custom roles give one of these rights over others.
bool mayByRights(const schema::Rights& rights, const QString& role, const QStringList& permissions);

/// Values of attributes by the person.
using ValuesByPerson = std::unordered_map<Uuid, domain::CustomValues>;
/// Of these people, of the attributes in these columns. Any thread with a reader.
Result<ValuesByPerson> valuesOfPeople(store::Reader& reader, const std::vector<GridColumn>& columns,
                                      const std::vector<Uuid>& people);

/// What a cell holds, as it is kept and as files and filters have it; of people their ids. Any thread.
std::string exactValue(const GridColumn& column, const Record& person, const domain::CustomValues& values);
/// The same as people read it, in one line.
QString shownValue(const GridColumn& column, const std::string& exact, const PageContext& context);

/// What a person gave for a cell: a text, a Date, the name of a choice, the id of a person; nothing clears.
struct GivenValue {
    Value value;        ///< of the field, or the text of an attribute
    QString reason;     ///< why it cannot be, in words; else empty
    std::string exact;  ///< as filters have it
};
GivenValue givenValue(const GridColumn& column, const QVariant& given, const PageContext& context);

/// What writing a value to one person's cell takes. On the writer's thread; true where it changed something.
Result<bool> writeCell(Editor& editor, store::Reader& reader, const GridColumn& column, const Uuid& person,
                       const Value& value);

}  // namespace aufwind::views
