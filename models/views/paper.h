// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <functional>

class QPainter;
class QPdfWriter;

/// A report on paper: goes down the pages of a PDF, which is laid out twice, so that each page knows how many there
/// are. Paper is white whatever the theme.
///
/// Thread rule: any, one at a time for a file.
namespace aufwind::views {

namespace paper {

inline constexpr int kDotsPerInch = 144;
inline constexpr double kDotsPerPoint = kDotsPerInch / 72.0;
inline constexpr double kBody = 10;  ///< points, here and below
inline constexpr double kSmall = 8.5;
inline constexpr double kIndent = 14 * kDotsPerPoint;
// The light theme's.
inline const QColor kInk{0x1f, 0x1f, 0x1d};
inline const QColor kMuted{0x5e, 0x5c, 0x57};
inline const QColor kTrack{0xe4, 0xe2, 0xdd};

}  // namespace paper

class Paper {
  public:
    /// Without a painter it only counts its pages.
    Paper(QPdfWriter& writer, QPainter* painter);

    int pages() const { return page_; }
    double width() const { return width_; }
    double y() const { return y_; }
    QPainter* painter() const { return painter_; }

    void onPage(const QString& foot, int count);
    void space(double points) { y_ += points * paper::kDotsPerPoint; }
    /// So much stands together on one page, where one can hold it.
    void keep(double height);

    QFont font(double points, QFont::Weight weight = QFont::Normal) const;
    double lineHeight(const QFont& font) const;

    /// A paragraph from `left` on, as wide as it may be, over as many pages as it takes.
    void text(const QString& text, const QFont& font, const QColor& colour, double left, double width);
    /// Beside what is written; takes no height. What is too long is cut.
    void aside(const QString& text, const QFont& font, const QColor& colour, const QRectF& place,
               Qt::Alignment alignment);

  private:
    void turn();
    void finishPage();

    QPdfWriter& writer_;
    QPainter* painter_;
    double width_;
    double bottom_;
    double y_ = 0;
    int page_ = 1;
    int count_ = 0;
    QString foot_;
};

namespace paper {

/// A file that only its owner can read, as a whole or not at all: what was there before stays where it cannot be
/// written. `foot` is as "Page %1 of %2". `lay` is called twice.
aufwind::Result<void> write(const QString& path, const QString& title, const QString& foot,
                            const std::function<void(Paper&)>& lay);

}  // namespace paper

}  // namespace aufwind::views
