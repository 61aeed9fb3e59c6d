// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/auth_service.h"

#include <condition_variable>
#include <thread>

/// Tells a server what others on the same database have done to sessions: signed out, disabled, removed a device, chose
/// a password. Asks every second whatever happens, and at once when it is woken, so a lost notice costs a second and a
/// lost database costs the trust in what was seen before (AuthService::kTrustedFor). ASVS 5.0 7.4.
///
/// Threads: one of its own between constructor and destructor; wake() from any.
namespace aufwind::server {

class SessionWatch {
  public:
    /// How long the database keeps a change. A server that has slept for longer than half of it forgets everything.
    static constexpr std::int64_t kKeptMs = 3'600'000;

    SessionWatch(ControlStore& store, AuthService& auth);
    SessionWatch(const SessionWatch&) = delete;
    SessionWatch& operator=(const SessionWatch&) = delete;
    ~SessionWatch();

    void wake();

  private:
    void run();
    void look();

    ControlStore& store_;
    AuthService& auth_;
    std::optional<std::uint64_t> seen_;  ///< the newest change
    std::chrono::steady_clock::time_point lookedAt_{};
    std::mutex mutex_;
    std::condition_variable changed_;
    bool isWoken_ = false;
    bool isOver_ = false;
    std::thread thread_;  ///< last: it uses all the others
};

}  // namespace aufwind::server
