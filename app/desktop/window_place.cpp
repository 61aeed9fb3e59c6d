// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window_place.h"

#include <QQuickWindow>

#include <algorithm>

namespace aufwind::desktop {

namespace {

constexpr QSize kFirst{1280, 800};
constexpr int kPause = 400;

int area(const QRect& rect) {
    return rect.isEmpty() ? 0 : rect.width() * rect.height();
}

}  // namespace

QRect onScreen(const QRect& wanted, const QList<QRect>& screens) {
    if (screens.isEmpty()) return wanted;
    const auto best =
        std::ranges::max_element(screens, {}, [&](const QRect& screen) { return area(screen.intersected(wanted)); });
    QRect rect{wanted.topLeft(), wanted.size().boundedTo(best->size())};
    const bool isSeen = area(best->intersected(wanted)) > 0;
    if (!isSeen) rect.moveCenter(screens.constFirst().center());
    const QRect& screen = isSeen ? *best : screens.constFirst();
    rect.setSize(rect.size().boundedTo(screen.size()));
    rect.moveLeft(std::clamp(rect.left(), screen.left(), screen.right() - rect.width() + 1));
    rect.moveTop(std::clamp(rect.top(), screen.top(), screen.bottom() - rect.height() + 1));
    return rect;
}

WindowPlace::WindowPlace(QSettings& settings) : settings_(settings) {
    soon_.setSingleShot(true);
    soon_.setInterval(kPause);
    connect(&soon_, &QTimer::timeout, this, &WindowPlace::keep);
}

WindowPlace::~WindowPlace() {
    if (soon_.isActive()) keep();
}

QVariantMap WindowPlace::properties(const QList<QRect>& screens) const {
    const QRect kept = settings_.value("window/place").toRect();
    if (!kept.isValid()) return {{"width", kFirst.width()}, {"height", kFirst.height()}};
    const QRect rect = onScreen(kept, screens);
    QVariantMap properties{{"x", rect.x()}, {"y", rect.y()}, {"width", rect.width()}, {"height", rect.height()}};
    if (settings_.value("window/maximised").toBool()) properties.insert("visibility", QWindow::Maximized);
    return properties;
}

void WindowPlace::follow(QQuickWindow& window) {
    window_ = &window;
    normal_ = settings_.value("window/place").toRect();
    isMaximised_ = settings_.value("window/maximised").toBool();
    for (const auto changed :
         {&QWindow::xChanged, &QWindow::yChanged, &QWindow::widthChanged, &QWindow::heightChanged}) {
        connect(&window, changed, this, &WindowPlace::note);
    }
    connect(&window, &QWindow::visibilityChanged, this, &WindowPlace::note);
}

void WindowPlace::note() {
    switch (window_->visibility()) {
        case QWindow::Windowed:
            isMaximised_ = false;
            break;
        case QWindow::Maximized:
        case QWindow::FullScreen:
            isMaximised_ = true;
            break;
        default:
            return;  // hidden or minimised: as it was before
    }
    // Once: the size of a maximised window can arrive before the word that it is.
    shape_ = window_->geometry();
    soon_.start();
}

void WindowPlace::keep() {
    soon_.stop();
    if (!isMaximised_) normal_ = window_ ? window_->geometry() : shape_;
    settings_.setValue("window/maximised", isMaximised_);
    if (normal_.isValid()) settings_.setValue("window/place", normal_);
}

}  // namespace aufwind::desktop
