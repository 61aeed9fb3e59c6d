// SPDX-License-Identifier: GPL-3.0-or-later
// The loop against the real server in a process of its own, through a network that fails.
#include "sync/transport/sync_loop.h"

#include "models/schema/entities.h"
#include "tests/sim/chance.h"
#include "tests/transport/proxy.h"
#include "tests/transport/real_server.h"

#include <QtTest>

#include <memory>

using namespace aufwind;
using namespace aufwind::transport;
using test::Proxy;
using State = SyncLoop::State;

namespace {

constexpr int kSoon = 10'000;

class Now : public Clock {
  public:
    std::int64_t now() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

/// Refuses every write while it is full.
class FullDisk : public store::FaultPoint {
  public:
    Result<void> step(std::string_view) override {
        return full ? Result<void>(Error{ErrorCode::diskFull, "full"}) : Result<void>();
    }
    bool full = false;
};

/// A signed-in device whose way to the server is a proxy.
struct Device {
    Device(const QUrl& server, const QByteArray& ca, const Clock& clock, std::uint64_t seed, const Pace& pace)
        : proxy(server), http(proxy.url(), ca), session(http, clock), entropy(seed) {
        std::optional<Result<SignedIn>> answer;
        session.signIn({"acme", "ada@acme.example", test::RealServer::kPassword, "test", std::nullopt},
                       [&](Result<SignedIn> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kSoon) || !*answer) qFatal("no sign-in");
        session.resume((*answer)->tokens, [](const auto&) { return Result<void>(); });
        std::array<std::uint8_t, store::Key::kSize> bytes{};
        auto opened = store::Store::open({":memory:", true, &disk, false}, store::Key(bytes), schema::kSchema);
        store = opened ? std::move(*opened) : nullptr;
        auto begun = engine::Engine::open(*store, (*answer)->person, (*answer)->device, clock, entropy);
        engine = begun ? std::move(*begun) : nullptr;
        auto reads = store->reader();
        reader = reads ? std::move(*reads) : nullptr;
        loop = std::make_unique<SyncLoop>(*engine, http, session, clock, entropy, pace);
        store->listen([this](const store::ChangeSet&) { loop->poke(); });
        QObject::connect(loop.get(), &SyncLoop::advanced, loop.get(), [this] { ++exchanges; });
    }
    bool reaches(State state) const {
        return QTest::qWaitFor([&] { return loop->state() == state; }, kSoon);
    }
    bool add(const std::string& name) { return engine->create(schema::kTeam, {{1, name}}).ok(); }
    bool has(const std::string& name) {
        store::Query query;
        query.entity = schema::kTeam;
        const auto rows = reader->list(query).valueOr({});
        return std::any_of(rows.begin(), rows.end(), [&](const Record& row) { return row.text(1) == name; });
    }
    bool gets(const std::string& name) {
        return QTest::qWaitFor([&] { return has(name); }, kSoon);
    }
    bool sendsAll() {
        return QTest::qWaitFor([&] { return reader->outboxCount().valueOr(1) == 0; }, kSoon);
    }

    Proxy proxy;
    HttpClient http;
    Session session;
    sim::Chance entropy;
    FullDisk disk;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<store::Reader> reader;
    std::unique_ptr<SyncLoop> loop;
    int exchanges = 0;
};

}  // namespace

class SyncLoopTest : public QObject {
    Q_OBJECT

    test::RealServer server_;
    Now clock_;
    std::uint64_t devices_ = 0;

    std::unique_ptr<Device> device(const Pace& pace = {50, 400, 300, 1000, 2000}) {
        return std::make_unique<Device>(server_.address(), server_.ca(), clock_, ++devices_, pace);
    }

  private slots:
    void initTestCase() { QVERIFY(server_.start()); }
    void cleanupTestCase() { QVERIFY(server_.stop()); }

    void an_edit_reaches_another_device_by_a_hint() {
        auto one = device();
        auto two = device();
        one->loop->start(true);
        two->loop->start(true);
        QVERIFY(one->reaches(State::idle) && two->reaches(State::idle));

        QVERIFY(one->add("by hint"));

        QVERIFY(two->gets("by hint"));
    }

    void inv21_what_waits_is_sent_when_the_network_comes_back() {
        auto one = device();
        one->loop->start(true);
        QVERIFY(one->reaches(State::idle));
        one->proxy.setMode(Proxy::Mode::refuse);
        QVERIFY(one->add("written without a network"));
        QVERIFY(one->reaches(State::offline));
        QVERIFY(one->loop->nextTry() > 0);

        one->proxy.setMode(Proxy::Mode::pass);

        QVERIFY(one->sendsAll() && one->reaches(State::idle));
        QCOMPARE(one->loop->offlineSince(), std::int64_t{0});
    }

    void inv21_a_disk_that_was_full_is_tried_again_by_itself() {
        auto one = device();
        auto two = device();
        two->loop->start(true);
        QVERIFY(two->reaches(State::idle));
        one->loop->start(true);
        QVERIFY(one->reaches(State::idle));
        one->disk.full = true;
        QVERIFY(two->add("does not fit yet"));
        QVERIFY(one->reaches(State::failed));
        QVERIFY(one->loop->nextTry() > 0);

        one->disk.full = false;

        QVERIFY(one->gets("does not fit yet") && one->reaches(State::idle));
    }

    void inv21_a_network_that_is_pulled_out_during_a_renewal_can_be_put_in_again() {
        auto one = device();
        one->loop->start(false);
        QVERIFY(one->reaches(State::idle));
        one->session.accessRefused();
        QVERIFY(one->add("waits for a token"));
        one->loop->tryNow();

        one->loop->setOnline(false);
        one->loop->setOnline(true);

        QVERIFY(one->sendsAll() && one->reaches(State::idle));
    }

    void inv21_without_any_hint_news_arrive_and_no_request_is_made_without_a_pause() {
        auto one = device();
        std::vector<std::unique_ptr<Device>> others;
        // More than one person may have at once: the server refuses the next.
        for (int i = 0; i < 16; ++i) {
            others.push_back(device());
            others.back()->loop->start(true);
            QVERIFY(others.back()->reaches(State::idle));
        }
        for (const auto& other : others) {
            QVERIFY(QTest::qWaitFor([&] { return other->proxy.connections() >= 2; }, kSoon));
        }
        one->loop->start(true);
        QVERIFY(one->reaches(State::idle));
        QElapsedTimer since;
        since.start();

        QVERIFY(QTest::qWaitFor([&] { return one->proxy.connections() >= 12; }, 3 * kSoon));

        // Ten refusals with pauses of 25 to 600 ms; without a pause they take a tenth of a second.
        QVERIFY2(since.elapsed() > 800, qPrintable(QString::number(since.elapsed())));
        QVERIFY2(one->exchanges < 60, qPrintable(QString::number(one->exchanges)));
        QVERIFY(others.front()->add("without a hint"));
        QVERIFY(one->gets("without a hint"));
    }

    void a_session_that_the_server_ended_asks_for_the_person() {
        auto one = device();
        one->loop->start(false);
        QVERIFY(one->reaches(State::idle));
        QSignalSpy ended(&one->session, &Session::ended);
        one->session.resume({"nonsense", 0, "nonsense"}, [](const auto&) { return Result<void>(); });

        one->loop->tryNow();

        QVERIFY(one->reaches(State::failed));
        QCOMPARE(ended.count(), 1);
        QCOMPARE(one->loop->nextTry(), std::int64_t{0});
        QCOMPARE(one->loop->lastError().code, ErrorCode::unauthenticated);
    }
};

QTEST_GUILESS_MAIN(SyncLoopTest)
#include "sync_loop_test.moc"
