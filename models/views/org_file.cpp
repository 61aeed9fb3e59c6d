// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/org_file.h"

#include "models/views/export_notes.h"
#include "models/views/organisation.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QThreadPool>

#include <algorithm>
#include <cmath>
#include <functional>

namespace aufwind::views {

namespace {

/// Units of a chart are the pixels of a screen: 96 an inch.
constexpr double kPointsPerUnit = 0.75;
constexpr double kMargin = 32;
constexpr double kFoot = 40;

QRectF sheetOf(const OrgDrawing& drawing) {
    const double width = std::max(drawing.layout.width, 480.0);
    return {-kMargin - (width - drawing.layout.width) / 2, -kMargin, width + 2 * kMargin,
            drawing.layout.height + 2 * kMargin + kFoot};
}

void paintSheet(QPainter& painter, const OrgDrawing& drawing, const OrgLook& look, bool dotted, const QString& title,
                double zoom) {
    const QRectF sheet = sheetOf(drawing);
    OrgPainter chart;
    chart.setLook(look);
    chart.paint(painter, drawing, sheet, zoom, {domain::kNoNode, domain::kNoNode, dotted});
    if (zoom < OrgPainter::kNamesFrom) return;
    QFont font{look.family};
    font.setPixelSize(std::max(1, static_cast<int>(look.titleSize * zoom)));
    painter.setFont(font);
    painter.setPen(look.muted);
    painter.drawText(QRectF{kMargin * zoom, (sheet.height() - kFoot) * zoom, (sheet.width() - 2 * kMargin) * zoom,
                            (kFoot - kMargin / 2) * zoom},
                     Qt::AlignLeft | Qt::AlignVCenter, title);
}

/// Whole or not at all.
Result<void> saveWhole(const QString& path, const std::function<bool(QIODevice&)>& write) {
    const Error refused{ErrorCode::io, "the file cannot be written"};
    const QFileInfo there{path};
    QSaveFile file{path};
    if ((there.exists() && !there.isFile()) || !file.open(QIODevice::WriteOnly)) return refused;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!write(file) || !file.commit()) return refused;
    return {};
}

}  // namespace

Result<void> writeOrgPdf(const OrgDrawing& drawing, const OrgLook& look, bool dotted, const QString& title,
                         const QString& path) {
    return saveWhole(path, [&](QIODevice& device) {
        const QSizeF sheet = sheetOf(drawing).size() * kPointsPerUnit;
        const double shrink = std::min(1.0, kLongestPage / std::max(sheet.width(), sheet.height()));
        QPdfWriter writer{&device};
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Aufwind"));
        // Fine enough for whole numbers in a page that has become smaller.
        writer.setResolution(std::min(9'600, static_cast<int>(std::ceil(96 / shrink))));
        writer.setPageSize(QPageSize{sheet * shrink, QPageSize::Point, {}, QPageSize::ExactMatch});
        writer.setPageMargins({});
        QPainter painter;
        if (!painter.begin(&writer)) return false;
        // In units of the chart, so that every letter is one that can be read.
        const double scale = writer.width() / sheetOf(drawing).width();
        painter.scale(scale, scale);
        paintSheet(painter, drawing, look, dotted, title, 1);
        return painter.end();
    });
}

Result<void> writeOrgPicture(const OrgDrawing& drawing, const OrgLook& look, bool dotted, const QString& title,
                             const QString& path) {
    return saveWhole(path, [&](QIODevice& device) {
        const QSizeF sheet = sheetOf(drawing).size();
        // Twice as fine as the screen, where there is room.
        const double zoom = std::min({2.0, kLongestSide / std::max(sheet.width(), sheet.height()),
                                      std::sqrt(kMostPixels / (sheet.width() * sheet.height()))});
        const QSize size{std::max(1, static_cast<int>(sheet.width() * zoom)),
                         std::max(1, static_cast<int>(sheet.height() * zoom))};
        QImage image{size, QImage::Format_RGB32};
        if (image.isNull()) return false;
        image.fill(look.canvas);
        QPainter painter{&image};
        paintSheet(painter, drawing, look, dotted, title, zoom);
        painter.end();
        return image.save(&device, "PNG");
    });
}

void OrgFile::save(const QUrl& file, const QString& kind, const QVariantMap& look, const QString& title) {
    const auto drawing = canvas_ && canvas_->chart() != nullptr ? canvas_->chart()->drawing() : nullptr;
    const Organisation* organisation = drawing ? canvas_->chart()->organisation() : nullptr;
    LocalData* data = organisation != nullptr ? organisation->data() : nullptr;
    if (busy_ || drawing == nullptr || drawing->layout.cards.empty()) return;
    // What cannot be noted is not taken away.
    if (data == nullptr) return emit failed({});
    busy_ = true;
    emit busyChanged();
    const bool isPicture = kind == QLatin1String("png");
    const store::ExportNote note =
        ExportNotes::make("org_chart", isPicture ? "png" : "pdf", drawing->layout.cards.size(), data->now());
    const auto write = [drawing, title, draw = isPicture ? &writeOrgPicture : &writeOrgPdf, look = OrgLook::from(look),
                        dotted = canvas_->dotted(), path = file.toLocalFile(), id = note.id,
                        there = QPointer<LocalData>(data), self = QPointer<OrgFile>(this)] {
        const Result<void> done = draw(*drawing, look, dotted, title, path);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, there, id, ok = done.ok(), path] {
                if (there) ExportNotes::after(*there, id, ok);
                if (self) self->end(ok ? QFileInfo{path}.fileName() : QString{}, {});
            },
            Qt::QueuedConnection);
    };
    ExportNotes::before(*data, note, [write, self = QPointer<OrgFile>(this)](const Result<void>& noted) {
        if (noted) return QThreadPool::globalInstance()->start(write);
        if (self) self->end({}, ExportNotes::reason(noted.error()));
    });
}

void OrgFile::end(const QString& fileName, const QString& reason) {
    busy_ = false;
    emit busyChanged();
    if (fileName.isEmpty()) {
        emit failed(reason);
    } else {
        emit saved(fileName);
    }
}

}  // namespace aufwind::views
