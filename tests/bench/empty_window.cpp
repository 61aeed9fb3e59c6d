// SPDX-License-Identifier: GPL-3.0-or-later
// An empty Qt Quick window that says when its first frame was on the screen, and ends: what first_frame is held
// against.
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <cstdio>

int main(int count, char** arguments) {
    const QGuiApplication application(count, arguments);
    QQmlApplicationEngine engine;
    engine.loadData("import QtQuick\nWindow { width: 1280; height: 800; visible: true }");
    auto* window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    if (window == nullptr) {
        return 1;
    }
    QObject::connect(window, &QQuickWindow::frameSwapped, &application, [] {
        std::puts("{\"name\":\"first_frame\"}");
        std::fflush(stdout);
        QCoreApplication::exit(0);
    });
    return QGuiApplication::exec();
}
