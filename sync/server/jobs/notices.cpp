// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/notices.h"

#include "sync/server/jobs/alert_rows.h"
#include "sync/server/jobs/webhook.h"
#include "sync/server/mail/account_mail.h"
#include "sync/server/mail/import_mail.h"

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
    const std::string detail = event.device.isNil() ? event.detail : "device=" + event.device.toString();
    note(event.tenant, {parts_.clock.now(), event.actor, std::string(name(event.kind)), subject, detail});
    const auto tenant = parts_.store.tenant(event.tenant);
    if (!tenant || !*tenant) return;
    if (auto mail = mailOf(event, (*tenant)->name, (*tenant)->workspace)) {
        parts_.outgoing.add(event.tenant, std::move(*mail));
    }
}

void Notices::alert(const Attempted& attempted) {
    const std::string tenantId = attempted.tenant.toString();
    const std::string personId = attempted.person.toString();
    const auto count = static_cast<std::int64_t>(attempted.count);
    parts_.log.warning("alert",
                       {{"tenant", tenantId}, {"person", personId}, {"what", attempted.what}, {"count", count}});
    callWebhook(attempted);
    AuditEntry entry{
        parts_.clock.now(), attempted.person, "access.denied", {}, attempted.what + " count=" + std::to_string(count)};
    parts_.worker(attempted.tenant)->perform([this, attempted, entry = std::move(entry)](TenantService* service) {
        if (service == nullptr) return;
        if (!service->note(entry)) parts_.log.error("audit_failed", {{"tenant", attempted.tenant.toString()}});
        if (!showAlert(*service, {parts_.schema, parts_.entropy, parts_.clock.now()}, attempted)) {
            parts_.log.error("alert_failed", {{"tenant", attempted.tenant.toString()}});
        }
        const auto admins = service->holdersOf(schema::Role::admin);
        if (!admins) return;
        mailAdmins(attempted.tenant, *admins, [&](const Account& account, const TenantInfo& company) {
            return alertMail(account.email, account.language, company.workspace, attempted.count);
        });
    });
}

void Notices::mailRefusedFile(const Uuid& tenant, const std::vector<Uuid>& admins, const RefusedFile& file) {
    mailAdmins(tenant, admins, [&](const Account& account, const TenantInfo& company) {
        return importMail(account.email, account.language, company.workspace, file);
    });
}

void Notices::callWebhook(const Attempted& attempted) {
    const auto webhook = parts_.store.webhook(attempted.tenant);
    const auto info = webhook && *webhook ? parts_.store.tenant(attempted.tenant)
                                          : Result<std::optional<TenantInfo>>(std::optional<TenantInfo>());
    if (!info || !*info) return;
    parts_.outgoing.addWebhook(attempted.tenant,
                               alertContent((*info)->workspace, attempted.what, attempted.count, parts_.clock.now()));
}

void Notices::mailAdmins(const Uuid& tenant, const std::vector<Uuid>& admins, const MailFor& mail) {
    const auto info = parts_.store.tenant(tenant);
    const auto accounts = parts_.store.accounts(tenant);
    if (!info || !*info || !accounts) return;
    for (const Account& account : *accounts) {
        if (account.disabled || std::ranges::find(admins, account.person) == admins.end()) continue;
        parts_.outgoing.add(tenant, mail(account, **info));
    }
}

}  // namespace aufwind::server
