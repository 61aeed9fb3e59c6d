// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/options.h"
#include "app/desktop/window_place.h"
#include "models/views/app_context.h"

#include <QObject>
#include <QQmlApplicationEngine>
#include <QSettings>
#include <QTimer>
#include <QTranslator>

#include <memory>

class QQuickWindow;

/// The window: loads the QML, keeps its language, theme and place, and takes a picture or the time where asked.
/// Thread rule: the window's.
namespace aufwind::desktop {

class Window : public QObject {
    Q_OBJECT

  public:
    Window(const Options& options, views::AppContext& context);
    ~Window() override;

    /// False where the QML does not load; said on standard error.
    bool show();
    /// Null until it is loaded.
    QQuickWindow* quickWindow() const { return window_; }

  private:
    void translate();
    void remember();
    void armFirstFrame();
    void armShot();
    void go();
    void settled();
    void saveShot();

    const Options& options_;
    views::AppContext& context_;
    QSettings settings_;
    QTranslator translator_;
    QQmlApplicationEngine engine_;
    WindowPlace place_{settings_};  ///< goes before the window
    QQuickWindow* window_ = nullptr;
    QTimer settle_;
    QTimer latest_;
    std::uint64_t frames_ = 0;
    std::uint64_t framesSeen_ = 0;
};

/// Milliseconds since this process started, on the clock that also counts while the machine sleeps.
double millisecondsSinceStart();

}  // namespace aufwind::desktop
