// SPDX-License-Identifier: GPL-3.0-or-later
// Months pass, and the server takes out what only says that something has gone (invariant 17).
#include "models/schema/entities.h"
#include "sync/protocol/codec.h"
#include "tests/sim/checks.h"
#include "tests/sim/edits.h"
#include "tests/sim/schemas.h"
#include "tests/sim/world.h"

#include <algorithm>

namespace aufwind::sim {
namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
// The clock of a server may be a day wrong, at the beginning and at the end.
constexpr std::int64_t kAbsenceMs = 93 * kDayMs;
constexpr std::int64_t kSurelyCountedMs = 87 * kDayMs;
constexpr std::int64_t kPassMs = 25LL * 3600 * 1000;

std::vector<Record> removedRows(server::TenantService& service) {
    std::vector<Record> removed;
    for (const schema::Entity& entity : kLaterEntities) {
        for (Record& row : service.all(entity.number).valueOr({})) {
            if (!row.alive()) {
                removed.push_back(std::move(row));
            }
        }
    }
    return removed;
}

bool isThere(server::TenantService& service, const Record& row) {
    const auto found = service.find(row.entity, row.id);
    return found && *found;
}

merge::Operation creationOf(const Record& row) {
    merge::Operation operation;
    operation.kind = merge::OperationKind::create;
    operation.entity = row.entity;
    operation.id = row.id;
    for (const Cell& cell : row.cells) {
        if (cell.graph.empty()) {
            operation.initial.push_back({cell.field, cell.value, {}});
        }
    }
    return operation;
}

}  // namespace

bool World::collect(Tenant& tenant) {
    const auto removed = removedRows(*tenant.service);
    if (!collectAll(tenant)) {
        return false;
    }
    for (const Record& row : removed) {
        if (!keepsEverything(row.id) || isThere(*tenant.service, row)) {
            continue;
        }
        for (const Cell& cell : row.cells) {
            tenant.collected += cell.graph.empty() ? std::string() : row.text(cell.field) + "\n";
        }
    }
    return true;
}

bool World::collectAll(Tenant& tenant) {
    for (int steps = 0; steps < 1000; ++steps) {
        // Each server does so now and then.
        auto more = tenant.twin ? tenant.twin->collect() : Result<bool>(false);
        more = more ? tenant.service->collect() : more;
        if (!more) {
            return fail("nothing can be collected: " + more.error().detail);
        }
        if (!*more) {
            return true;
        }
    }
    return fail("inv17: collecting does not end");
}

// Once to send and to receive, once to receive what others have sent, once to say so.
bool World::readAll(const std::vector<Device*>& present) {
    for (int round = 0; round < 3; ++round) {
        for (Device* device : present) {
            if (!syncOne(*device)) {
                return false;
            }
        }
    }
    return true;
}

// What one of those who stay has written goes, so that the others miss it.
bool World::removeSome(Device& device, Chance& chance) {
    std::vector<RowKey> own;
    auto read = device.reader->each([&](const Record& row) {
        if (row.alive() && row.author == device.person && device.schema().entity(row.entity) != nullptr) {
            own.push_back(engine::keyOf(row));
        }
        return true;
    });
    if (!read) {
        return fail("rows cannot be read: " + read.error().detail);
    }
    for (int i = 0; i < 3 && !own.empty(); ++i) {
        const RowKey row = chance.of(own);
        // Whether it is theirs to remove is for the server to say.
        static_cast<void>(device.engine->remove(row.entity, row.id));
    }
    return noteOutbox(device, {}, false);
}

// Passes go by while all but one have not read that something has gone; nothing is taken away from under them.
bool World::lag(Tenant& tenant, const std::vector<Device*>& present, Chance& chance) {
    Device& first = *present.front();
    if (!readAll(present) || !removeSome(first, chance) || !syncOne(first)) {
        return false;
    }
    for (int pass = 0; pass < 2; ++pass) {
        clock_.advance(kPassMs);
        if (!collect(tenant)) {
            return false;
        }
    }
    return readAll(present);
}

bool World::absence(std::size_t index, Chance& chance) {
    Tenant& tenant = tenants_[index];
    std::vector<Device*> present;
    std::vector<Device*> away;
    for (Device& device : devices_) {
        if (device.tenant == index) {
            (chance.oneIn(3) ? away : present).push_back(&device);
        }
    }
    if (present.empty()) {
        present.swap(away);
    }
    if (!lag(tenant, present, chance) || !removeSome(*present.front(), chance)) {
        return false;
    }
    clock_.advance(kAbsenceMs);
    if (!readAll(present)) {
        return false;
    }
    const auto removed = removedRows(*tenant.service);
    // What devices have said to one server the other knows a pass later.
    const int passes = tenant.twin ? 3 : 2;
    for (int pass = 0; pass < passes; ++pass) {
        if (!collect(tenant)) {
            return false;
        }
        clock_.advance(kPassMs);
        if (!readAll(present)) {
            return false;
        }
    }
    for (const Record& row : removed) {
        const auto found = tenant.service->find(row.entity, row.id);
        if (found && *found && (*found)->seq == row.seq) {
            return fail("inv17: a removed row is kept that every device has read: " + naming(row));
        }
        counts_["collected"] += found && !*found ? 1 : 0;
    }
    if (const auto wrong = Checks(*this, chance).differs(*present.front())) {
        return fail("inv17: after collecting, " + *wrong);
    }
    for (Device* device : away) {
        if (chance.oneIn(2) && !comesBack(*device, removed)) {
            return false;
        }
    }
    return makesAgain(tenant, *present.front(), removed, chance);
}

// Whoever missed that a row has gone begins its scope anew, and keeps what waits.
bool World::comesBack(Device& device, const std::vector<Record>& removed) {
    Tenant& tenant = tenants_[device.tenant];
    std::vector<std::vector<Scope>> missed;
    for (const Record& row : removed) {
        const auto base = device.reader->base(row.entity, row.id);
        const auto held = base && *base ? base : device.reader->find(row.entity, row.id);
        const auto scopes = device.reader->scopesOf(row.entity, row.id);
        if (held && *held && (*held)->seq < row.seq && !isThere(*tenant.service, row) && scopes && !scopes->empty()) {
            missed.push_back(*scopes);
        }
    }
    const std::uint64_t waiting = device.reader->outboxCount().valueOr(0);
    const auto wanted = request(device);
    const auto answer = wanted ? ask(device, *wanted, false) : std::nullopt;
    if (wanted && usesNumbersAgain_) {
        return rejoin(device) && comesBack(device, removed);
    }
    if (!answer) {
        return false;
    }
    const bool isSimple = !answer->has_plan() && wanted->hello().filling().empty() &&
                          (!answer->has_reset() || !answer->reset().scopes().empty());
    for (const auto& holders : isSimple ? missed : std::vector<std::vector<Scope>>{}) {
        const auto& anew = answer->reset().scopes();
        const bool told = std::any_of(anew.begin(), anew.end(), [&](const wire::ScopeRef& ref) {
            const auto decoded = protocol::decode(ref);
            return decoded && std::find(holders.begin(), holders.end(), decoded->first) != holders.end();
        });
        if (!told) {
            return fail(at(device) + "inv17: is not told to begin anew what it missed");
        }
        counts_["came back"] += 1;
    }
    bool again = false;
    if (!give(device, *answer, false, again)) {
        return false;
    }
    const auto answered = static_cast<std::uint64_t>(answer->commit().results_size());
    if (device.reader->outboxCount().valueOr(0) + answered < waiting) {
        return fail(at(device) + "inv17: has lost what waited");
    }
    return syncOne(device);
}

// Somebody who writes by hand tries to bring back what they once wrote.
bool World::makesAgain(Tenant& tenant, const Device& like, const std::vector<Record>& removed, Chance& chance) {
    const Uuid hostile = chance.uuid(clock_.now());
    wire::Request request;
    request.mutable_hello()->set_protocol(protocol::kProtocolVersion);
    request.mutable_hello()->set_schema(kLaterVersion);
    request.mutable_hello()->set_device(hostile.bytes.data(), hostile.bytes.size());
    std::vector<const Record*> dead;
    for (const Record& row : removed) {
        if (row.author == like.person && kLaterSchema.entity(row.entity)->identity.empty() &&
            !isThere(*tenant.service, row)) {
            dead.push_back(&row);
            const Stamp stamp{static_cast<std::uint64_t>(tenant.clock->now()) << 16U | dead.size(), hostile};
            protocol::encode(merge::Mutation{dead.size(), kLaterVersion, stamp, {creationOf(row)}},
                             *request.add_push());
        }
    }
    if (auto answer = tenant.service->exchange({like.person, hostile, true}, request); !answer) {
        return fail("a stranger's request is refused: " + answer.error().detail);
    }
    for (const Record* row : dead) {
        counts_["made again"] += 1;
        if (isThere(*tenant.service, *row)) {
            return fail("inv17: a dead id was made again: " + naming(*row));
        }
    }
    return true;
}

// Nothing is taken away from under a device that was here lately. What it had read before its store was put back may go
// until it has read that once more: a pass that has begun does not look again who stands where.
bool World::beginsAnewRightly(const Device& device, const wire::Response& response) {
    const bool wasHere = device.heard != 0 && clock_.now() - device.heard < kSurelyCountedMs &&
                         device.engine->position().cursor >= device.readBefore;
    return response.reset().scopes().empty() || !wasHere ||
           fail(at(device) + "inv17: a tombstone went that a device had not read");
}

}  // namespace aufwind::sim
