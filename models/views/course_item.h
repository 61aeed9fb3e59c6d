// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QQuickPaintedItem>
#include <QVariantList>
#include <qqml.h>

#include <algorithm>

/// What courses of goals are painted with. Numbers and days are written beside them by whoever shows them; where the
/// last point belongs it tells. Lengths and places are those of the item.
///
/// Thread rule: the window's; paint() runs while that waits.
namespace aufwind::views {

class CourseItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QVariantList points READ points WRITE setPoints NOTIFY courseChanged)
    Q_PROPERTY(bool mirrored MEMBER mirrored_ NOTIFY courseChanged)
    Q_PROPERTY(QColor ink MEMBER ink_ NOTIFY courseChanged)
    Q_PROPERTY(QColor quiet MEMBER quiet_ NOTIFY courseChanged)
    Q_PROPERTY(QColor grid MEMBER grid_ NOTIFY courseChanged)
    Q_PROPERTY(QColor ground MEMBER ground_ NOTIFY courseChanged)
    /// Half the width of a point, and how much room there is around the lines for it.
    Q_PROPERTY(double dot MEMBER dot_ NOTIFY courseChanged)
    /// Of the last point that is known; the middle.
    Q_PROPERTY(double endX READ endX NOTIFY placed)
    Q_PROPERTY(double endY READ endY NOTIFY placed)

  public:
    explicit CourseItem(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {
        connect(this, &CourseItem::courseChanged, this, &CourseItem::place);
    }

    QVariantList points() const { return points_; }
    void setPoints(const QVariantList& points) {
        if (points_ == points) return;
        points_ = points;
        emit courseChanged();
    }
    double endX() const { return end().x(); }
    double endY() const { return end().y(); }

  signals:
    void courseChanged();
    void placed();

  protected:
    /// After the points or the item's size have changed, before anybody is told.
    virtual void measure() {}
    virtual QPointF end() const = 0;
    /// `part` of the time, 0 to 1.
    double xOf(double part) const {
        const double along = dot_ + part * std::max(0.0, width() - 2 * dot_);
        return mirrored_ ? width() - along : along;
    }
    void geometryChange(const QRectF& now, const QRectF& before) override {
        QQuickPaintedItem::geometryChange(now, before);
        if (now.size() != before.size()) place();
    }

    QVariantList points_;
    bool mirrored_ = false;
    QColor ink_;
    QColor quiet_;
    QColor grid_;
    QColor ground_;
    double dot_ = 3;

  private:
    void place() {
        measure();
        emit placed();
        update();
    }
};

}  // namespace aufwind::views
