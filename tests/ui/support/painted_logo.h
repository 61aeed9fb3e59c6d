// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QPainter>

/// A logo that nobody has: a ring and a bar, dark on nothing, as most are.
class PaintedLogo : public QObject {
    Q_OBJECT
    Q_PROPERTY(QImage image READ image CONSTANT)

  public:
    static QImage image() {
        QImage image(420, 120, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(QColor(0x1E, 0x71, 0x45), 18));
        painter.drawEllipse(QRectF(15, 15, 90, 90));
        painter.fillRect(QRectF(140, 24, 270, 30), QColor(0x1A, 0x1A, 0x1A));
        painter.fillRect(QRectF(140, 70, 190, 22), QColor(0x1E, 0x71, 0x45));
        return image;
    }
};
