// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

/// Rows as `aufwindctl --json` prints them. Pure.
namespace aufwind::system_test {

inline QString idOf(const QJsonValue& row) {
    return row.toObject()["id"].toString();
}

inline QJsonValue fieldOf(const QJsonValue& row, const char* name) {
    return row.toObject()["fields"].toObject()[QLatin1String(name)];
}

inline bool has(const QJsonArray& rows, const QString& id) {
    return std::any_of(rows.begin(), rows.end(), [&](const QJsonValue& row) { return idOf(row) == id; });
}

/// One field of all rows, in their order.
inline QStringList column(const QJsonArray& rows, const char* name) {
    QStringList out;
    for (const QJsonValue& row : rows) {
        out += fieldOf(row, name).toString();
    }
    return out;
}

}  // namespace aufwind::system_test
