// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/org_canvas.h"

#include <QObject>
#include <QPointer>
#include <QUrl>
#include <qqml.h>

/// An org chart as a file: a PDF of one page, or a picture. It shows what the chart shows (what is folded away stays
/// away), and so nothing that whoever saves it may not see. Made on another thread; only its owner may read the file.
///
/// Thread rule: the window's.
namespace aufwind::views {

/// Of a page at 72 points an inch. A page is no longer than a reader of PDF has to be able to show (ISO 32000-1, annex
/// C): a chart that is larger becomes smaller, and what is written in it can still be read from close by.
inline constexpr double kLongestPage = 14'400;
/// Of a picture: no side and no whole larger than what every program opens.
inline constexpr int kLongestSide = 16'000;
inline constexpr double kMostPixels = 40e6;

/// `title` stands in the foot. Any thread.
Result<void> writeOrgPdf(const OrgDrawing& drawing, const OrgLook& look, bool dotted, const QString& title,
                         const QString& path);
Result<void> writeOrgPicture(const OrgDrawing& drawing, const OrgLook& look, bool dotted, const QString& title,
                             const QString& path);

class OrgFile : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(aufwind::views::OrgCanvas* canvas MEMBER canvas_)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)

  public:
    using QObject::QObject;

    bool busy() const { return busy_; }
    /// "pdf" or "png". Ends with saved() or failed(), which leaves what was there. `look` as OrgLook::from() takes it:
    /// paper is white whatever the theme.
    Q_INVOKABLE void save(const QUrl& file, const QString& kind, const QVariantMap& look, const QString& title);

  signals:
    void busyChanged();
    void saved(const QString& fileName);
    /// Why, in words; empty where the file could not be written.
    void failed(const QString& reason);

  private:
    void end(const QString& fileName, const QString& reason);

    QPointer<OrgCanvas> canvas_;
    bool busy_ = false;
};

}  // namespace aufwind::views
