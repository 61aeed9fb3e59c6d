// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QVariantMap>

#include <vector>

/// The results of a round on paper, with their charts. Everything in it is what the page shows, as
/// survey_results_show.h makes it: what is hidden says so here, too.
///
/// Plain values; any thread.
namespace aufwind::views {

struct SurveyReport {
    QString title;
    QStringList head;  ///< lines below the title: the company, the round, whose figures, the day
    QVariantMap cards;
    QVariantList questions;
    QVariantList columns;           ///< of the heatmap
    std::vector<QVariantMap> rows;  ///< of the heatmap, everybody's first
    QVariantMap trends;
    // The words around them, in the window's language.
    QString foot;  ///< "Page %1 of %2"
    QString summary;
    QString segments;
    QString course;
    QString asked;
    QString answers;   ///< "%1 answers"
    QString noFigure;  ///< in the place of what is hidden
    QString participation;
    QString enps;
    QString favourable;
    QString legend;  ///< what the shades of the heatmap stand for
};

/// As goals_pdf.h: only its owner can read it, and what was there before stays where it cannot be written.
aufwind::Result<void> writeSurveyPdf(const SurveyReport& report, const QString& path);

}  // namespace aufwind::views
