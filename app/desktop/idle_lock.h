// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <functional>

/// Says when a window should be locked: nobody has used it for a while, or the machine goes to sleep (logind's
/// PrepareForSleep). Where no logind says so, time asleep counts as time without use.
///
/// Thread rule: the window's; looks at all events of the application while it lives.
namespace aufwind::desktop {

class IdleLock : public QObject {
    Q_OBJECT

  public:
    static constexpr int kIdleMs = 10 * 60'000;
    /// ms that also pass while the machine sleeps.
    using Now = std::function<std::int64_t()>;

    explicit IdleLock(int idleMs = kIdleMs, Now now = {}, QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

  public slots:
    /// From logind; also before a test.
    void prepareForSleep(bool begins);

  signals:
    void due();

  private:
    void used();
    void look();

    int idleMs_;
    Now now_;
    std::int64_t lastUse_;
    QTimer timer_;
};

}  // namespace aufwind::desktop
