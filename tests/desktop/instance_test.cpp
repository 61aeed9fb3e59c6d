// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/instance.h"

#include "app/desktop/options.h"
#include "app/desktop/window_place.h"
#include "tests/places.h"

#include <QLocalSocket>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace aufwind::desktop;

namespace {

/// Another program, which waits for the answer; its thread stands for its process.
bool handOverFrom(const std::filesystem::path& profile, const QString& link) {
    bool taken = false;
    QThread* other = QThread::create([&] { taken = Instance{profile}.handOver(link); });
    other->start();
    while (!other->isFinished()) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    delete other;
    return taken;
}

QStringList socketsIn(const QString& directory) {
    return QDir{directory}.entryList({"aufwind-*"}, QDir::System);
}

}  // namespace

class InstanceTest : public QObject {
    Q_OBJECT

    QTemporaryDir place_;
    std::filesystem::path profile_ = place_.filePath("profile").toStdString();

  private slots:
    void initTestCase() {
        // A directory of its own, so that no program of this user is called.
        QVERIFY(place_.isValid());
        QDir{place_.path()}.mkdir("run");
        QFile::setPermissions(place_.filePath("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", place_.filePath("run").toUtf8());
    }

    void a_program_that_is_only_busy_keeps_its_place() {
        Instance first{profile_};
        QVERIFY(first.listen());
        // Nobody runs its loop meanwhile, so it does not answer.
        Instance second{profile_};
        QVERIFY(!second.handOver("aufwind://security"));
        QVERIFY(!second.listen());

        QSignalSpy called{&first, &Instance::called};
        QTRY_COMPARE(called.count(), 1);
        QVERIFY(handOverFrom(profile_, "aufwind://people"));
    }

    void a_link_goes_to_the_program_that_runs() {
        Instance first{profile_};
        QVERIFY(first.listen());
        QSignalSpy called{&first, &Instance::called};

        QVERIFY(handOverFrom(profile_, "aufwind://security"));
        QVERIFY(handOverFrom(profile_, ""));

        QCOMPARE(called.count(), 2);
        QCOMPARE(called[0][0].toString(), QString("aufwind://security"));
        QCOMPARE(called[1][0].toString(), QString{});
    }

    void where_none_runs_nothing_is_handed_over() { QVERIFY(!Instance{profile_}.handOver("aufwind://home")); }

    void another_profile_is_another_program() {
        Instance first{profile_};
        QVERIFY(first.listen());

        QVERIFY(!handOverFrom(place_.filePath("other").toStdString(), "aufwind://home"));
    }

    void what_a_killed_program_has_left_is_in_nobodys_way() {
        const QString socket = [&] {
            Instance first{profile_};
            return first.listen() ? socketsIn(place_.filePath("run")).value(0) : QString{};
        }();
        QVERIFY(!socket.isEmpty());
        QFile left{place_.filePath("run/" + socket)};
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();

        Instance next{profile_};
        QVERIFY(next.listen());
        QVERIFY(handOverFrom(profile_, "aufwind://home"));
    }

    void whoever_sends_too_much_or_nothing_is_cut_off() {
        Instance first{profile_};
        QVERIFY(first.listen());
        QSignalSpy called{&first, &Instance::called};
        QLocalSocket loud;
        loud.connectToServer(place_.filePath("run/" + socketsIn(place_.filePath("run")).value(0)));
        QVERIFY(loud.waitForConnected());
        loud.write(QByteArray(100'000, 'a'));
        QLocalSocket silent;
        silent.connectToServer(loud.fullServerName());

        QTRY_COMPARE(loud.state(), QLocalSocket::UnconnectedState);
        QTRY_COMPARE(silent.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(called.count(), 0);
        QVERIFY(handOverFrom(profile_, "aufwind://home"));
    }

    void only_this_user_may_call() {
        Instance first{profile_};
        QVERIFY(first.listen());
        const QFileInfo socket{place_.filePath("run/" + socketsIn(place_.filePath("run")).value(0))};

        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(socket.permissions() & others, QFile::Permissions{});
    }

    void a_link_on_the_command_line_is_read_strictly() {
        QCOMPARE(readOptions({"aufwind", "aufwind://home"})->link, QString("aufwind://home"));
        QVERIFY(!readOptions({"aufwind", "aufwind://home?x"}).ok());
        QVERIFY(!readOptions({"aufwind", "/etc/passwd"}).ok());
        QCOMPARE(readOptions({"aufwind"})->link, QString{});
    }

    void the_desktop_hands_links_to_this_program() {
        QFile entry{QString::fromUtf8(aufwind::test::kSources) + "/packaging/aufwind.desktop"};
        QVERIFY(entry.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = entry.readAll().split('\n');

        QCOMPARE(lines.first(), QByteArray("[Desktop Entry]"));
        QVERIFY(lines.contains("Exec=aufwind %u"));
        QVERIFY(lines.contains("MimeType=x-scheme-handler/aufwind;"));
    }

    void a_window_comes_back_where_and_as_large_as_it_was() {
        const QString file = place_.filePath("window.ini");
        {
            QSettings settings{file, QSettings::IniFormat};
            WindowPlace place{settings};
            QCOMPARE(place.properties({}), (QVariantMap{{"width", 1280}, {"height", 800}}));
            QQuickWindow window;
            window.setGeometry(40, 50, 1000, 700);
            window.show();
            place.follow(window);
            window.setGeometry(60, 70, 1100, 720);
            QCoreApplication::processEvents();
        }
        QSettings settings{file, QSettings::IniFormat};
        const QVariantMap back = WindowPlace{settings}.properties({QRect{0, 0, 1920, 1080}});
        QCOMPARE(back, (QVariantMap{{"x", 60}, {"y", 70}, {"width", 1100}, {"height", 720}}));
    }

    void a_maximised_one_is_so_again_and_keeps_the_size_that_it_has_otherwise() {
        const QString file = place_.filePath("maximised.ini");
        {
            QSettings settings{file, QSettings::IniFormat};
            settings.setValue("window/place", QRect(60, 70, 1100, 720));
            WindowPlace place{settings};
            QQuickWindow window;
            window.setGeometry(60, 70, 1100, 720);
            window.show();
            place.follow(window);
            window.showMaximized();
            QTRY_COMPARE(window.visibility(), QWindow::Maximized);
        }
        QSettings settings{file, QSettings::IniFormat};
        const QVariantMap back = WindowPlace{settings}.properties({QRect{0, 0, 1920, 1080}});
        QCOMPARE(back["visibility"].toInt(), int(QWindow::Maximized));
        QCOMPARE(back["width"].toInt(), 1100);
    }

    void a_place_that_no_screen_has_any_more_is_moved_to_one_that_is_there() {
        const QRect small{0, 0, 1280, 720};
        const QRect right{1280, 0, 1920, 1080};

        QCOMPARE(onScreen({100, 100, 1000, 600}, {small}), QRect(100, 100, 1000, 600));
        QCOMPARE(onScreen({1400, 100, 1000, 600}, {small, right}), QRect(1400, 100, 1000, 600));
        QVERIFY(small.contains(onScreen({1400, 100, 1000, 600}, {small})));
        QVERIFY(small.contains(onScreen({-500, -300, 1000, 600}, {small})));
        QCOMPARE(onScreen({0, 0, 4000, 3000}, {small}), small);
        QCOMPARE(onScreen({5, 6, 70, 80}, {}), QRect(5, 6, 70, 80));
    }
};

QTEST_MAIN(InstanceTest)
#include "instance_test.moc"
