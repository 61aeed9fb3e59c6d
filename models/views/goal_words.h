// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_progress.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <string>

/// What goals measure, in words. Any thread, since lists are composed on others, too.
namespace aufwind::views {

/// As Goals::goal() has them: "onTrack", "privately" as "private", …
QString statusName(domain::GoalStatus status);
/// As the schema and StatusMark name it: "on_track".
QString markName(domain::GoalStatus status);
/// Nothing where there is no such mark.
std::optional<domain::GoalStatus> statusOfMark(const QString& mark);
/// Draft where there is no such name. Takes the schema's names ("on_track"), too.
domain::GoalStatus statusFrom(const QString& name);
QString metricName(domain::Metric metric);
domain::Metric metricFrom(const QString& name);

/// A key result with its unit.
struct KeyResultLine {
    domain::KeyResult values;
    QString unit;
};

/// "6.0", "62%", "12,000 €", "done"; `decimals` as many as its neighbours have.
QString amountText(const QLocale& locale, const KeyResultLine& line, std::int64_t value, int decimals);
/// How many decimals it takes to write what is measured: those of start, target and current.
int decimalsOf(const domain::KeyResult& values);
/// "now 6.0, target 4.0", "3 of 5 done", "not yet"
QString valuesText(const QLocale& locale, const KeyResultLine& line);
/// "62%", in German "62 %"; unclamped.
QString percentText(const QLocale& locale, double progress);
/// "12 points over"; empty where the progress lies between nothing and all.
QString overshootText(double progress);

}  // namespace aufwind::views
