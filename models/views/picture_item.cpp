// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/picture_item.h"

#include <QPainter>

namespace aufwind::views {

PictureItem::PictureItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void PictureItem::setImage(const QVariant& image) {
    image_ = image.value<QImage>();
    emit imageChanged();
    update();
}

double PictureItem::shape() const {
    return image_.isNull() ? 0 : static_cast<double>(image_.width()) / image_.height();
}

void PictureItem::paint(QPainter* painter) {
    if (image_.isNull()) return;
    const QSizeF size = QSizeF(image_.size()).scaled(QSizeF(width(), height()), Qt::KeepAspectRatio);
    // Made smaller in one go, letters of a picture would fall to pieces.
    const double ratio = painter->device()->devicePixelRatioF();
    const QImage fitting =
        image_.scaled((size * ratio).toSize().expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QPointF corner((width() - size.width()) / 2, (height() - size.height()) / 2);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRectF(corner, size), fitting);
}

}  // namespace aufwind::views
