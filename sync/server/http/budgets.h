// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "models/schema/uuid.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <mutex>
#include <unordered_map>

/// How much of something each person may ask for: so many at once, and from then on at a pace. In memory, so that a
/// restart forgives. Any thread.
namespace aufwind::server {

class Budgets {
  public:
    Budgets(double perSecond, double atOnce, const Clock& clock)
        : perSecond_(perSecond), atOnce_(atOnce), clock_(clock) {}

    /// 0 where it may go on, else milliseconds to wait.
    std::int64_t take(const Uuid& person) {
        const std::int64_t now = clock_.now();
        const std::lock_guard lock(mutex_);
        if (budgets_.size() >= kMost && !budgets_.contains(person)) forgetFull(now);
        Budget& budget = budgets_.try_emplace(person, Budget{atOnce_, now}).first->second;
        budget.left = leftOf(budget, now);
        budget.at = now;
        if (budget.left < 1) return static_cast<std::int64_t>(std::ceil((1 - budget.left) * kMs / perSecond_));
        budget.left -= 1;
        return 0;
    }

  private:
    struct Budget {
        double left = 0;
        std::int64_t at = 0;
    };
    static constexpr double kMs = 1000;
    static constexpr std::size_t kMost = 10'000;

    double leftOf(const Budget& budget, std::int64_t now) const {
        const auto since = static_cast<double>(std::max<std::int64_t>(0, now - budget.at));
        return std::min(atOnce_, budget.left + since * perSecond_ / kMs);
    }
    /// Whoever has all of theirs again is as good as unknown.
    void forgetFull(std::int64_t now) {
        std::erase_if(budgets_, [&](const auto& one) { return leftOf(one.second, now) >= atOnce_; });
    }

    const double perSecond_;
    const double atOnce_;
    const Clock& clock_;
    std::mutex mutex_;
    std::unordered_map<Uuid, Budget> budgets_;
};

}  // namespace aufwind::server
