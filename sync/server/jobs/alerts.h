// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/tenancy/tenant_service.h"

#include <functional>
#include <map>
#include <mutex>
#include <tuple>

/// Groups what operator and admins are told when somebody asks for what is not theirs. What one person does in one way
/// within half a minute is told once, with its number: a thousand attempts are one alert. Whoever goes on is told of
/// again every hour. Any thread.
namespace aufwind::server {

class Alerts {
  public:
    using Tell =
        std::function<void(const Uuid& tenant, const Uuid& person, const std::string& what, std::uint64_t count)>;

    /// `tell` is called under the lock and returns soon.
    Alerts(const Clock& clock, Tell tell) : clock_(clock), tell_(std::move(tell)) {}

    void add(const Uuid& tenant, const Alert& alert);
    /// Tells what is due. Called every few seconds: an alert is told within a minute of its first attempt.
    void sweep();

    static constexpr std::int64_t kGatherMs = 30'000;
    static constexpr std::int64_t kQuietMs = 3'600'000;

  private:
    using Group = std::tuple<Uuid, Uuid, std::string>;  ///< tenant, person, what
    struct Gathered {
        std::uint64_t count = 0;
        std::int64_t due = 0;
    };
    // More groups than this at once are one attack, and told as one.
    static constexpr std::size_t kMostGroups = 10'000;

    const Clock& clock_;
    Tell tell_;
    std::mutex mutex_;
    std::map<Group, Gathered> groups_;
};

}  // namespace aufwind::server
