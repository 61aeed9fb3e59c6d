// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QQuickPaintedItem>
#include <QVariant>
#include <qqml.h>

/// A picture that the program holds, in its own shape as large as there is room. Thread rule: the window's.
namespace aufwind::views {

class PictureItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// A QImage; anything else shows nothing.
    Q_PROPERTY(QVariant image READ image WRITE setImage NOTIFY imageChanged)
    /// How wide it is for each unit of its height; 0 where there is none.
    Q_PROPERTY(double shape READ shape NOTIFY imageChanged)

  public:
    explicit PictureItem(QQuickItem* parent = nullptr);

    QVariant image() const { return image_; }
    void setImage(const QVariant& image);
    double shape() const;
    void paint(QPainter* painter) override;

  signals:
    void imageChanged();

  private:
    QImage image_;
};

}  // namespace aufwind::views
