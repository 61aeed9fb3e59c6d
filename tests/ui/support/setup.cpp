// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup.h"

#include "fake_goals.h"
#include "fake_list.h"
#include "fake_organisation.h"
#include "languages.h"
#include "painted_logo.h"
#include "request_counter.h"

#include <QFile>
#include <QQmlContext>
#include <QQmlEngine>
#include <QtQml>

namespace {

QString readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

void registerFakes() {
    qmlRegisterType<FakeGoals>("Aufwind.Test", 1, 0, "FakeGoals");
    qmlRegisterType<FakeList>("Aufwind.Test", 1, 0, "FakeList");
    qmlRegisterType<FakeOrganisation>("Aufwind.Test", 1, 0, "FakeOrganisation");
    qmlRegisterSingletonInstance("Aufwind.Test", 1, 0, "PaintedLogo", new PaintedLogo);
}

void prepareEngine(QQmlEngine* engine) {
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlContext* context = engine->rootContext();
    auto* languages = new Languages(engine);
    languages->setParent(engine);
    auto* requests = new RequestCounter;
    requests->setParent(engine);
    context->setContextProperty(QStringLiteral("languages"), languages);
    context->setContextProperty(QStringLiteral("requests"), requests);
    context->setContextProperty(QStringLiteral("tokensText"),
                                readFile(QStringLiteral(AUFWIND_SOURCE "/resources/theme/tokens.json")));
}
