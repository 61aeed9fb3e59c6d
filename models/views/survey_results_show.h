// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/survey_reading.h"
#include "models/views/survey_results_words.h"

#include <QVariantList>
#include <QVariantMap>

/// What a page shows of a round's results, and a file holds: every figure in words, with numbers beside it for what is
/// drawn. Where something is hidden it says why, in `hidden`, and no figure stands there; where there is no data,
/// `none` is true. Pure; any thread.
namespace aufwind::views {

/// With whose figures, and what they are compared with.
struct ResultsView {
    const ReadRound& round;
    const ReadRound* other = nullptr;  ///< an earlier round, or none
    FigurePlace place;
    QLocale locale;

    SurveyWords words() const { return SurveyWords(locale); }
    survey::ShownSegment shown() const { return shownAt(round, place); }
    /// Of the same people in the other round; nothing where it does not know them.
    std::optional<survey::ShownSegment> before() const;
};

/// participation {text, share (0 to 1), answered, invited, hidden, none}; enps {text, promoters, passives, detractors,
/// name, change, hidden, none}, empty where it was not asked; favourable {text, change, better (−1, 0, 1), hidden,
/// none}, empty where nothing is rated; lowest {name, text, change, better}, of the drivers, empty where there is none.
QVariantMap cardsOf(const ResultsView& view);

/// By question: key, row, section, text, kind ("scale", "enps", "slider", "choice", "choices", "ranking"), driver,
/// score, measure, change, better, mean, answered, unanswered, notApplicable, hidden, none, favourable, neutral,
/// unfavourable (percent, −1 where it is not rated), bars: label, count, percent (in words), share (0 to 1), side
/// ("favourable", "neutral", "unfavourable", "").
QVariantList questionsOf(const ResultsView& view);

/// outcome (its name), and drivers: key, name, score, correlation, x and y (0 to 1, −1 where it cannot be placed),
/// quadrant ("concentrateHere", "keepUp", "lowPriority", "possibleOverkill", ""), pairs; across and up: where the lines
/// between the quadrants lie, −1 where there are none.
QVariantMap impactOf(const ResultsView& view);

/// rounds: id, title, closes (a Date), and lines, one for each driver and question: key, name, isDriver, least, most
/// (of the axis), points by round: value, text, change, hidden, none.
QVariantMap trendsOf(const std::vector<ReadRound>& rounds, std::size_t last, const QLocale& locale);

/// Two sides of one comparison, the second less the first.
struct ComparedSide {
    const ReadRound& round;
    FigurePlace place;
};
/// By driver, then by question: name, isDriver, first, second {text, hidden, none, share}, difference, better.
QVariantList comparisonOf(const ComparedSide& first, const ComparedSide& second, const QLocale& locale);

/// "Everybody", "Department: Sales", or what a filter looks for.
QString placeName(const SurveyReading& reading, const ReadRound& round, const FigurePlace& place);

/// Whom a round's figures are of that are not cut.
QString everybodyName(const ReadRound& round);

/// −1, 0 or 1, as a difference is shown.
int betterOf(double difference);

}  // namespace aufwind::views
