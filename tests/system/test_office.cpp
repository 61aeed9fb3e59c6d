// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/signed_in.h"

#include <QFile>
#include <QtTest/QtTest>

#include <algorithm>
#include <memory>

using namespace aufwind::system_test;

/// What an owner keeps in order for the company, in the real window against a real server, and who sees it on their
/// devices.
class OfficeTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        ulrike_ = std::make_unique<Client>(company_.device("ulrike", kUlrike));
        jana_ = std::make_unique<Client>(company_.device("jana", kJana));
        QVERIFY(signIn(window_, company_, kKatharina));
    }

    void cleanupTestCase() {
        window_.kill();
        QVERIFY(company_.server().stop());
    }

    void to_whom_bills_go_is_written_after_the_password_and_a_wrong_vat_id_is_named_first() {
        QVERIFY(window_.click("PageTab", "Admin…") && window_.click("PageTab", "Billing"));
        QVERIFY(window_.click("EditableText", "Name of the company on bills") && window_.type("Nordlicht Optik GmbH"));
        QVERIFY(window_.click("EditableText", "VAT id") && window_.type("de 136 695 967"));
        QVERIFY(window_.click("Button", "Save"));
        QVERIFY(window_.sees("AlertMessage",
                             "A digit is wrong, or two have changed places: the check digit does not fit."));

        QVERIFY(window_.click("EditableText", "VAT id") && window_.press("Ctrl+A") && window_.type("de 136 695 976"));
        QVERIFY(window_.click("Button", "Save"));
        QVERIFY(window_.sees("Dialog", "Enter your password again") && window_.type(kPassword) &&
                window_.press("Return"));
        QVERIFY(window_.sees("Button", "Sync: Up to date"));
        QTRY_COMPARE_WITH_TIMEOUT(window_.text("VAT id"), "DE136695976", 10'000);

        const Client device = company_.device("katharina-two", kKatharina);
        const QJsonArray kept = device.list("billing_details", {});
        QCOMPARE(kept.size(), 1);
        QCOMPARE(fieldOf(kept[0], "name").toString(), "Nordlicht Optik GmbH");
        QCOMPARE(fieldOf(kept[0], "vat_id").toString(), "DE136695976");
    }

    void control_2_neither_hr_nor_anybody_else_is_sent_it() {
        for (const Client* one : {ulrike_.get(), jana_.get()}) {
            QVERIFY(one->sync());
            QCOMPARE(one->list("billing_details", {}).size(), 0);
        }
    }

    void an_erasure_that_an_admin_asks_for_waits_and_is_taken_back_and_the_person_sees_it() {
        QVERIFY(window_.click("PageTab", "Data protection") && window_.click("Button", "For somebody"));
        QVERIFY(window_.click("EditableText", "Whose data") && window_.type("Ben Ade"));
        QVERIFY(window_.sees("ListItem", "Ben Adeyemi…") && window_.press("Return"));
        QVERIFY(window_.click("PageTab", "Erasure") && window_.click("Button", "Erase"));
        QVERIFY(window_.sees("StaticText", "Erasure: Ben Adeyemi"));
        QVERIFY(window_.click("Button", "Take it back"));
        QVERIFY(window_.sees("Notification", "The request is taken back"));

        const Client ben = company_.device("ben", kBen);
        const QJsonArray asked = ben.list("privacy_request", {});
        QCOMPARE(asked.size(), 1);
        QCOMPARE(fieldOf(asked[0], "kind").toString(), "erasure");
        QCOMPARE(fieldOf(asked[0], "state").toString(), "withdrawn");
        QVERIFY(ulrike_->sync());
        QCOMPARE(ulrike_->list("privacy_request", {}).size(), 0);
    }

    // The picture has eight points, and is as good as any other.
    void a_logo_that_is_dropped_on_the_page_is_everybodys_and_one_from_elsewhere_is_fetched() {
        const QByteArray png = QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEklEQVR4nGOUK3RlgAEmBiQAABQHANg1zJhLAAAAAElFTkSuQmCC");
        QFile picture(company_.at("logo.png"));
        QVERIFY(picture.open(QIODevice::WriteOnly) && picture.write(png) == png.size());
        picture.close();
        QVERIFY(window_.click("PageTab", "Admin…") && window_.click("PageTab", "Company"));
        QVERIFY(window_.sees("Button", "Choose a picture"));
        QVERIFY(window_.drop(picture.fileName()));
        QVERIFY(window_.sees("Graphic", "Logo of the company"));
        QVERIFY(window_.sees("Button", "Sync: Up to date"));

        const QString settings = jana_->list("tenant_settings", {})[0].toObject()["id"].toString();
        const QString there = company_.at("fetched.png");
        const auto isFetched = [&] {
            return jana_->sync() && jana_->call({"blob", "tenant_settings", settings, "logo", "-o", there}).exit == 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isFetched(), 20'000);
        QFile fetched(there);
        QVERIFY(fetched.open(QIODevice::ReadOnly) && fetched.readAll().startsWith("\x89PNG"));

        QVERIFY(window_.click("Button", "Remove") && window_.sees("Button", "Choose a picture"));
        QTRY_VERIFY_WITH_TIMEOUT(!isThere("Graphic", "Logo of the company"), 10'000);
        const Client elsewhere = company_.device("katharina-three", kKatharina);
        QCOMPARE(elsewhere.call({"set", "tenant_settings", settings, "logo=@" + picture.fileName()}).exit, 0);
        QVERIFY(elsewhere.sync());
        QVERIFY(window_.sees("Graphic", "Logo of the company"));
    }

    void what_the_company_switches_off_is_gone_from_a_managers_device_and_comes_back() {
        QVERIFY(window_.click("PageTab", "Admin…") && window_.click("PageTab", "Company") &&
                window_.click("CheckBox", "Meetings"));
        QVERIFY(window_.sees("Button", "Sync: Up to date"));
        const auto isOff = [this] {
            return jana_->sync() && fieldOf(jana_->list("tenant_settings", {})[0], "meetings_off").toBool();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOff(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!isThere("PageTab", "Meetings"), 10'000);
        QVERIFY(window_.click("CheckBox", "Goals"));
        QTRY_VERIFY_WITH_TIMEOUT(!isThere("PageTab", "Goals"), 10'000);
        QVERIFY(!isThere("Button", "Create"));

        QVERIFY(window_.click("CheckBox", "Goals") && window_.sees("PageTab", "Goals…"));
        QVERIFY(window_.click("CheckBox", "Meetings"));
        QVERIFY(window_.sees("PageTab", "Meetings…") && window_.sees("Button", "Create"));
        QTRY_VERIFY_WITH_TIMEOUT(!isOff(), 20'000);
    }

  private:
    bool isThere(const char* role, const QString& name) {
        const QStringList names = window_.names(role);
        return std::ranges::any_of(names, [&](const QString& one) { return one.startsWith(name); });
    }

    Company company_;
    std::unique_ptr<Client> ulrike_;
    std::unique_ptr<Client> jana_;
    DrivenWindow window_{company_.at("katharina")};
};

QTEST_GUILESS_MAIN(OfficeTest)
#include "test_office.moc"
