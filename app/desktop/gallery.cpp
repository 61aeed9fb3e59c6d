// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/gallery.h"

#include <QGuiApplication>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>

#include <cstdio>

namespace aufwind::desktop {

namespace {

/// By then what moves has come to rest.
constexpr int kSettledMs = 700;

}  // namespace

int showGallery(const Options& options) {
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{"mode", options.theme.isEmpty() ? QStringLiteral("system") : options.theme},
                                 {"still", !options.shot.isEmpty()}});
    engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Aufwind/Ui/GalleryWindow.qml")});
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
    if (window == nullptr) return 1;
    if (options.size) window->resize(*options.size);
    if (!options.shot.isEmpty()) {
        QTimer::singleShot(kSettledMs, window, [&] {
            const bool saved = window->grabWindow().save(options.shot);
            if (!saved) std::fprintf(stderr, "aufwind: the picture cannot be saved\n");
            QCoreApplication::exit(saved ? 0 : 1);
        });
    }
    return QGuiApplication::exec();
}

}  // namespace aufwind::desktop
