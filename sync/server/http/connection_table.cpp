// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/connection_table.h"

namespace aufwind::server {

ConnectionTable::Admitted ConnectionTable::admit(const std::string& address, const std::weak_ptr<Guest>& guest) {
    const std::lock_guard lock(mutex_);
    Admitted admitted;
    if (const auto at = addresses_.find(address);
        at != addresses_.end() && at->second.unproven.size() >= limits_.unprovenPerAddress) {
        if (!evictFrom(at->second.unproven)) return admitted;
        admitted.evicted = true;
    }
    if (unproven_.size() >= limits_.unproven || entries_.size() >= limits_.connections) {
        if (!evictFrom(unproven_)) return admitted;
        admitted.evicted = true;
    }
    admitted.ticket = ++lastTicket_;
    entries_.emplace(admitted.ticket, Entry{address, guest, false});
    addresses_[address].unproven.insert(admitted.ticket);
    unproven_.insert(admitted.ticket);
    return admitted;
}

bool ConnectionTable::evictFrom(const std::set<std::uint64_t>& tickets) {
    for (const std::uint64_t ticket : tickets) {
        const auto at = entries_.find(ticket);
        const auto guest = at->second.guest.lock();
        if (guest && guest->isBusy()) continue;
        if (guest) guest->abort();
        remove(at);  // changes `tickets`
        return true;
    }
    return false;
}

bool ConnectionTable::prove(std::uint64_t ticket) {
    const std::lock_guard lock(mutex_);
    const auto at = entries_.find(ticket);
    if (at == entries_.end()) return false;
    if (at->second.proven) return true;
    Address& address = addresses_[at->second.address];
    if (address.proven >= limits_.provenPerAddress) return false;
    at->second.proven = true;
    address.proven += 1;
    address.unproven.erase(ticket);
    unproven_.erase(ticket);
    return true;
}

void ConnectionTable::leave(std::uint64_t ticket) {
    const std::lock_guard lock(mutex_);
    if (const auto at = entries_.find(ticket); at != entries_.end()) remove(at);
}

void ConnectionTable::remove(std::map<std::uint64_t, Entry>::iterator at) {
    const auto address = addresses_.find(at->second.address);
    if (at->second.proven) {
        address->second.proven -= 1;
    } else {
        address->second.unproven.erase(at->first);
        unproven_.erase(at->first);
    }
    if (address->second.proven == 0 && address->second.unproven.empty()) addresses_.erase(address);
    entries_.erase(at);
    if (entries_.empty()) left_.notify_all();
}

std::size_t ConnectionTable::size() const {
    const std::lock_guard lock(mutex_);
    return entries_.size();
}

std::vector<std::shared_ptr<Guest>> ConnectionTable::guests() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::shared_ptr<Guest>> all;
    for (const auto& [ticket, entry] : entries_) {
        if (auto guest = entry.guest.lock()) all.push_back(std::move(guest));
    }
    return all;
}

void ConnectionTable::drainAll() {
    for (const auto& guest : guests()) guest->drain();
}

void ConnectionTable::abortAll() {
    for (const auto& guest : guests()) guest->abort();
}

bool ConnectionTable::waitUntilEmpty(std::chrono::milliseconds limit) {
    std::unique_lock lock(mutex_);
    return left_.wait_for(lock, limit, [this] { return entries_.empty(); });
}

}  // namespace aufwind::server
