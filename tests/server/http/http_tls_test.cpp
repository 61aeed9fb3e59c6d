// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/server_fixture.h"

#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace aufwind;
using namespace aufwind::test;

class HttpTlsTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { server_ = std::make_unique<ServerFixture>(); }
    void cleanupTestCase() { server_.reset(); }

    void tls_1_2_and_1_3_are_spoken() {
        TlsClient older(server_->port(), server_->authority(), {TLS1_2_VERSION, TLS1_2_VERSION});
        TlsClient newer(server_->port(), server_->authority(), {TLS1_3_VERSION, TLS1_3_VERSION});

        QCOMPARE(older.protocol(), "TLSv1.2");
        QCOMPARE(newer.protocol(), "TLSv1.3");
        QCOMPARE(older.request("GET", "/healthz").status, 200);
        QCOMPARE(newer.request("GET", "/healthz").status, 200);
    }

    void older_tls_is_refused() {
        TlsClient tls11(server_->port(), server_->authority(), {TLS1_1_VERSION, TLS1_1_VERSION});
        TlsClient tls10(server_->port(), server_->authority(), {TLS1_VERSION, TLS1_VERSION});

        QVERIFY(!tls11.connected());
        QVERIFY(!tls10.connected());
    }

    void the_certificate_holds_for_its_names_and_no_other() {
        QVERIFY(TlsClient(server_->port(), server_->authority(), {}, "localhost").connected());
        QVERIFY(!TlsClient(server_->port(), server_->authority(), {}, "aufwind.example").connected());
    }

    void another_authority_does_not_vouch_for_it() {
        const ServerFixture other;

        QVERIFY(!TlsClient(server_->port(), other.authority()).connected());
    }

    void plain_http_gets_no_answer() {
        const int plain = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server_->port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::connect(plain, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);

        const std::string request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
        QCOMPARE(send(plain, request.data(), request.size(), MSG_NOSIGNAL), static_cast<ssize_t>(request.size()));
        std::string answer(1000, '\0');
        const ssize_t count = recv(plain, answer.data(), answer.size(), 0);
        ::close(plain);

        QVERIFY(count <= 0 || answer.find("HTTP/") == std::string::npos);
    }

    void every_answer_carries_the_headers_that_protect_it() {
        TlsClient client(server_->port(), server_->authority());

        const HttpAnswer answer = client.request("GET", "/healthz");

        QCOMPARE(answer.headers.at("cache-control"), "no-store");
        QCOMPARE(answer.headers.at("x-content-type-options"), "nosniff");
        QVERIFY(answer.headers.contains("strict-transport-security"));
        QVERIFY(answer.headers.contains("content-security-policy"));
    }

    void metrics_hold_figures_and_no_person() {
        server_->signIn("alpha", "ada@alpha.example");

        const HttpAnswer answer = server_->get("/metrics");

        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.find("aufwind_sign_ins_right_total 1") != std::string::npos);
        QVERIFY(answer.body.find("ada") == std::string::npos);
        QVERIFY(answer.body.find("alpha") == std::string::npos);
    }

  private:
    std::unique_ptr<ServerFixture> server_;
};

QTEST_GUILESS_MAIN(HttpTlsTest)
#include "http_tls_test.moc"
