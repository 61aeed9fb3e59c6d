// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/alerts.h"

#include <algorithm>

namespace aufwind::server {

void Alerts::add(const Uuid& tenant, const Alert& alert) {
    const std::lock_guard lock(mutex_);
    Group group{tenant, alert.person, alert.what};
    if (const auto at = since_.find(group); at != since_.end()) {
        at->second += 1;
        return;
    }
    if (since_.size() >= kMostGroups) return;
    tell(group, 1);
    since_.emplace(std::move(group), 0);
}

void Alerts::sweep() {
    const std::lock_guard lock(mutex_);
    for (const auto& [group, count] : since_) {
        if (count > 0) tell(group, count);
    }
    // A group that goes on is not told as new every minute: it stays while it is active.
    std::erase_if(since_, [](const auto& entry) { return entry.second == 0; });
    std::ranges::for_each(since_, [](auto& entry) { entry.second = 0; });
}

void Alerts::tell(const Group& group, std::uint64_t count) const {
    tell_(std::get<0>(group), std::get<1>(group), std::get<2>(group), count);
}

}  // namespace aufwind::server
