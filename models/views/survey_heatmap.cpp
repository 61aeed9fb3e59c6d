// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_heatmap.h"

#include "models/views/values.h"

#include <algorithm>
#include <array>

namespace aufwind::views {

namespace {

using survey::HeatColumn;
using survey::Measure;
using survey::ShownScore;
using survey::ShownSegment;

constexpr std::array<const char*, 6> kRoles{"name", "cut", "depth", "answers", "hidden", "cells"};

QString measureName(Measure measure) {
    return measure == Measure::favourability ? QStringLiteral("favourable")
           : measure == Measure::enps        ? QStringLiteral("enps")
                                             : QStringLiteral("level");
}

}  // namespace

SurveyHeatmap::SurveyHeatmap(QObject* parent) : QAbstractListModel(parent) {}

void SurveyHeatmap::setReading(std::shared_ptr<const SurveyReading> reading, const QLocale& locale) {
    reading_ = std::move(reading);
    locale_ = locale;
    compose();
}

const ReadRound* SurveyHeatmap::round() const {
    if (!reading_ || !reading_->shown) return nullptr;
    const ReadRound& one = reading_->rounds[*reading_->shown];
    return one.hasFigures() ? &one : nullptr;
}

const ReadRound* SurveyHeatmap::other() const {
    return reading_ && reading_->other ? &reading_->rounds[*reading_->other] : nullptr;
}

const std::vector<HeatColumn>& SurveyHeatmap::scored() const {
    static const std::vector<HeatColumn> kNone;
    const ReadRound* one = round();
    if (one == nullptr) return kNone;
    // A survey without drivers is looked at by its questions.
    return columnsBy_ == QLatin1String("questions") || one->drivers.empty() ? one->questions : one->drivers;
}

void SurveyHeatmap::compose() {
    beginResetModel();
    lines_.clear();
    all_ = {};
    if (const ReadRound* one = round()) {
        all_ = shownAt(*one, {});
        for (const survey::Cut& cut : one->published.cuts) {
            if (!rowsBy_.isEmpty() && !rowsBy_.contains(toText(cut.key))) continue;
            bool isFirst = true;
            for (const CutLine& line : linesOf(*one, cut.key)) {
                lines_.push_back({cut.key, line.value, line.depth, isFirst});
                isFirst = false;
            }
        }
    }
    endResetModel();
    emit composed();
}

void SurveyHeatmap::setColumnsBy(const QString& what) {
    if (what == columnsBy_) return;
    columnsBy_ = what;
    emit wantedChanged();
    compose();
}

void SurveyHeatmap::setShow(const QString& what) {
    if (what == show_) return;
    show_ = what;
    emit wantedChanged();
    compose();
}

void SurveyHeatmap::setRowsBy(const QStringList& cuts) {
    if (cuts == rowsBy_) return;
    rowsBy_ = cuts;
    emit wantedChanged();
    compose();
}

int SurveyHeatmap::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

QHash<int, QByteArray> SurveyHeatmap::roleNames() const {
    QHash<int, QByteArray> names;
    for (std::size_t i = 0; i < kRoles.size(); ++i) names.insert(Qt::UserRole + static_cast<int>(i), kRoles[i]);
    return names;
}

QVariant SurveyHeatmap::data(const QModelIndex& index, int role) const {
    const int at = role - Qt::UserRole;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || at < 0 || at >= static_cast<int>(kRoles.size()))
        return {};
    const Line& line = lines_[static_cast<std::size_t>(index.row())];
    const survey::Cut* cut = cutOf(*round(), line.cut);
    switch (at) {
        case 0:
            return SurveyWords::valueName(*cut, line.value);
        case 1:
            return line.isFirst ? SurveyWords::cutName(*cut) : QString{};
        case 2:
            return line.depth;
        default:
            return get(index.row()).value(QString::fromLatin1(kRoles[static_cast<std::size_t>(at)]));
    }
}

QVariantMap SurveyHeatmap::get(int row) const {
    if (row < 0 || row >= rowCount()) return {};
    const Line& line = lines_[static_cast<std::size_t>(row)];
    const survey::Cut* cut = cutOf(*round(), line.cut);
    QVariantMap map = rowMap({line.cut, line.value}, SurveyWords::valueName(*cut, line.value));
    map[QStringLiteral("cut")] = line.isFirst ? SurveyWords::cutName(*cut) : QString{};
    map[QStringLiteral("depth")] = line.depth;
    return map;
}

QVariantMap SurveyHeatmap::everybody() const {
    if (round() == nullptr) return {};
    return rowMap({}, everybodyName(*round()));
}

QVariantList SurveyHeatmap::columns() const {
    QVariantList columns;
    const ReadRound* one = round();
    if (one == nullptr) return columns;
    const SurveyWords words(locale_);
    for (const HeatColumn& column : scored()) {
        columns << QVariantMap{{QStringLiteral("text"), words.column(one->published.form, one->items, column)},
                               {QStringLiteral("measure"), measureName(column.measure)}};
    }
    return columns;
}

QVariantMap SurveyHeatmap::rowMap(const FigurePlace& place, const QString& name) const {
    const ReadRound& one = *round();
    const ShownSegment shown = place == FigurePlace{} ? all_ : shownAt(one, place);
    const ResultsView view{.round = one, .other = other(), .place = place, .locale = locale_};
    // Only where it is asked for.
    const auto before = show_ == QLatin1String("change") ? view.before() : std::nullopt;
    QVariantList cells;
    for (const HeatColumn& column : scored()) cells << cellMap(column, shown, before, name);
    return {{QStringLiteral("name"), name},
            {QStringLiteral("answers"),
             shown.hidden ? QString{} : SurveyWords(locale_).number(shown.participation.submitted)},
            {QStringLiteral("hidden"), shown.hidden ? SurveyWords::reason(*shown.hidden) : QString{}},
            {QStringLiteral("cut"), QString{}},
            {QStringLiteral("depth"), 0},
            {QStringLiteral("cells"), cells}};
}

QVariantMap SurveyHeatmap::cellMap(const HeatColumn& column, const ShownSegment& shown,
                                   const std::optional<ShownSegment>& before, const QString& name) const {
    const SurveyWords words(locale_);
    const ReadRound& one = *round();
    const ShownScore score = survey::comparedScore(shown, all_, column);
    QString text;
    int shade = -1;
    if (!score.hidden && show_ == QLatin1String("score") && score.score.score) {
        text = words.figure(column.measure, *score.score.score);
        shade = shadeOfScore(column.measure, *score.score.score);
    } else if (!score.hidden && show_ == QLatin1String("difference") && score.difference) {
        text = words.difference(*score.difference);
        shade = shadeOfDifference(*score.difference);
    } else if (!score.hidden && show_ == QLatin1String("change") && before) {
        if (const auto change = survey::changeOf(*before, shown, column)) {
            text = words.difference(change->difference);
            shade = shadeOfDifference(change->difference);
        }
    }
    const QString reason = score.hidden ? SurveyWords::reason(*score.hidden) : QString{};
    const QString said = score.hidden  ? SurveyWords::tr("hidden to protect anonymity")
                         : shade == -1 ? SurveyWords::tr("no data")
                                       : text;
    return {{QStringLiteral("text"), shade == -1 && !score.hidden ? SurveyWords::dash() : text},
            {QStringLiteral("shade"), shade},
            {QStringLiteral("hidden"), reason},
            {QStringLiteral("none"), !score.hidden && shade == -1},
            {QStringLiteral("name"), SurveyWords::tr("%1, %2: %3", "segment, column, figure")
                                         .arg(name, words.column(one.published.form, one.items, column), said)}};
}

}  // namespace aufwind::views
