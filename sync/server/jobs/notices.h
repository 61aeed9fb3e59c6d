// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/account_event.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/http/log.h"
#include "sync/server/http/tenant_worker.h"
#include "sync/server/jobs/import_notice.h"
#include "sync/server/jobs/outgoing_queue.h"

#include <functional>
#include <memory>
#include <string>

/// Tells what happened to whoever has to know: the audit log of the tenant, the person by mail, and where somebody asks
/// for what is not theirs, the tenant's admins by mail, its webhook, and the operator by the log. Any thread; nobody
/// waits.
namespace aufwind::server {

class Notices {
  public:
    struct Parts {
        ControlStore& store;
        OutgoingQueue& outgoing;
        const Log& log;
        const Clock& clock;
        Entropy& entropy;
        const schema::Schema& schema;
        std::function<std::shared_ptr<TenantWorker>(const Uuid& tenant)> worker;
    };

    explicit Notices(Parts parts) : parts_(std::move(parts)) {}

    void tell(const AccountEvent& event);
    void alert(const Attempted& attempted);
    void mailRefusedFile(const Uuid& tenant, const std::vector<Uuid>& admins, const RefusedFile& file);

  private:
    void note(const Uuid& tenant, AuditEntry entry);
    using MailFor = std::function<Mail(const Account& account, const TenantInfo& company)>;
    void mailAdmins(const Uuid& tenant, const std::vector<Uuid>& admins, const MailFor& mail);
    void callWebhook(const Attempted& attempted);

    const Parts parts_;
};

}  // namespace aufwind::server
