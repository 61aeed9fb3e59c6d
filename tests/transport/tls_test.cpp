// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/http_client.h"

#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::transport;

class TlsTest : public QObject {
    Q_OBJECT

  private slots:
    void only_a_bare_https_address_is_a_server_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("fits");
        QTest::newRow("plain") << "https://example.org" << true;
        QTest::newRow("port") << "https://example.org:7443/" << true;
        QTest::newRow("http") << "http://example.org" << false;
        QTest::newRow("no scheme") << "example.org" << false;
        QTest::newRow("user") << "https://me@example.org" << false;
        QTest::newRow("path") << "https://example.org/x" << false;
        QTest::newRow("query") << "https://example.org?x" << false;
        QTest::newRow("file") << "file:///etc/passwd" << false;
        QTest::newRow("empty") << "" << false;
    }
    void only_a_bare_https_address_is_a_server() {
        QFETCH(QString, address);
        QFETCH(bool, fits);
        QCOMPARE(HttpClient::isServer(QUrl{address}), fits);
    }

    void a_server_that_speaks_no_tls_gets_no_byte_of_the_request() {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        QByteArray received;
        connect(&plain, &QTcpServer::newConnection, this, [&] {
            QTcpSocket* socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [&received, socket] {
                received += socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            });
        });
        HttpClient http{QUrl{QStringLiteral("https://127.0.0.1:%1").arg(plain.serverPort())}, {}};
        std::optional<Result<Answer>> answer;

        http.send({.path = "/v1/auth/sign-in", .body = "{\"password\":\"canary\"}", .contentType = "application/json"},
                  [&](Result<Answer> result) { answer = std::move(result); });
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000);

        QVERIFY(!answer->ok());
        QVERIFY(!received.isEmpty());
        QVERIFY(!received.contains("canary"));
        QVERIFY(!received.contains("sign-in"));
    }

    void what_was_cancelled_answers_no_more() {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        HttpClient http{QUrl{QStringLiteral("https://127.0.0.1:%1").arg(silent.serverPort())}, {}};
        bool answered = false;
        http.send({.path = "/healthz"}, [&](const Result<Answer>&) { answered = true; });
        QTRY_VERIFY(silent.hasPendingConnections());

        http.cancel();
        QCoreApplication::processEvents();

        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"
