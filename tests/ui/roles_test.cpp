// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/setup.h"

#include <QAccessible>
#include <QMetaEnum>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtQml/QQmlExtensionPlugin>
#include <QtTest>

Q_IMPORT_QML_PLUGIN(Aufwind_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Aufwind_UiPlugin)

/// The tree that a screen reader is given, not what the QML says of it.
class RolesTest : public QObject {
    Q_OBJECT

  private:
    static void compareRoles(QQmlApplicationEngine& engine) {
        auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
        QVERIFY(window != nullptr);
        const auto roles = QMetaEnum::fromType<QAccessible::Role>();
        int seen = 0;
        for (QQuickItem* item : window->findChildren<QQuickItem*>()) {
            bool isRole = false;
            const int wanted = roles.keyToValue(item->objectName().toLatin1().constData(), &isRole);
            if (!isRole) continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
            QVERIFY2(face != nullptr, qPrintable(item->objectName()));
            const QString text = face->text(QAccessible::Name) + ": " + QLatin1String(roles.valueToKey(face->role()));
            QVERIFY2(face->role() == wanted, qPrintable(item->objectName() + " is " + text));
            ++seen;
        }
        QCOMPARE(seen, 16);
    }

  private slots:
    void initTestCase() { registerFakes(); }

    void roles_are_true_where_a_reader_listens_from_the_start() {
        QAccessible::setActive(true);
        QQmlApplicationEngine engine;
        prepareEngine(&engine);

        engine.load(QUrl::fromLocalFile(AUFWIND_SOURCE "/tests/ui/Roles.qml"));

        compareRoles(engine);
    }

    void roles_are_true_where_a_reader_comes_later() {
        QAccessible::setActive(false);
        QQmlApplicationEngine engine;
        prepareEngine(&engine);
        engine.load(QUrl::fromLocalFile(AUFWIND_SOURCE "/tests/ui/Roles.qml"));

        QAccessible::setActive(true);

        compareRoles(engine);
    }
};

QTEST_MAIN(RolesTest)
#include "roles_test.moc"
