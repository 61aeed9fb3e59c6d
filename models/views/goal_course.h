// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/course_item.h"

namespace aufwind::views {

/// How a goal went: a line through what was said, and dotted where it was expected to be. `points` as goalDetails() has
/// them: at (0 to 1 of the time), progress, now (of the last, where it is of today). Thread rule: that of CourseItem.
class GoalCourse : public aufwind::views::CourseItem {  // whole, since the tools of QML know it by that name
    Q_OBJECT
    QML_ELEMENT
    /// The line from nothing on the first day to all on the last is drawn.
    Q_PROPERTY(bool expected MEMBER expected_ NOTIFY courseChanged)
    /// Where all and nothing lie.
    Q_PROPERTY(double allY READ allY NOTIFY placed)
    Q_PROPERTY(double noneY READ noneY NOTIFY placed)

  public:
    using CourseItem::CourseItem;

    double allY() const { return yOf(1); }
    double noneY() const { return yOf(0); }
    void paint(QPainter* painter) override;

  protected:
    void measure() override;
    QPointF end() const override;

  private:
    double yOf(double progress) const;

    double least_ = 0;  ///< progress at the lower edge, and at the upper one
    double most_ = 1;
    bool expected_ = true;
};

}  // namespace aufwind::views
