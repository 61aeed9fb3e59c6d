// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entities.h"
#include "sync/transport/sync_loop.h"
#include "tests/sim/chance.h"
#include "tests/transport/proxy.h"
#include "tests/transport/real_server.h"

#include <QtTest>

#include <memory>

/// A device with a store in memory, the real engine and the real loop, for tests against the real server. One thread.
namespace aufwind::test {

using namespace aufwind::transport;
using State = SyncLoop::State;

inline constexpr int kSoon = 10'000;

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
    Device(const QUrl& server, const QByteArray& ca, const Clock& clock, std::uint64_t seed, const Pace& pace,
           const char* email = "ada@acme.example")
        : proxy(server), http(proxy.url(), ca), session(http, clock), entropy(seed) {
        std::optional<Result<SignedIn>> answer;
        session.signIn({"acme", email, RealServer::kPassword, "test", std::nullopt},
                       [&](Result<SignedIn> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kSoon) || !*answer) qFatal("no sign-in");
        session.resume((*answer)->tokens, [](const auto&) { return Result<void>(); });
        person = (*answer)->person;
        id = (*answer)->device;
        begin(clock, pace);
    }
    /// With an empty store, also where there was another one before.
    void begin(const Clock& clock, const Pace& pace) {
        loop.reset();
        reader.reset();
        engine.reset();
        std::array<std::uint8_t, store::Key::kSize> bytes{};
        auto opened = store::Store::open({":memory:", true, &disk, false}, store::Key(bytes), schema::kSchema);
        store = opened ? std::move(*opened) : nullptr;
        auto begun = engine::Engine::open(*store, person, id, clock, entropy);
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
    Uuid person;
    Uuid id;
    sim::Chance entropy;
    FullDisk disk;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<store::Reader> reader;
    std::unique_ptr<SyncLoop> loop;
    int exchanges = 0;
};

}  // namespace aufwind::test
