// SPDX-License-Identifier: GPL-3.0-or-later
// What aufwindd does for its operator: refuses to start in danger, sends mails, and keeps the audit log whole.
#include "sync/server/operator/tenants.h"
#include "sync/server/storage/sqlcipher/database.h"
#include "tests/server/http/server_fixture.h"
#include "tests/server/http/server_program.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace aufwind;
using namespace aufwind::test;

namespace {

const char* const kDemo = "Aufwind-Demo-2026!";
const char* const kManager = "jana.vogt@nordlicht.example";

}  // namespace

class HttpOperatorTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        directory_ = place_.filePath("server");
        const Ran made = run({"demo", directory_, "--size", "empty"});
        QVERIFY2(made.code == 0, made.err.constData());
    }

    void it_does_not_start_where_others_can_read_its_files_and_says_what_to_do_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {".", "tenants", "control.db", "server.key.pem", "ca.key.pem", "master.key"}) {
            QTest::newRow(file) << file;
        }
    }

    void it_does_not_start_where_others_can_read_its_files_and_says_what_to_do() {
        QFETCH(const QString, file);
        const QByteArray path = (directory_ + '/' + file).toLocal8Bit();
        struct stat before {};
        QCOMPARE(stat(path.constData(), &before), 0);
        QCOMPARE(chmod(path.constData(), before.st_mode | 0040), 0);

        const Ran refused = run({"serve", directory_, "--listen", "127.0.0.1:0"});

        QCOMPARE(chmod(path.constData(), before.st_mode & 07777), 0);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("can be read by others") && refused.err.contains("make it 0"),
                 refused.err.constData());
        QCOMPARE(run({"check", directory_}).code, 0);
    }

    void it_does_not_start_with_a_certificate_that_has_ended_and_says_what_to_do() {
        const QString certificate = directory_ + "/server.pem";
        QVERIFY(QFile::rename(certificate, certificate + ".good"));
        QProcess openssl;
        openssl.start("openssl", {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                                  "-keyout", place_.filePath("other.key"), "-out", place_.filePath("request.pem"),
                                  "-subj", "/CN=localhost", "-days", "1"});
        QVERIFY(openssl.waitForFinished(kLimitMs));
        openssl.start("openssl", {"x509", "-in", place_.filePath("request.pem"), "-signkey",
                                  place_.filePath("other.key"), "-days", "-1", "-out", certificate});
        QVERIFY(openssl.waitForFinished(kLimitMs));
        QVERIFY2(QFile::exists(certificate), openssl.readAllStandardError());

        const Ran refused = run({"serve", directory_, "--listen", "127.0.0.1:0"});

        QVERIFY(QFile::remove(certificate));
        QVERIFY(QFile::rename(certificate + ".good", certificate));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("has ended") && refused.err.contains("certificate renew"),
                 refused.err.constData());
    }

    void mails_go_to_the_spool_and_their_code_chooses_a_password() {
        const QString spool = place_.filePath("mails");
        Running server(directory_, "127.0.0.1:0", {"--mail-spool", spool, "--mail-from", "hello@nordlicht.example"});
        QVERIFY(server.port() != 0);
        const auto post = [&](const char* path, const QJsonObject& object) {
            const std::string body = QJsonDocument(object).toJson().toStdString();
            TlsClient client(server.port(), server.authority());
            return client.request("POST", path, body, "Content-Type: application/json\r\n");
        };
        QJsonObject who{{"workspace", "demo"}, {"email", kManager}, {"language", "de"}};

        QCOMPARE(post("/v1/auth/forgotten", who).status, 202);
        QFile mail(spool + "/1.eml");
        QTRY_VERIFY(mail.exists());
        QVERIFY(mail.open(QIODevice::ReadOnly));
        const QByteArray message = mail.readAll();
        QVERIFY(message.contains("From: Aufwind <hello@nordlicht.example>"));
        QCOMPARE(mail.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QByteArray text = QByteArray::fromBase64(message.mid(message.indexOf("\r\n\r\n")));
        QVERIFY(text.contains("Wählen Sie in Aufwind"));
        who["code"] = QString::fromStdString(codeIn(text.toStdString()));
        who["password"] = kDemo;

        QCOMPARE(post("/v1/auth/choose-password", who).status, 204);
        QVERIFY(server.end(SIGTERM) >= 0);
        QVERIFY(!server.log().contains("nordlicht.example"));
    }

    void options_for_mails_that_do_not_go_together_are_refused() {
        QCOMPARE(run({"serve", directory_, "--mail-spool", "x", "--smtp", "smtps://localhost"}).code, 2);
        QCOMPARE(run({"serve", directory_, "--smtp", "http://localhost"}).code, 2);
        QCOMPARE(run({"serve", directory_, "--mail-from", "nobody", "--mail-spool", "x"}).code, 2);
    }

    void the_policy_of_a_company_is_set_and_noted() {
        QCOMPARE(run({"tenant", "policy", directory_, "--workspace", "demo", "--second-factor", "most"}).code, 2);
        QCOMPARE(run({"tenant", "policy", directory_, "--workspace", "none", "--second-factor", "hr"}).code, 4);
        QCOMPARE(run({"tenant", "policy", directory_, "--workspace", "demo", "--second-factor", "owner"}).code, 0);

        const Ran log = run({"audit", "export", directory_, "--workspace", "demo"});

        QCOMPARE(log.code, 0);
        QVERIFY(
            log.out.contains(R"("action":"sign_in.policy_changed","subject":"","detail":"second_factor_from=owner")"));
        QVERIFY(log.out.contains(R"("action":"role_grant.created")"));
        QVERIFY(!log.out.contains("nordlicht"));
    }

    void the_policy_of_a_company_takes_what_is_within_bounds_and_counts_for_people_that_are_added() {
        const QStringList policy{"tenant", "policy", directory_, "--workspace", "demo"};
        for (const QStringList& wrong :
             {QStringList{}, QStringList{"--password-length", "7"}, QStringList{"--session-days", "91"},
              QStringList{"--idle-hours", "1h"}, QStringList{"--lease-days", "0"},
              QStringList{"--domains", "a.example,b"}, QStringList{"--lease-days", "3", "--domains", "A.example"}}) {
            QCOMPARE(run(policy + wrong).code, 2);
        }
        QCOMPARE(run(policy + QStringList{"--password-length", "20", "--domains", "b.example,a.example"}).code, 0);

        const QStringList user{"user", "add", directory_, "--workspace", "demo", "--first", "Nina", "--last", "Wells"};
        const Ran elsewhere = run(user + QStringList{"--email", "nina@c.example"}, "eleven otters swim in the sea\n");
        const Ran tooShort = run(user + QStringList{"--email", "nina@a.example"}, "nine otters swim\n");
        const Ran added = run(user + QStringList{"--email", "nina@a.example"}, "eleven otters swim in the sea\n");

        QVERIFY2(elsewhere.code != 0 && elsewhere.err.contains("no account to addresses of this domain"),
                 elsewhere.err);
        QVERIFY2(tooShort.code == 2 && tooShort.err.contains("at least 20 characters"), tooShort.err);
        QVERIFY2(added.code == 0, added.err);
        QVERIFY(run({"audit", "export", directory_, "--workspace", "demo"})
                    .out.contains("password_length=8>20 domains=+a.example,+b.example"));
        QCOMPARE(run(policy + QStringList{"--password-length", "8", "--domains", "any"}).code, 0);
    }

    void an_invoice_is_written_once_and_changed_by_its_number() {
        const QStringList bill{"invoice", "set", directory_, "--workspace", "demo", "--number", "A-7"};
        QCOMPARE(run(bill + QStringList{"--issued", "2026-11-01", "--net", "1200"}).code, 2);
        QVERIFY(run(bill).err.contains("a new one needs --issued"));
        const QStringList whole =
            bill + QStringList{"--issued", "2026-11-01", "--due",      "2026-11-30", "--currency", "EUR",
                               "--net",    "1200.50",    "--tax-rate", "19",         "--seats",    "60"};
        for (const QStringList& wrong :
             {QStringList{"--currency", "euro"}, QStringList{"--net", "much"}, QStringList{"--tax-rate", "190"},
              QStringList{"--issued", "1.11.2026"}, QStringList{"--state", "lost"}, QStringList{"--seats", "-1"}}) {
            const Ran refused = run(whole + wrong);
            QVERIFY2(refused.code == 2, qPrintable(wrong.join(' ')));
            QVERIFY2(refused.err.contains(wrong[0].toUtf8()), refused.err.constData());
        }
        QVERIFY(run({"invoice", "list", directory_, "--workspace", "demo"}).out.isEmpty());

        const Ran written = run(whole);
        const Ran paid = run(bill + QStringList{"--state", "paid"});

        QVERIFY2(written.code == 0 && written.out == "written\n", written.err.constData());
        QVERIFY2(paid.code == 0 && paid.out == "changed\n", paid.err.constData());
        QCOMPARE(
            run({"invoice", "list", directory_, "--workspace", "demo"}).out,
            QByteArray(R"({"number":"A-7","issued":"2026-11-01","due":"2026-11-30","currency":"EUR","net":"1200.5",)"
                       R"("tax_rate":"19","seats":"60","state":"paid"})"
                       "\n"));
        QCOMPARE(run({"invoice", "list", directory_, "--workspace", "none"}).code, 4);
    }

    void control_37_verifying_names_the_first_bad_line_of_the_company_that_has_one() {
        const Ran whole = run({"audit", "verify", directory_});
        QVERIFY2(whole.code == 0, whole.err.constData());
        QCOMPARE(whole.out.count("whole"), 2);

        tamper("demo", "DROP TRIGGER audit_is_not_edited; UPDATE audit SET entry = x'41' WHERE number = 3");
        const Ran bad = run({"audit", "verify", directory_});

        QCOMPARE(bad.code, 7);
        QVERIFY2(bad.out.contains("demo: NOT WHOLE: line 3 is not what was written"), bad.out.constData());
        QVERIFY(bad.out.contains("other: "));
        QVERIFY(!bad.out.contains("other: NOT"));
        QCOMPARE(run({"audit", "verify", directory_, "--workspace", "other"}).code, 0);
        QCOMPARE(run({"audit", "verify", directory_, "--workspace", "none"}).code, 4);
    }

  private:
    /// As somebody would who has the master key and the file.
    void tamper(const char* workspace, const char* statement) {
        const auto home = server::Home::open(directory_.toStdString(), {}).value();
        const auto store = server::ControlStore::open(home.controlDatabase(),
                                                      server::deriveKey(home.rootKey(), server::kControlPurpose))
                               .value();
        const auto tenant = store->tenant(std::string(workspace)).value();
        const auto key = server::unseal(server::deriveKey(home.rootKey(), server::kSealingPurpose), tenant->sealedKey,
                                        tenant->id.view())
                             .value();
        std::array<std::uint8_t, 32> raw{};
        std::copy(key.begin(), key.end(), raw.begin());
        const auto database = server::sqlcipher::Database::open(home.tenantDatabase(tenant->id.toString()), raw, true,
                                                                server::sqlcipher::Missing::isAnError)
                                  .value();
        QVERIFY(database->run(statement).ok());
    }

    QTemporaryDir place_;
    QString directory_;
};

QTEST_GUILESS_MAIN(HttpOperatorTest)
#include "http_operator_test.moc"
