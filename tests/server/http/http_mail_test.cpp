// SPDX-License-Identifier: GPL-3.0-or-later
// Mails over a real SMTP server with TLS, and what a mail cannot be made to say.
#include "sync/server/auth/keys.h"
#include "sync/server/jobs/outgoing_queue.h"
#include "sync/server/mail/account_mail.h"
#include "tests/server/http/server_fixture.h"
#include "tests/server/http/smtp_server.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using namespace aufwind::server;

namespace {

/// What waits to be sent for "alpha", in a control database that no server has.
struct Waiting {
    explicit Waiting(const ServerFixture& fixture) : store(fixture.openControl()), tenant(fixture.alpha.id) {}

    OutgoingQueue::Parts parts(
        std::unique_ptr<Mailer> mailer, OutgoingQueue::Failed failed = [](OutgoingKind, const Error&, bool) {}) {
        return {*store,           clock, entropy, std::move(mailer), [](const Outgoing&) { return Result<void>(); },
                std::move(failed)};
    }
    std::uint64_t count() { return store->outgoingCount().valueOr(~0ULL); }

    SystemClock clock;
    SystemEntropy entropy;
    std::unique_ptr<ControlStore> store;
    Uuid tenant;
};

}  // namespace

class HttpMailTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QProcess python;
        python.start("/usr/bin/python3", {"-c", "import aiosmtpd"});
        python.waitForFinished();
        if (python.exitCode() != 0) QSKIP("python3-aiosmtpd is not installed");
        fixture_ = std::make_unique<ServerFixture>();
        fixture_->stop();
    }
    void cleanupTestCase() { fixture_.reset(); }

    void a_mail_reaches_its_recipient_over_starttls_with_a_password() {
        SmtpServer smtp(*fixture_->home, false, true);
        QVERIFY2(smtp.isUp(), smtp.errors());
        const auto mailer = smtpMailer(
            {smtp.url(), "aufwind@alpha.example", "aufwind", "secret of the mail server", fixture_->home->authority()});

        const auto sent = mailer->send({"ada@alpha.example", "Grüße", "Straße\nzweite Zeile\n"});

        QVERIFY2(sent.ok(), sent ? "" : sent.error().detail.c_str());
        const std::string mail = smtp.mail(1);
        QVERIFY(mail.starts_with("aufwind@alpha.example>ada@alpha.example\n"));
        QVERIFY(mail.find("Subject: =?UTF-8?B?R3LDvMOfZQ==?=") != std::string::npos);
        QVERIFY(mail.find(QByteArray("Straße\r\nzweite Zeile\r\n").toBase64().toStdString()) != std::string::npos);
    }

    void a_mail_reaches_its_recipient_over_implicit_tls() {
        SmtpServer smtp(*fixture_->home, true, false);
        QVERIFY2(smtp.isUp(), smtp.errors());
        const auto mailer = smtpMailer({smtp.url(), "aufwind@alpha.example", {}, {}, fixture_->home->authority()});

        QVERIFY(mailer->send({"ada@alpha.example", "Hello", "Hello\n"}).ok());

        QVERIFY(!smtp.mail(1).empty());
    }

    void no_word_is_said_to_a_mail_server_whose_certificate_is_not_trusted() {
        SmtpServer smtp(*fixture_->home, false, false);
        QVERIFY2(smtp.isUp(), smtp.errors());
        const auto mailer = smtpMailer({smtp.url(), "aufwind@alpha.example"});

        const auto sent = mailer->send({"ada@alpha.example", "Hello", "Hello\n"});

        QVERIFY(!sent.ok());
        QCOMPARE(sent.error().code, ErrorCode::untrusted);
        QVERIFY(smtp.mail(1).empty());
    }

    void what_a_mail_server_refuses_for_good_is_not_sent_again() {
        SmtpServer smtp(*fixture_->home, false, false);
        QVERIFY2(smtp.isUp(), smtp.errors());
        std::atomic<int> failures = 0;
        std::atomic<bool> gaveUp = false;
        Waiting waiting(*fixture_);
        OutgoingQueue queue(
            waiting.parts(smtpMailer({smtp.url(), "aufwind@alpha.example", {}, {}, fixture_->home->authority()}),
                          [&](OutgoingKind, const Error&, bool forGood) {
                              failures += 1;
                              gaveUp = forGood;
                          }));

        queue.add(waiting.tenant, {"nobody@alpha.example", "Hello", "Hello\n"});
        queue.add(waiting.tenant, {"ada@alpha.example", "Hello", "Hello\n"});

        QTRY_VERIFY(!smtp.mail(1).empty());
        QTRY_COMPARE(queue.sent(), std::uint64_t{1});
        QCOMPARE(failures.load(), 1);
        QVERIFY(gaveUp);
        QCOMPARE(waiting.count(), std::uint64_t{0});
    }

    void mails_that_wait_when_the_server_ends_are_sent_by_the_next() {
        SmtpServer smtp(*fixture_->home, false, false);
        QVERIFY2(smtp.isUp(), smtp.errors());
        class Silent : public Mailer {
          public:
            Result<void> send(const Mail&) override { return Error{ErrorCode::offline, "no answer"}; }
        };
        Waiting waiting(*fixture_);
        {
            OutgoingQueue queue(waiting.parts(std::make_unique<Silent>()),
                                {.firstRetry = std::chrono::milliseconds(1)});
            queue.add(waiting.tenant, {"ada@alpha.example", "First", "First\n"});
            queue.add(waiting.tenant, {"ada@alpha.example", "Second", "Second\n"});
        }
        QCOMPARE(waiting.count(), std::uint64_t{2});
        if (fixture_->isShared()) {
            QVERIFY(fixture_->everythingInControl().find(toHex("ada@alpha.example")) == std::string::npos);
        }

        OutgoingQueue queue(
            waiting.parts(smtpMailer({smtp.url(), "aufwind@alpha.example", {}, {}, fixture_->home->authority()})),
            {.look = std::chrono::milliseconds(10)});

        QTRY_COMPARE(queue.sent(), std::uint64_t{2});
        QVERIFY(!smtp.mail(2).empty());
        QVERIFY(smtp.mail(3).empty());
        QCOMPARE(waiting.count(), std::uint64_t{0});
    }

    void of_two_servers_on_one_database_one_sends_a_mail_and_takes_over_what_the_other_left() {
        SmtpServer smtp(*fixture_->home, false, false);
        QVERIFY2(smtp.isUp(), smtp.errors());
        Waiting waiting(*fixture_);
        const auto mailer = [&] {
            return smtpMailer({smtp.url(), "aufwind@alpha.example", {}, {}, fixture_->home->authority()});
        };
        // One that was killed while it had a mail in its hands.
        Outgoing left{waiting.entropy.uuid(1), waiting.tenant, OutgoingKind::mail,
                      "ada@alpha.example",     "Left",         "Left\n"};
        left.ends = waiting.clock.now() + 60'000;
        QVERIFY(waiting.store->putOutgoing(left, 10).ok());
        QVERIFY(*waiting.store->takeOutgoing(waiting.clock.now(), waiting.clock.now() + 300));
        const OutgoingPace pace{.look = std::chrono::milliseconds(10)};
        OutgoingQueue one(waiting.parts(mailer()), pace);
        OutgoingQueue other(waiting.parts(mailer()), pace);

        for (int i = 0; i < 10; ++i) one.add(waiting.tenant, {"ada@alpha.example", "Hello", "Hello\n"});

        QTRY_COMPARE(one.sent() + other.sent(), std::uint64_t{11});
        QVERIFY(!smtp.mail(11).empty());
        QVERIFY(smtp.mail(12).empty());
    }

    void a_mail_that_nobody_wants_any_more_is_not_sent() {
        Waiting waiting(*fixture_);
        std::atomic<int> gaveUp = 0;
        Outgoing old{waiting.entropy.uuid(1), waiting.tenant, OutgoingKind::mail, "ada@alpha.example", "Old", "Old\n"};
        old.ends = waiting.clock.now() - 1;
        QVERIFY(waiting.store->putOutgoing(old, 10).ok());
        OutgoingQueue queue(
            waiting.parts(smtpMailer({"smtps://127.0.0.1:1", "aufwind@alpha.example"}),
                          [&](OutgoingKind, const Error&, bool forGood) { gaveUp += forGood ? 1 : 0; }));

        QTRY_COMPARE(gaveUp.load(), 1);
        QTRY_COMPARE(waiting.count(), std::uint64_t{0});
        QCOMPARE(queue.sent(), std::uint64_t{0});
    }

    void a_mail_waits_for_a_server_that_does_not_answer_and_is_sent_once() {
        auto smtp = std::make_unique<SmtpServer>(*fixture_->home, false, false);
        QVERIFY2(smtp->isUp(), smtp->errors());
        class Flaky : public Mailer {
          public:
            Flaky(std::unique_ptr<Mailer> real) : real_(std::move(real)) {}
            Result<void> send(const Mail& mail) override {
                return ++tries_ < 3 ? Error{ErrorCode::offline, "no answer"} : real_->send(mail);
            }

          private:
            std::unique_ptr<Mailer> real_;
            int tries_ = 0;
        };
        auto real = smtpMailer({smtp->url(), "aufwind@alpha.example", {}, {}, fixture_->home->authority()});
        Waiting waiting(*fixture_);
        OutgoingQueue queue(waiting.parts(std::make_unique<Flaky>(std::move(real))),
                            {.firstRetry = std::chrono::milliseconds(10), .look = std::chrono::milliseconds(10)});

        queue.add(waiting.tenant, {"ada@alpha.example", "Hello", "Hello\n"});

        QTRY_COMPARE(queue.sent(), std::uint64_t{1});
        QVERIFY(!smtp->mail(1).empty());
        QVERIFY(smtp->mail(2).empty());
    }

    void an_invitation_waits_for_a_server_that_does_not_answer_as_long_as_anybody_wants_it() {
        class Silent : public Mailer {
          public:
            Result<void> send(const Mail&) override { return Error{ErrorCode::offline, "no answer"}; }
        };
        Waiting waiting(*fixture_);
        const std::string content = R"({"text":"Hello","calendar":"BEGIN:VCALENDAR","method":"REQUEST"})";
        Outgoing invitation{waiting.entropy.uuid(1), waiting.tenant, OutgoingKind::invitation,
                            "ada@alpha.example",     "Hello",        content};
        invitation.ends = waiting.clock.now() + 3'600'000;
        QVERIFY(waiting.store->putOutgoing(invitation, 10).ok());
        std::atomic<int> failures = 0;
        std::atomic<int> gaveUp = 0;
        const OutgoingPace pace{
            .firstRetry = std::chrono::milliseconds(1), .attempts = 2, .look = std::chrono::milliseconds(10)};
        OutgoingQueue queue(waiting.parts(std::make_unique<Silent>(),
                                          [&](OutgoingKind, const Error&, bool forGood) {
                                              failures += 1;
                                              gaveUp += forGood ? 1 : 0;
                                          }),
                            pace);

        QTRY_VERIFY(failures.load() > 4);

        QCOMPARE(gaveUp.load(), 0);
        QCOMPARE(waiting.count(), std::uint64_t{1});
        queue.stop();
        QVERIFY(waiting.store->dropOutgoing(invitation.id).ok());
    }

    void what_people_wrote_cannot_add_a_header_or_another_mail() {
        AccountEvent event{AccountEventKind::invited};
        event.email = "ada@alpha.example";
        event.code = "AAAAA-BBBBB";
        const auto mail = mailOf(event, "Evil\r\n.\r\nRCPT TO:<x@y>\r\nBcc: all {code}", "alpha");

        const std::string message = messageOf(*mail, "aufwind@alpha.example", 0, "1@x");

        QVERIFY(mail->text.find("\r") == std::string::npos);
        QVERIFY(mail->text.find("Evil") != std::string::npos);
        QVERIFY(mail->text.find("Bcc: all {code}") != std::string::npos);
        QVERIFY(message.find("Bcc") == std::string::npos);
        QVERIFY(message.find("\r\n.\r\n") == std::string::npos);
        for (const auto& line : QByteArray::fromStdString(message).split('\n')) QVERIFY(line.size() <= 78);
        QVERIFY(message.find("Date: Thu, 01 Jan 1970 00:00:00 +0000\r\n") != std::string::npos);
    }

    void every_mail_is_there_in_both_languages_and_leaves_no_blank_unfilled() {
        for (int kind = 0; kind <= static_cast<int>(AccountEventKind::boundToDirectory); ++kind) {
            AccountEvent event{static_cast<AccountEventKind>(kind)};
            event.email = "ada@alpha.example";
            event.code = "AAAAA-BBBBB";
            event.address = "192.0.2.7";
            const auto english = mailOf(event, "Company", "alpha");
            event.language = "de";
            const auto german = mailOf(event, "Company", "alpha");
            QCOMPARE(english.has_value(), german.has_value());
            if (!english) continue;
            QVERIFY(english->text != german->text);
            for (const auto& mail : {*english, *german}) {
                QVERIFY(mail.text.find('{') == std::string::npos);
                QVERIFY(mail.text.find("alpha") != std::string::npos);
            }
        }
    }

  private:
    std::unique_ptr<ServerFixture> fixture_;
};

QTEST_GUILESS_MAIN(HttpMailTest)
#include "http_mail_test.moc"
