// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/departures.h"

#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "sync/server/auth/account_end.h"
#include "sync/server/jobs/hand_over.h"
#include "sync/server/tenancy/row_change.h"

#include <algorithm>

namespace aufwind::server {

namespace field = domain::field;

namespace {

std::string zoneOf(const std::vector<Record>& settings) {
    for (const Record& row : settings) {
        if (row.alive()) return row.text(field::kTenantZone);
    }
    return {};
}

/// What is written as this person leaves: nothing where that is not to be any more.
std::vector<merge::Operation> farewell(const std::vector<Record>& people, const Uuid& id, const std::string& zone,
                                       std::int64_t now) {
    const auto own = std::ranges::find_if(people, [&](const Record& row) { return row.id == id && row.alive(); });
    if (own == people.end()) return {};
    const auto over = domain::leavesAt(*own, zone);
    if (!over || *over > now) return {};
    std::vector<merge::Operation> operations = handOver(people, id, false);
    operations.insert(operations.begin(),
                      changeOf(*own, merge::OperationKind::set, field::kEmployeeStatus, Value{domain::kStatusLeft}));
    return operations;
}

}  // namespace

void Departures::sweep() {
    rounds_.go([this](const Uuid& tenant, Seen& seen) { return visit(tenant, seen); });
}

Result<void> Departures::visit(const Uuid& tenant, Seen& seen) const {
    const auto due = read(tenant, seen);
    if (!due) return due.error();
    Result<void> failed{};
    for (const Uuid& person : *due) {
        if (rounds_.isStopping()) return failed;
        if (auto done = depart(tenant, person); !done) failed = done;
    }
    return failed;
}

Result<std::vector<Uuid>> Departures::read(const Uuid& tenant, Seen& seen) const {
    const std::int64_t now = parts_.clock.now();
    std::vector<Uuid> due;
    auto done = parts_.inTurn(tenant, [&](TenantService& service) -> Result<void> {
        const std::uint64_t head = service.figures().head;
        if (seen.head != 0 && now < seen.next) {
            const auto changed = service.changedRows(
                {schema::kTenantSettings, schema::kEmployee, schema::kRoleGrant, schema::kCustomRoleGrant}, seen.head,
                head);
            if (!changed) return changed.error();
            if (changed->empty()) {
                seen.head = head;
                return {};
            }
        }
        seen = {head, parts_.store.isShared() ? now + CompanyRounds::kHourMs : INT64_MAX};
        const auto settings = service.all(schema::kTenantSettings);
        if (!settings) return settings.error();
        const auto people = service.all(schema::kEmployee);
        if (!people) return people.error();
        const std::string zone = zoneOf(*settings);
        for (const Record& row : *people) {
            const auto over = domain::leavesAt(row, zone);
            if (!over) continue;
            if (*over > now) {
                seen.next = std::min(seen.next, *over);
            } else {
                due.push_back(row.id);
            }
        }
        return {};
    });
    return done ? Result<std::vector<Uuid>>(std::move(due)) : Result<std::vector<Uuid>>(done.error());
}

Result<std::optional<std::string>> Departures::leaves(TenantService& service, const Uuid& person) const {
    using Address = std::optional<std::string>;
    const auto settings = service.all(schema::kTenantSettings);
    if (!settings) return settings.error();
    const auto row = service.find(schema::kEmployee, person);
    if (!row) return row.error();
    const auto over = *row ? domain::leavesAt(**row, zoneOf(*settings)) : std::nullopt;
    if (!over || *over > parts_.clock.now()) return Address();
    const auto rank = service.rankOf(person);
    if (!rank) return rank.error();
    return *rank == schema::Role::employee ? Address((*row)->text(field::kEmployeeEmail)) : Address();
}

// The account first: whoever stays half done is found again by the rows.
Result<void> Departures::depart(const Uuid& tenant, const Uuid& person) const {
    Result<std::optional<std::string>> address = Error{};
    auto looked = parts_.inTurn(tenant, [&](TenantService& service) -> Result<void> {
        address = leaves(service, person);
        return address ? Result<void>() : address.error();
    });
    if (!looked || !*address) return looked;
    if (auto ended = endAccount(tenant, person, **address); !ended) return ended;
    const auto left = leave(tenant, person);
    if (!left) return left.error();
    if (*left) parts_.log.info("departed", {{"tenant", tenant.toString()}, {"person", person.toString()}});
    return {};
}

Result<void> Departures::endAccounts(const Uuid& tenant, const std::vector<Uuid>& people) const {
    Result<void> failed{};
    for (const Uuid& person : people) {
        std::optional<std::string> address;
        auto looked = parts_.inTurn(tenant, [&](TenantService& service) -> Result<void> {
            const auto row = service.find(schema::kEmployee, person);
            if (!row) return row.error();
            const auto rank = service.rankOf(person);
            if (!rank) return rank.error();
            const bool isOver = *row && (*row)->alive() && domain::hasLeft(**row) && *rank == schema::Role::employee;
            if (isOver) address = (*row)->text(field::kEmployeeEmail);
            return {};
        });
        auto ended = looked && address ? endAccount(tenant, person, *address) : looked;
        if (!ended) failed = ended;
    }
    return failed;
}

Result<void> Departures::endAccount(const Uuid& tenant, const Uuid& person, const std::string& email) const {
    const auto account = parts_.store.accountOf(tenant, person);
    if (!account) return account.error();
    if (*account && !(*account)->disabled) {
        // Where the identity provider has made them it is the one who lets them in again.
        auto said = parts_.store.scimResources(tenant);
        if (!said) return said.error();
        for (ScimResource& one : *said) {
            if (one.id != person || one.state != ScimResource::State::there) continue;
            one.state = ScimResource::State::off;
            if (auto kept = parts_.store.putScimResource(tenant, one); !kept) return kept;
        }
    }
    const AccountEnd ending{parts_.store, parts_.auth, parts_.clock, parts_.entropy};
    return ending.end(tenant, person, email, [&](AccountEventKind kind, const Account& ended) {
        AccountEvent event{kind, tenant, Uuid{}, person};
        event.email = ended.email;
        event.language = ended.language;
        parts_.tell(event);
    });
}

Result<bool> Departures::leave(const Uuid& tenant, const Uuid& person) const {
    bool isWritten = false;
    const TenantService::Decision decide = [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
        const auto settings = moment.all(schema::kTenantSettings);
        if (!settings) return settings.error();
        const auto people = moment.all(schema::kEmployee);
        if (!people) return people.error();
        auto operations = farewell(*people, person, zoneOf(*settings), parts_.clock.now());
        isWritten = !operations.empty();
        return operations;
    };
    auto done = parts_.inTurn(tenant, [&](TenantService& service) { return service.commit(decide, Uuid{}); });
    return done ? Result<bool>(isWritten) : Result<bool>(done.error());
}

}  // namespace aufwind::server
