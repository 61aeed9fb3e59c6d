// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/signed_in.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QtTest/QtTest>

using namespace aufwind::system_test;

namespace {

constexpr char kNew[] = "nora.lind@nordlicht.example";

}  // namespace

/// A company's identity provider that begins to write people here: what an owner does for it in the real window, and
/// what it can do with that.
class ProvisioningTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        jana_ = std::make_unique<Client>(company_.device("jana", kJana));
        QVERIFY(signIn(window_, company_, kKatharina));
    }

    void cleanupTestCase() {
        window_.kill();
        QVERIFY(company_.server().stop());
    }

    void an_owner_makes_a_token_and_is_shown_it_once() {
        QVERIFY(window_.click("PageTab", "Admin…") && window_.click("PageTab", "Sign-in and security"));
        QVERIFY(window_.sees("Heading", "Provisioning (SCIM)") && window_.click("Button", "New token"));
        QVERIFY(window_.click("EditableText", "Name") && window_.type("Okta") && window_.press("Return"));
        QVERIFY(window_.sees("Dialog", "Enter your password again") && window_.type(kPassword) &&
                window_.press("Return"));
        QVERIFY(window_.sees("Button", "I have kept it"));

        static const QRegularExpression kToken("\\A[0-9a-f-]{36}\\.[A-Za-z0-9_-]{20,}\\z");
        for (const QString& text : window_.names("StaticText")) {
            if (text == company_.server().url() + "/scim/v2") address_ = text;
            if (kToken.match(text).hasMatch()) token_ = text;
        }
        QVERIFY2(!address_.isEmpty() && !token_.isEmpty(), "both can be read and copied");
        QVERIFY(window_.click("Button", "I have kept it"));
        QVERIFY(!window_.names("StaticText").contains(token_));
        QVERIFY(window_.sees("StaticText", "Okta"));
    }

    void whom_the_provider_makes_is_on_a_managers_device() {
        const QJsonObject name{{"givenName", "Nora"}, {"familyName", "Lind"}};
        QCOMPARE(post("/Users", {{"schemas", QJsonArray{"urn:ietf:params:scim:schemas:core:2.0:User"}},
                                 {"userName", kNew},
                                 {"name", name},
                                 {"emails", QJsonArray{QJsonObject{{"value", kNew}, {"type", "work"}}}},
                                 {"active", true}}),
                 201);

        QVERIFY(jana_->sync());

        const QJsonArray made = jana_->list("employee", {"--where", QStringLiteral("email=") + kNew});
        QCOMPARE(made.size(), 1);
        QCOMPARE(fieldOf(made[0], "first_name").toString(), "Nora");
    }

    void a_token_that_is_revoked_in_the_window_writes_nothing_any_more() {
        QVERIFY(window_.click("Button", "Revoke Okta") && window_.click("Button", "Revoke Okta"));
        QVERIFY(window_.sees("StaticText", "No token"));

        QCOMPARE(post("/Users", {{"userName", "somebody@nordlicht.example"}}), 401);
    }

  private:
    /// The status that the provider is answered; 0 where there is no answer.
    int post(const QString& path, const QJsonObject& body) const {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(company_.server().ca()));
        QNetworkRequest request{QUrl(address_ + path)};
        request.setSslConfiguration(tls);
        request.setRawHeader("Authorization", "Bearer " + token_.toUtf8());
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/scim+json");
        QNetworkAccessManager network;
        QNetworkReply* const reply = network.post(request, QJsonDocument(body).toJson());
        (void)QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000);
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    mutable Company company_;
    DrivenWindow window_{company_.at("katharina")};
    std::unique_ptr<Client> jana_;
    QString address_;
    QString token_;
};

QTEST_GUILESS_MAIN(ProvisioningTest)
#include "test_provisioning.moc"
