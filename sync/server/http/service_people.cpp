// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/service.h"
#include "sync/server/operator/seed.h"

#include <future>

/// Employees as the identity provider needs them: found by their address, or made.
namespace aufwind::server {
namespace {

constexpr std::string_view kEmployee = "employee";
constexpr std::chrono::seconds kPatience{2};

/// Waits for what a worker answers; on a thread that may.
template <typename T>
Result<T> awaited(const std::shared_ptr<TenantWorker>& worker, std::function<Result<T>(TenantService&)> ask) {
    auto promise = std::make_shared<std::promise<Result<T>>>();
    auto answer = promise->get_future();
    worker->perform([promise, ask = std::move(ask)](TenantService* service) {
        promise->set_value(service != nullptr ? ask(*service)
                                              : Result<T>(Error{ErrorCode::offline, "the tenant does not open"}));
    });
    // A company that is flooded holds up nobody else for longer.
    if (answer.wait_for(kPatience) != std::future_status::ready) return Error{ErrorCode::offline, "the tenant is busy"};
    return answer.get();
}

}  // namespace

Result<schema::Role> Service::rankOf(const Uuid& tenant, const Uuid& person) {
    return awaited<schema::Role>(worker(tenant), [person](TenantService& service) { return service.rankOf(person); });
}

SsoService::People Service::people() {
    const schema::Entity& employee = *schema_.entity(kEmployee);
    const auto email = employee.field("email")->number;
    using Found = std::optional<Uuid>;
    const auto find = [&employee, email](TenantService& service, const std::string& address) -> Result<Found> {
        auto rows = service.all(employee.number);
        if (!rows) return rows.error();
        for (const Record& row : *rows) {
            if (row.alive() && normalisedEmail(row.text(email)) == address) return Found(row.id);
        }
        return Found();
    };
    return {[this, find](const Uuid& tenant, const std::string& address) {
                return awaited<Found>(worker(tenant),
                                      [find, address](TenantService& service) { return find(service, address); });
            },
            [this, find](const Uuid& tenant, const std::string& address, const Identity& identity) {
                return awaited<Uuid>(worker(tenant), [this, find, address, identity](TenantService& service) {
                    // Somebody may have come in the same way a moment ago.
                    auto there = find(service, address);
                    if (!there) return Result<Uuid>(there.error());
                    if (*there) return Result<Uuid>(Error{ErrorCode::conflict, "somebody has the address by now"});
                    const Uuid id = entropy_.uuid(clock_.now());
                    const auto orAddress = [&](const std::string& name) {
                        return name.empty() ? address.substr(0, address.find('@')) : name;
                    };
                    Seed seed(schema_);
                    seed.row(kEmployee, id,
                             {{"email", address},
                              {"first_name", orAddress(identity.firstName)},
                              {"last_name", identity.lastName.empty() ? std::string("-") : identity.lastName},
                              {"status", std::int64_t{0}}});
                    auto done = service.commit(seed.take(), Uuid{});
                    return done ? Result<Uuid>(id) : Result<Uuid>(done.error());
                });
            }};
}

// It waits for as long as it takes, on threads of its own: what was begun is written, and its answer is true.
scim::ScimService::InTurn Service::inTurn() {
    return [this](const Uuid& tenant, const std::function<Result<void>(TenantService&)>& work) -> Result<void> {
        auto promise = std::make_shared<std::promise<Result<void>>>();
        auto answer = promise->get_future();
        worker(tenant)->perform([promise, work](TenantService* service) {
            promise->set_value(service != nullptr
                                   ? work(*service)
                                   : Result<void>(Error{ErrorCode::offline, "the tenant does not open"}));
        });
        return answer.get();
    };
}

}  // namespace aufwind::server
