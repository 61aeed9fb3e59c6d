// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program, looked on. Each line of standard input is a walk as an object ("do", "count", …; walks.h), and
// is answered by one line on standard output. The end of standard input closes the window.
#include "app/desktop/program.h"
#include "tests/bench/window/walks.h"

#include <QJsonDocument>
#include <QtQml/QQmlExtensionPlugin>

#include <cstdio>
#include <iostream>
#include <string>
#include <thread>

Q_IMPORT_QML_PLUGIN(Aufwind_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Aufwind_UiPlugin)

namespace {

using namespace aufwind;

void obey(bench::WatchedApplication& application, QQuickWindow& window) {
    bench::Hand hand(application, window);
    std::string line;
    while (std::getline(std::cin, line)) {
        const QJsonObject command = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        const QJsonObject answer = bench::walk(hand, command);
        std::puts(QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }
    QMetaObject::invokeMethod(
        &window, [&window] { window.close(); }, Qt::QueuedConnection);
}

}  // namespace

int main(int argc, char** argv) {
    bench::WatchedApplication application{argc, argv};
    return desktop::runProgram(application, [&](desktop::Window& window) {
        application.watch(*window.quickWindow());
        window.quickWindow()->requestActivate();
        // It waits for a line, or for the window, as long as there is one; neither ends it.
        std::thread(obey, std::ref(application), std::ref(*window.quickWindow())).detach();
    });
}
