// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/program.h"

#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Aufwind_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Aufwind_UiPlugin)

int main(int argc, char** argv) {
    return aufwind::desktop::runProgram(argc, argv);
}
