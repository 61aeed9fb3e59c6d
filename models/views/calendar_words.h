// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/calendar_import.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

/// What becomes of the events of a calendar file, as people read it. Thread rule: the window's.
namespace aufwind::views {

class CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(CalendarWords)

  public:
    static QString reason(domain::CalendarReason reason);
    /// "New", "Changes", "Is here already" and the like.
    static QString kind(domain::ImportKind kind);
    static QString notEmployees(const QStringList& names);
    static QString untitled();
    /// Why a file was not read or written, or nothing was made of it.
    static QString trouble(ErrorCode code);
    static QString cannotRead();
    static QString cannotWrite();
    static QString nothingToWrite();
};

}  // namespace aufwind::views
