// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QVariantList>
#include <qqml.h>

/// How a goal went: a line through what was said, and dotted where it was expected to be. Numbers and days are written
/// beside it by whoever shows it; where they belong it tells. Points are those of the item.
///
/// Thread rule: the window's; paint() runs while that waits.
namespace aufwind::views {

class GoalCourse : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// As goalDetails() has them: at (0 to 1 of the time), progress, now (of the last, where it is of today).
    Q_PROPERTY(QVariantList points READ points WRITE setPoints NOTIFY courseChanged)
    /// The line from nothing on the first day to all on the last is drawn.
    Q_PROPERTY(bool expected MEMBER expected_ NOTIFY courseChanged)
    Q_PROPERTY(bool mirrored MEMBER mirrored_ NOTIFY courseChanged)
    Q_PROPERTY(QColor ink MEMBER ink_ NOTIFY courseChanged)
    Q_PROPERTY(QColor quiet MEMBER quiet_ NOTIFY courseChanged)
    Q_PROPERTY(QColor grid MEMBER grid_ NOTIFY courseChanged)
    Q_PROPERTY(QColor ground MEMBER ground_ NOTIFY courseChanged)
    /// Half the width of a point, and how much room there is around the lines for it.
    Q_PROPERTY(double dot MEMBER dot_ NOTIFY courseChanged)
    /// Where all and nothing lie.
    Q_PROPERTY(double allY READ allY NOTIFY placed)
    Q_PROPERTY(double noneY READ noneY NOTIFY placed)
    /// Of the last point; the middle.
    Q_PROPERTY(double endX READ endX NOTIFY placed)
    Q_PROPERTY(double endY READ endY NOTIFY placed)

  public:
    explicit GoalCourse(QQuickItem* parent = nullptr);

    QVariantList points() const { return points_; }
    void setPoints(const QVariantList& points);
    double allY() const { return yOf(1); }
    double noneY() const { return yOf(0); }
    double endX() const;
    double endY() const;
    void paint(QPainter* painter) override;

  signals:
    void courseChanged();
    void placed();

  protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;

  private:
    void place();
    double xOf(double at) const;
    double yOf(double progress) const;

    QVariantList points_;
    double least_ = 0;  ///< progress at the lower edge, and at the upper one
    double most_ = 1;
    bool expected_ = true;
    bool mirrored_ = false;
    QColor ink_;
    QColor quiet_;
    QColor grid_;
    QColor ground_;
    double dot_ = 3;
};

}  // namespace aufwind::views
