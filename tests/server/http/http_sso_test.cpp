// SPDX-License-Identifier: GPL-3.0-or-later
// Sign-in with an identity provider (control 22): tokens of every kind that must not let anybody in, and the whole way
// through a server against a provider that answers what the test tells it to.
#include "sync/server/sso/id_token.h"
#include "tests/places.h"
#include "tests/server/http/server_fixture.h"
#include "tests/server/http/token_maker.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using server::ExpectedToken;

namespace {

constexpr std::int64_t kNow = 1'800'000'000'000;
const std::string kVerifier(43, 'v');
const char* const kRedirect = "http://127.0.0.1:40000/";

ExpectedToken expected() {
    return {"https://id.example", "aufwind", "the-nonce", kNow};
}

QJsonObject claims() {
    const qint64 now = kNow / 1000;
    return {{"iss", "https://id.example"},
            {"aud", "aufwind"},
            {"sub", "007"},
            {"nonce", "the-nonce"},
            {"iat", now},
            {"exp", now + 300},
            {"email", "Ada@Alpha.example"},
            {"email_verified", true},
            {"given_name", "Ada"}};
}

QJsonObject with(QJsonObject object, const char* name, const QJsonValue& value) {
    object[QLatin1String(name)] = value;
    return object;
}

QJsonObject without(QJsonObject object, const char* name) {
    object.remove(QLatin1String(name));
    return object;
}

std::vector<server::SigningKey> keysOf(const QJsonArray& list) {
    return server::signingKeys(QJsonDocument(QJsonObject{{"keys", list}}).toJson().toStdString()).value();
}

std::string json(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

}  // namespace

class HttpSsoTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        server::ServiceOptions options = ServerFixture::quiet();
        options.providers.privateAddresses = true;
        options.providers.authority = place_.filePath("ca.pem").toStdString();
        server_ = std::make_unique<ServerFixture>(options, Staff::present);
        QFile::remove(place_.filePath("ca.pem"));
        QVERIFY(QFile::copy(QString::fromStdString(server_->authority()), place_.filePath("ca.pem")));
        for (const char* name : {"issuer", "token", "form"}) QFile::remove(place_.filePath(name));
    }
    void cleanup() {
        provider_.kill();
        provider_.waitForFinished();
        server_.reset();
    }

    void control_22_a_token_that_is_as_it_should_be_says_who_it_is_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("RS256") << 0;
        QTest::newRow("ES256") << 1;
    }

    void control_22_a_token_that_is_as_it_should_be_says_who_it_is() {
        QFETCH(const int, kind);
        const TokenMaker maker(kind == 0 ? TokenMaker::Kind::rsa : TokenMaker::Kind::p256);

        const auto identity = server::verifyIdToken(maker.sign(claims()), keysOf({maker.jwk()}), expected());

        QVERIFY2(identity.ok(), identity ? "" : identity.error().detail.c_str());
        QCOMPARE(identity->subject, "007");
        QCOMPARE(identity->email, "ada@alpha.example");
        QVERIFY(identity->emailVerified);
        QCOMPARE(identity->firstName, "Ada");
        const auto list = with(claims(), "aud", QJsonArray{"other", "aufwind"});
        QVERIFY(
            server::verifyIdToken(maker.sign(with(list, "azp", "aufwind")), keysOf({maker.jwk()}), expected()).ok());
    }

    void control_22_every_other_token_is_refused_data() {
        QTest::addColumn<QByteArray>("token");
        const qint64 now = kNow / 1000;
        const auto row = [](const char* name, const std::string& token) {
            QTest::newRow(name) << QByteArray::fromStdString(token);
        };
        const auto lie = [&](const char* name, const char* claim, const QJsonValue& value) {
            row(name, maker_.sign(with(claims(), claim, value)));
        };
        lie("another issuer", "iss", "https://evil.example");
        lie("an issuer with a slash more", "iss", "https://id.example/");
        lie("another audience", "aud", "other");
        lie("several audiences and not said for whom", "aud", QJsonArray{"other", "aufwind"});
        lie("for another party", "azp", "other");
        lie("another nonce", "nonce", "an-other-nonce");
        lie("expired", "exp", now - 61);
        lie("issued in the future", "iat", now + 120);
        lie("issued long ago", "iat", now - 3600);
        lie("not valid yet", "nbf", now + 120);
        lie("about nobody", "sub", "");
        lie("an end that is no number", "exp", "never");
        for (const char* claim : {"iss", "aud", "nonce", "exp", "iat", "sub"}) {
            row(("without " + QByteArray(claim)).constData(), maker_.sign(without(claims(), claim)));
        }
        const std::string good = maker_.sign(claims());
        const std::string body = good.substr(0, good.rfind('.'));
        row("no signature", body + ".");
        row("cut", body);
        row("more parts", good + ".x");
        row("nothing", "");
        row("no token", "a.b.c");
        row("another key", TokenMaker().sign(claims()));
        row("another key of another kind", TokenMaker(TokenMaker::Kind::p256).sign(claims()));
        row("a key id that there is not", maker_.sign(claims(), {{"kid", "two"}}));
        row("alg none",
            (TokenMaker::coded(QJsonObject{{"alg", "none"}}) + '.' + TokenMaker::coded(claims()) + '.').toStdString());
        row("alg none with a signature", maker_.sign(claims(), {{"alg", "none"}}));
        row("alg nOnE", maker_.sign(claims(), {{"alg", "nOnE"}}));
        row("HS256 with the public key", maker_.signWithPublicKey(claims()));
        row("another algorithm than the key's", maker_.sign(claims(), {{"alg", "RS512"}}));
        row("PS256 claimed for an RS256 key", maker_.sign(claims(), {{"alg", "PS256"}}));
        row("critical extensions", maker_.sign(claims(), {{"crit", QJsonArray{"b64"}}, {"b64", false}}));
        row("a key of its own in the header", TokenMaker().sign(claims(), {{"jwk", TokenMaker().jwk()}}));
        std::string swapped = good;
        swapped[good.find('.') + 5] = swapped[good.find('.') + 5] == 'A' ? 'B' : 'A';
        row("claims that were changed", swapped);
        row("very large", body + "." + std::string(20'000, 'A'));
    }

    void control_22_every_other_token_is_refused() {
        QFETCH(const QByteArray, token);
        const auto keys = keysOf({maker_.jwk()});
        QCOMPARE(keys.size(), std::size_t{1});

        const auto identity = server::verifyIdToken(token.toStdString(), keys, expected());

        QVERIFY(!identity.ok());
        QCOMPARE(identity.error().code, ErrorCode::unauthenticated);
    }

    void control_22_keys_that_are_weak_or_for_something_else_do_not_count() {
        const TokenMaker weak(TokenMaker::Kind::rsa, 1024);
        QVERIFY(keysOf({weak.jwk()}).empty());
        QVERIFY(keysOf({with(maker_.jwk(), "use", "enc")}).empty());
        QVERIFY(keysOf({with(maker_.jwk(), "kty", "oct")}).empty());
        QVERIFY(keysOf({with(maker_.jwk(), "n", "")}).empty());
        QVERIFY(!server::signingKeys("[]").ok());
        QVERIFY(!server::signingKeys("{}").ok());
    }

    void an_address_that_the_provider_does_not_vouch_for_is_none() {
        const auto told = [this](const QJsonObject& said) {
            return server::verifyIdToken(maker_.sign(said), keysOf({maker_.jwk()}), expected()).value();
        };

        QCOMPARE(told(with(claims(), "email_verified", false)).email, "");
        QCOMPARE(told(with(claims(), "email_verified", "true")).email, "");
        QCOMPARE(told(without(claims(), "email_verified")).email, "ada@alpha.example");
        QVERIFY(!told(without(claims(), "email_verified")).emailVerified);
    }

    void control_22_somebody_signs_in_with_the_provider_and_has_no_password_from_then_on() {
        QVERIFY(setUp());

        const HttpAnswer in = signIn(begin(), "ada@alpha.example", "s-ada");

        QCOMPARE(in.status, 200);
        QCOMPARE(member(in.body, "person"), server_->ada.toString());
        QCOMPARE(server_->get("/v1/me", member(in.body, "access_token")).status, 200);
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", "ada@alpha.example")).status, 401);
        server_->post("/v1/auth/forgotten", R"({"workspace":"alpha","email":"ada@alpha.example"})");
        QCOMPARE(server_->post("/v1/account/confirm", json({{"password", kPassword}}), member(in.body, "access_token"))
                     .status,
                 401);
        // Ben still has his, and a mail to him shows that all before it were looked at.
        server_->post("/v1/auth/forgotten", R"({"workspace":"alpha","email":"ben@alpha.example"})");
        QVERIFY(!server_->mailTo("ben@alpha.example").empty());
        for (const std::string& mail : server_->mails())
            QVERIFY(mail.find("asked for a new") == std::string::npos || mail.find("To: <ada@") == std::string::npos);
        QFile form(place_.filePath("form"));
        QVERIFY(form.open(QIODevice::ReadOnly));
        const QByteArray sent = form.readAll();
        QVERIFY(sent.contains("code_verifier=" + QByteArray::fromStdString(kVerifier)));
        QVERIFY(sent.contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A40000%2F"));
        QVERIFY(sent.contains("Basic " + QByteArray("aufwind:client%20secret%2B").toBase64()));
    }

    void control_22_a_state_works_once_and_for_ten_minutes() {
        QVERIFY(setUp());
        const auto first = begin();
        QCOMPARE(signIn(first, "ada@alpha.example", "s-ada").status, 200);
        refused(signIn(first, "ada@alpha.example", "s-ada"), 401, "sso_refused");
        const auto second = begin();
        server_->clock.moved += 11 * 60'000;
        refused(signIn(second, "ada@alpha.example", "s-ada"), 401, "sso_refused");
        const auto third = begin();
        refused(signIn({std::string(43, 'x'), third.second}, "ada@alpha.example", "s-ada"), 401, "sso_refused");
    }

    void control_22_what_the_provider_says_for_another_attempt_is_refused() {
        QVERIFY(setUp());
        const auto mine = begin();
        const auto theirs = begin();

        refused(signIn({mine.first, theirs.second}, "ada@alpha.example", "s-ada"), 401, "sso_refused");
        refused(signIn(begin(), "ada@alpha.example", "s-ada", "wrong"), 401, "sso_refused");
    }

    void control_22_only_addresses_of_allowed_domains_let_somebody_in_the_first_time() {
        QVERIFY(setUp());

        refused(signIn(begin(), "ada@beta.example", "s-1"), 403, "sso_unknown");
        refused(signIn(begin(), "nobody@alpha.example", "s-2"), 403, "sso_unknown");
        refused(signIn(begin(), "", "s-3"), 403, "sso_unknown");
    }

    void control_22_an_account_stays_with_its_first_subject_whatever_address_comes() {
        QVERIFY(setUp());
        QCOMPARE(signIn(begin(), "ada@alpha.example", "s-ada").status, 200);

        refused(signIn(begin(), "ada@alpha.example", "s-thief"), 401, "sso_refused");
        const HttpAnswer renamed = signIn(begin(), "lovelace@elsewhere.example", "s-ada");
        QCOMPARE(renamed.status, 200);
        QCOMPARE(member(renamed.body, "person"), server_->ada.toString());
    }

    void control_22_an_address_leads_to_nobody_who_holds_more_than_an_employee() {
        QVERIFY(setUp());
        refused(signIn(begin(), "ivo@alpha.example", "s-ivo"), 403, "sso_unknown");
        refused(signIn(begin(), "olga@alpha.example", "s-olga"), 403, "sso_unknown");
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", "ivo@alpha.example")).status, 200);

        // They link it themselves, from a session that was confirmed.
        const std::string ivo = server_->signIn("alpha", "ivo@alpha.example").access;
        const auto link = [&] {
            const auto attempt = begin();
            give(said(attempt.second, "ivo@alpha.example", "s-ivo"));
            return server_->post("/v1/account/sso/link", answerTo(attempt.first, "right"), ivo);
        };
        refused(link(), 403, "confirm");
        QCOMPARE(server_->post("/v1/account/confirm", json({{"password", kPassword}}), ivo).status, 204);
        QCOMPARE(link().status, 204);
        QCOMPARE(signIn(begin(), "ivo@alpha.example", "s-ivo").status, 200);
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", "ivo@alpha.example")).status, 401);
        QVERIFY(!server_->mailTo("ivo@alpha.example", "sign in to the workspace alpha with the provider").empty());
    }

    void control_22_an_address_counts_where_the_provider_has_verified_it_or_the_owner_trusts_it() {
        QVERIFY(setUp());
        const auto unverified = [this] {
            const auto attempt = begin();
            give(without(said(attempt.second, "ben@alpha.example", "s-ben"), "email_verified"));
            return server_->post("/v1/auth/sso/finish", answerTo(attempt.first, "right"));
        };
        refused(unverified(), 403, "sso_unknown");

        cleanup();
        init();
        QVERIFY(setUp({{"trusts_addresses", true}}));
        QCOMPARE(unverified().status, 200);
    }

    void somebody_new_becomes_an_employee_where_the_company_wants_it() {
        QVERIFY(setUp({{"creates", true}}));

        const HttpAnswer in = signIn(begin(), "new@alpha.example", "s-new");

        QCOMPARE(in.status, 200);
        QVERIFY(server_->get("/v1/me", member(in.body, "access_token")).body.find("new@alpha.example") !=
                std::string::npos);
        QCOMPARE(signIn(begin(), "new@alpha.example", "s-new").status, 200);
    }

    void a_provider_makes_no_account_for_an_address_that_the_company_gives_none_to() {
        QVERIFY(setUp({{"creates", true}}));
        QCOMPARE(signIn(begin(), "early@alpha.example", "s-early").status, 200);
        const std::string ivo = server_->signIn("alpha", "ivo@alpha.example").access;
        QCOMPARE(server_->post("/v1/account/confirm", json({{"password", kPassword}}), ivo).status, 204);
        QCOMPARE(server_->post("/v1/admin/policy", R"({"domains":["new.example"]})", ivo).status, 204);

        refused(signIn(begin(), "late@alpha.example", "s-late"), 403, "sso_unknown");

        QCOMPARE(signIn(begin(), "early@alpha.example", "s-early").status, 200);
        QCOMPARE(signIn(begin(), "ben@alpha.example", "s-ben").status, 200);  // has an account
    }

    void where_the_provider_is_the_only_way_no_password_lets_anybody_in() {
        QVERIFY(setUp({{"only_way", true}}));

        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", "ben@alpha.example")).status, 401);
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("beta", "cem@beta.example")).status, 200);
        QCOMPARE(signIn(begin(), "ben@alpha.example", "s-ben").status, 200);
    }

    void settings_that_are_not_what_they_have_to_be_are_not_taken_in_part() {
        QVERIFY(setUp({}));
        const std::string access = server_->signIn("alpha", "olga@alpha.example").access;
        QCOMPARE(server_->post("/v1/account/confirm", json({{"password", kPassword}}), access).status, 204);
        const QJsonObject good{{"issuer", QString::fromStdString(issuer_)},
                               {"client_id", "aufwind"},
                               {"domains", QJsonArray{"alpha.example"}}};

        for (const QJsonObject& wrong :
             {with(good, "only_way", "true"), with(good, "creates", 1), with(good, "trusts_addresses", {}),
              with(good, "client_secret", QString(513, 'a')), with(good, "client_secret", "two\nlines"),
              with(good, "client_secret", 7)}) {
            refused(server_->post("/v1/admin/sso", json(wrong), access), 400, "malformed");
        }
        QCOMPARE(server_->post("/v1/admin/sso", json(good), access).status, 204);
        QVERIFY(server_->get("/v1/admin/sso", access).body.find("\"has_secret\":true") != std::string::npos);
    }

    void control_19_who_signs_in_with_the_provider_confirms_with_it() {
        QVERIFY(setUp({{"only_way", true}}));
        const std::string access = member(signIn(begin(), "olga@alpha.example", "s-ivo").body, "access_token");
        const auto confirm = [&](const char* subject, qint64 ago) {
            const auto attempt = begin();
            const qint64 now = server_->clock.now() / 1000;
            give(with(said(attempt.second, "olga@alpha.example", subject), "auth_time", now - ago));
            return server_->post("/v1/account/confirm/sso", answerTo(attempt.first, "right"), access);
        };

        refused(server_->post("/v1/admin/sso/remove", "{}", access), 403, "confirm");
        refused(confirm("s-ivo", 600), 401, "sso_refused");
        refused(confirm("s-other", 5), 401, "sso_refused");
        refused(server_->post("/v1/admin/sso/remove", "{}", access), 403, "confirm");
        QCOMPARE(confirm("s-ivo", 5).status, 204);
        QCOMPARE(server_->post("/v1/admin/sso/remove", "{}", access).status, 204);
        refused(server_->get("/v1/admin/sso", access), 404, "not_found");
    }

    void a_provider_that_says_to_be_another_is_not_taken() {
        QFile issuer(place_.filePath("issuer"));
        QVERIFY(issuer.open(QIODevice::WriteOnly));
        issuer.write("https://id.example");
        issuer.close();

        QVERIFY(!setUp());
    }

    void a_workspace_without_a_provider_answers_like_one_that_is_not_there() {
        HttpAnswer without = server_->post("/v1/auth/sso/begin", R"({"workspace":"beta"})");
        HttpAnswer nowhere = server_->post("/v1/auth/sso/begin", R"({"workspace":"nowhere"})");
        without.headers.erase("date");
        nowhere.headers.erase("date");

        QCOMPARE(without.status, 404);
        QVERIFY(without == nowhere);
    }

    void an_address_inside_the_operators_network_is_not_reached() {
        for (const char* url :
             {"https://127.0.0.1:1/", "https://localhost:1/", "https://169.254.169.254/", "https://10.0.0.1/",
              "https://[::1]:1/", "https://[fd00::1]/", "https://0.0.0.0:1/", "https://[::ffff:127.0.0.1]:1/"}) {
            QElapsedTimer timer;
            timer.start();
            QVERIFY(!server::fetch({url}, {}).ok());
            QVERIFY(timer.elapsed() < 2'000);
        }
        QCOMPARE(server::fetch({"http://localhost/"}, {}).error().code, ErrorCode::forbidden);
        QCOMPARE(server::fetch({"file:///etc/passwd"}, {}).error().code, ErrorCode::forbidden);
    }

  private:
    using Attempt = std::pair<std::string, std::string>;  ///< state and nonce

    void refused(const HttpAnswer& answer, int status, const char* code) {
        QCOMPARE(member(answer.body, "code"), code);
        QCOMPARE(answer.status, status);
    }
    void write(const char* name, const std::string& content) {
        QFile file(place_.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(content));
    }
    /// The provider of "alpha", set by its admin.
    bool setUp(const QJsonObject& more = {}) {
        write("keys", json({{"keys", QJsonArray{maker_.jwk()}}}));
        const auto path = [](const std::filesystem::path& file) {
            return QString::fromStdString(file);
        };
        provider_.start("/usr/bin/python3",
                        {QString(kSources) + "/tests/server/http/provider/scripted.py", place_.path(),
                         path(server_->home->certificate()), path(server_->home->certificateKey()),
                         path(server_->home->certificatePassphrase())});
        while (!provider_.canReadLine() && provider_.waitForReadyRead(10'000)) {
        }
        issuer_ = "https://localhost:" + provider_.readLine().trimmed().toStdString();
        const std::string admin = server_->signIn("alpha", "olga@alpha.example").access;
        if (server_->post("/v1/account/confirm", json({{"password", kPassword}}), admin).status != 204) return false;
        QJsonObject settings{{"issuer", QString::fromStdString(issuer_)},
                             {"client_id", "aufwind"},
                             {"client_secret", "client secret+"},
                             {"domains", QJsonArray{"alpha.example"}}};
        for (auto member = more.begin(); member != more.end(); ++member) settings[member.key()] = member.value();
        return server_->post("/v1/admin/sso", json(settings), admin).status == 204;
    }
    Attempt begin() {
        const HttpAnswer begun = server_->post("/v1/auth/sso/begin", R"({"workspace":"alpha"})");
        return {member(begun.body, "state"), member(begun.body, "nonce")};
    }
    QJsonObject said(const std::string& nonce, const QString& email, const char* subject) {
        const qint64 now = server_->clock.now() / 1000;
        return {{"iss", QString::fromStdString(issuer_)},
                {"aud", "aufwind"},
                {"sub", subject},
                {"nonce", QString::fromStdString(nonce)},
                {"iat", now},
                {"exp", now + 300},
                {"email_verified", true},
                {"email", email}};
    }
    void give(const QJsonObject& token) { write("token", maker_.sign(token)); }
    static std::string answerTo(const std::string& state, const char* code) {
        return json({{"state", QString::fromStdString(state)},
                     {"code", code},
                     {"code_verifier", QString::fromStdString(kVerifier)},
                     {"redirect_uri", kRedirect},
                     {"device", QJsonObject{{"name", "Laptop"}}}});
    }
    HttpAnswer signIn(const Attempt& attempt, const QString& email, const char* subject, const char* code = "right") {
        give(said(attempt.second, email, subject));
        return server_->post("/v1/auth/sso/finish", answerTo(attempt.first, code));
    }

    QTemporaryDir place_;
    QProcess provider_;
    std::string issuer_;
    const TokenMaker maker_;
    std::unique_ptr<ServerFixture> server_;
};

QTEST_GUILESS_MAIN(HttpSsoTest)
#include "http_sso_test.moc"
