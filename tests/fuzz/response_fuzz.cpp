// SPDX-License-Identifier: GPL-3.0-or-later
// What a server sends: up to four responses to a device with unsent work. One that is refused leaves the store as it
// was; after any, the store can be read, the next request be made, and the person goes on writing.
#include "models/schema/entities.h"
#include "models/store/store.h"
#include "sync/engine/engine.h"
#include "tests/fuzz/check.h"
#include "tests/sim/chance.h"

#include <memory>

namespace {

using namespace aufwind;
using fuzz::require;

constexpr int kMostResponses = 4;

struct Device {
    Device() : clock(world), chance(3), person(chance.uuid(world.now())), device(chance.uuid(world.now())) {
        auto opened = store::Store::open({":memory:", true, nullptr, false}, store::Key({}), schema::kSchema);
        require(opened.ok(), "a new store");
        store = std::move(*opened);
        auto started = engine::Engine::open(*store, person, device, clock, chance);
        auto reads = store->reader();
        require(started.ok() && reads.ok(), "a new engine");
        engine = std::move(*started);
        reader = std::move(*reads);
        const Uuid series = chance.uuid(world.now());
        auto note = engine->create(schema::kPrivateNote, {{1, series}, {3, std::string("mine")}});
        auto item = engine->create(schema::kActionItem, {{1, series}, {4, std::string("do it")}});
        require(note.ok() && item.ok(), "work that waits");
    }

    std::uint64_t ask() {
        auto request = engine->request(true);
        require(request.ok() && request->has_value(), "the next request");
        return (*request)->hello().exchange();
    }
    std::string digest() {
        auto digest = engine->digest();
        require(digest.ok(), "the store cannot be read");
        return *digest;
    }

    sim::WorldClock world;
    sim::MachineClock clock;
    sim::Chance chance;
    Uuid person, device;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<store::Reader> reader;
};

std::unique_ptr<Device> device;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    fuzz::Pieces pieces({reinterpret_cast<const char*>(data), size});
    bool changed = false;
    for (int i = 0; i < kMostResponses && !pieces.empty(); ++i) {
        const std::string_view bytes = pieces.piece();
        wire::Response response;
        if (!response.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
            continue;
        }
        if (!device) {
            device = std::make_unique<Device>();
        }
        const std::string before = device->digest();
        response.set_exchange(device->ask());
        const auto received = device->engine->receive(response);
        changed = changed || received.ok();
        require(received.ok() || device->digest() == before, "what was refused has changed something");
    }
    if (changed) {
        (void)device->ask();
        (void)device->digest();
        require(device->engine->status().ok() && device->engine->refusals().ok(), "the state of sync");
        require(device->engine->create(schema::kMeetingSeries, {{1, std::string("new")}, {2, std::int64_t{0}}}).ok(),
                "the person cannot go on");
        device.reset();
    }
    return 0;
}
