// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a server: it starts, its clock jumps, its database is copied and comes back from the copy.
#include "sync/server/auth/keys.h"
#include "sync/server/storage/move.h"
#include "sync/server/tenancy/open_store.h"
#include "tests/sim/schemas.h"
#include "tests/sim/world.h"

#include <system_error>

namespace aufwind::sim {

server::TenantOptions World::placeOf(const Tenant& tenant) const {
    server::TenantOptions options = tenantOptions(tenant.path);
    if (!tenant.inDatabase.isNil()) {
        options.postgres = beginnings_.postgres;
        options.tenant = tenant.inDatabase;
    }
    return options;
}

// From its file into the database, where there is one, as a tenant that has never been there.
bool World::moveIn(Tenant& tenant) {
    if (beginnings_.postgres.empty()) {
        return true;
    }
    auto file = server::openStore(tenantOptions(tenant.path));
    tenant.inDatabase = *Uuid::fromBytes(server::randomBytes(16));
    auto database = server::openStore(placeOf(tenant));
    if (!file || !database) {
        return fail("a store does not open: " + (file ? database.error().detail : file.error().detail));
    }
    auto done = server::copyTenant(**file, **database);
    return done || fail("a company does not move: " + done.error().detail);
}

bool World::copyOut(Tenant& tenant, const std::filesystem::path& to) {
    std::error_code wrong;
    std::filesystem::remove(to, wrong);
    if (tenant.inDatabase.isNil()) {
        std::filesystem::copy_file(tenant.path, to, wrong);
        return !wrong || fail("the server's database cannot be copied: " + wrong.message());
    }
    auto database = server::openStore(placeOf(tenant));
    auto file = server::openStore(tenantOptions(to));
    if (!file || !database) {
        return fail("a store does not open: " + (file ? database.error().detail : file.error().detail));
    }
    auto done = server::copyTenant(**database, **file);
    return done || fail("a company does not move: " + done.error().detail);
}

// On a database there are always two, which take turns.
bool World::openServer(Tenant& tenant) {
    tenant.twin.reset();
    return openOne(tenant, tenant.service) && (tenant.inDatabase.isNil() || openOne(tenant, tenant.twin));
}

bool World::openOne(Tenant& tenant, std::unique_ptr<server::TenantService>& service) {
    server::TenantOptions options = placeOf(tenant);
    options.faults = [&tenant](std::string_view what) {
        return tenant.disk.step(what);
    };
    const schema::Schema& schema = tenant.takesLaterOnly ? kLaterOnlySchema : kLaterSchema;
    auto opened = server::TenantService::open(options, schema, *tenant.clock, *tenant.entropy);
    if (!opened) {
        return fail("the server does not open: " + opened.error().detail);
    }
    service = std::move(*opened);
    service->onCommitted([&tenant](std::uint64_t /*head*/, const std::vector<Uuid>& persons) {
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
    if (!copyOut(tenant, backup.path)) {
        return false;
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
    if (!moveIn(tenant) || !openServer(tenant)) {
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
        // Of a life that was put back since: nobody knows those any more, and their numbers are free. Under some of
        // them the server has judged what waited in the copy; something else may wait under the same number.
        std::erase_if(noted.answered, [&](const auto& answer) {
            return !noted.made.contains(answer.first) && !noted.elsewhere.contains(answer.first);
        });
        auto waiting = device.reader->outbox(0, 100'000);
        if (!waiting) {
            return fail("the outbox cannot be read: " + waiting.error().detail);
        }
        for (const store::OutboxEntry& entry : *waiting) {
            if (!noted.elsewhere.contains(entry.number)) {
                noted.answered.erase(entry.number);  // it is sent again, and judged again
                noted.lost.erase(entry.number);
            }
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
