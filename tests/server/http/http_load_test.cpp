// SPDX-License-Identifier: GPL-3.0-or-later
// What many at once cost: hashes, commits, and the end of a server that is busy.
#include "models/schema/entities.h"
#include "sync/server/auth/password.h"
#include "sync/server/http/service.h"
#include "tests/server/http/exchange_client.h"
#include "tests/server/http/memory.h"
#include "tests/server/http/server_fixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <future>

using namespace aufwind;
using namespace aufwind::test;
using namespace std::chrono_literals;

namespace {

constexpr int kGuests = 50;  // fewer than strangers may have connections

/// Sign-ins of accounts that there are not; each costs a hash like any other.
class Flood {
  public:
    explicit Flood(ServerFixture& server) {
        for (int i = 0; i < kGuests; ++i) {
            guests_.push_back(std::async(std::launch::async, [&server, i] {
                const std::string email = "guest" + std::to_string(i) + "@alpha.example";
                return server.post("/v1/auth/sign-in", signInBody("alpha", email)).status;
            }));
        }
    }

    std::map<int, int> statuses() {
        std::map<int, int> counts;
        for (auto& guest : guests_) counts[guest.get()] += 1;
        return counts;
    }

  private:
    std::vector<std::future<int>> guests_;
};

}  // namespace

class HttpLoadTest : public QObject {
    Q_OBJECT

  private slots:
    // As in the server: a connection that it closes is an answer to look at.
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }

    void a_flood_of_sign_ins_takes_the_memory_of_few_hashes_and_sync_goes_on() {
        ServerFixture server;
        const SignedInClient ada = server.signIn("alpha", "ada@alpha.example");
        const std::size_t before = memoryNow();

        Flood flood(server);
        TlsClient client(server.port(), server.authority());
        int answered = 0;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10; ++i) {
            answered += exchange(client, ada.access, requestOf(ada.device)).message.has_value() ? 1 : 0;
        }
        const qint64 took = timer.elapsed();
        const auto statuses = flood.statuses();

        QCOMPARE(answered, 10);
        QVERIFY2(took < 5000, std::to_string(took).c_str());
        QCOMPARE(statuses, (std::map<int, int>{{401, kGuests}}));
        const std::size_t hashes = server::Limits{}.hashesAtOnce * server::kHashMemory;
        const std::size_t taken = memoryPeak() - before;
        QVERIFY2(taken < hashes + (std::size_t{64} << 20), std::to_string(taken).c_str());
    }

    void a_server_ends_soon_although_many_wait_for_a_hash() {
        ServerFixture server;
        Flood flood(server);
        const bool queued = QTest::qWaitFor([&] { return server.service->metrics().signInsWrong > 0; }, 30'000);
        QVERIFY(queued);
        QElapsedTimer timer;
        timer.start();

        server.service->stop();

        QVERIFY2(timer.elapsed() < 3000, std::to_string(timer.elapsed()).c_str());
        QVERIFY(server.service->metrics().signInsWrong < kGuests);
        flood.statuses();
    }

    void exchanges_that_wait_together_share_a_commit() {
        constexpr int kExchanges = 10;
        server::SystemClock clock;
        server::SystemEntropy entropy;
        server::Limits limits;
        server::Metrics metrics;
        boost::asio::thread_pool pool(1);
        std::promise<void> allWait;
        std::atomic<int> answered{0};
        const auto open = [&] {
            allWait.get_future().wait();
            return server::TenantService::open({.path = ":memory:"}, schema::kSchema, clock, entropy);
        };
        const auto worker = std::make_shared<server::TenantWorker>(pool, open, limits, metrics);
        for (int i = 0; i < kExchanges; ++i) {
            const Uuid device = entropy.uuid(clock.now());
            auto request = std::make_shared<wire::Request>(requestOf(device));
            const bool taken = worker->exchange({entropy.uuid(clock.now()), device}, request, 100,
                                                [&](const Result<wire::Response>& answer) { answered += answer.ok(); });
            QVERIFY(taken);
        }

        allWait.set_value();
        pool.join();

        QCOMPARE(answered.load(), kExchanges);
        QCOMPARE(metrics.exchanges.load(), std::uint64_t{kExchanges});
        QVERIFY(metrics.commits.load() <= 2);  // the first may have been taken alone
    }

    void too_much_that_waits_is_told_to_come_again() {
        server::SystemClock clock;
        server::SystemEntropy entropy;
        server::Limits limits;
        server::Metrics metrics;
        boost::asio::thread_pool pool(1);
        std::promise<void> allWait;
        const auto open = [&] {
            allWait.get_future().wait();
            return server::TenantService::open({.path = ":memory:"}, schema::kSchema, clock, entropy);
        };
        const auto worker = std::make_shared<server::TenantWorker>(pool, open, limits, metrics);
        const Uuid device = entropy.uuid(clock.now());
        const server::Caller caller{entropy.uuid(clock.now()), device};
        const auto request = std::make_shared<wire::Request>(requestOf(device));
        const auto add = [&](std::size_t bytes) {
            return worker->exchange(caller, request, bytes, [](const Result<wire::Response>&) {});
        };

        const bool large = add(2 * limits.waitingBytesPerTenant);
        const bool behindIt = add(1);
        allWait.set_value();
        const bool later = QTest::qWaitFor([&] { return add(1); }, 10'000);
        pool.join();

        QVERIFY(large);
        QVERIFY(!behindIt);
        QVERIFY(later);
    }

    void a_person_has_so_many_exchanges_at_once_and_others_have_theirs() {
        server::Places places(2);
        Uuid ada;
        Uuid ben;
        ben.bytes[0] = 1;
        auto first = places.take(ada);
        const auto second = places.take(ada);

        const auto third = places.take(ada);
        const auto others = places.take(ben);
        first.reset();
        const auto again = places.take(ada);

        QVERIFY(first == nullptr && second != nullptr && third == nullptr);
        QVERIFY(others != nullptr && again != nullptr);
    }
};

QTEST_GUILESS_MAIN(HttpLoadTest)
#include "http_load_test.moc"
