// SPDX-License-Identifier: GPL-3.0-or-later
// What a device and its server go through besides edits and exchanges: programs that are killed, upgrades that break
// off, requests with a hole in them; and what must hold in the middle of everything.
#include "sync/merge/apply.h"
#include "sync/protocol/codec.h"
#include "tests/sim/edits.h"
#include "tests/sim/schemas.h"
#include "tests/sim/world.h"

#include <algorithm>
#include <system_error>

namespace aufwind::sim {
namespace {

constexpr std::size_t kMostReplayed = 40;  // a backlog would take for ever

std::filesystem::path beside(const std::filesystem::path& path, const char* suffix) {
    return path.string() + suffix;
}

// The files as they are at this moment, with a log that nobody has moved into its pages: what a process that is killed
// leaves behind. Its shared memory goes with it.
bool keepFiles(const std::filesystem::path& path) {
    std::error_code wrong;
    for (const char* suffix : {"", "-wal"}) {
        const auto from = beside(path, suffix);
        const auto to = beside(from, ".killed");
        std::filesystem::remove(to, wrong);
        if (std::filesystem::exists(from, wrong)) {
            std::filesystem::copy_file(from, to, wrong);
        }
    }
    return !wrong;
}

bool putBackFiles(const std::filesystem::path& path) {
    std::error_code wrong;
    for (const char* suffix : {"", "-wal", "-shm"}) {
        const auto to = beside(path, suffix);
        const auto from = beside(to, ".killed");
        std::filesystem::remove(to, wrong);
        if (std::filesystem::exists(from, wrong)) {
            std::filesystem::rename(from, to, wrong);
        }
    }
    return !wrong;
}

Stamp stampOf(const store::OutboxEntry& entry) {
    const auto mutation = protocol::mutationFromBytes(entry.content);
    return mutation ? mutation->stamp : Stamp{};
}

/// What a device must show: the server's version of each row with what waits laid over it, in order, each mutation as
/// a whole or not at all. Told in the plainest way, row by row from the first waiting mutation on.
class Replay {
  public:
    explicit Replay(Device& device) : device_(device) {}

    Result<void> run(const std::vector<store::OutboxEntry>& waiting) {
        for (const store::OutboxEntry& entry : waiting) {
            auto mutation = protocol::mutationFromBytes(entry.content);
            if (!mutation) {
                return mutation.error();
            }
            lay(*mutation);
        }
        return {};
    }

    std::optional<std::string> difference() {
        for (const auto& [key, expected] : rows_) {
            const auto shown = device_.reader->find(key.entity, key.id);
            if (!shown || shown->has_value() != expected.has_value()) {
                return std::string(expected ? "hides" : "shows") + " a row that waits, of entity " +
                       std::to_string(key.entity);
            }
            if (expected && (*shown)->life != expected->life) {
                return "shows another life of a row that waits";
            }
            for (const Cell& cell : expected ? expected->cells : std::vector<Cell>{}) {
                if ((*shown)->value(cell.field) != cell.value) {
                    return "shows another value of field " + std::to_string(cell.field) + " of entity " +
                           std::to_string(key.entity);
                }
            }
        }
        return std::nullopt;
    }

  private:
    void lay(const merge::Mutation& mutation) {
        const merge::Lookup lookup = [this](EntityNumber entity, const Uuid& id) {
            return look({entity, id});
        };
        std::map<RowKey, std::optional<Record>> before;
        for (const merge::Operation& operation : mutation.operations) {
            auto& row = load({operation.entity, operation.id});
            before.try_emplace({operation.entity, operation.id}, row);
        }
        // The server has carried it out: what has not come of it yet is shown, and what has come stays.
        const bool carriedOut = std::ranges::any_of(mutation.operations, [&](const merge::Operation& operation) {
            return hasCome(mutation, operation, before.at({operation.entity, operation.id}));
        });
        for (const merge::Operation& operation : mutation.operations) {
            const merge::Context context{device_.schema(), device_.person, mutation.stamp, 0, false};
            if (!merge::apply(context, operation, rows_[{operation.entity, operation.id}], lookup) && !carriedOut) {
                for (auto& [key, row] : before) {
                    rows_[key] = std::move(row);
                }
                return;
            }
        }
    }
    bool hasCome(const merge::Mutation& mutation, const merge::Operation& operation,
                 const std::optional<Record>& row) const {
        if (!row || row->seq == 0) {
            return false;
        }
        const schema::Entity* entity = device_.schema().entity(operation.entity);
        const Cell* cell = row->cell(operation.field);
        const bool isOwn = entity != nullptr && entity->identity.empty() && row->created.device == device_.id;
        return operation.kind == merge::OperationKind::create ? isOwn
                                                              : cell != nullptr && cell->stamp == mutation.stamp;
    }
    std::optional<Record>& load(const RowKey& key) {
        const auto known = rows_.find(key);
        return known != rows_.end() ? known->second
                                    : rows_[key] = device_.reader->base(key.entity, key.id).valueOr(std::nullopt);
    }
    // What a later mutation touches is still as the server has it.
    const Record* look(const RowKey& key) {
        const auto laid = rows_.find(key);
        auto& row = laid != rows_.end() ? laid->second : others_[key];
        if (laid == rows_.end() && !row) {
            row = device_.reader->base(key.entity, key.id).valueOr(std::nullopt);
            row = row ? row : device_.reader->find(key.entity, key.id).valueOr(std::nullopt);
        }
        return row ? &*row : nullptr;
    }

    Device& device_;
    std::map<RowKey, std::optional<Record>> rows_;
    std::map<RowKey, std::optional<Record>> others_;
};

}  // namespace

bool World::showsWhatWaits(Device& device) {
    const auto waiting = device.reader->outbox(0, kMostReplayed + 1);
    if (!waiting) {
        return fail("the outbox cannot be read: " + waiting.error().detail);
    }
    if (waiting->empty() || waiting->size() > kMostReplayed || isBulky_) {
        return true;
    }
    Replay replay(device);
    if (auto done = replay.run(*waiting); !done) {
        return fail("what waits cannot be read: " + done.error().detail);
    }
    const auto wrong = replay.difference();
    counts_["replays"] += 1;
    return !wrong || fail("device " + std::to_string(device.index) + ": inv05: " + *wrong);
}

bool World::kill(Device& device, Chance& chance) {
    const bool hard = chance.oneIn(2);
    if (hard && !keepFiles(device.path)) {
        return fail("a store cannot be copied");
    }
    close(device);
    return (!hard || putBackFiles(device.path) || fail("a store cannot be put back")) && openDevice(device);
}

bool World::killServer(Tenant& tenant, Chance& chance) {
    // What a dead process leaves in a database is the database's own business.
    const bool hard = chance.oneIn(2) && tenant.inDatabase.isNil();
    if (hard && !keepFiles(tenant.path)) {
        return fail("the server's database cannot be copied");
    }
    tenant.service.reset();
    return (!hard || putBackFiles(tenant.path) || fail("the server's database cannot be put back")) &&
           openServer(tenant);
}

bool World::contest(Device& device, Chance& chance) {
    const auto other = std::find_if(devices_.begin(), devices_.end(), [&](const Device& candidate) {
        return candidate.tenant == device.tenant && candidate.person != device.person;
    });
    if (other == devices_.end()) {
        return true;
    }
    const auto writes = [&](Device& writer) {
        const std::size_t before = writer.noted.made.size();
        const auto done = RandomEdit(writer, chance, {}).remark();
        return noteOutbox(writer, {}, false) && done && writer.noted.made.size() > before;
    };
    bool again = false;
    if (!writes(device)) {
        return failure_.empty();
    }
    const std::uint64_t number = *device.noted.made.rbegin();
    if (!exchangeOnce(device, again) || !exchangeOnce(*other, again)) {
        return false;
    }
    if (!writes(*other)) {
        return failure_.empty();
    }
    if (!exchangeOnce(*other, again)) {
        return false;
    }
    // Where the first was refused, undo would take what was written before it.
    const auto first = device.noted.answered.find(number);
    if (first == device.noted.answered.end() || first->second != 0) {
        return true;
    }
    counts_["contests"] += device.engine->undo() ? 1 : 0;
    return noteOutbox(device, {}, true);
}

// The disk refuses one of the writes of the migration: the older program must find its store as it was.
bool World::failUpgrade(Device& device, Chance& chance) {
    if (device.isLater) {
        return kill(device, chance);
    }
    const auto digest = device.engine->digest();
    const auto waiting = device.reader->outboxCount();
    if (!digest || !waiting) {
        return fail("a store cannot be read before its upgrade");
    }
    close(device);
    device.disk.failSome(chance, chance.oneIn(2), "migrate");
    const bool passed = store::Store::open({device.path, true, &device.disk, false}, deviceKey(), kLaterSchema).ok();
    const bool refused = device.disk.failed();
    device.disk.heal();
    device.isLater = passed;
    if (!openDevice(device)) {
        return fail("inv18: " + failure_);
    }
    counts_["broken upgrades"] += passed ? 0 : 1;
    if (!passed && !refused) {
        return fail("inv18: a store is not upgraded");
    }
    const auto left = device.reader->outboxCount();
    if (!left || *left != *waiting || (!passed && device.engine->digest().valueOr("") != *digest)) {
        return fail("inv18: an upgrade that broke off has changed the store");
    }
    return true;
}

// The server takes what later programs write only. An earlier one goes on reading, says so, lets nothing be written
// that would wait for ever, and keeps what waits until it is replaced or the server takes it again.
bool World::outdate(Device& device, Chance& chance) {
    if (device.isLater) {
        return kill(device, chance);
    }
    Tenant& tenant = tenants_[device.tenant];
    for (int i = 0; i < 2; ++i) {
        if (!edit(device, {StepKind::edit, 0, 0}, chance, false)) {
            return false;
        }
    }
    if (!reopenServer(tenant, true) || !readsOnly(device) || !kill(device, chance) || !readsOnly(device)) {
        return false;
    }
    counts_["outdated"] += 1;
    if (chance.oneIn(2)) {
        close(device);
        device.isLater = true;
        if (!openDevice(device) || !syncOne(device)) {
            return false;
        }
    }
    bool again = false;
    if (!reopenServer(tenant, false) || !exchangeOnce(device, again)) {
        return false;
    }
    const auto status = device.engine->status();
    return (status && !status->readOnly) ||
           fail("device " + std::to_string(device.index) + ": inv18: does not write although it may");
}

bool World::readsOnly(Device& device) {
    const std::string at = "device " + std::to_string(device.index) + ": inv18: ";
    const auto before = device.reader->outbox(0, 10'000);
    bool again = true;
    for (int round = 0; again; ++round) {
        const auto wanted = request(device);
        const auto answer = wanted ? ask(device, *wanted, false) : std::nullopt;
        if (!answer || !give(device, *answer, false, again)) {
            return false;
        }
        if (round == 2000) {
            return fail(at + "an outdated program does not come to rest");
        }
    }
    const auto after = device.reader->outbox(0, 10'000);
    const auto status = device.engine->status();
    if (!before || !after || !status || !status->readOnly) {
        return fail(at + "does not say that it can only read");
    }
    std::set<Stamp> kept;
    for (const store::OutboxEntry& entry : *after) {
        kept.insert(stampOf(entry));
    }
    for (const store::OutboxEntry& entry : *before) {
        // What the server had taken before is no longer in it; the rest may have other numbers.
        if (!kept.contains(stampOf(entry)) && !device.noted.judged.contains(stampOf(entry))) {
            return fail(at + "an outdated program does not keep what waits");
        }
    }
    const auto edited = device.engine->together([] { return Result<void>(); });
    if (edited || edited.error().code != ErrorCode::tooOld) {
        return fail(at + "lets somebody write what nobody takes");
    }
    const auto unasked = device.engine->request(false);
    return (unasked && !*unasked) || fail(at + "sends what nobody takes");
}

// Numbers from behind a hole. Nothing may come of them.
bool World::skipNumber(Device& device) {
    auto wanted = request(device);
    if (!wanted) {
        return false;
    }
    Tenant& tenant = tenants_[device.tenant];
    std::uint64_t number = std::max(tenant.judged[device.index], wanted->hello().last_mutation()) + 2;
    for (wire::Mutation& mutation : *wanted->mutable_push()) {
        mutation.set_number(number++);
    }
    if (wanted->push().empty()) {
        return true;
    }
    const std::uint64_t head = tenant.service->figures().head;
    const auto answer = tenant.service->exchange({device.person, device.id, true}, *wanted);
    tenant.latest = std::max(tenant.latest, tenant.clock->now());
    counts_["holes"] += 1;
    // A device of another history is sent back before anybody looks at what it pushes.
    const bool taken = answer && !answer->has_reset();
    return (!taken && tenant.service->figures().head == head) ||
           fail("device " + std::to_string(device.index) + ": inv02: numbers behind a hole were taken");
}

}  // namespace aufwind::sim
