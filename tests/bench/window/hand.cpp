// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/hand.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWheelEvent>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace aufwind::bench {

namespace {

constexpr std::int64_t kNsPerMs = 1'000'000;
constexpr std::int64_t kFrameNs = 16'666'667;
constexpr int kAskMs = 3;
constexpr std::int64_t kQuietNs = 400 * kNsPerMs;

/// The pace of a person's hand and of a screen is real time, and nothing ends it before.
void passUntil(std::int64_t when) {
    std::mutex own;
    std::condition_variable nothing;
    std::unique_lock lock(own);
    const auto left = [&] {
        return std::chrono::nanoseconds(when - steadyNow());
    };
    nothing.wait_for(lock, left(), [&] { return left().count() <= 0; });
}

}  // namespace

void Hand::act(const std::function<void()>& work) {
    const auto turn = [&] {
        application_.nameTurn(kOwnTurn, false);
        work();
    };
    QMetaObject::invokeMethod(&window_, turn, Qt::BlockingQueuedConnection);
}

bool Hand::until(const std::function<bool()>& holds, int ms) {
    const std::int64_t end = steadyNow() + ms * kNsPerMs;
    bool answer = false;
    while (true) {
        act([&] { answer = holds(); });
        if (answer || steadyNow() > end) return answer;
        passUntil(steadyNow() + kAskMs * kNsPerMs);
    }
}

void Hand::settle() {
    const auto isQuiet = [this] {
        const auto& frames = application_.frames();
        return frames.empty() || steadyNow() - frames.back().shown > kQuietNs;
    };
    // A caret that blinks never lets it be quiet.
    until(isQuiet, 1'500);
}

void Hand::send(const char* name, std::function<void()> work) {
    const auto turn = [this, name, work = std::move(work)] {
        if (name != nullptr) application_.nameTurn(name);
        work();
    };
    QMetaObject::invokeMethod(&window_, turn, Qt::QueuedConnection);
}

void Hand::mouse(QEvent::Type type, const QPointF& at, Qt::MouseButton button, Qt::MouseButtons buttons) {
    send("mouse", [this, type, at, button, buttons] {
        QMouseEvent event(type, at, at, at + window_.position(), button, buttons, Qt::NoModifier);
        event.setTimestamp(static_cast<quint64>(steadyNow() / kNsPerMs));
        QCoreApplication::sendEvent(&window_, &event);
    });
}

void Hand::press(const QPointF& at) {
    mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton);
    mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
    down_ = true;
}

void Hand::moveTo(const QPointF& at) {
    mouse(QEvent::MouseMove, at, Qt::NoButton, down_ ? Qt::LeftButton : Qt::NoButton);
}

void Hand::release(const QPointF& at) {
    mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
    down_ = false;
}

void Hand::click(const QPointF& at) {
    press(at);
    release(at);
}

void Hand::wheel(const QPointF& at, int down) {
    send("wheel", [this, at, down] {
        QWheelEvent event(at, at + window_.position(), {}, QPoint(0, -down), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        event.setTimestamp(static_cast<quint64>(steadyNow() / kNsPerMs));
        QCoreApplication::sendEvent(&window_, &event);
    });
}

void Hand::press(int key, const QString& text) {
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        send(type == QEvent::KeyPress ? "key" : nullptr, [this, type, key, text] {
            QKeyEvent event(type, key, Qt::NoModifier, text);
            QCoreApplication::sendEvent(&window_, &event);
        });
    }
}

void Hand::letter(QChar letter) {
    const bool isEnd = letter == QLatin1Char('\n');
    press(isEnd ? int{Qt::Key_Return} : int{Qt::Key_unknown}, isEnd ? QStringLiteral("\r") : QString{letter});
}

QQuickItem* Hand::find(QQuickItem* within, const std::function<bool(const QQuickItem&)>& wanted) const {
    if (!within->isVisible()) return nullptr;
    if (wanted(*within)) return within;
    for (QQuickItem* child : within->childItems()) {
        if (QQuickItem* found = find(child, wanted)) return found;
    }
    return nullptr;
}

QQuickItem* Hand::named(const QString& name, QQuickItem* within) const {
    return find(within != nullptr ? within : window_.contentItem(),
                [&](const QQuickItem& item) { return item.objectName() == name; });
}

QQuickItem* Hand::ofType(const QByteArray& type, QQuickItem* within) const {
    return find(within != nullptr ? within : window_.contentItem(), [&](const QQuickItem& item) {
        return QByteArray(item.metaObject()->className()).startsWith(type + "_QML");
    });
}

QObject* Hand::stack() const {
    auto* shell = window_.property("view").value<QObject*>();
    return shell != nullptr ? shell->property("stack").value<QObject*>() : nullptr;
}

void Hand::go(const QString& page, const QVariantMap& request) {
    application_.nameTurn("page " + page.toUtf8());
    QMetaObject::invokeMethod(stack(), "go", Q_ARG(QString, page), Q_ARG(QVariant, QVariant{request}));
}

QString Hand::page() const {
    QObject* pages = stack();
    return pages != nullptr ? pages->property("current").toString() : QString{};
}

void Beat::wait() {
    next_ += kFrameNs;
    const std::int64_t now = steadyNow();
    // What is late is not made up for by a flood.
    if (now > next_) next_ = now;
    passUntil(next_);
}

}  // namespace aufwind::bench
