// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/privacy/erasures.h"

#include <algorithm>
#include <map>

/// Whose time has come.
namespace aufwind::server {

namespace field = domain::field;

namespace {

bool isErasureDue(const PrivacyRequest& request, std::int64_t now) {
    return request.kind == PrivacyKind::erasure && request.state == PrivacyState::approved &&
           (request.due <= now || request.hasBegun);
}

}  // namespace

void Erasures::sweep() {
    rounds_.go([this](const Uuid& tenant, Seen& seen) { return visit(tenant, seen); });
}

Result<void> Erasures::visit(const Uuid& tenant, Seen& seen) const {
    const auto due = read(tenant, seen);
    if (!due) return due.error();
    Result<void> failed{};
    for (const Due& one : *due) {
        if (rounds_.isStopping()) return failed;
        if (auto done = erase(tenant, one); !done) failed = done;
    }
    return failed;
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
        seen = {head, parts_.store.isShared() ? now + CompanyRounds::kHourMs : INT64_MAX};
        if (auto asked = askByRule(service, seen); !asked) return asked;
        const auto requests = service.all(schema::kPrivacyRequest);
        if (!requests) return requests.error();
        for (const ErasedPerson& person : *known) {
            const auto row = service.find(schema::kEmployee, person.person);
            if (!row) return row.error();
            if (*row && domain::isOfBefore(**row, person.at)) due[person.person] = {person.person};
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
