// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/auth/control_store.h"

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>

/// Slows down guessing. Each name (an account, an address, a known device of an account) has a budget of wrong
/// attempts; beyond it every further one costs a wait that doubles. An attempt is booked before the password is looked
/// at and given back when it was right, so that a thousand guesses at once are a thousand, not one. ASVS 5.0 6.3.1. In
/// memory only: a restart forgives; or, where several servers share a database, in that one, so that nobody gets a
/// budget from each. Any thread; blocks on the database then.
namespace aufwind::server {

struct ThrottleRule {
    std::uint32_t free = 10;            ///< wrong attempts that cost nothing
    std::int64_t firstWaitMs = 30'000;  ///< after that, doubling
    std::int64_t longestWaitMs = 900'000;
    std::int64_t forgetMs = 3'600'000;  ///< without an attempt for so long, all is forgiven
};

class Throttle {
  public:
    Throttle(const ThrottleRule& rule, const Clock& clock) : rule_(rule), clock_(clock) {}

    /// From now on the attempts are counted there, under `kind` and the name. Once, before the first attempt.
    void share(ControlStore& store, std::string kind) {
        shared_ = &store;
        kind_ = std::move(kind);
    }

    /// Books an attempt. 0 where it may go on, else milliseconds to wait; then nothing is booked.
    std::int64_t book(const std::string& name);
    /// The attempt was not wrong: as if it had not been.
    void giveBack(const std::string& name);
    /// A right password: the budget is full again.
    void forgive(const std::string& name);

    /// Forgets what is old. Called from time to time; also bounds the memory.
    void sweep();
    std::size_t size() const;

  private:
    void change(const std::string& name, const std::function<void(Attempts&)>& change);
    std::int64_t bookIn(Attempts& attempts) const;

    // An attacker who invents names must not grow the table without end: beyond this the oldest half goes.
    static constexpr std::size_t kMostBuckets = 100'000;
    void sweepLocked(std::int64_t now);

    ThrottleRule rule_;
    const Clock& clock_;
    mutable std::mutex mutex_;
    std::unordered_map<std::string, Attempts> buckets_;
    ControlStore* shared_ = nullptr;
    std::string kind_;
};

}  // namespace aufwind::server
