// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a picture of a page over the fake context: pictures --page home --theme dark --language de --out home.png
#include "support/setup.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQuickWindow>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Aufwind_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Aufwind_UiPlugin)

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({
        {"page", "page to show", "name", "home"},
        {"theme", "light, dark or system", "mode", "light"},
        {"language", "en or de", "code", "en"},
        {"state", "state of the context", "name", "ready"},
        {"fill", "normal, empty or full", "name", "normal"},
        {"sync", "state of sync", "name", "upToDate"},
        {"size", "width x height", "size", "1280x800"},
        {"scale", "scale of letters", "factor", "1"},
        {"layout", "ltr or rtl", "direction", "ltr"},
        {"run", "JavaScript to run before the picture", "code"},
        {"out", "where the picture goes", "file", "page.png"},
    });
    parser.process(application);
    if (parser.value("layout") == QLatin1String("rtl")) QGuiApplication::setLayoutDirection(Qt::RightToLeft);

    registerFakes();
    QQmlApplicationEngine engine;
    prepareEngine(&engine);
    for (const char* name : {"page", "theme", "language", "state", "fill", "sync", "size", "scale", "run"})
        engine.rootContext()->setContextProperty(QStringLiteral("wanted_%1").arg(QLatin1String(name)),
                                                 parser.value(QLatin1String(name)));
    engine.load(QUrl::fromLocalFile(QStringLiteral(AUFWIND_SOURCE "/tests/ui/Pictures.qml")));
    if (engine.rootObjects().isEmpty()) return 1;

    auto* window = engine.rootObjects().first()->property("window").value<QQuickWindow*>();
    if (!window) return 1;
    QTimer::singleShot(900, &application, [&] {
        const bool saved = window->grabWindow().save(parser.value("out"));
        QCoreApplication::exit(saved ? 0 : 1);
    });
    return QGuiApplication::exec();
}
