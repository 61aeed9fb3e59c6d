// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entities.h"
#include "models/store/store.h"
#include "sync/engine/engine.h"
#include "tests/sim/chance.h"

#include <QtTest/QtTest>

#include <filesystem>
#include <memory>
#include <string>

/// A device for tests: a store in memory, an engine, a clock that the test moves.
namespace aufwind::test {

/// Fails the test with what went wrong.
#define VERIFY_OK(result)                                                                                       \
    do {                                                                                                        \
        const auto& outcome = (result);                                                                         \
        QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(QString::fromStdString(outcome.error().detail))); \
    } while (false)

/// Refuses the n-th write from now on, once.
class FailingDisk : public store::FaultPoint {
  public:
    Result<void> step(std::string_view what) override {
        if (left > 0 && --left == 0) {
            return Error{ErrorCode::diskFull, std::string(what)};
        }
        return {};
    }
    std::size_t left = 0;
};

struct Desk {
    /// `device_` where it goes on as one that there was before; `path` where its store is a file.
    Desk(const sim::WorldClock& world, const Uuid& person_, std::uint64_t seed, const Uuid& device_ = {},
         const std::filesystem::path& path = ":memory:")
        : clock(world), entropy(seed), person(person_), device(device_.isNil() ? entropy.uuid(world.now()) : device_) {
        std::array<std::uint8_t, store::Key::kSize> bytes{};
        auto opened = store::Store::open({path, true, &disk, false}, store::Key(bytes), schema::kSchema);
        Q_ASSERT(opened.ok());
        store = std::move(*opened);
        restart();
    }

    /// The program ends and begins again; the store stays.
    void restart() {
        reader.reset();
        engine.reset();
        auto opened = engine::Engine::open(*store, person, device, clock, entropy);
        auto reads = store->reader();
        Q_ASSERT(opened.ok() && reads.ok());
        engine = std::move(*opened);
        reader = std::move(*reads);
    }

    Record row(EntityNumber entity, const Uuid& id) {
        auto found = reader->find(entity, id);
        return found && *found ? **found : Record{};
    }
    bool holds(EntityNumber entity, const Uuid& id) {
        auto found = reader->find(entity, id);
        return found.ok() && found->has_value();
    }
    std::uint64_t waiting() { return reader->outboxCount().valueOr(999); }

    sim::MachineClock clock;
    sim::Chance entropy;
    Uuid person;
    Uuid device;
    FailingDisk disk;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<store::Reader> reader;
};

}  // namespace aufwind::test
