// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/session_watch.h"

namespace aufwind::server {
namespace {

constexpr std::chrono::seconds kEvery{1};
constexpr std::chrono::milliseconds kLongestSleep{SessionWatch::kKeptMs / 2};

}  // namespace

SessionWatch::SessionWatch(ControlStore& store, AuthService& auth)
    : store_(store), auth_(auth), thread_([this] { run(); }) {}

SessionWatch::~SessionWatch() {
    {
        const std::lock_guard lock(mutex_);
        isOver_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void SessionWatch::wake() {
    {
        const std::lock_guard lock(mutex_);
        isWoken_ = true;
    }
    changed_.notify_all();
}

void SessionWatch::run() {
    std::unique_lock lock(mutex_);
    while (!isOver_) {
        isWoken_ = false;
        lock.unlock();
        look();
        lock.lock();
        changed_.wait_for(lock, kEvery, [this] { return isWoken_ || isOver_; });
    }
}

void SessionWatch::look() {
    const auto now = std::chrono::steady_clock::now();
    if (seen_ && now - lookedAt_ > kLongestSleep) seen_.reset();
    if (!seen_) {
        auto newest = store_.newestSessionChange();
        if (!newest) return;
        // What was seen before this number may have changed since.
        auth_.forgetAll();
        seen_ = *newest;
    }
    auto changes = store_.sessionChanges(*seen_);
    if (!changes) return;
    for (const SessionChange& change : *changes) {
        if (change.ended) {
            auth_.forget({change.session});
        } else {
            auth_.reread(change.session);
        }
        seen_ = change.number;
    }
    lookedAt_ = now;
    auth_.heard();
}

}  // namespace aufwind::server
