// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/qr_code.h"

#include <QPainter>
#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace aufwind::views {

namespace {

constexpr int kQuiet = 4;

struct Free {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

QrCode::QrCode(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(false);
    setOpaquePainting(false);
}

void QrCode::setText(const QString& text) {
    if (text_ == text) return;
    text_ = text;
    cells_.clear();
    side_ = 0;
    const QByteArray utf8 = text.toUtf8();
    const std::unique_ptr<QRcode, Free> code{
        utf8.isEmpty() ? nullptr : QRcode_encodeString8bit(utf8.constData(), 0, QR_ECLEVEL_M)};
    if (code) {
        side_ = code->width;
        cells_ = QByteArray{reinterpret_cast<const char*>(code->data), side_ * side_};
    }
    emit textChanged();
    update();
}

int QrCode::modules() const {
    return side_ == 0 ? 0 : side_ + 2 * kQuiet;
}

void QrCode::paint(QPainter* painter) {
    if (side_ == 0) return;
    painter->fillRect(QRectF{0, 0, width(), height()}, Qt::white);
    // Whole pixels, or some modules would be wider than others.
    const int cell = std::max(1, static_cast<int>(std::min(width(), height())) / modules());
    const int left = (static_cast<int>(width()) - cell * side_) / 2;
    const int top = (static_cast<int>(height()) - cell * side_) / 2;
    for (int y = 0; y < side_; ++y) {
        for (int x = 0; x < side_; ++x) {
            if ((cells_[y * side_ + x] & 1) != 0) {
                painter->fillRect(QRect{left + x * cell, top + y * cell, cell, cell}, Qt::black);
            }
        }
    }
}

}  // namespace aufwind::views
