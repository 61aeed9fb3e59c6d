// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/org_map.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aufwind::views {

namespace {

constexpr double kMargin = 6;
/// A small chart is not made larger than this.
constexpr double kLargest = 0.1;

}  // namespace

OrgMap::OrgMap(QQuickItem* parent) : QQuickPaintedItem(parent) {
    connect(this, &OrgMap::inkChanged, this, [this] { update(); });
}

void OrgMap::setChart(OrgChart* chart) {
    if (chart_ == chart) return;
    if (chart_) chart_->disconnect(this);
    chart_ = chart;
    if (chart_) connect(chart_, &OrgChart::drawn, this, &OrgMap::place);
    emit chartChanged();
    place();
}

void OrgMap::place() {
    drawing_ = chart_ ? chart_->drawing() : nullptr;
    if (drawing_ && width() > 2 * kMargin && height() > 2 * kMargin) {
        const domain::OrgLayout& layout = drawing_->layout;
        unit_ = std::min({kLargest, (width() - 2 * kMargin) / std::max(1.0, layout.width),
                          (height() - 2 * kMargin) / std::max(1.0, layout.height)});
        start_ = {(width() - layout.width * unit_) / 2, (height() - layout.height * unit_) / 2};
    }
    emit placed();
    update();
}

void OrgMap::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() != before.size()) place();
}

void OrgMap::paint(QPainter* painter) {
    if (!drawing_) return;
    const domain::OrgLayout& layout = drawing_->layout;
    const double width = std::max(1.0, std::round(layout.sizes.width * unit_ * 0.8));
    const double height = std::max(1.0, std::round(layout.sizes.height * unit_ * 0.7));
    for (const domain::OrgCard& card : layout.cards) {
        painter->fillRect(
            QRectF{std::round(start_.x() + card.x * unit_), std::round(start_.y() + card.y * unit_), width, height},
            ink_);
    }
}

}  // namespace aufwind::views
