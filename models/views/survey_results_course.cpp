// SPDX-License-Identifier: GPL-3.0-or-later
// What goes with what, and how it went on.
#include "models/domain/survey/rounding.h"
#include "models/views/survey_results_show.h"
#include "models/views/values.h"

#include <algorithm>

namespace aufwind::views {

namespace {

using survey::DriverImpact;
using survey::HeatColumn;
using survey::Measure;
using survey::Quadrant;
using survey::ShownSegment;

QString quadrantName(const std::optional<Quadrant>& quadrant) {
    if (!quadrant) return {};
    switch (*quadrant) {
        case Quadrant::concentrateHere:
            return QStringLiteral("concentrateHere");
        case Quadrant::keepUp:
            return QStringLiteral("keepUp");
        case Quadrant::lowPriority:
            return QStringLiteral("lowPriority");
        case Quadrant::possibleOverkill:
            break;
    }
    return QStringLiteral("possibleOverkill");
}

QString driverName(const survey::Form& form, const std::string& key, const SurveyWords& words) {
    const auto driver = std::ranges::find(form.drivers, key, &survey::Driver::key);
    return driver == form.drivers.end() ? toText(key) : words.text(form, driver->name);
}

/// Where impact.h draws its lines.
double medianOf(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// How far up a correlation stands, from -1 to 1.
double heightOf(double r) {
    return std::clamp((r + 1) / 2, 0.0, 1.0);
}

}  // namespace

QVariantMap impactOf(const ResultsView& view) {
    const SurveyWords words = view.words();
    const survey::Form& form = view.round.published.form;
    const auto figures = view.round.figures.find(std::string_view{});
    if (figures == view.round.figures.end()) return {};
    QVariantList drivers;
    std::vector<double> across;
    std::vector<double> up;
    for (const DriverImpact& one : figures->second.impacts) {
        const bool isPlaced = one.favourability.score && one.correlation.r;
        if (isPlaced) {
            across.push_back(std::clamp(*one.favourability.score / 100, 0.0, 1.0));
            up.push_back(heightOf(*one.correlation.r));
        }
        const QString r = one.correlation.r ? view.locale.toString(survey::rounded(*one.correlation.r, 2), 'f', 2)
                                            : SurveyWords::dash();
        drivers << QVariantMap{{QStringLiteral("key"), toText(one.driver)},
                               {QStringLiteral("name"), driverName(form, one.driver, words)},
                               {QStringLiteral("score"), words.score(Measure::favourability, one.favourability.score)},
                               {QStringLiteral("correlation"), QString(r).replace(u'-', QChar{0x2212})},
                               {QStringLiteral("x"), isPlaced ? across.back() : -1.0},
                               {QStringLiteral("y"), isPlaced ? up.back() : -1.0},
                               {QStringLiteral("quadrant"), quadrantName(one.quadrant)},
                               {QStringLiteral("pairs"), static_cast<int>(one.correlation.pairs)}};
    }
    const bool hasLines = across.size() >= 2;
    return {{QStringLiteral("outcome"), driverName(form, figures->second.outcome, words)},
            {QStringLiteral("drivers"), drivers},
            {QStringLiteral("across"), hasLines ? medianOf(across) : -1.0},
            {QStringLiteral("up"), hasLines ? medianOf(up) : -1.0}};
}

QVariantMap trendsOf(const std::vector<ReadRound>& rounds, std::size_t last, const QLocale& locale) {
    const SurveyWords words(locale);
    std::vector<const ReadRound*> counted;
    for (std::size_t i = 0; i <= last && i < rounds.size(); ++i) {
        if (rounds[i].hasFigures()) counted.push_back(&rounds[i]);
    }
    if (counted.empty() || counted.back() != &rounds[last]) return {};
    std::vector<ShownSegment> shown;
    QVariantList heads;
    for (const ReadRound* one : counted) {
        shown.push_back(shownAt(*one, {}));
        heads << QVariantMap{{QStringLiteral("id"), toText(one->round)},
                             {QStringLiteral("title"), toText(one->title)},
                             {QStringLiteral("closes"), instantFrom(one->closes)}};
    }
    const ReadRound& now = *counted.back();
    QVariantList lines;
    const auto add = [&](const HeatColumn& column, bool isDriver) {
        const bool isEnps = column.measure == Measure::enps;
        const double least = isEnps ? -100 : 0;
        QVariantList points;
        for (const survey::ShownPoint& one : survey::trendOf(shown, column)) {
            QVariantMap point{{QStringLiteral("hidden"), one.hidden ? SurveyWords::reason(*one.hidden) : QString{}},
                              {QStringLiteral("none"), !one.hidden && (!one.point || !one.point->score.score)},
                              {QStringLiteral("text"), QString{}},
                              {QStringLiteral("change"), QString{}},
                              {QStringLiteral("better"), 0}};
            if (!one.hidden && one.point && one.point->score.score) {
                const double score = *one.point->score.score;
                point[QStringLiteral("text")] = words.score(column.measure, score);
                point[QStringLiteral("value")] = std::clamp((score - least) / (100 - least), 0.0, 1.0);
                if (one.point->change) {
                    point[QStringLiteral("change")] = words.difference(one.point->change->difference);
                    point[QStringLiteral("better")] = betterOf(one.point->change->difference);
                }
            }
            points << point;
        }
        lines << QVariantMap{{QStringLiteral("name"), words.column(now.published.form, now.items, column)},
                             {QStringLiteral("isDriver"), isDriver},
                             {QStringLiteral("least"), isEnps ? words.difference(-100) : QStringLiteral("0")},
                             {QStringLiteral("most"), isEnps ? words.difference(100) : QStringLiteral("100")},
                             {QStringLiteral("points"), points}};
    };
    for (const HeatColumn& column : now.drivers) add(column, true);
    for (const HeatColumn& column : now.questions) add(column, false);
    return {{QStringLiteral("rounds"), heads}, {QStringLiteral("lines"), lines}};
}

}  // namespace aufwind::views
