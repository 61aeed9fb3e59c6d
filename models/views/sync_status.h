// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/local_data.h"
#include "models/views/sync_control.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVariant>
#include <qqml.h>

/// The state of sync for the chip and its page; there is one for the whole life of the window, also before anybody has
/// signed in. Thread rule: the window's.
namespace aufwind::views {

class SyncStatus : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    /// "upToDate", "saving", "syncing", "paused", "offline", "attention"
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(int done READ done NOTIFY changed)
    Q_PROPERTY(int total READ total NOTIFY changed)
    /// Of a fill, as fast as it went so far; -1 where that cannot be said yet.
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY changed)
    Q_PROPERTY(bool paused READ paused NOTIFY changed)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)
    Q_PROPERTY(int refused READ refused NOTIFY changed)
    Q_PROPERTY(int merged READ merged NOTIFY changed)
    /// A Date; undefined where online, or never yet online.
    Q_PROPERTY(QVariant offlineSince READ offlineSince NOTIFY changed)
    Q_PROPERTY(int nextTrySeconds READ nextTrySeconds NOTIFY nextTryChanged)
    Q_PROPERTY(QVariant lastSync READ lastSync NOTIFY changed)
    Q_PROPERTY(QString deviceName READ deviceName NOTIFY changed)
    Q_PROPERTY(int rowsHere READ rowsHere NOTIFY changed)
    Q_PROPERTY(double bytesOnDisk READ bytesOnDisk NOTIFY changed)
    Q_PROPERTY(double clockOffsetMs READ clockOffsetMs NOTIFY changed)
    /// In words, where something needs the person; else empty.
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)

  public:
    explicit SyncStatus(QObject* parent = nullptr);
    ~SyncStatus() override;

    /// Either may be null: nobody is signed in.
    void attach(SyncControl* control, LocalData* data, const class Wording* wording);

    QString state() const;
    int done() const;
    int total() const;
    int secondsLeft() const;
    bool paused() const { return figures_.paused; }
    int waiting() const;
    int refused() const;
    int merged() const;
    QVariant offlineSince() const;
    int nextTrySeconds() const;
    QVariant lastSync() const;
    QString deviceName() const { return figures_.deviceName; }
    int rowsHere();
    double bytesOnDisk() const { return static_cast<double>(figures_.bytesOnDisk); }
    double clockOffsetMs() const { return static_cast<double>(figures_.clockOffset); }
    QString trouble() const;

    Q_INVOKABLE void tryNow();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void resume();
    Q_INVOKABLE void copyRefused(const QString& id);
    /// As it was.
    Q_INVOKABLE void sendAgain(const QString& id);
    /// With what is written now, also where that is nothing.
    Q_INVOKABLE void retryRefused(const QString& id, const QString& newText);
    Q_INVOKABLE void dropRefused(const QString& id);
    Q_INVOKABLE void restoreLost(const QString& id);

  signals:
    void changed();
    void nextTryChanged();

  private:
    void take();

    QPointer<SyncControl> control_;
    QPointer<LocalData> data_;
    const Wording* wording_ = nullptr;
    SyncFigures figures_;
    QTimer seconds_;
    QElapsedTimer fill_;          ///< since the running fill began, or went on
    std::uint64_t fillFrom_ = 0;  ///< rows that it had then
    bool counted_ = false;
};

/// Names a lost value on the sync page.
struct LostKey {
    EntityNumber entity = 0;
    Uuid id;
    FieldNumber field = 0;
    Stamp stamp;

    QString toText() const;
    static std::optional<LostKey> parse(const QString& text);
};

}  // namespace aufwind::views
