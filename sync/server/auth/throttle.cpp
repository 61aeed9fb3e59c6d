// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/throttle.h"

#include <algorithm>
#include <vector>

namespace aufwind::server {

std::int64_t Throttle::book(const std::string& name) {
    const std::lock_guard lock(mutex_);
    const std::int64_t now = clock_.now();
    if (buckets_.size() >= kMostBuckets && !buckets_.contains(name)) sweepLocked(now);
    Bucket& bucket = buckets_[name];
    if (now - bucket.last > rule_.forgetMs) bucket = {};
    // A clock that jumped back must not lock anybody out for longer than the longest wait.
    if (bucket.blockedUntil > now && bucket.blockedUntil - now <= rule_.longestWaitMs) return bucket.blockedUntil - now;
    bucket.attempts += 1;
    bucket.last = now;
    if (bucket.attempts >= rule_.free) {
        const std::uint32_t doublings = std::min<std::uint32_t>(bucket.attempts - rule_.free, 20);
        bucket.blockedUntil = now + std::min(rule_.longestWaitMs, rule_.firstWaitMs << doublings);
    }
    return 0;
}

void Throttle::giveBack(const std::string& name) {
    const std::lock_guard lock(mutex_);
    const auto at = buckets_.find(name);
    if (at == buckets_.end() || at->second.attempts == 0) return;
    at->second.attempts -= 1;
    if (at->second.attempts < rule_.free) at->second.blockedUntil = 0;
    if (at->second.attempts == 0) buckets_.erase(at);
}

void Throttle::forgive(const std::string& name) {
    const std::lock_guard lock(mutex_);
    buckets_.erase(name);
}

void Throttle::sweep() {
    const std::lock_guard lock(mutex_);
    sweepLocked(clock_.now());
}

void Throttle::sweepLocked(std::int64_t now) {
    std::erase_if(buckets_, [&](const auto& entry) { return now - entry.second.last > rule_.forgetMs; });
    if (buckets_.size() < kMostBuckets) return;
    std::vector<std::int64_t> times;
    times.reserve(buckets_.size());
    for (const auto& [name, bucket] : buckets_) times.push_back(bucket.last);
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    std::erase_if(buckets_, [cut = *middle](const auto& entry) { return entry.second.last <= cut; });
}

std::size_t Throttle::size() const {
    const std::lock_guard lock(mutex_);
    return buckets_.size();
}

}  // namespace aufwind::server
