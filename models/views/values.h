// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"
#include "models/schema/result.h"
#include "models/store/editor.h"

#include <QDateTime>
#include <QString>
#include <QVariant>

#include <string_view>
#include <vector>

/// The edge between the values of the program and those of the window: UTF-8 and QString, days and dates, ids and their
/// text. The only place that converts. Pure; any thread.
namespace aufwind::views {

QString toText(std::string_view utf8);
/// Lone surrogates become U+FFFD, so that everything that is stored is valid UTF-8.
std::string fromText(const QString& text);
/// Empty for the nil id.
QString toText(const Uuid& id);
/// Nil where it is no id.
Uuid idFrom(const QString& text);

/// Invalid for 0, which QML sees as an invalid Date.
QDateTime instantFrom(std::int64_t milliseconds);
/// Local midnight of a day, so that a Date in QML shows that day.
QDateTime dayFrom(std::int64_t daysSince1970);
std::int64_t dayOf(const QDateTime& instant);
std::int64_t today(std::int64_t nowMilliseconds);

/// What QML gets of a field: choices by name, instants and days as dates, ids as text; an unset value is `undefined`.
QVariant toVariant(const schema::Field& field, const Value& value);
/// The other direction; null and undefined clear. `invalid` where the value does not fit the type.
Result<Value> fromVariant(const schema::Field& field, const QVariant& value);
/// Fields by name. `invalid` for a field that the entity does not have.
Result<std::vector<Assignment>> assignmentsFrom(const schema::Entity& entity, const QVariantMap& fields);

}  // namespace aufwind::views
