// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/account_event.h"
#include "sync/server/auth/auth_service.h"
#include "sync/server/http/log.h"
#include "sync/server/tenancy/tenant_service.h"

#include <atomic>
#include <map>
#include <mutex>
#include <set>

/// Lets people leave whose last day is over, where that day was still to come when it was written (domain::leavesAt):
/// their account ends first, then their status says that they have left and whoever reported to them reports to the
/// manager above. Owners stay, so that no company is locked out by a date: somebody else has to say that they left.
///
/// A company is read when something was written to it, when the next day of its people is over, and once an hour where
/// other servers write as well. What has failed is done at the next sweep, and nothing is done twice.
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
        InTurn inTurn;
        TellAccountEvent tell;
    };

    explicit Departures(Parts parts) : parts_(std::move(parts)) {}

    /// Something was written to the company.
    void touch(const Uuid& tenant);
    void sweep();
    /// What is under way is finished; the next company does not begin.
    void stop() { stopping_ = true; }

  private:
    struct Due {
        std::vector<Uuid> people;
        std::int64_t next = 0;  ///< when to look again though nothing is written
    };
    bool isToBeRead(const Uuid& tenant);
    Result<void> sweep(const Uuid& tenant);
    Result<Due> read(const Uuid& tenant);
    Result<void> endAccount(const Uuid& tenant, const Uuid& person);
    Result<void> leave(const Uuid& tenant, const Uuid& person);

    const Parts parts_;
    std::atomic<bool> stopping_ = false;
    std::mutex mutex_;
    std::set<Uuid> touched_;
    std::map<Uuid, std::int64_t> next_;  ///< of companies that were read before
};

}  // namespace aufwind::server
