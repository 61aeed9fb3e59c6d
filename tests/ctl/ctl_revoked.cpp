// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/company.h"

#include <QtTest/QtTest>

#include <algorithm>

namespace aufwind::system_test {
namespace {

constexpr char kOwner[] = "katharina.brandt@nordlicht.example";
constexpr char kCanary[] = "Zwergpapageienweg";
constexpr char kEarlierCanary[] = "Kanarienvogelgasse";

/// Every page of the store and of its log, decrypted, free ones and those of the index included.
QByteArray plainPagesOf(const Client& client) {
    const Ran ran = run("aufwind_plain_pages", {client.profile()});
    return ran.exit == 0 ? ran.out : QByteArray();
}

}  // namespace

/// Rights that are taken away, with real programs: what was received by them is gone from the device (control 9).
class CtlRevokedTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) QSKIP("needs a keyring");
        QVERIFY(company_.open());
        hr_ = std::make_unique<Client>(company_.device("hr", kUlrike));
        jana_ = std::make_unique<Client>(company_.device("jana", kJana));
        ben_ = std::make_unique<Client>(company_.device("ben", kBen));
    }

    void control_09_a_demoted_hr_person_is_refused_and_keeps_no_confidential_row() {
        const QString record = hr_->create(
            "confidential_record",
            {"person=" + Company::personOf(*jana_), QString("personal_address=") + kEarlierCanary, "gender=f"});
        QVERIFY(!record.isEmpty() && hr_->sync());
        QVERIFY(does(*hr_, {"set", "confidential_record", record, QString("personal_address=") + kCanary}));
        QVERIFY(hr_->sync() && jana_->sync() && ben_->sync());
        QVERIFY(plainPagesOf(*hr_).contains(kCanary));
        QVERIFY(!plainPagesOf(*ben_).contains(kCanary));
        const Client owner = company_.device("owner", kOwner);
        const QJsonArray grants =
            owner.list("role_grant", {"--where", "person=" + Company::personOf(*hr_), "--where", "role=hr"});
        QCOMPARE(grants.size(), 1);
        const Ran confirmed = owner.call({"confirm"}, QByteArray(kPassword) + "\n");
        QVERIFY2(confirmed.exit == 0, confirmed.err.constData());
        QVERIFY(does(owner, {"remove", "role_grant", idOf(grants.at(0))}));
        QVERIFY(owner.sync());

        QVERIFY(does(*hr_, {"set", "confidential_record", record, "gender=d"}));
        hr_->sync();

        QCOMPARE(hr_->call({"status"}).object()["refused"].toArray().size(), 1);
        QCOMPARE(hr_->call({"show", "confidential_record", record}).exit, 3);
        QVERIFY(hr_->list("confidential_record", {"--removed"}).isEmpty());
        const QByteArray pages = plainPagesOf(*hr_);
        QVERIFY2(pages.contains("Ulrike"), "the decrypted pages hold what the person may see");
        QVERIFY(!pages.contains(kCanary) && !pages.contains(kEarlierCanary));
        QVERIFY(jana_->sync());
        QCOMPARE(jana_->list("confidential_record").size(), 1);
        QCOMPARE(jana_->list("confidential_record").at(0)["gender"].toString(),
                 jana_->call({"show", "confidential_record", record}).object()["gender"].toString());
        QVERIFY(plainPagesOf(*jana_).contains(kCanary));
    }

    // An HR partner of a place, by commands alone: whoever moves away, and a grant that ends, take the rows along.
    void control_09_a_custom_role_keeps_no_row_of_whom_it_reaches_no_more() {
        const Client owner = company_.device("partner-owner", kOwner);
        const QByteArray canary = QByteArray(kCanary) + "3";
        const QString jana = Company::personOf(*jana_);
        const Ran confirmed = owner.call({"confirm"}, QByteArray(kPassword) + "\n");
        QVERIFY2(confirmed.exit == 0, confirmed.err.constData());
        const QJsonArray records = jana_->list("confidential_record");
        const QString record = !records.isEmpty()
                                   ? idOf(records.at(0))
                                   : jana_->create("confidential_record", {"person=" + jana, "gender=f"});
        QVERIFY(jana_->sync() && owner.sync());
        QVERIFY(does(owner, {"set", "confidential_record", record, "remarks=" + canary}));
        QVERIFY(does(owner, {"set", "employee", jana, "location=Inselhafen"}));
        const QString role =
            owner.create("custom_role", {"name=Partner", "confidential_read=true", "confidential_change=true"});
        const auto grant = [&] {
            return owner.create("custom_role_grant", {"person=" + Company::personOf(*ben_), "role=" + role,
                                                      "reach=location", "value=Inselhafen"});
        };
        const QString first = grant();
        QVERIFY(!role.isEmpty() && !first.isEmpty() && owner.sync() && ben_->sync());
        const auto holds = [&] {
            return ben_->call({"show", "confidential_record", record}).exit == 0 ||
                   plainPagesOf(*ben_).contains(canary);
        };

        QVERIFY(plainPagesOf(*ben_).contains(canary));
        QVERIFY(does(*ben_, {"set", "confidential_record", record, "employment_type=part time"}));
        QVERIFY(ben_->sync());
        QVERIFY(ben_->call({"status"}).object()["refused"].toArray().isEmpty());
        QVERIFY(does(owner, {"set", "employee", jana, "location=Festland"}));
        QVERIFY(owner.sync() && ben_->sync());
        QVERIFY(!holds());
        QVERIFY(does(owner, {"set", "employee", jana, "location=Inselhafen"}));
        QVERIFY(owner.sync() && ben_->sync());
        QVERIFY(holds());
        QVERIFY(does(owner, {"remove", "custom_role_grant", first}));
        QVERIFY(owner.sync() && ben_->sync());
        QVERIFY(!holds());
        const QByteArray pages = plainPagesOf(*ben_);
        QVERIFY(pages.contains("Ben") && !pages.contains(canary));

        const QJsonArray views = jana_->call({"views"}).array();
        const bool isTold = std::any_of(views.begin(), views.end(), [&](const QJsonValue& view) {
            return view["reader"].toString() == Company::personOf(*ben_) && view["role"].toString() == role;
        });
        QVERIFY(isTold);
    }

    void control_09_what_went_to_another_leaves_no_word_in_the_index() {
        const QString series = Company::series(*jana_);
        const QString ben = Company::personOf(*ben_);
        const QString item =
            jana_->create("action_item", {"series=" + series, QString("title=Ring ") + kCanary + "2", "owner=" + ben});
        QVERIFY(!item.isEmpty() && jana_->sync() && ben_->sync());
        QCOMPARE(ben_->call({"search", QString(kCanary) + "2"}).array().size(), 1);

        QVERIFY(does(*jana_, {"set", "action_item", item, "owner=" + Company::personOf(*jana_)}));
        QVERIFY(jana_->sync() && ben_->sync());

        QCOMPARE(ben_->call({"search", QString(kCanary) + "2"}).array().size(), 0);
        const QByteArray pages = plainPagesOf(*ben_);
        QVERIFY(!pages.isEmpty() && !pages.contains(QByteArray(kCanary) + "2"));
        QVERIFY(!pages.toLower().contains(QByteArray(kCanary).toLower() + "2"));
    }

  private:
    Company company_;
    std::unique_ptr<Client> hr_, jana_, ben_;
};

}  // namespace aufwind::system_test

QTEST_GUILESS_MAIN(aufwind::system_test::CtlRevokedTest)
#include "ctl_revoked.moc"
