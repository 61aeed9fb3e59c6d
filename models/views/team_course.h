// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QVariantList>
#include <qqml.h>

/// How the goals of a team went, week by week: a line through what they had reached, and a dashed one through what was
/// expected of them. Numbers and days are written beside it by whoever shows it; where the last one belongs it tells.
///
/// Thread rule: the window's; paint() runs while that waits.
namespace aufwind::views {

class TeamCourse : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// As GoalProgress has them.
    Q_PROPERTY(QVariantList points READ points WRITE setPoints NOTIFY courseChanged)
    Q_PROPERTY(bool mirrored MEMBER mirrored_ NOTIFY courseChanged)
    Q_PROPERTY(QColor ink MEMBER ink_ NOTIFY courseChanged)
    Q_PROPERTY(QColor quiet MEMBER quiet_ NOTIFY courseChanged)
    Q_PROPERTY(QColor grid MEMBER grid_ NOTIFY courseChanged)
    Q_PROPERTY(QColor ground MEMBER ground_ NOTIFY courseChanged)
    /// Half the width of a point.
    Q_PROPERTY(double dot MEMBER dot_ NOTIFY courseChanged)
    /// Of the last week that is known; the middle.
    Q_PROPERTY(double endX READ endX NOTIFY placed)
    Q_PROPERTY(double endY READ endY NOTIFY placed)

  public:
    explicit TeamCourse(QQuickItem* parent = nullptr);

    QVariantList points() const { return points_; }
    void setPoints(const QVariantList& points);
    double endX() const { return end_.x(); }
    double endY() const { return end_.y(); }
    void paint(QPainter* painter) override;

  signals:
    void courseChanged();
    void placed();

  protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;

  private:
    void place();
    QPointF at(int week, double progress) const;
    /// The line through `key` of each week; where it is missing it is broken.
    QList<QPolygonF> lines(const QString& key) const;

    QVariantList points_;
    bool mirrored_ = false;
    QColor ink_;
    QColor quiet_;
    QColor grid_;
    QColor ground_;
    double dot_ = 3;
    QPointF end_;
};

}  // namespace aufwind::views
