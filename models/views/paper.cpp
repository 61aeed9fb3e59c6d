// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/paper.h"

#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextLayout>

#include <algorithm>

namespace aufwind::views {

namespace {

constexpr double kMarginMm = 20;
constexpr double kFoot = 18 * paper::kDotsPerPoint;

/// A line of text is one paragraph, without what stands for an object or turns the direction of what follows.
QString clean(const QString& text) {
    QString plain;
    for (QChar letter : text) {
        const auto unit = letter.unicode();
        const bool turns = (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
        if (turns) continue;
        const bool breaks = letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator ||
                            letter == QChar::ObjectReplacementCharacter || letter < QLatin1Char(' ');
        plain += breaks ? QLatin1Char(' ') : letter;
    }
    return plain;
}

}  // namespace

Paper::Paper(QPdfWriter& writer, QPainter* painter)
    : writer_(writer), painter_(painter), width_(writer.width()), bottom_(writer.height() - kFoot) {}

void Paper::onPage(const QString& foot, int count) {
    foot_ = foot;
    count_ = count;
    finishPage();
}

void Paper::keep(double height) {
    if (y_ + height > bottom_ && y_ > 0 && height <= bottom_) turn();
}

QFont Paper::font(double points, QFont::Weight weight) const {
    QFont font{QStringLiteral("Inter")};
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

double Paper::lineHeight(const QFont& font) const {
    return QFontMetricsF{font, &writer_}.lineSpacing();
}

void Paper::text(const QString& text, const QFont& font, const QColor& colour, double left, double width) {
    QTextLayout layout{clean(text), font, &writer_};
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, paper::kIndent));
        line.setPosition({0, 0});
    }
    layout.endLayout();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (y_ + line.height() > bottom_ && y_ > 0) turn();
        if (painter_ != nullptr) {
            painter_->setPen(colour);
            line.draw(painter_, {left, y_});
        }
        y_ += line.height();
    }
}

void Paper::aside(const QString& text, const QFont& font, const QColor& colour, const QRectF& place,
                  Qt::Alignment alignment) {
    if (painter_ == nullptr) return;
    painter_->setFont(font);
    painter_->setPen(colour);
    const QFontMetricsF metrics{font, &writer_};
    painter_->drawText(place, static_cast<int>(alignment | Qt::AlignVCenter | Qt::TextSingleLine),
                       metrics.elidedText(clean(text), Qt::ElideRight, place.width()));
}

void Paper::turn() {
    if (painter_ != nullptr) writer_.newPage();
    ++page_;
    y_ = 0;
    finishPage();
}

void Paper::finishPage() {
    if (painter_ == nullptr || count_ == 0) return;
    aside(foot_.arg(page_).arg(count_), font(paper::kSmall), paper::kMuted, {0, bottom_, width_, kFoot},
          Qt::AlignRight);
}

aufwind::Result<void> paper::write(const QString& path, const QString& title, const QString& foot,
                                   const std::function<void(Paper&)>& lay) {
    const Error refused{ErrorCode::io, "the file cannot be written"};
    const QFileInfo there{path};
    QSaveFile file{path};
    if ((there.exists() && !there.isFile()) || !file.open(QIODevice::WriteOnly)) return refused;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    {
        QPdfWriter writer{&file};
        writer.setTitle(clean(title));
        writer.setCreator(QStringLiteral("Aufwind"));
        writer.setPageSize(QPageSize{QPageSize::A4});
        writer.setPageMargins(QMarginsF{kMarginMm, kMarginMm, kMarginMm, kMarginMm}, QPageLayout::Millimeter);
        writer.setResolution(kDotsPerInch);
        Paper counted{writer, nullptr};
        lay(counted);
        QPainter painter;
        if (!painter.begin(&writer)) return refused;
        Paper drawn{writer, &painter};
        drawn.onPage(foot, counted.pages());
        lay(drawn);
        if (!painter.end()) return refused;
    }
    return file.commit() ? aufwind::Result<void>() : aufwind::Result<void>(refused);
}

}  // namespace aufwind::views
