// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/picture_reading.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>

namespace aufwind::views {

namespace {

constexpr QByteArrayView kPngBegin("\x89PNG\r\n\x1a\n", 8);
constexpr QByteArrayView kJpegBegin("\xff\xd8\xff", 3);

}  // namespace

Result<QImage> readPicture(const QByteArray& bytes, const QSize& most) {
    if (bytes.size() > kLargestPictureFile) return Error{ErrorCode::tooLarge, "the picture's file is too large"};
    const bool isPng = bytes.startsWith(kPngBegin);
    if (!isPng && !bytes.startsWith(kJpegBegin)) return Error{ErrorCode::invalid, "neither PNG nor JPEG"};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, isPng ? "png" : "jpeg");
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty()) return Error{ErrorCode::invalid, "the picture has no size"};
    if (static_cast<qint64>(size.width()) * size.height() > kMostPicturePoints) {
        return Error{ErrorCode::tooLarge, "the picture has too many points"};
    }
    QImage image = reader.read();
    if (image.isNull()) return Error{ErrorCode::invalid, "the picture is damaged"};
    if (image.width() > most.width() || image.height() > most.height()) {
        image = image.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    // A line of a picture may round to nothing.
    if (image.isNull()) return Error{ErrorCode::invalid, "the picture is too thin"};
    image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(1);
    return image;
}

QByteArray plainPng(const QImage& image) {
    QImage bare = image.convertToFormat(QImage::Format_ARGB32);
    for (const QString& key : bare.textKeys()) bare.setText(key, {});
    bare.setColorSpace({});
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return bare.save(&buffer, "png") ? bytes : QByteArray{};
}

}  // namespace aufwind::views
