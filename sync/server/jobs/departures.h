// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/account_event.h"
#include "sync/server/auth/auth_service.h"
#include "sync/server/http/log.h"
#include "sync/server/jobs/company_rounds.h"
#include "sync/server/tenancy/tenant_service.h"

#include <optional>

/// Lets people leave whose last day is over, where that day was still to come when it was written (domain::leavesAt):
/// their account ends first, then their status says that they have left and whoever reported to them reports to the
/// manager above. Whoever holds a role stays: an account of theirs is not for everybody to end who may write a date.
///
/// A company is read when one opens it, when its people, roles or settings were written, when the next day of its
/// people is over, and once an hour where other servers write as well. What has failed is done again an hour later, one
/// person's failure is nobody else's, and nothing is done twice.
///
/// Threads: touch() from any, at once; sweep() blocks on companies' turns and on the disk, one at a time.
namespace aufwind::server {

class Departures {
  public:
    /// Runs the work with the open company in its turn, and waits for it.
    using InTurn =
        std::function<Result<void>(const Uuid& tenant, const std::function<Result<void>(TenantService&)>& work)>;

    struct Parts {
        ControlStore& store;
        AuthService& auth;
        const Log& log;
        const Clock& clock;
        Entropy& entropy;
        InTurn inTurn;
        TellAccountEvent tell;
    };

    explicit Departures(Parts parts)
        : parts_(std::move(parts)), rounds_(parts_.store, parts_.clock, parts_.log, "departures_failed") {}

    /// Something was written to the company.
    void touch(const Uuid& tenant) { rounds_.touch(tenant); }
    void sweep();
    /// Ends the accounts of those of them whose row says that they have left, and who hold no role.
    Result<void> endAccounts(const Uuid& tenant, const std::vector<Uuid>& people) const;
    /// What is under way is finished; the next person does not begin.
    void stop() { rounds_.stop(); }

  private:
    using Seen = CompanyRounds::Seen;
    Result<void> visit(const Uuid& tenant, Seen& seen) const;
    Result<std::vector<Uuid>> read(const Uuid& tenant, Seen& seen) const;
    /// Whether they leave now, by their row and their role; their address then.
    Result<std::optional<std::string>> leaves(TenantService& service, const Uuid& person) const;
    Result<void> depart(const Uuid& tenant, const Uuid& person) const;
    Result<void> endAccount(const Uuid& tenant, const Uuid& person, const std::string& email) const;
    Result<bool> leave(const Uuid& tenant, const Uuid& person) const;

    const Parts parts_;
    CompanyRounds rounds_;
};

}  // namespace aufwind::server
