// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/team_course.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <utility>

namespace aufwind::views {

namespace {

constexpr double kLine = 2;
constexpr double kThin = 1.5;

}  // namespace

TeamCourse::TeamCourse(QQuickItem* parent) : CourseItem(parent) {
    setAntialiasing(true);
}

// A week stands at its end; the first day is at the edge.
QPointF TeamCourse::at(int week, double progress) const {
    const double part = static_cast<double>(week + 1) / static_cast<double>(std::max<qsizetype>(1, points_.size()));
    const double room = std::max(0.0, height() - 2 * dot_);
    return {xOf(part), dot_ + (1 - std::clamp(progress, 0.0, 1.0)) * room};
}

QList<QPolygonF> TeamCourse::lines(const QString& key) const {
    QList<QPolygonF> lines;
    bool isOpen = false;
    for (int week = 0; week < points_.size(); ++week) {
        const QVariant value = points_[week].toMap().value(key);
        if (!value.isValid()) {
            isOpen = false;
            continue;
        }
        if (!std::exchange(isOpen, true)) lines.emplace_back();
        lines.last() << at(week, value.toDouble());
    }
    return lines;
}

void TeamCourse::measure() {
    const auto known = lines(QStringLiteral("progress"));
    end_ = known.isEmpty() ? QPointF{} : known.last().last();
}

void TeamCourse::paint(QPainter* painter) {
    painter->setPen(QPen{grid_, 1});
    for (const double level : {0.0, 0.5, 1.0}) {
        const double y = at(0, level).y();
        painter->drawLine(QPointF{0, y}, QPointF{width(), y});
    }
    QPen dashed{quiet_, kThin};
    dashed.setDashPattern({3, 3});
    painter->setPen(dashed);
    const auto expected = lines(QStringLiteral("expected"));
    for (const QPolygonF& line : expected) painter->drawPolyline(line);
    const auto known = lines(QStringLiteral("progress"));
    for (const QPolygonF& line : known) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen{ink_, kLine});
        painter->drawPolyline(line);
        painter->setBrush(ground_);
        for (const QPointF& point : line) painter->drawEllipse(point, dot_ - kLine / 2, dot_ - kLine / 2);
    }
    if (known.isEmpty()) return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink_);
    painter->drawEllipse(end_, dot_, dot_);
}

}  // namespace aufwind::views
