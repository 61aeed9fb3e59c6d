// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/alerts.h"

#include <algorithm>

namespace aufwind::server {

void Alerts::add(const Uuid& tenant, const Alert& alert) {
    gather({tenant, alert.person, alert.what}, {1, clock_.now()});
}

void Alerts::gather(const Group& group, const Gathered& more) {
    const std::lock_guard lock(mutex_);
    const auto at = groups_.find(group);
    if (at == groups_.end() && groups_.size() >= kMostGroups) return;
    Gathered& gathered = groups_.try_emplace(group, Gathered{0, more.first}).first->second;
    gathered = {gathered.count + more.count, std::min(gathered.first, more.first)};
}

Result<void> Alerts::keep() {
    std::map<Group, Gathered> some;
    {
        const std::lock_guard lock(mutex_);
        some.swap(groups_);
    }
    Result<void> kept;
    for (const auto& [group, gathered] : some) {
        const auto& [tenant, person, what] = group;
        auto added =
            kept ? store_.addAttempts({tenant, person, what, gathered.count}, gathered.first + kGatherMs) : kept;
        if (added) continue;
        gather(group, gathered);
        kept = std::move(added);
    }
    return kept;
}

Result<void> Alerts::sweep() {
    const auto kept = keep();
    const std::int64_t now = clock_.now();
    auto due = store_.takeAttempts(now, now + kQuietMs);
    if (!due) return due.error();
    for (const Attempted& attempted : *due) tell_(attempted);
    return kept;
}

}  // namespace aufwind::server
