// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/http/limits.h"

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

/// Who is connected, and how many may be. A connection is unproven until it shows a valid token; of the unproven ones
/// the oldest idle one makes room for a newcomer, so that slow strangers cannot keep anybody out. Any thread.
namespace aufwind::server {

class Guest {
  public:
    virtual ~Guest() = default;
    /// A request is being answered. Any thread.
    virtual bool isBusy() const = 0;
    /// Finish the request in progress, then close. Any thread; returns at once.
    virtual void drain() = 0;
    /// Close now. Any thread; returns at once.
    virtual void abort() = 0;
};

class ConnectionTable {
  public:
    explicit ConnectionTable(const Limits& limits) : limits_(limits) {}

    struct Admitted {
        std::uint64_t ticket = 0;  ///< 0: no room
        bool evicted = false;      ///< somebody else had to go
    };
    Admitted admit(const std::string& address, const std::weak_ptr<Guest>& guest);
    /// The guest has shown a valid token. False where its address has too many such already.
    bool prove(std::uint64_t ticket);
    void leave(std::uint64_t ticket);

    std::size_t size() const;
    void drainAll();
    void abortAll();
    /// True once nobody is left.
    bool waitUntilEmpty(std::chrono::milliseconds limit);

  private:
    struct Entry {
        std::string address;
        std::weak_ptr<Guest> guest;
        bool proven = false;
    };
    struct Address {
        std::set<std::uint64_t> unproven;  ///< tickets rise, so the first is the oldest
        std::size_t proven = 0;
    };

    bool evictFrom(const std::set<std::uint64_t>& tickets);
    void remove(std::map<std::uint64_t, Entry>::iterator at);
    std::vector<std::shared_ptr<Guest>> guests() const;

    const Limits limits_;
    mutable std::mutex mutex_;
    std::condition_variable left_;
    std::map<std::uint64_t, Entry> entries_;
    std::map<std::string, Address> addresses_;
    std::set<std::uint64_t> unproven_;
    std::uint64_t lastTicket_ = 0;
};

}  // namespace aufwind::server
