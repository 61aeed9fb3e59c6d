// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/people_export.h"
#include "models/views/survey_report.h"
#include "models/views/survey_results.h"

#include <QObject>
#include <QPointer>
#include <QUrl>
#include <qqml.h>

#include <string>
#include <vector>

/// The results that a page shows as a file: its questions, its segments or its comments as a table, or all of it on
/// paper. Nothing is in it that the page does not show, and what is hidden says so. Files are written on other threads.
///
/// Thread rule: the window's.
namespace aufwind::views {

class SurveyExport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(aufwind::views::SurveyResults* results MEMBER results_)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)

  public:
    using QObject::QObject;

    struct Table {
        std::vector<domain::ExportColumn> columns;
        std::vector<std::vector<std::string>> rows;
    };

    bool busy() const { return busy_; }
    void setResults(SurveyResults* results) { results_ = results; }
    /// "csv", "xlsx" or "pdf"; of a table `what` is "questions", "segments" or "comments". Ends with exported() or
    /// failed(), which leaves what was there.
    Q_INVOKABLE void save(const QUrl& file, const QString& format, const QString& what);
    /// What would be written. Comments are read here and now.
    Table table(const QString& what) const;
    SurveyReport report() const;

  signals:
    void busyChanged();
    void exported(int rows, const QString& fileName);
    /// Why, in words.
    void failed(const QString& reason);

  private:
    void saveTable(const QString& path, bool isBook, const QString& what);
    void savePdf(const QString& path);
    void end(int rows, const QString& fileName, const QString& reason);

    QPointer<SurveyResults> results_;
    bool busy_ = false;
};

/// A figure in words as a table's number: "+1,204" is "1204". What is none stays as it is.
std::string plainFigure(const QLocale& locale, const QString& text);

SurveyExport::Table questionTable(const QVariantList& questions, const QLocale& locale);
SurveyExport::Table segmentTable(const SurveyHeatmap& heatmap, const QLocale& locale);
SurveyExport::Table commentTable(const PageContext& context, const Uuid& round);

}  // namespace aufwind::views
