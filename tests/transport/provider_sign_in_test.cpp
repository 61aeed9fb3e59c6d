// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/provider_sign_in.h"

#include "models/schema/account_terms.h"
#include "tests/transport/scripted_server.h"

#include <QCryptographicHash>
#include <QTcpSocket>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::transport;

namespace {

constexpr int kSoon = 10'000;
const QByteArray kBegin = "/v1/auth/sso/begin";

QByteArray begun(const QByteArray& endpoint = "https://login.example/authorize?tenant=7") {
    return R"({"authorization_endpoint":")" + endpoint +
           R"(","client_id":"auf wind&x","scope":"openid email","state":"st+ate/1=","nonce":"nonce"})";
}

}  // namespace

/// The device's part of a sign-in with an identity provider; the browser is played here.
class ProviderSignInTest : public QObject {
    Q_OBJECT

  private:
    test::ScriptedServer server_;
    std::unique_ptr<HttpClient> http_;
    std::unique_ptr<ProviderSignIn> sign_;
    QList<QUrl> opened_;
    bool hasBrowser_ = true;
    std::vector<Result<ProviderCode>> answers_;

    void begin(ProviderSignIn::Kind kind = ProviderSignIn::Kind::signIn) {
        sign_->begin("acme", kind, {"de", "Das <war> es", "Zurück & zu"},
                     [this](const Result<ProviderCode>& answer) { answers_.push_back(answer); });
    }
    QUrlQuery shown() const { return QUrlQuery(opened_.last()); }
    QUrl redirect() const { return QUrl(shown().queryItemValue("redirect_uri", QUrl::FullyDecoded)); }
    quint16 port() const { return static_cast<quint16>(redirect().port()); }
    QByteArray host() const { return "127.0.0.1:" + QByteArray::number(port()); }
    /// All that comes back until the connection closes.
    QByteArray say(const QByteArray& request) const {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port());
        if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }, kSoon)) return {};
        socket.write(request);
        const bool ended = QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, kSoon);
        return ended ? socket.readAll() : "open for ever";
    }
    QByteArray get(const QByteArray& target, const QByteArray& from) const {
        return say("GET " + target + " HTTP/1.1\r\nHost: " + from + "\r\n\r\n");
    }
    AccountReason reason() const { return accountReason(answers_.at(0).error()); }

  private slots:
    void initTestCase() { QVERIFY(server_.start()); }
    void init() {
        server_.forget();
        opened_.clear();
        answers_.clear();
        hasBrowser_ = true;
        http_ = std::make_unique<HttpClient>(server_.address(), server_.ca());
        sign_ = std::make_unique<ProviderSignIn>(*http_, [this](const QUrl& page) {
            opened_ << page;
            return hasBrowser_;
        });
    }
    void cleanup() {
        sign_.reset();
        http_.reset();
    }

    void control_22_the_browser_brings_a_code_that_only_this_device_can_use() {
        server_.say(kBegin, 200, begun());
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);

        QCOMPARE(server_.requests().first().body["workspace"].toString(), "acme");
        QCOMPARE(opened_.last().host(), "login.example");
        QCOMPARE(shown().queryItemValue("tenant"), "7");
        QCOMPARE(shown().queryItemValue("client_id", QUrl::FullyDecoded), "auf wind&x");
        QCOMPARE(shown().queryItemValue("state", QUrl::FullyDecoded), "st+ate/1=");
        QCOMPARE(shown().queryItemValue("nonce"), "nonce");
        QCOMPARE(shown().queryItemValue("response_type"), "code");
        QCOMPARE(shown().queryItemValue("code_challenge_method"), "S256");
        QVERIFY(!shown().hasQueryItem("prompt"));
        QCOMPARE(redirect().host(), "127.0.0.1");
        QCOMPARE(redirect().path(), "/");
        const QByteArray page = get("/?code=co%2Fde&state=st%2Bate%2F1%3D", host());
        QTRY_COMPARE_WITH_TIMEOUT(answers_.size(), std::size_t{1}, kSoon);

        QVERIFY(page.startsWith("HTTP/1.1 200 "));
        QVERIFY(page.contains("<h1>Das &lt;war&gt; es</h1><p>Zurück &amp; zu</p>"));
        QVERIFY(page.contains("default-src 'none'"));
        QVERIFY2(!page.contains("ate/1") && !page.contains("de/"), "nothing of the request comes back");
        QVERIFY(answers_[0].ok());
        const ProviderCode code = *answers_[0];
        QCOMPARE(code.code, std::string("co/de"));
        QCOMPARE(code.state, std::string("st+ate/1="));
        QCOMPARE(code.redirect, redirect().toString().toStdString());
        QCOMPARE(code.verifier.size(), std::size_t{43});
        const QByteArray challenge =
            QCryptographicHash::hash(QByteArray::fromStdString(code.verifier), QCryptographicHash::Sha256)
                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QCOMPARE(shown().queryItemValue("code_challenge"), QString::fromLatin1(challenge));
        QVERIFY(!sign_->underWay());
    }

    void the_port_is_closed_afterwards_and_each_attempt_has_its_own_verifier() {
        server_.say(kBegin, 200, begun());
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);
        get("/?code=a&state=st%2Bate%2F1%3D", host());
        QTRY_COMPARE_WITH_TIMEOUT(answers_.size(), std::size_t{1}, kSoon);

        QCOMPARE(get("/?code=b&state=st%2Bate%2F1%3D", host()), QByteArray());
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 2, kSoon);
        get("/?code=a&state=st%2Bate%2F1%3D", host());
        QTRY_COMPARE_WITH_TIMEOUT(answers_.size(), std::size_t{2}, kSoon);

        QVERIFY(answers_[0]->verifier != answers_[1]->verifier);
    }

    void control_22_who_does_not_know_the_state_can_neither_finish_nor_end_it_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("fromElsewhere");
        QTest::newRow("another state") << QByteArray("/?code=evil&state=other") << false;
        QTest::newRow("no state") << QByteArray("/?code=evil") << false;
        QTest::newRow("two states") << QByteArray("/?code=evil&state=st%2Bate%2F1%3D&state=x") << false;
        QTest::newRow("an error of another") << QByteArray("/?error=access_denied&state=other") << false;
        QTest::newRow("another path") << QByteArray("/x?code=evil&state=st%2Bate%2F1%3D") << false;
        QTest::newRow("no query") << QByteArray("/") << false;
        QTest::newRow("another host") << QByteArray("/?code=evil&state=st%2Bate%2F1%3D") << true;
    }
    void control_22_who_does_not_know_the_state_can_neither_finish_nor_end_it() {
        QFETCH(QByteArray, target);
        QFETCH(bool, fromElsewhere);
        server_.say(kBegin, 200, begun());
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);

        const QByteArray answer = get(target, fromElsewhere ? "rebound.example" : host());
        QVERIFY2(answer.startsWith("HTTP/1.1 40"), answer);
        QVERIFY(!answer.contains("evil") && answer.endsWith("\r\n\r\n"));
        QVERIFY(sign_->underWay());
        get("/?code=good&state=st%2Bate%2F1%3D", host());

        QTRY_COMPARE_WITH_TIMEOUT(answers_.size(), std::size_t{1}, kSoon);
        QCOMPARE(answers_[0]->code, std::string("good"));
    }

    void what_is_no_request_of_a_browser_is_sent_away() {
        server_.say(kBegin, 200, begun());
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);
        const QByteArray good = "/?code=a&state=st%2Bate%2F1%3D";

        QVERIFY(say("POST " + good + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n").startsWith("HTTP/1.1 400"));
        QVERIFY(say("GET " + good + " HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 400"));
        QVERIFY(say("GET " + good + " HTTP/1.1\r\nHost: " + host() + "\r\nHost: x\r\n\r\n").startsWith("HTTP/1.1 400"));
        QVERIFY(say("\r\n\r\n").startsWith("HTTP/1.1 400"));
        QVERIFY(say("GET http://[ HTTP/1.1\r\nHost: " + host() + "\r\n\r\n").startsWith("HTTP/1.1 40"));
        QVERIFY(say("GET /" + QByteArray(1 << 20, 'a')).startsWith("HTTP/1.1 431"));
        QVERIFY(sign_->underWay());
        QVERIFY(answers_.empty());
    }

    void many_who_connect_and_say_nothing_do_not_keep_the_browser_out() {
        server_.say(kBegin, 200, begun());
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 40; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(QHostAddress::LocalHost, port());
        }
        const auto closed = [&] {
            return std::ranges::count_if(silent, [](const auto& socket) {
                       return socket->state() == QAbstractSocket::UnconnectedState;
                   }) >= 32;
        };
        QVERIFY(QTest::qWaitFor(closed, kSoon));

        // Those that are left go after a while, and the browser tries again.
        QVERIFY(QTest::qWaitFor(
            [&] { return get("/?code=good&state=st%2Bate%2F1%3D", host()).startsWith("HTTP/1.1 200"); }, 3 * kSoon));
        QTRY_COMPARE_WITH_TIMEOUT(answers_.size(), std::size_t{1}, kSoon);
        QVERIFY(answers_[0].ok());
    }

    void control_22_nothing_but_a_web_page_is_ever_opened_data() {
        QTest::addColumn<QByteArray>("endpoint");
        for (const char* address : {"http://login.example/", "file:///etc/passwd", "javascript:alert(1)", "",
                                    "https://user:secret@login.example/", "https://", "https://login.example/#x",
                                    "ms-settings:x", "https//x"}) {
            QTest::newRow(*address != '\0' ? address : "nothing") << QByteArray(address);
        }
    }
    void control_22_nothing_but_a_web_page_is_ever_opened() {
        QFETCH(QByteArray, endpoint);
        server_.say(kBegin, 200, begun(endpoint));

        begin();

        QTRY_COMPARE_WITH_TIMEOUT(answers_.size(), std::size_t{1}, kSoon);
        QCOMPARE(answers_[0].error().code, ErrorCode::damaged);
        QVERIFY(opened_.isEmpty());
    }

    void who_is_asked_again_has_to_enter_the_password_there() {
        server_.say(kBegin, 200, begun());

        begin(ProviderSignIn::Kind::again);

        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);
        QCOMPARE(shown().queryItemValue("prompt"), "login");
        QCOMPARE(shown().queryItemValue("max_age"), "0");
        sign_->openAgain();
        QCOMPARE(opened_.size(), 2);
        QCOMPARE(opened_[0], opened_[1]);
    }

    void every_end_has_its_reason() {
        server_.say(kBegin, 404, R"({"code":"not_found","message":"x"})");
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(answers_.size(), std::size_t{1}, kSoon);
        QCOMPARE(reason(), AccountReason::noProvider);

        init();
        server_.say(kBegin, 502, R"({"code":"sso_provider","message":"x"})");
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(answers_.size(), std::size_t{1}, kSoon);
        QCOMPARE(reason(), AccountReason::providerFails);

        init();
        server_.say(kBegin, 200, begun());
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);
        get("/?error=access_denied&state=st%2Bate%2F1%3D", host());
        QTRY_COMPARE_WITH_TIMEOUT(answers_.size(), std::size_t{1}, kSoon);
        QCOMPARE(reason(), AccountReason::givenUp);

        init();
        server_.say(kBegin, 200, begun());
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);
        get("/?error=server_error&state=st%2Bate%2F1%3D", host());
        QTRY_COMPARE_WITH_TIMEOUT(answers_.size(), std::size_t{1}, kSoon);
        QCOMPARE(reason(), AccountReason::providerRefused);

        init();
        hasBrowser_ = false;
        server_.say(kBegin, 200, begun());
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(answers_.size(), std::size_t{1}, kSoon);
        QCOMPARE(reason(), AccountReason::noBrowser);
    }

    void a_second_attempt_ends_the_first_and_so_does_giving_up() {
        server_.say(kBegin, 200, begun());
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);
        const quint16 first = port();

        begin();
        QCOMPARE(answers_.size(), std::size_t{1});
        QCOMPARE(reason(), AccountReason::givenUp);
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 2, kSoon);
        QVERIFY(first != port() || sign_->underWay());
        sign_->cancel();

        QCOMPARE(answers_.size(), std::size_t{2});
        QVERIFY(!sign_->underWay());
        QCOMPARE(get("/?code=a&state=st%2Bate%2F1%3D", host()), QByteArray());
    }

    void an_answer_that_comes_after_giving_up_opens_nothing() {
        server_.say(kBegin, 200, begun());
        begin();
        sign_->cancel();

        QTRY_COMPARE_WITH_TIMEOUT(server_.asked(kBegin), 1, kSoon);
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(opened_.size(), 1, kSoon);
        QCOMPARE(server_.asked(kBegin), 2);
    }
};

QTEST_GUILESS_MAIN(ProviderSignInTest)
#include "provider_sign_in_test.moc"
