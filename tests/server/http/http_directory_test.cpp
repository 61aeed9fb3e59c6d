// SPDX-License-Identifier: GPL-3.0-or-later
// Sign-in with the password of a company's directory: a whole server, and a real slapd beside it.
#include "tests/server/http/directory/directory_process.h"
#include "tests/server/http/server_fixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>

using namespace aufwind;
using namespace aufwind::test;

namespace {

std::string json(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::string emailOf(const std::string& uid) {
    return uid + "@alpha.example";
}

}  // namespace

class HttpDirectoryTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        signal(SIGPIPE, SIG_IGN);
        if (!DirectoryProcess::isInstalled()) QSKIP("slapd and ldap-utils are not installed");
    }
    void init() {
        server::ServiceOptions options = ServerFixture::quiet();
        options.providers.privateAddresses = true;
        server_ = std::make_unique<ServerFixture>(options, Staff::present);
        owner_.clear();
        directory_ = std::make_unique<DirectoryProcess>();
        QVERIFY(directory_->start("slapd"));
    }
    void cleanup() {
        directory_.reset();
        server_.reset();
    }

    void control_22_somebody_signs_in_with_the_directory_and_has_no_password_here_from_then_on() {
        QVERIFY(setUp());
        const std::string before = server_->signIn("alpha", emailOf("ben")).access;

        const HttpAnswer in = signIn("ben");

        QCOMPARE(in.status, 200);
        QCOMPARE(member(in.body, "person"), server_->ben.toString());
        const HttpAnswer me = server_->get("/v1/me", member(in.body, "access_token"));
        QCOMPARE(me.status, 200);
        QVERIFY(me.body.find("\"directory_bound\":true") != std::string::npos);
        QCOMPARE(server_->get("/v1/me", before).status, 401);
        refused(signIn("ben", kPassword), 401, "credentials");
        QVERIFY(!server_->mailTo(emailOf("ben"), "in your company's directory").empty());
        const std::string access = member(in.body, "access_token");
        QCOMPARE(confirm(access, directoryPassword("ben")).status, 204);
        refused(server_->post("/v1/account/password", json({{"password", "nine otters leave the harbour"}}), access),
                409, "directory_only");
        refused(server_->post("/v1/account/email", json({{"email", "other@alpha.example"}}), access), 409,
                "directory_only");
        noResetFor("ben");
        QVERIFY(server_->everythingInControl().find(directoryPassword("ben")) == std::string::npos);
    }

    void a_password_of_their_own_counts_as_long_as_the_directory_has_not_let_them_in() {
        QVERIFY(setUp());
        QCOMPARE(signIn("ada", kPassword).status, 200);
        QCOMPARE(signIn("ada", kPassword).status, 200);
        QVERIFY(!asked("ada"));
        refused(signIn("ada", "neither of the two"), 401, "credentials");
        QVERIFY(asked("ada"));
        // Of other domains it is not asked.
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("beta", "cem@beta.example")).status, 200);
        refused(server_->post("/v1/auth/sign-in", signInBody("alpha", "cem@beta.example", directoryPassword("cem"))),
                401, "credentials");
        QVERIFY(!asked("cem"));
    }

    void where_the_directory_is_the_only_way_there_is_no_password_here() {
        QVERIFY(setUp({{"only_way", true}}));

        refused(signIn("ada", kPassword), 401, "credentials");
        QVERIFY(asked("ada"));
        noResetFor("ada");
        refused(server_->post("/v1/admin/accounts/invite", json({{"person", person(server_->hanna)}}), owner_), 409,
                "directory_only");
        QCOMPARE(signIn("ada").status, 200);
        // Whoever holds more, too: then the company has no other word for them.
        QCOMPARE(member(signIn("olga").body, "person"), server_->olga.toString());
    }

    void control_22_an_address_leads_to_nobody_who_holds_more_than_an_employee() {
        QVERIFY(setUp());
        refused(signIn("ivo"), 401, "credentials");
        refused(signIn("olga"), 401, "credentials");
        QCOMPARE(signIn("ivo", kPassword).status, 200);
    }

    void control_22_an_address_that_somebody_else_has_by_now_leads_to_nobody() {
        QVERIFY(setUp());
        QCOMPARE(signIn("ben").status, 200);
        QVERIFY(directory_->change("dn: uid=ben,ou=people,dc=corp,dc=example\nchangetype: delete\n"));
        QVERIFY(
            directory_->change("dn: uid=ben,ou=people,dc=corp,dc=example\nchangetype: add\n"
                               "objectClass: inetOrgPerson\nuid: ben\ncn: Benjamin\nsn: New\n"
                               "mail: ben@alpha.example\nuserPassword: a new person's password\n"));

        refused(signIn("ben", "a new person's password"), 401, "credentials");
        refused(signIn("ben"), 401, "credentials");
    }

    void who_has_another_address_in_the_directory_is_the_same_person_here() {
        QVERIFY(setUp());
        const std::string access = member(signIn("ben").body, "access_token");
        QVERIFY(
            directory_->change("dn: uid=ben,ou=people,dc=corp,dc=example\nchangetype: modify\n"
                               "replace: mail\nmail: benjamin@alpha.example\n"));

        const HttpAnswer in = signIn("benjamin", directoryPassword("ben"));

        QCOMPARE(member(in.body, "person"), server_->ben.toString());
        QVERIFY(server_->get("/v1/me", access).body.find("benjamin@alpha.example") != std::string::npos);
        QCOMPARE(confirm(access, directoryPassword("ben")).status, 204);
    }

    void somebody_new_becomes_an_employee_where_the_company_wants_it() {
        QVERIFY(setUp());
        refused(signIn("nora"), 401, "credentials");
        QVERIFY(setUp({{"creates", true}}));

        const HttpAnswer in = signIn("nora");

        QCOMPARE(in.status, 200);
        QVERIFY(server_->get("/v1/me", member(in.body, "access_token")).body.find("nora@alpha.example") !=
                std::string::npos);
        QCOMPARE(member(signIn("nora").body, "person"), member(in.body, "person"));
    }

    void a_directory_makes_no_account_for_an_address_that_the_company_gives_none_to() {
        QVERIFY(setUp({{"creates", true}}));
        QCOMPARE(server_->post("/v1/admin/policy", R"({"domains":["new.example"]})", owner_).status, 204);

        refused(signIn("nora"), 401, "credentials");

        QCOMPARE(signIn("ben").status, 200);  // has an account
        QCOMPARE(server_->post("/v1/admin/policy", R"({"domains":[]})", owner_).status, 204);
        QCOMPARE(signIn("nora").status, 200);
    }

    void control_19_who_is_bound_confirms_with_the_directory_and_nothing_else() {
        QVERIFY(setUp());
        const std::string access = member(signIn("ben").body, "access_token");
        const auto critical = [&] {
            return server_->post("/v1/account/second-factor/recovery-codes", "{}", access);
        };
        refused(critical(), 403, "confirm");
        refused(confirm(access, kPassword), 401, "credentials");
        refused(confirm(access, directoryPassword("ada")), 401, "credentials");
        refused(critical(), 403, "confirm");
        QCOMPARE(confirm(access, directoryPassword("ben")).status, 204);
        refused(critical(), 403, "second_factor_required");
    }

    void who_is_locked_in_the_directory_is_refused_from_the_next_time_on() {
        QVERIFY(setUp());
        const std::string access = member(signIn("ben").body, "access_token");
        QVERIFY(
            directory_->change("dn: uid=ben,ou=people,dc=corp,dc=example\nchangetype: modify\n"
                               "add: pwdAccountLockedTime\npwdAccountLockedTime: 000001010000Z\n"));

        refused(signIn("ben"), 401, "credentials");
        refused(confirm(access, directoryPassword("ben")), 401, "credentials");
        QCOMPARE(server_->get("/v1/me", access).status, 200);
    }

    void who_is_disabled_here_is_refused_whatever_the_directory_says() {
        QVERIFY(setUp());
        QCOMPARE(signIn("ben").status, 200);
        QCOMPARE(server_->post("/v1/admin/accounts/disable", json({{"person", person(server_->ben)}}), owner_).status,
                 204);
        refused(signIn("ben"), 401, "credentials");
        QVERIFY(setUp({{"creates", true}}));
        refused(signIn("ben"), 401, "credentials");
    }

    void control_21_the_second_factor_of_aufwind_is_asked_for_as_always() {
        QVERIFY(setUp());
        std::string access = member(signIn("ben").body, "access_token");
        QCOMPARE(confirm(access, directoryPassword("ben")).status, 204);
        const std::string secret = secondFactorOf(access);
        QVERIFY(!secret.empty());
        const auto withCode = [&](const std::string& password, int step) {
            QJsonObject body =
                QJsonDocument::fromJson(QByteArray::fromStdString(signInBody("alpha", emailOf("ben"), password)))
                    .object();
            body["code"] = QString::fromStdString(totpCode(secret, server_->clock.now(), step));
            return server_->post("/v1/auth/sign-in", json(body));
        };

        refused(signIn("ben"), 401, "second_factor");
        refused(withCode("not the password", 1), 401, "credentials");
        QCOMPARE(withCode(directoryPassword("ben"), 1).status, 200);
        refused(withCode(directoryPassword("ben"), 1), 401, "second_factor");
    }

    void control_21_without_the_second_factor_the_password_of_the_directory_changes_nothing() {
        const std::string access = server_->signIn("alpha", emailOf("ben")).access;
        QCOMPARE(confirm(access, kPassword).status, 204);
        QVERIFY(!secondFactorOf(access).empty());
        QVERIFY(setUp());

        refused(signIn("ben"), 401, "second_factor");

        QVERIFY(server_->get("/v1/me", access).body.find("\"directory_bound\":false") != std::string::npos);
        refused(signIn("ben", kPassword), 401, "second_factor");
    }

    void control_15_the_directory_is_asked_no_more_often_than_a_password_may_be_guessed() {
        QVERIFY(setUp());
        for (int attempt = 0; attempt < 10; ++attempt) refused(signIn("ben", "guess"), 401, "credentials");
        const int binds = bindsOf("ben");
        QCOMPARE(binds, 10);
        for (int attempt = 0; attempt < 5; ++attempt) QCOMPARE(signIn("ben", "guess").status, 429);
        QCOMPARE(signIn("ben").status, 429);
        QCOMPARE(tried("ben", "guess").status, 429);
        QCOMPARE(bindsOf("ben"), binds);
        server_->clock.moved += 31'000;
        QCOMPARE(signIn("ben").status, 200);
    }

    void control_15_trying_the_settings_out_is_no_way_to_guess() {
        QVERIFY(setUp());
        for (int attempt = 0; attempt < 10; ++attempt)
            QCOMPARE(member(tried("ben", "guess").body, "result"), "refused");
        QCOMPARE(tried("ben", "guess").status, 429);
        QCOMPARE(signIn("ben").status, 429);
    }

    void control_7_who_is_known_here_and_who_is_not_are_answered_alike() {
        QVERIFY(setUp());
        QVERIFY(server_->addEmployee("Nora", "nora@alpha.example") != Uuid{});
        const auto answer = [this](const char* uid, const std::string& password) {
            HttpAnswer one = signIn(uid, password);
            one.headers.erase("date");
            return one;
        };
        const HttpAnswer known = answer("ben", "wrong");
        QCOMPARE(known.status, 401);
        QVERIFY(answer("nobody", "wrong") == known);
        QVERIFY(answer("nora", "wrong") == known);
        QVERIFY(answer("ivo", directoryPassword("ivo")) == known);
        QVERIFY(answer("twin", directoryPassword("twin")) == known);
        // For nobody as many binds are made as for somebody.
        const int before = static_cast<int>(directory_->log().count(" BIND dn="));
        answer("ben", "wrong");
        const int forBen = static_cast<int>(directory_->log().count(" BIND dn=")) - before;
        answer("nobody", "wrong");
        QCOMPARE(static_cast<int>(directory_->log().count(" BIND dn=")) - before - forBen, forBen);
    }

    void control_15_a_directory_that_is_away_is_no_way_to_guess_a_password_of_their_own() {
        QVERIFY(setUp());
        directory_->stop();
        for (int attempt = 0; attempt < 3; ++attempt) refused(signIn("ben"), 502, "directory");
        QCOMPARE(signIn("ben", kPassword).status, 200);
        for (int attempt = 0; attempt < 10; ++attempt) refused(signIn("ben", "guess"), 502, "directory");
        QCOMPARE(signIn("ben", kPassword).status, 429);
        server_->clock.moved += 31'000;
        QCOMPARE(signIn("ben", kPassword).status, 200);
        QCOMPARE(member(tried("ben", "x").body, "result"), "unreachable");
    }

    void an_empty_password_is_refused_before_anybody_is_asked() {
        QVERIFY(setUp({{"only_way", true}}));
        const int before = static_cast<int>(directory_->log().count(" BIND "));
        refused(signIn("ben", ""), 400, "malformed");
        refused(tried("ben", ""), 400, "malformed");
        const std::string access = member(signIn("ben").body, "access_token");
        const int after = static_cast<int>(directory_->log().count(" BIND "));
        QVERIFY(after > before);
        refused(confirm(access, ""), 400, "malformed");
        QCOMPARE(static_cast<int>(directory_->log().count(" BIND ")), after);
    }

    void settings_are_for_owners_and_their_password_is_shown_to_nobody() {
        QVERIFY(setUp());
        const std::string ivo = server_->signIn("alpha", emailOf("ivo")).access;
        QCOMPARE(confirm(ivo, kPassword).status, 204);
        for (const char* path : {"/v1/admin/directory", "/v1/admin/directory/remove", "/v1/admin/directory/try"}) {
            refused(server_->post(path, json(settings()), ivo), 403, "forbidden");
            refused(server_->post(path, json(settings()), server_->signIn("alpha", emailOf("olga")).access), 403,
                    "confirm");
        }
        const HttpAnswer shown = server_->get("/v1/admin/directory", ivo);
        QCOMPARE(shown.status, 200);
        QVERIFY(shown.body.find("the reader's password") == std::string::npos);
        QVERIFY(shown.body.find("\"has_password\":true") != std::string::npos);
        QVERIFY(server_->post("/v1/admin/audit/search", "{}", ivo).body.find("directory.changed") != std::string::npos);
        if (server_->isShared()) {
            const std::string all = server_->everythingInControl();
            for (const char* plain : {"the reader's password", "cn=reader", "127.0.0.1"}) {
                QVERIFY(all.find(QByteArray(plain).toHex().toStdString()) == std::string::npos);
            }
        }
    }

    void the_password_of_before_stays_for_the_same_server_and_account_alone() {
        QVERIFY(setUp());
        QJsonObject kept = settings();
        kept.remove("reader_password");
        QCOMPARE(set(kept).status, 204);
        QCOMPARE(signIn("ben").status, 200);
        QJsonObject other = kept;
        other["reader"] = "cn=root,dc=corp,dc=example";
        refused(set(other), 502, "directory_reader");
        DirectoryProcess another;
        QVERIFY(another.start("nameless"));
        other = kept;
        other["address"] = QString::fromStdString(another.address());
        other["authority"] = QString::fromStdString(another.authority());
        refused(set(other), 502, "directory_reader");
    }

    void settings_that_do_not_work_change_nothing() {
        QVERIFY(setUp());
        const std::string before = server_->get("/v1/admin/directory", owner_).body;
        const auto with = [this](const char* name, const QJsonValue& value) {
            QJsonObject object = settings();
            object[QLatin1String(name)] = value;
            return object;
        };
        refused(set(with("reader_password", "wrong")), 502, "directory_reader");
        refused(set(with("base", "dc=nowhere")), 502, "directory_search");
        refused(set(with("address", "ldaps://127.0.0.1:1")), 502, "directory_unreachable");
        refused(set(with("authority", "")), 502, "directory_untrusted");
        refused(set(with("address", "ldap://127.0.0.1")), 400, "malformed");
        refused(set(with("bind_as", "{email}")), 400, "malformed");
        refused(set(with("only_way", "true")), 400, "malformed");
        refused(set(with("domains", "alpha.example")), 400, "malformed");
        refused(set(with("reader_password", "two\nlines")), 400, "malformed");
        QCOMPARE(server_->get("/v1/admin/directory", owner_).body, before);
    }

    void with_another_directory_or_none_nobody_is_bound_any_more() {
        QVERIFY(setUp());
        QCOMPARE(signIn("ben").status, 200);
        QJsonObject byName = settings();
        for (const char* name : {"base", "filter", "reader", "reader_password"}) byName.remove(QLatin1String(name));
        byName["bind_as"] = QString("uid={user},") + kPeople;
        QCOMPARE(set(byName).status, 204);
        QCOMPARE(signIn("ben").status, 200);

        QCOMPARE(server_->post("/v1/admin/directory/remove", "{}", owner_).status, 204);
        refused(signIn("ben"), 401, "credentials");
        refused(server_->get("/v1/admin/directory", owner_), 404, "not_found");
        server_->post("/v1/auth/forgotten", json({{"workspace", "alpha"}, {"email", "ben@alpha.example"}}));
        const std::string code = codeIn(server_->mailTo(emailOf("ben"), "asked for a new"));
        QVERIFY(!code.empty());
        QCOMPARE(server_
                     ->post("/v1/auth/choose-password", json({{"workspace", "alpha"},
                                                              {"email", "ben@alpha.example"},
                                                              {"code", QString::fromStdString(code)},
                                                              {"password", kPassword}}))
                     .status,
                 204);
        QCOMPARE(signIn("ben", kPassword).status, 200);
    }

    void a_code_that_is_on_its_way_chooses_no_password_once_there_is_none() {
        server_->post("/v1/auth/forgotten", json({{"workspace", "alpha"}, {"email", "ben@alpha.example"}}));
        const std::string code = codeIn(server_->mailTo(emailOf("ben"), "asked for a new"));
        QVERIFY(setUp({{"only_way", true}}));

        refused(server_->post("/v1/auth/choose-password", json({{"workspace", "alpha"},
                                                                {"email", "ben@alpha.example"},
                                                                {"code", QString::fromStdString(code)},
                                                                {"password", "nine otters leave the harbour"}})),
                400, "code");
    }

  private:
    /// The secret of a second factor that is set up now; empty where it is not.
    std::string secondFactorOf(const std::string& access) {
        std::string secret = member(server_->post("/v1/account/second-factor/begin", "{}", access).body, "secret");
        const QString code = QString::fromStdString(totpCode(secret, server_->clock.now()));
        const int status = server_->post("/v1/account/second-factor/finish", json({{"code", code}}), access).status;
        return status == 200 ? secret : std::string();
    }
    void refused(const HttpAnswer& answer, int status, const char* code) {
        QCOMPARE(member(answer.body, "code"), code);
        QCOMPARE(answer.status, status);
    }
    static QString person(const Uuid& id) { return QString::fromStdString(id.toString()); }
    HttpAnswer signIn(const std::string& uid, const std::string& password) {
        return server_->post("/v1/auth/sign-in", signInBody("alpha", emailOf(uid), password));
    }
    HttpAnswer signIn(const std::string& uid) { return signIn(uid, directoryPassword(uid)); }
    HttpAnswer confirm(const std::string& access, const std::string& password) {
        return server_->post("/v1/account/confirm", json({{"password", QString::fromStdString(password)}}), access);
    }
    HttpAnswer tried(const std::string& uid, const char* password) {
        return server_->post("/v1/admin/directory/try",
                             json({{"email", QString::fromStdString(emailOf(uid))}, {"password", password}}), owner_);
    }
    int bindsOf(const std::string& uid) {
        return static_cast<int>(
            directory_->log().count(QByteArray::fromStdString("BIND dn=\"uid=" + uid + "," + kPeople + "\" method=")));
    }
    bool asked(const std::string& uid) { return bindsOf(uid) > 0; }
    void noResetFor(const std::string& uid) {
        server_->post("/v1/auth/forgotten",
                      json({{"workspace", "alpha"}, {"email", QString::fromStdString(emailOf(uid))}}));
        // A mail to somebody else shows that what was asked before it was looked at.
        server_->post("/v1/auth/forgotten", json({{"workspace", "beta"}, {"email", "cem@beta.example"}}));
        QVERIFY(!server_->mailTo("cem@beta.example").empty());
        for (const std::string& mail : server_->mails()) {
            QVERIFY(mail.find("asked for a new") == std::string::npos || mail.find("To: <" + uid) == std::string::npos);
        }
    }
    QJsonObject settings() {
        const auto text = [](const std::string& one) {
            return QString::fromStdString(one);
        };
        const server::DirectorySettings found = directory_->bySearch();
        return {{"address", text(found.address)},
                {"authority", text(found.authority)},
                {"base", text(found.base)},
                {"filter", text(found.filter)},
                {"reader", text(found.reader)},
                {"reader_password", text(found.readerPassword)},
                {"domains", QJsonArray{"alpha.example"}}};
    }
    HttpAnswer set(const QJsonObject& wanted) { return server_->post("/v1/admin/directory", json(wanted), owner_); }
    /// The directory of "alpha", set by its owner.
    bool setUp(const QJsonObject& more = {}) {
        if (owner_.empty() || server_->get("/v1/me", owner_).status != 200) {
            owner_ = server_->signIn("alpha", emailOf("olga")).access;
            if (confirm(owner_, kPassword).status != 204) return false;
        }
        QJsonObject wanted = settings();
        for (auto one = more.begin(); one != more.end(); ++one) wanted[one.key()] = one.value();
        return set(wanted).status == 204;
    }

    std::unique_ptr<ServerFixture> server_;
    std::unique_ptr<DirectoryProcess> directory_;
    std::string owner_;
};

QTEST_GUILESS_MAIN(HttpDirectoryTest)
#include "http_directory_test.moc"
