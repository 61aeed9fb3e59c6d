// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QQuickPaintedItem>
#include <qqml.h>

/// A QR code (ISO/IEC 18004) of a text, black on white in either theme, for a camera wants it so; its quiet zone of
/// four modules is part of it. It is painted rather than an image with an address, since what it shows is secret and an
/// image would stay in a cache. Nothing is shown for a text that is empty or too long. Thread rule: the window's.
namespace aufwind::views {

class QrCode : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    /// Of one side, with the quiet zone; 0 where there is nothing to show.
    Q_PROPERTY(int modules READ modules NOTIFY textChanged)

  public:
    explicit QrCode(QQuickItem* parent = nullptr);

    QString text() const { return text_; }
    void setText(const QString& text);
    int modules() const;
    void paint(QPainter* painter) override;

  signals:
    void textChanged();

  private:
    QString text_;
    QByteArray cells_;  ///< by row; odd is black
    int side_ = 0;      ///< without the quiet zone
};

}  // namespace aufwind::views
