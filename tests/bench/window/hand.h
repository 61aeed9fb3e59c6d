// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/app_context.h"
#include "tests/bench/window/watched_application.h"

#include <QPointF>
#include <QQuickItem>
#include <QQuickWindow>
#include <QString>

#include <functional>
#include <optional>

/// Uses the window from another thread, as a person does: every click and key is an event of its own, and no event loop
/// runs within another.
///
/// Thread rule: a thread that is not the window's; act() and until() run what they are given on the window's.
namespace aufwind::bench {

/// The name of turns in which only this looks at something.
inline constexpr char kOwnTurn[] = "hand";

class Hand {
  public:
    Hand(WatchedApplication& application, QQuickWindow& window) : application_(application), window_(window) {}

    void act(const std::function<void()>& work);
    /// Asks again and again; false where it does not come to be.
    bool until(const std::function<bool()>& holds, int ms = 20'000);
    /// Nothing was drawn for a while.
    void settle();

    void press(const QPointF& at);
    void moveTo(const QPointF& at);
    void release(const QPointF& at);
    void click(const QPointF& at);
    void wheel(const QPointF& at, int down);
    void letter(QChar letter);
    void press(int key, const QString& text = {});

    // On the window's thread.

    views::AppContext& context() const { return *window_.property("app").value<views::AppContext*>(); }
    /// The first visible item of that object name, or of that QML type; null where there is none.
    QQuickItem* named(const QString& name, QQuickItem* within = nullptr) const;
    QQuickItem* ofType(const QByteArray& type, QQuickItem* within = nullptr) const;
    static QPointF middleOf(const QQuickItem& item) {
        return item.mapToScene(QPointF{item.width() / 2, item.height() / 2});
    }
    void go(const QString& page, const QVariantMap& request = {});
    QString page() const;

    WatchedApplication& application() { return application_; }

  private:
    QQuickItem* find(QQuickItem* within, const std::function<bool(const QQuickItem&)>& wanted) const;
    QObject* stack() const;
    void send(const char* name, std::function<void()> work);
    void mouse(QEvent::Type type, const QPointF& at, Qt::MouseButton button, Qt::MouseButtons buttons);

    WatchedApplication& application_;
    QQuickWindow& window_;
    bool down_ = false;
};

/// Whole frames of 60 a second, counted from when it was made.
class Beat {
  public:
    void wait();

  private:
    std::int64_t next_ = steadyNow();
};

}  // namespace aufwind::bench
