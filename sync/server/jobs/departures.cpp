// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/departures.h"

#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "sync/server/auth/account_end.h"

#include <algorithm>
#include <unordered_map>

namespace aufwind::server {

namespace field = domain::field;

namespace {

constexpr std::int64_t kHourMs = 3600LL * 1000;
constexpr std::size_t kDeepest = 1'000;  // lines of managers that go round end there

std::string zoneOf(const std::vector<Record>& settings) {
    for (const Record& row : settings) {
        if (row.alive()) return row.text(field::kTenantZone);
    }
    return {};
}

merge::Operation change(const Record& row, merge::OperationKind kind, FieldNumber number, Value value) {
    const Cell* cell = row.cell(number);
    merge::Operation operation;
    operation.kind = kind;
    operation.entity = row.entity;
    operation.id = row.id;
    operation.field = number;
    operation.value = std::move(value);
    operation.seen = cell != nullptr ? cell->stamp : Stamp{};
    operation.life = row.life;
    return operation;
}

/// What is written as this person leaves: nothing where that is not to be any more.
std::vector<merge::Operation> farewell(const std::vector<Record>& people, const Uuid& id, const std::string& zone,
                                       std::int64_t now) {
    std::unordered_map<Uuid, const Record*> byId;
    for (const Record& row : people) {
        if (row.alive()) byId.emplace(row.id, &row);
    }
    const auto own = byId.find(id);
    if (own == byId.end()) return {};
    const auto over = domain::leavesAt(*own->second, zone);
    if (!over || *over > now) return {};
    std::vector<merge::Operation> operations{
        change(*own->second, merge::OperationKind::set, field::kEmployeeStatus, Value{domain::kStatusLeft})};
    domain::ManagerLine above;
    for (auto at = byId.find(own->second->reference(field::kEmployeeManager));
         at != byId.end() && at->first != id && above.size() < kDeepest;
         at = byId.find(at->second->reference(field::kEmployeeManager))) {
        if (!above.empty() || !domain::hasLeft(*at->second)) above.push_back(at->first);
    }
    std::vector<Uuid> reports;
    for (const auto& [person, row] : byId) {
        if (row->reference(field::kEmployeeManager) == id && !domain::hasLeft(*row)) reports.push_back(person);
    }
    std::ranges::sort(reports);
    const auto handed = domain::handOverReports(reports, {above});
    for (const domain::NewManager& one : handed) {
        const Value manager = one.manager.isNil() ? Value{} : Value{one.manager};
        operations.push_back(
            change(*byId.at(one.person), merge::OperationKind::move, field::kEmployeeManager, manager));
    }
    return operations;
}

}  // namespace

void Departures::touch(const Uuid& tenant) {
    const std::lock_guard lock(mutex_);
    touched_.insert(tenant);
}

bool Departures::isToBeRead(const Uuid& tenant) {
    const std::lock_guard lock(mutex_);
    const auto known = next_.find(tenant);
    const bool isDue = known == next_.end() || known->second <= parts_.clock.now();
    return touched_.erase(tenant) > 0 || isDue;
}

void Departures::sweep() {
    const auto tenants = parts_.store.tenants();
    if (!tenants) return;  // what serves requests says so
    for (const TenantInfo& tenant : *tenants) {
        if (stopping_) return;
        if (!isToBeRead(tenant.id)) continue;
        if (auto swept = sweep(tenant.id); !swept) {
            touch(tenant.id);
            parts_.log.error("departures_failed", {{"tenant", tenant.id.toString()},
                                                   {"code", name(swept.error().code)},
                                                   {"reason", swept.error().detail}});
        }
    }
}

Result<void> Departures::sweep(const Uuid& tenant) {
    auto due = read(tenant);
    if (!due) return due.error();
    for (const Uuid& person : due->people) {
        // The account first: whoever stays half done is found again by the rows.
        if (auto ended = endAccount(tenant, person); !ended) return ended;
        if (auto left = leave(tenant, person); !left) return left;
        parts_.log.info("departed", {{"tenant", tenant.toString()}, {"person", person.toString()}});
    }
    const std::lock_guard lock(mutex_);
    next_[tenant] = due->next;
    return {};
}

Result<Departures::Due> Departures::read(const Uuid& tenant) {
    const std::int64_t now = parts_.clock.now();
    Due due;
    due.next = parts_.store.isShared() ? now + kHourMs : INT64_MAX;
    auto done = parts_.inTurn(tenant, [&](TenantService& service) -> Result<void> {
        const auto settings = service.all(schema::kTenantSettings);
        if (!settings) return settings.error();
        const auto people = service.all(schema::kEmployee);
        if (!people) return people.error();
        const auto owners = service.holdersOf(schema::Role::owner);
        if (!owners) return owners.error();
        const std::string zone = zoneOf(*settings);
        for (const Record& row : *people) {
            const auto over = domain::leavesAt(row, zone);
            if (!over) continue;
            if (*over > now) {
                due.next = std::min(due.next, *over);
            } else if (std::ranges::find(*owners, row.id) == owners->end()) {
                due.people.push_back(row.id);
            }
        }
        return {};
    });
    return done ? Result<Due>(std::move(due)) : Result<Due>(done.error());
}

Result<void> Departures::endAccount(const Uuid& tenant, const Uuid& person) {
    const auto account = parts_.store.accountOf(tenant, person);
    if (!account) return account.error();
    if (!*account) return {};
    const AccountEnd ending{parts_.store, parts_.auth, parts_.clock};
    return ending.end(**account, [&](AccountEventKind kind) {
        AccountEvent event{kind, tenant, Uuid{}, person};
        event.email = (*account)->email;
        event.language = (*account)->language;
        parts_.tell(event);
    });
}

Result<void> Departures::leave(const Uuid& tenant, const Uuid& person) {
    const TenantService::Decision decide = [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
        const auto settings = moment.all(schema::kTenantSettings);
        if (!settings) return settings.error();
        const auto people = moment.all(schema::kEmployee);
        if (!people) return people.error();
        return farewell(*people, person, zoneOf(*settings), parts_.clock.now());
    };
    return parts_.inTurn(tenant, [&](TenantService& service) { return service.commit(decide, Uuid{}); });
}

}  // namespace aufwind::server
