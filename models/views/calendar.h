// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/calendar_line_model.h"
#include "models/views/local_data.h"

#include <QObject>
#include <QUrl>
#include <qqml.h>

#include <optional>

/// Calendar files of whoever is signed in: looking at one, choosing of it, making series of that as one undoable step,
/// and writing the own series into one. There is one for the whole life of the window.
///
/// Thread rule: the window's; files are read, taken apart and written on the writer's thread.
namespace aufwind::views {

class Calendar : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    /// "empty", "reading", "ready", "failed"
    Q_PROPERTY(QString state READ state NOTIFY changed)
    /// In words, why there is nothing to choose from, or nothing was made.
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(aufwind::views::CalendarLineModel* lines READ lines CONSTANT)
    Q_PROPERTY(int chosen READ chosen NOTIFY changed)
    /// Events of the file that were not looked at.
    Q_PROPERTY(int beyond READ beyond NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

  public:
    explicit Calendar(QObject* parent = nullptr);

    /// Null: nobody is signed in. None of them is owned.
    void attach(LocalData* data, Directory* people, const Wording* wording);
    void refresh();

    QString state() const { return state_; }
    QString trouble() const { return trouble_; }
    QString fileName() const { return fileName_; }
    CalendarLineModel* lines() { return &lines_; }
    int chosen() const { return static_cast<int>(lines_.chosen().size()); }
    int beyond() const { return beyond_; }
    bool busy() const { return busy_; }

    /// Only looks; ends in "ready" or "failed".
    Q_INVOKABLE void read(const QUrl& file);
    Q_INVOKABLE void choose(int index, bool chosen);
    /// Makes what is chosen, and ends with done() or a `trouble`.
    Q_INVOKABLE void run();
    /// Forgets the file; not while it is being imported, so that what becomes of it is told.
    Q_INVOKABLE void leave();
    /// One series, or all where it is empty. Ends with exported() or exportFailed().
    Q_INVOKABLE void exportTo(const QUrl& file, const QString& seriesId);

  signals:
    void changed();
    void done(int created, int changed);
    void exported(int events, const QString& fileName);
    void exportFailed(const QString& reason);

  private:
    void set(const QString& state, const QString& trouble = {});
    /// No plan: the file cannot be read.
    void taken(const Result<void>& result, std::optional<domain::ImportPlan> plan);

    LocalData* data_ = nullptr;
    const Wording* wording_ = nullptr;
    CalendarLineModel lines_;
    QString state_ = QStringLiteral("empty");
    QString trouble_;
    QString fileName_;
    int beyond_ = 0;
    bool busy_ = false;
    std::uint64_t turn_ = 0;    ///< answers of an earlier file, or of somebody else's, are dropped
    std::uint64_t person_ = 0;  ///< as turn_, for exports, which another file does not end
};

}  // namespace aufwind::views
