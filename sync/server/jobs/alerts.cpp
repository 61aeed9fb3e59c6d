// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/alerts.h"

namespace aufwind::server {

void Alerts::add(const Uuid& tenant, const Alert& alert) {
    const std::lock_guard lock(mutex_);
    const Group group{tenant, alert.person, alert.what};
    const auto at = groups_.find(group);
    if (at == groups_.end() && groups_.size() >= kMostGroups) return;
    Gathered& gathered = at != groups_.end() ? at->second : groups_[group];
    if (gathered.due == 0) gathered.due = clock_.now() + kGatherMs;
    gathered.count += 1;
}

void Alerts::sweep() {
    const std::lock_guard lock(mutex_);
    const std::int64_t now = clock_.now();
    for (auto at = groups_.begin(); at != groups_.end();) {
        Gathered& gathered = at->second;
        // A clock that was put back must not silence anybody.
        if (gathered.due > now && gathered.due - now <= kQuietMs) {
            ++at;
            continue;
        }
        if (gathered.count == 0) {
            at = groups_.erase(at);
            continue;
        }
        const auto& [tenant, person, what] = at->first;
        tell_(tenant, person, what, gathered.count);
        gathered = {0, now + kQuietMs};
        ++at;
    }
}

}  // namespace aufwind::server
