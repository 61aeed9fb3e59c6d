// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

/// Pictures that people bring along. They are hostile until they are read: what they are is told by their content and
/// never by their name, only PNG and JPEG are read, and their size is looked at before they are. Any thread.
namespace aufwind::views {

/// Bytes of a file, and points of a picture, above which nothing is read.
inline constexpr qint64 kLargestPictureFile = 10 << 20;
inline constexpr qint64 kMostPicturePoints = 16'000'000;

/// The picture, upright, no larger than `most`; it keeps its shape, and none grows. `invalid` where it is no such
/// picture, or damaged; `tooLarge`.
Result<QImage> readPicture(const QByteArray& bytes, const QSize& most);

/// As PNG, with nothing in it but what one sees: no place, no camera, no words.
QByteArray plainPng(const QImage& image);

}  // namespace aufwind::views
