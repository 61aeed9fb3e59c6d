// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/tenancy/tenant_service.h"

#include <functional>
#include <map>
#include <mutex>
#include <tuple>

/// Groups what operator and admins are told when somebody asks for what is not theirs. What one person does in one way
/// within half a minute is told once, with its number, by one of all servers on the database: a thousand attempts are
/// one alert. Whoever goes on is told of again every hour. Any thread.
namespace aufwind::server {

class Alerts {
  public:
    using Tell = std::function<void(const Attempted& attempted)>;

    Alerts(ControlStore& store, const Clock& clock, Tell tell) : store_(store), clock_(clock), tell_(std::move(tell)) {}

    /// Remembers it in memory; the next sweep() takes it to the database.
    void add(const Uuid& tenant, const Alert& alert);
    /// What was remembered is in the database from then on.
    Result<void> keep();
    /// The same, and tells what is due. Called every few seconds, on one thread at a time: an alert is told within a
    /// minute of its first attempt. Errors: those of the database; nothing is forgotten then.
    Result<void> sweep();

    static constexpr std::int64_t kGatherMs = 30'000;
    static constexpr std::int64_t kQuietMs = 3'600'000;

  private:
    using Group = std::tuple<Uuid, Uuid, std::string>;  ///< tenant, person, what
    struct Gathered {
        std::uint64_t count = 0;
        std::int64_t first = 0;
    };
    // More groups than this at once are one attack, and told as one.
    static constexpr std::size_t kMostGroups = 10'000;

    void gather(const Group& group, const Gathered& more);

    ControlStore& store_;
    const Clock& clock_;
    const Tell tell_;
    std::mutex mutex_;
    std::map<Group, Gathered> groups_;
};

}  // namespace aufwind::server
