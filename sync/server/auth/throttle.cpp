// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/throttle.h"

#include <algorithm>
#include <vector>

namespace aufwind::server {

void Throttle::change(const std::string& name, const std::function<void(Attempts&)>& change) {
    // Where the database does not answer, what this server remembers is better than nothing.
    if (shared_ != nullptr && shared_->changeAttempts(kind_ + name, change)) return;
    const std::lock_guard lock(mutex_);
    if (buckets_.size() >= kMostBuckets && !buckets_.contains(name)) sweepLocked(clock_.now());
    Attempts& attempts = buckets_[name];
    change(attempts);
    if (attempts.count == 0) buckets_.erase(name);
}

std::int64_t Throttle::bookIn(Attempts& attempts) const {
    const std::int64_t now = clock_.now();
    if (now - attempts.last > rule_.forgetMs) attempts = {};
    // A clock that jumped back must not lock anybody out for longer than the longest wait.
    const std::int64_t wait = attempts.blockedUntil - now;
    if (wait > 0 && wait <= rule_.longestWaitMs) return wait;
    attempts.count += 1;
    attempts.last = now;
    if (attempts.count >= rule_.free) {
        const std::uint32_t doublings = std::min<std::uint32_t>(attempts.count - rule_.free, 20);
        attempts.blockedUntil = now + std::min(rule_.longestWaitMs, rule_.firstWaitMs << doublings);
    }
    return 0;
}

std::int64_t Throttle::book(const std::string& name) {
    std::int64_t wait = 0;
    change(name, [&](Attempts& attempts) { wait = bookIn(attempts); });
    return wait;
}

void Throttle::giveBack(const std::string& name) {
    change(name, [&](Attempts& attempts) {
        if (attempts.count > 0) attempts.count -= 1;
        if (attempts.count < rule_.free) attempts.blockedUntil = 0;
    });
}

void Throttle::forgive(const std::string& name) {
    change(name, [](Attempts& attempts) { attempts = {}; });
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
