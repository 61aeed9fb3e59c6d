// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/idle_lock.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QEvent>

#include <ctime>
#include <utility>

namespace aufwind::desktop {

namespace {

std::int64_t sinceBoot() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<std::int64_t>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

}  // namespace

IdleLock::IdleLock(int idleMs, Now now, QObject* parent)
    : QObject(parent), idleMs_(idleMs), now_(now ? std::move(now) : Now{sinceBoot}), lastUse_(now_()) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &IdleLock::look);
    timer_.start(idleMs_);
    QCoreApplication::instance()->installEventFilter(this);
    // Without a bus there is nobody to ask, and nothing else to do.
    QDBusConnection::systemBus().connect(QStringLiteral("org.freedesktop.login1"),
                                         QStringLiteral("/org/freedesktop/login1"),
                                         QStringLiteral("org.freedesktop.login1.Manager"),
                                         QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
}

bool IdleLock::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::Wheel:
        case QEvent::TouchBegin:
        case QEvent::TabletPress:
            used();
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

void IdleLock::prepareForSleep(bool begins) {
    if (begins) emit due();
}

void IdleLock::used() {
    const std::int64_t now = now_();
    // The first touch after a sleep that nobody announced.
    const bool isLate = now - std::exchange(lastUse_, now) >= idleMs_;
    if (isLate) emit due();
}

// Started anew for the rest rather than at each event, of which there may be hundreds a second.
void IdleLock::look() {
    const std::int64_t left = idleMs_ - (now_() - lastUse_);
    if (left <= 0) emit due();
    timer_.start(static_cast<int>(left <= 0 ? idleMs_ : left));
}

}  // namespace aufwind::desktop
