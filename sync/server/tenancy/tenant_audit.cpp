// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"
#include "sync/server/access/grants.h"
#include "sync/server/access/rights.h"
#include "sync/server/tenancy/tenant_reading.h"
#include "sync/server/tenancy/unit.h"

#include <algorithm>

/// Roles, and the audit log.
namespace aufwind::server {

// What could not be read must not pass for a role that is not there.
Result<schema::Role> Tenant::roleOf(const Uuid& person) {
    const Reading reading(*this);
    Unit rows(facts_, *store_, audience_, cache_);
    const schema::Role role = server::roleOf(person, rows);
    auto sound = readError();
    return sound ? Result<schema::Role>(role) : sound.error();
}

Result<schema::Role> Tenant::rankOf(const Uuid& person) {
    const Reading reading(*this);
    Unit rows(facts_, *store_, audience_, cache_);
    schema::Role rank = server::roleOf(person, rows);
    if (rank < schema::Role::hr && holdsAnywhere(facts_.schema(), 0, person, rows)) {
        rank = schema::Role::hr;
    }
    auto sound = readError();
    return sound ? Result<schema::Role>(rank) : sound.error();
}

Result<bool> Tenant::holds(const Uuid& person, FieldNumber permission) {
    const Reading reading(*this);
    Unit rows(facts_, *store_, audience_, cache_);
    const bool holds = permission != 0 && holdsAnywhere(facts_.schema(), permission, person, rows);
    auto sound = readError();
    return sound ? Result<bool>(holds) : sound.error();
}

Result<bool> Tenant::holdsForAll(const Uuid& person, FieldNumber permission) {
    const Reading reading(*this);
    Unit rows(facts_, *store_, audience_, cache_);
    const bool holds = grantingRole(facts_.schema(), permission, std::nullopt, person, rows).has_value();
    auto sound = readError();
    return sound ? Result<bool>(holds) : sound.error();
}

Result<std::vector<Uuid>> Tenant::reached(const Uuid& person, FieldNumber permission,
                                          std::optional<std::vector<Uuid>> of) {
    const Reading reading(*this);
    Unit rows(facts_, *store_, audience_, cache_);
    std::vector<Uuid> found = of.value_or(std::vector<Uuid>{});
    if (!of) {
        store_->rowsOf(facts_.person(), [&](std::string_view payload) {
            if (const auto row = protocol::recordFromBytes(payload)) {
                found.push_back(row->id);
            }
        });
    }
    std::sort(found.begin(), found.end());
    std::erase_if(found, [&](const Uuid& over) {
        return !grantingRole(facts_.schema(), permission, over, person, rows).has_value();
    });
    auto sound = readError();
    return sound ? Result<std::vector<Uuid>>(std::move(found)) : sound.error();
}

Result<std::vector<Uuid>> Tenant::holdersOf(schema::Role role) {
    const Reading reading(*this);
    std::vector<Uuid> holders;
    for (const StoredMember& member : store_->membersOf(Scope::role(role))) {
        if (member.active()) {
            holders.push_back(member.person);
        }
    }
    auto sound = readError();
    return sound ? Result<std::vector<Uuid>>(std::move(holders)) : sound.error();
}

Result<std::optional<std::string>> Tenant::addressOf(const Uuid& person) {
    auto row = find(facts_.person(), person);
    if (!row) {
        return row.error();
    }
    if (!*row || !(*row)->alive()) {
        return std::optional<std::string>();
    }
    const schema::Entity* entity = facts_.schema().entity(facts_.person());
    const schema::Field* email = entity != nullptr ? entity->field("email") : nullptr;
    return std::optional<std::string>(email != nullptr ? (*row)->text(email->number) : std::string());
}

Result<void> Tenant::note(const AuditEntry& entry) {
    const std::lock_guard lock(mutex_);
    begin();
    auditor_.log().append(entry);
    auto done = store_->commit();
    if (!done) {
        forgetAll();
    }
    return done;
}

Result<std::vector<AuditEntry>> Tenant::viewsOf(const Uuid& person) {
    const Reading reading(*this);
    auto entries = answers_.viewsOf(person);
    auto sound = readError();
    return sound ? Result<std::vector<AuditEntry>>(std::move(entries)) : sound.error();
}

Result<std::vector<AuditEntry>> Tenant::auditEntries(std::uint64_t after, std::size_t limit) {
    const Reading reading(*this);
    auto entries = auditor_.log().entries(after, limit);
    auto sound = readError();
    return sound ? Result<std::vector<AuditEntry>>(std::move(entries)) : sound.error();
}

Result<std::optional<AuditAnchor>> Tenant::auditHead() {
    const Reading reading(*this);
    auto head = auditor_.log().head();
    auto sound = readError();
    return sound ? Result<std::optional<AuditAnchor>>(std::move(head)) : sound.error();
}

Result<AuditVerdict> Tenant::verifyAudit(const std::vector<AuditAnchor>& anchors) {
    const Reading reading(*this);
    auto verdict = auditor_.log().verify(anchors);
    auto sound = readError();
    return sound ? Result<AuditVerdict>(std::move(verdict)) : sound.error();
}

}  // namespace aufwind::server
