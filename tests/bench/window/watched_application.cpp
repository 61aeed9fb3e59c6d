// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/watched_application.h"

#include <QEvent>
#include <QMetaEnum>
#include <QQuickWindow>
#include <QThread>

#include <chrono>
#include <ctime>

namespace aufwind::bench {

namespace {

constexpr double kKeptFromMs = 0.1;
constexpr double kNsPerMs = 1e6;

QByteArray nameOf(const QObject& receiver, QEvent::Type type) {
    QByteArray name = receiver.metaObject()->className();
    if (receiver.parent() != nullptr) name = receiver.parent()->metaObject()->className() + QByteArray("/") + name;
    if (!receiver.objectName().isEmpty()) name += '#' + receiver.objectName().toUtf8();
    const char* event = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name + ' ' + (event != nullptr ? event : "event");
}

}  // namespace

std::int64_t steadyNow() {
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

double processorMs() {
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1000 + static_cast<double>(spent.tv_nsec) / kNsPerMs;
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    // Every thread comes by here.
    if (QThread::currentThread() != thread() || depth_ > 0) return QGuiApplication::notify(receiver, event);
    // It may be gone afterwards.
    name_ = nameOf(*receiver, event->type());
    const std::int64_t from = steadyNow();
    const double spent = processorMs();
    paintedInTurn_ = 0;
    ++depth_;
    const bool taken = QGuiApplication::notify(receiver, event);
    --depth_;
    const double ms = processorMs() - spent - paintedInTurn_;
    // What a page makes for its first frame is of its coming.
    if (!page_.isEmpty() && paintedInTurn_ > 0) name_ = std::exchange(page_, {}) + " frame";
    const double passed = static_cast<double>(steadyNow() - from) / kNsPerMs;
    if (passed >= kKeptFromMs) turns_.push_back({ms, passed - ms - paintedInTurn_, name_});
    return taken;
}

void WatchedApplication::nameTurn(const QByteArray& name, bool noted) {
    name_ = name;
    if (noted) namedAt_ = steadyNow();
    if (name.startsWith("page ")) page_ = name;
}

void WatchedApplication::watch(QQuickWindow& window) {
    const auto begin = [this] {
        paintingFrom_ = processorMs();
    };
    // With the software renderer both are this thread's, one after the other.
    connect(&window, &QQuickWindow::beforeRendering, this, begin, Qt::DirectConnection);
    connect(&window, &QQuickWindow::frameSwapped, this, &WatchedApplication::painted, Qt::DirectConnection);
    lastFrame_ = processorMs();
}

void WatchedApplication::painted() {
    const double now = processorMs();
    const double painting = now - paintingFrom_;
    paintedInTurn_ += painting;
    frames_.push_back({steadyNow(), now - lastFrame_ - painting, painting});
    lastFrame_ = now;
}

}  // namespace aufwind::bench
