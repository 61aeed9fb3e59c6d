// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/tenancy/tenant_service.h"

#include <functional>
#include <map>
#include <mutex>
#include <tuple>

/// Groups what the operator is told when somebody asks for what is not theirs. The first attempt is told at once, what
/// follows from the same person in the same way as one number at the next sweep: a thousand attempts are told twice.
/// Any thread.
namespace aufwind::server {

class Alerts {
  public:
    using Tell =
        std::function<void(const Uuid& tenant, const Uuid& person, const std::string& what, std::uint64_t count)>;

    /// `tell` is called under the lock and returns soon.
    explicit Alerts(Tell tell) : tell_(std::move(tell)) {}

    void add(const Uuid& tenant, const Alert& alert);
    /// Called every minute.
    void sweep();

  private:
    using Group = std::tuple<Uuid, Uuid, std::string>;  ///< tenant, person, what
    // More groups than this at once are one attack, and told as one.
    static constexpr std::size_t kMostGroups = 10'000;

    void tell(const Group& group, std::uint64_t count) const;

    Tell tell_;
    std::mutex mutex_;
    std::map<Group, std::uint64_t> since_;
};

}  // namespace aufwind::server
