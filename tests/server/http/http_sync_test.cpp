// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/service.h"
#include "sync/server/storage/sqlcipher/database.h"
#include "tests/server/http/exchange_client.h"
#include "tests/server/http/live_client.h"
#include "tests/server/http/server_fixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <future>

using namespace aufwind;
using namespace aufwind::test;
using namespace std::chrono_literals;

namespace {

/// Runs `statement` on a tenant's decrypted file, while no server does.
void spoilRows(const ServerFixture& fixture, const std::string& workspace, const char* statement) {
    using namespace aufwind::server;
    const Home& home = *fixture.home;
    const auto store = fixture.openControl();
    const TenantInfo tenant = **store->tenant(workspace);
    const auto plain = *unseal(deriveKey(home.rootKey(), "aufwind tenant keys 1"), tenant.sealedKey, tenant.id.view());
    Key key;
    std::copy(plain.begin(), plain.end(), key.bytes.begin());
    const auto file = sqlcipher::Database::open(home.tenantDatabase(tenant.id.toString()), key.bytes, true,
                                                sqlcipher::Missing::isAnError)
                          .value();
    if (!file->run(statement)) qFatal("the statement does not run");
}

unsigned closeCode(const std::string& content) {
    return content.size() < 2 ? 0U
                              : static_cast<unsigned>(static_cast<unsigned char>(content[0])) << 8U |
                                    static_cast<unsigned char>(content[1]);
}

}  // namespace

class HttpSyncTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { server_ = std::make_unique<ServerFixture>(); }
    void cleanup() { server_.reset(); }

    void what_one_device_pushes_another_of_the_person_receives() {
        const SignedInClient desk = server_->signIn("alpha", "ada@alpha.example");
        const SignedInClient lap = server_->signIn("alpha", "ada@alpha.example");
        const Uuid series = makeSeries(desk, "Ada and Ben");

        TlsClient client(server_->port(), server_->authority());
        const ExchangeAnswer answer = exchange(client, lap.access, requestOf(lap.device));

        QCOMPARE(answer.http.status, 200);
        QVERIFY(answer.message);
        QCOMPARE(titleIn(*answer.message, series), std::optional<std::string>("Ada and Ben"));
    }

    void inv24_the_rows_of_another_company_are_not_there_by_any_call() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const SignedInClient cem = server_->signIn("beta", "cem@beta.example");
        const Uuid series = makeSeries(ada, "Secret of alpha");
        TlsClient client(server_->port(), server_->authority());

        const auto answerFor = [&](std::uint64_t number, const Uuid& id) {
            wire::Request request = requestOf(cem.device);
            push(request, number, cem.device, server_->clock.now(), {newTitle(id, "Mine")});
            const ExchangeAnswer answer = exchange(client, cem.access, request);
            return answer.message->commit().results(0).status();
        };
        const std::uint32_t foreign = answerFor(1, series);
        const std::uint32_t random = answerFor(2, server_->entropy.uuid(server_->clock.now()));
        const ExchangeAnswer all = exchange(client, cem.access, requestOf(cem.device));

        QVERIFY(foreign != 0);
        QCOMPARE(foreign, random);
        QVERIFY(!titleIn(*all.message, series));
        QVERIFY(all.message->SerializeAsString().find("Secret") == std::string::npos);
    }

    void control_3_a_colleague_who_takes_no_part_gets_nothing_of_a_meeting() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const SignedInClient ben = server_->signIn("alpha", "ben@alpha.example");
        const Uuid series = makeSeries(ada, "Only for Ada");
        TlsClient client(server_->port(), server_->authority());

        const ExchangeAnswer answer = exchange(client, ben.access, requestOf(ben.device));

        QVERIFY(answer.message);
        QVERIFY(!titleIn(*answer.message, series));
    }

    void a_request_for_another_device_is_refused() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const SignedInClient ben = server_->signIn("alpha", "ben@alpha.example");
        TlsClient client(server_->port(), server_->authority());

        const ExchangeAnswer answer = exchange(client, ada.access, requestOf(ben.device));

        QCOMPARE(answer.http.status, 409);
        QCOMPARE(member(answer.http.body, "code"), "device");
    }

    void control_8_the_same_push_a_thousand_times_or_after_newer_edits_has_one_effect() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        TlsClient client(server_->port(), server_->authority());
        const Uuid series = server_->entropy.uuid(server_->clock.now());
        wire::Request old = requestOf(ada.device);
        push(old, 1, ada.device, server_->clock.now(), {newSeries(series, server_->ada, "First")});
        const ExchangeAnswer first = exchange(client, ada.access, old);
        QCOMPARE(first.message->commit().results(0).status(), 0U);
        const std::uint64_t head = first.message->commit().results(0).seq();

        for (int again = 0; again < 1000; ++again) {
            const ExchangeAnswer answer = exchange(client, ada.access, old);
            QCOMPARE(answer.message->commit().results(0).status(), 0U);
            QCOMPARE(answer.message->commit().results(0).seq(), head);
        }
        wire::Request newer = requestOf(ada.device);
        push(newer, 2, ada.device, server_->clock.now() + 1, {newTitle(series, "Second")});
        QCOMPARE(exchange(client, ada.access, newer).message->commit().results(0).status(), 0U);
        QCOMPARE(exchange(client, ada.access, old).message->commit().results(0).seq(), head);

        const ExchangeAnswer all = exchange(client, ada.access, requestOf(ada.device));
        QCOMPARE(titleIn(*all.message, series), std::optional<std::string>("Second"));
        QCOMPARE(std::ranges::count_if(all.message->page().put(),
                                       [&](const auto& put) { return put.row().id() == series.view(); }),
                 2);  // with its first span
    }

    void a_gap_in_the_numbers_is_refused_as_such() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        wire::Request request = requestOf(ada.device);
        push(request, 5, ada.device, server_->clock.now(),
             {newSeries(server_->entropy.uuid(server_->clock.now()), server_->ada, "Later")});
        TlsClient client(server_->port(), server_->authority());

        const ExchangeAnswer answer = exchange(client, ada.access, request);

        QCOMPARE(answer.http.status, 409);
        QCOMPARE(member(answer.http.body, "code"), "gap");
    }

    void a_number_that_was_used_before_is_refused_as_such() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const auto named = [&](const char* name) {
            wire::Request request = requestOf(ada.device);
            push(request, 1, ada.device, server_->clock.now(),
                 {newSeries(server_->entropy.uuid(server_->clock.now()), server_->ada, name)});
            return request;
        };
        TlsClient client(server_->port(), server_->authority());
        QCOMPARE(exchange(client, ada.access, named("First")).http.status, 200);

        const ExchangeAnswer answer = exchange(client, ada.access, named("Second"));

        QCOMPARE(answer.http.status, 409);
        QCOMPARE(member(answer.http.body, "code"), "history");
    }

    void an_old_protocol_is_told_so() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        wire::Request request = requestOf(ada.device);
        request.mutable_hello()->set_protocol(0);
        TlsClient client(server_->port(), server_->authority());

        QCOMPARE(exchange(client, ada.access, request).http.status, 426);
    }

    void without_a_valid_token_there_is_neither_exchange_nor_live() {
        TlsClient client(server_->port(), server_->authority());
        QCOMPARE(exchange(client, "", requestOf(Uuid{})).http.status, 401);
        TlsClient socket(server_->port(), server_->authority());
        socket.write(upgradeRequest("wrong"));
        QCOMPARE(socket.read().status, 401);
    }

    void a_hint_follows_a_commit() {
        const SignedInClient desk = server_->signIn("alpha", "ada@alpha.example");
        const SignedInClient lap = server_->signIn("alpha", "ada@alpha.example");
        TlsClient socket(server_->port(), server_->authority());
        socket.write(upgradeRequest(lap.access));
        QCOMPARE(socket.read().status, 101);
        const std::uint64_t before = headIn(nextFrame(socket).second);

        makeSeries(desk, "News");

        const auto [kind, content] = nextFrame(socket);
        QCOMPARE(kind, kBinary);
        QVERIFY(headIn(content) > before);
    }

    void sign_out_closes_the_sessions_socket() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        TlsClient socket(server_->port(), server_->authority());
        socket.write(upgradeRequest(ada.access));
        QCOMPARE(socket.read().status, 101);

        QCOMPARE(server_->post("/v1/auth/sign-out", "{}", ada.access).status, 204);

        auto frame = nextFrame(socket);
        while (frame.first == kBinary) frame = nextFrame(socket);
        QCOMPARE(frame.first, kClose);
        QCOMPARE(closeCode(frame.second), 1008U);
    }

    void a_device_that_says_what_is_no_presence_is_closed() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        TlsClient socket(server_->port(), server_->authority());
        socket.write(upgradeRequest(ada.access));
        QCOMPARE(socket.read().status, 101);

        socket.write(std::string("\x82\x81\0\0\0\0x", 7));

        auto frame = nextFrame(socket);
        while (frame.first == kBinary) frame = nextFrame(socket);
        QCOMPARE(frame.first, kClose);
    }

    void a_stop_says_goodbye_and_is_quick() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        TlsClient socket(server_->port(), server_->authority());
        socket.write(upgradeRequest(ada.access));
        QCOMPARE(socket.read().status, 101);
        TlsClient idle(server_->port(), server_->authority());
        QCOMPARE(idle.request("GET", "/healthz").status, 200);
        QElapsedTimer timer;
        timer.start();

        auto stopped = std::async(std::launch::async, [this] { server_->stop(); });
        auto frame = nextFrame(socket);
        while (frame.first == kBinary) frame = nextFrame(socket);
        socket.write(std::string("\x88\x80\0\0\0\0", 6));
        stopped.get();

        QCOMPARE(frame.first, kClose);
        QCOMPARE(closeCode(frame.second), 1001U);
        QVERIFY(timer.elapsed() < 3000);
        QVERIFY(idle.isClosedWithin(1s));
    }

    void what_is_damaged_on_the_server_is_no_fault_of_the_request() {
        if (server_->isShared()) QSKIP("a file is damaged; what is sealed in PostgreSQL has tests of its own");
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const Uuid series = makeSeries(ada, "Soon unreadable");
        server_->stop();
        spoilRows(*server_, "alpha", "UPDATE rows SET payload = x'FF' WHERE entity = 6");
        server_->startAgain();
        TlsClient client(server_->port(), server_->authority());

        wire::Request request = requestOf(ada.device);
        push(request, 2, ada.device, server_->clock.now(), {newTitle(series, "Kept by the device until then")});
        const HttpAnswer answer = exchange(client, ada.access, request).http;

        QCOMPARE(answer.status, 503);
        QVERIFY(answer.headers.contains("retry-after"));
        QCOMPARE(answer.headers.at("trace-id").size(), std::size_t{16});
        QCOMPARE(server_->service->metrics().internalErrors.load(), std::uint64_t{1});
    }

    void many_devices_at_once_all_get_their_answer() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        std::vector<std::future<int>> answers;
        for (int i = 0; i < 8; ++i) {
            answers.push_back(std::async(std::launch::async, [this, &ada] {
                TlsClient client(server_->port(), server_->authority());
                int good = 0;
                for (int turn = 0; turn < 10; ++turn) {
                    good += exchange(client, ada.access, requestOf(ada.device)).message.has_value() ? 1 : 0;
                }
                return good;
            }));
        }
        for (auto& answer : answers) QCOMPARE(answer.get(), 10);
        QVERIFY(server_->service->metrics().commits <= server_->service->metrics().exchanges);
    }

  private:
    Uuid makeSeries(const SignedInClient& by, const std::string& title) {
        const Uuid id = server_->entropy.uuid(server_->clock.now());
        wire::Request request = requestOf(by.device);
        push(request, 1, by.device, server_->clock.now(), {newSeries(id, by.person, title)});
        TlsClient client(server_->port(), server_->authority());
        const ExchangeAnswer answer = exchange(client, by.access, request);
        if (!answer.message || answer.message->commit().results_size() != 1 ||
            answer.message->commit().results(0).status() != 0) {
            qFatal("the push was not accepted: HTTP %d", answer.http.status);
        }
        return id;
    }

    std::unique_ptr<ServerFixture> server_;
};

QTEST_GUILESS_MAIN(HttpSyncTest)
#include "http_sync_test.moc"
