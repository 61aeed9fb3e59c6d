// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/plan.h"
#include "models/schema/result.h"

#include <QCoreApplication>
#include <QString>

/// What an import of people says, in the language of the window. Thread rule: the window's.
namespace aufwind::views {

class ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)

  public:
    /// `field` is the column's field, in words.
    static QString fault(const roster::Fault& fault, const QString& field);
    static QString kind(roster::Becomes kind);
    /// Why a file cannot be read; empty for a reason that every edit has.
    static QString reading(const Error& error);
    static QString cannotRead();
    static QString changedMeanwhile();
    static QString nobodySaid();
    static QString none();
    static QString starts(const QString& day);
    static QString leaves(const QString& day);
    static QString leavesNow();
    static QString managerIs(const QString& name);
    static QString reportsLeft(int count);
};

}  // namespace aufwind::views
