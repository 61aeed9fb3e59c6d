// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/org_cards.h"
#include "models/views/org_chart.h"
#include "models/views/org_painter.h"

#include <QPointF>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QVariantMap>
#include <qqml.h>

#include <memory>
#include <optional>

/// Where one looks at an org chart: which part, how close. It paints what is to be seen and nothing else, so that a
/// company of any size moves as fast as a small one. Points are those of the item.
///
/// Thread rule: the window's; paint() runs while that waits.
namespace aufwind::views {

class OrgCanvas : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(aufwind::views::OrgChart* chart READ chart WRITE setChart NOTIFY chartChanged)
    /// As OrgLook::from() takes it.
    Q_PROPERTY(QVariantMap look READ look WRITE setLook NOTIFY lookChanged)
    Q_PROPERTY(bool dotted READ dotted WRITE setDotted NOTIFY dottedChanged)
    /// Where somebody would be dropped; -1: nowhere.
    Q_PROPERTY(int target READ target WRITE setTarget NOTIFY targetChanged)
    /// So much at the top is behind something else.
    Q_PROPERTY(double clearTop MEMBER clearTop_ NOTIFY clearTopChanged)
    Q_PROPERTY(double zoom READ zoom NOTIFY moved)
    /// Of the corner, in units of the chart.
    Q_PROPERTY(double originX READ originX NOTIFY moved)
    Q_PROPERTY(double originY READ originY NOTIFY moved)
    Q_PROPERTY(double chartWidth READ chartWidth NOTIFY moved)
    Q_PROPERTY(double chartHeight READ chartHeight NOTIFY moved)
    /// An OrgCards.
    Q_PROPERTY(QAbstractItemModel* cards READ cards CONSTANT)
    /// Cards have names on them, and are told.
    Q_PROPERTY(bool readable READ readable NOTIFY moved)

  public:
    static constexpr double kClosest = 2;

    explicit OrgCanvas(QQuickItem* parent = nullptr);

    OrgChart* chart() const { return chart_; }
    void setChart(OrgChart* chart);
    QVariantMap look() const { return lookMap_; }
    void setLook(const QVariantMap& look);
    bool dotted() const { return marks_.dotted; }
    void setDotted(bool dotted);
    int target() const { return marks_.target == domain::kNoNode ? -1 : static_cast<int>(marks_.target); }
    void setTarget(int node);
    double zoom() const { return zoom_; }
    double originX() const { return origin_.x(); }
    double originY() const { return origin_.y(); }
    double chartWidth() const { return drawing_ ? drawing_->layout.width : 0; }
    double chartHeight() const { return drawing_ ? drawing_->layout.height : 0; }
    QAbstractItemModel* cards() { return &cards_; }
    bool readable() const { return drawing_ != nullptr && zoom_ >= OrgPainter::kNamesFrom; }

    Q_INVOKABLE void pan(double dx, double dy);
    /// Around a point that stays where it is.
    Q_INVOKABLE void zoomBy(double factor, double x, double y);
    Q_INVOKABLE void zoomTo(double zoom);
    Q_INVOKABLE void fit();
    /// Where one begins: as close as names can be read, and on whoever looks.
    void begin();
    /// The middle of what is seen, in units of the chart.
    Q_INVOKABLE void centreOn(double x, double y);
    /// Moves no further than it takes.
    Q_INVOKABLE void bringIntoView(int node);
    Q_INVOKABLE int nodeAt(double x, double y) const;
    /// Whether the count at the lower edge of that card is there, which folds and unfolds.
    Q_INVOKABLE bool isFold(int node, double x, double y) const;
    Q_INVOKABLE QRectF areaOf(int node) const;

    void paint(QPainter* painter) override;

  signals:
    void chartChanged();
    void lookChanged();
    void dottedChanged();
    void targetChanged();
    void clearTopChanged();
    void moved();

  protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;

  private:
    void take();
    void move(const QPointF& origin, double zoom);
    void tellCards();
    double leastZoom() const;
    QRectF view() const;
    std::uint32_t nearMiddle(const OrgDrawing& drawing) const;

    QPointer<OrgChart> chart_;
    std::shared_ptr<const OrgDrawing> drawing_;
    QVariantMap lookMap_;
    OrgPainter painter_;
    OrgPainter::Marks marks_;
    OrgCards cards_;
    QPointF origin_;
    double zoom_ = 1;
    double clearTop_ = 0;
    bool isPlaced_ = false;
    bool isMoved_ = false;  ///< by the person; until then it begins anew with every size
};

}  // namespace aufwind::views
