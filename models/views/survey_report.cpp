// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_report.h"

#include "models/views/paper.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <optional>

namespace aufwind::views {

namespace {

using paper::kBody;
using paper::kDotsPerPoint;
using paper::kIndent;
using paper::kInk;
using paper::kMuted;
using paper::kSmall;
using paper::kTrack;

/// More columns of a heatmap stand below each other.
constexpr qsizetype kColumnsMost = 7;
constexpr double kNameShare = 0.28;  ///< of the paper's width
constexpr double kAnswersWidth = 40 * kDotsPerPoint;
constexpr double kCellHeight = 16 * kDotsPerPoint;
constexpr double kBarHeight = 7 * kDotsPerPoint;
constexpr double kCountWidth = 76 * kDotsPerPoint;
constexpr double kCourseHeight = 54 * kDotsPerPoint;
constexpr double kDotSize = 4 * kDotsPerPoint;
// The light theme's diverging shades, with the ink that is read on each.
const std::array<QColor, 5> kShades{QColor{0xb4, 0x53, 0x0a}, QColor{0xf4, 0xc5, 0x9b}, QColor{0xef, 0xee, 0xea},
                                    QColor{0xb9, 0xd0, 0xf5}, QColor{0x2b, 0x59, 0xc3}};
const QColor kOnDark{0xff, 0xff, 0xff};
const QColor kAccent{0x2a, 0x54, 0xc4};

QString textOf(const QVariantMap& map, const char* key) {
    return map.value(QString::fromLatin1(key)).toString();
}

QColor inkOn(int shade) {
    return shade == 0 || shade == 4 ? kOnDark : kInk;
}

QColor sideColour(const QString& side) {
    if (side == QLatin1String("favourable")) return kShades[4];
    if (side == QLatin1String("unfavourable")) return kShades[0];
    return side == QLatin1String("neutral") ? QColor{0xc9, 0xc6, 0xbf} : kAccent;
}

class Sheet {
  public:
    Sheet(Paper& paper, const SurveyReport& report) : paper_(paper), report_(report) {}

    void lay() {
        paper_.text(report_.title, paper_.font(18, QFont::DemiBold), kInk, 0, paper_.width());
        paper_.space(3);
        for (const QString& line : report_.head) paper_.text(line, paper_.font(kBody), kMuted, 0, paper_.width());
        laySummary();
        layHeatmap();
        layCourse();
        layQuestions();
    }

  private:
    void heading(const QString& text, double with) {
        paper_.space(14);
        const QFont font = paper_.font(13, QFont::DemiBold);
        paper_.keep(paper_.lineHeight(font) + with);
        paper_.text(text, font, kInk, 0, paper_.width());
        paper_.space(4);
    }

    void fact(const QString& name, const QVariantMap& card, const QString& more) {
        if (card.isEmpty()) return;
        const QFont font = paper_.font(kBody);
        const QString hidden = textOf(card, "hidden");
        QString value = hidden.isEmpty() ? textOf(card, "text") : report_.noFigure + QStringLiteral(" ") + hidden;
        for (const QString& part : {more, textOf(card, "change")}) {
            if (hidden.isEmpty() && !part.isEmpty()) value += QStringLiteral(" \u00b7 ") + part;
        }
        paper_.keep(paper_.lineHeight(font));
        paper_.aside(name, paper_.font(kBody, QFont::Medium), kInk,
                     {0, paper_.y(), paper_.width() * kNameShare, paper_.lineHeight(font)}, Qt::AlignLeft);
        const double left = paper_.width() * kNameShare;
        paper_.text(value, font, kInk, left, paper_.width() - left);
    }

    void laySummary() {
        heading(report_.summary, 4 * kCellHeight);
        const QVariantMap participation = report_.cards.value(QStringLiteral("participation")).toMap();
        fact(report_.participation, participation,
             textOf(participation, "answered") + QStringLiteral(" / ") + textOf(participation, "invited"));
        const QVariantMap enps = report_.cards.value(QStringLiteral("enps")).toMap();
        fact(report_.enps, enps, {});
        fact(report_.favourable, report_.cards.value(QStringLiteral("favourable")).toMap(), {});
        const QVariantMap lowest = report_.cards.value(QStringLiteral("lowest")).toMap();
        fact(textOf(lowest, "name"), lowest, {});
    }

    void layHeatmap() {
        if (report_.rows.empty() || report_.columns.isEmpty()) return;
        for (qsizetype first = 0; first < report_.columns.size(); first += kColumnsMost) {
            layColumns(first, std::min(report_.columns.size(), first + kColumnsMost));
        }
        paper_.space(4);
        paper_.text(report_.legend, paper_.font(kSmall), kMuted, 0, paper_.width());
    }

    void layColumns(qsizetype first, qsizetype end) {
        heading(report_.segments, 4 * kCellHeight);
        const double name = paper_.width() * kNameShare;
        const double left = name + kAnswersWidth + kIndent / 2;
        const double each = (paper_.width() - left) / static_cast<double>(kColumnsMost);
        const QFont small = paper_.font(kSmall);
        for (qsizetype i = first; i < end; ++i) {
            paper_.aside(textOf(report_.columns[i].toMap(), "text"), small, kMuted,
                         {left + each * static_cast<double>(i - first), paper_.y(), each - kDotsPerPoint, kCellHeight},
                         Qt::AlignHCenter);
        }
        paper_.space(kCellHeight / kDotsPerPoint);
        for (const QVariantMap& row : report_.rows) {
            const QString cut = textOf(row, "cut");
            paper_.keep((cut.isEmpty() ? 1 : 2) * kCellHeight);
            if (!cut.isEmpty()) {
                paper_.space(4);
                paper_.text(cut, paper_.font(kSmall, QFont::Medium), kMuted, 0, paper_.width());
            }
            const double indent = std::min(row.value(QStringLiteral("depth")).toInt(), 4) * kIndent / 2;
            paper_.aside(textOf(row, "name"), small, kInk, {indent, paper_.y(), name - indent, kCellHeight},
                         Qt::AlignLeft);
            const bool isHidden = !textOf(row, "hidden").isEmpty();
            paper_.aside(isHidden ? report_.noFigure : textOf(row, "answers"), small, kMuted,
                         {name, paper_.y(), kAnswersWidth, kCellHeight}, Qt::AlignRight);
            const QVariantList cells = row.value(QStringLiteral("cells")).toList();
            for (qsizetype i = first; i < end && i < cells.size(); ++i) {
                cell(cells[i].toMap(), {left + each * static_cast<double>(i - first), paper_.y(), each - kDotsPerPoint,
                                        kCellHeight - kDotsPerPoint});
            }
            paper_.space(kCellHeight / kDotsPerPoint);
        }
    }

    void cell(const QVariantMap& cell, const QRectF& place) {
        QPainter* painter = paper_.painter();
        const int shade = cell.value(QStringLiteral("shade")).toInt();
        const bool isHidden = !textOf(cell, "hidden").isEmpty();
        if (painter != nullptr && isHidden) {
            painter->fillRect(place, QBrush{kTrack, Qt::BDiagPattern});
        } else if (painter != nullptr && shade >= 0 && shade < 5) {
            painter->fillRect(place, kShades[static_cast<std::size_t>(shade)]);
        }
        paper_.aside(isHidden ? report_.noFigure : textOf(cell, "text"), paper_.font(kSmall),
                     isHidden || shade < 0 ? kMuted : inkOn(shade), place, Qt::AlignHCenter);
    }

    void layCourse() {
        const QVariantList rounds = report_.trends.value(QStringLiteral("rounds")).toList();
        if (rounds.size() < 2) return;
        heading(report_.course, 2 * kCourseHeight);
        const QVariantList lines = report_.trends.value(QStringLiteral("lines")).toList();
        for (const QVariant& one : lines) {
            const QVariantMap line = one.toMap();
            if (line.value(QStringLiteral("isDriver")).toBool()) course(line);
        }
    }

    /// The values are written at their points, so that nothing hangs on the line alone.
    void course(const QVariantMap& line) {
        const QFont small = paper_.font(kSmall);
        const double text = paper_.lineHeight(small);
        paper_.keep(kCourseHeight + text);
        const double name = paper_.width() * kNameShare;
        paper_.aside(textOf(line, "name"), small, kInk, {0, paper_.y(), name, kCourseHeight}, Qt::AlignLeft);
        const QVariantList points = line.value(QStringLiteral("points")).toList();
        const double room = paper_.width() - name - kIndent;
        const double step = points.size() > 1 ? room / static_cast<double>(points.size() - 1) : 0;
        std::optional<QPointF> before;
        for (qsizetype i = 0; i < points.size(); ++i) {
            const QVariantMap point = points[i].toMap();
            const bool isThere = point.contains(QStringLiteral("value"));
            const double value = point.value(QStringLiteral("value")).toDouble();
            const QPointF at{name + step * static_cast<double>(i),
                             paper_.y() + text + (kCourseHeight - 2 * text) * (1 - value)};
            if (QPainter* painter = paper_.painter(); painter != nullptr && isThere) {
                painter->setPen(QPen{kAccent, kDotsPerPoint});
                if (before) painter->drawLine(*before, at);
                painter->setBrush(kAccent);
                painter->drawEllipse(at, kDotSize / 2, kDotSize / 2);
            }
            const QString said = isThere                             ? textOf(point, "text")
                                 : textOf(point, "hidden").isEmpty() ? QStringLiteral("\u2013")
                                                                     : report_.noFigure;
            paper_.aside(said, small, isThere ? kInk : kMuted,
                         {at.x() - kIndent, isThere ? at.y() - text - kDotSize : paper_.y() + kCourseHeight - text,
                          3 * kIndent, text},
                         Qt::AlignLeft);
            before = isThere ? std::optional(at) : std::nullopt;
        }
        paper_.space(kCourseHeight / kDotsPerPoint + 4);
    }

    void layQuestions() {
        if (report_.questions.isEmpty()) return;
        heading(report_.asked, 6 * kCellHeight);
        for (const QVariant& one : report_.questions) question(one.toMap());
    }

    void question(const QVariantMap& question) {
        const QFont small = paper_.font(kSmall);
        const double height = paper_.lineHeight(small);
        paper_.keep(4 * height);
        paper_.text(textOf(question, "text"), paper_.font(kBody, QFont::Medium), kInk, 0, paper_.width());
        const QString hidden = textOf(question, "hidden");
        if (!hidden.isEmpty()) {
            paper_.text(report_.noFigure + QStringLiteral(" ") + hidden, small, kMuted, 0, paper_.width());
            return paper_.space(8);
        }
        QString under = report_.answers.arg(textOf(question, "answered"));
        for (const char* part : {"score", "change", "driver"}) {
            if (const QString text = textOf(question, part); !text.isEmpty())
                under += QStringLiteral(" \u00b7 ") + text;
        }
        paper_.text(under, small, kMuted, 0, paper_.width());
        const QVariantList bars = question.value(QStringLiteral("bars")).toList();
        const double name = paper_.width() * kNameShare;
        const double room = paper_.width() - name - kCountWidth - kIndent;
        for (const QVariant& each : bars) {
            const QVariantMap bar = each.toMap();
            paper_.keep(height);
            paper_.aside(textOf(bar, "label"), small, kInk, {0, paper_.y(), name, height}, Qt::AlignLeft);
            if (QPainter* painter = paper_.painter()) {
                const QRectF track{name + kIndent / 2, paper_.y() + (height - kBarHeight) / 2, room, kBarHeight};
                painter->fillRect(track, kTrack);
                QRectF part = track;
                part.setWidth(track.width() * bar.value(QStringLiteral("share")).toDouble());
                painter->fillRect(part, sideColour(textOf(bar, "side")));
            }
            paper_.aside(textOf(bar, "percent") + QStringLiteral(" \u00b7 ") + textOf(bar, "count"), small, kInk,
                         {paper_.width() - kCountWidth, paper_.y(), kCountWidth, height}, Qt::AlignRight);
            paper_.space(height / kDotsPerPoint);
        }
        paper_.space(8);
    }

    Paper& paper_;
    const SurveyReport& report_;
};

}  // namespace

aufwind::Result<void> writeSurveyPdf(const SurveyReport& report, const QString& path) {
    return paper::write(path, report.title, report.foot, [&](Paper& paper) { Sheet{paper, report}.lay(); });
}

}  // namespace aufwind::views
