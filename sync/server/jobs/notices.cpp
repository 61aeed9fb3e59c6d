// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/notices.h"

#include "sync/server/mail/account_mail.h"

#include <algorithm>

namespace aufwind::server {

void Notices::note(const Uuid& tenant, AuditEntry entry) {
    parts_.worker(tenant)->perform([this, tenant, entry = std::move(entry)](TenantService* service) {
        const auto done = service != nullptr ? service->note(entry)
                                             : Result<void>(Error{ErrorCode::offline, "the tenant does not open"});
        if (done) return;
        parts_.log.error("audit_failed", {{"tenant", tenant.toString()}, {"action", entry.action}});
    });
}

void Notices::tell(const AccountEvent& event) {
    const Uuid subject = event.person;
    const std::string detail = event.device.isNil() ? std::string() : "device=" + event.device.toString();
    note(event.tenant, {parts_.clock.now(), event.actor, std::string(name(event.kind)), subject, detail});
    const auto tenant = parts_.store.tenant(event.tenant);
    if (!tenant || !*tenant) return;
    if (auto mail = mailOf(event, (*tenant)->name, (*tenant)->workspace)) parts_.mails.add(std::move(*mail));
}

void Notices::alert(const Uuid& tenant, const Uuid& person, const std::string& what, std::uint64_t count) {
    const std::string tenantId = tenant.toString();
    const std::string personId = person.toString();
    parts_.log.warning(
        "alert",
        {{"tenant", tenantId}, {"person", personId}, {"what", what}, {"count", static_cast<std::int64_t>(count)}});
    AuditEntry entry{parts_.clock.now(), person, "access.denied", {}, what + " count=" + std::to_string(count)};
    parts_.worker(tenant)->perform([this, tenant, count, entry = std::move(entry)](TenantService* service) {
        if (service == nullptr) return;
        if (!service->note(entry)) parts_.log.error("audit_failed", {{"tenant", tenant.toString()}});
        const auto admins = service->holdersOf(schema::Role::admin);
        if (admins) mailAdmins(tenant, *admins, count);
    });
}

void Notices::mailAdmins(const Uuid& tenant, const std::vector<Uuid>& admins, std::uint64_t count) {
    const auto info = parts_.store.tenant(tenant);
    const auto accounts = parts_.store.accounts(tenant);
    if (!info || !*info || !accounts) return;
    for (const Account& account : *accounts) {
        if (account.disabled || std::ranges::find(admins, account.person) == admins.end()) continue;
        parts_.mails.add(alertMail(account.email, account.language, (*info)->workspace, count));
    }
}

}  // namespace aufwind::server
