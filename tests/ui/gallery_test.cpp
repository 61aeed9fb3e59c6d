// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/setup.h"

#include <QGuiApplication>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QtQml/QQmlExtensionPlugin>
#include <QtTest>

#include <utility>

Q_IMPORT_QML_PLUGIN(Aufwind_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Aufwind_UiPlugin)

namespace {

constexpr QSize kSize{1280, 800};
/// Of a channel; below it two programs that draw letters differ.
constexpr int kTolerance = 32;
/// Of all pixels. A control that is gone or has another colour is some thousand.
constexpr int kMostDifferent = 600;

int differentPixels(const QImage& a, const QImage& b, QImage& shown) {
    int different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y), other = b.pixelColor(x, y);
            const int most = std::max({std::abs(one.red() - other.red()), std::abs(one.green() - other.green()),
                                       std::abs(one.blue() - other.blue())});
            if (most <= kTolerance) continue;
            ++different;
            shown.setPixelColor(x, y, Qt::magenta);
        }
    }
    return different;
}

}  // namespace

/// Every control in every state, as it was approved. AUFWIND_FREEZE=1 approves what is drawn now.
class GalleryTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { registerFakes(); }

    void every_control_looks_as_it_was_approved_data() {
        QTest::addColumn<QString>("mode");
        QTest::newRow("light") << "light";
        QTest::newRow("dark") << "dark";
    }
    void every_control_looks_as_it_was_approved() {
        QFETCH(QString, mode);
        QQmlApplicationEngine engine;
        prepareEngine(&engine);
        engine.setInitialProperties({{"mode", mode}, {"still", true}});
        engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Aufwind/Ui/GalleryWindow.qml")});
        auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
        QVERIFY(window != nullptr && QTest::qWaitForWindowExposed(window));
        // Until two pictures are the same: then nothing moves any more.
        QImage drawn;
        const auto atRest = [&] {
            const QImage before = std::exchange(drawn, window->grabWindow().convertToFormat(QImage::Format_RGB32));
            return drawn == before;
        };
        QTRY_VERIFY(atRest());
        QCOMPARE(drawn.size(), kSize);

        const QString file = QStringLiteral(AUFWIND_SOURCE "/tests/ui/gallery/%1.png").arg(mode);
        if (qEnvironmentVariableIntValue("AUFWIND_FREEZE") != 0) QVERIFY(drawn.save(file));
        const QImage approved = QImage(file).convertToFormat(QImage::Format_RGB32);
        QCOMPARE(approved.size(), kSize);

        QImage shown = drawn;
        const int different = differentPixels(drawn, approved, shown);
        const QString report = QDir::temp().filePath("aufwind-gallery-" + mode + ".png");
        if (different > kMostDifferent) shown.save(report);
        QVERIFY2(different <= kMostDifferent,
                 qPrintable(QStringLiteral("%1 pixels differ, drawn in magenta: %2").arg(different).arg(report)));
    }

    void a_control_that_has_changed_is_seen() {
        const QImage approved = QImage(QStringLiteral(AUFWIND_SOURCE "/tests/ui/gallery/light.png"));
        QImage other = approved;
        // A button of the least size, in another colour.
        for (int y = 0; y < 28; ++y) {
            for (int x = 0; x < 60; ++x) other.setPixelColor(24 + x, 60 + y, QColor("#2857c5").darker());
        }
        QImage shown = other;
        QVERIFY(differentPixels(other, approved, shown) > kMostDifferent);
    }
};

QTEST_MAIN(GalleryTest)
#include "gallery_test.moc"
