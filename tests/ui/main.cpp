// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every tst_*.qml in a window.
#include "support/setup.h"

#include <QQmlEngine>
#include <QQuickWindow>
#include <QtQml/QQmlExtensionPlugin>
#include <QtQuickTest>

Q_IMPORT_QML_PLUGIN(Aufwind_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Aufwind_UiPlugin)

class Setup : public QObject {
    Q_OBJECT

  public slots:
    void applicationAvailable() { registerFakes(); }
    void qmlEngineAvailable(QQmlEngine* engine) { prepareEngine(engine); }
};

QUICK_TEST_MAIN_WITH_SETUP(aufwind_ui, Setup)

#include "main.moc"
