// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_course.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace aufwind::views {

namespace {

constexpr double kLine = 2;
/// A goal that went far beyond would press everything else to the ground.
constexpr double kHighest = 1.5;
constexpr double kLowest = -0.25;

double atOf(const QVariantMap& point) {
    return point.value(QStringLiteral("at")).toDouble();
}

double progressOf(const QVariantMap& point) {
    return std::clamp(point.value(QStringLiteral("progress")).toDouble(), kLowest, kHighest);
}

}  // namespace

void GoalCourse::measure() {
    least_ = 0;
    most_ = 1;
    for (const QVariant& point : std::as_const(points_)) {
        const double progress = progressOf(point.toMap());
        least_ = std::min(least_, progress);
        most_ = std::max(most_, progress);
    }
}

double GoalCourse::yOf(double progress) const {
    const double tall = std::max(0.0, height() - 2 * dot_);
    return dot_ + (most_ - progress) / (most_ - least_) * tall;
}

QPointF GoalCourse::end() const {
    if (points_.isEmpty()) return {xOf(0), yOf(0)};
    const QVariantMap last = points_.constLast().toMap();
    return {xOf(atOf(last)), yOf(progressOf(last))};
}

void GoalCourse::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen{grid_, 1});
    for (const double progress : {0.0, 1.0}) {
        const double y = std::round(yOf(progress)) + 0.5;
        painter->drawLine(QPointF{0, y}, QPointF{width(), y});
    }
    painter->setRenderHint(QPainter::Antialiasing, true);
    if (expected_) {
        QPen dotted{quiet_, 1.5};
        dotted.setDashPattern({2, 2.5});
        painter->setPen(dotted);
        painter->drawLine(QPointF{xOf(0), yOf(0)}, QPointF{xOf(1), yOf(1)});
    }
    if (points_.isEmpty()) return;
    QPolygonF line{QPointF{xOf(0), yOf(0)}};
    for (const QVariant& one : std::as_const(points_)) {
        const QVariantMap point = one.toMap();
        line << QPointF{xOf(atOf(point)), yOf(progressOf(point))};
    }
    painter->setPen(QPen{ink_, kLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(line);
    for (qsizetype i = 0; i < points_.size(); ++i) {
        const bool isNow = points_.at(i).toMap().value(QStringLiteral("now")).toBool();
        painter->setPen(isNow ? QPen{ground_, 1} : QPen{ink_, kLine});
        painter->setBrush(isNow ? ink_ : ground_);
        painter->drawEllipse(line.at(i + 1), dot_, dot_);
    }
}

}  // namespace aufwind::views
