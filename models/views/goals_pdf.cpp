// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goals_pdf.h"

#include <QFileInfo>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace aufwind::views {

namespace {

using domain::GoalStatus;

constexpr int kDotsPerInch = 144;
constexpr double kDotsPerPoint = kDotsPerInch / 72.0;
constexpr double kMarginMm = 20;
constexpr double kFoot = 18 * kDotsPerPoint;
constexpr double kBody = 10;
constexpr double kSmall = 8.5;
constexpr double kIndent = 14 * kDotsPerPoint;
/// Deeper ones stand below each other, so that their texts keep some width.
constexpr int kDeepest = 8;
constexpr double kBarWidth = 110 * kDotsPerPoint;
constexpr double kBarHeight = 5 * kDotsPerPoint;
constexpr double kPercentWidth = 42 * kDotsPerPoint;
constexpr double kStatusWidth = 92 * kDotsPerPoint;
constexpr double kMarkSize = 7 * kDotsPerPoint;
// Paper is white whatever the theme; these are the light theme's.
const QColor kInk{0x1f, 0x1f, 0x1d};
const QColor kMuted{0x5e, 0x5c, 0x57};
const QColor kTrack{0xe4, 0xe2, 0xdd};
const QColor kAccent{0x2a, 0x54, 0xc4};
const QColor kGood{0x1e, 0x7d, 0x4b};
const QColor kWarning{0xa1, 0x61, 0x0b};
const QColor kDanger{0xb4, 0x23, 0x18};

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

/// Goes down the pages. Without a painter it only counts them.
class Paper {
  public:
    Paper(QPdfWriter& writer, QPainter* painter)
        : writer_(writer), painter_(painter), width_(writer.width()), bottom_(writer.height() - kFoot) {}

    int pages() const { return page_; }
    double width() const { return width_; }
    double y() const { return y_; }
    QPainter* painter() const { return painter_; }

    void onPage(const QString& foot, int count) {
        foot_ = foot;
        count_ = count;
        finishPage();
    }
    void space(double points) { y_ += points * kDotsPerPoint; }
    /// So much stands together on one page, where one can hold it.
    void keep(double height) {
        if (y_ + height > bottom_ && y_ > 0 && height <= bottom_) turn();
    }

    QFont font(double points, QFont::Weight weight = QFont::Normal) const {
        QFont font{QStringLiteral("Inter")};
        font.setPointSizeF(points);
        font.setWeight(weight);
        return font;
    }
    double lineHeight(const QFont& font) const { return QFontMetricsF{font, &writer_}.lineSpacing(); }

    /// A paragraph from `left` on, as wide as it may be, over as many pages as it takes.
    void text(const QString& text, const QFont& font, const QColor& colour, double left, double width) {
        QTextLayout layout{clean(text), font, &writer_};
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(width, kIndent));
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
    /// Beside what is written; takes no height. What is too long is cut.
    void aside(const QString& text, const QFont& font, const QColor& colour, const QRectF& place,
               Qt::Alignment alignment) {
        if (painter_ == nullptr) return;
        painter_->setFont(font);
        painter_->setPen(colour);
        const QFontMetricsF metrics{font, &writer_};
        painter_->drawText(place, static_cast<int>(alignment | Qt::AlignVCenter | Qt::TextSingleLine),
                           metrics.elidedText(clean(text), Qt::ElideRight, place.width()));
    }

  private:
    void turn() {
        if (painter_ != nullptr) writer_.newPage();
        ++page_;
        y_ = 0;
        finishPage();
    }
    void finishPage() {
        if (painter_ == nullptr || count_ == 0) return;
        aside(foot_.arg(page_).arg(count_), font(kSmall), kMuted, {0, bottom_, width_, kFoot}, Qt::AlignRight);
    }

    QPdfWriter& writer_;
    QPainter* painter_;
    double width_;
    double bottom_;
    double y_ = 0;
    int page_ = 1;
    int count_ = 0;
    QString foot_;
};

QColor colourOf(GoalStatus status) {
    switch (status) {
        case GoalStatus::onTrack:
            return kGood;
        case GoalStatus::done:
            return kAccent;
        case GoalStatus::behind:
            return kWarning;
        case GoalStatus::atRisk:
            return kDanger;
        case GoalStatus::draft:
        case GoalStatus::dropped:
            break;
    }
    return kMuted;
}

/// A shape for each, so that it can be told without colour.
void paintMark(QPainter& painter, GoalStatus status, const QRectF& place) {
    const QColor colour = colourOf(status);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen{colour, kDotsPerPoint};
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (status) {
        case GoalStatus::onTrack:
            painter.drawEllipse(place);
            break;
        case GoalStatus::behind:
            painter.drawPie(place, 90 * 16, 180 * 16);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(pen);
            painter.drawEllipse(place);
            break;
        case GoalStatus::atRisk:
            painter.drawPolygon(
                QPolygonF{{{place.center().x(), place.top()}, place.bottomRight(), place.bottomLeft()}});
            break;
        case GoalStatus::done: {
            pen.setWidthF(1.5 * kDotsPerPoint);
            painter.setPen(pen);
            QPainterPath tick{{place.left(), place.center().y()}};
            tick.lineTo(place.left() + place.width() * 0.4, place.bottom());
            tick.lineTo(place.right(), place.top());
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(tick);
            break;
        }
        case GoalStatus::dropped:
            pen.setWidthF(1.5 * kDotsPerPoint);
            painter.setPen(pen);
            painter.drawLine(QPointF{place.left(), place.center().y()}, QPointF{place.right(), place.center().y()});
            break;
        case GoalStatus::draft:
            pen.setDashPattern({1.5, 1.5});
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(place);
            break;
    }
    painter.restore();
}

class Sheet {
  public:
    Sheet(Paper& paper, const GoalsReport& report) : paper_(paper), report_(report) {}

    void lay() {
        paper_.text(report_.title, paper_.font(18, QFont::DemiBold), kInk, 0, paper_.width());
        paper_.space(3);
        for (const QString& line : report_.head) {
            paper_.text(line, paper_.font(kBody), kMuted, 0, paper_.width());
        }
        paper_.space(10);
        if (report_.entries.empty()) paper_.text(report_.none, paper_.font(kBody), kMuted, 0, paper_.width());
        for (const GoalsReport::Entry& entry : report_.entries) lay(entry);
    }

  private:
    static constexpr double kColumns = kPercentWidth + kBarWidth + kStatusWidth + 3 * kIndent / 2;

    void bar(const GoalsReport::Bar& bar, double height, double right) {
        const double y = paper_.y();
        paper_.aside(bar.percent, paper_.font(kSmall), kInk,
                     {right - kBarWidth - kPercentWidth - kIndent / 2, y, kPercentWidth, height}, Qt::AlignRight);
        QPainter* painter = paper_.painter();
        if (painter == nullptr) return;
        const QRectF track{right - kBarWidth, y + (height - kBarHeight) / 2, kBarWidth, kBarHeight};
        painter->fillRect(track, kTrack);
        if (bar.progress) {
            QRectF done = track;
            done.setWidth(track.width() * domain::shownProgress(*bar.progress));
            painter->fillRect(done, kAccent);
        }
        if (bar.expected) {
            const double at = track.left() + track.width() * domain::shownProgress(*bar.expected);
            painter->fillRect(QRectF{at - kDotsPerPoint / 2, track.top() - 2 * kDotsPerPoint, kDotsPerPoint,
                                     track.height() + 4 * kDotsPerPoint},
                              kInk);
        }
    }

    void lay(const GoalsReport::Entry& entry) {
        const double left = kIndent * std::clamp(entry.depth, 0, kDeepest);
        const QFont title = paper_.font(kBody, entry.depth == 0 ? QFont::DemiBold : QFont::Medium);
        const double height = paper_.lineHeight(title);
        paper_.keep(3 * height);
        const double right = paper_.width() - kStatusWidth - kIndent / 2;
        bar(entry.bar, height, right);
        if (QPainter* painter = paper_.painter()) {
            paintMark(*painter, entry.status,
                      {right + kIndent / 2, paper_.y() + (height - kMarkSize) / 2, kMarkSize, kMarkSize});
        }
        paper_.aside(entry.statusText, paper_.font(kSmall), kInk,
                     {right + kIndent / 2 + kMarkSize * 1.6, paper_.y(), kStatusWidth - kMarkSize * 1.6, height},
                     Qt::AlignLeft);
        paper_.text(entry.title, title, kInk, left, paper_.width() - kColumns - left);
        const QString under =
            entry.expectedText.isEmpty() ? entry.owner : entry.owner + QStringLiteral(" \u00b7 ") + entry.expectedText;
        paper_.text(under, paper_.font(kSmall), kMuted, left, paper_.width() - left);
        for (const GoalsReport::Result& one : entry.results) {
            const QFont font = paper_.font(kSmall);
            const double line = paper_.lineHeight(font);
            paper_.keep(2 * line);
            bar(one.bar, line, right);
            paper_.aside(one.values, font, kMuted, {right + kIndent / 2, paper_.y(), kStatusWidth, line},
                         Qt::AlignLeft);
            paper_.text(one.title, font, kInk, left + kIndent, paper_.width() - kColumns - left - kIndent);
        }
        if (!entry.said.isEmpty()) {
            paper_.text(entry.saidBy, paper_.font(kSmall), kMuted, left + kIndent, paper_.width() - left - kIndent);
            paper_.text(entry.said, paper_.font(kSmall), kInk, left + kIndent, paper_.width() - left - kIndent);
        }
        paper_.space(7);
    }

    Paper& paper_;
    const GoalsReport& report_;
};

}  // namespace

aufwind::Result<void> writeGoalsPdf(const GoalsReport& report, const QString& path) {
    const Error refused{ErrorCode::io, "the file cannot be written"};
    const QFileInfo there{path};
    QSaveFile file{path};
    if ((there.exists() && !there.isFile()) || !file.open(QIODevice::WriteOnly)) return refused;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    {
        QPdfWriter writer{&file};
        writer.setTitle(clean(report.title));
        writer.setCreator(QStringLiteral("Aufwind"));
        writer.setPageSize(QPageSize{QPageSize::A4});
        writer.setPageMargins(QMarginsF{kMarginMm, kMarginMm, kMarginMm, kMarginMm}, QPageLayout::Millimeter);
        writer.setResolution(kDotsPerInch);
        Paper counted{writer, nullptr};
        Sheet{counted, report}.lay();
        QPainter painter;
        if (!painter.begin(&writer)) return refused;
        Paper paper{writer, &painter};
        paper.onPage(report.foot, counted.pages());
        Sheet{paper, report}.lay();
        if (!painter.end()) return refused;
    }
    return file.commit() ? aufwind::Result<void>() : aufwind::Result<void>(refused);
}

}  // namespace aufwind::views
