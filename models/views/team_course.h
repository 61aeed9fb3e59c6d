// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/course_item.h"

#include <QPolygonF>

namespace aufwind::views {

/// How the goals of a team went, week by week: a line through what they had reached, and a dashed one through what was
/// expected of them. `points` as GoalProgress has them. Thread rule: that of CourseItem.
class TeamCourse : public aufwind::views::CourseItem {  // whole, since the tools of QML know it by that name
    Q_OBJECT
    QML_ELEMENT

  public:
    explicit TeamCourse(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;

  protected:
    void measure() override;
    QPointF end() const override { return end_; }

  private:
    QPointF at(int week, double progress) const;
    /// The line through `key` of each week; where it is missing it is broken.
    QList<QPolygonF> lines(const QString& key) const;

    QPointF end_;
};

}  // namespace aufwind::views
