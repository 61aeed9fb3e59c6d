// SPDX-License-Identifier: GPL-3.0-or-later
// Sign-in with a whole OpenID provider from npm (node-oidc-provider), as a browser and a device do it together.
#include "tests/server/http/provider/provider_process.h"
#include "tests/server/http/server_fixture.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QTest>
#include <QUrlQuery>

using namespace aufwind;
using namespace aufwind::test;

namespace {

constexpr int kStepMs = 15'000;
constexpr int kMostSteps = 12;
const QString kRedirect = "http://127.0.0.1:43210/";

std::string json(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

/// Fills in the provider's forms as a person would in a browser, until it sends the browser back.
class Browser {
  public:
    explicit Browser(const QString& authority) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(authority));
        tls_ = tls;
        network_.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }

    /// The address on the loopback that the browser was sent to; empty where it was not.
    QUrl signIn(QUrl address, const QString& name) {
        QUrlQuery form;
        for (int step = 0; step < kMostSteps; ++step) {
            QNetworkRequest request(address);
            request.setSslConfiguration(tls_);
            request.setHeader(QNetworkRequest::ContentTypeHeader, "application/x-www-form-urlencoded");
            const std::unique_ptr<QNetworkReply> reply(
                form.isEmpty() ? network_.get(request) : network_.post(request, form.toString().toUtf8()));
            if (!QTest::qWaitFor([&] { return reply->isFinished(); }, kStepMs)) return {};
            form.clear();
            const QUrl next = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
            if (next.isValid()) {
                address = address.resolved(next);
                if (address.scheme() == "http") return address;
                continue;
            }
            const QString page = QString::fromUtf8(reply->readAll());
            const auto action = QRegularExpression("<form[^>]*action=\"([^\"]+)\"").match(page);
            if (!action.hasMatch()) return {};
            address = address.resolved(QUrl(action.captured(1)));
            const bool isLogin = page.contains("name=\"login\"");
            form.addQueryItem("prompt", isLogin ? "login" : "consent");
            if (isLogin) {
                form.addQueryItem("login", name);
                form.addQueryItem("password", "anything");
            }
        }
        return {};
    }

  private:
    QNetworkAccessManager network_;
    QSslConfiguration tls_;
};

}  // namespace

class HttpProviderTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (const QString trouble = provider_.start("alpha.example"); !trouble.isEmpty()) QSKIP(qPrintable(trouble));
        server::ServiceOptions options = ServerFixture::quiet();
        options.providers.privateAddresses = true;
        options.providers.authority = provider_.authority().toStdString();
        server_ = std::make_unique<ServerFixture>(options, Staff::present);
        const std::string admin = server_->signIn("alpha", "olga@alpha.example").access;
        QCOMPARE(server_->post("/v1/account/confirm", json({{"password", kPassword}}), admin).status, 204);
        const QJsonObject settings{
            {"issuer", provider_.issuer()}, {"client_id", "aufwind"}, {"domains", QJsonArray{"alpha.example"}}};
        const HttpAnswer set = server_->post("/v1/admin/sso", json(settings), admin);
        QVERIFY2(set.status == 204, set.body.c_str());
    }
    void cleanupTestCase() { server_.reset(); }

    void somebody_signs_in_with_the_browser_and_a_code_that_comes_to_the_loopback() {
        const QUrlQuery answer = browse("ada", "S256");

        const HttpAnswer in = finish(answer.queryItemValue("state"), answer.queryItemValue("code"), kVerifier);

        QVERIFY2(in.status == 200, in.body.c_str());
        QCOMPARE(member(in.body, "person"), server_->ada.toString());
        QCOMPARE(server_->get("/v1/me", member(in.body, "access_token")).status, 200);
    }

    void control_22_a_code_is_worth_nothing_without_its_verifier_and_a_second_time() {
        const QUrlQuery stolen = browse("ben", "S256");
        const HttpAnswer thief =
            finish(stolen.queryItemValue("state"), stolen.queryItemValue("code"), QByteArray(43, 'x'));
        QCOMPARE(thief.status, 401);
        QCOMPARE(member(thief.body, "code"), "sso_refused");

        const QUrlQuery good = browse("ben", "S256");
        QCOMPARE(finish(good.queryItemValue("state"), good.queryItemValue("code"), kVerifier).status, 200);
        const QUrlQuery other = browse("ben", "S256");
        const HttpAnswer again = finish(other.queryItemValue("state"), good.queryItemValue("code"), kVerifier);
        QCOMPARE(again.status, 401);
    }

    void control_22_a_code_that_was_given_to_another_address_is_refused() {
        const QUrlQuery answer = browse("ben", "S256");

        QCOMPARE(
            finish(answer.queryItemValue("state"), answer.queryItemValue("code"), kVerifier, "http://127.0.0.1:43211/")
                .status,
            401);
    }

  private:
    /// What comes back to the loopback address.
    QUrlQuery browse(const QString& name, const QString& method) {
        const HttpAnswer begun = server_->post("/v1/auth/sso/begin", R"({"workspace":"alpha"})");
        const auto said = [&](const char* what) {
            return QString::fromStdString(member(begun.body, what));
        };
        const QByteArray challenge = QCryptographicHash::hash(kVerifier, QCryptographicHash::Sha256)
                                         .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QUrl address(said("authorization_endpoint"));
        QUrlQuery query;
        query.addQueryItem("response_type", "code");
        for (const char* what : {"client_id", "state", "nonce"}) query.addQueryItem(what, said(what));
        query.addQueryItem("scope", "openid email profile");
        query.addQueryItem("redirect_uri", kRedirect);
        query.addQueryItem("code_challenge", challenge);
        query.addQueryItem("code_challenge_method", method);
        address.setQuery(query);
        Browser browser(provider_.authority());
        return QUrlQuery(browser.signIn(address, name));
    }
    HttpAnswer finish(const QString& state, const QString& code, const QByteArray& verifier,
                      const QString& redirect = kRedirect) {
        return server_->post("/v1/auth/sso/finish", json({{"state", state},
                                                          {"code", code},
                                                          {"code_verifier", QString::fromLatin1(verifier)},
                                                          {"redirect_uri", redirect},
                                                          {"device", QJsonObject{{"name", "Laptop"}}}}));
    }

    const QByteArray kVerifier = QByteArray(50, 'v');
    ProviderProcess provider_;
    std::unique_ptr<ServerFixture> server_;
};

QTEST_GUILESS_MAIN(HttpProviderTest)
#include "http_provider_test.moc"
