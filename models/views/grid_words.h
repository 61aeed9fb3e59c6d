// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/people_filter.h"

#include <QCoreApplication>
#include <QString>

/// What the grid of employees says outside QML, in the language of the window. Thread rule: the window's.
namespace aufwind::views {

class GridWords {
    Q_DECLARE_TR_FUNCTIONS(GridWords)

  public:
    static QString test(domain::PeopleTest test, const QString& kind);
    static QString name();
    static QString needed(const QString& column);
    static QString tooLong(const QString& column);
    static QString noAddress();
    static QString noNumber();
    static QString noDay();
    static QString noOption();
    static QString noPerson();
    static QString ownManager();
    static QString circle();
    static QString readOnly(const QString& column);
    static QString noColumn();
    static QString cannotWrite();
    static QString nothingToWrite();
    static QString tooManyConditions();
    static QString noConfidentialRule();
};

}  // namespace aufwind::views
