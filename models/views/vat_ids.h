// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QVariantMap>
#include <qqml.h>

/// What can be said of a VAT id and of a country by themselves. Thread rule: the window's.
namespace aufwind::views {

class VatIds : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

  public:
    using QObject::QObject;

    /// {id: as it is kept; fault: "", "country", "form" or "digit"; form: how those of the country look}, see
    /// models/domain/vat_id.h.
    Q_INVOKABLE static QVariantMap check(const QString& written);
    /// Whether these are the two letters of a country (ISO 3166-1), in capitals or not.
    Q_INVOKABLE static bool isCountry(const QString& letters);
};

}  // namespace aufwind::views
