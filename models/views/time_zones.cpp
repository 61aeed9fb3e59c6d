// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/time_zones.h"

#include <QTimeZone>

#include <algorithm>

namespace aufwind::views {

namespace {

/// A place, and no relic such as "Etc/GMT+1" or "EST5EDT".
bool isPlace(const QByteArray& id) {
    return id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/") && !id.startsWith("US/");
}

QStringList places() {
    QStringList names{QStringLiteral("UTC")};
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray& id : ids) {
        if (isPlace(id)) names << QString::fromLatin1(id);
    }
    return names;
}

const QStringList& allPlaces() {
    static const QStringList all = places();
    return all;
}

QString plain(QString name) {
    return name.replace(QLatin1Char('_'), QLatin1Char(' ')).replace(QLatin1Char('/'), QLatin1Char(' ')).toLower();
}

}  // namespace

bool TimeZones::known(const QString& name) {
    return QTimeZone::isTimeZoneIdAvailable(name.toLatin1());
}

QString TimeZones::ofCity(const QString& place) {
    const QString city = plain(place.section(QLatin1Char(','), 0, 0).simplified());
    if (city.isEmpty()) return {};
    QString found;
    for (const QString& name : allPlaces()) {
        if (!name.contains(QLatin1Char('/')) || plain(name.section(QLatin1Char('/'), -1)) != city) continue;
        if (!found.isEmpty()) return {};
        found = name;
    }
    return found;
}

QStringList TimeZones::matching(const QString& written, int most) {
    const QStringList& all = allPlaces();
    const QStringList words = plain(written).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList found;
    for (const QString& name : all) {
        if (found.size() >= most) break;
        const QString own = plain(name);
        const bool fits = std::ranges::all_of(words, [&own](const QString& word) { return own.contains(word); });
        if (fits) found << name;
    }
    return found;
}

}  // namespace aufwind::views
