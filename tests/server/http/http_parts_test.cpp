// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/keys.h"
#include "sync/server/auth/one_time.h"
#include "sync/server/auth/password.h"
#include "sync/server/auth/throttle.h"
#include "sync/server/http/api_json.h"
#include "sync/server/http/connection_table.h"
#include "sync/server/http/log.h"
#include "sync/server/jobs/alerts.h"
#include "sync/server/jobs/anchors.h"
#include "sync/server/jobs/webhook.h"
#include "sync/server/operator/certificate.h"
#include "sync/server/operator/home.h"
#include "sync/server/operator/tenants.h"

#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>
#include <sys/stat.h>

#include <set>

using namespace aufwind;
using namespace aufwind::server;

namespace {

class FakeClock : public Clock {
  public:
    std::int64_t now() const override { return time; }
    std::int64_t time = 1'800'000'000'000;
};

class FakeGuest : public Guest {
  public:
    bool isBusy() const override { return busy; }
    void drain() override { drained = true; }
    void abort() override { aborted = true; }
    bool busy = false;
    bool drained = false;
    bool aborted = false;
};

/// Servers on one database, and what any of them has told.
struct Watched {
    Watched() {
        if (!store->add(TenantInfo{tenant, "alpha", "Alpha", "key"})) qFatal("no company");
    }
    Alerts server() {
        return {*store, clock, [this](const Attempted& attempted) {
                    told.push_back(attempted.count);
                }};
    }
    void attempt(Alerts& at) const { at.add(tenant, {"foreign row", tenant, 1, 0}); }

    FakeClock clock;
    QTemporaryDir place;
    std::unique_ptr<ControlStore> store =
        ControlStore::create(place.filePath("control.db").toStdString(), randomKey()).value();
    Uuid tenant = Uuid::fromBytes(std::string(16, 't')).value();
    std::vector<std::uint64_t> told;
};

}  // namespace

/// The parts of the server that need no connection.
class HttpPartsTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }

    void what_is_said_wrongly_is_not_taken_for_not_said() {
        const auto object = parseObject(
            R"({"text":"a","empty":"","long":"abcdef","number":7,"large":18446744073709551615,"less":-1,"half":0.5,)"
            R"("no":null,"flag":true,"code":{},"language":["de"]})",
            8);
        QVERIFY(object.ok());

        QCOMPARE(optionalText(*object, "text", 5), std::optional<std::string>("a"));
        QCOMPARE(optionalText(*object, "absent", 5), std::optional<std::string>(""));
        QCOMPARE(optionalText(*object, "empty", 5), std::optional<std::string>(""));
        for (const char* wrong : {"long", "number", "no", "flag"}) QVERIFY(!optionalText(*object, wrong, 5));
        QCOMPARE(optionalFlag(*object, "flag"), std::optional(true));
        QCOMPARE(optionalFlag(*object, "absent"), std::optional(false));
        for (const char* wrong : {"text", "number", "no"}) QVERIFY(!optionalFlag(*object, wrong));
        QCOMPARE(optionalNumber(*object, "number", 5, 9), std::optional<std::uint64_t>(7));
        QCOMPARE(optionalNumber(*object, "large", 5, 9), std::optional<std::uint64_t>(9));
        QCOMPARE(optionalNumber(*object, "absent", 5, 9), std::optional<std::uint64_t>(5));
        for (const char* wrong : {"less", "half", "text", "no"}) QVERIFY(!optionalNumber(*object, wrong, 5, 9));
        QVERIFY(!codeMember(*object) && !languageMember(*object));
        QCOMPARE(languageMember(*parseObject(R"({"language":"fr"})", 8)), std::optional<std::string>(""));
        QCOMPARE(languageMember(*parseObject(R"({"language":"de"})", 8)), std::optional<std::string>("de"));
    }

    void a_sealed_value_opens_with_its_key_and_context_alone() {
        const Key key = randomKey();
        const std::string sealed = seal(key, "secret", "tenant 1");

        QCOMPARE(unseal(key, sealed, "tenant 1").value(), "secret");
        QCOMPARE(unseal(key, sealed, "tenant 2").error().code, ErrorCode::wrongKey);
        QCOMPARE(unseal(randomKey(), sealed, "tenant 1").error().code, ErrorCode::wrongKey);
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            std::string bent = sealed;
            bent[i] = static_cast<char>(bent[i] ^ 1);
            QVERIFY(!unseal(key, bent, "tenant 1").ok());
        }
        QCOMPARE(unseal(key, "short", "tenant 1").error().code, ErrorCode::damaged);
        QVERIFY(seal(key, "secret", "tenant 1") != sealed);
    }

    void keys_for_two_purposes_differ() {
        const Key master = randomKey();

        QCOMPARE(deriveKey(master, "a").bytes, deriveKey(master, "a").bytes);
        QVERIFY(deriveKey(master, "a").bytes != deriveKey(master, "b").bytes);
        QVERIFY(deriveKey(master, "a").bytes != master.bytes);
    }

    void a_master_key_is_32_bytes_or_64_digits() {
        const Key key = randomKey();

        QCOMPARE(parseKey(key.view())->bytes, key.bytes);
        QCOMPARE(parseKey(toHex(key.view()) + "\n")->bytes, key.bytes);
        QVERIFY(!parseKey("").ok());
        QVERIFY(!parseKey(std::string(63, 'a')).ok());
        QVERIFY(!parseKey(std::string(64, 'g')).ok());
    }

    void a_new_password_is_long_or_hard_to_guess_data() {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("good");
        QTest::newRow("four words") << "correct horse battery staple" << true;
        QTest::newRow("twelve letters") << "vmqkhzpwolbt" << true;
        QTest::newRow("short and hard") << "k9#Vq!2z" << true;
        QTest::newRow("short and easy") << "summer24" << false;
        QTest::newRow("seven") << "k9#Vq!2" << false;
        QTest::newRow("common") << "password1234" << false;
        QTest::newRow("one letter") << "aaaaaaaaaaaa" << false;
        QTest::newRow("digits in a row") << "123456789012" << false;
        QTest::newRow("the address") << "ada@alpha.example" << false;
        QTest::newRow("Unicode") << QString::fromUtf8("Größe übt Nachsicht 🦉") << true;
        QTest::newRow("128") << QString("Zq7 ").repeated(32) << true;
        QTest::newRow("129") << QString("Zq7 ").repeated(32) + "x" << false;
    }
    void a_new_password_is_long_or_hard_to_guess() {
        QFETCH(QString, password);
        QFETCH(bool, good);
        QCOMPARE(checkNewPassword(password.toStdString(), "ada@alpha.example", "Ada").ok(), good);
    }

    void a_password_hash_verifies_its_password_and_names_its_parameters() {
        const auto hash = hashPassword("one");

        QVERIFY(verifyPassword(*hash, "one"));
        QVERIFY(!verifyPassword(*hash, "two"));
        QVERIFY(hash->starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
        QVERIFY(!needsRehash(*hash));
        QVERIFY(!verifyPassword(dummyHash(), ""));
        QVERIFY(!verifyPassword("no hash", "one"));
    }

    void the_wait_doubles_up_to_its_limit_and_time_forgives() {
        FakeClock clock;
        Throttle throttle({.free = 2, .firstWaitMs = 1000, .longestWaitMs = 4000, .forgetMs = 60'000}, clock);

        QCOMPARE(throttle.book("a"), 0);
        QCOMPARE(throttle.book("a"), 0);
        QCOMPARE(throttle.book("a"), 1000);
        QCOMPARE(throttle.book("b"), 0);
        clock.time += 1000;
        QCOMPARE(throttle.book("a"), 0);
        QCOMPARE(throttle.book("a"), 2000);
        clock.time += 2000;
        QCOMPARE(throttle.book("a"), 0);
        clock.time += 4000;
        QCOMPARE(throttle.book("a"), 0);
        QCOMPARE(throttle.book("a"), 4000);
        clock.time += 61'000;
        QCOMPARE(throttle.book("a"), 0);
        QCOMPARE(throttle.book("a"), 0);
    }

    void a_clock_that_jumps_back_locks_nobody_out() {
        FakeClock clock;
        Throttle throttle({.free = 1, .firstWaitMs = 1000, .longestWaitMs = 4000, .forgetMs = 60'000}, clock);
        QCOMPARE(throttle.book("a"), 0);

        clock.time -= 10LL * 365 * 24 * 3600 * 1000;

        QCOMPARE(throttle.book("a"), 0);
    }

    void the_memory_of_the_throttle_is_bounded() {
        FakeClock clock;
        Throttle throttle({}, clock);
        for (int i = 0; i < 210'000; ++i) {
            clock.time += i % 100 == 0 ? 1 : 0;
            QCOMPARE(throttle.book(std::to_string(i)), 0);
        }
        QVERIFY(throttle.size() <= 100'001);
    }

    void the_oldest_idle_stranger_makes_room() {
        Limits limits;
        limits.unprovenPerAddress = 2;
        limits.provenPerAddress = 1;
        ConnectionTable table(limits);
        const auto busy = std::make_shared<FakeGuest>();
        const auto idle = std::make_shared<FakeGuest>();
        const auto next = std::make_shared<FakeGuest>();
        busy->busy = true;
        const auto first = table.admit("a", busy);
        table.admit("a", idle);

        const auto third = table.admit("a", next);

        QVERIFY(third.ticket != 0 && third.evicted);
        QVERIFY(idle->aborted && !busy->aborted);
        QVERIFY(table.prove(first.ticket));
        QVERIFY(!table.prove(third.ticket));
        QVERIFY(!table.admit("b", idle).evicted);
    }

    void where_all_strangers_are_busy_the_next_is_refused() {
        Limits limits;
        limits.unprovenPerAddress = 1;
        ConnectionTable table(limits);
        const auto busy = std::make_shared<FakeGuest>();
        busy->busy = true;
        const auto first = table.admit("a", busy);

        QCOMPARE(table.admit("a", busy).ticket, 0U);
        table.leave(first.ticket);
        QVERIFY(table.waitUntilEmpty(std::chrono::milliseconds(1)));
    }

    void what_is_logged_cannot_break_its_line() {
        QCOMPARE(escapedForLog("a\"b\\c\n\x1b[31m\xff"), R"(a\"b\\c\u000a\u001b[31m\u00ff)");
        QVERIFY(escapedForLog(std::string(10'000, 'a')).size() < 1000);
    }

    void control_1_a_thousand_attempts_are_told_once_within_a_minute_and_who_goes_on_again_after_an_hour() {
        Watched watched;
        Alerts alerts = watched.server();
        Alerts others = watched.server();
        const auto attempts = [&](int count) {
            for (int i = 0; i < count; ++i) watched.attempt(i % 2 == 0 ? alerts : others);
        };
        const auto sweep = [&] {
            QVERIFY(alerts.keep().ok());
            QVERIFY(others.sweep().ok());
            QVERIFY(alerts.sweep().ok());
        };

        attempts(1000);
        sweep();
        QVERIFY(watched.told.empty());
        watched.clock.time += Alerts::kGatherMs;
        sweep();
        QCOMPARE(watched.told, std::vector<std::uint64_t>{1000});
        attempts(500);
        watched.clock.time += Alerts::kGatherMs;
        sweep();
        QCOMPARE(watched.told.size(), 1U);
        watched.clock.time += Alerts::kQuietMs;
        sweep();
        QCOMPARE(watched.told, (std::vector<std::uint64_t>{1000, 500}));
    }

    void control_1_attempts_that_were_not_told_before_the_server_ended_are_told_by_the_next() {
        Watched watched;
        {
            Alerts before = watched.server();
            watched.attempt(before);
            QVERIFY(before.keep().ok());
        }
        Alerts next = watched.server();
        watched.attempt(next);
        watched.clock.time -= 24LL * 3600 * 1000;  // and a clock that was put back silences nobody

        QVERIFY(next.sweep().ok());

        QCOMPARE(watched.told, std::vector<std::uint64_t>{2});
    }

    void a_webhook_is_signed_so_that_its_receiver_can_check_it() {
        // Made with: printf '1790000000.{}' | openssl dgst -sha256 -hmac secret
        QCOMPARE(webhookSignature("secret", 1'790'000'000, "{}"),
                 std::string("t=1790000000,v1=d0cadd434460d4af55e7ab90d79c1802591d7001a77c9e06471d0e3ec8cc85ae"));
        QCOMPARE(alertContent("alpha", "foreign row", 1000, 5),
                 std::string(R"({"type":"alert","at":5,"workspace":"alpha","what":"foreign row","count":1000})"));
    }

    void control_37_an_anchor_whose_writing_was_cut_off_spoils_no_other() {
        QTemporaryDir place;
        const std::filesystem::path path = place.filePath("audit.anchors").toStdString();
        const Uuid tenant = Uuid::fromBytes(std::string(16, 't')).value();
        const AuditAnchor first{3, std::string(32, 'a')};
        const AuditAnchor second{9, std::string(32, 'b')};
        Anchors anchors(path);
        QVERIFY(*anchors.add(tenant, first, 1'800'000'000'000));
        QVERIFY(!*anchors.add(tenant, first, 1'800'000'000'000));
        QFile file(place.filePath("audit.anchors"));
        QVERIFY(file.open(QIODevice::Append));
        file.write("2027-01-15T08:00:00Z 74747474-7474-7474");
        file.close();

        QVERIFY(*anchors.add(tenant, second, 1'800'000'000'000));

        QCOMPARE(anchors.of(tenant).value(), (std::vector{first, second}));
        QVERIFY(anchors.of(Uuid{}).value().empty());
        QVERIFY(file.open(QIODevice::Append));
        file.write("2027-01-15T08:00:00Z nobody 12 " + QByteArray(64, 'z') + "\n");
        file.close();
        QCOMPARE(anchors.of(tenant).error().code, ErrorCode::damaged);
    }

    void control_21_codes_are_those_of_rfc_6238_and_of_one_step_beside_it() {
        // Appendix B, SHA-1, the last six digits.
        const std::string secret = "12345678901234567890";
        const std::pair<std::int64_t, const char*> vectors[] = {{59, "287082"},         {1111111109, "081804"},
                                                                {1111111111, "050471"}, {1234567890, "005924"},
                                                                {2000000000, "279037"}, {20000000000, "353130"}};
        for (const auto& [seconds, code] : vectors) {
            const std::int64_t now = seconds * 1000;
            QCOMPARE(totpStepOf(secret, code, now), std::optional(now / kTotpStepMs));
            QCOMPARE(totpStepOf(secret, code, now + kTotpStepMs), std::optional(now / kTotpStepMs));
            QVERIFY(!totpStepOf(secret, code, now + 2 * kTotpStepMs));
        }
        QVERIFY(!totpStepOf(secret, "28708", 59'000));
        QVERIFY(!totpStepOf(secret, "2870822", 59'000));
        QCOMPARE(totpSecretText(secret), std::string("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
        QCOMPARE(totpUri(secret, "Aufwind a&b", "x@y.z").substr(0, 40),
                 std::string("otpauth://totp/Aufwind%20a%26b:x%40y.z?s"));
    }

    void control_17_codes_are_random_and_read_however_they_are_typed() {
        std::set<std::string> seen;
        for (int i = 0; i < 1000; ++i) QVERIFY(seen.insert(newMailCode()).second);
        QCOMPARE(newMailCode().size(), 35U);
        QCOMPARE(plainCode(" o1L-abc i"), std::string("011ABC1"));
        QCOMPARE(newRecoveryCodes().size(), kRecoveryCodes);
    }

    void workspaces_and_addresses_are_what_they_look_like() {
        QVERIFY(isWorkspaceName("demo"));
        QVERIFY(isWorkspaceName("a-1"));
        for (const char* bad : {"", "a", "1a", "Demo", "a b", "a/b", "ä1", "-a"}) QVERIFY(!isWorkspaceName(bad));
        QCOMPARE(normalisedEmail("Ada@Example.ORG").value_or(""), "ada@example.org");
        for (const char* bad : {"", "ada", "@a", "a@", "a@b@c", "a b@c", "a@b\n"}) QVERIFY(!normalisedEmail(bad));
    }

    void a_directory_is_made_private_and_never_twice() {
        QTemporaryDir place;
        const std::filesystem::path path = place.filePath("server").toStdString();

        QVERIFY(Home::create(path, {}, {"aufwind.example"}).ok());

        struct stat status {};
        QCOMPARE(stat(path.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0700U);
        for (const char* file : {"master.key", "ca.key.pem", "server.key.pem"}) {
            QCOMPARE(stat((path / file).c_str(), &status), 0);
            QCOMPARE(status.st_mode & 0777U, 0600U);
        }
        QVERIFY(readFile(path / "ca.key.pem", 10'000)->starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
        QCOMPARE(Home::create(path, {}, {}).error().code, ErrorCode::conflict);
    }

    void a_directory_has_one_user_at_a_time() {
        QTemporaryDir place;
        const std::filesystem::path path = place.filePath("server").toStdString();
        {
            const auto first = Home::create(path, {}, {});
            QVERIFY(first.ok());
            QCOMPARE(Home::open(path, {}).error().code, ErrorCode::busy);
        }
        QVERIFY(Home::open(path, {}).ok());
    }

    void a_master_key_that_others_can_read_is_refused() {
        QTemporaryDir place;
        const std::filesystem::path path = place.filePath("server").toStdString();
        QVERIFY(Home::create(path, {}, {}).ok());
        QCOMPARE(chmod((path / "master.key").c_str(), 0644), 0);

        QCOMPARE(Home::open(path, {}).error().code, ErrorCode::forbidden);
    }

    void a_key_from_elsewhere_leaves_none_in_the_directory() {
        QTemporaryDir place;
        const std::filesystem::path path = place.filePath("server").toStdString();
        KeySource source;
        source.command = "printf %064d 7";

        QVERIFY(Home::create(path, source, {}).ok());

        QVERIFY(!std::filesystem::exists(path / "master.key"));
        QVERIFY(Home::open(path, source).ok());
        QVERIFY(!Home::open(path, {}).ok());
        source.command = "false";
        QVERIFY(!Home::open(path, source).ok());
    }

    void a_name_that_is_none_gets_no_certificate() {
        const auto authority = makeAuthority("Test", "pass");

        QVERIFY(makeServerCertificate(*authority, {"localhost", "::1"}, "pass").ok());
        for (const char* bad : {"", "a,DNS:b", "a=b", "a b", "section@x"}) {
            QCOMPARE(makeServerCertificate(*authority, {bad}, "pass").error().code, ErrorCode::invalid);
        }
        QCOMPARE(makeServerCertificate(*authority, {"localhost"}, "wrong").error().code, ErrorCode::wrongKey);
    }
};

QTEST_GUILESS_MAIN(HttpPartsTest)
#include "http_parts_test.moc"
