// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/world.h"

#include "models/schema/entities.h"
#include "tests/sim/checks.h"
#include "tests/sim/edits.h"

#include <algorithm>
#include <sstream>
#include <system_error>

namespace aufwind::sim {
namespace {

struct Place {
    std::size_t tenant;
    std::size_t person;
    bool undoes;
};

// Two people with two devices each, the owner, a colleague who is in no series at first, and a stranger of another
// company.
constexpr std::array<Place, World::kDevices> kPlaces{
    Place{0, 2, false}, Place{0, 2, true},  Place{0, 3, false}, Place{0, 3, true},
    Place{0, 0, true},  Place{0, 4, false}, Place{1, 2, false},
};

}  // namespace

Result<void> Disk::step(std::string_view what) {
    if (failed_ && dies_) {
        return Error{ErrorCode::io, "the machine is gone"};
    }
    if (armed_ && left_-- == 0) {
        armed_ = false;
        failed_ = true;
        return Error{ErrorCode::diskFull, std::string(what)};
    }
    return {};
}

void Disk::failAfter(std::size_t writes, bool dies) {
    left_ = writes;
    armed_ = true;
    dies_ = dies;
    failed_ = false;
}

void Disk::heal() {
    armed_ = false;
    dies_ = false;
    failed_ = false;
}

World::World(const Script& script, const Beginnings& beginnings, std::filesystem::path directory)
    : script_(script), beginnings_(beginnings), directory_(std::move(directory)), tenants_(2), devices_(kDevices) {}

World::~World() {
    devices_.clear();
    tenants_.clear();
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
}

bool World::fail(const std::string& what) {
    if (failure_.empty()) {
        failure_ = what;
    }
    return false;
}

bool World::openServer(Tenant& tenant) {
    server::TenantOptions options = tenantOptions(tenant.path);
    options.faults = [&tenant](std::string_view what) {
        return tenant.disk.step(what);
    };
    auto opened = server::TenantService::open(options, schema::kSchema, *tenant.clock, *tenant.entropy);
    if (!opened) {
        return fail("the server does not open: " + opened.error().detail);
    }
    tenant.service = std::move(*opened);
    return true;
}

void World::close(Device& device) {
    device.engine.reset();
    device.reader.reset();
    device.store.reset();
    device.disk.heal();
}

bool World::openDevice(Device& device) {
    auto store = store::Store::open({device.path, true, &device.disk, false}, deviceKey(), schema::kSchema);
    if (!store) {
        return fail("a store does not open: " + store.error().detail);
    }
    device.store = std::move(*store);
    auto engine = engine::Engine::open(*device.store, device.person, device.id, *device.clock, *device.entropy);
    auto reader = device.store->reader();
    if (!engine || !reader) {
        return fail("an engine does not open: " + (engine ? reader.error().detail : engine.error().detail));
    }
    device.engine = std::move(*engine);
    device.reader = std::move(*reader);
    return true;
}

bool World::prepare() {
    Chance chance(script_.seed);
    std::filesystem::create_directories(directory_);
    for (std::size_t i = 0; i < tenants_.size(); ++i) {
        Tenant& tenant = tenants_[i];
        tenant.index = i;
        tenant.path = directory_ / ("server" + std::to_string(i) + ".db");
        std::filesystem::copy_file(beginnings_.companies[i].server, tenant.path);
        tenant.clock = std::make_unique<MachineClock>(clock_);
        tenant.entropy = std::make_unique<Chance>(chance.next());
        if (!openServer(tenant)) {
            return false;
        }
    }
    clock_.advance(60'000);
    for (std::size_t i = 0; i < devices_.size(); ++i) {
        Device& device = devices_[i];
        device.index = i;
        device.tenant = kPlaces[i].tenant;
        device.person = beginnings_.companies[device.tenant].people[kPlaces[i].person];
        device.noted.undoes = kPlaces[i].undoes;
        device.path = directory_ / ("device" + std::to_string(i) + ".db");
        std::filesystem::copy_file(beginnings_.store, device.path);
        device.clock = std::make_unique<MachineClock>(clock_);
        device.entropy = std::make_unique<Chance>(chance.next());
        device.id = device.entropy->uuid(clock_.now());
        if (!openDevice(device)) {
            return false;
        }
    }
    // One of them begins without having seen the server.
    for (std::size_t i = 0; i + 3 < devices_.size(); ++i) {
        if (!syncOne(devices_[i])) {
            return false;
        }
    }
    return true;
}

std::optional<std::string> World::run() {
    bool going = prepare();
    for (std::size_t i = 0; going && i < script_.steps.size(); ++i) {
        clock_.advance(700);
        going = play(script_.steps[i]);
        if (!going) {
            std::ostringstream at;
            at << "step " << i + 1 << ": " << failure_;
            failure_ = at.str();
        }
    }
    return going ? std::nullopt : std::optional<std::string>(failure_);
}

bool World::play(const Step& step) {
    Device& device = devices_[step.device % devices_.size()];
    Chance chance(step.salt);
    switch (step.kind) {
        case StepKind::edit:
            return edit(device, chance, false, false);
        case StepKind::failEdit:
            return edit(device, chance, true, false);
        case StepKind::kill:
            close(device);
            return openDevice(device);
        case StepKind::killMidway:
            return chance.oneIn(2) ? edit(device, chance, true, true) : exchange(device, step, chance);
        case StepKind::killServer: {
            Tenant& tenant = tenants_[device.tenant];
            tenant.service.reset();
            return openServer(tenant);
        }
        case StepKind::clock: {
            static const std::vector<std::int64_t> kErrors{
                0, 0, 30'000, -30'000, 90'000, -90'000, 3'600'000, -86'400'000, 315'360'000'000, -315'360'000'000};
            device.clock->setError(chance.of(kErrors));
            return true;
        }
        case StepKind::time: {
            static const std::vector<std::int64_t> kPauses{5'000, 3'600'000, 86'400'000, 86'400'000, 2'764'800'000};
            clock_.advance(chance.of(kPauses));
            return true;
        }
        case StepKind::quiet:
            return quiet();
        default:
            return exchange(device, step, chance);
    }
}

bool World::edit(Device& device, Chance& chance, bool fails, bool dies) {
    if (fails) {
        device.disk.failAfter(chance.below(12), dies);
    }
    RandomEdit edit(device, chance, [this] { return "<" + std::to_string(++tokens_) + ">"; });
    const auto done = edit.run();
    counts_.edits += done ? 1 : 0;
    const bool faulty = device.disk.failed();
    device.noted.dropped.insert(edit.droppedRefusals().begin(), edit.droppedRefusals().end());
    if (!done && !faulty) {
        static constexpr ErrorCode kUsual[] = {ErrorCode::invalid,  ErrorCode::notFound, ErrorCode::dead,
                                               ErrorCode::conflict, ErrorCode::tooLarge, ErrorCode::forbidden};
        if (std::find(std::begin(kUsual), std::end(kUsual), done.error().code) == std::end(kUsual)) {
            return fail(std::string("an edit fails with ") + name(done.error().code) + ": " + done.error().detail);
        }
    }
    if (dies) {
        close(device);
        if (!openDevice(device)) {
            return false;
        }
    }
    device.disk.heal();
    return noteOutbox(device, done ? edit.tokens() : std::vector<std::string>{});
}

// What stands in the outbox is durable: from here on it must reach the server or be listed as refused.
bool World::noteOutbox(Device& device, const std::vector<std::string>& tokens) {
    const std::uint64_t newest = device.noted.made.empty() ? 0 : *device.noted.made.rbegin();
    auto entries = device.reader->outbox(newest, 1000);
    if (!entries) {
        return fail("the outbox cannot be read: " + entries.error().detail);
    }
    for (const store::OutboxEntry& entry : *entries) {
        const std::uint64_t expected = device.noted.made.empty() ? 1 : *device.noted.made.rbegin() + 1;
        if (entry.number != expected) {
            return fail("inv02: a gap in the outbox before " + std::to_string(entry.number));
        }
        device.noted.made.insert(entry.number);
    }
    if (!tokens.empty() && !device.noted.made.empty()) {
        auto& noted = device.noted.tokens[*device.noted.made.rbegin()];
        noted.insert(noted.end(), tokens.begin(), tokens.end());
    }
    return true;
}

}  // namespace aufwind::sim
