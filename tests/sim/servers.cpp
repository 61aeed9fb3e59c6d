// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a server: it starts, its clock jumps, its database is copied and comes back from the copy.
#include "tests/sim/schemas.h"
#include "tests/sim/world.h"

#include <system_error>

namespace aufwind::sim {

bool World::openServer(Tenant& tenant) {
    server::TenantOptions options = tenantOptions(tenant.path);
    options.faults = [&tenant](std::string_view what) {
        return tenant.disk.step(what);
    };
    const schema::Schema& schema = tenant.takesLaterOnly ? kLaterOnlySchema : kLaterSchema;
    auto opened = server::TenantService::open(options, schema, *tenant.clock, *tenant.entropy);
    if (!opened) {
        return fail("the server does not open: " + opened.error().detail);
    }
    tenant.service = std::move(*opened);
    tenant.service->onCommitted([&tenant](std::uint64_t /*head*/, const std::vector<Uuid>& persons) {
        tenant.hinted.insert(persons.begin(), persons.end());
    });
    return true;
}

bool World::reopenServer(Tenant& tenant, bool takesLaterOnly) {
    tenant.service.reset();
    tenant.takesLaterOnly = takesLaterOnly;
    return openServer(tenant);
}

bool World::jumpServerClock(Tenant& tenant, Chance& chance) {
    static const std::vector<std::int64_t> kErrors{0, 0, 30'000, -30'000, 3'600'000, -3'600'000, 86'400'000};
    const std::int64_t before = tenant.clock->now();
    tenant.clock->setError(chance.of(kErrors));
    tenant.clockWentBack = tenant.clockWentBack || tenant.clock->now() < before;
    return true;
}

bool World::backUp(Tenant& tenant) {
    tenant.service.reset();
    Tenant::Backup backup{tenant.path, {}, tenant.judged, tenant.collected};
    backup.path += ".copy";
    std::error_code wrong;
    std::filesystem::copy_file(tenant.path, backup.path, std::filesystem::copy_options::overwrite_existing, wrong);
    if (wrong) {
        return fail("the server's database cannot be copied: " + wrong.message());
    }
    for (const Device& device : devices_) {
        auto& answered = backup.answered.emplace_back();
        for (const auto& [number, status] : device.noted.answered) {
            answered.insert(number);
        }
    }
    tenant.backup = std::move(backup);
    return openServer(tenant);
}

// What was accepted since the copy is lost with the database. Whoever has read further than the copy goes asks before
// anybody writes again: a server cannot know of a history that it has never had once its own has grown as long.
bool World::restore(Tenant& tenant) {
    if (!tenant.backup) {
        return true;
    }
    tenant.service.reset();
    for (const char* suffix : {"", "-wal", "-shm"}) {
        std::error_code ignored;
        std::filesystem::remove(tenant.path.string() + suffix, ignored);
    }
    std::filesystem::copy_file(tenant.backup->path, tenant.path);
    if (!openServer(tenant)) {
        return false;
    }
    counts_["restored"] += 1;
    tenant.dead.clear();
    tenant.met.clear();
    tenant.judged = tenant.backup->judged;
    tenant.collected = tenant.backup->collected;
    std::erase_if(delayed_, [&](const auto& delayed) { return devices_[delayed.device].tenant == tenant.index; });
    for (Device& device : devices_) {
        if (device.tenant != tenant.index) {
            continue;
        }
        device.copy.reset();  // of a history that the server does not know any more
        Noted& noted = device.noted;
        for (const auto& [number, status] : noted.answered) {
            if (status == 0 && !tenant.backup->answered[device.index].contains(number)) {
                noted.lost.insert(number);
            }
        }
        noted.effects.clear();
        noted.refusedRows.clear();
        auto waiting = device.reader->outbox(0, 100'000);
        if (!waiting) {
            return fail("the outbox cannot be read: " + waiting.error().detail);
        }
        for (const store::OutboxEntry& entry : *waiting) {
            noted.answered.erase(entry.number);  // it is sent again, and judged again
            noted.lost.erase(entry.number);
        }
        auto wanted = request(device);
        if (!wanted) {
            return false;
        }
        wanted->clear_push();
        auto answer = ask(device, *wanted, false);
        bool again = false;
        if (!answer || !give(device, *answer, false, again)) {
            return false;
        }
    }
    return true;
}

}  // namespace aufwind::sim
