// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program with a driver on standard input. Closing standard input closes the window.
#include "app/desktop/program.h"
#include "tests/system/driven/driver.h"

#include <QGuiApplication>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Aufwind_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Aufwind_UiPlugin)

int main(int argc, char** argv) {
    std::unique_ptr<aufwind::system_test::Driver> driver;
    const QGuiApplication application{argc, argv};
    return aufwind::desktop::runProgram(application, [&](aufwind::desktop::Window& window) {
        driver = std::make_unique<aufwind::system_test::Driver>(*window.quickWindow());
    });
}
