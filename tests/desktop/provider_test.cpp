// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in with a whole OpenID provider in a whole browser, against the real server.
#include "app/desktop/account.h"
#include "sync/transport/account_calls.h"
#include "tests/desktop/web_driver.h"
#include "tests/server/http/provider/provider_process.h"
#include "tests/transport/real_server.h"

#include <QtTest>

using namespace aufwind;
using desktop::Account;

namespace {

constexpr int kSoon = 30'000;

}  // namespace

/// No bus, so the profile is under a passphrase.
class DesktopProviderTest : public QObject {
    Q_OBJECT

  private:
    test::ProviderProcess provider_;
    test::RealServer server_;
    std::unique_ptr<test::WebDriver> browser_;
    std::unique_ptr<QTemporaryDir> directory_;
    std::unique_ptr<views::AppContext> app_;
    std::unique_ptr<Account> account_;
    QList<QUrl> opened_;

    void open() {
        app_ = std::make_unique<views::AppContext>();
        account_ = std::make_unique<Account>(directory_->filePath("profile").toStdString(), server_.ca(), true, *app_,
                                             [this](const QUrl& page) {
                                                 opened_ << page;
                                                 return true;
                                             });
        account_->begin("a long passphrase");
    }
    void begin() { app_->signInWithProvider(server_.address().toString(), "acme", "a long passphrase"); }
    /// What somebody does on the provider's pages, as `name`.
    void signInAt(const QUrl& page, const QString& name) {
        browser_->open(page);
        if (browser_->has("input[name=login]")) {
            browser_->type("input[name=login]", name);
            browser_->type("input[name=password]", "anything");
            browser_->click("button[type=submit]");
        }
        if (browser_->has("input[name=prompt][value=consent]")) browser_->click("button[type=submit]");
    }
    /// As Ben, by the browser, with the page of security open.
    void enter() {
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);
        signInAt(opened_.first(), "ben");
        QTRY_COMPARE_WITH_TIMEOUT(app_->state(), QStringLiteral("ready"), kSoon);
        app_->security()->load();
        QTRY_COMPARE_WITH_TIMEOUT(app_->security()->state(), QStringLiteral("ready"), kSoon);
    }
    /// The company's owner names the provider.
    void setUp() {
        const app::SystemClock clock;
        transport::HttpClient http(server_.address(), server_.ca());
        transport::Session session(http, clock);
        std::optional<Result<transport::SignedIn>> in;
        session.signIn({"acme", "ada@acme.example", test::RealServer::kPassword, "Desk", std::nullopt},
                       [&](Result<transport::SignedIn> answer) { in.emplace(std::move(answer)); });
        QTRY_VERIFY_WITH_TIMEOUT(in.has_value(), kSoon);
        QVERIFY(in->ok());
        const auto post = [&](const char* path, const QJsonObject& body) {
            transport::Call call{.path = path, .body = QJsonDocument(body).toJson()};
            call.contentType = "application/json";
            call.bearer = QByteArray::fromStdString((*in)->tokens.access);
            std::optional<int> status;
            http.send(call, [&](const Result<transport::Answer>& answer) { status = answer ? answer->status : 0; });
            return QTest::qWaitFor([&] { return status.has_value(); }, kSoon) ? *status : 0;
        };
        QCOMPARE(post("/v1/account/confirm", {{"password", test::RealServer::kPassword}}), 204);
        QCOMPARE(
            post("/v1/admin/sso",
                 {{"issuer", provider_.issuer()}, {"client_id", "aufwind"}, {"domains", QJsonArray{"acme.example"}}}),
            204);
    }

  private slots:
    void initTestCase() {
        if (const QString why = provider_.start("acme.example"); !why.isEmpty()) QSKIP(qPrintable(why));
        QVERIFY(server_.start({"--sso-allow-private", "--sso-ca", provider_.authority()}));
        setUp();
    }
    void cleanupTestCase() {
        if (!server_.address().isEmpty()) QVERIFY(server_.stop());
    }
    void init() {
        browser_ = std::make_unique<test::WebDriver>();
        if (const QString why = browser_->start(); !why.isEmpty()) QSKIP(qPrintable(why));
        directory_ = std::make_unique<QTemporaryDir>();
        opened_.clear();
        open();
    }
    void cleanup() {
        account_.reset();
        app_.reset();
        browser_.reset();
    }

    void somebody_signs_in_in_the_browser_and_is_inside() {
        QSignalSpy waits{app_.get(), &views::AppContext::atProvider};
        QSignalSpy back{app_.get(), &views::AppContext::backFromBrowser};

        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);
        QCOMPARE(waits.count(), 1);
        signInAt(opened_.first(), "ben");

        QTRY_COMPARE_WITH_TIMEOUT(app_->state(), QStringLiteral("ready"), kSoon);
        QCOMPARE(back.count(), 1);
        QCOMPARE(browser_->address().host(), "127.0.0.1");
        QCOMPARE(browser_->text("h1"), "That is done");
        QTRY_COMPARE_WITH_TIMEOUT(app_->me()["name"].toString(), QStringLiteral("Ben Adeyemi"), kSoon);

        // At the next start nothing is asked for but the passphrase, and after a sign-out the provider comes first.
        account_.reset();
        open();
        QCOMPARE(app_->state(), "ready");
        app_->signOut();
        QTRY_COMPARE_WITH_TIMEOUT(app_->state(), QStringLiteral("signedOut"), kSoon);
        QVERIFY(app_->prefill()["provider"].toBool());
    }

    void control_19_what_is_critical_takes_another_sign_in_at_the_provider() {
        enter();
        views::Security* security = app_->security();
        QVERIFY(security->providerOffered() && security->providerBound());
        QSignalSpy done{security, &views::Security::done};
        QSignalSpy failed{security, &views::Security::failed};

        security->beginSecondFactor();
        QTRY_VERIFY_WITH_TIMEOUT(security->confirming(), kSoon);
        security->confirmWithProvider();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 2, kSoon);
        browser_->open(opened_.last());
        QVERIFY2(browser_->has("input[name=login]"), "the session at the provider alone is not enough");
        signInAt(opened_.last(), "ben");

        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, kSoon);
        QCOMPARE(failed.count(), 0);
        QVERIFY(!security->secret().isEmpty());
    }

    void control_22_somebody_else_cannot_confirm_for_who_is_signed_in() {
        enter();
        views::Security* security = app_->security();
        security->beginSecondFactor();
        QTRY_VERIFY_WITH_TIMEOUT(security->confirming(), kSoon);

        security->confirmWithProvider();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 2, kSoon);
        auto other = std::make_unique<test::WebDriver>();
        QCOMPARE(other->start(), QString());
        std::swap(browser_, other);
        signInAt(opened_.last(), "mallory");

        QTRY_VERIFY_WITH_TIMEOUT(!security->confirmProblem().isEmpty(), kSoon);
        QVERIFY(security->confirming());
        QVERIFY(security->secret().isEmpty());
    }

    void whom_the_company_does_not_know_stays_outside_and_is_told_what_to_do() {
        QSignalSpy failed{app_.get(), &views::AppContext::signInFailed};

        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);
        signInAt(opened_.first(), "mallory");

        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kSoon);
        QVERIFY(failed.first().first().toString().contains("administrator"));
        QCOMPARE(app_->state(), "signedOut");
        QVERIFY(!QDir(directory_->filePath("profile")).exists("store.db"));
    }

    void who_cancels_in_the_browser_or_in_the_window_can_try_again() {
        QSignalSpy failed{app_.get(), &views::AppContext::signInFailed};
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);
        browser_->open(opened_.first());
        browser_->click("a[href*=abort]");
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kSoon);
        QVERIFY(failed.first().first().toString().contains("browser"));

        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 2, kSoon);
        app_->openProviderAgain();
        QCOMPARE(opened_.last(), opened_[1]);
        app_->leaveProvider();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, kSoon);
        QCOMPARE(failed.last().first().toString(), QString());

        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 4, kSoon);
        signInAt(opened_.last(), "ben");
        QTRY_COMPARE_WITH_TIMEOUT(app_->state(), QStringLiteral("ready"), kSoon);
    }

    void who_has_a_password_goes_over_to_the_provider_and_has_none_afterwards() {
        const QString server = server_.address().toString();
        app_->signIn(server, "acme", "ada@acme.example", test::RealServer::kPassword, "a long passphrase");
        QTRY_COMPARE_WITH_TIMEOUT(app_->state(), QStringLiteral("ready"), kSoon);
        views::Security* security = app_->security();
        security->load();
        QTRY_COMPARE_WITH_TIMEOUT(security->state(), QStringLiteral("ready"), kSoon);
        QVERIFY(security->providerOffered() && !security->providerBound());
        QSignalSpy done{security, &views::Security::done};

        security->linkProvider();
        QVERIFY(security->confirming());
        security->confirm(test::RealServer::kPassword, {});
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);
        signInAt(opened_.last(), "ada");
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, kSoon);
        QVERIFY(security->providerBound());

        app_->signOut();
        QTRY_COMPARE_WITH_TIMEOUT(app_->state(), QStringLiteral("signedOut"), kSoon);
        QSignalSpy failed{app_.get(), &views::AppContext::signInFailed};
        app_->signIn(server, "acme", "ada@acme.example", test::RealServer::kPassword, "a long passphrase");
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kSoon);
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 2, kSoon);
        signInAt(opened_.last(), "ada");
        QTRY_COMPARE_WITH_TIMEOUT(app_->state(), QStringLiteral("ready"), kSoon);
    }
};

QTEST_MAIN(DesktopProviderTest)
#include "provider_test.moc"
