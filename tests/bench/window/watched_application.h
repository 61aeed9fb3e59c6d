// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QGuiApplication>

#include <cstdint>
#include <utility>
#include <vector>

class QQuickWindow;

/// The program's application that looks on: what each event costs the window's thread, and each frame. Events are those
/// of the event loop itself; what they send on is part of them.
///
/// Counted is processor time of that thread, so that a busy machine does not make it more; time that it waits is
/// counted apart. What the software renderer paints is left out: with a graphics card a thread of its own does that.
///
/// Thread rule: the window's, but for what the constructor takes. Milliseconds.
namespace aufwind::bench {

struct Turn {
    double ms = 0;      ///< of the processor, without painting
    double waited = 0;  ///< what it took besides that, on the clock: waiting, and being made to wait by others
    QByteArray what;    ///< receiver and event
};

struct Frame {
    std::int64_t shown = 0;  ///< ns on the steady clock
    double ms = 0;           ///< of the processor since the frame before, without painting
    double painting = 0;
};

class WatchedApplication : public QGuiApplication {
  public:
    WatchedApplication(int& argc, char** argv) : QGuiApplication(argc, argv) {}

    bool notify(QObject* receiver, QEvent* event) override;
    void watch(QQuickWindow& window);
    /// What the present turn is, where somebody knows better.
    void nameTurn(const QByteArray& name, bool noted = true);
    /// When that was last, and noted.
    std::int64_t namedAt() const { return namedAt_; }

    /// Since the last call; turns under a tenth of a millisecond are not kept.
    std::vector<Turn> takeTurns() { return std::exchange(turns_, {}); }
    std::vector<Frame> takeFrames() { return std::exchange(frames_, {}); }
    const std::vector<Frame>& frames() const { return frames_; }

  private:
    void painted();

    int depth_ = 0;
    QByteArray name_;
    std::int64_t namedAt_ = 0;
    QByteArray page_;  ///< that comes with the next frame
    double paintedInTurn_ = 0;
    double paintingFrom_ = 0;
    double lastFrame_ = 0;
    std::vector<Turn> turns_;
    std::vector<Frame> frames_;
};

std::int64_t steadyNow();
/// Of the thread that asks.
double processorMs();

}  // namespace aufwind::bench
