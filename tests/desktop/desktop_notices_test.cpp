// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop_notices.h"

#include "models/domain/fields.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::desktop;
namespace field = aufwind::domain::field;

/// Shows notifications as a desktop does, on the session's bus.
class Daemon : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

  public:
    struct Shown {
        QString name;
        QString summary;
        QString body;
        QStringList actions;
    };
    QStringList capabilities{"body", "body-markup", "actions"};
    QList<Shown> shown;

  public slots:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString& name, uint, const QString&, const QString& summary, const QString& body,
                const QStringList& actions, const QVariantMap&, int) {
        shown.append({name, summary, body, actions});
        return static_cast<uint>(shown.size());
    }

  signals:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);
};

class DesktopNoticesTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<views::AppContext> app_;
    std::unique_ptr<Daemon> daemon_;
    std::unique_ptr<DesktopNotices> desktop_;
    bool isInUse_ = false;
    Uuid ben_;
    std::pair<Uuid, Uuid> meeting_;

    static QDBusConnection daemonBus() {
        return QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("daemon"));
    }
    void startDaemon() {
        daemon_ = std::make_unique<Daemon>();
        QDBusConnection bus = daemonBus();
        QVERIFY(bus.isConnected());
        QVERIFY(bus.registerObject("/org/freedesktop/Notifications", daemon_.get(),
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService("org.freedesktop.Notifications"));
    }
    void stopDaemon() {
        daemonBus().unregisterService("org.freedesktop.Notifications");
        daemonBus().unregisterObject("/org/freedesktop/Notifications");
        daemon_.reset();
    }
    void begin(const char* state = "ready") {
        app_ = std::make_unique<views::AppContext>();
        app_->attach(&desk_->data(), nullptr);
        app_->setState(state);
        desktop_ = std::make_unique<DesktopNotices>(*app_, [this] { return isInUse_; });
    }
    void end() {
        desktop_.reset();
        app_.reset();
    }
    void pointByBen(const std::string& title) {
        const Uuid id = desk_->point(meeting_.first, meeting_.second, title);
        const auto done = desk_->elsewhere([&](views::Bench& bench) {
            return bench.store.write([&](store::Writer& writer) -> Result<void> {
                auto row = writer.find(schema::kTalkingPoint, id);
                if (!row || !*row) return Error{ErrorCode::notFound, "no such row"};
                (*row)->author = ben_;
                return writer.put(**row);
            });
        });
        QVERIFY(done.ok());
    }
    void work() {
        desk_->settle();
        app_->notices()->compose();
    }
    /// Whatever the window would send has arrived: calls of one connection keep their order, and it makes no more than
    /// one after the answer to another.
    void quiet() {
        work();
        for (int i = 0; i < 3; ++i) {
            const auto question =
                QDBusMessage::createMethodCall("org.freedesktop.Notifications", "/org/freedesktop/Notifications",
                                               "org.freedesktop.Notifications", "GetCapabilities");
            const QDBusPendingCall call = QDBusConnection::sessionBus().asyncCall(question);
            QTRY_VERIFY(call.isFinished());
            QCoreApplication::processEvents();
        }
    }

  private slots:
    void init() {
        QVERIFY2(QDBusConnection::sessionBus().isConnected(), "this test runs under dbus-run-session");
        isInUse_ = false;
        desk_ = std::make_unique<test::Desk>();
        ben_ = desk_->person("Ben", "<b>Adeyemi</b>");
        meeting_ = desk_->oneOnOne(ben_);
        desk_->clock().set(desk_->clock().now() + 4 * 24 * domain::kNoticeHour);
        startDaemon();
        begin();
    }
    void cleanup() {
        end();
        desk_.reset();
        if (daemon_) stopDaemon();
    }

    void what_is_new_is_told_once_without_what_was_written_and_without_markup() {
        pointByBen("A secret plan");
        work();

        QTRY_COMPARE(daemon_->shown.size(), 1);
        work();
        QCOMPARE(daemon_->shown[0].name, QString("Aufwind"));
        QCOMPARE(daemon_->shown[0].summary, QString::fromUtf8("Ben ‹b›Adeyemi‹/b› added a talking point"));
        QCOMPARE(daemon_->shown[0].body, QString("Ben &lt;b&gt;Adeyemi&lt;/b&gt;"));
        QCOMPARE(daemon_->shown[0].actions, (QStringList{"default", "Open"}));

        end();
        begin();
        quiet();
        QCOMPARE(daemon_->shown.size(), 1);
    }

    void a_click_shows_the_meeting() {
        pointByBen("Budget");
        work();
        QTRY_COMPARE(daemon_->shown.size(), 1);
        QSignalSpy raised{app_.get(), &views::AppContext::backFromBrowser};
        // The answer with its number is on its way to the window.
        quiet();

        emit daemon_->ActionInvoked(77, "default");
        emit daemon_->ActionInvoked(1, "default");

        QTRY_COMPARE(raised.count(), 1);
        const QVariantMap page = app_->takeLink();
        QCOMPARE(page["page"].toString(), QString("meeting"));
        QCOMPARE(page["request"].toMap()["seriesId"].toString(), views::toText(meeting_.first));
    }

    void one_that_was_closed_leads_nowhere() {
        pointByBen("Budget");
        work();
        QTRY_COMPARE(daemon_->shown.size(), 1);
        quiet();

        emit daemon_->NotificationClosed(1, 2);
        emit daemon_->ActionInvoked(1, "default");
        quiet();

        QVERIFY(app_->takeLink().isEmpty());
    }

    void many_at_once_are_told_as_one() {
        for (int i = 0; i < 5; ++i) pointByBen("Point " + std::to_string(i));
        work();

        QTRY_COMPARE(daemon_->shown.size(), 1);
        quiet();
        QCOMPARE(daemon_->shown.size(), 1);
        // Without a translation the number stands beside the word.
        QVERIFY2(daemon_->shown[0].summary.startsWith("5 new"), qPrintable(daemon_->shown[0].summary));
    }

    void whoever_looks_at_the_window_is_told_of_reminders_alone() {
        isInUse_ = true;
        pointByBen("Budget");
        app_->meetings()->create({{"kind", "oneOnOne"},
                                  {"people", QStringList{views::toText(ben_)}},
                                  {"starts", views::instantFrom(desk_->clock().now() + domain::kNoticeHour)},
                                  {"minutes", 30}});
        quiet();

        QCOMPARE(daemon_->shown.size(), 1);
        QVERIFY(daemon_->shown[0].summary.startsWith("Prepare"));
    }

    void who_switched_it_off_is_told_nothing() {
        app_->notices()->setDesktop(false);
        work();
        pointByBen("Budget");
        quiet();

        QCOMPARE(daemon_->shown.size(), 0);
        QCOMPARE(app_->notices()->unread(), 1);
    }

    void behind_a_lock_nothing_is_told_and_then_what_has_come_meanwhile() {
        app_->setState("locked");
        pointByBen("Budget");
        quiet();
        QCOMPARE(daemon_->shown.size(), 0);

        app_->setState("ready");
        QTRY_COMPARE(daemon_->shown.size(), 1);
    }

    void a_server_that_shows_text_as_it_is_gets_it_without_escapes_and_without_a_tag() {
        daemon_->capabilities = QStringList{"body"};
        pointByBen("Budget");
        work();

        QTRY_COMPARE(daemon_->shown.size(), 1);
        QCOMPARE(daemon_->shown[0].body, QString::fromUtf8("Ben ‹b›Adeyemi‹/b›"));
        QCOMPARE(daemon_->shown[0].actions, QStringList{});
    }

    void where_nobody_shows_notifications_nothing_happens() {
        stopDaemon();
        pointByBen("Budget");
        quiet();
        QCOMPARE(app_->notices()->unread(), 1);

        // Whoever comes later is asked anew.
        startDaemon();
        pointByBen("Another");
        work();
        QTRY_COMPARE(daemon_->shown.size(), 1);
    }

    void where_no_bus_is_nothing_happens_and_nothing_counts_as_told() {
        end();
        app_ = std::make_unique<views::AppContext>();
        app_->attach(&desk_->data(), nullptr);
        app_->setState("ready");
        desktop_ = std::make_unique<DesktopNotices>(
            *app_, [] { return false; }, QDBusConnection{"nowhere"});
        pointByBen("Budget");
        quiet();

        QCOMPARE(daemon_->shown.size(), 0);
        QCOMPARE(app_->notices()->takeUntold().size(), std::size_t{1});
    }

    void a_body_is_one_bounded_line() {
        const QString hostile = "a\nb\t\x1b[31m" + QString(QChar{0x202E}) + QString(1000, 'x');

        const QString plain = plainBody(hostile, true);

        QVERIFY(!plain.contains('\n'));
        QVERIFY(!plain.contains(QChar{0x1b}));
        QVERIFY(!plain.contains(QChar{0x202E}));
        QVERIFY(plain.size() <= 200);
        QCOMPARE(plainBody("<a href=\"x\">&", true), QString("&lt;a href=&quot;x&quot;&gt;&amp;"));
    }
};

QTEST_MAIN(DesktopNoticesTest)
#include "desktop_notices_test.moc"
