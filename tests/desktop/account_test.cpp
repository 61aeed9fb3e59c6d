// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/account.h"

#include "tests/transport/scripted_server.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QtTest>

using namespace aufwind;
using desktop::Account;

namespace {

constexpr int kSoon = 10'000;

QByteArray signedIn(const char* more = "") {
    return QByteArray(
               "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"access_expires_in\":600,\"tenant_name\":\"Acme\","
               "\"device_proof\":\"p\",\"person\":\"01900000-0000-7000-8000-000000000001\","
               "\"device\":\"01900000-0000-7000-8000-000000000002\"") +
           more + "}";
}

QByteArray refusal(const char* code) {
    return QByteArray("{\"code\":\"") + code + "\",\"message\":\"x\"}";
}

}  // namespace

/// Who is signed in, where the server says more than yes. No bus, so the profile is under a passphrase.
class AccountTest : public QObject {
    Q_OBJECT

  private:
    test::ScriptedServer server_;
    std::unique_ptr<QTemporaryDir> directory_;
    std::unique_ptr<views::AppContext> app_;
    std::unique_ptr<Account> account_;

    std::filesystem::path profile() const { return directory_->filePath("profile").toStdString(); }
    QStringList files() const { return QDir(directory_->filePath("profile")).entryList(QDir::Files | QDir::Hidden); }
    void open() {
        app_ = std::make_unique<views::AppContext>();
        account_ = std::make_unique<Account>(profile(), server_.ca(), true, *app_, [](const QUrl&) { return false; });
        account_->begin("a long passphrase");
    }
    void signIn(const QString& code = {}) {
        app_->signIn(server_.address().toString(), "acme", "ada@acme.example", "secret", "a long passphrase", code);
    }

  private slots:
    void initTestCase() { QVERIFY(server_.start()); }
    void init() {
        server_.forget();
        directory_ = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() {
        account_.reset();
        app_.reset();
    }

    void the_code_of_the_second_factor_is_asked_for_and_a_wrong_one_is_told() {
        server_.say("/v1/auth/sign-in", 401, refusal("second_factor"));
        QSignalSpy asked{app_.get(), &views::AppContext::codeAsked};
        QSignalSpy failed{app_.get(), &views::AppContext::signInFailed};

        signIn();
        QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, kSoon);
        QCOMPARE(failed.count(), 0);
        signIn("111111");

        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kSoon);
        QVERIFY(failed.first().first().toString().contains("code", Qt::CaseInsensitive));
        QCOMPARE(asked.count(), 1);
    }

    void a_forgotten_password_is_asked_for_and_chosen_without_signing_in() {
        server_.say("/v1/auth/forgotten", 202, "{}");
        server_.say("/v1/auth/choose-password", 400, refusal("password_easy"));
        server_.say("/v1/auth/choose-password", 204, "");
        QSignalSpy sent{app_.get(), &views::AppContext::codeSent};
        QSignalSpy chosen{app_.get(), &views::AppContext::passwordChosen};
        QSignalSpy failed{app_.get(), &views::AppContext::signInFailed};
        const QString server = server_.address().toString();

        app_->forgotPassword(server, "acme", "ada@acme.example");
        QTRY_COMPARE_WITH_TIMEOUT(sent.count(), 1, kSoon);
        app_->choosePassword(server, "acme", "ada@acme.example", "ABCDE", "12345678");
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kSoon);
        QVERIFY(failed.first().first().toString().contains("guess"));
        app_->choosePassword(server, "acme", "ada@acme.example", "ABCDE", "two good words");

        QTRY_COMPARE_WITH_TIMEOUT(chosen.count(), 1, kSoon);
        QVERIFY(files().isEmpty());
    }

    void a_device_that_was_removed_is_empty_and_says_so() {
        server_.say("/v1/auth/sign-in", 200, signedIn());
        server_.say("/v1/sync/exchange", 401, refusal("device_removed"));

        signIn();

        QTRY_VERIFY_WITH_TIMEOUT(!app_->notice().isEmpty(), kSoon);
        QCOMPARE(app_->state(), "signedOut");
        QVERIFY(app_->notice().contains("removed"));
        QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList(), kSoon);
        QVERIFY(account_->client() == nullptr);
        QVERIFY2(!app_->prefill().contains("email"), "nothing of the person stays");
        QCOMPARE(server_.asked("/v1/auth/refresh"), 0);
    }

    void a_removal_that_was_missed_is_told_at_the_next_start() {
        server_.say("/v1/auth/sign-in", 200, signedIn());
        signIn();
        QTRY_COMPARE_WITH_TIMEOUT(app_->state(), QStringLiteral("firstSync"), kSoon);
        cleanup();
        QVERIFY(files().contains("store.db"));
        server_.forget();
        server_.say("/v1/sync/exchange", 401, refusal("unauthorized"));
        server_.say("/v1/auth/refresh", 401, refusal("device_removed"));

        open();

        QTRY_VERIFY_WITH_TIMEOUT(!app_->notice().isEmpty(), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList(), kSoon);
    }

    void a_removed_device_that_signs_in_again_is_emptied_first() {
        server_.say("/v1/auth/sign-in", 200, signedIn());
        signIn();
        QTRY_COMPARE_WITH_TIMEOUT(app_->state(), QStringLiteral("firstSync"), kSoon);
        app_->signOut();
        QTRY_COMPARE_WITH_TIMEOUT(app_->state(), QStringLiteral("signedOut"), kSoon);
        QVERIFY(files().contains("store.db"));
        server_.forget();
        server_.say("/v1/auth/sign-in", 401, refusal("device_removed"));

        signIn();

        QTRY_VERIFY_WITH_TIMEOUT(!app_->notice().isEmpty(), kSoon);
        QCOMPARE(files(), QStringList());
    }

    void a_lock_closes_the_store_and_the_passphrase_opens_it_again() {
        server_.say("/v1/auth/sign-in", 200, signedIn());
        signIn();
        QTRY_COMPARE_WITH_TIMEOUT(app_->state(), QStringLiteral("firstSync"), kSoon);
        QCOMPARE(app_->guard(), "passphrase");
        app_->copyText("a private note");

        app_->lock();

        QCOMPARE(app_->state(), "locked");
        QVERIFY(account_->client() == nullptr);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QSignalSpy failed{app_.get(), &views::AppContext::signInFailed};
        app_->signIn({}, {}, {}, {}, "another passphrase");
        QCOMPARE(failed.count(), 1);
        QCOMPARE(app_->state(), "locked");
        app_->signIn({}, {}, {}, {}, "a long passphrase");
        QCOMPARE(app_->state(), "firstSync");
    }

    void a_second_factor_that_is_required_is_set_up_before_anything_is_fetched() {
        server_.say("/v1/auth/sign-in", 200, signedIn(",\"second_factor_required\":true"));
        server_.say("/v1/sync/exchange", 403, refusal("second_factor_required"));
        server_.say("/v1/account/second-factor/begin", 200, "{\"secret\":\"ABCD\",\"uri\":\"otpauth://totp/a\"}");
        server_.say("/v1/account/second-factor/finish", 200, "{\"recovery_codes\":[\"A-B\"]}");

        // As its page does.
        connect(app_.get(), &views::AppContext::stateChanged, this, [this] {
            if (app_->state() == QLatin1String("secondFactor")) app_->security()->beginSecondFactor();
        });
        signIn();
        QTRY_COMPARE_WITH_TIMEOUT(app_->security()->secret(), QStringLiteral("ABCD"), kSoon);
        app_->security()->finishSecondFactor("123456");
        QTRY_COMPARE_WITH_TIMEOUT(app_->security()->recoveryCodes(), QStringList{"A-B"}, kSoon);
        QCOMPARE(app_->state(), "secondFactor");
        QTRY_COMPARE_WITH_TIMEOUT(server_.asked("/v1/sync/exchange"), 1, kSoon);
        app_->security()->takeCodes();
        app_->goOn();

        QCOMPARE(app_->state(), "firstSync");
        QTRY_COMPARE_WITH_TIMEOUT(server_.asked("/v1/sync/exchange"), 2, kSoon);
    }

    void a_company_that_asks_for_one_later_leads_there_too() {
        server_.say("/v1/auth/sign-in", 200, signedIn());
        server_.say("/v1/sync/exchange", 403, refusal("second_factor_required"));

        signIn();

        QTRY_COMPARE_WITH_TIMEOUT(app_->state(), QStringLiteral("secondFactor"), kSoon);
        QVERIFY(files().contains("store.db"));
    }
};

QTEST_MAIN(AccountTest)
#include "account_test.moc"
