// SPDX-License-Identifier: GPL-3.0-or-later
// Who somebody is, as a directory says it: names and filters that nobody breaks out of, a real slapd, and what answers
// in a directory's place and is none.
#include "sync/server/directory/names.h"
#include "tests/server/http/directory/directory_process.h"

#include <QElapsedTimer>
#include <QTcpServer>

#include <csignal>
#include <set>

using namespace aufwind;
using namespace aufwind::test;
using server::askDirectory;
using server::DirectoryFlaw;
using server::DirectoryPerson;
using server::DirectorySettings;

namespace {

const server::FetchRules kHere{.privateAddresses = true};

std::string said(const server::DirectoryAnswer& answer) {
    if (const auto* flaw = std::get_if<DirectoryFlaw>(&answer)) return std::string(server::name(*flaw));
    return "signed_in";
}

std::string idOf(const server::DirectoryAnswer& answer) {
    const auto* person = std::get_if<DirectoryPerson>(&answer);
    return person != nullptr ? person->id : "";
}

}  // namespace

class DirectoryTest : public QObject {
    Q_OBJECT

  private slots:
    void what_somebody_types_is_one_value_of_a_filter() {
        const auto filter = [](const std::string& email) {
            return server::searchFilter("(mail={email})", email);
        };
        QCOMPARE(filter("ben@a.example"), "(mail=ben@a.example)");
        for (const char* hostile : {"*@a.example", "*)(uid=*@a.example", "a)(|(uid=*))@a.example", "\\2a@a.example",
                                    "{user}*@a.example", "(@a.example", ")@a.example"}) {
            const std::string made = filter(hostile);
            QCOMPARE(std::count(made.begin(), made.end(), '('), 1);
            QCOMPARE(std::count(made.begin(), made.end(), ')'), 1);
            QCOMPARE(made.find('*'), std::string::npos);
        }
        QCOMPARE(filter(std::string("a\0b@a.example", 13)), "(mail=a\\00b@a.example)");
        QCOMPARE(filter("j\u00fcrgen@a.example").find('*'), std::string::npos);
        // What is put in is not looked at again.
        QCOMPARE(server::searchFilter("(uid={user})", "{email}@a.example"), "(uid={email})");
    }

    void what_somebody_types_is_one_value_of_a_name() {
        const std::string pattern = "uid={user},ou=people,dc=corp";
        QCOMPARE(server::bindName(pattern, "ben@a.example").value(), "uid=ben,ou=people,dc=corp");
        for (const char* hostile :
             {"x,dc=evil@a.example", "x+cn=root@a.example", "x\\,dc=evil@a.example", "\"x\",dc=evil@a.example",
              "x;dc=evil@a.example", "#04016f@a.example", "<x>@a.example", "x=y@a.example"}) {
            const auto made = server::bindName(pattern, hostile);
            QVERIFY(made.has_value());
            // Every separator of the pattern, and not one more.
            std::size_t separators = 0;
            for (std::size_t at = 0; at < made->size(); ++at) {
                if ((*made)[at] == '\\') {
                    at += 1;
                } else if ((*made)[at] == ',' || (*made)[at] == '+' || (*made)[at] == ';') {
                    separators += 1;
                }
            }
            QCOMPARE(separators, 2U);
            QVERIFY(made->ends_with(",ou=people,dc=corp"));
        }
        QVERIFY(!server::bindName(pattern, std::string("a\0b@a.example", 13)));
        QVERIFY(!server::bindName(pattern, "a\nb@a.example"));
    }

    void a_principal_name_takes_only_what_means_nothing_else() {
        QCOMPARE(server::bindName("{user}@corp.example", "ben@a.example").value(), "ben@corp.example");
        QCOMPARE(server::bindName("CORP\\{user}", "ben@a.example").value(), "CORP\\ben");
        QCOMPARE(server::bindName("{email}", "j\u00fcrgen@a.example").value(), "j\u00fcrgen@a.example");
        for (const char* hostile : {"cn=root,dc=corp@a.example", "EVIL\\ben@a.example", "a/b@a.example", "a*@a.example",
                                    "a(b@a.example", "a\"@a.example"}) {
            QVERIFY(!server::bindName("{email}", hostile));
        }
        QVERIFY(!server::bindName("everybody@corp.example", "ben@a.example"));
    }

    void settings_say_one_way_to_one_directory() {
        QCOMPARE(server::directoryPlace("ldaps://dc.example")->port, 636);
        QCOMPARE(server::directoryPlace("ldaps://dc.example:3269")->port, 3269);
        QCOMPARE(server::directoryPlace("ldaps://[2001:db8::1]:1")->host, "[2001:db8::1]");
        for (const char* wrong : {"ldap://dc.example", "ldapi:///", "ldaps://", "ldaps://dc.example/", "ldaps://a b",
                                  "ldaps://dc.example:0", "ldaps://dc.example:70000",
                                  "ldaps://dc.example:", "ldaps://dc.example ldaps://evil", "ldaps://u@dc.example",
                                  "ldaps://dc.example?x", "ldaps://[::1", "ldaps://::1", "https://dc.example", ""}) {
            QVERIFY2(!server::directoryPlace(wrong), wrong);
        }
        DirectorySettings good{"ldaps://dc.example"};
        good.base = "dc=corp";
        good.filter = "(mail={email})";
        good.reader = "cn=reader";
        QVERIFY(server::areSound(good));
        const auto differs = [&good](auto change) {
            DirectorySettings other = good;
            change(other);
            return other;
        };
        const auto change = [&](std::string DirectorySettings::*member, const char* value) {
            return differs([&](DirectorySettings& other) { other.*member = value; });
        };
        QVERIFY(!server::areSound(change(&DirectorySettings::base, "")));
        QVERIFY(!server::areSound(change(&DirectorySettings::base, "no name")));
        QVERIFY(!server::areSound(change(&DirectorySettings::filter, "(mail=*)")));
        QVERIFY(!server::areSound(change(&DirectorySettings::filter, "")));
        QVERIFY(!server::areSound(change(&DirectorySettings::reader, "")));
        QVERIFY(!server::areSound(change(&DirectorySettings::bindAs, "{email}")));
        QVERIFY(!server::areSound(change(&DirectorySettings::authority, "no certificate")));
        QVERIFY2(!server::areSound(change(&DirectorySettings::authority,
                                          "-----BEGIN CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\n"
                                          "DEK-Info: AES-256-CBC,00000000000000000000000000000000\n\nAAAA\n"
                                          "-----END CERTIFICATE-----\n")),
                 "somebody at a terminal was asked for a passphrase");
        // What stands before the @ is somebody else behind another one.
        good.domains = {"a.example", "b.example"};
        QVERIFY(server::areSound(good));
        QVERIFY(!server::areSound(change(&DirectorySettings::filter, "(uid={user})")));
        good.domains = {"a.example"};
        QVERIFY(server::areSound(change(&DirectorySettings::filter, "(uid={user})")));
    }

    void it_speaks_for_addresses_of_its_domains_alone() {
        DirectorySettings settings;
        settings.domains = {"a.example"};
        QVERIFY(server::speaksFor(settings, "ben@a.example"));
        for (const char* other :
             {"ben@b.example", "ben@sub.a.example", "ben@a.example.evil", "ben", "ben@", "@a.example",
              "ben@evil@a.example", "ben @a.example", "b\u00e9n@a.example", "b\u00aden@a.example", ""}) {
            QVERIFY2(!server::speaksFor(settings, other), other);
        }
    }

    void a_bind_says_who_somebody_is() {
        if (!started("slapd")) return;
        for (const DirectorySettings& settings : {directory_.bySearch(), directory_.byName()}) {
            const auto ben = askDirectory(settings, "ben@alpha.example", directoryPassword("ben"), kHere);
            QCOMPARE(said(ben), "signed_in");
            QCOMPARE(said(askDirectory(settings, "ben@alpha.example", directoryPassword("ada"), kHere)), "refused");
            QCOMPARE(idOf(askDirectory(settings, "ben@alpha.example", directoryPassword("ben"), kHere)), idOf(ben));
            QVERIFY(idOf(askDirectory(settings, "ada@alpha.example", directoryPassword("ada"), kHere)) != idOf(ben));
        }
        const auto found = askDirectory(directory_.bySearch(), "ben@alpha.example", directoryPassword("ben"), kHere);
        QVERIFY(idOf(found).starts_with("entryUUID "));
        QCOMPARE(std::get<DirectoryPerson>(found).firstName, "Ben");
        QCOMPARE(std::get<DirectoryPerson>(found).lastName, "Surname");
        // People may not read themselves by the rules of every directory, but of this one.
        QCOMPARE(idOf(askDirectory(directory_.byName(), "ben@alpha.example", directoryPassword("ben"), kHere)),
                 idOf(found));
    }

    void nobody_has_an_address_that_their_entry_does_not_have() {
        if (!started("slapd")) return;
        // Both settings find these entries by what stands before the @.
        for (const DirectorySettings& settings : {directory_.bySearch(), directory_.byName()}) {
            for (const auto& [email, uid] :
                 {std::pair{"ben@other.example", "ben"}, {"j\u00fcrgen@alpha.example", "j\u00fcrgen"}}) {
                QCOMPARE(said(askDirectory(settings, email, directoryPassword(uid), kHere)), "nobody");
            }
        }
        QVERIFY(directory_.log().contains("BIND dn=\"uid=ben,ou=people,dc=corp,dc=example\""));
    }

    void whoever_counts_passwords_is_told_the_name_that_all_addresses_of_somebody_lead_to() {
        if (!started("slapd")) return;
        std::set<std::string> names;
        const auto refuse = [&names](const std::string& name) {
            names.insert(name);
            return false;
        };
        for (const char* email : {"ben@alpha.example", "BEN@alpha.example", "ben@other.example"}) {
            const auto answer = askDirectory(directory_.bySearch(), email, directoryPassword("ben"), kHere, refuse);
            QVERIFY(std::get<DirectoryFlaw>(answer) == DirectoryFlaw::often);
        }
        QCOMPARE(names, (std::set<std::string>{"uid=ben,ou=people,dc=corp,dc=example"}));
        QVERIFY(!directory_.log().contains("BIND dn=\"uid=ben"));
    }

    void an_empty_password_never_reaches_a_bind() {
        if (!started("slapd")) return;
        // This slapd lets whoever comes with none be nobody, and says that it succeeded.
        for (const DirectorySettings& settings : {directory_.bySearch(), directory_.byName()}) {
            QCOMPARE(said(askDirectory(settings, "ben@alpha.example", "", kHere)), "refused");
        }
        QVERIFY(!directory_.log().contains("BIND dn="));
        DirectorySettings unread = directory_.bySearch();
        unread.readerPassword.clear();
        QCOMPARE(said(askDirectory(unread, "ben@alpha.example", directoryPassword("ben"), kHere)), "reader");
        QVERIFY(!directory_.log().contains("BIND dn="));
    }

    void hostile_addresses_find_nobody() {
        if (!started("slapd")) return;
        for (const char* user : {"*", "b*", "*)(uid=*", "ben)(|(uid=*", "ben,ou=people,dc=corp,dc=example", "ben\\",
                                 "ben+cn=ben", "cn=root,dc=corp,dc=example", "b\u0435n", "ben#"}) {
            const std::string email = std::string(user) + "@alpha.example";
            QCOMPARE(said(askDirectory(directory_.bySearch(), email, directoryPassword("ben"), kHere)), "nobody");
            const std::string byName = said(askDirectory(directory_.byName(), email, directoryPassword("ben"), kHere));
            QVERIFY2(byName == "refused" || byName == "nobody", user);
        }
        QVERIFY(!directory_.log().contains("BIND dn=\"uid=ben,ou=people,dc=corp,dc=example\""));
        QVERIFY(!directory_.log().contains("BIND dn=\"cn=root"));
        QCOMPARE(said(askDirectory(directory_.bySearch(), "twin@alpha.example", directoryPassword("twin"), kHere)),
                 "ambiguous");
    }

    void settings_that_do_not_work_are_told_apart() {
        if (!started("slapd")) return;
        QCOMPARE(server::probeDirectory(directory_.bySearch(), kHere), std::nullopt);
        QCOMPARE(server::probeDirectory(directory_.byName(), kHere), std::nullopt);
        DirectorySettings settings = directory_.bySearch();
        settings.readerPassword = "another";
        QCOMPARE(server::probeDirectory(settings, kHere), std::optional(DirectoryFlaw::reader));
        settings = directory_.bySearch();
        settings.base = "ou=nowhere,dc=corp,dc=example";
        QCOMPARE(server::probeDirectory(settings, kHere), std::optional(DirectoryFlaw::search));
        settings = directory_.bySearch();
        settings.filter = "(&(mail={email})";
        QCOMPARE(server::probeDirectory(settings, kHere), std::optional(DirectoryFlaw::search));
        settings = directory_.bySearch();
        settings.address = "ldaps://127.0.0.1:1";
        QCOMPARE(server::probeDirectory(settings, kHere), std::optional(DirectoryFlaw::unreachable));
    }

    void control_14_another_certificate_another_name_or_old_tls_is_not_trusted_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"stranger", "wrong-host", "old-tls"}) QTest::newRow(kind) << kind;
    }
    void control_14_another_certificate_another_name_or_old_tls_is_not_trusted() {
        QFETCH(const QString, kind);
        if (!started(kind)) return;

        QCOMPARE(said(askDirectory(directory_.bySearch(), "ben@alpha.example", directoryPassword("ben"), kHere)),
                 "untrusted");
        QCOMPARE(server::probeDirectory(directory_.byName(), kHere), std::optional(DirectoryFlaw::untrusted));
        QVERIFY(!directory_.log().contains("BIND dn="));
    }

    void without_a_certificate_the_systems_are_trusted_and_no_other() {
        if (!started("slapd")) return;
        DirectorySettings settings = directory_.byName();
        settings.authority.clear();
        QCOMPARE(server::probeDirectory(settings, kHere), std::optional(DirectoryFlaw::untrusted));

        directory_.write("trusted.pem", QByteArray::fromStdString(directory_.authority()));
        const server::FetchRules rules{.privateAddresses = true, .authority = directory_.path("trusted.pem")};
        QCOMPARE(server::probeDirectory(settings, rules), std::nullopt);
    }

    void what_is_no_directory_lets_nobody_in_and_holds_up_nobody_for_long_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"hang", "silent", "trickle", "garbage", "huge", "flood", "nameless", "refer",
                                 "unsolicited", "notices", "anonymous"}) {
            QTest::newRow(kind) << kind;
        }
    }
    void what_is_no_directory_lets_nobody_in_and_holds_up_nobody_for_long() {
        QFETCH(const QString, kind);
        QVERIFY(directory_.start(kind));
        QTcpServer elsewhere;
        QVERIFY(elsewhere.listen(QHostAddress::LocalHost));
        directory_.write("elsewhere", QByteArray::number(elsewhere.serverPort()));
        QElapsedTimer timer;
        timer.start();

        QVERIFY(said(askDirectory(directory_.bySearch(), "ben@alpha.example", directoryPassword("ben"), kHere)) !=
                "signed_in");

        QVERIFY2(timer.elapsed() < 12'000, qPrintable(QString::number(timer.elapsed())));
        if (kind == "anonymous") {
            QCOMPARE(said(askDirectory(directory_.byName(), "ben@alpha.example", "anything", kHere)), "refused");
        }
        if (kind == "refer") {
            QVERIFY(said(askDirectory(directory_.byName(), "ben@alpha.example", directoryPassword("ben"), kHere)) !=
                    "signed_in");
            QVERIFY(!elsewhere.waitForNewConnection(500));
        }
    }

    void a_server_that_ends_waits_for_no_directory() {
        QVERIFY(directory_.start("silent"));
        const auto cancelled = std::make_shared<std::atomic<bool>>(true);
        server::FetchRules rules = kHere;
        QElapsedTimer timer;
        timer.start();
        rules.cancelled = cancelled;
        QCOMPARE(said(askDirectory(directory_.byName(), "ben@alpha.example", "password", rules)), "unreachable");
        QVERIFY(timer.elapsed() < 2'000);
    }

    void an_address_inside_the_operators_network_is_not_reached() {
        if (!started("slapd")) return;
        QCOMPARE(said(askDirectory(directory_.bySearch(), "ben@alpha.example", directoryPassword("ben"), {})),
                 "unreachable");
        QVERIFY(!directory_.log().contains("TLS established"));
        for (const char* host : {"10.0.0.1", "localhost", "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]"}) {
            QVERIFY(!server::connectTo(host, 636, {}).ok());
        }
    }

    void cleanup() { directory_.stop(); }
    void init() { directory_.clear(); }
    // As aufwindd does: a directory may go away while it is spoken to.
    void initTestCase() { signal(SIGPIPE, SIG_IGN); }

  private:
    bool started(const QString& kind) {
        if (!DirectoryProcess::isInstalled()) {
            [] {
                QSKIP("slapd and ldap-utils are not installed");
            }();
            return false;
        }
        const bool isThere = directory_.start(kind);
        [isThere] {
            QVERIFY(isThere);
        }();
        return isThere;
    }

    DirectoryProcess directory_;
};

QTEST_GUILESS_MAIN(DirectoryTest)
#include "directory_test.moc"
