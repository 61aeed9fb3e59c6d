// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/signed_in.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtTest/QtTest>

using namespace aufwind::system_test;

/// The agreement on data processing of a real server in the real window: an owner reads and signs it, and what was
/// signed is there for other admins' programs and in a file.
class AgreementWindowTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        other_ = std::make_unique<Client>(company_.device("other", kKatharina));
        QVERIFY(signIn(window_, company_, kKatharina));
    }

    void cleanupTestCase() {
        window_.kill();
        QVERIFY(company_.server().stop());
    }

    void control_39_an_owner_reads_the_agreement_and_its_hash_and_signs_it_with_the_password() {
        hash_ = other_->call({"agreement", "show"}).object()["hash"].toString();
        QCOMPARE(hash_.size(), 64);
        QVERIFY(window_.click("PageTab", "Admin…") && window_.click("PageTab", "Data protection"));
        QVERIFY(window_.sees("StaticText", "Version 1 is not signed yet") && window_.click("Button", "Read and sign"));
        QVERIFY(window_.sees("Heading", "6. Duties of the Operator"));
        QVERIFY(window_.sees("StaticText", "SHA-256 of this text: " + hash_));

        QVERIFY(window_.click("Button", "Sign…") && window_.sees("Dialog", "Sign the agreement"));
        QVERIFY(window_.click("EditableText", "Role") && window_.press("Ctrl+A") && window_.type("Prokuristin") &&
                window_.press("Return"));
        QVERIFY(window_.sees("Dialog", "Enter your password again") && window_.type(kPassword) &&
                window_.press("Return"));

        QVERIFY(window_.sees("StaticText", "Version 1 is signed"));
        QVERIFY(window_.sees("StaticText", "By Katharina Brandt, Prokuristin."));
        QVERIFY(window_.sees("Button", "Sync: Up to date"));
    }

    void control_39_what_was_signed_is_kept_and_goes_into_a_file_with_its_text() {
        QVERIFY(other_->sync());
        const QJsonArray signatures = other_->call({"agreement", "show"}).object()["signatures"].toArray();
        QCOMPARE(signatures.size(), 1);
        QCOMPARE(signatures[0].toObject()["state"].toString(), "valid");
        QCOMPARE(signatures[0].toObject()["role"].toString(), "Prokuristin");
        QCOMPARE(signatures[0].toObject()["hash"].toString(), hash_);

        const QString place = company_.at("agreement.html");
        QVERIFY(does(*other_, {"agreement", "export", place}));

        QFile file(place);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString page = QString::fromUtf8(file.readAll());
        QVERIFY(page.contains("Prokuristin") && page.contains("Katharina Brandt") && page.contains(hash_));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void a_signature_of_a_script_is_taken_once_the_password_was_entered_and_not_before() {
        QVERIFY(does(*other_, {"agreement", "sign", "--name", "K. Brandt", "--role", "Owner", "--language", "de"}));
        QVERIFY(other_->sync());
        QCOMPARE(other_->call({"status"}).object()["refused"].toArray().size(), 1);

        QVERIFY(does(*other_, {"agreement", "sign", "--name", "K. Brandt", "--role", "Owner", "--language", "de"}));
        QCOMPARE(confirmed(), 0);
        QVERIFY(other_->sync());

        QTRY_VERIFY_WITH_TIMEOUT(window_.names("StaticText").contains("K. Brandt"), 20'000);
    }

    void a_rule_that_a_script_sets_is_in_the_window() {
        QCOMPARE(confirmed(), 0);
        QVERIFY(does(*other_, {"create", "retention_rule", "kind=security_alerts", "months=7"}));
        QVERIFY(other_->sync());
        QVERIFY(window_.sees("Button", "Security alerts: 7 months. Change"));
    }

  private:
    int confirmed() const { return other_->call({"confirm"}, QByteArray(kPassword) + "\n").exit; }

    Company company_;
    DrivenWindow window_{company_.at("katharina")};
    std::unique_ptr<Client> other_;
    QString hash_;
};

QTEST_GUILESS_MAIN(AgreementWindowTest)
#include "test_agreement.moc"
