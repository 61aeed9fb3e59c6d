// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QRect>
#include <QSettings>
#include <QTimer>
#include <QVariantMap>

class QQuickWindow;

/// Where the window was and how large, kept on this device from one start to the next.
/// Thread rule: the window's.
namespace aufwind::desktop {

class WindowPlace : public QObject {
    Q_OBJECT

  public:
    /// `settings` is not owned and outlives this.
    explicit WindowPlace(QSettings& settings);
    ~WindowPlace() override;

    /// What the window is made with: width and height, and where it is known also x, y and visibility.
    QVariantMap properties(const QList<QRect>& screens) const;
    /// Keeps its changes from now on, soon after each and when this goes.
    void follow(QQuickWindow& window);

  private:
    void note();
    void keep();

    QSettings& settings_;
    QPointer<QQuickWindow> window_;
    QRect shape_;   ///< at its last change, for a window that is gone
    QRect normal_;  ///< as it is when it is not maximised
    bool isMaximised_ = false;
    QTimer soon_;
};

/// `wanted` so that it can be seen and used: on the screen that has most of it, else on the first, and no larger.
QRect onScreen(const QRect& wanted, const QList<QRect>& screens);

}  // namespace aufwind::desktop
