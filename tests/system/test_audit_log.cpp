// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/signed_in.h"

#include <QFile>
#include <QFileInfo>
#include <QtTest/QtTest>

#include <algorithm>

using namespace aufwind::system_test;

/// The audit log of a real server in the real window: who changed somebody is found, followed, and held against what
/// the server wrote down beside its database.
class AuditLogWindowTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        const Client ulrike = company_.device("ulrike", kUlrike);
        const QJsonArray found = ulrike.list("employee", {"--where", QStringLiteral("email=") + kBen});
        QCOMPARE(found.size(), 1);
        QVERIFY(does(ulrike, {"set", "employee", found[0].toObject()["id"].toString(), "title=Principal"}));
        QVERIFY(ulrike.sync());
        QVERIFY(signIn(window_, company_, kKatharina));
    }

    void cleanupTestCase() {
        window_.kill();
        QVERIFY(company_.server().stop());
    }

    void what_somebody_changed_is_in_the_log_and_everything_else_they_did_is_one_menu_away() {
        QVERIFY(window_.click("PageTab", "Admin…") && window_.click("PageTab", "Audit log"));
        QVERIFY(window_.sees("List", "Audit log"));
        QTRY_VERIFY_WITH_TIMEOUT(!lineWith("Employee changed, Ben Adeyemi").isEmpty(), 20'000);
        const QString line = lineWith("Employee changed, Ben Adeyemi");
        QVERIFY2(line.contains("Ulrike Steffens") && line.endsWith("title"), qPrintable(line));

        QVERIFY(window_.click("Row", line) && window_.press("Return"));
        QVERIFY(window_.click("MenuItem", "What Ulrike Steffens did"));

        QVERIFY(window_.sees("StaticText", "Done by Ulrike Steffens"));
        QTRY_VERIFY_WITH_TIMEOUT(onlyOf("Ulrike Steffens"), 20'000);
        QVERIFY(window_.click("Button", "Remove Done by Ulrike Steffens"));
        QTRY_VERIFY_WITH_TIMEOUT(!onlyOf("Ulrike Steffens"), 20'000);
    }

    void control_37_the_window_reckons_the_chain_up_to_the_servers_own_anchor() {
        const QString anchors = company_.at("server") + "/audit.anchors";
        // The server writes one in every minute that the log grew.
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(anchors).size() > 0, 150'000);
        QFile file(anchors);
        QVERIFY(file.open(QIODevice::ReadOnly));
        // Each company of the server has its own: this one's is the longer log.
        QStringList lines = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
        std::ranges::sort(lines, {}, [](const QString& line) { return line.split(' ').value(2).toInt(); });
        const QString anchor = lines.last();

        QVERIFY(window_.click("Button", "Verify the log") && window_.sees("Dialog", "Verify the log"));
        QVERIFY(window_.type(anchor) && window_.click("Button", "Verify"));

        QTRY_VERIFY_WITH_TIMEOUT(!window_.names("AlertMessage").isEmpty(), 30'000);
        const QString said = window_.names("AlertMessage").join(' ');
        const QString number = anchor.split(' ').value(2);
        QVERIFY2(said.contains("Whole up to line " + number + ":"), qPrintable(said));
    }

  private:
    QString lineWith(const QString& words) {
        const QStringList lines = window_.names("Row");
        const auto at = std::ranges::find_if(lines, [&](const QString& line) { return line.contains(words); });
        return at != lines.end() ? *at : QString();
    }
    bool onlyOf(const QString& name) {
        const QStringList lines = window_.names("Row");
        return !lines.isEmpty() && std::ranges::all_of(lines, [&](const QString& line) { return line.contains(name); });
    }

    Company company_;
    DrivenWindow window_{company_.at("katharina")};
};

QTEST_GUILESS_MAIN(AuditLogWindowTest)
#include "test_audit_log.moc"
