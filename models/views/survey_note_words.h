// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/import_report.h"
#include "models/schema/result.h"

#include <QCoreApplication>
#include <QString>

/// What an import of a survey says, in the language of the window. Thread rule: the window's.
namespace aufwind::views {

class SurveyNoteWords {
    Q_DECLARE_TR_FUNCTIONS(SurveyNoteWords)

  public:
    static QString sentence(const survey::ImportNote& note);
    /// Why a file cannot be read; empty for a reason that every edit has.
    static QString reading(const Error& error);
    static QString cannotRead();
    static QString noTitle();
    static QString notWritten();

  private:
    static QString carried(const survey::ImportNote& note);
    static QString changed(const survey::ImportNote& note);
    static QString left(const survey::ImportNote& note);
};

}  // namespace aufwind::views
