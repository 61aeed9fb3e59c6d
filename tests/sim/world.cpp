// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/world.h"

#include "models/schema/entities.h"
#include "sync/protocol/codec.h"
#include "tests/sim/checks.h"
#include "tests/sim/edits.h"
#include "tests/sim/one_reader.h"
#include "tests/sim/schemas.h"

#include <algorithm>
#include <sstream>
#include <system_error>

namespace aufwind::sim {
namespace {

struct Place {
    std::size_t tenant;
    std::size_t person;
    bool undoes;
    bool isLater;
};

// Two people with two devices each, the owner, a colleague who is in no series at first, and a stranger of another
// company.
constexpr std::array<Place, kDevices> kPlaces{
    Place{0, 2, false, true}, Place{0, 2, true, false},  Place{0, 3, false, true}, Place{0, 3, true, true},
    Place{0, 0, true, true},  Place{0, 4, false, false}, Place{1, 2, false, true},
};

// Texts and sets have a guard of their own: letters and elements that are not there cannot be taken away.
bool isGuarded(const store::OutboxEntry& entry) {
    const auto mutation = protocol::mutationFromBytes(entry.content);
    return mutation && std::all_of(mutation->operations.begin(), mutation->operations.end(), [](const auto& operation) {
               const bool writes = operation.kind == merge::OperationKind::set ||
                                   operation.kind == merge::OperationKind::move ||
                                   operation.kind == merge::OperationKind::remove;
               return !writes || operation.guarded;
           });
}

}  // namespace

const schema::Schema& Device::schema() const {
    return isLater ? kLaterSchema : schema::kSchema;
}

World::World(const Script& script, const Beginnings& beginnings, std::filesystem::path directory)
    : script_(script),
      beginnings_(beginnings),
      directory_(std::move(directory)),
      tenants_(kCompanies),
      devices_(script.devices) {}

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

void World::close(Device& device) {
    device.engine.reset();
    device.reader.reset();
    device.store.reset();
    device.disk.heal();
    device.wasFilling = false;
    device.runs += 1;
    // Whoever waited for an answer is gone.
    std::erase_if(late_, [&](const auto& late) { return late.first == device.index; });
}

bool World::openDevice(Device& device) {
    // A second connection reads the schema and decrypts each page once more, which is a third of a world's time. Some
    // worlds have it, as a program has it.
    const bool oneConnection = script_.seed % 8 != 0;
    const store::OpenOptions options{device.path, true, &device.disk, false, oneConnection};
    auto store = store::Store::open(options, deviceKey(), device.schema());
    if (!store) {
        return fail("a store does not open: " + store.error().detail);
    }
    device.store = std::make_unique<OneReader>(std::move(*store));
    auto engine = engine::Engine::open(*device.store, device.person, device.id, *device.clock, *device.entropy);
    auto reader = device.store->reader();
    if (!engine || !reader) {
        return fail("an engine does not open: " + (engine ? reader.error().detail : engine.error().detail));
    }
    device.engine = std::move(*engine);
    device.reader = std::move(*reader);
    return true;
}

bool World::layOutServers(const Start* start, Chance& chance) {
    for (std::size_t i = 0; i < tenants_.size(); ++i) {
        Tenant& tenant = tenants_[i];
        tenant.index = i;
        tenant.path = directory_ / ("server" + std::to_string(i) + ".db");
        std::filesystem::copy_file(start != nullptr ? start->servers[i] : beginnings_.companies[i].server, tenant.path);
        tenant.clock = std::make_unique<MachineClock>(clock_);
        tenant.entropy = std::make_unique<Chance>(chance.next());
        if (!moveIn(tenant) || !openServer(tenant)) {
            return false;
        }
    }
    return true;
}

bool World::layOutDevices(const Start* start, Chance& chance) {
    for (std::size_t i = 0; i < devices_.size(); ++i) {
        Device& device = devices_[i];
        device.index = i;
        device.tenant = kPlaces[i].tenant;
        device.person = beginnings_.companies[device.tenant].people[kPlaces[i].person];
        device.noted.undoes = kPlaces[i].undoes;
        device.isLater = kPlaces[i].isLater;
        device.path = directory_ / ("device" + std::to_string(i) + ".db");
        const auto& fresh = device.isLater ? beginnings_.laterStore : beginnings_.store;
        std::filesystem::copy_file(start != nullptr ? start->stores[i] : fresh, device.path);
        device.clock = std::make_unique<MachineClock>(clock_);
        device.entropy = std::make_unique<Chance>(chance.next());
        device.id = start != nullptr ? start->devices[i] : device.entropy->uuid(clock_.now());
        if (!openDevice(device)) {
            return false;
        }
        choosePages(device, chance);
    }
    return true;
}

// Most worlds begin where the first devices have synced: that is the same each time, but for its pages.
bool World::prepare() {
    std::filesystem::create_directories(directory_);
    Chance chance(script_.seed);
    const auto& starts = beginnings_.starts;
    const Start* start = starts.empty() || chance.oneIn(8) ? nullptr : &chance.of(starts);
    if (!layOutServers(start, chance)) {
        return false;
    }
    clock_.advance(60'000);
    if (!layOutDevices(start, chance)) {
        return false;
    }
    if (start != nullptr) {
        for (Tenant& tenant : tenants_) {
            tenant.latest = tenant.clock->now();
        }
        return true;
    }
    // Some begin without having seen the server.
    for (std::size_t i = 0; i + 3 < devices_.size(); ++i) {
        if (!syncOne(devices_[i])) {
            return false;
        }
    }
    return true;
}

std::optional<Start> World::rest(const std::filesystem::path& directory) {
    if (!prepare()) {
        return std::nullopt;
    }
    std::filesystem::create_directories(directory);
    Start start;
    for (Tenant& tenant : tenants_) {
        tenant.service.reset();
        start.servers[tenant.index] = directory / tenant.path.filename();
        if (!copyOut(tenant, start.servers[tenant.index])) {
            return std::nullopt;
        }
    }
    for (Device& device : devices_) {
        close(device);
        start.devices[device.index] = device.id;
        start.stores[device.index] = directory / device.path.filename();
        std::filesystem::copy_file(device.path, start.stores[device.index]);
    }
    return start;
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
        case StepKind::rights:
        case StepKind::roles:
        case StepKind::cascade:
        case StepKind::failEdit:
            return edit(device, step, chance, false);
        case StepKind::kill:
            return kill(device, chance);
        case StepKind::killMidway:
            return chance.oneIn(2) ? edit(device, step, chance, true) : exchange(device, step, chance);
        case StepKind::killServer:
            return killServer(tenants_[device.tenant], chance);
        case StepKind::clock: {
            static const std::vector<std::int64_t> kErrors{
                0, 0, 30'000, -30'000, 90'000, -90'000, 3'600'000, -86'400'000, 315'360'000'000, -315'360'000'000};
            device.clock->setError(chance.of(kErrors));
            return true;
        }
        case StepKind::serverClock:
            return jumpServerClock(tenants_[device.tenant], chance);
        case StepKind::backup:
            return backUp(tenants_[device.tenant]);
        case StepKind::restore:
            return restore(tenants_[device.tenant]);
        case StepKind::upgrade:
            close(device);
            device.isLater = true;
            return openDevice(device);
        case StepKind::contest:
            return contest(device, chance);
        case StepKind::outdate:
            return outdate(device, chance);
        case StepKind::failUpgrade:
            return failUpgrade(device, chance);
        case StepKind::skipNumber:
            return skipNumber(device);
        case StepKind::backlog:
            return backlog(device, chance);
        case StepKind::time: {
            static const std::vector<std::int64_t> kPauses{5'000, 3'600'000, 86'400'000, 86'400'000, 2'764'800'000};
            clock_.advance(chance.of(kPauses));
            return true;
        }
        case StepKind::putBack:
            return copyOrPutBack(device, chance);
        case StepKind::collect:
            clock_.advance(90'000'000);
            return collect(tenants_[device.tenant]);
        case StepKind::absence:
            return absence(device.tenant, chance);
        case StepKind::damage:
            return damage(device, chance);
        case StepKind::quiet:
            return quiet(chance);
        default:
            return exchange(device, step, chance);
    }
}

bool World::edit(Device& device, const Step& step, Chance& chance, bool dies) {
    if (dies || step.kind == StepKind::failEdit) {
        device.disk.failSome(chance, dies);
    }
    RandomEdit edit(device, chance, [this] { return "<" + std::to_string(++tokens_) + ">"; });
    const auto done = step.kind == StepKind::rights    ? edit.changeRights()
                      : step.kind == StepKind::roles   ? edit.changeCustomRoles()
                      : step.kind == StepKind::cascade ? edit.cascade()
                                                       : edit.run();
    counts_["edits"] += done ? 1 : 0;
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
    return noteOutbox(device, done ? edit.tokens() : std::vector<std::string>{}, done && edit.undid()) &&
           (!chance.oneIn(3) || showsWhatWaits(device));
}

// More than a batch holds: 1,200 operations, or a mutation that fills one alone.
bool World::backlog(Device& device, Chance& chance) {
    RandomEdit edit(device, chance, {});
    const auto done = chance.oneIn(2) ? edit.manyOperations() : edit.longText();
    counts_["backlogs"] += done ? 1 : 0;
    isBulky_ = true;
    return noteOutbox(device, {}, false);
}

// What stands in the outbox is durable: from here on it must reach the server or be listed as refused.
bool World::noteOutbox(Device& device, const std::vector<std::string>& tokens, bool undoes) {
    const auto newestMade = [&device] {
        return std::max(device.noted.known, device.noted.made.empty() ? 0 : *device.noted.made.rbegin());
    };
    const std::uint64_t newest = newestMade();
    auto entries = device.reader->outbox(newest, 1000);
    if (!entries) {
        return fail("the outbox cannot be read: " + entries.error().detail);
    }
    for (const store::OutboxEntry& entry : *entries) {
        if (entry.number != newestMade() + 1) {
            return fail("inv02: a gap in the outbox before " + std::to_string(entry.number));
        }
        device.noted.made.insert(entry.number);
        if (undoes && !isGuarded(entry)) {
            return fail("inv22: undo writes without a guard");
        }
    }
    if (!tokens.empty() && !device.noted.made.empty()) {
        auto& noted = device.noted.tokens[*device.noted.made.rbegin()];
        noted.insert(noted.end(), tokens.begin(), tokens.end());
    }
    return !device.wasPutBack || noteStamps(device);
}

}  // namespace aufwind::sim
