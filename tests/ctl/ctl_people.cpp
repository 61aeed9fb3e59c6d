// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/company.h"

#include <QJsonDocument>
#include <QtTest/QtTest>

namespace aufwind::system_test {
namespace {

const QByteArray kLine = QByteArray(kPassword) + "\n";
constexpr char kSomebody[] = "01900000-0000-7000-8000-000000000001";

QString errorOf(const Ran& ran) {
    return QJsonDocument::fromJson(ran.err).object()["error"].toString();
}

}  // namespace

/// Two records of one person, with real programs.
class CtlPeopleTest : public QObject {
    Q_OBJECT

  private:
    QString person(const QString& first, const QStringList& more = {}) {
        return owner_->create("employee", QStringList{"first_name=" + first, "last_name=Nolde"} + more);
    }
    Company company_;
    std::unique_ptr<Client> owner_;

  private slots:
    void initTestCase() {
        if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) QSKIP("needs a keyring");
        QVERIFY(company_.open());
        owner_ = std::make_unique<Client>(company_.device("owner", kKatharina));
    }

    void what_would_become_of_it_is_said_and_then_done() {
        const QString keep = person("Emil");
        const QString gone = person("Emil", {"email=emil.nolde@nordlicht.example"});
        const QString team = owner_->create("team", {"name=Painters", "lead=" + gone});
        QVERIFY(!keep.isEmpty() && !gone.isEmpty() && owner_->sync());

        const Ran dry = owner_->call({"people", "merge", keep, gone, "--dry-run"});
        QVERIFY2(dry.exit == 0, dry.err.constData());
        QCOMPARE(dry.object()["taken"].toArray(), QJsonArray{"email"});
        QCOMPARE(dry.object()["done"].toBool(), false);
        QVERIFY(owner_->sync());
        QCOMPARE(owner_->call({"show", "team", team}).object()["fields"].toObject()["lead"].toString(), gone);
        QCOMPARE(errorOf(owner_->call({"people", "merge", keep, gone})), "confirm");
        const Ran done = owner_->call({"people", "merge", keep, gone}, kLine);

        QVERIFY2(done.exit == 0, done.err.constData());
        QVERIFY(done.object()["done"].toBool());
        QVERIFY(owner_->sync());
        QCOMPARE(owner_->call({"show", "team", team}).object()["fields"].toObject()["lead"].toString(), keep);
        const QJsonObject row = owner_->call({"show", "employee", keep}).object()["fields"].toObject();
        QCOMPARE(row["email"].toString(), "emil.nolde@nordlicht.example");
        QCOMPARE(owner_->call({"show", "employee", gone}).object()["fields"].toObject()["status"].toString(), "left");
        QCOMPARE(owner_->call({"digest"}).exit, 0);
    }

    void what_is_in_the_way_is_named_and_ends_with_4() {
        const QString keep = person("Paula");
        QVERIFY(owner_->sync());

        const Ran refused = owner_->call({"people", "merge", keep, Company::personOf(*owner_)}, kLine);

        QCOMPARE(refused.exit, 4);
        QCOMPARE(errorOf(refused), "self");
        QCOMPARE(owner_->call({"people", "merge", keep, kSomebody}, kLine).exit, 3);
        QCOMPARE(owner_->call({"people", "merge", keep, keep}).exit, 2);
        QCOMPARE(owner_->call({"people", "part", keep, kSomebody}).exit, 2);
    }

    void nobody_but_admins_may() {
        const QString keep = person("Otto");
        const QString gone = person("Otto");
        QVERIFY(owner_->sync());
        const Client hr = company_.device("hr", kUlrike);

        QCOMPARE(hr.call({"people", "merge", keep, gone, "--dry-run"}).exit, 4);
        QCOMPARE(hr.call({"people", "merge", keep, gone}, kLine).exit, 4);
    }
};

}  // namespace aufwind::system_test

QTEST_GUILESS_MAIN(aufwind::system_test::CtlPeopleTest)
#include "ctl_people.moc"
