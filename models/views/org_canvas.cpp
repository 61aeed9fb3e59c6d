// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/org_canvas.h"

#include "models/views/values.h"

#include <QPainter>
#include <QQmlEngine>

#include <algorithm>
#include <cmath>

namespace aufwind::views {

namespace {

using domain::kNoNode;
using domain::OrgArea;

/// Around the chart, in points.
constexpr double kMargin = 24;
/// Not farther away than that to begin with.
constexpr double kBegins = 0.9;
/// So much of the chart stays to be seen, however far one pulls.
constexpr double kStays = 120;

}  // namespace

OrgCanvas::OrgCanvas(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setOpaquePainting(true);
    connect(this, &OrgCanvas::clearTopChanged, this, [this] {
        if (!isMoved_) begin();
    });
    QQmlEngine::setObjectOwnership(&cards_, QQmlEngine::CppOwnership);
}

void OrgCanvas::setChart(OrgChart* chart) {
    if (chart_ == chart) return;
    if (chart_) chart_->disconnect(this);
    chart_ = chart;
    isPlaced_ = false;
    if (chart_) {
        connect(chart_, &OrgChart::drawn, this, &OrgCanvas::take);
        connect(chart_, &OrgChart::arrangementChanged, this, [this] { isPlaced_ = false; });
        connect(chart_, &OrgChart::chosenChanged, this, [this] {
            marks_.chosen = chart_->chosen() < 0 ? kNoNode : static_cast<std::uint32_t>(chart_->chosen());
            isMoved_ = isMoved_ || marks_.chosen != kNoNode;
            tellCards();
            update();
        });
    }
    emit chartChanged();
    take();
}

void OrgCanvas::setLook(const QVariantMap& look) {
    if (lookMap_ == look) return;
    lookMap_ = look;
    painter_.setLook(OrgLook::from(look));
    setFillColor(painter_.look().canvas);
    emit lookChanged();
    update();
}

void OrgCanvas::setDotted(bool dotted) {
    if (marks_.dotted == dotted) return;
    marks_.dotted = dotted;
    emit dottedChanged();
    update();
}

void OrgCanvas::setTarget(int node) {
    const auto wanted = node < 0 ? kNoNode : static_cast<std::uint32_t>(node);
    if (marks_.target == wanted) return;
    marks_.target = wanted;
    emit targetChanged();
    update();
}

QRectF OrgCanvas::view() const {
    return {origin_, QSizeF{width() / zoom_, height() / zoom_}};
}

/// A card near the middle of what is seen, for what stands where it is while the rest moves.
std::uint32_t OrgCanvas::nearMiddle(const OrgDrawing& drawing) const {
    const QPointF middle = view().center();
    std::uint32_t nearest = kNoNode;
    double least = 0;
    const QRectF seen = view();
    drawing.layout.within({seen.x(), seen.y(), seen.width(), seen.height()}, [&](std::uint32_t card) {
        const OrgArea area = drawing.layout.area(card);
        const double distance = std::hypot(area.x + area.width / 2 - middle.x(), area.y + area.height / 2 - middle.y());
        if (nearest != kNoNode && distance >= least) return;
        nearest = drawing.layout.cards[card].node;
        least = distance;
    });
    return nearest;
}

void OrgCanvas::take() {
    const std::shared_ptr<const OrgDrawing> before = std::move(drawing_);
    drawing_ = chart_ ? chart_->drawing() : nullptr;
    marks_.target = kNoNode;
    marks_.chosen = chart_ && chart_->chosen() >= 0 ? static_cast<std::uint32_t>(chart_->chosen()) : kNoNode;
    if (drawing_ && drawing_ != before && !isPlaced_) {
        begin();
    } else if (drawing_ && before && drawing_ != before) {
        const auto placeOf = [](const OrgDrawing& drawing, const OrgKey& key) -> std::optional<OrgArea> {
            const std::uint32_t node = drawing.tree->find(key);
            const std::uint32_t card = node == kNoNode ? kNoNode : drawing.layout.cardOf[node];
            return card == kNoNode ? std::nullopt : std::optional(drawing.layout.area(card));
        };
        std::optional<OrgKey> anchor = chart_->anchor();
        isMoved_ = isMoved_ || anchor.has_value();
        if (!anchor || !placeOf(*before, *anchor)) {
            const std::uint32_t middle = nearMiddle(*before);
            anchor = middle == kNoNode ? std::nullopt : std::optional(before->tree->keys[middle]);
        }
        const auto was = anchor ? placeOf(*before, *anchor) : std::nullopt;
        const auto is = anchor ? placeOf(*drawing_, *anchor) : std::nullopt;
        QPointF origin = origin_;
        if (was && is) origin += QPointF{is->x - was->x, is->y - was->y};
        move(origin, zoom_);
    }
    tellCards();
    emit moved();
    update();
}

double OrgCanvas::leastZoom() const {
    if (!drawing_ || width() <= 0 || height() <= 0) return 1;
    const double room = 2 * kMargin;
    return std::min({1.0, std::max(1.0, width() - room) / std::max(1.0, chartWidth()),
                     std::max(1.0, height() - room - clearTop_) / std::max(1.0, chartHeight())});
}

void OrgCanvas::move(const QPointF& origin, double zoom) {
    const double close = std::clamp(zoom, std::min(leastZoom(), kClosest), kClosest);
    const double stays = kStays / close;
    const auto bounded = [&](double at, double length, double seen) {
        const double least = std::min(stays, length) - seen;
        const double most = length - std::min(stays, length);
        return std::clamp(at, std::min(least, most), std::max(least, most));
    };
    const QPointF wanted{bounded(origin.x(), chartWidth(), width() / close),
                         bounded(origin.y(), chartHeight(), height() / close)};
    // On whole pixels, so that letters do not tremble while one pans.
    const QPointF corner{std::round(wanted.x() * close) / close, std::round(wanted.y() * close) / close};
    if (corner == origin_ && close == zoom_) return;
    origin_ = corner;
    zoom_ = close;
    tellCards();
    emit moved();
    update();
}

void OrgCanvas::pan(double dx, double dy) {
    isMoved_ = true;
    move(origin_ - QPointF{dx, dy} / zoom_, zoom_);
}

void OrgCanvas::zoomBy(double factor, double x, double y) {
    isMoved_ = true;
    const QPointF point = origin_ + QPointF{x, y} / zoom_;
    const double close = std::clamp(zoom_ * factor, std::min(leastZoom(), kClosest), kClosest);
    move(point - QPointF{x, y} / close, close);
}

void OrgCanvas::zoomTo(double zoom) {
    zoomBy(zoom / zoom_, width() / 2, height() / 2);
}

void OrgCanvas::fit() {
    if (!drawing_ || width() <= 0) return;
    isMoved_ = true;
    const double close = leastZoom();
    move({-(width() / close - chartWidth()) / 2, -(kMargin + clearTop_) / close}, close);
}

void OrgCanvas::begin() {
    const double readable = std::max(leastZoom(), kBegins);
    if (!drawing_ || width() <= 0) return;
    const std::uint32_t me =
        chart_->organisation() != nullptr ? drawing_->tree->findPerson(idFrom(chart_->organisation()->me())) : kNoNode;
    const QRectF top = areaOf(static_cast<int>(drawing_->layout.cards.empty() ? 0 : drawing_->layout.cards[0].node));
    move({top.center().x() - width() / readable / 2, -(kMargin + clearTop_) / readable}, readable);
    if (chartWidth() * readable <= width()) {
        move({-(width() / readable - chartWidth()) / 2, origin_.y()}, readable);
    } else if (me != kNoNode) {
        bringIntoView(static_cast<int>(me));
    }
    isPlaced_ = true;
    isMoved_ = false;
}

void OrgCanvas::centreOn(double x, double y) {
    isMoved_ = true;
    move({x - width() / zoom_ / 2, y - height() / zoom_ / 2}, zoom_);
}

void OrgCanvas::bringIntoView(int node) {
    const QRectF at = areaOf(node);
    if (at.isEmpty()) return;
    isMoved_ = true;
    // Whoever is looked for is to be read.
    const double close = std::max(zoom_, OrgPainter::kNamesFrom * 1.5);
    const double margin = kMargin * 2 / close;
    const QSizeF seen{width() / close, height() / close};
    QPointF origin = close == zoom_ ? origin_ : at.center() - QPointF{seen.width() / 2, seen.height() / 2};
    const QRectF wide = at.adjusted(-margin, -margin - clearTop_ / close, margin, margin);
    const bool isNear =
        QRectF{origin, seen}.adjusted(-seen.width(), -seen.height(), seen.width(), seen.height()).intersects(wide);
    if (!isNear) origin = at.center() - QPointF{seen.width() / 2, seen.height() / 2};
    origin.setX(std::clamp(origin.x(), std::min(wide.right() - seen.width(), wide.left()), wide.left()));
    origin.setY(std::clamp(origin.y(), std::min(wide.bottom() - seen.height(), wide.top()), wide.top()));
    move(origin, close);
}

int OrgCanvas::nodeAt(double x, double y) const {
    if (!drawing_) return -1;
    const QPointF point = origin_ + QPointF{x, y} / zoom_;
    std::uint32_t card = drawing_->layout.at(point.x(), point.y());
    // The count hangs over the edge of its card.
    if (card == kNoNode) card = drawing_->layout.at(point.x(), point.y() - painter_.look().pill / 2);
    if (card == kNoNode) return -1;
    const auto node = static_cast<int>(drawing_->layout.cards[card].node);
    const OrgArea area = drawing_->layout.area(card);
    return point.y() < area.bottom() || isFold(node, x, y) ? node : -1;
}

bool OrgCanvas::isFold(int node, double x, double y) const {
    if (!drawing_ || node < 0 || zoom_ < OrgPainter::kNamesFrom) return false;
    const auto at = static_cast<std::uint32_t>(node);
    if (at >= drawing_->tree->forest.size() || drawing_->tree->forest[at].children == 0) return false;
    const std::uint32_t card = drawing_->layout.cardOf[at];
    if (card == kNoNode) return false;
    const QRectF pill =
        OrgPainter::pillOf(painter_.look(), drawing_->layout.area(card), drawing_->tree->forest[at].below);
    return pill.adjusted(-2, -2, 2, 2).contains(origin_ + QPointF{x, y} / zoom_);
}

QRectF OrgCanvas::areaOf(int node) const {
    if (!drawing_ || node < 0 || static_cast<std::size_t>(node) >= drawing_->layout.cardOf.size()) return {};
    const std::uint32_t card = drawing_->layout.cardOf[static_cast<std::size_t>(node)];
    if (card == kNoNode) return {};
    const OrgArea area = drawing_->layout.area(card);
    return {area.x, area.y, area.width, area.height};
}

void OrgCanvas::tellCards() {
    if (!drawing_ || zoom_ < OrgPainter::kNamesFrom) return cards_.clear();
    std::vector<std::uint32_t> seen;
    const QRectF area = view();
    drawing_->layout.within({area.x(), area.y(), area.width(), area.height()},
                            [&](std::uint32_t card) { seen.push_back(card); });
    cards_.show(drawing_, seen, marks_.chosen);
}

void OrgCanvas::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() == before.size() || !drawing_) return;
    if (!isMoved_) {
        begin();
    } else {
        tellCards();
        emit moved();
    }
    update();
}

void OrgCanvas::paint(QPainter* painter) {
    // With what may not be seen any more gone from the texture, too.
    painter->fillRect(QRectF{0, 0, width(), height()}, painter_.look().canvas);
    if (drawing_) painter_.paint(*painter, *drawing_, view(), zoom_, marks_);
}

}  // namespace aufwind::views
