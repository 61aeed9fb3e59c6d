// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"
#include "tests/server/http/exchange_client.h"
#include "tests/server/http/memory.h"
#include "tests/server/http/server_fixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kOneSecondMs = 1000;

server::ServiceOptions impatient() {
    server::ServiceOptions options = ServerFixture::quiet();
    options.limits.header = 300ms;
    options.limits.body = 300ms;
    options.limits.idle = 300ms;
    options.limits.handshake = 2s;
    options.limits.linger = 200ms;
    options.limits.unprovenPerAddress = 8;
    return options;
}

constexpr std::size_t kPackedBytes = 8'000'000;

const char* const kJson = "Content-Type: application/json\r\n";

}  // namespace

class HttpHostileTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        server_ = std::make_unique<ServerFixture>();
        impatient_ = std::make_unique<ServerFixture>(impatient());
    }
    void cleanupTestCase() {
        server_.reset();
        impatient_.reset();
    }

    void a_request_that_can_be_read_in_two_ways_is_refused_and_closed_data() {
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("length and chunked") << QByteArray("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n");
        QTest::newRow("chunked and length") << QByteArray("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n");
        QTest::newRow("two lengths") << QByteArray("Content-Length: 4\r\nContent-Length: 5\r\n");
        QTest::newRow("two equal lengths") << QByteArray("Content-Length: 4\r\nContent-Length: 4\r\n");
        QTest::newRow("list of lengths") << QByteArray("Content-Length: 4, 4\r\n");
        QTest::newRow("signed length") << QByteArray("Content-Length: +4\r\n");
        QTest::newRow("negative length") << QByteArray("Content-Length: -4\r\n");
        QTest::newRow("chunked twice") << QByteArray("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n");
        QTest::newRow("chunked in a list") << QByteArray("Transfer-Encoding: gzip, chunked\r\n");
        QTest::newRow("unknown encoding") << QByteArray("Transfer-Encoding: xchunked\r\n");
        QTest::newRow("blank before the colon") << QByteArray("Content-Length : 4\r\n");
        QTest::newRow("second host") << QByteArray("Host: elsewhere\r\n");
        QTest::newRow("bare line feed") << QByteArray("X: a\nContent-Length: 4\r\n");
        QTest::newRow("null in a header") << QByteArray("X: a\0b\r\n", 8);
    }
    void a_request_that_can_be_read_in_two_ways_is_refused_and_closed() {
        QFETCH(QByteArray, headers);
        TlsClient client(server_->port(), server_->authority());

        client.write("POST /v1/auth/refresh HTTP/1.1\r\nHost: localhost\r\n" + std::string(kJson) +
                     headers.toStdString() + "\r\n{}{}GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");

        QCOMPARE(client.read().status, 400);
        QCOMPARE(client.read().status, 0);
    }

    void what_is_no_request_is_refused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("HTTP/1.0") << QByteArray("GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n") << 505;
        QTest::newRow("no host") << QByteArray("GET /healthz HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 400;
        QTest::newRow("noise") << QByteArray("\x01\x02\x03\x04\r\n\r\n") << 400;
        QTest::newRow("absolute target") << QByteArray("GET https://x/healthz HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("unknown path") << QByteArray("GET /v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n") << 404;
        QTest::newRow("dotted path") << QByteArray("GET /v1/../healthz HTTP/1.1\r\nHost: x\r\n\r\n") << 404;
        QTest::newRow("other method") << QByteArray("DELETE /v1/me HTTP/1.1\r\nHost: x\r\n\r\n") << 405;
        QTest::newRow("large header") << QByteArray("GET /healthz HTTP/1.1\r\nHost: x\r\nX: ") +
                                             QByteArray(20'000, 'a') + "\r\n\r\n"
                                      << 431;
        QTest::newRow("long target") << QByteArray("GET /") + QByteArray(4'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n"
                                     << 400;
    }
    void what_is_no_request_is_refused() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        TlsClient client(server_->port(), server_->authority());

        client.write(bytes.toStdString());
        const HttpAnswer answer = client.read();

        // Some are so broken that the library ends the connection without a word; never with success.
        QVERIFY2(answer.status == status || (status == 400 && answer.status == 505),
                 std::to_string(answer.status).c_str());
    }

    void a_gigabyte_is_refused_before_it_is_sent() {
        TlsClient client(server_->port(), server_->authority());
        QElapsedTimer timer;
        timer.start();

        client.write("POST /v1/auth/sign-in HTTP/1.1\r\nHost: x\r\n" + std::string(kJson) +
                     "Content-Length: 1073741824\r\n\r\n" + std::string(100'000, 'a'));

        QCOMPARE(client.read().status, 413);
        QVERIFY(timer.elapsed() < kOneSecondMs);
    }

    void endless_chunks_are_refused_at_the_limit() {
        TlsClient client(server_->port(), server_->authority());
        QElapsedTimer timer;
        timer.start();

        client.write("POST /v1/auth/sign-in HTTP/1.1\r\nHost: x\r\n" + std::string(kJson) +
                     "Transfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 5; ++i) client.write("8000\r\n" + std::string(0x8000, 'a') + "\r\n");

        QCOMPARE(client.read().status, 413);
        QVERIFY(timer.elapsed() < kOneSecondMs);
    }

    void hostile_json_is_refused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("deep arrays") << QByteArray(30'000, '[');
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(10'000);
        QTest::newRow("33 levels") << QByteArray("{\"a\":") + QByteArray(33, '[') + QByteArray(33, ']') + "}";
        QTest::newRow("a key twice") << QByteArray(R"({"refresh_token":"a","refresh_token":"b"})");
        QTest::newRow("a key twice, written differently")
            << QByteArray("{\"refresh_token\":\"a\",\"refresh\\u005ftoken\":\"b\"}");
        QTest::newRow("not an object") << QByteArray("[1]");
        QTest::newRow("rest behind the end") << QByteArray(R"({"refresh_token":"a"} x)");
        QTest::newRow("no UTF-8") << QByteArray("{\"refresh_token\":\"\xff\"}");
        QTest::newRow("number instead of text") << QByteArray(R"({"refresh_token":1})");
        QTest::newRow("null in a text") << QByteArray("{\"refresh_token\":\"a\\u0000b\"}");
        QTest::newRow("long text") << QByteArray("{\"refresh_token\":\"") + QByteArray(5'000, 'a') + "\"}";
        QTest::newRow("empty object") << QByteArray("{}");
    }
    void hostile_json_is_refused() {
        QFETCH(QByteArray, json);
        QElapsedTimer timer;
        timer.start();

        const HttpAnswer answer = server_->post("/v1/auth/refresh", json.toStdString());

        QCOMPARE(answer.status, 400);
        QVERIFY(timer.elapsed() < kOneSecondMs);
    }

    void a_compression_bomb_is_refused() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const std::string bomb = protocol::compress(std::string(std::size_t{512} << 20, '\0'));
        QVERIFY(bomb.size() < 1 << 20);
        TlsClient client(server_->port(), server_->authority());
        QElapsedTimer timer;
        timer.start();

        const HttpAnswer answer =
            client.request("POST", "/v1/sync/exchange", bomb,
                           "Content-Type: application/x-protobuf\r\nContent-Encoding: zstd\r\n" + bearer(ada.access));

        QCOMPARE(answer.status, 413);
        QVERIFY(timer.elapsed() < kOneSecondMs);
    }

    void many_parts_in_few_bytes_are_refused_before_they_take_memory_data() {
        const auto field = [](int number, const std::string& content) {
            std::string bytes(1, static_cast<char>(number << 3 | 2));
            for (std::size_t size = content.size(); size > 0 || bytes.size() == 1; size >>= 7U) {
                bytes += static_cast<char>((size & 0x7FU) | (size > 0x7FU ? 0x80U : 0U));
            }
            return bytes + content;
        };
        const auto many = [&](int number) {
            std::string bytes;
            while (bytes.size() < kPackedBytes) bytes += field(number, {});
            return bytes;
        };
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const std::string& bytes) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes);
        };
        row("mutations", many(2));
        row("operations", field(2, many(4)));
        row("first values", field(2, field(4, many(10))));
        row("filling scopes", field(1, many(8)));
        row("unknown fields", many(15));
        row("unknown fields of a stamp", field(2, field(3, many(15))));
        row("the same again", many(1));
    }
    void many_parts_in_few_bytes_are_refused_before_they_take_memory() {
        QFETCH(QByteArray, bytes);
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const std::string body = protocol::compress(bytes.toStdString());
        QVERIFY(body.size() < 64 * 1024);
        TlsClient client(server_->port(), server_->authority());
        const std::size_t before = memoryNow();
        QElapsedTimer timer;
        timer.start();

        const HttpAnswer answer =
            client.request("POST", "/v1/sync/exchange", body,
                           "Content-Type: application/x-protobuf\r\nContent-Encoding: zstd\r\n" + bearer(ada.access));

        QCOMPARE(answer.status, 413);
        QVERIFY(timer.elapsed() < kOneSecondMs);
        const std::size_t peak = memoryPeak();
        QVERIFY2(peak < before + (std::size_t{64} << 20), std::to_string(peak - before).c_str());
    }

    void noise_is_no_exchange() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        TlsClient client(server_->port(), server_->authority());

        for (const char* encoding : {"", "Content-Encoding: zstd\r\n"}) {
            const HttpAnswer answer =
                client.request("POST", "/v1/sync/exchange", std::string(1000, '\xff'),
                               std::string("Content-Type: application/x-protobuf\r\n") + encoding + bearer(ada.access));
            QCOMPARE(answer.status, 400);
        }
        QCOMPARE(client.request("GET", "/v1/me", {}, bearer(ada.access)).status, 200);
    }

    void the_body_of_a_stranger_is_not_taken_in() {
        TlsClient client(server_->port(), server_->authority());

        client.write("POST /v1/sync/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: 8000000\r\n\r\n");

        QCOMPARE(client.read().status, 401);
    }

    void a_slow_header_is_closed() {
        TlsClient client(impatient_->port(), impatient_->authority());

        client.write("GET /healthz HTTP/1.1\r\nHo");

        QVERIFY(client.isClosedWithin(5s));
    }

    void a_slow_body_is_closed() {
        TlsClient client(impatient_->port(), impatient_->authority());

        client.write("POST /v1/auth/refresh HTTP/1.1\r\nHost: x\r\n" + std::string(kJson) +
                     "Content-Length: 100\r\n\r\n{");

        QVERIFY(client.isClosedWithin(5s));
    }

    void an_idle_connection_is_closed() {
        TlsClient client(impatient_->port(), impatient_->authority());
        QCOMPARE(client.request("GET", "/healthz").status, 200);

        QVERIFY(client.isClosedWithin(5s));
    }

    void strangers_push_out_each_other_and_nobody_who_works() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        TlsClient worker(server_->port(), server_->authority());
        QCOMPARE(worker.request("GET", "/v1/me", {}, bearer(ada.access)).status, 200);
        TlsClient first(server_->port(), server_->authority());
        QVERIFY(first.connected());

        std::vector<std::unique_ptr<TlsClient>> strangers;
        for (std::size_t i = 0; i < server::Limits{}.unprovenPerAddress + 4; ++i) {
            strangers.push_back(std::make_unique<TlsClient>(server_->port(), server_->authority()));
            QVERIFY(strangers.back()->connected());
        }

        QVERIFY(first.isClosedWithin(5s));
        QCOMPARE(worker.request("GET", "/v1/me", {}, bearer(ada.access)).status, 200);
        QCOMPARE(strangers.back()->request("GET", "/healthz").status, 200);
    }

    void nothing_follows_the_head_of_an_answer_to_head() {
        TlsClient client(server_->port(), server_->authority());

        // Read without a body of its own, the second answer would begin in the content of the first.
        client.write(
            "HEAD /nothing HTTP/1.1\r\nHost: x\r\n\r\nHEAD /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
            "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");

        QCOMPARE(client.readHead().status, 404);
        const HttpAnswer refused = client.readHead();
        QCOMPARE(refused.status, 405);
        QCOMPARE(refused.headers.at("allow"), "GET");
        QCOMPARE(client.read().status, 200);
    }

    void nor_does_anything_where_not_even_its_first_line_can_be_read() {
        for (const std::string& line : {"HEAD /" + std::string(20'000, 'a'), std::string("HEAD /a\x01")}) {
            TlsClient client(server_->port(), server_->authority());

            client.write(line + " HTTP/1.1\r\nHost: x\r\n\r\n");

            const HttpAnswer refused = client.read();
            QVERIFY(refused.status == 431 || refused.status == 400);
            QVERIFY(refused.body.empty());
        }
    }

    void requests_that_follow_without_waiting_are_answered_in_order() {
        TlsClient client(server_->port(), server_->authority());

        client.write(
            "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /nothing HTTP/1.1\r\nHost: x\r\n\r\n"
            "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");

        QCOMPARE(client.read().status, 200);
        QCOMPARE(client.read().status, 404);
        QCOMPARE(client.read().status, 200);
    }

  private:
    std::unique_ptr<ServerFixture> server_;
    std::unique_ptr<ServerFixture> impatient_;
};

QTEST_GUILESS_MAIN(HttpHostileTest)
#include "http_hostile_test.moc"
