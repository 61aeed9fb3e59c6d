// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_words.h"

#include "models/domain/goal_fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace aufwind::views {

namespace {

using domain::GoalStatus;
using domain::Metric;

constexpr int kMostDecimals = 6;
/// More points than anybody would say.
constexpr qlonglong kMostPoints = 1'000'000'000;

constexpr std::array<std::pair<GoalStatus, const char*>, 6> kStatuses{{{GoalStatus::draft, "draft"},
                                                                       {GoalStatus::onTrack, "onTrack"},
                                                                       {GoalStatus::behind, "behind"},
                                                                       {GoalStatus::atRisk, "atRisk"},
                                                                       {GoalStatus::done, "done"},
                                                                       {GoalStatus::dropped, "dropped"}}};
constexpr std::array<std::pair<Metric, const char*>, 5> kMetrics{{{Metric::number, "number"},
                                                                  {Metric::percent, "percent"},
                                                                  {Metric::currency, "currency"},
                                                                  {Metric::yesNo, "yesNo"},
                                                                  {Metric::milestones, "milestones"}}};

template <typename T, std::size_t N>
QString nameIn(const std::array<std::pair<T, const char*>, N>& names, T wanted) {
    const auto found = std::ranges::find(names, wanted, &std::pair<T, const char*>::first);
    return QString::fromLatin1(found == names.end() ? names.front().second : found->second);
}

/// "on_track" and "onTrack" are the same.
template <typename T, std::size_t N>
T valueIn(const std::array<std::pair<T, const char*>, N>& names, QString wanted) {
    wanted.remove(QLatin1Char('_'));
    const auto found = std::ranges::find_if(
        names, [&](const auto& one) { return wanted.compare(QLatin1String(one.second), Qt::CaseInsensitive) == 0; });
    return found == names.end() ? names.front().first : found->first;
}

const auto& statusChoices() {
    return schema::kSchema.entity(schema::kGoal)->field(domain::field::kGoalStatus)->choices;
}

int decimalsOf(std::int64_t value) {
    int decimals = kMostDecimals;
    for (std::int64_t left = value; decimals > 0 && left % 10 == 0; left /= 10) --decimals;
    return decimals;
}

/// What is not quite done is not shown as done.
qlonglong wholePercent(double progress) {
    const qlonglong percent = std::llround(std::clamp(progress, -1e9, 1e9) * 100);
    return progress < 1 ? std::min<qlonglong>(percent, 99) : percent;
}

}  // namespace

QString statusName(GoalStatus status) {
    return nameIn(kStatuses, status);
}

QString markName(GoalStatus status) {
    const std::string_view name = statusChoices()[static_cast<std::size_t>(status)];
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

std::optional<GoalStatus> statusOfMark(const QString& mark) {
    const auto& choices = statusChoices();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (markName(static_cast<GoalStatus>(i)) == mark) return static_cast<GoalStatus>(i);
    }
    return std::nullopt;
}

GoalStatus statusFrom(const QString& name) {
    return valueIn(kStatuses, name);
}

QString metricName(Metric metric) {
    return nameIn(kMetrics, metric);
}

Metric metricFrom(const QString& name) {
    return valueIn(kMetrics, name);
}

int decimalsOf(const domain::KeyResult& values) {
    return std::max({decimalsOf(values.start), decimalsOf(values.target), decimalsOf(values.current)});
}

QString amountText(const QLocale& locale, const KeyResultLine& line, std::int64_t value, int decimals) {
    const QString number = locale.toString(static_cast<double>(value) / domain::kOne, 'f', decimals);
    switch (line.values.metric) {
        case Metric::percent:
            return locale.language() == QLocale::German ? number + QStringLiteral("\u00a0%") : number + u'%';
        case Metric::yesNo:
            return value == line.values.target ? QCoreApplication::translate("GoalWords", "done")
                                               : QCoreApplication::translate("GoalWords", "not yet");
        default:
            return line.unit.isEmpty() ? number : number + QStringLiteral("\u00a0") + line.unit;
    }
}

QString valuesText(const QLocale& locale, const KeyResultLine& line) {
    const domain::KeyResult& values = line.values;
    if (values.metric == Metric::milestones) {
        if (values.milestones == 0) return QCoreApplication::translate("GoalWords", "no milestones yet");
        return QCoreApplication::translate("GoalWords", "%1 of %2 done")
            .arg(locale.toString(values.milestonesDone), locale.toString(values.milestones));
    }
    const int decimals = decimalsOf(values);
    if (values.metric == Metric::yesNo) return amountText(locale, line, values.current, decimals);
    return QCoreApplication::translate("GoalWords", "now %1, target %2")
        .arg(amountText(locale, line, values.current, decimals), amountText(locale, line, values.target, decimals));
}

QString percentText(const QLocale& locale, double progress) {
    const QString number = locale.toString(wholePercent(progress));
    return locale.language() == QLocale::German ? number + QStringLiteral("\u00a0%") : number + u'%';
}

QString overshootText(double progress) {
    const qlonglong percent = wholePercent(progress);
    const auto points =
        static_cast<int>(std::min<qlonglong>(std::llabs(percent > 100 ? percent - 100 : percent), kMostPoints));
    if (percent > 100) return QCoreApplication::translate("GoalWords", "%n point(s) over", nullptr, points);
    if (percent < 0) return QCoreApplication::translate("GoalWords", "%n point(s) below the start", nullptr, points);
    return {};
}

}  // namespace aufwind::views
