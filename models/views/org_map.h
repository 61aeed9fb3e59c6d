// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/org_chart.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>
#include <qqml.h>

/// All of an org chart at once, in little room. It is painted anew only where the chart is another one; what of it is
/// seen elsewhere lies above as an item of its own. Thread rule: the window's.
namespace aufwind::views {

class OrgMap : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(aufwind::views::OrgChart* chart READ chart WRITE setChart NOTIFY chartChanged)
    Q_PROPERTY(QColor ink MEMBER ink_ NOTIFY inkChanged)
    /// Points for a unit of the chart, and where its corner is.
    Q_PROPERTY(double unit READ unit NOTIFY placed)
    Q_PROPERTY(double startX READ startX NOTIFY placed)
    Q_PROPERTY(double startY READ startY NOTIFY placed)

  public:
    explicit OrgMap(QQuickItem* parent = nullptr);

    OrgChart* chart() const { return chart_; }
    void setChart(OrgChart* chart);
    double unit() const { return unit_; }
    double startX() const { return start_.x(); }
    double startY() const { return start_.y(); }
    void paint(QPainter* painter) override;

  signals:
    void chartChanged();
    void inkChanged();
    void placed();

  protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;

  private:
    void place();

    QPointer<OrgChart> chart_;
    std::shared_ptr<const OrgDrawing> drawing_;
    QColor ink_;
    QPointF start_;
    double unit_ = 1;
};

}  // namespace aufwind::views
