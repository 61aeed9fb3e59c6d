// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <qqml.h>

/// The time zones of this system, for a field that finds one. Thread rule: the window's.
namespace aufwind::views {

class TimeZones : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

  public:
    using QObject::QObject;

    /// Whether it is a zone by its whole IANA name, such as "Europe/Berlin".
    Q_INVOKABLE static bool known(const QString& name);
    /// The zone that is named after a city, such as "Europe/Berlin" for "Berlin" or "berlin, Mitte"; empty where there
    /// is none, or more than one.
    static QString ofCity(const QString& place);
    /// Those that have every word of `written`, at most so many; a blank may stand for "_" and "/".
    Q_INVOKABLE static QStringList matching(const QString& written, int most);
};

}  // namespace aufwind::views
