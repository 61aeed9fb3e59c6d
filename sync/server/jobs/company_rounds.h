// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/http/log.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <set>

/// Whom a job of the server visits next: companies in which something was written, those in which something is due, and
/// after a start the first of all. Where a visit failed the next one comes an hour later, however much is written.
///
/// Threads: touch() and stop() from any, at once; go() on one thread at a time.
namespace aufwind::server {

class CompanyRounds {
  public:
    static constexpr std::int64_t kHourMs = 3600LL * 1000;

    /// What a job remembers of a company between two visits; the job itself fills it in.
    struct Seen {
        std::uint64_t head = 0;  ///< where the company stood; 0: not looked at
        std::int64_t next = 0;   ///< when to look again though nothing is written
    };
    using Visit = std::function<Result<void>(const Uuid& tenant, Seen& seen)>;

    /// `trouble` is what the log calls a visit that failed.
    CompanyRounds(ControlStore& store, const Clock& clock, const Log& log, const char* trouble)
        : store_(store), clock_(clock), log_(log), trouble_(trouble) {}

    /// Something was written to the company.
    void touch(const Uuid& tenant);
    /// Visits whoever is to be visited, one after the other.
    void go(const Visit& visit);
    /// The visit that is under way sees it; the next one does not begin.
    void stop() { stopping_ = true; }
    bool isStopping() const { return stopping_; }

  private:
    struct Company {
        Seen seen;
        bool hasFailed = false;
    };
    bool isToBeVisited(const Uuid& tenant, bool isFirstVisit);

    ControlStore& store_;
    const Clock& clock_;
    const Log& log_;
    const char* trouble_;
    std::atomic<bool> stopping_ = false;
    std::mutex mutex_;
    std::set<Uuid> touched_;
    std::map<Uuid, Company> known_;
};

}  // namespace aufwind::server
