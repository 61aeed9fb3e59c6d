// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/idle_lock.h"

#include <QKeyEvent>
#include <QtTest>

using aufwind::desktop::IdleLock;

class IdleLockTest : public QObject {
    Q_OBJECT

    std::int64_t now_ = 1'000'000;

    static void press(QObject& on) {
        QKeyEvent key{QEvent::KeyPress, Qt::Key_A, Qt::NoModifier};
        QCoreApplication::sendEvent(&on, &key);
    }

  private slots:
    void nobody_for_a_while_is_due() {
        IdleLock lock{20};
        QSignalSpy due{&lock, &IdleLock::due};
        QTRY_VERIFY_WITH_TIMEOUT(due.count() > 0, 5'000);
    }

    void whoever_uses_it_is_left_alone() {
        IdleLock lock{600'000, [this] {
                          return now_;
                      }};
        QSignalSpy due{&lock, &IdleLock::due};
        for (int i = 0; i < 5; ++i) {
            now_ += 500'000;
            press(*this);
        }
        QCOMPARE(due.count(), 0);
    }

    void time_asleep_counts() {
        IdleLock lock{600'000, [this] {
                          return now_;
                      }};
        QSignalSpy due{&lock, &IdleLock::due};
        now_ += 600'000;
        press(*this);
        QCOMPARE(due.count(), 1);
        press(*this);
        QCOMPARE(due.count(), 1);
    }

    void a_sleep_that_is_announced_is_due_at_once() {
        IdleLock lock;
        QSignalSpy due{&lock, &IdleLock::due};
        lock.prepareForSleep(false);
        QCOMPARE(due.count(), 0);
        lock.prepareForSleep(true);
        QCOMPARE(due.count(), 1);
    }
};

QTEST_GUILESS_MAIN(IdleLockTest)
#include "idle_lock_test.moc"
