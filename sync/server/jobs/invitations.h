// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/control_store.h"
#include "sync/server/http/log.h"
#include "sync/server/http/tenant_worker.h"
#include "sync/server/jobs/invitation_rules.h"
#include "sync/server/jobs/meetings.h"

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>

/// Tells by mail whoever takes part in a meeting, but its organiser, when it is made, changed or called off, in a way
/// that their calendars take over (RFC 5546, RFC 6047). Not who does not want mails or has left, nor of what is over.
///
/// It reads the rows that have changed since it last did, once nothing was written to them for a while, and compares
/// what a calendar would show now with what each was told last. How far it has read and what was told lies in the
/// control database and is written together with the mails that wait: nothing is told twice, whichever server goes on,
/// and nothing at all where only a note was written. What is there when a company begins with it is told to nobody.
///
/// touch() from any thread, at once. sweep() blocks on the database and on the tenants' turns: one at a time, on a
/// thread that may wait.
namespace aufwind::server {

class Invitations {
  public:
    struct Parts {
        ControlStore& store;
        const Log& log;
        const Clock& clock;
        Entropy& entropy;
        const schema::Schema& schema;
        std::function<std::shared_ptr<TenantWorker>(const Uuid& tenant)> worker;
        std::function<void()> written;  ///< mails wait to be sent
    };

    explicit Invitations(Parts parts, InvitationRules rules = {}) : parts_(std::move(parts)), rules_(rules) {}

    /// Before any tenant is opened: every company is looked at, also where nobody uses it.
    void begin();
    /// When a tenant is opened, before anything is written to it.
    void opened(const Uuid& tenant, std::uint64_t head);
    /// Something was written, by this server or another.
    void touch(const Uuid& tenant, std::uint64_t head);
    /// Others may have written without being heard: every company is looked at again.
    void lookAnew() { missed_ = true; }
    /// Whatever is due.
    void sweep();
    /// sweep() ends soon.
    void stop() { stopping_ = true; }

  private:
    struct Sample {
        std::int64_t at = 0;
        std::uint64_t head = 0;
    };
    void keep();
    void visitSome();
    /// As far as this nothing was written for a while; 0 where there is nothing to do yet.
    std::uint64_t settled(const Uuid& tenant);
    std::vector<Uuid> touched();
    void forgetUpTo(const Uuid& tenant, std::uint64_t head);
    Result<void> sweep(const Uuid& tenant);
    void lookAtAll();
    /// Whether it is too early to try again.
    bool isPutOff(const Uuid& tenant) const;
    void report(const Uuid& tenant, const Error& error);
    /// Up to which sequence, not beyond `upTo`.
    Result<std::uint64_t> gather(const Uuid& tenant, std::uint64_t from, std::uint64_t upTo, InvitationsDone& told);
    Result<void> tellOf(const Uuid& tenant, const Uuid& series, InvitationsDone& told);
    struct Listener;
    Result<void> tell(const Listener& listener, InvitationsDone& told);
    /// Where and in which language the person is told; no address where they are not.
    Result<std::pair<std::string, std::string>> addressOf(const Uuid& tenant, const Participation& now,
                                                          const Uuid& person);

    const Parts parts_;
    const InvitationRules rules_;
    std::atomic<bool> stopping_ = false;
    std::atomic<bool> missed_ = false;
    std::mutex mutex_;
    std::map<Uuid, std::deque<Sample>> touched_;
    std::vector<Uuid> unvisited_;  ///< the rest is of whoever sweeps
    std::int64_t kept_ = 0;
    struct Failure {
        ErrorCode code = ErrorCode::internal;
        std::int64_t at = 0;
    };
    std::map<Uuid, Failure> failing_;
};

}  // namespace aufwind::server
