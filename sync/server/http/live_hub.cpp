// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/live_hub.h"

#include <algorithm>

namespace aufwind::server {

bool LiveHub::join(const std::shared_ptr<Listener>& listener, const Session& session) {
    const std::lock_guard lock(mutex_);
    auto& mine = members_[{session.tenant, session.person}];
    if (mine.size() >= mostPerPerson_) return false;
    mine.push_back({session.id, listener});
    return true;
}

void LiveHub::leave(const std::shared_ptr<Listener>& listener, const Session& session) {
    const std::lock_guard lock(mutex_);
    const auto at = members_.find({session.tenant, session.person});
    if (at == members_.end()) return;
    std::erase_if(at->second, [&](const Member& member) { return member.listener.lock() == listener; });
    if (at->second.empty()) members_.erase(at);
}

std::vector<std::shared_ptr<Listener>> LiveHub::of(const Uuid& tenant, const std::vector<Uuid>& persons) const {
    std::vector<std::shared_ptr<Listener>> found;
    const std::lock_guard lock(mutex_);
    for (const Uuid& person : persons) {
        const auto at = members_.find({tenant, person});
        if (at == members_.end()) continue;
        for (const Member& member : at->second) {
            if (auto listener = member.listener.lock()) found.push_back(std::move(listener));
        }
    }
    return found;
}

void LiveHub::hint(const Uuid& tenant, const std::vector<Uuid>& persons, std::uint64_t head) {
    for (const auto& listener : of(tenant, persons)) listener->hint(head);
}

std::vector<Uuid> LiveHub::persons(const Uuid& tenant) const {
    std::vector<Uuid> found;
    const std::lock_guard lock(mutex_);
    for (auto at = members_.lower_bound({tenant, Uuid{}}); at != members_.end() && at->first.first == tenant; ++at) {
        found.push_back(at->first.second);
    }
    return found;
}

std::vector<Uuid> LiveHub::tenants() const {
    std::vector<Uuid> found;
    const std::lock_guard lock(mutex_);
    for (const auto& [person, members] : members_) {
        if (found.empty() || found.back() != person.first) found.push_back(person.first);
    }
    return found;
}

void LiveHub::closeSession(const Uuid& session) {
    std::vector<std::shared_ptr<Listener>> ended;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& [person, members] : members_) {
            for (const Member& member : members) {
                auto listener = member.listener.lock();
                if (member.session == session && listener) ended.push_back(std::move(listener));
            }
        }
    }
    for (const auto& listener : ended) listener->end();
}

}  // namespace aufwind::server
