// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/privacy/erasures.h"

#include "models/domain/employment.h"

#include <algorithm>

/// Whose time has come.
namespace aufwind::server {

namespace field = domain::field;

namespace {

constexpr std::int64_t kErasureHourMs = 3600LL * 1000;
// A server of more companies does not open all of them: it looks at the others when somebody uses them.
constexpr std::size_t kMostErasureCompanies = 200;

bool isErasureDue(const PrivacyRequest& request, std::int64_t now) {
    return request.kind == PrivacyKind::erasure && request.state == PrivacyState::approved &&
           (request.due <= now || request.hasBegun);
}

}  // namespace

void Erasures::touch(const Uuid& tenant) {
    const std::lock_guard lock(mutex_);
    touched_.insert(tenant);
}

bool Erasures::isToBeRead(const Uuid& tenant, bool isFirstVisit) {
    const std::lock_guard lock(mutex_);
    const auto known = seen_.find(tenant);
    const bool isDue = known == seen_.end() ? isFirstVisit : known->second.next <= parts_.clock.now();
    return touched_.erase(tenant) > 0 || isDue;
}

void Erasures::sweep() {
    const auto tenants = parts_.store.tenants();
    if (!tenants) return;  // what serves requests says so
    for (std::size_t i = 0; i < tenants->size() && !stopping_; ++i) {
        const Uuid tenant = (*tenants)[i].id;
        if (!isToBeRead(tenant, i < kMostErasureCompanies)) continue;
        if (auto swept = sweep(tenant); !swept) {
            parts_.log.error(
                "erasure_failed",
                {{"tenant", tenant.toString()}, {"code", name(swept.error().code)}, {"reason", swept.error().detail}});
        }
    }
}

Result<void> Erasures::sweep(const Uuid& tenant) {
    Seen seen;
    {
        const std::lock_guard lock(mutex_);
        seen = seen_[tenant];
        // What fails is not tried all the time.
        seen_[tenant] = {0, parts_.clock.now() + kErasureHourMs};
    }
    const auto due = read(tenant, seen);
    if (!due) return due.error();
    Result<void> failed{};
    for (const Due& one : *due) {
        if (stopping_) return failed;
        if (auto done = erase(tenant, one); !done) failed = done;
    }
    if (!failed) return failed;
    const std::lock_guard lock(mutex_);
    seen_[tenant] = seen;
    return {};
}

Result<std::vector<Erasures::Due>> Erasures::read(const Uuid& tenant, Seen& seen) const {
    const std::int64_t now = parts_.clock.now();
    const auto known = parts_.store.erased(tenant);
    if (!known) return known.error();
    std::map<Uuid, Due> due;
    auto done = parts_.inTurn(tenant, [&](TenantService& service) -> Result<void> {
        const std::uint64_t head = service.figures().head;
        if (seen.head != 0 && seen.head <= head && now < seen.next) {
            const auto changed =
                service.changedRows({schema::kPrivacyRequest, schema::kRetentionRule, schema::kDataProtection,
                                     schema::kEmployee, schema::kRoleGrant, schema::kCustomRoleGrant},
                                    seen.head, head);
            if (!changed) return changed.error();
            if (changed->empty()) {
                seen.head = head;
                return {};
            }
        }
        seen = {head, parts_.store.isShared() ? now + kErasureHourMs : INT64_MAX};
        if (auto asked = askByRule(service, seen); !asked) return asked;
        const auto requests = service.all(schema::kPrivacyRequest);
        if (!requests) return requests.error();
        for (const ErasedPerson& person : *known) {
            const auto row = service.find(schema::kEmployee, person.person);
            if (!row) return row.error();
            if (*row && (*row)->alive() && !domain::isErased(**row)) due[person.person] = {person.person};
        }
        for (const Record& row : *requests) {
            const PrivacyRequest request = PrivacyRequest::from(row);
            if (!row.alive() || request.kind != PrivacyKind::erasure) continue;
            const bool isAgain = due.contains(request.person) && !request.isOver();
            if (isErasureDue(request, now) || isAgain) {
                due[request.person] = {request.person, request.id};
            } else if (request.state == PrivacyState::approved) {
                seen.next = std::min(seen.next, request.due);
            }
        }
        return {};
    });
    if (!done) return done.error();
    std::vector<Due> all;
    for (const auto& [person, one] : due) all.push_back(one);
    return all;
}

}  // namespace aufwind::server
