// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

/// What the audit log says outside QML, in the language of the window. Thread rule: the window's.
namespace aufwind::views {

class AuditWords {
    Q_DECLARE_TR_FUNCTIONS(AuditWords)

  public:
    /// Of an exported file, from left to right.
    static QStringList columns();
    static QString cannotWrite();
    static QString nothingToWrite();
};

}  // namespace aufwind::views
