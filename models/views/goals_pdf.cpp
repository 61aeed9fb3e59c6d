// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goals_pdf.h"

#include "models/views/paper.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace aufwind::views {

namespace {

using domain::GoalStatus;

using paper::kBody;
using paper::kDotsPerPoint;
using paper::kIndent;
using paper::kInk;
using paper::kMuted;
using paper::kSmall;
using paper::kTrack;

/// Deeper ones stand below each other, so that their texts keep some width.
constexpr int kDeepest = 8;
constexpr double kBarWidth = 110 * kDotsPerPoint;
constexpr double kBarHeight = 5 * kDotsPerPoint;
constexpr double kPercentWidth = 42 * kDotsPerPoint;
constexpr double kStatusWidth = 92 * kDotsPerPoint;
constexpr double kMarkSize = 7 * kDotsPerPoint;
// Of the light theme, as all that is on paper.
const QColor kAccent{0x2a, 0x54, 0xc4};
const QColor kGood{0x1e, 0x7d, 0x4b};
const QColor kWarning{0xa1, 0x61, 0x0b};
const QColor kDanger{0xb4, 0x23, 0x18};

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
    return paper::write(path, report.title, report.foot, [&](Paper& paper) { Sheet{paper, report}.lay(); });
}

}  // namespace aufwind::views
